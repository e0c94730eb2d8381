// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinefixture.h"

#include "gui/contrast.h"
#include "gui/kindlegend.h"
#include "gui/picturebutton.h"
#include "gui/requestcolors.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolTip>

using namespace Loopscope;
using namespace Loopscope::Test;
using namespace Qt::StringLiterals;

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_fixture = std::make_unique<TimelineFixture>();
        QVERIFY(m_fixture->isActive);
    }
    void cleanup() { m_fixture.reset(); }
    void hintStandsWhereNothingIs();
    void barsAreWhereTheRequestsAre();
    void selectionIsRevealed();
    void otherRoundIsShownForItsRequest();
    void toolTipTellsAll();
    void stripTellsTheLag();
    void legendSaysWhatColoursMean();
    void filterDims();
    void themeChangesTheColours();
    void colorsAreReadable();
    void picturesAreSaved();
    void picturesOfManyAreSmall();
    void everythingHasAName();
    void oddRunsArePainted_data();
    void oddRunsArePainted();

private:
    [[nodiscard]] TimelineView &view() const { return m_fixture->view(); }
    [[nodiscard]] QPoint centerOf(qint64 item) const { return m_fixture->centerOf(item); }
    [[nodiscard]] QColor colorAt(const QPoint &position) const { return m_fixture->colorAt(position); }

    std::unique_ptr<TimelineFixture> m_fixture;
};

void TestTimelineView::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(u"loopscope-test"_s);
    QLocale::setDefault(QLocale::c());
}

void TestTimelineView::hintStandsWhereNothingIs()
{
    m_fixture->panel->setRun(nullptr, false);
    QVERIFY(!view().accessibleDescription().isEmpty());
    QVERIFY(!view().grab().isNull());
    QTest::keyClick(&view(), Qt::Key_Right);
    QTest::keyClick(&view(), Qt::Key_Plus);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, {200, 100});
    wheel(view(), {200, 100}, {0, 120}, Qt::ControlModifier);
    QVERIFY(!view().selected());
    QVERIFY(!m_fixture->panel->findChild<QAbstractButton *>(u"zoomIn"_s)->isEnabled());
}

