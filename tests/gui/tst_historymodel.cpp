// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historyfiles.h"
#include "gui/historymodel.h"
#include "gui/historyquery.h"
#include "gui/historyrecorder.h"
#include "gui/historytext.h"
#include "support/fakehistory.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

HistoryEntry entryOf(int number)
{
    HistoryEntry entry;
    entry.id = QString::number(number);
    entry.startedAtUs = number;
    return entry;
}

/// Newest first: those of \a numbers, which descend.
QList<HistoryEntry> entriesOf(const QList<int> &numbers)
{
    QList<HistoryEntry> entries;
    for (const int number : numbers)
        entries.append(entryOf(number));
    return entries;
}

} // namespace

/// What the History page is made of, without its widgets.
class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void modelKeepsWhatStays();
    void modelFollowsAnyChange();
    void modelSaysWhatItKnows();
    void lateAnswersAreDropped();
    void typingAsksOnce();
    void changesAskAgain();
    void moreOnDemand();
    void problemsAreTold();
    void otherHistoryForgetsTheFirst();
    void recordsInOrder();
    void recordsBeforeTheEnd();
    void keepsRequestsUnlessToldNot();
    void csvOfEntries();
    void freePathsReplaceNothing();
    void damagedDocumentsAreTold();
    void tagsAsTyped();
    void momentsHaveSeconds();

private:
    QTemporaryDir m_settings;
};

void TestHistoryModel::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"Loopscope tests"_s);
    QCoreApplication::setApplicationName(u"history"_s);
}

void TestHistoryModel::modelKeepsWhatStays()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEntries(entriesOf({5, 3, 1}));
    const QPersistentModelIndex three = model.index(1, 0);
    model.setEntries(entriesOf({6, 5, 4, 3, 2}));
    QVERIFY(three.isValid());
    QCOMPARE(three.row(), 3);
    QCOMPARE(model.rowOf(u"2"_s), 4);
    QCOMPARE(model.rowOf(u"1"_s), -1);
    QList<HistoryEntry> noted = model.entries();
    noted[3].note = u"x"_s;
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setEntries(noted);
    QCOMPARE(changed.size(), 1);
    model.setEntries(noted);
    QCOMPARE(changed.size(), 1);
    QVERIFY(three.isValid());
}

void TestHistoryModel::modelFollowsAnyChange()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    std::mt19937 random(1);
    for (int change = 0; change < 200; ++change) {
        QList<int> numbers;
        for (int number = 12; number > 0; --number) {
            if (random() % 2 == 0)
                numbers.append(number);
        }
        if (change % 20 == 19) // an order that no clock gives
            std::ranges::reverse(numbers);
        model.setEntries(entriesOf(numbers));
        QCOMPARE(model.entries(), entriesOf(numbers));
    }
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryModel::modelSaysWhatItKnows()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    HistoryEntry entry = entryOf(1);
    entry.kind = EntryKind::Sweep;
    entry.pinned = true;
    entry.tags = {u"a"_s, u"b"_s};
    entry.note = u"two\nlines"_s;
    entry.count = 12'345;
    entry.interrupted = true;
    model.setEntries({entry});
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(HistoryModel::ColumnKind), u"Sweep"_s);
    QCOMPARE(text(HistoryModel::ColumnTags), u"a, b"_s);
    QCOMPARE(text(HistoryModel::ColumnNote), u"two lines"_s);
    QCOMPARE(text(HistoryModel::ColumnRequests), u"12,345"_s);
    QVERIFY(model.index(0, 0).data(HistoryModel::PinnedRole).toBool());
    QVERIFY(model.index(0, 0).data(HistoryModel::FailedRole).toBool());
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"pinned"_s));
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestHistoryModel::lateAnswersAreDropped()
{
    FakeHistory history;
    history.fill(3);
    history.holdAnswers(true);
    HistoryQuery query;
    QSignalSpy answered(&query, &HistoryQuery::answered);
    query.setHistory(&history);
    QCOMPARE(history.held(), 1);
    EntryFilter filter;
    filter.text = u"nothing like this"_s;
    query.setFilter(filter);
    QTRY_COMPARE(history.held(), 2);
    QVERIFY(query.isBusy());
    history.answer(1); // the newer one first: nothing matches
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(answered[0][0].value<QList<HistoryEntry>>().isEmpty());
    history.answer(0); // three entries, too late
    QTest::qWait(50);
    QCOMPARE(answered.size(), 1);
    QVERIFY(!query.isBusy());
}

