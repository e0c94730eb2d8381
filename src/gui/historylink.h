// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/historyfiles.h"

#include <QObject>

namespace Loopscope {

class BaselineLine;
class ComparePage;
class HistoryAccess;
class HistoryPage;
class HistoryRecorder;
class LabPage;
class Page;
class SweepPage;

/// Between the History page and those that measure: what it opens is shown on the page that it belongs to,
/// what is measured is recorded, and a run is compared with its baseline.
class HistoryLink : public QObject
{
    Q_OBJECT

public:
    /// The pages must outlive this.
    HistoryLink(HistoryPage *history, ComparePage *compare, SweepPage *sweep, LabPage *lab, QObject *parent);
    /// What is measured is compared with baselines of \a history, and goes to \a recorder, from now on. Both
    /// must outlive this; null: there is none.
    void setHistory(HistoryAccess *history, HistoryRecorder *recorder);

Q_SIGNALS:
    /// \a page has something to show now.
    void pageWanted(Loopscope::Page *page);

private:
    void show(const OpenedDocument &document);
    void fill(const HistoryPlan &plan);

    ComparePage *m_compare;
    SweepPage *m_sweep;
    LabPage *m_lab;
    HistoryRecorder *m_recorder = nullptr;
    BaselineLine *m_baseline;
};

} // namespace Loopscope
