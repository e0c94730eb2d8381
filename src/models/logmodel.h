// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <QAbstractListModel>

#include <deque>
#include <memory>
#include <vector>

namespace Loopscope {

/// The log in the notes' own form, bounded to the newest maxLines lines:
/// "Receive a response 200 takes 0.051 seconds.", "Whole loop takes 5.166 seconds."
/// A line is a few bytes; its text is made when a view asks for it.
class LogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr qsizetype maxLines = 10'000;

    enum class LineKind { Request, BatchBegin, BatchEnd, Message };
    Q_ENUM(LineKind)

    enum Role {
        KindRole = Qt::UserRole, ///< LineKind
        SampleRole, ///< the index into Run::samples; invalid unless the line is that of a request
        OkRole, ///< bool: false for a request that failed and for a batch that was stopped
    };

    explicit LogModel(QObject *parent = nullptr);

    /// No lines and no run.
    void clear();
    /// Starts over with \a run (null: with nothing), and takes in what it has.
    void setRun(std::shared_ptr<const Run> run);
    /// Takes in the samples and batches that came since. Costs as much as they are, up to maxLines.
    void update();
    /// A translated line of the program's own.
    void addMessage(const QString &text);

    /// The language has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        LineKind kind;
        quint32 index = 0; // of the sample or the batch
        QString message = {};
    };
    using Lines = std::vector<Line>;

    void append(Lines lines);
    void advanceTo(std::size_t batch, Lines &lines);
    void endBatch(Lines &lines);
    [[nodiscard]] std::size_t batchOf(const Sample &sample) const;
    [[nodiscard]] QString text(const Line &line) const;
    [[nodiscard]] bool isOk(const Line &line) const;

    std::shared_ptr<const Run> m_run;
    std::deque<Line> m_lines;
    qsizetype m_samplesSeen = 0;
    std::size_t m_batchesBegun = 0; // the newest of them is the one whose samples arrive
    bool m_batchOpen = false; // its last line is still to come
};

} // namespace Loopscope
