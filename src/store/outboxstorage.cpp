// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/outboxstorage.h"

#include "store/delivery.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>

#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostOutboxes = 16; // processes on one machine that write to one database
constexpr auto adoptInterval = 60'000ms;
constexpr auto openingPatience = 3'000ms; // what is known of the database by then decides whether we begin
constexpr auto firstPause = 1'000ms;
constexpr auto longestPause = 5'000ms;
constexpr auto farewell = 1'500ms; // for delivering at the end what is reached; the rest waits in its file

QString beside(const QString &file, int place)
{
    if (place == 1)
        return file;
    const QFileInfo info(file);
    const QString name = info.completeBaseName() + u'-' + QString::number(place);
    return info.dir().filePath(info.suffix().isEmpty() ? name : name + u'.' + info.suffix());
}

} // namespace

OutboxStorage::OutboxStorage(const HistoryLocation &location) : m_location(location)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &OutboxStorage::deliverNext);
    m_tellTimer.setSingleShot(true);
    connect(&m_tellTimer, &QTimer::timeout, this, &OutboxStorage::tellAway);
    m_openingTimer.setSingleShot(true);
    connect(&m_openingTimer, &QTimer::timeout, this, &OutboxStorage::tellSilence);
}

OutboxStorage::~OutboxStorage()
{
    close();
}

Storage::Trouble OutboxStorage::open()
{
    if (const Trouble trouble = openOutbox())
        return trouble;
    if (!m_thread) {
        m_thread = std::make_unique<QThread>();
        m_thread->setObjectName(u"delivery"_s);
        m_delivery = new Delivery(m_location);
        m_delivery->moveToThread(m_thread.get());
        connect(m_thread.get(), &QThread::finished, m_delivery, &QObject::deleteLater);
        connect(m_delivery, &Delivery::delivered, this, &OutboxStorage::takeDelivered);
        connect(m_delivery, &Delivery::failed, this, &OutboxStorage::takeFailure);
        connect(m_delivery, &Delivery::notice, this, &Storage::notice);
        m_thread->start();
        setRetention(m_retention);
        m_isOpening = true;
        m_openingTimer.start(openingPatience);
    }
    deliverNext();
    return std::nullopt;
}

// A file of its own for each process, held as long as it lives: a lock that the system takes away with it.
Storage::Trouble OutboxStorage::openOutbox()
{
    Trouble first;
    for (int place = 1; place <= mostOutboxes; ++place) {
        const Trouble trouble = openAt(place);
        if (!trouble)
            return std::nullopt;
        if (!first)
            first = trouble;
        if (!m_database.error() || m_database.error()->kind != DatabaseError::Kind::Locked)
            return trouble;
    }
    return first;
}

Storage::Trouble OutboxStorage::openAt(int place)
{
    m_outbox.reset();
    m_file = beside(m_location.file, place);
    if (const Trouble trouble = openFile(m_database, m_file, true, Outbox::prepare))
        return trouble;
    auto outbox = std::make_unique<Outbox>(m_database);
    if (!outbox->load()) {
        const DatabaseError error = *m_database.error();
        return error.kind == DatabaseError::Kind::Damaged
            ? take(error)
            : storageTrouble(error, QDir::toNativeSeparators(m_file));
    }
    m_outbox = std::move(outbox);
    m_delivered = 0;
    m_isReached = false;
    return std::nullopt;
}

// What a process that is gone left behind: with its own name, so that nothing comes twice. True where there
// is such, which is ours now; ours, empty, is given up for it.
bool OutboxStorage::adoptAnother()
{
    if (m_sinceAdoption.isValid() && !m_sinceAdoption.hasExpired(adoptInterval.count()))
        return false;
    m_sinceAdoption.start();
    for (int place = 1; place <= mostOutboxes; ++place) {
        const QString file = beside(m_location.file, place);
        if (file == m_file || !QFileInfo::exists(file))
            continue;
        const bool isLeft = [&] {
            Database database(Backend::Sqlite);
            if (openFile(database, file, true, Outbox::prepare))
                return false;
            Outbox outbox(database);
            return outbox.load() && outbox.count() > 0;
        }();
        if (!isLeft)
            continue;
        m_database.close();
        if (openAt(place))
            return !openOutbox(); // it was taken meanwhile
        m_sinceAdoption.invalidate();
        return true;
    }
    return false;
}

