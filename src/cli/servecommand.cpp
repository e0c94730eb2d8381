// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/servecommand.h"

#include "cli/console.h"
#include "cli/exitstatus.h"
#include "core/signalwatcher.h"
#include "net/demoserver.h"

#include <QCoreApplication>

namespace Loopscope {

int serve(const ServeOptions &options)
{
    SignalWatcher watcher;
    QObject::connect(&watcher, &SignalWatcher::interrupted, qApp,
                     [] { QCoreApplication::exit(ExitAnswered); });
    DemoServer server;
    if (const Status started = server.start(options.port); !started) {
        complain(started.error());
        return ExitUsage;
    }
    out(server.url().toString() + u'\n');
    flushOut();
    return QCoreApplication::exec();
}

} // namespace Loopscope
