// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/historybench.h"

#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historytable.h"
#include "gui/mainwindow.h"

#include <QHeaderView>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// How wide the columns of the list are on the History page.
class TestHistoryColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void nothingIsCutWhereThereIsRoom();
    void unusedColumnsTakeLittle();
    void roomIsSharedWhereThereIsLittle();
    void longTextsLeaveRoomForOthers();
    void columnsDoNotJumpWhileSearching();
    void widthsOfAPersonAreKept();
    void orderIsKept();

private:
    /// A run with a long URL and result, as wide as the table may ever be cut.
    void list(const QString &note = {});
    void resize(int width);
    [[nodiscard]] QHeaderView *header() const { return m_bench->list()->horizontalHeader(); }
    [[nodiscard]] int width(int column) const { return m_bench->list()->columnWidth(column); }
    [[nodiscard]] int needed(int column) const
    {
        return m_bench->list()->sizeHintForIndex(m_bench->historyPage().model()->index(0, column)).width();
    }
    /// Drags the right edge of a column to the right.
    void drag(int column, int by);

    std::unique_ptr<HistoryBench> m_bench;
};

void TestHistoryColumns::init()
{
    m_bench = std::make_unique<HistoryBench>();
    m_bench->openHistory();
}

void TestHistoryColumns::list(const QString &note)
{
    NewEntry run = sampleEntry(u"run"_s, 1'000'000, 1e6);
    run.entry.url = u"http://127.0.0.1:18110/slow/and/a/little/longer"_s;
    run.entry.summary = u"sequential: 1.01 s · concurrent: 203 ms · threads: 205 ms"_s;
    run.entry.note = note;
    m_bench->history().put(run);
    QVERIFY(m_bench->waitForRows(1));
}

void TestHistoryColumns::resize(int width)
{
    m_bench->window().resize(width, 800);
    QTRY_COMPARE(m_bench->window().width(), width);
    QTest::qWait(20);
}

void TestHistoryColumns::drag(int column, int by)
{
    const QPoint edge(header()->sectionViewportPosition(column) + width(column) - 1, header()->height() / 2);
    QTest::mousePress(header()->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header()->viewport(), edge + QPoint(by / 2, 0));
    QTest::mouseMove(header()->viewport(), edge + QPoint(by, 0));
    QTest::mouseRelease(header()->viewport(), Qt::LeftButton, {}, edge + QPoint(by, 0));
}

void TestHistoryColumns::nothingIsCutWhereThereIsRoom()
{
    list();
    resize(1900);
    for (const int column : {HistoryModel::ColumnWhen, HistoryModel::ColumnUrl, HistoryModel::ColumnSummary})
        QVERIFY2(width(column) >= needed(column),
                 qPrintable(u"%1: %2 of %3"_s.arg(column).arg(width(column)).arg(needed(column))));
    QCOMPARE(header()->length(), m_bench->list()->viewport()->width());
    // What comes later, too.
    NewEntry longer = sampleEntry(u"longer"_s, 2'000'000, 1e6);
    longer.entry.url = u"http://127.0.0.1:18110/slow/and/a/little/longer/than/it/was"_s;
    m_bench->history().put(longer);
    QVERIFY(m_bench->waitForRows(2));
    QVERIFY(width(HistoryModel::ColumnUrl) >= needed(HistoryModel::ColumnUrl));
}

void TestHistoryColumns::unusedColumnsTakeLittle()
{
    list();
    resize(1200);
    QVERIFY(width(HistoryModel::ColumnSummary) < needed(HistoryModel::ColumnSummary));
    for (const int column : {HistoryModel::ColumnTags, HistoryModel::ColumnNote})
        QVERIFY2(width(column) <= header()->sectionSizeHint(column) + 1, qPrintable(QString::number(column)));
    const int unused = width(HistoryModel::ColumnTags);
    m_bench->history().setTags(u"run"_s, {u"nightly"_s, u"release 2.4"_s});
    QTRY_VERIFY(width(HistoryModel::ColumnTags) > unused);
}