Storage::Trouble OutboxStorage::store(std::span<const HistoryWrite *const> writes)
{
    if (!m_outbox) {
        if (const Trouble trouble = openOutbox())
            return trouble;
    }
    if (!m_outbox->append(writes)) {
        const Trouble trouble = take(*m_database.error());
        if (trouble || !m_outbox->append(writes))
            return trouble ? trouble : take(*m_database.error());
    }
    if (!m_isDelivering && m_awayMessage.isEmpty())
        deliverNext();
    else if (!m_awayMessage.isEmpty() && !m_tellTimer.isActive())
        m_tellTimer.start(500ms); // how many wait
    return std::nullopt;
}

void OutboxStorage::ask(HistoryQuestion question)
{
    if (!m_awayMessage.isEmpty() || !m_outbox) {
        refuse(question);
        return;
    }
    m_waiting.push_back({m_outbox->count() > 0 ? m_outbox->lastNumber() : 0, std::move(question)});
    if (!m_isDelivering)
        deliverNext();
}

void OutboxStorage::setRetention(const Retention &retention)
{
    m_retention = retention;
    if (m_delivery)
        QMetaObject::invokeMethod(m_delivery,
                                  [delivery = m_delivery, retention] { delivery->setRetention(retention); });
}

bool OutboxStorage::maintain(qint64)
{
    // The rest is seen to by Delivery.
    if (m_outbox && m_outbox->count() == 0 && !m_isDelivering && m_waiting.empty() && m_awayMessage.isEmpty()
        && adoptAnother())
        deliverNext();
    return false;
}

