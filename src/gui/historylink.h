// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/historyfiles.h"

#include <QObject>

namespace Loopscope {

class ComparePage;
class HistoryPage;
class HistoryRecorder;
class LabPage;
class Page;
class SweepPage;

/// Between the History page and those that measure: what it opens is shown on the page that it belongs to,
/// and what is measured is recorded.
class HistoryLink : public QObject
{
    Q_OBJECT

public:
    /// The pages must outlive this.
    HistoryLink(HistoryPage *history, ComparePage *compare, SweepPage *sweep, LabPage *lab, QObject *parent);
    /// From now on what is measured goes to \a recorder, which must outlive this; null: nowhere.
    void setRecorder(HistoryRecorder *recorder) { m_recorder = recorder; }

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
};

} // namespace Loopscope
