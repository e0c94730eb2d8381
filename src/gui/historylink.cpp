// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historylink.h"

#include "gui/baselineline.h"
#include "gui/comparepage.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/planform.h"
#include "gui/sweepform.h"
#include "gui/sweeppage.h"

namespace Loopscope {

HistoryLink::HistoryLink(HistoryPage *history, ComparePage *compare, SweepPage *sweep, LabPage *lab,
                         QObject *parent)
    : QObject(parent)
    , m_compare(compare)
    , m_sweep(sweep)
    , m_lab(lab)
    , m_baseline(new BaselineLine(compare, this))
{
    connect(m_baseline, &BaselineLine::sideBySideWanted, this,
            [this, history](const std::vector<HistoryRun> &runs) {
                history->showSideBySide(runs);
                Q_EMIT pageWanted(history);
            });
    connect(history, &HistoryPage::documentOpened, this, &HistoryLink::show);
    connect(history, &HistoryPage::planOpened, this, &HistoryLink::fill);
    connect(compare, &Page::measured, this, [this] {
        if (m_recorder)
            m_recorder->record(m_compare->run());
    });
    connect(sweep, &Page::measured, this, [this] {
        if (m_recorder)
            m_recorder->record(m_sweep->sweep());
    });
    connect(lab, &Page::measured, this, [this] {
        if (m_recorder)
            m_recorder->record(m_lab->run());
    });
}

void HistoryLink::setHistory(HistoryAccess *history, HistoryRecorder *recorder)
{
    m_recorder = recorder;
    m_baseline->setHistory(history);
}

void HistoryLink::show(const OpenedDocument &document)
{
    if (document.run && !m_compare->isRunning()) {
        m_compare->show(document.run);
        Q_EMIT pageWanted(m_compare);
    } else if (document.sweep && !m_sweep->isRunning()) {
        m_sweep->show(document.sweep);
        Q_EMIT pageWanted(m_sweep);
    } else if (document.labRun && !m_lab->isRunning()) {
        m_lab->show(document.labRun);
        Q_EMIT pageWanted(m_lab);
    }
}

void HistoryLink::fill(const HistoryPlan &plan)
{
    const auto fillFormOf = [this](auto *page, const auto *kept) {
        if (!kept || page->isRunning())
            return;
        page->form()->setPlan(*kept);
        Q_EMIT pageWanted(page);
    };
    fillFormOf(m_compare, std::get_if<RunPlan>(&plan));
    fillFormOf(m_sweep, std::get_if<SweepPlan>(&plan));
    fillFormOf(m_lab, std::get_if<LabPlan>(&plan));
}

} // namespace Loopscope
