// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <QAbstractListModel>

#include <deque>
#include <memory>

namespace Loopscope {

/// The log in the notes' own form, bounded to the newest maxLines lines:
/// "Receive a response 200 takes 0.051 seconds.", "Whole loop takes 5.166 seconds."
class LogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr qsizetype maxLines = 10'000;

    explicit LogModel(QObject *parent = nullptr);

    void clear();
    void setRun(std::shared_ptr<const Run> run);
    /// Takes in the samples from \a first on, and a line for each batch that was completed since.
    void update(qsizetype first);
    /// A translated line of the program's own.
    void addMessage(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// The notes' line for one request; for one that failed, "Request failed: timed out after 1.000 seconds."
[[nodiscard]] QString logLine(const Sample &sample, const QString &errorText);
/// The notes' line for a batch: "Whole loop takes 5.166 seconds."
[[nodiscard]] QString logLine(const Batch &batch);

} // namespace Loopscope
