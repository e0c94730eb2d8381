// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace Loopscope {

/// The head of an answer of the demo server.
struct DemoAnswer
{
    int status = 200;
    std::optional<qint64> length; ///< without one, only closing ends the body
    QByteArray field; ///< one more line, with its line end
    bool keepAlive = true;
    bool toOldVersion = false; ///< HTTP/1.0, which must be told that the connection is kept

    /// As it is sent, with its empty line.
    [[nodiscard]] QByteArray head() const;
    /// "503 Service Unavailable".
    [[nodiscard]] static QByteArray statusText(int status);
    /// 64 KiB that bodies of any size are cut from.
    [[nodiscard]] static const QByteArray &filler();
};

} // namespace Loopscope
