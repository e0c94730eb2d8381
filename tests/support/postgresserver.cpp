// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/postgresserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Debian's place, the newest version; elsewhere they are in PATH.
QString folderOfPrograms()
{
    const QDir all(u"/usr/lib/postgresql"_s);
    const QStringList versions = all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return versions.isEmpty() ? QString() : all.filePath(versions.last() + u"/bin"_s);
}

const passwd *unprivileged()
{
    if (getuid() != 0)
        return nullptr;
    const passwd *user = getpwnam("postgres");
    return user ? user : getpwnam("nobody");
}

} // namespace

PostgresServer::PostgresServer() : m_programs(folderOfPrograms())
{
    if (const passwd *user = unprivileged();
        user && chown(qPrintable(m_folder.path()), user->pw_uid, user->pw_gid) != 0)
        m_failed = true;
}

PostgresServer::~PostgresServer()
{
    kill();
}

QString PostgresServer::program(const QString &name) const
{
    return m_programs.isEmpty() ? QStandardPaths::findExecutable(name) : m_programs + u'/' + name;
}

void PostgresServer::prepare(QProcess &process) const
{
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    const passwd *user = unprivileged();
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    process.setChildProcessModifier([uid, gid] {
        if (uid != 0 && (setgid(gid) != 0 || setuid(uid) != 0))
            _exit(1);
        prctl(PR_SET_PDEATHSIG, SIGQUIT); // which to the server means: at once
    });
}

QString PostgresServer::run(const QString &name, const QStringList &arguments)
{
    QProcess process;
    prepare(process);
    process.start(program(name), arguments);
    const bool done = process.waitForFinished(60'000);
    m_failed = !done || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0;
    const QString output = QString::fromUtf8(process.readAll()).trimmed();
    return m_failed && output.isEmpty() ? name + u": "_s + process.errorString() : output;
}

QString PostgresServer::start()
{
    if (m_server.state() != QProcess::NotRunning)
        return QString();
    const QString data = m_folder.filePath(u"data"_s);
    if (!QDir(data).exists()) {
        const QString output = run(u"initdb"_s,
                                   {u"-D"_s, data, u"-A"_s, u"trust"_s, u"-U"_s, u"loopscope"_s, u"-E"_s,
                                    u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s});
        if (m_failed)
            return output;
    }
    m_server.setStandardOutputFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    prepare(m_server);
    m_server.start(program(u"postgres"_s),
                   {u"-D"_s, data, u"-F"_s, u"-k"_s, m_folder.path(), u"-c"_s, u"listen_addresses="_s,
                    u"-c"_s, u"shared_buffers=16MB"_s, u"-c"_s, u"max_connections=30"_s});
    QString output;
    for (const QDeadlineTimer deadline(60s); !deadline.hasExpired(); QThread::msleep(20)) {
        output = query(u"postgres"_s, u"SELECT 1"_s);
        if (!m_failed)
            return QString();
    }
    return output;
}

void PostgresServer::kill()
{
    end(SIGQUIT);
}

void PostgresServer::stop()
{
    end(SIGINT);
}

void PostgresServer::end(int signal)
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server.processId()), signal);
    if (!m_server.waitForFinished(30'000)) {
        m_server.kill();
        m_server.waitForFinished(30'000);
    }
}

QString PostgresServer::newDatabase()
{
    const QString name = u"history%1"_s.arg(++m_databases);
    (void)query(u"postgres"_s, u"CREATE DATABASE "_s + name);
    return u"postgresql://loopscope@%1/%2"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(m_folder.path())), name);
}

QString PostgresServer::query(const QString &database, const QString &sql)
{
    return run(u"psql"_s,
               {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-h"_s, m_folder.path(), u"-U"_s, u"loopscope"_s,
                u"-d"_s, database, u"-c"_s, sql});
}

} // namespace Loopscope
