// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/comparecommand.h"
#include "cli/console.h"
#include "cli/exitstatus.h"
#include "cli/labcommand.h"
#include "cli/monitorcommand.h"
#include "cli/options.h"
#include "cli/servecommand.h"
#include "cli/sweepcommand.h"
#include "core/languages.h"
#include "engine/descriptors.h"
#include "engine/threadloops.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <csignal>

using namespace Loopscope;

namespace {

/// Returns an ExitStatus.
int execute(const Options &options)
{
    if (const auto *compare = std::get_if<CompareOptions>(&options))
        return CompareCommand(*compare).exec();
    if (const auto *sweep = std::get_if<SweepOptions>(&options))
        return SweepCommand(*sweep).exec();
    if (const auto *lab = std::get_if<LabOptions>(&options))
        return LabCommand(*lab).exec();
    if (const auto *monitor = std::get_if<MonitorOptions>(&options))
        return MonitorCommand(*monitor).exec();
    if (const auto *serveOptions = std::get_if<ServeOptions>(&options))
        return serve(*serveOptions);
    out(std::get<ShowText>(options).text);
    return ExitAnswered;
}

} // namespace

int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    // What goes wrong with a server is told in the figures, and --quiet is quiet.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.network.http2.*=false\nqt.network.http2=false"));
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("loopscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOOPSCOPE_VERSION));
    Languages languages;
    languages.install(Languages::system);
    raiseDescriptorLimit();
    std::signal(SIGXFSZ, SIG_IGN); // a file that gets too large is an error to report, not our end
    std::signal(SIGPIPE, SIG_IGN); // a reader who has left is noticed, and may matter to nobody

    const Result<Options> options = parseOptions(application.arguments().mid(1));
    if (!options) {
        const QString command = application.arguments().value(1);
        complain(QCoreApplication::translate("main", "%1 See %2.", "a sentence; a command line")
                     .arg(options.error(),
                          isCommand(command) ? QStringLiteral("loopscope-cli %1 --help").arg(command)
                                             : QStringLiteral("loopscope-cli --help")));
        return ExitUsage;
    }
    const int status = execute(options.value());
    if (const Status printed = finishOut(); !printed) {
        complain(printed.error());
        return ExitUsage;
    }
    return status;
}
