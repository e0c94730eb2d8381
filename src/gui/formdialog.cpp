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
    , m_parts(new QVBoxLayout(m_content))
    , m_scroller(new PageScroller(this))
    , m_extra(new QPushButton(this))
    , m_box(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    m_parts->setContentsMargins(margin, margin, margin, margin);
    m_parts->setSpacing(12);
    m_parts->addStretch();
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

void FormDialog::addPart(QWidget *part)
{
    m_parts->insertWidget(m_parts->count() - 1, part);
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
    return std::max(m_parts->totalMinimumSize().height(), m_parts->totalMinimumHeightForWidth(width));
}

QSize FormDialog::room() const
{
    return screen()->availableSize() * screenShare;
}

int FormDialog::openWidth() const
{
    return std::max({m_width, m_parts->totalMinimumSize().width(), layout()->totalMinimumSize().width()});
}

QSize FormDialog::sizeHint() const
{
    const int more = std::max(0, neededHeight(openWidth()) - m_scroller->minimumHeight());
    return QSize(openWidth(), layout()->totalMinimumSize().height() + more).boundedTo(room());
}

void FormDialog::fitContent(int width)
{
    const int needed = neededHeight(width);
    // Looked at before the scroller grows to its new least height.
    const int missing = needed - m_scroller->maximumViewportSize().height();
    m_scroller->setMinimumHeight(std::min(needed, m_scroller->minimumSizeHint().height()));
    // Only by what the form has grown: whoever made us smaller meant that.
    const int grown = needed - std::exchange(m_needed, needed);
    const int more = std::min({grown, missing, room().height() - height()});
    if (more > 0 && isVisible() && !isMaximized())
        resize(this->width(), height() + more);
}

bool FormDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        fitContent(m_scroller->maximumViewportSize().width()); // with no scroll bar, as long as there is room
    return QDialog::eventFilter(watched, event);
}

/// From the form to the buttons, which were there before it.
void FormDialog::orderTabs()
{
    QWidget *last = previousInFocusChain();
    for (QWidget *button : std::initializer_list<QWidget *>{m_extra, okButton(), cancelButton()})
        setTabOrder(std::exchange(last, button), button);
}

/// Where nobody has chosen another one: whoever opens us begins to type.
void FormDialog::focusFirstField()
{
    if (focusWidget())
        return;
    for (QWidget *field = nextInFocusChain(); field != this; field = field->nextInFocusChain()) {
        const auto *button = qobject_cast<QAbstractButton *>(field);
        const bool isAnotherChoice = button && button->autoExclusive() && !button->isChecked();
        const bool takesKeys = (field->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !field->focusProxy();
        if (takesKeys && !isAnotherChoice && m_content->isAncestorOf(field) && field->isEnabled()
            && field->isVisibleTo(this)) {
            field->setFocus(Qt::TabFocusReason); // which selects what is in it
            return;
        }
    }
}

bool FormDialog::event(QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        fitContent(openWidth()); // before the layout makes our least size of its parts'
        orderTabs();
    }
    return QDialog::event(event);
}

void FormDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized))
        resize(sizeHint()); // Qt would leave us a smaller part of the screen
    focusFirstField();
    QDialog::showEvent(event);
}

} // namespace Loopscope
