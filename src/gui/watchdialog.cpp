// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchdialog.h"

#include "gui/hostconsent.h"
#include "gui/icons.h"
#include "gui/pagescroller.h"
#include "gui/trialpanel.h"
#include "gui/urlfield.h"
#include "gui/watchform.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace Loopscope {

using namespace Qt::StringLiterals;

WatchDialog::WatchDialog(const Theme *theme, const Watch &watch, Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_form(new WatchForm(theme, this))
    , m_panel(new TrialPanel(theme, this))
    , m_try(new QPushButton(this))
    , m_trial(new WatchTrial(this))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(14, 14, 14, 6);
    column->setSpacing(12);
    column->addWidget(m_form);
    column->addWidget(m_panel);
    column->addStretch();
    auto *scroller = new PageScroller(this);
    scroller->setWidget(content);

    m_try->setObjectName(u"tryOnce"_s);
    m_try->setAutoDefault(false);
    auto *box = new QDialogButtonBox(this);
    m_accept = box->addButton(QDialogButtonBox::Ok);
    m_cancel = box->addButton(QDialogButtonBox::Cancel);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(14, 0, 14, 12);
    buttons->addWidget(m_try);
    buttons->addStretch();
    buttons->addWidget(box);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroller, 1);
    layout->addLayout(buttons);

    m_form->setWatch(watch);
    connect(m_form, &WatchForm::changed, this, &WatchDialog::onEdited);
    connect(m_try, &QPushButton::clicked, this, &WatchDialog::tryOnce);
    connect(m_trial, &WatchTrial::ended, this, &WatchDialog::onTried);
    connect(box, &QDialogButtonBox::accepted, this, &WatchDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &WatchDialog::reject);
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
    QDialog::accept();
}

void WatchDialog::done(int result)
{
    endTrial();
    QDialog::done(result);
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
    m_accept->setText(m_purpose == Purpose::Add ? tr("Add") : tr("Save"));
    m_cancel->setText(tr("Cancel"));
    m_try->setText(isTrying ? tr("S&top Trying") : tr("&Try Once"));
    m_try->setIcon(themedIcon(isTrying ? u"stop" : u"run"));
    m_try->setToolTip(isTrying ? tr("Wait for no more answers")
                               : tr("Send the requests of one tick now, and see what comes"));
}

void WatchDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace Loopscope
