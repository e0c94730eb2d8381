// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/totaltimelayout.h"

#include <QFont>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

QList<TotalTimeRow> usualRows()
{
    return {{u"sequential"_s, u"5.21 s"_s, {}, 5.21e9, 5.14e9, {5.19e9, 5.21e9, 5.3e9}},
            {u"concurrent (100)"_s, u"71.0 ms"_s, u"73.4×"_s, 71e6, 53e6, {}},
            {u"threads (6)"_s, u"921 ms"_s, u"5.66×"_s, 0.921e9, 0.88e9, {}}};
}

} // namespace

class TestTotalTimeLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsOrIsCut_data();
    void nothingOverlapsOrIsCut();
    void barsAreToScale();
    void shortBarsStayVisible();
    void emptyWithoutTimes();
    void mirroredIsTheMirrorImage();

private:
    QFontMetricsF m_metrics{QFont()};
};

void TestTotalTimeLayout::nothingOverlapsOrIsCut_data()
{
    QTest::addColumn<QList<TotalTimeRow>>("rows");
    QTest::addColumn<bool>("least");
    QTest::addColumn<bool>("mirrored");
    for (bool mirrored : {false, true}) {
        for (bool least : {false, true}) {
            const auto add = [&](const char *name, const QList<TotalTimeRow> &rows) {
                QTest::addRow("%s%s%s", name, least ? ", least size" : "", mirrored ? ", mirrored" : "")
                    << rows << least << mirrored;
            };
            add("usual", usualRows());
            QList<TotalTimeRow> longLabels = usualRows();
            longLabels[1].label = u"gleichzeitig, mit Koroutinen (1.000)"_s;
            longLabels[1].value = u"11 Stunden 15 Minuten"_s;
            add("long labels", longLabels);
            QList<TotalTimeRow> slow = usualRows();
            slow[0].totalNs = 3.7e12;
            slow[0].value = u"1 h 02 min"_s;
            add("an hour", slow);
            add("one", {usualRows().first()});
            QList<TotalTimeRow> waiting = usualRows();
            waiting[2].totalNs = 0;
            waiting[2].value = u"–"_s;
            add("one has not begun", waiting);
        }
    }
}

void TestTotalTimeLayout::nothingOverlapsOrIsCut()
{
    QFETCH(QList<TotalTimeRow>, rows);
    QFETCH(bool, least);
    QFETCH(bool, mirrored);
    const QSizeF size = least ? TotalTimeLayout::leastSize(rows, m_metrics) : QSizeF(640, 300);
    const QRectF area(QPointF(14, 40), size);
    const TotalTimeLayout layout = TotalTimeLayout::make(rows, area, m_metrics, mirrored);
    QCOMPARE(layout.rows.size(), rows.size());
    // One pixel for rounding.
    const QRectF bounds = area.adjusted(-1, -1, 1, 1);
    QVERIFY(bounds.contains(layout.plot));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const TotalTimeLayout::Row &row = layout.rows[i];
        QVERIFY(bounds.contains(row.label));
        QVERIFY(row.label.width() >= m_metrics.horizontalAdvance(rows[i].label));
        QVERIFY(bounds.contains(row.value.united(row.note)));
        QVERIFY(row.value.width() >= m_metrics.horizontalAdvance(rows[i].value));
        QVERIFY(row.note.width() >= m_metrics.horizontalAdvance(rows[i].note));
        if (rows[i].totalNs > 0)
            QVERIFY(layout.plot.adjusted(-1, 0, 1, 0).contains(row.bar));
        QVERIFY(!row.label.intersects(row.bar));
        QVERIFY(!row.value.intersects(row.bar));
        QVERIFY(!row.value.intersects(row.note));
        if (row.idealX)
            QVERIFY(!row.value.contains(QPointF(*row.idealX, row.value.center().y())));
        if (i > 0) {
            QVERIFY(!row.bar.intersects(layout.rows[i - 1].bar));
            QVERIFY(!row.label.intersects(layout.rows[i - 1].label));
        }
    }
    for (qsizetype i = 1; i < layout.marks.size(); ++i)
        QVERIFY(!layout.marks[i].label.intersects(layout.marks[i - 1].label));
}

void TestTotalTimeLayout::barsAreToScale()
{
    const TotalTimeLayout layout =
        TotalTimeLayout::make(usualRows(), QRectF(0, 0, 800, 300), m_metrics, false);
    const double left = layout.plot.left();
    const double pixelsPerNs = layout.rows[0].bar.width() / 5.21e9;
    QVERIFY(qAbs(layout.rows[2].bar.width() - 0.921e9 * pixelsPerNs) < 0.01);
    QVERIFY(qAbs(*layout.rows[0].idealX - left - 5.14e9 * pixelsPerNs) < 0.01);
    QCOMPARE(layout.rows[0].roundXs.size(), 3);
    QVERIFY(qAbs(layout.rows[0].roundXs[2] - left - 5.3e9 * pixelsPerNs) < 0.01);
    QCOMPARE(layout.marks.last().text, u"6\u00a0s"_s);
    QVERIFY(qAbs(layout.marks[3].x - left - 3e9 * pixelsPerNs) < 0.01);
    QVERIFY(!layout.rows[0].widened);
}

void TestTotalTimeLayout::shortBarsStayVisible()
{
    QList<TotalTimeRow> rows = usualRows();
    rows[1].totalNs = 1;
    rows[2].totalNs = 0;
    const TotalTimeLayout layout = TotalTimeLayout::make(rows, QRectF(0, 0, 400, 300), m_metrics, false);
    QCOMPARE(layout.rows[1].bar.width(), TotalTimeLayout::leastBarWidth);
    QVERIFY(layout.rows[1].widened);
    QCOMPARE(layout.rows[2].bar.width(), 0.0);
    QVERIFY(!layout.rows[2].widened);
}

void TestTotalTimeLayout::emptyWithoutTimes()
{
    QVERIFY(TotalTimeLayout::make({}, QRectF(0, 0, 400, 300), m_metrics, false).rows.isEmpty());
    const QList<TotalTimeRow> waiting{{u"sequential"_s, u"–"_s, {}, 0, {}, {}}};
    QVERIFY(TotalTimeLayout::make(waiting, QRectF(0, 0, 400, 300), m_metrics, false).rows.isEmpty());
    QVERIFY(!TotalTimeLayout::make(usualRows(), QRectF(), m_metrics, false).rows.isEmpty());
}

void TestTotalTimeLayout::mirroredIsTheMirrorImage()
{
    const QRectF area(10, 20, 600, 300);
    const TotalTimeLayout plain = TotalTimeLayout::make(usualRows(), area, m_metrics, false);
    const TotalTimeLayout mirrored = TotalTimeLayout::make(usualRows(), area, m_metrics, true);
    QVERIFY(qAbs(plain.rows[0].bar.left() - area.left() - (area.right() - mirrored.rows[0].bar.right()))
            < 0.01);
    QVERIFY(mirrored.rows[0].label.left() > mirrored.rows[0].bar.right());
    QVERIFY(mirrored.rows[0].value.right() < mirrored.rows[0].bar.left());
    QCOMPARE(mirrored.rows[0].bar.top(), plain.rows[0].bar.top());
}

QTEST_MAIN(TestTotalTimeLayout)
#include "tst_totaltimelayout.moc"
