// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Loopscope {

/// Takes members out of a JSON object that a person may have written: each may be missing, and then leaves
/// its target alone; one that is not known is a mistake, most likely a slip of the pen. The first problem is
/// remembered, as a sentence that says what to write. Ranges are the caller's.
class MemberReader
{
public:
    /// \a path goes before the names in the problem: "limits.". \a problem outlives the reader.
    MemberReader(const QJsonObject &object, const QString &path, QString &problem);

    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    /// The member as it is; undefined where it is missing. It counts as known.
    QJsonValue value(const QString &name);
    void text(const QString &name, QString &target);
    void texts(const QString &name, QStringList &target);
    void flag(const QString &name, bool &target);
    void whole(const QString &name, int &target);
    void number(const QString &name, double &target);
    void time(const QString &name, std::chrono::milliseconds &target);
    /// Empty where it is missing.
    QJsonObject object(const QString &name);
    /// After all others: refuses what none of them asked for.
    void refuseUnknown();

    /// Notes \a sentence, unless there is a problem already.
    void refuse(const QString &sentence);

private:
    [[nodiscard]] QString shown(const QString &name) const { return m_path + name; }

    const QJsonObject m_object;
    const QString m_path;
    QString &m_problem;
    QStringList m_known;
};

} // namespace Loopscope
