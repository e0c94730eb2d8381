// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace Loopscope {

/// A set of HTTP statuses, as a person writes it: "200-399", "200, 204, 301-308", "2xx".
class StatusSet
{
public:
    /// 200 to 399.
    StatusSet() = default;

    /// An Error says what is wrong with \a text. Statuses are 100 to 599; at least one.
    [[nodiscard]] static Result<StatusSet> parse(const QString &text);
    /// What parse() reads back: ascending, "200-399".
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool contains(int status) const;

    bool operator==(const StatusSet &) const = default;

private:
    struct Span
    {
        int first;
        int last;
        bool operator==(const Span &) const = default;
    };
    QList<Span> m_spans{{200, 399}}; // ascending, with a gap between any two
};

} // namespace Loopscope
