// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"
#include "store/historyentry.h"

#include <QTimer>

#include <optional>

class QPlainTextEdit;

namespace Loopscope {

class TagField;

/// What there is to say about the entry that is selected: its figures, and tags and note, which are edited
/// here and saved as they are typed.
class HistoryDetails : public Card
{
    Q_OBJECT

public:
    explicit HistoryDetails(const Theme *theme, QWidget *parent = nullptr);

    /// Shows \a entry, or that \a selected are, and what can be done with them: \a compareProblem says why
    /// they cannot be compared, and is empty where they can. What is being typed about the same entry stays.
    void setSelection(const std::optional<HistoryEntry> &entry, int selected, const QString &compareProblem);
    void setKnownTags(const QStringList &tags);
    /// Says at once what was typed, instead of soon.
    void flush();

    [[nodiscard]] TagField *tags() const { return m_tags; }
    [[nodiscard]] QPlainTextEdit *note() const { return m_note; }

Q_SIGNALS:
    void noteEdited(const QString &entryId, const QString &note);
    void tagsEdited(const QString &entryId, const QStringList &tags);

protected:
    void retranslate() override;
    void updateColors() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The same entry, as the history has it by now.
    void update(HistoryEntry entry);
    void showTexts();
    [[nodiscard]] QString severalText() const;
    void saveTags();

    QLabel *m_summary;
    QLabel *m_facts;
    QLabel *m_tagsLabel;
    TagField *m_tags;
    QLabel *m_noteLabel;
    QPlainTextEdit *m_note;
    std::optional<HistoryEntry> m_entry;
    std::optional<QString> m_saidNote; // and not yet heard from the history
    std::optional<QStringList> m_saidTags; // likewise
    int m_selected = 0;
    QString m_compareProblem; // why they cannot be compared
    QTimer m_soon; // active while the note is not said
};

} // namespace Loopscope
