// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Which runs are baselines.
class TestHistoryBaseline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_server.start(), QString()); }
    void hasOneBaselineOfAUrl_data();
    void hasOneBaselineOfAUrl();

private:
    PostgresServer m_server;
    QTemporaryDir m_folder;
};

void TestHistoryBaseline::hasOneBaselineOfAUrl_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestHistoryBaseline::hasOneBaselineOfAUrl()
{
    QFETCH(bool, postgres);
    const QString database = postgres ? m_server.newDatabase() : m_folder.filePath(u"history.sqlite"_s);
    History history(historyAt(database, m_folder.filePath(u"outbox.sqlite"_s)));
    const auto add = [&history](const QString &id, qint64 second, const QString &url, EntryKind kind) {
        NewEntry entry = makeEntry(id, second);
        entry.entry.url = url;
        entry.entry.kind = kind;
        history.add(entry);
    };
    add(u"first"_s, 50, u"http://a/"_s, EntryKind::Run);
    add(u"second"_s, 40, u"http://a/"_s, EntryKind::Run);
    add(u"gone"_s, 30, u"http://a/"_s, EntryKind::Run);
    add(u"other"_s, 20, u"http://b/"_s, EntryKind::Run);
    add(u"sweep"_s, 10, u"http://a/"_s, EntryKind::Sweep);
    const auto pinned = [&history] {
        EntryFilter filter;
        filter.pinnedOnly = true;
        QStringList ids;
        const auto entries = answer(history.entries(filter));
        for (const HistoryEntry &entry : entries.value())
            ids.append(entry.id);
        ids.sort();
        return ids.join(u' ');
    };
    history.setPinned(u"other"_s, true);
    history.setPinned(u"gone"_s, true);
    QCOMPARE(pinned(), u"gone other"_s);
    history.remove({u"gone"_s});
    history.setPinned(u"first"_s, true);
    history.restore({u"gone"_s});
    QCOMPARE(pinned(), u"first other"_s);
    history.setPinned(u"second"_s, true);
    history.setPinned(u"sweep"_s, true);
    history.setPinned(u"nothing"_s, true);
    QCOMPARE(pinned(), u"other second"_s);
    history.setPinned(u"second"_s, false);
    QCOMPARE(pinned(), u"other"_s);
}

QTEST_GUILESS_MAIN(TestHistoryBaseline)
#include "tst_historybaseline.moc"
