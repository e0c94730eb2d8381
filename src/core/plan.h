// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>

namespace Loopscope {

/// One request, as every lane sends it.
struct RequestSpec
{
    QUrl url; ///< absolute http or https, without user info
    QByteArray method = "GET";
    QByteArray authorization; ///< value of the Authorization header, from the URL's user:password; never
                              ///< shown or stored
    std::chrono::milliseconds timeout{30'000}; ///< for the whole exchange; 1 ms to 1 h
    int maxRedirects = 0; ///< how many redirects are followed; 0 takes the redirect itself as the answer
    bool newConnection = false; ///< open a connection for this request and close it after
    bool http2 = false; ///< HTTP/2: negotiated over TLS (HTTP/1.1 where refused), spoken at once without
    bool verifyTls = true; ///< refuse certificates that are not trusted, expired, or another host's
    QString caFile; ///< PEM file of further certificates to trust; empty for the system's alone
    // What is to be told of the answer, besides how long it took. In no file.
    qint64 keepBodyBytes = 0; ///< so much of the body is kept; then it is asked for without compression
    bool wantCertificate = false; ///< when the server's certificate ends

    bool operator==(const RequestSpec &) const = default;
};

/// What one press of Run does.
struct RunPlan
{
    RequestSpec request;
    int count = 100; ///< requests per batch
    std::chrono::milliseconds duration{0}; ///< a batch starts no request after that time, so that count is
                                           ///< only its upper limit; 0: no limit but count
    int concurrency = 100; ///< lanes of Strategy::Concurrent
    int threads = defaultThreads(); ///< lanes of Strategy::Threads
    int rounds = 1; ///< batches per contender
    int warmUp = 0; ///< requests that each lane sends before its batch is timed; not recorded
    QList<Strategy> strategies{allStrategies.begin(), allStrategies.end()}; ///< each at most once
    QList<ClientKind> clients{ClientKind::Qt}; ///< each at most once

    /// Every strategy with every client, in the order of allContenders.
    [[nodiscard]] QList<Contender> contenders() const;
    /// Whether contenders differ in their clients, so that their names must tell.
    [[nodiscard]] bool hasSeveralClients() const { return clients.size() > 1; }
    /// How many requests \a strategy has in flight at most; never more than count.
    [[nodiscard]] int lanes(Strategy strategy) const;
    /// Timed requests over all contenders and rounds.
    [[nodiscard]] qint64 totalRequests() const;
    /// min(32, cores + 4), like the default executor of Python's asyncio.
    [[nodiscard]] static int defaultThreads();

    bool operator==(const RunPlan &) const = default;
};

/// The legal range of a number in a plan, both ends included.
struct Range
{
    qint64 low;
    qint64 high;
    [[nodiscard]] bool contains(qint64 value) const { return value >= low && value <= high; }
    bool operator==(const Range &) const = default;
};

namespace Limits {
inline constexpr Range count{1, 1'000'000};
inline constexpr Range durationMs{0, 3'600'000};
inline constexpr Range concurrency{1, 1'000};
inline constexpr Range threads{1, 1'000};
inline constexpr Range rounds{1, 1'000};
inline constexpr Range warmUp{0, 1'000};
inline constexpr Range redirects{0, 50};
inline constexpr Range timeoutMs{1, 3'600'000};
inline constexpr qint64 totalRequests = 10'000'000; ///< of one run: memory for the samples is bounded
} // namespace Limits

/// The part of a plan that a problem is about, so that a form can point at it.
enum class PlanField {
    Url,
    Count,
    Duration,
    Concurrency,
    Threads,
    Rounds,
    WarmUp,
    Timeout,
    Redirects,
    Strategies,
    Clients,
    CaFile
};

struct PlanProblem
{
    PlanField field;
    QString message; ///< one translated sentence
};

/// Every problem that would keep \a plan from running, in the order of the form; empty when it can run.
[[nodiscard]] QList<PlanProblem> planProblems(const RunPlan &plan);

/// The sentence for a number outside its range; \a what is the translated name of the field ("Count").
[[nodiscard]] QString rangeProblem(const QString &what, Range range);

/// Reads what a person typed as a URL. Takes user:password out of it into RequestSpec::authorization.
/// An Error says what is wrong with the text; \a target's other fields are left alone.
Status parseUrl(const QString &text, RequestSpec &target);

/// \a url without user info, as it may be shown, logged and exported.
[[nodiscard]] QString displayUrl(const QUrl &url);

/// Whether \a url names this machine: localhost, *.localhost, 127.0.0.0/8 or ::1.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace Loopscope
