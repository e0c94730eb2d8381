// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/historyaccess.h"

#include <QPromise>

#include <map>

namespace Loopscope {

/// A history in memory that does what the real one does, when a test says so: answers may be held back and
/// given in any order.
class FakeHistory : public HistoryAccess
{
    Q_OBJECT

public:
    using Entries = Result<QList<HistoryEntry>>;
    using Figures = Result<std::vector<ContenderRecord>>;

    /// Fills it with \a count runs, a day apart, the newest first: run-1, run-2 …
    void fill(int count);
    void put(const NewEntry &entry);
    [[nodiscard]] const HistoryEntry *find(const QString &id) const;
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

    void setHealth(const HistoryHealth &health);
    /// From now on questions for the list wait for answerNext().
    void holdAnswers(bool hold) { m_holds = hold; }
    [[nodiscard]] qsizetype held() const { return m_held.size(); }
    /// Answers the question that was held \a place-th.
    void answer(qsizetype place);
    /// From now on questions for figures wait for answerFigures().
    void holdFigures(bool hold) { m_holdsFigures = hold; }
    [[nodiscard]] qsizetype heldFigures() const { return m_heldFigures.size(); }
    /// Answers the first of them.
    void answerFigures();
    /// Every question fails with this; empty: none does.
    void failWith(const QString &problem) { m_problem = problem; }

    /// How many questions for the list there were, the pinned ones left out.
    int questions = 0;
    EntryFilter lastFilter; ///< of these

    [[nodiscard]] HistoryHealth health() const override { return m_health; }
    void add(const NewEntry &entry) override;
    void setNote(const QString &entryId, const QString &note) override;
    void setTags(const QString &entryId, const QStringList &tags) override;
    void setPinned(const QString &entryId, bool pinned) override;
    void remove(const QStringList &entryIds) override;
    void restore(const QStringList &entryIds) override;
    [[nodiscard]] QFuture<Entries> entries(const EntryFilter &filter) override;
    [[nodiscard]] QFuture<Result<QStringList>> tags() override;
    [[nodiscard]] QFuture<Result<std::vector<ContenderRecord>>> contenders(const QString &entryId) override;
    [[nodiscard]] QFuture<Result<QByteArray>> plan(const QString &entryId) override;
    [[nodiscard]] QFuture<Result<QByteArray>> document(const QString &entryId) override;

private:
    struct Held
    {
        std::shared_ptr<QPromise<Entries>> promise;
        Entries answer;
    };

    [[nodiscard]] Figures figuresOf(const QString &entryId) const;
    [[nodiscard]] Entries matching(const EntryFilter &filter) const;
    [[nodiscard]] HistoryEntry *entry(const QString &id);

    QList<HistoryEntry> m_entries; // newest first
    std::map<QString, NewEntry> m_whole;
    QStringList m_hidden;
    HistoryHealth m_health{HistoryHealth::Kind::Good, {}, 0};
    QString m_problem;
    bool m_holds = false;
    QList<Held> m_held;
    bool m_holdsFigures = false;
    QList<std::pair<QString, std::shared_ptr<QPromise<Figures>>>> m_heldFigures; // by entry
};

/// Runs of 5 rounds with both Qt's strategies, the sequential and the concurrent one.
[[nodiscard]] NewEntry sampleEntry(const QString &id, qint64 startedAtUs, double latencyNs);

} // namespace Loopscope
