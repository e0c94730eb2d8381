// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace Loopscope {

/// A PostgreSQL server of our own, in a folder of its own, reached by a socket in it: no port, no password.
/// It ends with this, and with the process. As root it runs as the user postgres, because it refuses root.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();

    /// Empty where it runs, now or before; otherwise what is wrong.
    [[nodiscard]] QString start();
    /// At once, as in a crash: whatever is not committed is lost.
    void kill();
    /// As a system stops it: connections are ended.
    void stop();

    /// A new database; its address for HistoryLocation::parse().
    [[nodiscard]] QString newDatabase();
    /// What psql prints for \a sql, without headings; fields are separated by "|".
    [[nodiscard]] QString query(const QString &database, const QString &sql);
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] QString run(const QString &program, const QStringList &arguments);
    [[nodiscard]] QString program(const QString &name) const;
    void prepare(QProcess &process) const;
    void end(int signal);

    QTemporaryDir m_folder;
    QString m_programs; // their folder
    QProcess m_server;
    int m_databases = 0;
    bool m_failed = false; // the last run()
};

} // namespace Loopscope
