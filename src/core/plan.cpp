// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QThread>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::RunPlan)
};

bool isHttpScheme(const QString &scheme)
{
    return scheme == "http"_L1 || scheme == "https"_L1;
}

/// Whether \a text lacks its scheme. "example.com:80" has none either, though it parses like "mailto:a".
bool isRelative(const QString &text, const QString &scheme)
{
    if (scheme.isEmpty())
        return true;
    const QString rest = text.mid(scheme.size() + 1);
    if (rest.startsWith("//"_L1))
        return false;
    return isHttpScheme(scheme) || (!rest.isEmpty() && rest.front().isDigit());
}

Error relativeUrlError(const QString &text)
{
    static const QRegularExpression start(u"^(https?:)?[/\\\\]*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = start.match(text);
    const QString scheme = match.captured(1).isEmpty() ? u"http:"_s : match.captured(1);
    const QString guess = scheme + "//"_L1 + text.mid(match.capturedLength());
    const bool startsWithPath = match.captured(1).isEmpty() && match.captured() == "/"_L1;
    RequestSpec parsed;
    // What has an @ may have a password before it, which must not be shown.
    if (startsWithPath || text.contains(u'@') || !parseUrl(guess, parsed))
        return {PlanText::tr("The URL must be absolute; type one such as http://127.0.0.1:8080/.")};
    return {PlanText::tr("The URL must be absolute; did you mean %1?").arg(parsed.url.toString())};
}

} // namespace

int RunPlan::lanes(Strategy strategy) const
{
    switch (strategy) {
    case Strategy::Sequential:
        return 1;
    case Strategy::Concurrent:
        return std::min(concurrency, count);
    case Strategy::Threads:
        return std::min(threads, count);
    }
    Q_UNREACHABLE();
}

qint64 RunPlan::totalRequests() const
{
    return qint64(count) * rounds * strategies.size() * clients.size();
}

QList<Contender> RunPlan::contenders() const
{
    QList<Contender> chosen;
    for (const Contender &contender : allContenders) {
        if (strategies.contains(contender.strategy) && clients.contains(contender.client))
            chosen.append(contender);
    }
    return chosen;
}

int RunPlan::defaultThreads()
{
    return std::min(32, QThread::idealThreadCount() + 4);
}

QString rangeProblem(const QString &what, Range range)
{
    const QLocale locale;
    return PlanText::tr("%1 must be a whole number from %2 to %3.")
        .arg(what, locale.toString(range.low), locale.toString(range.high));
}

QList<PlanProblem> planProblems(const RunPlan &plan)
{
    QList<PlanProblem> problems;
    const auto check = [&problems](PlanField field, const QString &what, qint64 value, Range range) {
        if (!range.contains(value))
            problems.append({field, rangeProblem(what, range)});
    };

    RequestSpec parsed;
    if (const Status url = parseUrl(plan.request.url.toString(), parsed); !url)
        problems.append({PlanField::Url, url.error()});
    check(PlanField::Count, PlanText::tr("Count"), plan.count, Limits::count);
    check(PlanField::Duration, PlanText::tr("Duration in ms"), plan.duration.count(), Limits::durationMs);
    check(PlanField::Concurrency, PlanText::tr("Concurrency"), plan.concurrency, Limits::concurrency);
    check(PlanField::Threads, PlanText::tr("Threads"), plan.threads, Limits::threads);
    check(PlanField::Rounds, PlanText::tr("Rounds"), plan.rounds, Limits::rounds);
    check(PlanField::Timeout, PlanText::tr("Timeout in ms"), plan.request.timeout.count(), Limits::timeoutMs);
    check(PlanField::WarmUp, PlanText::tr("Warm-up"), plan.warmUp, Limits::warmUp);
    check(PlanField::Redirects, PlanText::tr("Redirects"), plan.request.maxRedirects, Limits::redirects);
    if (plan.strategies.isEmpty())
        problems.append({PlanField::Strategies, PlanText::tr("Choose at least one strategy.")});
    const QSet<Strategy> distinct(plan.strategies.begin(), plan.strategies.end());
    if (distinct.size() < plan.strategies.size())
        problems.append({PlanField::Strategies, PlanText::tr("Choose each strategy only once.")});
    if (plan.clients.isEmpty())
        problems.append({PlanField::Clients, PlanText::tr("Choose at least one client.")});
    const QSet<ClientKind> distinctClients(plan.clients.begin(), plan.clients.end());
    if (distinctClients.size() < plan.clients.size())
        problems.append({PlanField::Clients, PlanText::tr("Choose each client only once.")});
    const QFileInfo caFile(plan.request.caFile);
    if (!plan.request.caFile.isEmpty() && !(caFile.isFile() && caFile.isReadable())) {
        problems.append({PlanField::CaFile,
                         PlanText::tr("The file of certificates %1 cannot be read; choose a PEM file.")
                             .arg(plan.request.caFile)});
    }
    if (problems.isEmpty() && plan.totalRequests() > Limits::totalRequests) {
        problems.append(
            {PlanField::Rounds,
             PlanText::tr("Count × rounds × strategies × clients is %1 requests; at most %2 fit in one run.")
                 .arg(QLocale().toString(plan.totalRequests()), QLocale().toString(Limits::totalRequests))});
    }
    return problems;
}

Status parseUrl(const QString &text, RequestSpec &target)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Error{PlanText::tr("The URL is empty; type one such as http://127.0.0.1:8080/.")};

    // Tolerant as browsers are: a space or an umlaut in the path is encoded.
    QUrl url(trimmed, QUrl::TolerantMode);
    if (!url.isValid()) {
        // "127.0.0.1:80" is not even a relative URL: what is before its colon cannot be a scheme.
        if (!trimmed.contains("://"_L1))
            return relativeUrlError(trimmed);
        // Qt's text goes on with the whole source, which may hold a password.
        return Error{PlanText::tr("This is not a URL: %1.").arg(url.errorString().section(u';', 0, 0))};
    }
    const QString scheme = url.scheme();
    if (isRelative(trimmed, scheme))
        return relativeUrlError(trimmed);
    if (!isHttpScheme(scheme))
        return Error{PlanText::tr("The scheme “%1” is not supported; use http or https.").arg(scheme)};
    if (url.host().isEmpty())
        return Error{PlanText::tr("The URL has no host; type one such as http://127.0.0.1:8080/.")};
    if (url.port() == 0)
        return Error{PlanText::tr("Port 0 cannot be connected to; use 1 to 65535.")};

    target.authorization.clear();
    if (!url.userName().isEmpty() || !url.password().isEmpty()) {
        const QString credentials =
            url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded);
        target.authorization = "Basic " + credentials.toUtf8().toBase64();
    }
    url.setUserInfo(QString());
    url.setFragment(QString());
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    target.url = url;
    return success();
}

QString displayUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1))
        return true;
    if (host == "::1"_L1)
        return true;
    const QStringList parts = host.split(u'.');
    const bool isIpv4 = parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
                            bool isNumber = false;
                            return part.toUInt(&isNumber) <= 255 && isNumber;
                        });
    return isIpv4 && parts.first() == "127"_L1;
}

} // namespace Loopscope
