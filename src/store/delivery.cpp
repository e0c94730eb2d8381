// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/delivery.h"

#include "store/schema.h"
#include "store/storage.h"

#include <QDateTime>
#include <QSysInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto upkeepInterval = 1h;
constexpr auto upkeepPause = 20ms;

} // namespace

// So that a network that goes silent holds us for seconds, not for the hours that TCP has by itself. See
// https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-PARAMKEYWORDS
Database::Address postgresAddress(const HistoryLocation &location)
{
    QStringList options = location.options.split(u';', Qt::SkipEmptyParts);
    const QStringList defaults{u"connect_timeout=5"_s,      u"keepalives_idle=5"_s,
                               u"keepalives_interval=2"_s,  u"keepalives_count=3"_s,
                               u"tcp_user_timeout=10000"_s, u"application_name=Loopscope"_s};
    for (const QString &option : defaults) {
        const QString name = option.section(u'=', 0, 0) + u'=';
        if (std::ranges::none_of(options, [&](const QString &given) { return given.startsWith(name); }))
            options.append(option);
    }
    return {.database = location.database,
            .host = location.host,
            .port = location.port,
            .user = location.user,
            .options = options.join(u';')};
}

Delivery::Delivery(const HistoryLocation &location) : m_location(location)
{
    m_upkeepTimer.setSingleShot(true);
    connect(&m_upkeepTimer, &QTimer::timeout, this, &Delivery::maintain);
}

Delivery::~Delivery() = default;

void Delivery::deliver(const QString &uid, const std::vector<OutboxItem> &items)
{
    if (!connectAs(uid))
        return;
    if (items.empty()) {
        Q_EMIT delivered(m_history->delivered());
        return;
    }
    std::vector<HistoryWrite> writes;
    writes.reserve(items.size());
    std::vector<HistoryDatabase::Item> numbered;
    for (const OutboxItem &item : items) {
        std::optional<HistoryWrite> write = decodeHistoryWrite(item.bytes);
        if (!write) {
            Q_EMIT notice(tr("Something that waited for the history %1 was damaged, and was left out.")
                              .arg(m_location.text()));
            continue;
        }
        writes.push_back(*std::move(write));
        numbered.push_back({item.number, &writes.back()}); // reserved: it stays where it is
    }
    QString refused;
    const bool stored = m_history->store(numbered, refused);
    if (!refused.isEmpty())
        Q_EMIT notice(tr("Something could not be put into the history, and was left out: %1").arg(refused));
    if (stored)
        Q_EMIT delivered(items.back().number);
    else
        fail();
}

void Delivery::ask(const HistoryQuestion &question)
{
    // A connection that was idle may have been closed meanwhile, and the database be well.
    if (m_history && !m_database.run(u"SELECT 1"_s)) {
        close();
        m_database.clearError();
    }
    if (!connectAs(m_uid)) {
        question.refuse(m_problem);
        return;
    }
    question.answer(*m_history);
    if (!m_database.error())
        return;
    if (m_database.error()->passes())
        fail();
    m_database.clearError();
}

void Delivery::setRetention(const Retention &retention)
{
    m_retention = retention;
    if (!m_history)
        return;
    m_history->setRetention(retention);
    m_upkeepTimer.start(upkeepPause);
}

void Delivery::close()
{
    m_upkeepTimer.stop();
    m_history.reset();
    m_database.close();
}

bool Delivery::connectAs(const QString &uid)
{
    if (m_history && uid == m_uid)
        return true;
    m_uid = uid;
    if (m_history && m_history->introduce(uid, QSysInfo::machineHostName()))
        return true;
    close();
    if (!m_permanent.isEmpty()) {
        m_problem = m_permanent;
        Q_EMIT failed(m_permanent, false);
        return false;
    }
    if (m_database.open(postgresAddress(m_location))) {
        m_database.run(u"SET search_path TO loopscope"_s);
        m_database.run(u"SET client_min_messages TO warning"_s);
        m_database.run(u"SET statement_timeout TO '30s'"_s);
        m_database.run(u"SET idle_in_transaction_session_timeout TO '60s'"_s);
        const Status status = Schema::prepare(m_database);
        if (!status && !m_database.error()) {
            m_permanent = tr("The history %1 cannot be used. %2").arg(m_location.text(), status.error());
            m_problem = m_permanent;
            m_database.close();
            Q_EMIT failed(m_permanent, false);
            return false;
        }
        auto history = std::make_unique<HistoryDatabase>(m_database);
        history->setRetention(m_retention);
        if (!m_database.error() && history->introduce(uid, QSysInfo::machineHostName())) {
            m_history = std::move(history);
            m_upkeepTimer.start(upkeepPause);
            return true;
        }
    }
    fail();
    return false;
}

// A connection that failed is of no use any more: whatever was on in it is rolled back, or done.
void Delivery::fail()
{
    const StorageTrouble trouble = storageTrouble(*m_database.error(), m_location.text(), KeptIn::Outbox);
    m_problem = trouble.cause.isEmpty() ? trouble.message : trouble.cause;
    close();
    m_database.clearError();
    Q_EMIT failed(trouble.message, true);
}

void Delivery::maintain()
{
    if (!m_history)
        return;
    // What is too old is for the database to say, not for whichever of its users has the wrong date.
    qint64 nowUs = 0;
    if (Rows rows = m_database.select(u"SELECT (EXTRACT(EPOCH FROM now()) * 1000000)::BIGINT"_s); rows.next())
        nowUs = rows.integer(0);
    const bool more = !m_database.error() && m_history->maintain(nowUs);
    if (m_database.error() && m_database.error()->kind == DatabaseError::Kind::Away)
        return fail();
    m_database.clearError();
    m_upkeepTimer.start(more ? std::chrono::milliseconds(upkeepPause) : upkeepInterval);
}

} // namespace Loopscope
