// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoroute.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <random>

namespace Loopscope::DemoRoute {

namespace {

/// Only digits and one point: no sign, exponent, space, "inf" or "nan", which toDouble() would take.
std::optional<double> parseNumber(QByteArrayView text)
{
    const auto isPlain = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    if (text.empty() || text.size() > 20 || !std::all_of(text.begin(), text.end(), isPlain))
        return {};
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<qint64> parseInteger(QByteArrayView text, qint64 min, qint64 max)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > 18 || !std::all_of(text.begin(), text.end(), isDigit))
        return {};
    const qint64 number = text.toLongLong();
    return number >= min && number <= max ? std::optional(number) : std::nullopt;
}

std::optional<qint64> parseDuration(QByteArrayView text)
{
    struct Unit
    {
        QByteArrayView name;
        double ns;
    };
    static constexpr std::array<Unit, 3> units{{{"us", 1e3}, {"ms", 1e6}, {"s", 1e9}}};
    double factor = 1e6;
    for (const Unit &unit : units) {
        if (text.endsWith(unit.name)) {
            factor = unit.ns;
            text.chop(unit.name.size());
            break;
        }
    }
    const auto number = parseNumber(text);
    if (!number || *number * factor > double(maxDelayNs))
        return {};
    return std::llround(*number * factor);
}

Action parseDelay(QByteArrayView text)
{
    if (const auto at = text.indexOf(".."); at >= 0) {
        const auto min = parseDuration(text.first(at));
        const auto max = parseDuration(text.sliced(at + 2));
        return min && max && *min <= *max ? Action(Delay{*min, *max}) : Unknown();
    }
    if (const auto at = text.indexOf('~'); at >= 0) {
        const auto mean = parseDuration(text.first(at));
        const auto stddev = parseDuration(text.sliced(at + 1));
        return mean && stddev ? Action(Delay{*mean, *mean, *stddev}) : Unknown();
    }
    const auto delay = parseDuration(text);
    return delay ? Action(Delay{*delay, *delay}) : Unknown();
}

Action parseStatus(QByteArrayView text)
{
    const auto code = parseInteger(text, 200, 599);
    return code ? Action(StatusCode{int(*code)}) : Unknown();
}

Action parseBytes(QByteArrayView text)
{
    if (text == "endless")
        return Endless();
    const auto count = parseInteger(text, 0, maxBytes);
    return count ? Action(Bytes{*count}) : Unknown();
}

Action parseDrip(QByteArrayView text)
{
    const auto slash = text.indexOf('/');
    if (slash < 0)
        return Unknown();
    const auto count = parseInteger(text.first(slash), 1, maxDripBytes);
    const auto duration = parseDuration(text.sliced(slash + 1));
    return count && duration ? Action(Drip{*count, *duration}) : Unknown();
}

Action parseFlaky(QByteArrayView text)
{
    const auto share = parseNumber(text);
    return share && *share <= 1.0 ? Action(Flaky{*share}) : Unknown();
}

Action parseRedirect(QByteArrayView text)
{
    if (text == "loop")
        return RedirectLoop();
    const auto count = parseInteger(text, 1, maxRedirects);
    return count ? Action(Redirect{int(*count)}) : Unknown();
}

Action parseIdleClose(QByteArrayView text)
{
    const auto idle = parseDuration(text);
    return idle ? Action(IdleClose{*idle}) : Unknown();
}

Action parsePath(QByteArrayView path)
{
    struct Plain
    {
        QByteArrayView path;
        Action action;
    };
    static const std::array<Plain, 6> plain{{{"/", Listing()},
                                             {"/fast", Fast()},
                                             {"/reset", Reset()},
                                             {"/truncate", Truncate()},
                                             {"/stall", Stall()},
                                             {"/garbage", Garbage()}}};
    for (const Plain &candidate : plain) {
        if (path == candidate.path)
            return candidate.action;
    }

    struct Family
    {
        QByteArrayView prefix;
        Action (*parse)(QByteArrayView);
    };
    static constexpr std::array<Family, 7> families{{{"/delay/", parseDelay},
                                                     {"/status/", parseStatus},
                                                     {"/bytes/", parseBytes},
                                                     {"/drip/", parseDrip},
                                                     {"/flaky/", parseFlaky},
                                                     {"/redirect/", parseRedirect},
                                                     {"/idle-close/", parseIdleClose}}};
    for (const Family &family : families) {
        if (path.startsWith(family.prefix))
            return family.parse(path.sliced(family.prefix.size()));
    }
    return Unknown();
}

/// The path of a target in origin form ("/fast?x") or absolute form ("http://host/fast").
QByteArrayView pathOf(QByteArrayView target)
{
    constexpr QByteArrayView scheme("http://");
    if (target.startsWith(scheme)) {
        const auto slash = target.indexOf('/', scheme.size());
        if (slash < 0)
            return "/";
        target = target.sliced(slash);
    }
    const auto query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

} // namespace

qint64 Delay::draw(QRandomGenerator &random) const
{
    double ns = double(minNs);
    if (maxNs > minNs)
        ns += random.generateDouble() * double(maxNs - minNs);
    if (stddevNs > 0)
        ns += std::normal_distribution<double>(0.0, double(stddevNs))(random);
    return std::clamp(qint64(std::llround(ns)), qint64(0), maxDelayNs);
}

Action parse(QByteArrayView target)
{
    const QByteArrayView path = pathOf(target);
    if (!path.contains('%'))
        return parsePath(path);
    return parsePath(QByteArray::fromPercentEncoding(path.toByteArray()));
}

const QByteArray &listing()
{
    static const QByteArray text(
        "The paths of the Loopscope demo server\n"
        "\n"
        "/fast              answers at once\n"
        "/delay/50ms        answers after 50 ms (units: us, ms, s; up to an hour)\n"
        "/delay/5ms..80ms   after a time between the two, uniformly distributed\n"
        "/delay/50ms~20     normally distributed: mean 50 ms, standard deviation 20 ms\n"
        "/status/503        answers with this status\n"
        "/bytes/65536       a body of this many bytes\n"
        "/bytes/endless     a body that never ends\n"
        "/drip/10/500ms     10 bytes, spread evenly over 500 ms\n"
        "/flaky/0.1         one answer in ten is a 503\n"
        "/redirect/3        3 redirects, then /fast\n"
        "/redirect/loop     redirects to itself\n"
        "/reset             resets the connection in place of an answer\n"
        "/truncate          closes the connection in the middle of the body\n"
        "/stall             never answers\n"
        "/garbage           answers something that is not HTTP\n"
        "/idle-close/50ms   answers, then closes the connection when 50 ms idle\n");
    return text;
}

} // namespace Loopscope::DemoRoute
