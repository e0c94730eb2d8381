// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "desk.h"

#include "core/languages.h"
#include "core/signalwatcher.h"
#include "engine/descriptors.h"
#include "engine/threadloops.h"
#include "gui/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>

#include <optional>

using namespace Loopscope;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    QCoreApplication::setOrganizationName(u"Loopscope"_s);
    QCoreApplication::setApplicationName(u"loopscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LOOPSCOPE_VERSION));
    int status = 0;
    const std::optional<CommandLine> line = CommandLine::read(argc, argv, status);
    if (!line)
        return status;

    QApplication application(argc, argv);
    SignalWatcher signalWatcher;
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setApplicationDisplayName(u"Loopscope"_s);
    QApplication::setDesktopFileName(u"io.github.loopscope.Loopscope"_s);
    raiseDescriptorLimit();

    Languages languages;
    languages.install(QSettings().value("language"_L1, Languages::system.toString()).toString());

    // In the tray, say; what shall have its own history is another program.
    const QString &run = line->run;
    if (!line->history
        && ProgramDoor::knock(WatchListFile::standardPath(),
                              run.isEmpty() ? run : QFileInfo(run).absoluteFilePath()))
        return 0;

    Theme theme(&application);
    theme.setChoice(ColorChoice(QSettings().value("appearance"_L1, int(ColorChoice::System)).toInt()));

    Desk desk(&theme, &languages, line->history);
    QObject::connect(&signalWatcher, &SignalWatcher::interrupted, &desk, &Desk::leave);
    desk.begin();
    if (!run.isEmpty())
        desk.window()->openRun(run);
    return QApplication::exec();
}
