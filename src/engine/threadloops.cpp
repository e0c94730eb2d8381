// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/threadloops.h"

#include <QByteArray>

namespace Loopscope {

void keepGLibOutOfThreads()
{
    qputenv("QT_NO_THREADED_GLIB", "1"); // QThread asks for it whenever one is started
}

} // namespace Loopscope
