// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historydetails.h"

#include "gui/historytext.h"
#include "gui/tagfield.h"
#include "gui/theme.h"
#include "gui/wrappedlabel.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

HistoryDetails::HistoryDetails(const Theme *theme, QWidget *parent)
    : Card(theme, parent)
    , m_summary(new WrappedLabel(this))
    , m_facts(new WrappedLabel(this))
    , m_tagsLabel(new QLabel(this))
    , m_tags(new TagField(this))
    , m_noteLabel(new QLabel(this))
    , m_note(new QPlainTextEdit(this))
{
    m_summary->setObjectName(u"entrySummary"_s);
    m_facts->setObjectName(u"entryFacts"_s);
    m_tags->setObjectName(u"tags"_s);
    m_note->setObjectName(u"note"_s);
    m_tagsLabel->setBuddy(m_tags);
    m_noteLabel->setBuddy(m_note);
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(3 * fontMetrics().height());
    body()->addWidget(m_summary);
    body()->addWidget(m_facts);
    body()->addSpacing(6);
    body()->addWidget(m_tagsLabel);
    body()->addWidget(m_tags);
    body()->addSpacing(6);
    body()->addWidget(m_noteLabel);
    body()->addWidget(m_note, 1);
    body()->addStretch();
    m_soon.setSingleShot(true);
    m_soon.setInterval(600ms);
    connect(&m_soon, &QTimer::timeout, this, &HistoryDetails::flush);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_entry && m_note->toPlainText() != m_entry->note)
            m_soon.start();
    });
    connect(m_tags, &QLineEdit::editingFinished, this, &HistoryDetails::saveTags);
    m_note->installEventFilter(this);
    HistoryDetails::updateColors();
    HistoryDetails::retranslate();
}

void HistoryDetails::setSelection(const std::optional<HistoryEntry> &entry, int selected,
                                  const QString &compareProblem)
{
    m_selected = selected;
    m_compareProblem = compareProblem;
    if (entry && m_entry && entry->id == m_entry->id) {
        update(*entry);
    } else {
        flush();
        saveTags();
        m_saidNote.reset();
        m_saidTags.reset();
        m_entry = entry;
        m_note->setPlainText(entry ? entry->note : QString());
        m_tags->setTags(entry ? entry->tags : QStringList());
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tagsLabel, m_tags, m_noteLabel, m_note})
        widget->setVisible(entry.has_value());
    showTexts();
}

/// m_entry has the note and the tags that the fields began with: what differs from them is being typed.
void HistoryDetails::update(HistoryEntry entry)
{
    // What was said here is on its way, and an answer from before it is no news.
    if (m_saidNote && entry.note != *m_saidNote)
        entry.note = *m_saidNote;
    else
        m_saidNote.reset();
    if (m_saidTags && entry.tags != *m_saidTags)
        entry.tags = *m_saidTags;
    else
        m_saidTags.reset();
    if (m_note->toPlainText() != m_entry->note)
        entry.note = m_entry->note;
    else if (entry.note != m_entry->note)
        m_note->setPlainText(entry.note);
    if (m_tags->tags() != m_entry->tags)
        entry.tags = m_entry->tags;
    else if (entry.tags != m_entry->tags)
        m_tags->setTags(entry.tags);
    m_entry = entry;
}

void HistoryDetails::setKnownTags(const QStringList &tags)
{
    m_tags->setKnownTags(tags);
}

void HistoryDetails::flush()
{
    m_soon.stop();
    if (!m_entry || m_note->toPlainText() == m_entry->note)
        return;
    m_entry->note = m_note->toPlainText();
    m_saidNote = m_entry->note;
    Q_EMIT noteEdited(m_entry->id, m_entry->note);
}

void HistoryDetails::saveTags()
{
    if (!m_entry || m_tags->tags() == m_entry->tags)
        return;
    m_entry->tags = m_tags->tags();
    m_saidTags = m_entry->tags;
    Q_EMIT tagsEdited(m_entry->id, m_entry->tags);
}

bool HistoryDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        flush();
    return Card::eventFilter(watched, event);
}

/// What can be done with several.
QString HistoryDetails::severalText() const
{
    const QString together = m_compareProblem.isEmpty()
        ? tr("They can be compared, exported and deleted together.")
        : tr("They can be exported and deleted together. %1", "%1: why they cannot be compared")
              .arg(m_compareProblem);
    return together + u"\n\n"_s + tr("Select one only to see more of it, and to write a note.");
}

void HistoryDetails::showTexts()
{
    if (!m_entry) {
        setTitle(m_selected > 1 ? tr("%n selected", nullptr, m_selected) : tr("Nothing selected"));
        m_summary->setText(m_selected > 1 ? severalText()
                                          : tr("Select a run to see more of it, and to write a note."));
        m_facts->clear();
    } else {
        const QLocale locale;
        setTitle(u"%1 · %2"_s.arg(entryKindName(m_entry->kind), whenText(m_entry->startedAtUs)));
        m_summary->setText(m_entry->summary);
        QStringList facts;
        if (!m_entry->url.isEmpty())
            facts.append(m_entry->url);
        facts.append(
            tr("%Ln request(s)", nullptr, int(m_entry->count))
            + (m_entry->failed > 0 ? tr(", %1 failed").arg(locale.toString(m_entry->failed)) : QString()));
        if (m_entry->interrupted)
            facts.append(tr("Stopped before its end"));
        if (m_entry->pinned)
            facts.append(tr("Pinned as baseline"));
        if (!m_entry->source.isEmpty())
            facts.append(tr("Measured by %1", "a machine").arg(m_entry->source));
        if (!m_entry->hasDocument)
            facts.append(tr("Its figures are kept, its requests are not"));
        m_facts->setText(facts.join(u'\n'));
    }
    m_summary->setVisible(!m_summary->text().isEmpty());
    m_facts->setVisible(!m_facts->text().isEmpty());
}

void HistoryDetails::retranslate()
{
    m_tagsLabel->setText(tr("&Tags"));
    m_tags->setPlaceholderText(tr("release, nightly", "tags as an example"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setToolTip(tr("With commas between them"));
    m_noteLabel->setText(tr("N&ote"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What was special about it?"));
    showTexts();
}

void HistoryDetails::updateColors()
{
    for (QLabel *label : {m_facts, m_tagsLabel, m_noteLabel}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme().colors().muted);
        label->setPalette(palette);
    }
}

} // namespace Loopscope
