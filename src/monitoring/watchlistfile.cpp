// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitoring/watchlistfile.h"

#include "io/savefile.h"
#include "io/watchlistjson.h"
#include "monitoring/monitorsession.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto watchingKey = "monitor/watching"_L1;
constexpr auto passwordsKey = "monitor/passwords"_L1; // ids of watches whose URL had one

bool hasPassword(const Watch &watch)
{
    return !watch.request.authorization.isEmpty();
}

/// \a list as it may be in a file: what would fail without its password is paused there.
WatchList storedList(WatchList list)
{
    for (Watch &watch : list.watches) {
        if (hasPassword(watch))
            watch.paused = true;
    }
    return list;
}

/// Tells a file from the one before also where both were written within one tick of the file system's clock,
/// which QFileInfo::lastModified() does not.
QByteArray hashOf(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return {}; // reading a pipe could wait for ever
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

} // namespace

WatchListFile::WatchListFile(const QString &path, MonitorSession *session, QObject *parent)
    : QObject(parent), m_path(path), m_session(session), m_lock(path + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // a program may run for weeks; whether it does is looked at
    m_lookTimer.setInterval(1s);
    connect(&m_lookTimer, &QTimer::timeout, this, &WatchListFile::lookAgain);
}

WatchListFile::~WatchListFile()
{
    close();
}

QString WatchListFile::standardPath()
{
    return QFileInfo(HistoryLocation::standard().file).dir().filePath(u"watches.json"_s);
}

bool WatchListFile::wasWatching()
{
    return QSettings().value(watchingKey, false).toBool();
}

void WatchListFile::open()
{
    QDir().mkpath(QFileInfo(m_path).path());
    m_isMine = lock();
    read();
    if (!m_isMine)
        m_lookTimer.start();
    m_isOpen = true;
    connect(m_session, &MonitorSession::listChanged, this, &WatchListFile::onListChanged);
    connect(m_session, &MonitorSession::runningChanged, this, &WatchListFile::onRunningChanged);
    connect(m_session, &MonitorSession::refused, this, [this] {
        // Whoever wanted it wants it at the next start, too.
        if (m_isOpen && m_isMine)
            QSettings().setValue(watchingKey, true);
    });
}

bool WatchListFile::lock()
{
    // Where no lock can be made, no list can be written either, and that is told when it is tried.
    return m_lock.tryLock(0) || m_lock.error() != QLockFile::LockFailedError;
}

/// False while another program has the list.
bool WatchListFile::takeOver()
{
    m_isMine = lock();
    if (!m_isMine)
        return false;
    m_lookTimer.stop();
    read(); // as the other one left it
    Q_EMIT takenOver();
    return true;
}

void WatchListFile::lookAgain()
{
    if (!takeOver() && hashOf(m_path) != m_readHash)
        read();
}

void WatchListFile::read()
{
    m_mayWrite = m_isMine;
    m_isWritten = true;
    m_readHash = hashOf(m_path);
    if (!QFileInfo::exists(m_path) && !QFileInfo(m_path).isSymLink())
        return;
    const Result<WatchList> list = readWatchList(m_path);
    if (!list) {
        Q_EMIT problem(m_isMine ? setAside(list.error()) : list.error());
        return;
    }
    for (const QStringList ids = QSettings().value(passwordsKey).toStringList(); const QString &id : ids)
        m_withoutPassword.insert(id);
    QStringList names;
    QSet<QString> missing;
    for (const Watch &watch : list.value().watches) {
        if (!hasPassword(watch) && watch.paused && m_withoutPassword.contains(watch.id)) {
            missing.insert(watch.id);
            names.append(watch.displayName());
        }
    }
    m_withoutPassword = missing;
    if (const Status taken = m_session->setList(list.value()); !taken)
        Q_EMIT problem(taken.error());
    if (!names.isEmpty() && m_isMine) {
        constexpr qsizetype shown = 5;
        const int count = int(names.size());
        if (names.size() > shown)
            names = names.first(shown) + QStringList{u"…"_s};
        Q_EMIT problem(
            tr("%n watch(es) had a password, which is kept in no file, and are paused: edit each, type "
               "user:password@ into its URL again, and resume it (%1).",
               nullptr, count)
                .arg(QLocale().createSeparatedList(names)));
    }
}

/// Makes way for a new file, and says so.
QString WatchListFile::setAside(const QString &reason)
{
    const QFileInfo file(m_path);
    const QString stem = file.dir().filePath(file.completeBaseName() + u'-'
                                             + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    QString aside = stem + u".json"_s;
    for (int i = 2; QFileInfo::exists(aside); ++i)
        aside = stem + u'-' + QString::number(i) + u".json"_s;
    if (QFile::rename(m_path, aside)) {
        return tr("Your watch list could not be read, and was set aside as %1; a new one begins. %2")
            .arg(QDir::toNativeSeparators(aside), reason);
    }
    m_mayWrite = false;
    return tr("Your watch list could not be read nor set aside, so that no changes of it are kept: move it "
              "away, "
              "and start Loopscope again. %1")
        .arg(reason);
}

void WatchListFile::onListChanged()
{
    lookForPasswords();
    m_isWritten = false;
    write();
}

/// Forgets those that were typed again, or are not wanted any more.
void WatchListFile::lookForPasswords()
{
    const QSet<QString> before = std::exchange(m_withoutPassword, {});
    for (const QString &id : before) {
        const Watch *watch = m_session->watch(id);
        if (!watch || hasPassword(*watch))
            continue;
        if (watch->paused) {
            m_withoutPassword.insert(id);
            continue;
        }
        Q_EMIT problem(tr("“%1” is watched without the user and password it had: edit it, and type "
                          "user:password@ into its URL again.")
                           .arg(watch->displayName()));
    }
}

void WatchListFile::write()
{
    if (!m_isOpen || !m_mayWrite)
        return;
    const WatchList &list = m_session->list();
    QStringList withPassword = m_withoutPassword.values();
    for (const Watch &watch : list.watches) {
        if (hasPassword(watch))
            withPassword.append(watch.id);
    }
    std::sort(withPassword.begin(), withPassword.end());
    // Before the file: an id too many does no harm.
    QSettings settings;
    if (settings.value(passwordsKey).toStringList() != withPassword) {
        settings.setValue(passwordsKey, withPassword);
        settings.sync();
    }
    const Status written =
        saveFile(m_path, [&list](QIODevice &device) { return writeWatchList(storedList(list), device); });
    m_isWritten = written.ok();
    if (!written && !m_hasToldOfWriting) {
        Q_EMIT problem(
            tr("The watch list is kept until Loopscope ends, but not longer. %1").arg(written.error()));
    }
    m_hasToldOfWriting = !written;
}

void WatchListFile::onRunningChanged(bool running)
{
    if (!m_isOpen)
        return;
    if (running && !m_isMine && !takeOver()) {
        m_session->stop();
        Q_EMIT problem(tr("Loopscope is running already and watches your endpoints: quit that one first."));
        return;
    }
    if (m_isMine) {
        QSettings settings;
        settings.setValue(watchingKey, running);
        settings.sync(); // also where this program is killed
    }
}

void WatchListFile::close()
{
    if (!m_isOpen)
        return;
    if (!m_isWritten)
        write();
    m_isOpen = false;
    m_lookTimer.stop();
    m_session->disconnect(this);
    if (m_lock.isLocked())
        m_lock.unlock();
    m_isMine = false;
}

} // namespace Loopscope
