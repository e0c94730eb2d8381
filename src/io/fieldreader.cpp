// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/fieldreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::FieldReader)
};

/// \a value as JSON, short enough for a sentence.
QString shown(const QJsonValue &value)
{
    constexpr qsizetype longest = 40;
    if (value.isArray() || value.isObject())
        return u"…"_s;
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    const QString inside = text.sliced(1).chopped(1);
    return inside.size() <= longest ? inside : inside.first(longest) + u'…';
}

} // namespace

FieldReader::FieldReader(const QJsonObject &object, const QString &path, QString &problem)
    : m_object(object), m_path(path), m_problem(problem)
{
}

qint64 FieldReader::integer(QLatin1StringView key, Range range)
{
    const qint64 outside = range.low - 1; // what toInteger() makes of 1.5 and 1e300
    const qint64 value = member(key, QJsonValue::Double).toInteger(outside);
    if (!range.contains(value))
        refuse(key);
    return value;
}

double FieldReader::amount(QLatin1StringView key)
{
    const double value = member(key, QJsonValue::Double).toDouble();
    if (!(value >= 0)) // JSON has no infinity
        refuse(key);
    return value;
}

std::optional<double> FieldReader::amountOrNull(QLatin1StringView key)
{
    if (m_object.value(key).isNull())
        return std::nullopt;
    return amount(key);
}

std::optional<Interval> FieldReader::intervalOrNull(QLatin1StringView key)
{
    if (m_object.value(key).isNull())
        return std::nullopt;
    const QJsonArray ends = array(key);
    const Interval interval{ends.at(0).toDouble(-1), ends.at(1).toDouble(-1)};
    if (ends.size() != 2 || !(interval.low >= 0) || !(interval.high >= interval.low))
        refuse(key);
    return interval;
}

bool FieldReader::boolean(QLatin1StringView key)
{
    return member(key, QJsonValue::Bool).toBool();
}

QString FieldReader::string(QLatin1StringView key)
{
    return member(key, QJsonValue::String).toString();
}

FieldReader FieldReader::object(QLatin1StringView key)
{
    return FieldReader(member(key, QJsonValue::Object).toObject(), m_path + key + u'.', m_problem);
}

QJsonArray FieldReader::array(QLatin1StringView key)
{
    return member(key, QJsonValue::Array).toArray();
}

void FieldReader::refuse(QLatin1StringView key)
{
    if (!m_problem.isEmpty())
        return;
    m_problem = m_object.contains(key)
        ? FieldText::tr("%1 cannot be %2").arg(m_path + key, shown(m_object.value(key)))
        : FieldText::tr("%1 is missing").arg(m_path + key);
}

QJsonValue FieldReader::member(QLatin1StringView key, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(key);
    if (value.type() != type)
        refuse(key);
    return value;
}

} // namespace Loopscope