void OutboxStorage::close()
{
    if (m_outbox && m_awayMessage.isEmpty() && (m_outbox->count() > 0 || !m_waiting.empty())) {
        QEventLoop loop;
        QTimer::singleShot(farewell, &loop, &QEventLoop::quit);
        QTimer poll;
        connect(&poll, &QTimer::timeout, &loop, [&] {
            if ((m_outbox->count() == 0 && m_waiting.empty()) || !m_awayMessage.isEmpty())
                loop.quit();
        });
        poll.start(5ms);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    m_retryTimer.stop();
    m_tellTimer.stop();
    m_openingTimer.stop();
    if (m_outbox)
        Q_EMIT awayChanged(m_awayMessage, m_outbox->count()); // what waits for the next one
    if (m_awayMessage.isEmpty())
        m_awayMessage = tr("The history is closed.");
    refuseWaiting();
    if (m_thread) {
        m_delivery->disconnect(this);
        QMetaObject::invokeMethod(m_delivery, &Delivery::close);
        m_thread->quit();
        // A network that hangs must not hang the program: its thread is left to itself then.
        if (!m_thread->wait(QDeadlineTimer(farewell)))
            (void)m_thread.release();
        m_thread.reset();
        m_delivery = nullptr;
    }
    m_outbox.reset();
    m_database.close();
}

Storage::Trouble OutboxStorage::take(const DatabaseError &error)
{
    if (error.kind != DatabaseError::Kind::Damaged) {
        const StorageTrouble trouble = storageTrouble(error, QDir::toNativeSeparators(m_file));
        m_database.clearError();
        return trouble;
    }
    m_outbox.reset();
    if (const Trouble trouble = setAside(m_database, m_file, Outbox::prepare))
        return trouble;
    return openOutbox();
}

void OutboxStorage::deliverNext()
{
    if (m_isDelivering || !m_outbox || !m_delivery)
        return;
    std::vector<OutboxItem> items;
    if (m_isReached)
        items = m_outbox->after(m_delivered);
    // A question's answer has what was written before it, and nothing after: whoever asks adds that himself.
    if (!m_waiting.empty() && m_waiting.front().after > m_delivered)
        std::erase_if(items,
                      [this](const OutboxItem &item) { return item.number > m_waiting.front().after; });
    if (m_database.error()) {
        (void)take(*m_database.error());
        m_retryTimer.start(firstPause);
        return;
    }
    if (items.empty() && m_isReached && m_awayMessage.isEmpty()) {
        askDelivered();
        return;
    }
    m_isDelivering = true;
    QMetaObject::invokeMethod(m_delivery,
                              [delivery = m_delivery, uid = m_outbox->uid(), items = std::move(items)] {
                                  delivery->deliver(uid, items);
                              });
}

void OutboxStorage::takeDelivered(qint64 upTo)
{
    m_isDelivering = false;
    if (!m_isReached && !takeReached(upTo))
        return;
    m_pause = 0ms;
    m_delivered = qMax(m_delivered, upTo);
    if (m_outbox && upTo > 0 && !m_outbox->removeUpTo(upTo))
        (void)take(*m_database.error()); // they come again, and are recognised
    const bool isNews = std::exchange(m_isOpening, false) || !m_awayMessage.isEmpty();
    m_awayMessage.clear();
    if (isNews)
        tellAway();
    askDelivered();
    if (m_outbox && m_outbox->count() == 0 && m_waiting.empty())
        (void)adoptAnother();
    deliverNext();
}

bool OutboxStorage::takeReached(qint64 delivered)
{
    if (!m_outbox)
        return false;
    const qint64 loaded = m_outbox->loadedNumber();
    const qint64 shift = m_outbox->continueAfter(delivered);
    if (shift < 0) {
        (void)take(*m_database.error());
        m_retryTimer.start(firstPause);
        return false;
    }
    for (Waiting &waiting : m_waiting)
        waiting.after += waiting.after > loaded ? shift : 0;
    m_isReached = true;
    return true;
}

void OutboxStorage::takeFailure(const QString &message, bool passes)
{
    m_isDelivering = false;
    const bool wasAway = !m_awayMessage.isEmpty();
    m_awayMessage = message;
    // Later there may be something that waits for it, and it goes on waiting.
    if (std::exchange(m_isOpening, false) && !passes) {
        Q_EMIT refused(message);
        refuseWaiting();
        return;
    }
    tellAway();
    refuseWaiting(); // who has an answer has been told why it is that one
    if (!passes && wasAway)
        Q_EMIT notice(message); // it is not just away any more
    if (!passes)
        return;
    m_pause = std::clamp<std::chrono::milliseconds>(m_pause * 2, firstPause, longestPause);
    m_retryTimer.start(m_pause);
}

void OutboxStorage::askDelivered()
{
    while (!m_waiting.empty() && m_waiting.front().after <= m_delivered) {
        QMetaObject::invokeMethod(m_delivery,
                                  [delivery = m_delivery, question = std::move(m_waiting.front().question)] {
                                      delivery->ask(question);
                                  });
        m_waiting.pop_front();
    }
}

void OutboxStorage::refuse(const HistoryQuestion &question)
{
    if (question.recall && m_outbox)
        question.recall(remembered());
    else
        question.refuse(m_awayMessage);
}

void OutboxStorage::refuseWaiting()
{
    for (const Waiting &waiting : m_waiting)
        refuse(waiting.question);
    m_waiting.clear();
}

// From the files beside, too: an earlier process may have had another one of them.
QList<WatchSummary> OutboxStorage::remembered()
{
    QHash<QString, WatchSummary> latest;
    const auto take = [&latest](const QList<WatchSummary> &watches) {
        for (const WatchSummary &watch : watches) {
            WatchSummary &known = latest[watch.watchId];
            if (known.watchId.isEmpty() || watch.lastTickUs > known.lastTickUs)
                known = watch;
        }
    };
    take(m_outbox->watches());
    m_database.clearError(); // rather nothing than no answer
    for (int place = 1; place <= mostOutboxes; ++place) {
        const QString file = beside(m_location.file, place);
        if (file == m_file || !QFileInfo::exists(file))
            continue;
        Database database(Backend::Sqlite);
        if (!openFile(database, file, true, Outbox::prepare))
            take(Outbox(database).watches());
    }
    return latest.values();
}

/// Who begins does not wait for a network that hangs.
void OutboxStorage::tellSilence()
{
    if (!std::exchange(m_isOpening, false))
        return;
    m_awayMessage =
        tr("The history %1 has not answered yet. What is measured is kept here and delivered later.")
            .arg(m_location.text());
    tellAway();
    refuseWaiting();
}

void OutboxStorage::tellAway()
{
    Q_EMIT awayChanged(m_awayMessage, m_awayMessage.isEmpty() || !m_outbox ? 0 : m_outbox->count());
}

} // namespace Loopscope
