// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"
#include "scenes.h"

#include "engine/statetracker.h"
#include "gui/changelogpanel.h"
#include "gui/monitorpage.h"
#include "gui/recentloader.h"
#include "gui/watchchart.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"
#include "models/watchtablemodel.h"
#include "monitoring/monitorsession.h"
#include "net/httpclient.h"
#include "store/history.h"
#include "support/madeupticks.h"

#include <QCoroFuture>
#include <QDateTime>
#include <QPromise>
#include <QTemporaryDir>

#include <memory>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 minute = TickSpan::minute;
constexpr qint64 hour = TickSpan::hour;
constexpr qint64 day = TickSpan::day;
constexpr int requests = 20; // of a tick: as many as p95 takes

/// Nothing is sent for a picture: the endpoints are made up. It waits to be stopped.
class SilentClient final : public HttpClient
{
public:
    QCoro::Task<Exchange> send(int /*lane*/, const RequestSpec & /*request*/) override
    {
        auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        m_pending.push_back(promise);
        if (m_aborted)
            promise->finish();
        Exchange exchange;
        exchange.startNs = monotonicNs();
        QFuture<void> future = promise->future();
        co_await future;
        exchange.error = ErrorKind::Cancelled;
        co_return exchange;
    }
    void abort() override
    {
        m_aborted = true;
        for (const auto &promise : m_pending)
            promise->finish();
        m_pending.clear();
    }

private:
    std::vector<std::shared_ptr<QPromise<void>>> m_pending;
    bool m_aborted = false;
};

struct Made
{
    Watch watch;
    MadeUpService service;
    QList<Annotation> annotations = {};
    WatchState state = WatchState::Unknown; // now
};

Watch made(int number, const QString &name, const QString &url, std::chrono::milliseconds interval = 60s)
{
    Watch watch = Watch::create();
    watch.id = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
    watch.name = name;
    watch.request.url = QUrl(url);
    watch.interval = interval;
    watch.count = watch.concurrency = requests;
    return watch;
}

/// Nine endpoints of a shop that never was, up to \a nowUs.
QList<Made> shop(qint64 nowUs, bool hasIncident)
{
    QList<Made> all{
        {made(1, u"Shop, front page"_s, u"https://shop.example.org/"_s), {48, 40, requests, 60s, {}, 0, 0}},
        {made(2, u"Checkout"_s, u"https://shop.example.org/api/checkout/health"_s),
         {62, 55, requests, 60s, {}, 0, 0}},
        {made(3, u"Orders API"_s, u"https://api.example.org/orders?page=1"_s),
         {35, 60, requests, 60s, {}, 0, 0}},
        {made(4, u"Search"_s, u"https://api.example.org/search?q=lamp"_s),
         {110, 90, requests, 60s, {}, 0, 0}},
        {made(5, u"Login"_s, u"https://id.example.org/.well-known/openid-configuration"_s),
         {24, 12, requests, 60s, {}, 0, 0}},
        {made(6, u"Pictures"_s, u"https://img.example.org/logo.svg"_s), {9, 4, requests, 60s, {}, 0, 0}},
        {made(7, u"Payment provider"_s, u"https://pay.example.net/status"_s),
         {140, 45, requests, 60s, {}, 0, 0}},
        {made(8, u"Mail gateway"_s, u"http://10.0.4.20:8025/health"_s), {4, 3, requests, 60s, {}, 0, 0}},
        {made(9, u"Staging"_s, u"https://staging.example.org/health"_s), {80, 20, requests, 60s, {}, 0, 0}},
    };
    all[1].watch.limits.p95 = 400ms;
    all[2].watch.limits.p95 = 250ms;
    all[2].watch.limits.failedPercent = 20;
    all[2].watch.limits.certificateDays = 14;
    all[8].watch.paused = true;
    // A week has its little things, also a good one.
    all[3].service.troubles = {{nowUs - 3 * day - 2 * hour, nowUs - 3 * day - 80 * minute,
                                WatchState::Degraded, std::size_t(ErrorKind::Timeout)}};
    for (Made &one : all) {
        one.service.gapFromUs = nowUs - 4 * day - 7 * hour;
        one.service.gapUntilUs = nowUs - 4 * day - 4 * hour;
    }
    all[2].annotations = {{u"note-1"_s, all[2].watch.id, nowUs - 2 * day - 3 * hour, u"release 2.4"_s}};
    if (hasIncident) {
        const qint64 begin = nowUs - 5 * hour;
        all[2].service.troubles = {
            {begin, begin + 50 * minute, WatchState::Degraded, std::size_t(ErrorKind::Timeout)},
            {begin + 50 * minute, begin + 105 * minute, WatchState::Down, TickErrors::wrongStatus},
            {begin + 105 * minute, begin + 130 * minute, WatchState::Degraded,
             std::size_t(ErrorKind::Timeout)}};
        all[2].annotations +=
            {{u"note-2"_s, all[2].watch.id, begin + 98 * minute, u"database failed over"_s}};
        all[1].service.troubles = {{begin + 40 * minute, begin + 110 * minute, WatchState::Degraded,
                                    std::size_t(ErrorKind::Timeout)}};
        all[6].service.troubles = {
            {nowUs - 25 * minute, nowUs + minute, WatchState::Degraded, std::size_t(ErrorKind::Timeout)}};
        all[7].service.troubles = {
            {nowUs - 9 * minute, nowUs + minute, WatchState::Down, std::size_t(ErrorKind::Refused)}};
    }
    return all;
}

