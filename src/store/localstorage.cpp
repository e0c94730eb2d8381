// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/localstorage.h"

#include "store/schema.h"

#include <QDir>
#include <QSysInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;

LocalStorage::LocalStorage(const QString &file) : m_file(file) { }

Storage::Trouble LocalStorage::open()
{
    m_history.reset();
    if (const Trouble trouble = openFile(m_database, m_file, false, Schema::prepare))
        return trouble;
    auto history = std::make_unique<HistoryDatabase>(m_database);
    history->setRetention(m_retention);
    // Whoever writes into this file, on whichever machine, does so one at a time: they are one source.
    if (!history->introduce(u"file"_s, QSysInfo::machineHostName())) {
        const DatabaseError error = *m_database.error();
        const Trouble trouble = take(error);
        if (!m_history)
            m_database.close();
        return trouble;
    }
    m_history = std::move(history);
    return std::nullopt;
}

Storage::Trouble LocalStorage::store(std::span<const HistoryWrite *const> writes)
{
    std::vector<HistoryDatabase::Item> items;
    items.reserve(writes.size());
    for (const HistoryWrite *write : writes)
        items.push_back({.number = 0, .write = write});

    for (bool again = false;; again = true) {
        if (!m_history) {
            if (const Trouble trouble = open())
                return trouble;
        }
        QString refused;
        const bool stored = m_history->store(items, refused);
        if (!refused.isEmpty())
            Q_EMIT notice(
                tr("Something could not be put into the history, and was left out: %1").arg(refused));
        if (stored)
            return std::nullopt;
        const DatabaseError error = *m_database.error();
        const Trouble trouble = take(error);
        if (error.kind != DatabaseError::Kind::Damaged || trouble || again)
            return trouble;
    }
}

void LocalStorage::ask(HistoryQuestion question)
{
    if (!m_history) {
        if (const Trouble trouble = open()) {
            question.refuse(trouble->message);
            return;
        }
    }
    question.answer(*m_history);
    if (m_database.error())
        (void)take(*m_database.error());
}

void LocalStorage::setRetention(const Retention &retention)
{
    m_retention = retention;
    if (m_history)
        m_history->setRetention(retention);
}

bool LocalStorage::maintain(qint64 nowUs)
{
    if (!m_history)
        return false;
    const bool more = m_history->maintain(nowUs);
    if (!m_database.error())
        return more;
    (void)take(*m_database.error());
    return false;
}

void LocalStorage::close()
{
    m_history.reset();
    m_database.close();
}

Storage::Trouble LocalStorage::refusal(const QString &path) const
{
    const QString problem = Schema::foreignProblem(path);
    return problem.isEmpty() ? std::nullopt : Trouble(StorageTrouble{false, problem, {}});
}

Storage::Trouble LocalStorage::take(const DatabaseError &error)
{
    if (error.kind != DatabaseError::Kind::Damaged) {
        const StorageTrouble trouble = storageTrouble(error, QDir::toNativeSeparators(m_file));
        m_database.clearError();
        if (error.kind == DatabaseError::Kind::ReadOnly)
            close(); // whether it is damaged is found out where it is opened again
        return trouble;
    }
    m_history.reset();
    if (const Trouble trouble = setAside(m_database, m_file, Schema::prepare))
        return trouble;
    return open();
}

} // namespace Loopscope
