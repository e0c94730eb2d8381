// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/bodycheck.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct BodyText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::BodyCheck)
};

/// Servers can make up texts without end.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 60;
    return text.size() <= longest ? text : text.first(longest) + u'…';
}

QString jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return shortened(QString::fromUtf8(list.sliced(1, list.size() - 2)));
}

/// RFC 6901, section 4: digits, without leading zeros.
std::optional<qsizetype> arrayIndex(const QString &token)
{
    const bool isNumber = !token.isEmpty() && token.size() <= 9
        && std::all_of(token.begin(), token.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber || (token.size() > 1 && token.front() == u'0'))
        return std::nullopt;
    return token.toInt();
}

} // namespace

QJsonValue parseJson(const QByteArray &text)
{
    // Qt reads objects and arrays alone: so it gets an array, which must have one element then.
    constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
    const QByteArrayView json =
        text.startsWith(byteOrderMark) ? QByteArrayView(text).sliced(byteOrderMark.size()) : text;
    const QJsonDocument document = QJsonDocument::fromJson('[' + json.toByteArray() + ']');
    const QJsonArray list = document.array();
    return list.size() == 1 ? list.first() : QJsonValue(QJsonValue::Undefined);
}

QJsonValue jsonAt(const QJsonValue &root, const QString &pointer)
{
    QJsonValue value = root;
    if (pointer.isEmpty())
        return value;
    for (QString token : pointer.sliced(1).split(u'/')) {
        token.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        if (value.isObject()) {
            value = value.toObject().value(token);
        } else if (const std::optional<qsizetype> index = arrayIndex(token); value.isArray() && index) {
            value = value.toArray().at(*index);
        } else {
            return QJsonValue(QJsonValue::Undefined);
        }
    }
    return value;
}

BodyCheck::BodyCheck(const WatchLimits &limits)
    : m_text(limits.bodyContains)
    , m_bytes(limits.bodyContains.toUtf8())
    , m_pointer(limits.jsonPointer)
    , m_value(limits.jsonValue)
    , m_json(limits.jsonValue.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                        : parseJson(limits.jsonValue.toUtf8()))
    , m_looksAtJson(limits.looksAtJson())
{
}

QString BodyCheck::problem(const QByteArray &body, bool isWhole) const
{
    const QByteArrayView looked =
        QByteArrayView(body).first(std::min<qsizetype>(body.size(), WatchRanges::bodyBytes));
    if (!m_bytes.isEmpty() && !looked.contains(m_bytes))
        return BodyText::tr("the body does not contain “%1”").arg(shortened(m_text));
    return m_looksAtJson ? jsonProblem(body, isWhole && looked.size() == body.size()) : QString();
}

QString BodyCheck::jsonProblem(const QByteArray &body, bool isWhole) const
{
    if (!isWhole)
        return BodyText::tr("the body is longer than %1, so its JSON is not looked at")
            .arg(formatBytes(WatchRanges::bodyBytes));
    const QJsonValue root = parseJson(body);
    if (root.isUndefined())
        return BodyText::tr("the body is not JSON");
    const QJsonValue value = jsonAt(root, m_pointer);
    if (value.isUndefined())
        return BodyText::tr("the JSON has no %1").arg(shortened(m_pointer));
    if (isExpected(value))
        return {};
    return m_pointer.isEmpty()
        ? BodyText::tr("the JSON is %1, not %2").arg(jsonText(value), shortened(m_value))
        : BodyText::tr("%1 is %2, not %3").arg(shortened(m_pointer), jsonText(value), shortened(m_value));
}

bool BodyCheck::isExpected(const QJsonValue &value) const
{
    if (m_value.isEmpty() || (value.isString() && value.toString() == m_value))
        return true;
    return !m_json.isUndefined() && value == m_json;
}

} // namespace Loopscope
