// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchdialog.h"

#include "gui/hostconsent.h"
#include "gui/icons.h"
#include "gui/trialpanel.h"
#include "gui/urlfield.h"
#include "gui/watchform.h"

#include <QEvent>
#include <QPushButton>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 600;

} // namespace

WatchDialog::WatchDialog(const Theme *theme, const Watch &watch, Purpose purpose, QWidget *parent)
    : FormDialog(usualWidth, parent)
    , m_purpose(purpose)
    , m_form(new WatchForm(theme, this))
    , m_panel(new TrialPanel(theme, this))
    , m_trial(new WatchTrial(this))
{
    addPart(m_form);
    addPart(m_panel);
    extraButton()->setObjectName(u"tryOnce"_s);
    m_form->setWatch(watch);
    if (purpose == Purpose::Add)
        m_form->urlField()->setFocus(Qt::TabFocusReason); // the name above may stay empty
    connect(m_form, &WatchForm::changed, this, &WatchDialog::onEdited);
    connect(extraButton(), &QPushButton::clicked, this, &WatchDialog::tryOnce);
    connect(m_trial, &WatchTrial::ended, this, &WatchDialog::onTried);
    retranslate();
}

WatchDialog::~WatchDialog() = default;

Watch WatchDialog::watch() const
{
    return m_form->watch();
}

void WatchDialog::accept()
{
    if (!m_form->check())
        return;
    const Watch entered = watch();
    if (!entered.paused && !HostConsent::ask(entered, this))
        return;
    m_form->urlField()->remember(entered.request.url);
    FormDialog::accept();
}

void WatchDialog::done(int result)
{
    endTrial();
    FormDialog::done(result);
}

void WatchDialog::tryOnce()
{
    if (m_trial->isRunning()) {
        endTrial();
        m_panel->clear();
        return;
    }
    if (!m_form->check())
        return;
    const Watch entered = watch();
    if (!HostConsent::ask(entered, this))
        return;
    if (const Status started = m_trial->start(entered); !started) {
        m_panel->showProblem(started.error());
        return;
    }
    m_panel->showRunning(entered.count, entered.request.url.host());
    retranslate();
}

void WatchDialog::onTried(const TrialOutcome &outcome)
{
    m_panel->show(outcome);
    retranslate();
}

/// What came of another watch says nothing of this one.
void WatchDialog::onEdited()
{
    endTrial();
    m_panel->clear();
}

void WatchDialog::endTrial()
{
    m_trial->cancel();
    retranslate();
}

void WatchDialog::retranslate()
{
    const bool isTrying = m_trial->isRunning();
    setWindowTitle(m_purpose == Purpose::Add ? tr("Add Watch") : tr("Edit Watch"));
    okButton()->setText(m_purpose == Purpose::Add ? tr("Add") : tr("Save"));
    cancelButton()->setText(tr("Cancel"));
    extraButton()->setText(isTrying ? tr("S&top Trying") : tr("&Try Once"));
    extraButton()->setIcon(themedIcon(isTrying ? u"stop" : u"run"));
    extraButton()->setToolTip(isTrying ? tr("Wait for no more answers")
                                       : tr("Send the requests of one tick now, and see what comes"));
}

void WatchDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormDialog::changeEvent(event);
}

} // namespace Loopscope
