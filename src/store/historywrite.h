// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"
#include "stats/tick.h"
#include "store/historyentry.h"

#include <optional>
#include <variant>

namespace Loopscope {

// Everything that can be written into a history.

struct WatchNames
{
    QString watchId;
    QString name; ///< for people
    QString url;
};

struct AnnotationRemoval
{
    QString id;
};

struct NoteChange
{
    QString entryId;
    QString note;
};

struct TagsChange
{
    QString entryId;
    QStringList tags;
};

struct PinChange
{
    QString entryId;
    bool pinned = false;
};

struct EntryRemoval
{
    QStringList entryIds;
    qint64 atUs = 0; ///< microseconds since 1970 UTC
};

struct EntryRestoral
{
    QStringList entryIds;
};

/// The order is that of the numbers in the file of what waits: it only ever grows at its end.
using HistoryWrite =
    std::variant<NewEntry, WatchNames, QList<WatchTick>, StateChange, Annotation, AnnotationRemoval,
                 NoteChange, TagsChange, PinChange, EntryRemoval, EntryRestoral>;

/// About how many bytes \a write takes in memory.
[[nodiscard]] qint64 sizeOf(const HistoryWrite &write);

/// With a checksum, for the file of what waits. Tick::detail is left out.
[[nodiscard]] QByteArray encode(const HistoryWrite &write);
/// What encode() gave; nothing for any other bytes. Bounded in time and memory by their number.
[[nodiscard]] std::optional<HistoryWrite> decodeHistoryWrite(const QByteArray &bytes);

/// The figures of rounds as bytes, and back.
[[nodiscard]] QByteArray encodeTotals(const std::vector<double> &totals);
[[nodiscard]] std::optional<std::vector<double>> decodeTotals(const QByteArray &bytes);

} // namespace Loopscope
