// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/memberreader.h"

#include "core/nearestname.h"
#include "io/durationtext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct MemberText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::MemberReader)
};

constexpr qsizetype longestName = 40; // that is shown

} // namespace

MemberReader::MemberReader(const QJsonObject &object, const QString &path, QString &problem)
    : m_object(object), m_path(path), m_problem(problem)
{
}

QJsonValue MemberReader::value(const QString &name)
{
    m_known.append(name);
    return m_object.value(name);
}

void MemberReader::text(const QString &name, QString &target)
{
    const QJsonValue member = value(name);
    if (member.isString())
        target = member.toString();
    else if (!member.isUndefined())
        refuse(MemberText::tr("“%1” must be a text in quotes.").arg(shown(name)));
}

void MemberReader::texts(const QString &name, QStringList &target)
{
    const QJsonValue member = value(name);
    if (member.isUndefined())
        return;
    const QJsonArray words = member.toArray();
    if (!member.isArray()
        || !std::all_of(words.begin(), words.end(), [](const QJsonValue &word) { return word.isString(); })) {
        refuse(MemberText::tr("“%1” must be a list of texts, such as [\"one\", \"two\"].").arg(shown(name)));
        return;
    }
    target.clear();
    for (const QJsonValue &word : words)
        target.append(word.toString());
}

void MemberReader::flag(const QString &name, bool &target)
{
    const QJsonValue member = value(name);
    if (member.isBool())
        target = member.toBool();
    else if (!member.isUndefined())
        refuse(MemberText::tr("“%1” must be true or false.").arg(shown(name)));
}

void MemberReader::whole(const QString &name, int &target)
{
    const QJsonValue member = value(name);
    if (member.isUndefined())
        return;
    constexpr qint64 none = std::numeric_limits<qint64>::min(); // what toInteger() makes of 1.5 and "1"
    const qint64 whole = member.toInteger(none);
    if (whole < std::numeric_limits<int>::min() || whole > std::numeric_limits<int>::max())
        refuse(MemberText::tr("“%1” must be a whole number, without quotes.").arg(shown(name)));
    else
        target = int(whole);
}

void MemberReader::number(const QString &name, double &target)
{
    const QJsonValue member = value(name);
    if (member.isDouble())
        target = member.toDouble();
    else if (!member.isUndefined())
        refuse(MemberText::tr("“%1” must be a number, without quotes.").arg(shown(name)));
}

void MemberReader::time(const QString &name, std::chrono::milliseconds &target)
{
    const QJsonValue member = value(name);
    if (member.isUndefined())
        return;
    if (const std::optional<std::chrono::milliseconds> time = parseDuration(member.toString()))
        target = *time;
    else
        refuse(MemberText::tr("“%1” must be a time such as \"500ms\", \"30s\", \"5min\" or \"1h\".")
                   .arg(shown(name)));
}

QJsonObject MemberReader::object(const QString &name)
{
    const QJsonValue member = value(name);
    if (!member.isObject() && !member.isUndefined())
        refuse(MemberText::tr("“%1” must be an object in braces.").arg(shown(name)));
    return member.toObject();
}

void MemberReader::refuseUnknown()
{
    const QStringList names = m_object.keys();
    const auto unknown = std::find_if(names.begin(), names.end(),
                                      [this](const QString &name) { return !m_known.contains(name); });
    if (unknown == names.end())
        return;
    if (const QString meant = nearestName(*unknown, m_known); !meant.isEmpty()) {
        refuse(MemberText::tr("“%1” is not known; did you mean “%2”?").arg(shown(*unknown), shown(meant)));
        return;
    }
    QStringList known = m_known;
    known.sort();
    refuse(MemberText::tr("“%1” is not known; known are: %2.")
               .arg(shown(unknown->left(longestName)), known.join(u", "_s)));
}

void MemberReader::refuse(const QString &sentence)
{
    if (m_problem.isEmpty())
        m_problem = sentence;
}

} // namespace Loopscope
