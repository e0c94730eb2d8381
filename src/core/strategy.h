// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace Loopscope {

/// How a batch of requests is driven.
enum class Strategy : quint8 {
    Sequential, ///< one lane: await each request in turn
    Concurrent, ///< C lanes: coroutines on one event loop
    Threads, ///< W lanes: blocking calls, one per worker thread
};

inline constexpr std::array allStrategies{Strategy::Sequential, Strategy::Concurrent, Strategy::Threads};

/// What sends the requests.
enum class ClientKind : quint8 {
    Qt, ///< QNetworkAccessManager
    Curl, ///< libcurl
};

inline constexpr std::array allClients{ClientKind::Qt, ClientKind::Curl};

/// The word for files and the command line ("sequential"); never translated.
[[nodiscard]] QString strategyId(Strategy strategy);
[[nodiscard]] std::optional<Strategy> strategyFromId(QStringView id);
/// The translated word for people, as it stands inside a sentence.
[[nodiscard]] QString strategyName(Strategy strategy);

/// The word for files and the command line ("curl"); never translated.
[[nodiscard]] QString clientId(ClientKind client);
[[nodiscard]] std::optional<ClientKind> clientFromId(QStringView id);
/// The library's own name, the same in every language: "Qt Network", "libcurl".
[[nodiscard]] QString clientName(ClientKind client);

} // namespace Loopscope