void TestHistoryModel::typingAsksOnce()
{
    FakeHistory history;
    history.fill(3);
    HistoryQuery query;
    query.setHistory(&history);
    QCOMPARE(history.questions, 1);
    EntryFilter filter;
    for (const QChar letter : u"delay"_s) {
        filter.text += letter;
        query.setFilter(filter);
    }
    QTRY_COMPARE(history.questions, 2);
    QCOMPARE(history.lastFilter.text, u"delay"_s);
}

void TestHistoryModel::changesAskAgain()
{
    FakeHistory history;
    HistoryQuery query;
    QSignalSpy answered(&query, &HistoryQuery::answered);
    query.setHistory(&history);
    for (int i = 0; i < 20; ++i)
        history.put(sampleEntry(QString::number(i), i, 1e6));
    QTRY_VERIFY(!answered.isEmpty() && answered.last()[0].value<QList<HistoryEntry>>().size() == 20);
    QVERIFY(history.questions <= 3);
}

void TestHistoryModel::moreOnDemand()
{
    FakeHistory history;
    history.fill(100'000);
    HistoryQuery query;
    QSignalSpy answered(&query, &HistoryQuery::answered);
    query.setHistory(&history);
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered[0][0].value<QList<HistoryEntry>>().size(), qsizetype(HistoryQuery::pageSize));
    QVERIFY(answered[0][1].toBool());
    query.showMore();
    QTRY_COMPARE(answered.size(), 2);
    QCOMPARE(answered[1][0].value<QList<HistoryEntry>>().size(), qsizetype(2 * HistoryQuery::pageSize));
    QVERIFY(answered[1][1].toBool());
}

void TestHistoryModel::problemsAreTold()
{
    FakeHistory history;
    history.failWith(u"The disk is gone."_s);
    HistoryQuery query;
    QSignalSpy failed(&query, &HistoryQuery::failed);
    query.setHistory(&history);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].toString(), u"The disk is gone."_s);
}

void TestHistoryModel::otherHistoryForgetsTheFirst()
{
    FakeHistory first;
    first.fill(3);
    first.holdAnswers(true);
    HistoryQuery query;
    QSignalSpy answered(&query, &HistoryQuery::answered);
    query.setHistory(&first);
    query.setHistory(nullptr);
    first.answer(0);
    QTest::qWait(50);
    QVERIFY(answered.isEmpty());
    query.setFilter({}); // asks nobody
    QTest::qWait(200);
    QCOMPARE(first.questions, 1);
}

void TestHistoryModel::recordsInOrder()
{
    FakeHistory history;
    QSemaphore firstMayEnd;
    EntryMakers makers;
    makers.ofRun = [&firstMayEnd](const Run &run, bool) {
        if (run.id == "1"_L1)
            firstMayEnd.acquire();
        NewEntry entry;
        entry.entry.id = run.id;
        return entry;
    };
    HistoryRecorder recorder(&history, makers);
    for (const QString &id : {u"1"_s, u"2"_s}) {
        auto run = std::make_shared<Run>();
        run->id = id;
        recorder.record(std::shared_ptr<const Run>(run));
    }
    recorder.record(std::shared_ptr<const Sweep>()); // nothing was measured
    QTest::qWait(50);
    QCOMPARE(history.size(), qsizetype(0));
    firstMayEnd.release();
    QTRY_COMPARE(history.size(), qsizetype(2));
}

void TestHistoryModel::recordsBeforeTheEnd()
{
    FakeHistory history;
    EntryMakers makers;
    makers.ofSweep = [](const Sweep &, bool) {
        QTest::qSleep(30);
        return NewEntry();
    };
    {
        HistoryRecorder recorder(&history, makers);
        recorder.record(std::make_shared<const Sweep>());
    }
    QCOMPARE(history.size(), qsizetype(1));
}

