// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the program against servers of its own and takes the pictures of the README:
// screenshots DIRECTORY [compare] [timeline] [sweep] [lab] [monitor] [history]

#include "photographer.h"
#include "scenes.h"

#include "core/languages.h"
#include "engine/descriptors.h"
#include "engine/threadloops.h"

#include <QApplication>
#include <QHash>
#include <QSettings>
#include <QStandardPaths>

using namespace Loopscope;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"Loopscope"_s);
    QApplication::setApplicationName(u"loopscope-screenshots"_s);
    QSettings().clear();

    const QHash<QString, void (*)(Photographer &)> scenes{
        {u"compare"_s, photographCompare}, {u"timeline"_s, photographTimeline},
        {u"sweep"_s, photographSweep},     {u"lab"_s, photographLab},
        {u"monitor"_s, photographMonitor}, {u"history"_s, photographHistory}};
    const QString directory = QApplication::arguments().value(1);
    QStringList wanted = QApplication::arguments().mid(2);
    if (wanted.isEmpty())
        wanted = {u"compare"_s, u"timeline"_s, u"sweep"_s, u"lab"_s, u"monitor"_s, u"history"_s};
    for (const QString &name : std::as_const(wanted)) {
        if (!scenes.contains(name) || directory.isEmpty() || !QDir().mkpath(directory)) {
            qCritical("usage: screenshots DIRECTORY [compare] [timeline] [sweep] [lab] [monitor] [history]");
            return 2;
        }
    }
    raiseDescriptorLimit();
    Languages languages;
    languages.install(u"en");
    Theme theme(&application);
    theme.setChoice(ColorChoice::Light);

    Photographer camera{QDir(directory), theme, languages};
    if (!camera.start())
        return 1;
    for (const QString &name : std::as_const(wanted))
        scenes[name](camera);
    return 0;
}
