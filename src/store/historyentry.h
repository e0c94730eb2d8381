// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "stats/latencysketch.h"

#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>
#include <vector>

namespace Loopscope {

enum class EntryKind : quint8 {
    Run,
    Sweep,
    LabRun,
};

inline constexpr std::array allEntryKinds{EntryKind::Run, EntryKind::Sweep, EntryKind::LabRun};

/// What the list of the history shows of a run, a sweep or a Lab run.
struct HistoryEntry
{
    QString id; ///< of the run, the sweep or the Lab run
    EntryKind kind = EntryKind::Run;
    qint64 startedAtUs = 0; ///< microseconds since 1970 UTC
    QString url; ///< without credentials; empty for a Lab run without requests
    QString summary; ///< what it came to in a few words, translated when it was recorded: "100 × 3: 5.09 s …"
    QString source; ///< the name of the machine that measured
    qint64 count = 0; ///< requests
    qint64 failed = 0;
    bool interrupted = false;
    bool hasDocument = false; ///< can be opened again: its requests were kept
    bool pinned = false; ///< a baseline
    QStringList tags; ///< sorted, each once; without commas
    QString note;

    bool operator==(const HistoryEntry &) const = default;
};

/// The figures of one contender of a run, for comparing runs whose requests were not kept.
struct ContenderRecord
{
    Contender contender;
    int lanes = 1;
    qint64 count = 0;
    qint64 failed = 0;
    std::vector<double> totalsNs; ///< of complete batches, in the order of their rounds
    LatencySketch latency; ///< of answered requests

    bool operator==(const ContenderRecord &) const = default;
};

/// What is put into the history at the end of a run.
struct NewEntry
{
    HistoryEntry entry;
    std::vector<ContenderRecord> contenders; ///< empty for what is no Run
    QByteArray plan; ///< JSON: what is needed to do the same again
    QByteArray document; ///< JSON: the whole; empty where it is not to be kept. Compressed by the store
    bool isPacked = false; ///< the document is compressed already, by packDocument()
};

/// A document as it is kept. That of a million requests takes seconds: in the thread that made it.
[[nodiscard]] inline QByteArray packDocument(const QByteArray &document)
{
    return document.isEmpty() ? QByteArray() : qCompress(document);
}
/// The document again; empty where \a packed is damaged. Bounded in memory by its size.
[[nodiscard]] QByteArray unpackDocument(const QByteArray &packed);

/// Which entries are asked for. What is empty does not matter.
struct EntryFilter
{
    QString text; ///< in URL, summary, note or tags, in any case of letters; several words must all be there
    QList<EntryKind> kinds; ///< empty: all
    QString tag; ///< exactly
    QString url; ///< a part of it
    std::optional<qint64> fromUs; ///< started at or after
    std::optional<qint64> untilUs; ///< started before
    bool pinnedOnly = false;
    int limit = 1'000; ///< the newest; at least 1
};

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::HistoryEntry)
