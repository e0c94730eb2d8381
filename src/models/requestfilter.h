// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"
#include "core/sample.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <optional>

namespace Loopscope {

/// Which requests a table shows; every condition that is set must hold.
struct RequestFilter
{
    enum class Outcome { Any, Ok, Failed };

    std::optional<Contender> contender = {};
    Outcome outcome = Outcome::Any;
    std::optional<quint16> status = {}; ///< exactly this HTTP status
    /// Both ends included, answered requests only: what one histogram bar holds.
    std::optional<Range> latencyNs = {};
    /// Found, case-insensitively, in what the row shows of strategy, client, status, connection or error.
    /// "#37" finds the 37th request of each batch instead.
    QString text = {};

    [[nodiscard]] bool isEmpty() const { return *this == RequestFilter{}; }
    bool operator==(const RequestFilter &) const = default;
};

/// Tells which samples a filter lets through. Rows share few texts, so each is searched only once. Use it in
/// one thread, any one; texts are in the language of the moment.
class RequestMatcher
{
public:
    RequestMatcher(const RequestFilter &filter, const QStringList &errorTexts);

    [[nodiscard]] bool operator()(const Sample &sample);

private:
    [[nodiscard]] bool textMatches(const Sample &sample);
    [[nodiscard]] bool contains(const QString &text) const;

    RequestFilter m_filter;
    QStringList m_errorTexts;
    std::optional<quint32> m_index; // of a text like "#37", 0-based
    std::array<bool, contenderCount> m_contenderHits{};
    std::array<bool, 3> m_connectionHits{};
    QHash<quint16, bool> m_statusHits;
    QHash<quint32, bool> m_errorHits; // by errorCellId()
};

} // namespace Loopscope
