// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages.h"
#include "engine/descriptors.h"
#include "engine/threadloops.h"
#include "gui/mainwindow.h"
#include "gui/theme.h"
#include "net/demoserver.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

using namespace Loopscope;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    QApplication application(argc, argv);
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
    parser.process(application);

    Theme theme(&application);
    theme.setChoice(ColorChoice(QSettings().value("appearance"_L1, int(ColorChoice::System)).toInt()));

    // On the last session's port where it is free, so that its URLs still work.
    DemoServer demo;
    const auto lastPort = quint16(QSettings().value("demo/port"_L1, 0).toUInt());
    Status demoStarted = demo.start(lastPort);
    if (!demoStarted && lastPort != 0)
        demoStarted = demo.start();
    MainWindow window(&theme, &languages);
    if (demoStarted) {
        window.useDemoServer(demo.url(u"/delay/50ms"_s), lastPort);
        QSettings().setValue("demo/port"_L1, demo.port());
    }
    window.show();
    if (!parser.positionalArguments().isEmpty())
        window.openRun(parser.positionalArguments().first());
    return QApplication::exec();
}
