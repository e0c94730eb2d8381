// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchimport.h"

#include "gui/commandtext.h"
#include "gui/filedialogs.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

std::optional<WatchImport::Choice> WatchImport::ask(const WatchList &present, const WatchList &read,
                                                    QWidget *parent)
{
    Choice choice;
    if (!present.watches.isEmpty()) {
        const std::optional<bool> replace = askToReplace(present, read, parent);
        if (!replace)
            return std::nullopt;
        choice.replace = *replace;
    }
    if ((read.alerts.runCommand || read.alerts.callHook) && read.alerts != present.alerts) {
        const std::optional<bool> withAlerts = askForAlerts(read.alerts, parent);
        if (!withAlerts)
            return std::nullopt;
        choice.withAlerts = *withAlerts;
    }
    return choice;
}

std::optional<bool> WatchImport::askToReplace(const WatchList &present, const WatchList &read,
                                              QWidget *parent)
{
    const auto known = std::ranges::count_if(read.watches, [&present](const Watch &watch) {
        return std::ranges::find(present.watches, watch.id, &Watch::id) != present.watches.end();
    });
    QMessageBox box(QMessageBox::Question, tr("Import Watches"),
                    tr("The file has %Ln watch(es).", nullptr, int(read.watches.size())),
                    QMessageBox::NoButton, parent);
    QString more = tr("Add them to the %Ln that you have, or replace all of these?", "watches",
                      int(present.watches.size()));
    if (known > 0)
        more +=
            u' ' + tr("%Ln of them is there already, and becomes as the file says.", "watches", int(known));
    box.setInformativeText(more);
    const QPushButton *add = box.addButton(tr("&Add"), QMessageBox::AcceptRole);
    const QPushButton *replace = box.addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setEscapeButton(cancel);
    fitTitle(&box);
    box.exec();
    if (box.clickedButton() == add)
        return false;
    if (box.clickedButton() == replace)
        return true;
    return std::nullopt;
}

std::optional<bool> WatchImport::askForAlerts(const AlertActions &alerts, QWidget *parent)
{
    QMessageBox box(QMessageBox::Warning, tr("Import Watches"),
                    alerts.runCommand
                        ? tr("The file wants a command to be run when a watch changes its state.")
                        : tr("The file wants an address to be called when a watch changes its "
                             "state."),
                    QMessageBox::NoButton, parent);
    QStringList lines;
    if (alerts.runCommand)
        lines.append(commandDescription(alerts.command));
    if (alerts.callHook)
        lines.append(alerts.hook.toDisplayString());
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(lines.join(u'\n') + u"\n\n"_s
                           + tr("Let it only where you trust the file. It replaces what is done now."));
    const QPushButton *allow = box.addButton(tr("A&llow"), QMessageBox::YesRole);
    QPushButton *without = box.addButton(tr("Import &Without"), QMessageBox::NoRole);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(without);
    box.setEscapeButton(cancel);
    fitTitle(&box);
    box.exec();
    if (box.clickedButton() == allow)
        return true;
    if (box.clickedButton() == without)
        return false;
    return std::nullopt;
}

WatchList WatchImport::merge(const WatchList &present, const WatchList &read, const Choice &choice)
{
    WatchList merged = present;
    if (choice.withAlerts)
        merged.alerts = read.alerts;
    if (choice.replace) {
        merged.watches = read.watches;
        return merged;
    }
    for (const Watch &watch : read.watches) {
        const auto same = std::ranges::find(merged.watches, watch.id, &Watch::id);
        if (same == merged.watches.end())
            merged.watches.append(watch);
        else
            *same = watch;
    }
    return merged;
}

} // namespace Loopscope
