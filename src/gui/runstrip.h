// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace Loopscope {

class RunSwatch;
class Theme;

/// Which runs are side by side: for each the line and the mark that stand for it, when it was, what URL it
/// was of where they differ in that and, where it had several contenders, a choice of which of them is
/// compared. The legend of the charts below.
class RunStrip : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString title;
        QString url; ///< shown where it is not empty: the runs differ in it
        QString toolTip;
        std::vector<Contender> contenders; ///< at least one
        Contender chosen;
        bool withClient = false; ///< the runs differ in their clients, so that names must tell

        bool operator==(const Entry &) const = default;
    };

    explicit RunStrip(const Theme *theme, QWidget *parent = nullptr);

    void setEntries(const std::vector<Entry> &entries);

Q_SIGNALS:
    /// A person chose \a contender of the run at place \a run.
    void contenderChosen(std::size_t run, Loopscope::Contender contender);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *box;
        RunSwatch *swatch;
        QLabel *title;
        QLabel *url;
        QComboBox *contenders;
    };

    void show(std::size_t run);

    const Theme *m_theme;
    std::vector<Entry> m_entries;
    std::vector<Row> m_rows;
};

} // namespace Loopscope
