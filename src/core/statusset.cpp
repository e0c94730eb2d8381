// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statusset.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct StatusSetText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::StatusSet)
};

constexpr int lowest = 100;
constexpr int highest = 599;

Error unreadable(const QString &part)
{
    constexpr qsizetype longest = 40;
    return {StatusSetText::tr("“%1” is no HTTP status; type numbers from 100 to 599, such as 200, 204 or "
                              "200-399.")
                .arg(part.size() <= longest ? part : part.first(longest) + u'…')};
}

} // namespace

Result<StatusSet> StatusSet::parse(const QString &text)
{
    static const QRegularExpression form(u"^(?:([1-5])xx|(\\d{3})(?:\\s*[-–]\\s*(\\d{3}))?)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QList<Span> spans;
    for (const QString &piece : text.split(u',')) {
        const QString part = piece.trimmed();
        if (part.isEmpty())
            continue; // "200, 204," is being typed
        const QRegularExpressionMatch match = form.match(part);
        if (!match.hasMatch())
            return unreadable(part);
        Span span{match.captured(1).toInt() * 100, match.captured(1).toInt() * 100 + 99};
        if (match.captured(1).isEmpty()) {
            span.first = match.captured(2).toInt();
            span.last = match.captured(3).isEmpty() ? span.first : match.captured(3).toInt();
        }
        if (span.first < lowest || span.last > highest)
            return unreadable(part);
        if (span.last < span.first)
            return Error{
                StatusSetText::tr("“%1” ends before it begins; type the lower status first.").arg(part)};
        spans.append(span);
    }
    if (spans.isEmpty())
        return Error{StatusSetText::tr("No status is expected; type some, such as 200-399.")};

    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.first < b.first; });
    StatusSet set;
    set.m_spans.clear();
    for (const Span &span : spans) {
        if (!set.m_spans.isEmpty() && span.first <= set.m_spans.last().last + 1)
            set.m_spans.last().last = std::max(set.m_spans.last().last, span.last);
        else
            set.m_spans.append(span);
    }
    return set;
}

QString StatusSet::text() const
{
    QStringList parts;
    for (const Span &span : m_spans) {
        const QString first = QString::number(span.first);
        parts.append(span.first == span.last ? first : first + u'-' + QString::number(span.last));
    }
    return parts.join(u", "_s);
}

bool StatusSet::contains(int status) const
{
    return std::any_of(m_spans.begin(), m_spans.end(),
                       [status](const Span &span) { return span.first <= status && status <= span.last; });
}

} // namespace Loopscope