void TestTimelineView::barsAreWhereTheRequestsAre()
{
    // Sequential: samples 0 to 4; concurrent from 5 on, eight at once.
    const QRectF first = *view().itemRect(0);
    const QRectF second = *view().itemRect(1);
    QCOMPARE(first.left(), view().plotRect().left());
    QVERIFY(qAbs(second.left() - first.right()) < 1e-6);
    QCOMPARE(view().itemRect(5)->left(), first.left());
    QVERIFY(view().itemRect(6)->top() > view().itemRect(5)->top());
    QVERIFY(view().itemRect(5)->top() > first.bottom());
    QVERIFY(!view().itemRect(9'999));
    // The middle waits, and what is right of the last one is empty.
    const QPoint middle = centerOf(0);
    QCOMPARE(colorAt(middle), view().kindColor(partKind(int(Phase::Wait))));
    const QRectF last = *view().itemRect(28);
    QCOMPARE(colorAt(QPoint(int(last.right()) + 40, int(last.center().y()))),
             m_fixture->theme.colors().surface);
}

void TestTimelineView::selectionIsRevealed()
{
    view().zoom(1'000);
    QSignalSpy selected(&view(), &TimelineView::selectionChanged);
    m_fixture->panel->selectSample(4);
    QCOMPARE(view().selected(), 4);
    QVERIFY(view().itemRect(4)->intersects(view().plotRect()));
    m_fixture->panel->selectSample(std::nullopt);
    QVERIFY(!view().selected());
    QCOMPARE(selected.count(), 0); // nobody did it by hand
    m_fixture->panel->selectSample(123'456);
    QVERIFY(!view().selected());
}

void TestTimelineView::otherRoundIsShownForItsRequest()
{
    const std::shared_ptr<Run> run = makeRun(8, 3, 3);
    m_fixture->panel->setRun(run, false);
    auto *rounds = m_fixture->panel->findChild<QComboBox *>(u"timelineRound"_s);
    QVERIFY(rounds->isVisible());
    QCOMPARE(rounds->count(), 3);
    QCOMPARE(rounds->currentIndex(), 0);
    const qint64 last = run->samples.size() - 1;
    m_fixture->panel->selectSample(last);
    QCOMPARE(rounds->currentIndex(), 2);
    QCOMPARE(view().selected(), last);
    rounds->setFocus();
    QTest::keyClick(rounds, Qt::Key_Up);
    QCOMPARE(m_fixture->panel->timeline().round(), 1);
    QVERIFY(!view().selected());
    m_fixture->panel->setRun(makeRun(2, 2), false);
    QVERIFY(!rounds->isVisible());
}

void TestTimelineView::toolTipTellsAll()
{
    const QPoint at = centerOf(1);
    QHelpEvent help(QEvent::ToolTip, at, view().mapToGlobal(at));
    QApplication::sendEvent(&view(), &help);
    QVERIFY2(QToolTip::text().contains(phaseName(Phase::Wait)), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().contains(u"6.00 ms"_s));
    const QPoint nowhere(at.x(), int(view().plotRect().bottom()) + 10);
    QHelpEvent outside(QEvent::ToolTip, nowhere, view().mapToGlobal(nowhere));
    QApplication::sendEvent(&view(), &outside);
    QTRY_VERIFY(QToolTip::text().isEmpty() || !QToolTip::isVisible());
}

void TestTimelineView::stripTellsTheLag()
{
    const QRectF lane = *view().itemRect(4);
    const QPoint at(int(lane.center().x()), int(lane.bottom()) + 8);
    QHelpEvent help(QEvent::ToolTip, at, view().mapToGlobal(at));
    QApplication::sendEvent(&view(), &help);
    QVERIFY2(QToolTip::text().contains(u"5.00 ms"_s), qPrintable(QToolTip::text()));
    QVERIFY(m_fixture->panel->legend()->entries().back().meaning.contains(u"5.00 ms"_s));
}

void TestTimelineView::legendSaysWhatColoursMean()
{
    const auto names = [this] {
        QStringList list;
        for (const KindLegend::Entry &entry : m_fixture->panel->legend()->entries())
            list.append(entry.name);
        return list;
    };
    QVERIFY(names().contains(phaseName(Phase::Wait)));
    QVERIFY(!names().contains(phaseName(Phase::Tls))); // there was none
    auto *coloring = m_fixture->panel->findChild<QComboBox *>(u"timelineColoring"_s);
    coloring->setFocus();
    QTest::keyClick(coloring, Qt::Key_Down);
    QVERIFY(names().contains(strategyName(Strategy::Concurrent)));
    QCOMPARE(colorAt(centerOf(0)), m_fixture->theme.colors().contenderLine({Strategy::Sequential}));
    QTest::keyClick(coloring, Qt::Key_Down);
    QVERIFY(names().contains(u"2xx"_s));
    QCOMPARE(m_fixture->panel->coloring(), TimelineColoring::ByStatus);
}

void TestTimelineView::filterDims()
{
    m_fixture->panel->setColoring(TimelineColoring::ByStrategy);
    const QColor before = colorAt(centerOf(5));
    m_fixture->panel->setFilter(LatencyFilter{Contender{Strategy::Sequential}, 0, 1'000 * ms});
    QCOMPARE(colorAt(centerOf(0)), m_fixture->theme.colors().contenderLine({Strategy::Sequential}));
    QVERIFY(contrastRatio(colorAt(centerOf(5)), m_fixture->theme.colors().surface)
            < 2); // a grid line may be behind it
    m_fixture->panel->setFilter(std::nullopt);
    QCOMPARE(colorAt(centerOf(5)), before);
}

void TestTimelineView::themeChangesTheColours()
{
    m_fixture->theme.setChoice(ColorChoice::Dark);
    QCOMPARE(colorAt(centerOf(0)), requestKindColor(m_fixture->theme.colors(), partKind(int(Phase::Wait))));
    QCOMPARE(m_fixture->panel->legend()->entries().front().color,
             requestKindColor(m_fixture->theme.colors(), partKind(int(Phase::Wait))));
}

void TestTimelineView::colorsAreReadable()
{
    for (const bool dark : {false, true}) {
        const ThemeColors colors = ThemeColors::own(dark);
        for (int kind = 0; kind < requestKindCount; ++kind)
            QVERIFY(contrastRatio(requestKindColor(colors, TimelineKind(kind)), colors.surface)
                    >= graphicsContrast);
        QVERIFY(contrastRatio(TimelinePainter::stripColor(colors), colors.surface) >= graphicsContrast);
    }
}

void TestTimelineView::picturesAreSaved()
{
    const QTemporaryDir dir;
    auto *button = m_fixture->panel->pictureButton();
    button->save(dir.filePath(u"a.png"_s));
    const QImage image(dir.filePath(u"a.png"_s));
    QCOMPARE(image.size(), m_fixture->panel->size() * 2);
    const QPoint bar = view().mapTo(m_fixture->panel.get(), centerOf(0)) * 2;
    QCOMPARE(image.pixelColor(bar), view().kindColor(partKind(int(Phase::Wait))));
    button->save(dir.filePath(u"a.svg"_s));
    QFile file(dir.filePath(u"a.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains(strategyName(Strategy::Concurrent).toUtf8()));
    QVERIFY(!svg.contains("<image")); // shapes, not pixels
    QVERIFY(svg.contains(view().kindColor(partKind(int(Phase::Wait))).name().toUtf8()));
}

void TestTimelineView::picturesOfManyAreSmall()
{
    auto run = makeRun(400, 2);
    for (int i = 0; i < 100'000; ++i) {
        Sample sample = run->samples[20];
        sample.startNs += qint64(i % 2'000) * 20'000;
        sample.latencyNs = 9'000;
        sample.lane = quint16(i % 400);
        run->samples.append(sample);
    }
    m_fixture->panel->resize(1'400, 900);
    m_fixture->panel->setRun(run, false);
    QTRY_VERIFY(!m_fixture->panel->timeline().isBusy());
    const QTemporaryDir dir;
    m_fixture->panel->pictureButton()->save(dir.filePath(u"a.svg"_s));
    QVERIFY(QFile(dir.filePath(u"a.svg"_s)).size() < 20'000'000);
}

void TestTimelineView::everythingHasAName()
{
    for (const QWidget *widget : m_fixture->panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(m_fixture->panel.get())
            && !qobject_cast<const QCheckBox *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(view().accessibleDescription().contains(strategyName(Strategy::Concurrent)));
}

void TestTimelineView::oddRunsArePainted_data()
{
    QTest::addColumn<qint64>("startNs");
    QTest::addColumn<qint64>("latencyNs");
    QTest::addColumn<int>("lanes");
    QTest::newRow("zero latency") << qint64(0) << qint64(0) << 3;
    QTest::newRow("huge times") << (qint64(1) << 52) << (qint64(1) << 52) << 3;
    QTest::newRow("65,535 lanes") << qint64(5) << qint64(100) << 65'535;
    QTest::newRow("one nanosecond") << qint64(1) << qint64(1) << 1;
}

void TestTimelineView::oddRunsArePainted()
{
    QFETCH(const qint64, startNs);
    QFETCH(const qint64, latencyNs);
    QFETCH(const int, lanes);
    auto run = std::make_shared<Run>();
    for (int lane = 0; lane < lanes; ++lane) {
        Sample sample;
        sample.startNs = startNs;
        sample.latencyNs = latencyNs;
        sample.lane = quint16(lane);
        sample.error = lane % 2 == 0 ? ErrorKind::Cancelled : ErrorKind::Timeout;
        sample.strategy = lane % 3 == 0 ? Strategy::Threads : Strategy::Concurrent;
        sample.client = lane % 5 == 0 ? ClientKind::Curl : ClientKind::Qt;
        run->samples.append(sample);
    }
    m_fixture->panel->setRun(run, false);
    QTRY_VERIFY(!m_fixture->panel->timeline().isBusy());
    for (int i = 0; i < 12; ++i) {
        QVERIFY(!view().grab().isNull());
        QTest::keyClick(&view(), i % 3 == 0 ? Qt::Key_Plus : i % 3 == 1 ? Qt::Key_Right : Qt::Key_Down);
        view().zoom(7);
    }
    QVERIFY(view().selected());
    QTest::keyClick(&view(), Qt::Key_Home);
    view().zoomRows(100);
    QVERIFY(!view().grab().isNull());
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
