// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace Loopscope {

class SweepStepsModel;
class Theme;

/// The table of a sweep's steps, whose rows open to those of their rounds; Copy puts all of it on the
/// clipboard as tab-separated text.
class SweepTable : public QTreeView
{
    Q_OBJECT

public:
    explicit SweepTable(QWidget *parent = nullptr);

    /// For the colours of remarks. \a theme must outlive the table.
    void setTheme(const Theme *theme);
    void setSteps(SweepStepsModel *model);

    /// Makes the row of \a concurrency the current one, unless it is one of its rounds.
    void setCurrentConcurrency(int concurrency);

Q_SIGNALS:
    /// Somebody chose another row: of \a concurrency, or of one of its rounds.
    void concurrencySelected(int concurrency);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;

    SweepStepsModel *m_steps = nullptr;
};

} // namespace Loopscope
