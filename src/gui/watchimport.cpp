// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchimport.h"

#include "gui/commandtext.h"
#include "gui/filedialogs.h"

#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// \a text as it is, with places to break a line within its long words: whoever allows it must see the whole.
QString breakable(QString text)
{
    static const QRegularExpression longWord(u"(\\S{40})(?=\\S)"_s);
    constexpr char16_t zeroWidthSpace = 0x200b;
    return text.replace(longWord, u"\\1"_s + QChar(zeroWidthSpace));
}

} // namespace

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
        const std::optional<bool> withAlerts = askForAlerts(present.alerts, read.alerts, parent);
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
    QString more = tr("You have %Ln watch(es). Keep them and add what is in the file, or replace them all?",
                      nullptr, int(present.watches.size()));
    if (known > 0)
        more += u' '
            + tr("%Ln of yours is in the file, too, and becomes as the file says.", "watches", int(known));
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

std::optional<bool> WatchImport::askForAlerts(const AlertActions &present, const AlertActions &read,
                                              QWidget *parent)
{
    QMessageBox box(QMessageBox::Warning, tr("Import Watches"),
                    tr("The file also says what to do whenever a watch changes its state."),
                    QMessageBox::NoButton, parent);
    QStringList lines;
    if (read.runCommand)
        lines.append(tr("A command that will be run: %1").arg(breakable(quotedCommand(read.command))));
    if (read.callHook)
        lines.append(tr("A hook that will be called: %1").arg(breakable(read.hook.toDisplayString())));
    lines.append(present == AlertActions()
                     ? tr("Allow this only if you trust the file.")
                     : tr("Allow this only if you trust the file. It replaces the alerts that you have."));
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(lines.join("\n\n"_L1));
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
