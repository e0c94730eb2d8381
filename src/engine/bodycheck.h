// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QJsonValue>

namespace Loopscope {

/// Looks whether a body is what the limits of a watch say. Only the first WatchRanges::bodyBytes of it are
/// looked at: a text counts only there, and JSON must fit.
class BodyCheck
{
public:
    explicit BodyCheck(const WatchLimits &limits);

    /// What is wrong with \a body, as the end of a sentence ("the body is not JSON"); empty when nothing is.
    /// \a isWhole: it is not the beginning of a longer one. Takes milliseconds for a body of 1 MiB.
    [[nodiscard]] QString problem(const QByteArray &body, bool isWhole) const;

private:
    [[nodiscard]] QString jsonProblem(const QByteArray &body, bool isWhole) const;
    [[nodiscard]] bool isExpected(const QJsonValue &value) const;

    const QString m_text;
    const QByteArray m_bytes; // of that
    const QString m_pointer;
    const QString m_value;
    const QJsonValue m_json; // m_value, where it is JSON; else undefined
    const bool m_looksAtJson;
};

/// Any JSON, also a number or a word alone; undefined where \a text is none.
[[nodiscard]] QJsonValue parseJson(const QByteArray &text);

/// What is at \a pointer (RFC 6901) within \a root; undefined where nothing is.
[[nodiscard]] QJsonValue jsonAt(const QJsonValue &root, const QString &pointer);

} // namespace Loopscope
