// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historyfilterbar.h"

#include "gui/historytext.h"
#include "gui/icons.h"
#include "gui/wraplayout.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTag = 28; ///< that is shown whole, in average characters

/// The moment at which \a date begins here, in microseconds since 1970 UTC.
qint64 beginOf(const QDate &date)
{
    return date.startOfDay().toMSecsSinceEpoch() * 1'000;
}

/// Fills \a box with \a texts, and leaves what is chosen.
void setTexts(QComboBox *box, const QStringList &texts)
{
    const QSignalBlocker blocker(box);
    const int chosen = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(chosen);
}

} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_tag(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_period(new QComboBox(this))
    , m_from(new QDateEdit(QDate::currentDate().addDays(-7), this))
    , m_dash(new QLabel(u"–"_s, this))
    , m_until(new QDateEdit(QDate::currentDate(), this))
    , m_clear(new QToolButton(this))
{
    auto *layout = new WrapLayout(this);
    layout->setColumnGap(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_kind, m_tag, m_url, m_period, m_from,
                                                            m_dash, m_until, m_clear})
        layout->addWidget(widget);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(260);
    m_search->addAction(themedIcon(u"search", QPalette::Text), QLineEdit::LeadingPosition);
    m_url->setObjectName(u"urlFilter"_s);
    m_url->setClearButtonEnabled(true);
    m_url->setMinimumWidth(170);
    m_kind->setObjectName(u"kindFilter"_s);
    m_tag->setObjectName(u"tagFilter"_s);
    m_period->setObjectName(u"periodFilter"_s);
    m_from->setObjectName(u"fromDate"_s);
    m_until->setObjectName(u"untilDate"_s);
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setAutoRaise(true);
    for (QComboBox *box : {m_kind, m_tag, m_period})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_tag->setMaximumWidth(longestTag * fontMetrics().averageCharWidth());
    for (QDateEdit *date : {m_from, m_until})
        date->setCalendarPopup(true);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryFilterBar::onChanged);
    connect(m_url, &QLineEdit::textChanged, this, &HistoryFilterBar::onChanged);
    for (QComboBox *box : {m_kind, m_tag, m_period})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::onChanged);
    for (QDateEdit *date : {m_from, m_until})
        connect(date, &QDateEdit::dateChanged, this, &HistoryFilterBar::onChanged);
    connect(m_clear, &QToolButton::clicked, this, &HistoryFilterBar::clear);
    retranslate();
    onChanged();
}

EntryFilter HistoryFilterBar::filter() const
{
    EntryFilter filter;
    filter.text = m_search->text().simplified();
    filter.url = m_url->text().trimmed();
    if (m_kind->currentIndex() > 0)
        filter.kinds = {allEntryKinds[std::size_t(m_kind->currentIndex() - 1)]};
    if (m_tag->currentIndex() > 0)
        filter.tag = m_tag->currentText();
    const QDate today = QDate::currentDate();
    switch (Period(m_period->currentIndex())) {
    case AnyTime:
        break;
    case Today:
        filter.fromUs = beginOf(today);
        break;
    case Last7Days:
        filter.fromUs = beginOf(today.addDays(-6));
        break;
    case Last30Days:
        filter.fromUs = beginOf(today.addDays(-29));
        break;
    case Between:
        filter.fromUs = beginOf(std::min(m_from->date(), m_until->date()));
        filter.untilUs = beginOf(std::max(m_from->date(), m_until->date()).addDays(1));
        break;
    }
    return filter;
}

bool HistoryFilterBar::isEmpty() const
{
    return m_search->text().trimmed().isEmpty() && m_url->text().trimmed().isEmpty()
        && m_kind->currentIndex() <= 0 && m_tag->currentIndex() <= 0 && m_period->currentIndex() <= 0;
}

void HistoryFilterBar::setTags(const QStringList &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    const QString chosen = m_tag->currentIndex() > 0 ? m_tag->currentText() : QString();
    if (!chosen.isEmpty() && !tags.contains(chosen))
        m_tags.append(chosen); // else the filter would change behind a person's back
    const QSignalBlocker blocker(m_tag);
    m_tag->clear();
    m_tag->addItem(tr("Any tag"));
    m_tag->addItems(m_tags);
    m_tag->setCurrentIndex(chosen.isEmpty() ? 0 : 1 + int(m_tags.indexOf(chosen)));
}

void HistoryFilterBar::clear()
{
    {
        // One change, not five.
        const QSignalBlocker blocker(this);
        m_search->clear();
        m_url->clear();
        for (QComboBox *box : {m_kind, m_tag, m_period})
            box->setCurrentIndex(0);
    }
    onChanged();
}

void HistoryFilterBar::onChanged()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_dash, m_until})
        widget->setVisible(m_period->currentIndex() == Between);
    m_tag->setToolTip(m_tag->currentIndex() > 0 ? m_tag->currentText() : QString()); // it may be cut
    m_clear->setVisible(!isEmpty());
    Q_EMIT changed();
}

void HistoryFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search URL, result, note and tags"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(tr("All of these words must be there (Ctrl+F)"));
    m_url->setPlaceholderText(tr("Part of the URL"));
    m_url->setAccessibleName(tr("Filter by URL"));
    QStringList kinds{tr("Any kind")};
    for (const EntryKind kind : allEntryKinds)
        kinds.append(entryKindName(kind));
    setTexts(m_kind, kinds);
    m_kind->setAccessibleName(tr("Filter by kind"));
    setTexts(m_tag, QStringList{tr("Any tag")} + m_tags);
    m_tag->setAccessibleName(tr("Filter by tag"));
    setTexts(
        m_period,
        {tr("Any time"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("Between …", "two dates")});
    m_period->setAccessibleName(tr("Filter by date"));
    m_from->setAccessibleName(tr("From this day on"));
    m_until->setAccessibleName(tr("Up to this day"));
    m_clear->setText(tr("Show all"));
}

void HistoryFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Loopscope
