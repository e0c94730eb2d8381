// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "io/fieldreader.h"
#include "io/outputbuffer.h"
#include "stats/interval.h"

#include <QJsonObject>
#include <QJsonValue>

namespace Loopscope {

/// What a number that JSON holds exactly can be, if it counts something.
inline constexpr Range anyAmount{0, (qint64(1) << 53) - 1};

/// The members of a plan that say what is requested, without credentials.
[[nodiscard]] QJsonObject requestToJson(const RequestSpec &request);
/// Reads them back from the plan's \a fields. A URL that cannot be is noted in \a problem, as the rest is.
[[nodiscard]] RequestSpec requestFrom(FieldReader &fields, QString &problem);

[[nodiscard]] QJsonObject loopLagToJson(const LoopLag &lag);
[[nodiscard]] LoopLag loopLagFrom(FieldReader fields);

/// Null where \a value is absent or JSON has no such number.
[[nodiscard]] QJsonValue numberOrNull(std::optional<double> value);
/// [low, high], or null likewise.
[[nodiscard]] QJsonValue intervalOrNull(const std::optional<Interval> &interval);

/// "rounds" or "blocks"; null for none.
[[nodiscard]] QJsonValue basisToJson(IntervalBasis basis);

/// Adds a member and a comma. QJsonObject would sort the members; people, and `head -c 100`, want to see the
/// format first.
void addMember(OutputBuffer &out, QByteArrayView key, const QJsonValue &value);

} // namespace Loopscope
