// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interval.h"
#include "core/plan.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Loopscope {

/// Takes members out of a JSON object, checking each. The first that is missing or cannot be is remembered in
/// \a problem ("plan.count cannot be “x”"); reading goes on with values of no consequence.
class FieldReader
{
public:
    /// \a path goes before the keys in the problem: "plan.", or nothing for the whole document. \a problem
    /// outlives the reader.
    FieldReader(const QJsonObject &object, const QString &path, QString &problem);

    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }
    [[nodiscard]] qint64 integer(QLatin1StringView key, Range range);
    /// Finite and at least 0.
    [[nodiscard]] double amount(QLatin1StringView key);
    /// The same, or nothing where it is null.
    [[nodiscard]] std::optional<double> amountOrNull(QLatin1StringView key);
    /// [low, high], both as amount(), or nothing where it is null.
    [[nodiscard]] std::optional<Interval> intervalOrNull(QLatin1StringView key);
    [[nodiscard]] bool boolean(QLatin1StringView key);
    [[nodiscard]] QString string(QLatin1StringView key);
    [[nodiscard]] FieldReader object(QLatin1StringView key);
    [[nodiscard]] QJsonArray array(QLatin1StringView key);

    /// The value of an enum by its id, such as strategyFromId.
    template <typename T>
    [[nodiscard]] T word(QLatin1StringView key, std::optional<T> (*fromId)(QStringView))
    {
        const std::optional<T> value = fromId(string(key));
        if (!value)
            refuse(key);
        return value.value_or(T());
    }

    /// A list of different enum values by their ids.
    template <typename T>
    [[nodiscard]] QList<T> words(QLatin1StringView key, std::optional<T> (*fromId)(QStringView))
    {
        QList<T> values;
        const QJsonArray ids = array(key);
        for (const QJsonValue &id : ids) {
            const std::optional<T> value = fromId(id.toString());
            if (!value || values.contains(*value)) {
                refuse(key);
                break;
            }
            values.append(*value);
        }
        return values;
    }

    /// Notes that the value of \a key cannot be, unless there is a problem already.
    void refuse(QLatin1StringView key);

private:
    [[nodiscard]] QJsonValue member(QLatin1StringView key, QJsonValue::Type type);

    QJsonObject m_object;
    QString m_path;
    QString &m_problem;
};

} // namespace Loopscope
