// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"
#include "scenes.h"

#include "core/text.h"
#include "gui/comparepage.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/historytable.h"
#include "support/fakehistory.h"
#include "support/sampleruns.h"

#include <QAction>
#include <QDateTime>

#include <random>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two weeks of work on a service, as they could have been.
void fill(FakeHistory &history)
{
    struct Day
    {
        double hoursAgo;
        EntryKind kind;
        const char16_t *url;
        double latencyNs;
        qint64 failed;
        QStringList tags;
        QString note;
    };
    const QString nightly = u"nightly"_s;
    const QString release = u"release 2.4"_s;
    const QList<Day> days{
        {0.4,
         EntryKind::Run,
         u"https://api.example.org/orders?page=1",
         61e6,
         0,
         {release},
         u"with the new index"_s},
        {1.3, EntryKind::Run, u"https://api.example.org/orders?page=1", 83e6, 0, {release}, {}},
        {2.1,
         EntryKind::Sweep,
         u"https://api.example.org/orders?page=1",
         70e6,
         0,
         {},
         u"knee moved from 16 to 32"_s},
        {5.2, EntryKind::LabRun, u"https://api.example.org/health", 12e6, 0, {}, {}},
        {26,
         EntryKind::Run,
         u"https://api.example.org/orders?page=1",
         82e6,
         3,
         {nightly},
         u"three timeouts during the backup"_s},
        {50, EntryKind::Run, u"https://api.example.org/orders?page=1", 79e6, 0, {nightly}, {}},
        {52, EntryKind::Run, u"https://api.example.org/search?q=lamp", 140e6, 0, {}, {}},
        {74, EntryKind::Run, u"https://api.example.org/orders?page=1", 80e6, 0, {nightly}, {}},
        {98,
         EntryKind::Run,
         u"https://api.example.org/orders?page=1",
         78e6,
         0,
         {nightly, u"baseline"_s},
         u"before the change"_s},
        {99,
         EntryKind::Sweep,
         u"https://api.example.org/search?q=lamp",
         150e6,
         212,
         {},
         u"answers 503 from 128 on"_s},
        {122, EntryKind::Run, u"http://127.0.0.1:8080/delay/50ms", 51e6, 0, {}, {}},
        {146, EntryKind::LabRun, u"", 2e9, 0, {}, u"for the course"_s},
        {170, EntryKind::Run, u"https://api.example.org/login", 210e6, 0, {u"release 2.3"_s}, {}},
        {172,
         EntryKind::Run,
         u"https://api.example.org/login",
         214e6,
         17,
         {u"release 2.3"_s},
         u"rate limit"_s},
        {240, EntryKind::Run, u"https://api.example.org/orders?page=1", 84e6, 0, {u"release 2.3"_s}, {}},
    };
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000;
    int number = 0;
    for (const Day &day : days) {
        NewEntry whole =
            sampleEntry(u"run-%1"_s.arg(++number), now - qint64(day.hoursAgo * 3.6e9), day.latencyNs);
        whole.entry.kind = day.kind;
        whole.entry.url = QString::fromUtf16(day.url);
        whole.entry.tags = day.tags;
        whole.entry.note = day.note;
        whole.entry.failed = day.failed;
        whole.entry.source = u"workbench"_s;
        whole.entry.pinned = day.tags.contains(u"baseline"_s);
        whole.document = "{}";
        switch (day.kind) {
        case EntryKind::Run:
            whole.entry.summary = u"100 × 5: %1 sequential, %2 concurrent"_s.arg(
                formatDuration(100 * day.latencyNs), formatDuration(10 * day.latencyNs));
            break;
        case EntryKind::Sweep:
            whole.contenders.clear();
            whole.entry.summary = u"knee at 32 in flight, at most 320/s"_s;
            break;
        case EntryKind::LabRun:
            whole.contenders.clear();
            whole.entry.summary = u"2 tasks together: %1"_s.arg(formatDuration(day.latencyNs));
            whole.entry.count = day.latencyNs > 1e9 ? 0 : 2;
            break;
        }
        history.put(whole);
    }
}

void select(HistoryPage *page, std::initializer_list<int> rows)
{
    auto *table = page->findChild<HistoryTable *>();
    table->clearSelection();
    for (const int row : rows) {
        table->selectionModel()->select(page->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

} // namespace

void photographHistory(Photographer &camera)
{
    FakeHistory history;
    HistoryPage *page = camera.window().historyPage();
    camera.window().showPage(page);
    camera.window().useHistory(&history, {});
    Photographer::wait(400ms);
    camera.shoot(u"history-empty"_s);
    fill(history);
    Photographer::wait(400ms);
    select(page, {0});
    camera.shoot(u"history-light"_s);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"history-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    Photographer::wait(400ms);
    camera.shoot(u"history-zh_TW-dark"_s);
    camera.setAppearance(ColorChoice::Light);
    camera.setLanguage(u"en"_s);
    history.setHealth({HistoryHealth::Kind::Waiting,
                       u"The history's database does not answer; 3 entries are kept here and delivered when "
                       u"it does."_s,
                       3});
    select(page, {12, 13});
    page->findChild<QAction *>(u"removeEntries"_s)->trigger();
    Photographer::wait(400ms);
    camera.shoot(u"history-waiting"_s);
    history.setHealth({});
    history.setHealth({HistoryHealth::Kind::Good, {}, 0});

    page->compare({*history.find(u"run-9"_s), *history.find(u"run-1"_s)});
    Photographer::wait(400ms);
    camera.shoot(u"history-two-runs"_s);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"history-two-runs-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"history-two-runs-zh_TW-dark"_s);
    camera.setAppearance(ColorChoice::Light);
    camera.shoot(u"history-two-runs-zh_TW"_s);
    camera.setLanguage(u"en"_s);
    page->compare({*history.find(u"run-9"_s), *history.find(u"run-1"_s), *history.find(u"run-2"_s),
                   *history.find(u"run-7"_s), *history.find(u"run-13"_s)});
    Photographer::wait(400ms);
    camera.shoot(u"history-five-runs"_s);

    // Of the Compare page: a run against its baseline.
    camera.window().useHistory(&history, EntryMakers::standard());
    RunPlan plan;
    plan.rounds = 5;
    plan.strategies = {Strategy::Concurrent, Strategy::Threads};
    camera.run(plan, u"/delay/40ms..60ms"_s);
    Photographer::wait(400ms);
    history.setPinned(camera.window().comparePage()->run()->id, true);
    camera.run(plan, u"/delay/40ms..60ms"_s);
    Photographer::wait(400ms);
    camera.shoot(u"history-baseline"_s);
    camera.setAppearance(ColorChoice::Dark);
    camera.setLanguage(u"zh_TW"_s);
    Photographer::wait(400ms);
    camera.shoot(u"history-baseline-zh_TW-dark"_s);
    camera.setAppearance(ColorChoice::Light);
    camera.setLanguage(u"en"_s);
    camera.window().useHistory(nullptr, {});
}

} // namespace Loopscope
