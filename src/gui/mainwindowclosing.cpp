// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window goes and comes back.

#include "gui/mainwindow.h"

#include "gui/filedialogs.h"
#include "gui/monitorpage.h"
#include "gui/windowcloser.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

namespace Loopscope {

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    using Answer = WindowCloser::Answer;
    switch (m_closer ? m_closer->ask(this) : Answer::Quit) {
    case Answer::Stay:
        break;
    case Answer::Hide: // runs go on, too
        save();
        hide();
        break;
    case Answer::Minimise:
        save();
        showMinimized();
        break;
    case Answer::Quit:
        if (!mayClose())
            break;
        event->accept();
        save();
        Q_EMIT left();
        break;
    }
}

void MainWindow::bringUp()
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::showWatch(const QString &id)
{
    showPage(m_monitor);
    m_monitor->choose(id);
    bringUp();
}

void MainWindow::quit()
{
    const Page *page = runningPage();
    if (page && page->losesResult())
        bringUp(); // the question needs a window
    if (mayClose())
        leave();
}

void MainWindow::leave()
{
    save();
    hide();
    Q_EMIT left();
}

bool MainWindow::mayClose()
{
    Page *page = runningPage();
    if (!page || !page->losesResult())
        return true;
    QMessageBox box(QMessageBox::Question, tr("A run is on"), tr("A run is still on."), QMessageBox::NoButton,
                    this);
    box.setInformativeText(
        tr("Closing now loses what was measured. Keep the run, or stop it and save it first."));
    QPushButton *keep = box.addButton(tr("Keep Running"), QMessageBox::RejectRole);
    const QPushButton *stopAndSave = box.addButton(tr("Stop and Save…"), QMessageBox::ActionRole);
    const QPushButton *close = box.addButton(tr("Close Without Saving"), QMessageBox::DestructiveRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    fitTitle(&box);
    box.exec();
    if (box.clickedButton() == close)
        return true;
    if (box.clickedButton() != stopAndSave)
        return false;
    // Closing once more is the person's next step.
    if (page->hasResult()) { // the run ended behind the box
        page->askToSave();
        return false;
    }
    connect(page, &Page::resultChanged, page, &Page::askToSave, Qt::SingleShotConnection);
    page->stop();
    return false;
}

} // namespace Loopscope