void TestHistoryColumns::roomIsSharedWhereThereIsLittle()
{
    list(u"some words about what was special"_s);
    resize(1200);
    QCOMPARE(header()->length(), m_bench->list()->viewport()->width()); // all of it is in sight
    for (const int column : {HistoryModel::ColumnUrl, HistoryModel::ColumnSummary, HistoryModel::ColumnNote})
        QVERIFY2(width(column) >= 80 && width(column) < needed(column), qPrintable(QString::number(column)));
    resize(2400);
    for (const int column : {HistoryModel::ColumnUrl, HistoryModel::ColumnSummary, HistoryModel::ColumnNote})
        QVERIFY2(width(column) >= needed(column), qPrintable(QString::number(column)));
}

void TestHistoryColumns::longTextsLeaveRoomForOthers()
{
    list(u"word "_s.repeated(2'000));
    resize(1590);
    QVERIFY(width(HistoryModel::ColumnUrl) > needed(HistoryModel::ColumnUrl) / 2);
    QVERIFY(width(HistoryModel::ColumnSummary) > needed(HistoryModel::ColumnSummary) / 2);
    QCOMPARE(header()->length(), m_bench->list()->viewport()->width());
}

void TestHistoryColumns::columnsDoNotJumpWhileSearching()
{
    list();
    NewEntry brief = sampleEntry(u"brief"_s, 2'000'000, 1e6);
    brief.entry.url = u"http://h/"_s;
    m_bench->history().put(brief);
    QVERIFY(m_bench->waitForRows(2));
    resize(1900);
    const int before = width(HistoryModel::ColumnUrl);
    m_bench->type(u"urlFilter"_s, u"//h/"_s);
    QVERIFY(m_bench->waitForRows(1));
    QCOMPARE(width(HistoryModel::ColumnUrl), before);
}

void TestHistoryColumns::widthsOfAPersonAreKept()
{
    list();
    resize(1590);
    const int when = width(HistoryModel::ColumnWhen);
    const int url = width(HistoryModel::ColumnUrl);
    drag(HistoryModel::ColumnUrl, -120);
    QCOMPARE(width(HistoryModel::ColumnUrl), url - 120);
    QCOMPARE(width(HistoryModel::ColumnWhen), when); // what is before it does not move under the mouse
    QCOMPARE(header()->length(), m_bench->list()->viewport()->width());
    resize(1300);
    QCOMPARE(width(HistoryModel::ColumnUrl), url - 120);
    resize(1900);
    QCOMPARE(width(HistoryModel::ColumnUrl), url - 120);
    QVERIFY(width(HistoryModel::ColumnSummary) >= needed(HistoryModel::ColumnSummary)); // nobody set it
    // At the next start, too.
    QVERIFY(m_bench->close());
    m_bench->openHistory();
    QVERIFY(m_bench->waitForRows(1));
    resize(1590);
    QCOMPARE(width(HistoryModel::ColumnUrl), url - 120);
    QVERIFY(width(HistoryModel::ColumnSummary) >= needed(HistoryModel::ColumnSummary));
    // The last one can be wider than there is room.
    drag(HistoryModel::ColumnNote, 200);
    QVERIFY(header()->length() >= m_bench->list()->viewport()->width() + 190);
}

void TestHistoryColumns::orderIsKept()
{
    list();
    resize(1590);
    header()->moveSection(header()->visualIndex(HistoryModel::ColumnNote), 1);
    QCOMPARE(header()->length(), m_bench->list()->viewport()->width());
    QVERIFY(width(HistoryModel::ColumnNote) <= header()->sectionSizeHint(HistoryModel::ColumnNote));
    QVERIFY(m_bench->close());
    m_bench->openHistory();
    QVERIFY(m_bench->waitForRows(1));
    QCOMPARE(header()->visualIndex(HistoryModel::ColumnNote), 1);
    QCOMPARE(header()->length(), m_bench->list()->viewport()->width());
}

QTEST_MAIN(TestHistoryColumns)
#include "tst_historycolumns.moc"
