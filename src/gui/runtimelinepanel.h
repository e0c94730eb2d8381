// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/timelinecard.h"
#include "models/runtimeline.h"

class QComboBox;

namespace Loopscope {

class RangeChip;

/// The timeline of a run, with choosers of the round and of what the colours mean.
class RunTimelinePanel : public TimelineCard
{
    Q_OBJECT

public:
    explicit RunTimelinePanel(const Theme *theme, QWidget *parent = nullptr);

    /// Shows \a run; null shows nothing. See RunTimeline::setRun().
    void setRun(std::shared_ptr<const Run> run, bool isLive);
    /// The run has more samples or batches. Drawn at once where the panel can be seen, else when it can.
    void samplesAdded(qint64 nowNs);
    void finish();

    /// Selects sample \a number and brings it in sight, in its round; none for no number. No signal.
    void selectSample(std::optional<qint64> number);
    /// Dims all requests but those, and says so on a chip; nothing for none.
    void setFilter(const std::optional<LatencyFilter> &filter);

    [[nodiscard]] const Run *run() const { return m_run.get(); }
    [[nodiscard]] const RunTimeline &timeline() const { return m_timeline; }
    [[nodiscard]] TimelineColoring coloring() const { return m_timeline.coloring(); }
    void setColoring(TimelineColoring coloring);
    /// What a person wants rows to be; lanes are shown where requests are too many.
    [[nodiscard]] TimelineRows wantedRows() const;
    void setWantedRows(TimelineRows rows);

Q_SIGNALS:
    /// A person selected another request, or none.
    void sampleSelected(std::optional<qint64> number);
    /// A person wants to see a request in the table.
    void sampleActivated(qint64 number);
    /// A person wants to see all latencies again.
    void clearFilterRequested();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void updateRounds();
    void updateRows();
    void updateHint();
    void selectWanted();

    RunTimeline m_timeline;
    std::shared_ptr<const Run> m_run;
    RangeChip *m_range;
    QComboBox *m_coloring;
    QComboBox *m_rounds;
    QComboBox *m_rows;
    std::optional<qint64> m_wanted; ///< to be selected as soon as it is on the timeline
    qint64 m_nowNs = 0;
    bool m_isBehind = false; ///< samples came while the panel was hidden
};

} // namespace Loopscope
