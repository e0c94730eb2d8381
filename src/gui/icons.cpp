// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/icons.h"

#include "gui/themediconengine.h"

#include <QFile>

namespace Loopscope {

using namespace Qt::StringLiterals;

QIcon themedIcon(QStringView name, QPalette::ColorRole role)
{
    const QString path = u":/loopscope/icons/%1.svg"_s.arg(name);
    return QFile::exists(path) ? QIcon(new ThemedIconEngine(path, role)) : QIcon();
}

QIcon applicationIcon()
{
    return QIcon(u":/loopscope/icons/loopscope.svg"_s);
}

} // namespace Loopscope
