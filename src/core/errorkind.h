// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace Loopscope {

/// Why a request was not answered. An HTTP status, even 503, is an answer and no error.
enum class ErrorKind : quint8 {
    None,
    Dns, ///< the host name does not resolve
    Refused, ///< nothing listens there, or the host cannot be reached
    Reset, ///< the connection ended before the response's head was complete
    Tls, ///< the handshake failed or the certificate is not trusted
    Timeout, ///< no complete response within RequestSpec::timeout
    Truncated, ///< the connection ended inside the body
    Protocol, ///< what came back is not HTTP
    Cancelled, ///< stopped by the user while in flight
    TooManyRedirects,
    Other,
};

inline constexpr std::size_t errorKindCount = std::size_t(ErrorKind::Other) + 1;
inline constexpr std::array allErrorKinds{
    ErrorKind::None,      ErrorKind::Dns,
    ErrorKind::Refused,   ErrorKind::Reset,
    ErrorKind::Tls,       ErrorKind::Timeout,
    ErrorKind::Truncated, ErrorKind::Protocol,
    ErrorKind::Cancelled, ErrorKind::TooManyRedirects,
    ErrorKind::Other,
};
static_assert(allErrorKinds.size() == errorKindCount);

/// The word for files ("timeout"; empty for None); never translated.
[[nodiscard]] QString errorId(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> errorFromId(QStringView id);
/// The translated name for people ("timed out"; empty for None).
[[nodiscard]] QString errorName(ErrorKind kind);
/// One translated sentence: what to do about it (empty for None).
[[nodiscard]] QString errorHint(ErrorKind kind);

} // namespace Loopscope
