// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/chartexport.h"
#include "gui/histogramchart.h"
#include "gui/scaleswitch.h"
#include "gui/theme.h"
#include "gui/totaltimechart.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QSplitter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestChartExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pngHasTwiceTheSize();
    void svgIsCompleteAndScalable();
    void controlsAreLeftOut();
    void gripsAreLeftOut();
    void troubleIsOneSentenceAndKeepsTheOldFile();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }

    Theme m_theme{qApp};
    QTemporaryDir m_directory;
    std::unique_ptr<HistogramChart> m_chart;
};

void TestChartExport::init()
{
    LatencyHistogram histogram;
    for (int i = 0; i < 100; ++i)
        histogram.add(50'000'000 + i * 100'000);
    m_chart = std::make_unique<HistogramChart>(&m_theme);
    const std::array<HistogramChart::Entry, 2> entries{
        {{{Strategy::Sequential}, &histogram}, {{Strategy::Threads, ClientKind::Curl}, &histogram}}};
    m_chart->replace(entries);
    m_chart->resize(600, 320);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestChartExport::pngHasTwiceTheSize()
{
    QCOMPARE(savePng(*m_chart, path(u"chart.png"_s)).error(), QString());
    const QImage image(path(u"chart.png"_s));
    QCOMPARE(image.size(), QSize(1'200, 640));
    const QColor fill = m_theme.colors().contenderLine({Strategy::Threads, ClientKind::Curl});
    bool found = false;
    for (int y = 0; y < image.height() && !found; ++y) {
        for (int x = 0; x < image.width() && !found; ++x)
            found = image.pixelColor(x, y) == fill;
    }
    QVERIFY(found);
}

void TestChartExport::svgIsCompleteAndScalable()
{
    TotalTimeChart total(&m_theme);
    total.setEntries({{{Strategy::Threads}, 6, 1e9, 0.9e9}, {{Strategy::Threads, ClientKind::Curl}, 6, 1e9}});
    total.resize(500, 300);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_chart.get(), &total}) {
        const QString file = path(u"chart.svg"_s);
        QCOMPARE(saveSvg(*widget, file).error(), QString());
        QFile svg(file);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray content = svg.readAll();
        QXmlStreamReader reader(content);
        QString title;
        int shapes = 0;
        int texts = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (!reader.isStartElement())
                continue;
            if (reader.name() == u"title")
                title = reader.readElementText();
            else if (reader.name() == u"path" || reader.name() == u"polyline" || reader.name() == u"rect")
                ++shapes;
            else if (reader.name() == u"text")
                ++texts;
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(title, widget->accessibleName());
        QVERIFY(shapes > 5);
        QVERIFY(texts > 5);
        QVERIFY2(!content.contains("<image"), "the picture is made of pixels");
        QVERIFY(QSvgRenderer(content).isValid());
    }
}

void TestChartExport::controlsAreLeftOut()
{
    auto *control = m_chart->findChild<ScaleSwitch *>();
    QVERIFY(control->isVisible());
    const QRect place(control->mapTo(m_chart.get(), QPoint()), control->size());
    QCOMPARE(savePng(*m_chart, path(u"chart.png"_s)).error(), QString());
    const QImage image(path(u"chart.png"_s));
    for (int y = place.top() * 2; y < place.bottom() * 2; ++y) {
        for (int x = place.left() * 2; x < place.right() * 2; ++x)
            QCOMPARE(image.pixelColor(x, y), m_theme.colors().surface);
    }
    QVERIFY(control->isVisible());
    QCOMPARE(QRect(control->mapTo(m_chart.get(), QPoint()), control->size()), place);
}

void TestChartExport::gripsAreLeftOut()
{
    QSplitter row;
    row.setHandleWidth(10);
    row.addWidget(new TotalTimeChart(&m_theme));
    row.addWidget(new TotalTimeChart(&m_theme));
    row.resize(900, 300);
    row.show();
    QVERIFY(QTest::qWaitForWindowExposed(&row));
    const QList<int> sizes = row.sizes();
    const QRect place = row.handle(1)->geometry();
    QCOMPARE(savePng(row, path(u"row.png"_s)).error(), QString());
    const QImage image(path(u"row.png"_s));
    for (int y = place.top() * 2; y < place.bottom() * 2; ++y) {
        for (int x = place.left() * 2; x < place.right() * 2; ++x)
            QCOMPARE(image.pixelColor(x, y), row.palette().color(QPalette::Window));
    }
    QCoreApplication::processEvents();
    QVERIFY(row.handle(1)->isVisible());
    QCOMPARE(row.sizes(), sizes);
}

void TestChartExport::troubleIsOneSentenceAndKeepsTheOldFile()
{
    const QString nowhere = path(u"no such folder/chart.png"_s);
    QVERIFY(savePng(*m_chart, nowhere).error().contains(nowhere));
    QVERIFY(saveSvg(*m_chart, nowhere).error().contains(nowhere));
    // A folder cannot be replaced by a file.
    QVERIFY(!saveSvg(*m_chart, m_directory.path()).ok());
    QVERIFY(QFileInfo(m_directory.path()).isDir());
}

QTEST_MAIN(TestChartExport)
#include "tst_chartexport.moc"
