// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/formdialog.h"

#include "gui/pagescroller.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Loopscope {

namespace {

constexpr int margin = 14;
constexpr double screenShare = 0.92; ///< of the screen, for us and our frame

} // namespace

FormDialog::FormDialog(int width, QWidget *parent)
    : QDialog(parent)
    , m_width(width)
    , m_content(new QWidget)
    , m_scroller(new PageScroller(this))
    , m_extra(new QPushButton(this))
    , m_box(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(12);
    m_scroller->setWidget(m_content);
    m_content->installEventFilter(this);
    m_extra->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(margin, 0, margin, margin);
    buttons->addWidget(m_extra);
    buttons->addStretch();
    buttons->addWidget(m_box);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroller, 1);
    layout->addLayout(buttons);
    connect(m_box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_box, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QPushButton *FormDialog::okButton() const
{
    return m_box->button(QDialogButtonBox::Ok);
}

QPushButton *FormDialog::cancelButton() const
{
    return m_box->button(QDialogButtonBox::Cancel);
}

int FormDialog::neededHeight(int width) const
{
    const QLayout *form = m_content->layout();
    const int least = form->totalMinimumSize().height();
    return form->hasHeightForWidth() ? std::max(least, form->totalMinimumHeightForWidth(width)) : least;
}

QSize FormDialog::room() const
{
    return screen()->availableSize() * screenShare;
}

QSize FormDialog::sizeHint() const
{
    const int width = std::max(
        {m_width, m_content->layout()->totalMinimumSize().width(), layout()->totalMinimumSize().width()});
    const int buttons = layout()->totalMinimumSize().height() - m_scroller->minimumSizeHint().height();
    return QSize(width, neededHeight(width) + buttons).boundedTo(room());
}

/// Only by what the form has grown: whoever made us smaller meant that.
void FormDialog::grow()
{
    const int needed = neededHeight(m_content->width());
    const int grown = needed - std::exchange(m_needed, needed);
    const int missing = needed - m_scroller->maximumViewportSize().height();
    const int more = std::min({grown, missing, room().height() - height()});
    if (more > 0 && isVisible() && !isMaximized())
        resize(width(), height() + more);
}

bool FormDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        grow();
    return QDialog::eventFilter(watched, event);
}

void FormDialog::showEvent(QShowEvent *event)
{
    // Qt would leave us a smaller part of the screen.
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized))
        resize(sizeHint());
    m_needed = neededHeight(m_content->width());
    QDialog::showEvent(event);
}

} // namespace Loopscope