/// A session that watches the made-up endpoints, with the week before now in its history, and what a monitor
/// would have made of it.
class Scene
{
public:
    explicit Scene(bool hasIncident)
        : m_session([](ClientKind, ClientUse, int) { return std::make_unique<SilentClient>(); })
    {
        HistoryLocation place;
        place.file = m_folder.filePath(u"history.sqlite"_s);
        m_history = std::make_unique<History>(place);
        m_nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
        m_all = shop(m_nowUs, hasIncident);
        WatchList list;
        for (Made &one : m_all) {
            list.watches.append(one.watch);
            m_history->addWatch(one.watch);
            const QList<Tick> ticks = madeUpTicks(one.service, m_nowUs - 7 * day, m_nowUs - 20'000'000,
                                                  unsigned(list.watches.size()));
            m_last.append({one.watch.id, ticks.last()});
            QList<WatchTick> own;
            QList<StateChange> changes;
            StateTracker tracker(one.watch);
            for (const Tick &tick : ticks) {
                own.append({one.watch.id, tick});
                changes += tracker.add(tick);
            }
            one.state = tracker.state();
            m_history->add(own);
            for (const StateChange &change : std::as_const(changes))
                m_history->add(change);
            for (const Annotation &annotation : one.annotations)
                m_history->add(annotation);
        }
        m_session.useHistory(m_history.get());
        (void)m_session.setList(list);
    }

    /// Shows it as it is after some minutes of watching, which no picture waits for.
    void show(Photographer &camera, int chosen)
    {
        MonitorPage *page = camera.window().monitorPage();
        camera.window().useMonitor(&m_session);
        m_session.start();
        while (!page->recent()->isIdle() || page->panel()->loader()->isWaiting())
            Photographer::wait(50ms);
        page->table()->choose(m_all[chosen].watch.id);
        Photographer::wait(1500ms);
        // As if each had just been looked at.
        const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
        for (qsizetype i = 0; i < m_last.size(); ++i)
            m_last[i].tick.startedAtUs = nowUs - (6 + 5 * i) * TickSpan::second;
        page->model()->add(m_last);
        for (const Made &one : std::as_const(m_all)) {
            if (one.watch.paused)
                continue;
            page->model()->setState(one.watch.id, one.state);
            page->log()->setState(one.watch.id, one.state);
        }
        page->panel()->setState(m_all[chosen].state, true);
    }

    ~Scene() { m_session.stop(); }
    Q_DISABLE_COPY_MOVE(Scene)

private:
    QTemporaryDir m_folder;
    std::unique_ptr<History> m_history;
    MonitorSession m_session;
    QList<Made> m_all;
    QList<WatchTick> m_last;
    qint64 m_nowUs = 0;
};

void shootAll(Photographer &camera, const QString &name)
{
    camera.shoot(name + u"-light"_s);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(name + u"-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    Photographer::wait(400ms);
    camera.shoot(name + u"-zh_TW-dark"_s);
    camera.setAppearance(ColorChoice::Light);
    camera.setLanguage(u"en"_s);
}

} // namespace

void photographMonitor(Photographer &camera)
{
    MonitorPage *page = camera.window().monitorPage();
    camera.window().showPage(page);
    {
        const QTemporaryDir folder;
        HistoryLocation place;
        place.file = folder.filePath(u"history.sqlite"_s);
        History history(place);
        MonitorSession empty;
        empty.useHistory(&history);
        camera.window().useMonitor(&empty);
        page->useDemoServer(camera.url(u"/delay/50ms"_s), 0);
        Photographer::wait(400ms);
        camera.shoot(u"monitor-empty"_s);
        camera.window().useMonitor(nullptr);
    }
    {
        Scene healthy(false);
        healthy.show(camera, 2);
        page->panel()->chart()->showRange(TimeRange::Week);
        Photographer::wait(800ms);
        shootAll(camera, u"monitor-week"_s);
        camera.window().useMonitor(nullptr);
    }
    {
        Scene incident(true);
        incident.show(camera, 2);
        const qint64 nowUs = page->panel()->chart()->window().nowUs();
        page->panel()->chart()->showRange(nowUs - 8 * hour, nowUs);
        Photographer::wait(800ms);
        shootAll(camera, u"monitor-incident"_s);
        camera.window().useMonitor(nullptr);
    }
}

} // namespace Loopscope
