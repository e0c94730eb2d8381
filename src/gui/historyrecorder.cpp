// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historyrecorder.h"

#include "core/whenfinished.h"
#include "gui/historyaccess.h"
#include "store/recording.h"

#include <QSettings>
#include <QtConcurrent>

namespace Loopscope {

using namespace Qt::StringLiterals;

EntryMakers EntryMakers::standard()
{
    return {[](const Run &run, bool keeps) { return historyEntry(run, analyse(run), keeps); },
            [](const Sweep &sweep, bool) { return historyEntry(sweep, analyseSweep(sweep)); },
            [](const LabRun &run, bool keeps) { return historyEntry(run, keeps); }};
}

HistoryRecorder::HistoryRecorder(HistoryAccess *history, EntryMakers makers, QObject *parent)
    : QObject(parent), m_history(history), m_makers(std::move(makers))
{
}

HistoryRecorder::~HistoryRecorder()
{
    for (QFuture<NewEntry> &pending : m_pending)
        m_history->add(pending.result());
}

bool HistoryRecorder::keepsDocuments()
{
    return QSettings().value("history/keepRequests"_L1, true).toBool();
}

void HistoryRecorder::setKeepsDocuments(bool keeps)
{
    QSettings().setValue("history/keepRequests"_L1, keeps);
}

void HistoryRecorder::record(const std::shared_ptr<const Run> &run)
{
    if (run && m_makers.ofRun)
        record([run, make = m_makers.ofRun, keeps = keepsDocuments()] { return make(*run, keeps); });
}

void HistoryRecorder::record(const std::shared_ptr<const Sweep> &sweep)
{
    if (sweep && m_makers.ofSweep)
        record([sweep, make = m_makers.ofSweep, keeps = keepsDocuments()] { return make(*sweep, keeps); });
}

void HistoryRecorder::record(const std::shared_ptr<const LabRun> &run)
{
    if (run && m_makers.ofLabRun)
        record([run, make = m_makers.ofLabRun, keeps = keepsDocuments()] { return make(*run, keeps); });
}

void HistoryRecorder::record(std::function<NewEntry()> make)
{
    m_pending.append(QtConcurrent::run(std::move(make)));
    whenFinished(m_pending.last(), this, [this](const NewEntry & /*entry*/) { addFinished(); });
}

/// In order: one that takes longer holds those behind it back.
void HistoryRecorder::addFinished()
{
    while (!m_pending.isEmpty() && m_pending.first().isFinished())
        m_history->add(m_pending.takeFirst().result());
}

} // namespace Loopscope
