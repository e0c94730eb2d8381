// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <variant>

class QRandomGenerator;

/// The paths of the demo server: what each of them asks for. Pure values and parsing, no sockets.
namespace Loopscope::DemoRoute {

inline constexpr qint64 maxDelayNs = 3'600'000'000'000; ///< an hour
inline constexpr qint64 maxBytes = qint64(1) << 40; ///< a tebibyte
inline constexpr qint64 maxDripBytes = qint64(1) << 20; ///< a mebibyte: a drip is meant to be slow
inline constexpr int maxRedirects = 1000;

/// No such path, or a figure out of its bounds: 404.
struct Unknown
{
    bool operator==(const Unknown &) const = default;
};

/// `/`: the list of paths.
struct Listing
{
    bool operator==(const Listing &) const = default;
};

/// `/fast`: answers at once.
struct Fast
{
    bool operator==(const Fast &) const = default;
};

/// `/delay/50ms`, `/delay/5ms..80ms` (uniform), `/delay/50ms~20` (normal: mean, standard deviation). A number
/// has the unit us, ms or s, and means ms without one; each is between 0 and an hour.
struct Delay
{
    qint64 minNs = 0;
    qint64 maxNs = 0;
    qint64 stddevNs = 0; ///< of the noise added to it

    /// Between 0 and maxDelayNs.
    [[nodiscard]] qint64 draw(QRandomGenerator &random) const;
    bool operator==(const Delay &) const = default;
};

/// `/status/503`: answers with that status, 200 to 599.
struct StatusCode
{
    int code = 200;
    bool operator==(const StatusCode &) const = default;
};

/// `/bytes/65536`: a body of that size, up to maxBytes.
struct Bytes
{
    qint64 count = 0;
    bool operator==(const Bytes &) const = default;
};

/// `/bytes/endless`: a body that ends only when the client leaves.
struct Endless
{
    bool operator==(const Endless &) const = default;
};

/// `/drip/10/500ms`: that many single bytes (1 to maxDripBytes), evenly over that time; the last one ends it.
struct Drip
{
    qint64 count = 1;
    qint64 durationNs = 0;
    bool operator==(const Drip &) const = default;
};

/// `/flaky/0.1`: that share of the answers is a 503, the others 200.
struct Flaky
{
    double share = 0.0;
    bool operator==(const Flaky &) const = default;
};

/// `/redirect/3`: that many redirects (1 to maxRedirects), then `/fast`.
struct Redirect
{
    int count = 1;
    bool operator==(const Redirect &) const = default;
};

/// `/redirect/loop`: redirects to itself.
struct RedirectLoop
{
    bool operator==(const RedirectLoop &) const = default;
};

/// `/reset`: a TCP reset in place of an answer.
struct Reset
{
    bool operator==(const Reset &) const = default;
};

/// `/truncate`: closes in the middle of the announced body.
struct Truncate
{
    bool operator==(const Truncate &) const = default;
};

/// `/stall`: reads the request and never answers.
struct Stall
{
    bool operator==(const Stall &) const = default;
};

/// `/garbage`: answers something that is not HTTP, and closes.
struct Garbage
{
    bool operator==(const Garbage &) const = default;
};

/// `/idle-close/50ms`: answers as if the connection would be kept, then closes it when it was idle that long.
struct IdleClose
{
    qint64 idleNs = 0;
    bool operator==(const IdleClose &) const = default;
};

using Action = std::variant<Unknown, Listing, Fast, Delay, StatusCode, Bytes, Endless, Drip, Flaky, Redirect,
                            RedirectLoop, Reset, Truncate, Stall, Garbage, IdleClose>;

/// What a request target asks for. It may be percent-encoded, carry a query (ignored) or be in absolute form.
[[nodiscard]] Action parse(QByteArrayView target);

/// The body of `/`: every path with what it does, as plain text.
[[nodiscard]] const QByteArray &listing();

} // namespace Loopscope::DemoRoute
