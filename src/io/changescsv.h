// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/watchevents.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>

namespace Loopscope {

/// The first line: docs/monitoring.md explains the columns.
[[nodiscard]] QByteArray changesCsvHeader();

/// Writes \a changes to \a device in their order, a line each, as RFC 4180 has it, after a line with the
/// names of the columns; name and URL as \a watches have them, empty where a watch is there no more. Any
/// thread. An Error is the device's own reason.
Status writeChangesCsv(const QList<StateChange> &changes, const QList<Watch> &watches, QIODevice &device);

} // namespace Loopscope
