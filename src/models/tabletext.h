// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAbstractItemModel;

namespace Loopscope {

/// What \a model shows, with its headers, for the clipboard: a line for each row, also those below others,
/// and cells apart by tabs. Empty for a model without columns.
[[nodiscard]] QString tableText(const QAbstractItemModel &model);

} // namespace Loopscope
