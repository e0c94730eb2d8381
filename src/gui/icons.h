// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPalette>
#include <QStringView>

namespace Loopscope {

/// The icon resources/icons/\a name.svg ("run", "stop" …), always in the colour that the application's
/// palette has for \a role at the time it is painted: disabled and selected ones, too, sharp at every size
/// and device pixel ratio. A null icon where there is no such file.
[[nodiscard]] QIcon themedIcon(QStringView name, QPalette::ColorRole role = QPalette::ButtonText);

/// The program's own icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace Loopscope