void TestHistoryModel::keepsRequestsUnlessToldNot()
{
    FakeHistory history;
    QList<bool> kept;
    EntryMakers makers;
    makers.ofLabRun = [&kept](const LabRun &, bool keeps) {
        kept.append(keeps);
        return NewEntry();
    };
    HistoryRecorder recorder(&history, makers);
    recorder.record(std::make_shared<const LabRun>());
    QTRY_COMPARE(history.size(), qsizetype(1));
    HistoryRecorder::setKeepsDocuments(false);
    recorder.record(std::make_shared<const LabRun>());
    QTRY_COMPARE(history.size(), qsizetype(2));
    QCOMPARE(kept, QList<bool>({true, false}));
    HistoryRecorder::setKeepsDocuments(true);
}

void TestHistoryModel::csvOfEntries()
{
    HistoryEntry entry = entryOf(7);
    entry.url = u"=evil()"_s;
    entry.note = u"a \"quoted\"\nnote"_s;
    entry.tags = {u"a"_s, u"b"_s};
    entry.count = 3;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeEntriesCsv({entry}, buffer));
    QCOMPARE(buffer.data(),
             entriesCsvHeader()
                 + "\r\n7,run,1970-01-01T00:00:00.000007Z,'=evil(),,3,0,false,false,\"a,b\",\"a "
                   "\"\"quoted\"\"\nnote\","
                   "\r\n");
}

void TestHistoryModel::freePathsReplaceNothing()
{
    const QTemporaryDir folder;
    const auto touch = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly);
    };
    QCOMPARE(freePath(folder.path(), u"a.json"_s), folder.filePath(u"a.json"_s));
    QVERIFY(touch(folder.filePath(u"a.json"_s)));
    QCOMPARE(freePath(folder.path(), u"a.json"_s), folder.filePath(u"a (2).json"_s));
    QVERIFY(touch(folder.filePath(u"a (2).json"_s)));
    QCOMPARE(freePath(folder.path(), u"a.json"_s), folder.filePath(u"a (3).json"_s));
}

void TestHistoryModel::damagedDocumentsAreTold()
{
    for (const QByteArray &damaged :
         {QByteArray(), QByteArray("{"), QByteArray("{\"format\":\"loopscope-run\"}"),
          QByteArray("\0\xff", 2), QByteArray("[1,2,3]")}) {
        for (const EntryKind kind : allEntryKinds) {
            QFuture<OpenedDocument> opened = openDocument(kind, damaged);
            opened.waitForFinished();
            QVERIFY(!opened.result().error.isEmpty());
            QVERIFY(!opened.result().run && !opened.result().sweep && !opened.result().labRun);
        }
    }
}

void TestHistoryModel::tagsAsTyped()
{
    QCOMPARE(tagsFromText(u" b ,a,, a , two  words"_s), QStringList({u"a"_s, u"b"_s, u"two words"_s}));
    QVERIFY(tagsFromText(u" , ,"_s).isEmpty());
    QCOMPARE(whenText(0, QDate(1970, 1, 1)).startsWith(u"today"_s), true);
    QCOMPARE(whenText(0, QDate(1970, 1, 2)).startsWith(u"yesterday"_s), true);
}

void TestHistoryModel::momentsHaveSeconds()
{
    const QDateTime at(QDate(2026, 11, 26), QTime(20, 41, 58, 123));
    const qint64 us = at.toMSecsSinceEpoch() * 1'000;
    for (const QString &name :
         {u"C"_s, u"en_US"_s, u"en_GB"_s, u"de"_s, u"fi"_s, u"fr_CA"_s, u"ja"_s, u"zh_CN"_s, u"zh_TW"_s}) {
        QLocale::setDefault(QLocale(name));
        const QString text = whenText(us, at.date());
        QVERIFY2(text.contains(u"41:58"_s) || text.contains(u"41.58"_s), qPrintable(name + u' ' + text));
        QVERIFY2(!text.contains(u'B'), qPrintable(text));
        QVERIFY2(whenText(us, at.date(), true).contains(u"58"_s + QLocale().decimalPoint() + u"123"_s),
                 qPrintable(whenText(us, at.date(), true)));
    }
    QLocale::setDefault(QLocale::c());
}

QTEST_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
