// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historyentry.h"

#include <QDate>
#include <QString>

namespace Loopscope {

/// The translated word for people: "Run", "Sweep", "Lab".
[[nodiscard]] QString entryKindName(EntryKind kind);
/// The word for files: "run", "sweep", "lab"; never translated.
[[nodiscard]] QString entryKindId(EntryKind kind);
/// A moment for people, in local time and seconds: the time alone where it is of \a today, else date and
/// time. \a withMs: in milliseconds.
[[nodiscard]] QString whenText(qint64 us, const QDate &today = QDate::currentDate(), bool withMs = false);
/// What a person typed as tags, with commas between them: trimmed, sorted, each once, none empty.
[[nodiscard]] QStringList tagsFromText(const QString &text);

} // namespace Loopscope
