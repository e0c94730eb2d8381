// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

#include <array>

namespace Loopscope {

/// The columns of a requests CSV. Their names and their order are a promise to everyone who reads one.
enum class RequestColumn {
    Run,
    Strategy,
    Client,
    Round,
    Index,
    Lane,
    Method,
    Url,
    StartedAt,
    Start,
    Queue,
    Dns,
    Connect,
    Tls,
    Wait,
    Download,
    Latency,
    HttpStatus,
    Ok,
    ErrorText,
    BytesReceived,
    ConnectionReused,
};

inline constexpr std::array requestColumnNames{
    QLatin1StringView("run"),
    QLatin1StringView("strategy"),
    QLatin1StringView("client"),
    QLatin1StringView("round"),
    QLatin1StringView("index"),
    QLatin1StringView("lane"),
    QLatin1StringView("method"),
    QLatin1StringView("url"),
    QLatin1StringView("started_at"),
    QLatin1StringView("start_ms"),
    QLatin1StringView("queue_ms"),
    QLatin1StringView("dns_ms"),
    QLatin1StringView("connect_ms"),
    QLatin1StringView("tls_ms"),
    QLatin1StringView("wait_ms"),
    QLatin1StringView("download_ms"),
    QLatin1StringView("latency_ms"),
    QLatin1StringView("status"),
    QLatin1StringView("ok"),
    QLatin1StringView("error"),
    QLatin1StringView("bytes_received"),
    QLatin1StringView("connection_reused"),
};
static_assert(requestColumnNames.size() == std::size_t(RequestColumn::ConnectionReused) + 1);

} // namespace Loopscope
