// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "core/languages.h"
#include "core/signalwatcher.h"
#include "engine/descriptors.h"
#include "engine/threadloops.h"
#include "gui/theme.h"
#include "net/demoserver.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QSettings>

#include <cstdio>
#include <optional>

using namespace Loopscope;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    QApplication application(argc, argv);
    SignalWatcher signalWatcher;
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setOrganizationName(u"Loopscope"_s);
    QApplication::setApplicationName(u"loopscope"_s);
    QApplication::setApplicationDisplayName(u"Loopscope"_s);
    QApplication::setApplicationVersion(QStringLiteral(LOOPSCOPE_VERSION));
    QApplication::setDesktopFileName(u"io.github.loopscope.Loopscope"_s);
    raiseDescriptorLimit();

    Languages languages;
    languages.install(QSettings().value("language"_L1, Languages::system.toString()).toString());

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "See what concurrency buys you."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"run"_s, QCoreApplication::translate("main", "A saved run (JSON) to open."),
                                 u"[run.json]"_s);
    const QCommandLineOption historyOption(
        u"history"_s,
        QCoreApplication::translate("main",
                                    "Where the history is: a file, or postgresql://[USER@]HOST/DATABASE."),
        u"place"_s);
    parser.addOption(historyOption);
    parser.process(application);

    std::optional<HistoryLocation> place;
    if (parser.isSet(historyOption)) {
        const Result<HistoryLocation> parsed = HistoryLocation::parse(parser.value(historyOption));
        if (!parsed) {
            std::fputs(qPrintable(parsed.error() + u'\n'), stderr);
            return 2;
        }
        place = parsed.value();
    }

    const QString run = parser.positionalArguments().value(0);
    // In the tray, say; what shall have its own history is another program.
    if (!place
        && ProgramDoor::knock(WatchListFile::standardPath(),
                              run.isEmpty() ? run : QFileInfo(run).absoluteFilePath()))
        return 0;

    Theme theme(&application);
    theme.setChoice(ColorChoice(QSettings().value("appearance"_L1, int(ColorChoice::System)).toInt()));

    // On the last session's port where it is free, so that its URLs still work.
    DemoServer demo;
    const auto lastPort = quint16(QSettings().value("demo/port"_L1, 0).toUInt());
    Status demoStarted = demo.start(lastPort);
    if (!demoStarted && lastPort != 0)
        demoStarted = demo.start();
    Desk desk(&theme, &languages, place);
    QObject::connect(&signalWatcher, &SignalWatcher::interrupted, &desk, &Desk::leave);
    if (demoStarted) {
        desk.window()->useDemoServer(demo.url(u"/delay/50ms"_s), lastPort);
        QSettings().setValue("demo/port"_L1, demo.port());
    }
    desk.begin();
    if (!run.isEmpty())
        desk.window()->openRun(run);
    return QApplication::exec();
}
