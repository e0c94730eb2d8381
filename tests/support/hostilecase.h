// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/errorkind.h"
#include "core/plan.h"
#include "support/scriptedserver.h"

#include <optional>

namespace Loopscope {

/// How one request to a hostile server must end.
struct Outcome
{
    ErrorKind error = ErrorKind::None;
    int status = 200;
    std::optional<qint64> bytes = 2; ///< of the body; nullopt where time decides how many
    std::optional<int> requests = 1; ///< over the whole case; nullopt where time decides how many
    std::optional<int> connections = 1; ///< the same
    bool retries = false; ///< the client may send the request again by itself; it says how often, and each
                          ///< comes on top of the requests and connections
    bool probe = false; ///< the client sends one request more, to learn what the server says
    bool holdsAll = false; ///< the client keeps what comes until its timeout: its memory is not bounded
    std::optional<ErrorKind> orElse{}; ///< where a client cannot always tell
};

/// One way in which a server can misbehave, and what each client makes of it.
struct HostileCase
{
    QString name;
    QString does; ///< what the server does, for the document
    ScriptedServer::Script script;
    Outcome qt;
    Outcome curl = qt;
    std::function<void(RequestSpec &)> adapt{}; ///< changes the request
    std::optional<ScriptedTls> tls{};
    int sends = 1; ///< on one lane; the outcome is that of the last, and all before are answered
    std::chrono::milliseconds pause{0}; ///< between them
};

/// Adds the test data column "hostile" and a row for each of \a cases.
void addHostileRows(const QList<HostileCase> &cases);

/// Runs one case with the client of addTestClients(): the outcome is as expected, memory stays bounded, and
/// the lane works afterwards. Fails the current test else.
void checkHostile(const HostileCase &hostile);

/// Fails the current test unless docs/hostile-servers.md has exactly the rows of \a cases in \a section.
void checkDocumented(const QString &section, const QList<HostileCase> &cases);

/// What most scripts do. Each reads one request first.
namespace Scripts {
/// Writes \a bytes and then keeps the connection open, silent.
[[nodiscard]] ScriptedServer::Script keeps(const QByteArray &bytes);
/// Writes \a bytes and closes.
[[nodiscard]] ScriptedServer::Script closes(const QByteArray &bytes);
/// Writes \a bytes, gives the client the time to read them, and resets the connection.
[[nodiscard]] ScriptedServer::Script resets(const QByteArray &bytes);
/// Writes \a begin, and then \a rest again and again until the client leaves.
[[nodiscard]] ScriptedServer::Script floods(const QByteArray &begin, const QByteArray &rest);
/// Answers every request properly.
[[nodiscard]] ScriptedServer::Script answers();

inline constexpr auto ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
} // namespace Scripts

} // namespace Loopscope
