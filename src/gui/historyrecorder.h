// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "core/run.h"
#include "core/sweep.h"
#include "store/historyentry.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace Loopscope {

class HistoryAccess;

/// How what was measured becomes an entry; called in a worker thread. \a keepDocument: with all requests.
struct EntryMakers
{
    std::function<NewEntry(const Run &run, bool keepDocument)> ofRun;
    std::function<NewEntry(const Sweep &sweep, bool keepDocument)> ofSweep;
    std::function<NewEntry(const LabRun &run, bool keepDocument)> ofLabRun;

    /// As the store makes them, see historyEntry().
    [[nodiscard]] static EntryMakers standard();
};

/// Puts what was measured into a history. The work of it, a million requests as JSON, say, is done in worker
/// threads. What is on when this is destroyed is waited for.
class HistoryRecorder : public QObject
{
    Q_OBJECT

public:
    /// \a history must outlive this.
    HistoryRecorder(HistoryAccess *history, EntryMakers makers, QObject *parent = nullptr);
    ~HistoryRecorder() override;

    // None of these changes any more.
    void record(const std::shared_ptr<const Run> &run);
    void record(const std::shared_ptr<const Sweep> &sweep);
    void record(const std::shared_ptr<const LabRun> &run);

    /// Whether all requests are kept, as a person prefers: yes, unless they said no.
    [[nodiscard]] static bool keepsDocuments();
    static void setKeepsDocuments(bool keeps);

private:
    void record(std::function<NewEntry()> make);
    void addFinished();

    HistoryAccess *m_history;
    EntryMakers m_makers;
    QList<QFuture<NewEntry>> m_pending; // in the order in which they were measured
};

} // namespace Loopscope
