// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

class QString;
class QWidget;

namespace Loopscope {

/// Children with this dynamic property set to true are controls, not part of the picture, and so are the
/// handles of splitters: export leaves their place empty.
inline constexpr char screenOnlyProperty[] = "loopscopeScreenOnly";

/// Writes what \a widget shows into the PNG file \a path, at twice its size. Whole or not at all; the Error
/// names the file and the reason.
Status savePng(QWidget &widget, const QString &path);

/// The same as an SVG file, scalable, with the widget's accessible name as its title.
Status saveSvg(QWidget &widget, const QString &path);

} // namespace Loopscope
