// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowcloser.h"

#include "gui/filedialogs.h"
#include "gui/notificationsink.h"
#include "gui/trayicon.h"
#include "monitoring/monitorsession.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace Loopscope {

using namespace Qt::StringLiterals;

WindowCloser::Answer WindowCloser::ask(QWidget *window) const
{
    if (!m_session->isRunning() || m_choice == WhenClosed::Quit)
        return Answer::Quit;
    const bool hasTray = m_tray->isShown();
    const Answer answer = m_choice == WhenClosed::GoOn && hasTray ? Answer::Hide : askPerson(window, hasTray);
    if (answer == Answer::Hide)
        tellOfTray();
    return answer;
}

void WindowCloser::tellOfTray() const
{
    constexpr auto toldKey = "monitor/toldOfTray"_L1;
    QSettings settings;
    if (settings.value(toldKey, false).toBool())
        return;
    settings.setValue(toldKey, true);
    Notification told;
    told.title = tr("Loopscope goes on watching");
    told.text = tr("Its icon in the tray shows how your endpoints are, opens the window again, and quits.");
    m_sink->show(told);
}

WindowCloser::Answer WindowCloser::askPerson(QWidget *window, bool hasTray) const
{
    QMessageBox box(QMessageBox::Question, tr("Monitoring is on"), tr("Your endpoints are being watched."),
                    QMessageBox::NoButton, window);
    box.setInformativeText(
        hasTray ? tr("Loopscope can go on watching them from the tray. If it quits, the time until it "
                     "is started again will be a gap in their history.")
                : tr("Loopscope can go on watching them with its window minimized, for this desktop "
                     "has no tray. If it quits, the time until it is started again will be a gap "
                     "in their history."));
    QPushButton *goOn =
        box.addButton(hasTray ? tr("Go On in the Tray") : tr("Go On Minimized"), QMessageBox::AcceptRole);
    const QPushButton *quit = box.addButton(tr("Stop and Quit"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(goOn);
    box.setEscapeButton(cancel);
    fitTitle(&box);
    box.exec();
    if (box.clickedButton() == goOn)
        return hasTray ? Answer::Hide : Answer::Minimise;
    return box.clickedButton() == quit ? Answer::Quit : Answer::Stay;
}

} // namespace Loopscope
