// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Loopscope {

/// The one of \a known, which are in small letters, that was probably meant by \a unknown: at most two
/// letters are missing, too many or wrong, whatever their case. Empty where none is like it.
[[nodiscard]] QString nearestName(const QString &unknown, const QStringList &known);

} // namespace Loopscope
