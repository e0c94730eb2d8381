// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/timelinecard.h"
#include "models/labtimeline.h"

namespace Loopscope {

/// The timeline of a run of the Lab.
class LabTimelinePanel : public TimelineCard
{
    Q_OBJECT

public:
    explicit LabTimelinePanel(const Theme *theme, QWidget *parent = nullptr);

    /// Shows \a run; null shows nothing. See LabTimeline::setRun().
    void setRun(std::shared_ptr<const LabRun> run, bool isLive);
    /// The run has more of everything. Drawn at once where the panel can be seen, else when it can.
    void grow();
    void finish();
    /// Selects a coroutine and brings it in sight. No signal.
    void select(int coroutine);

    [[nodiscard]] const LabTimeline &timeline() const { return m_timeline; }

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    LabTimeline m_timeline;
    bool m_isBehind = false; ///< more came while the panel was hidden
};

} // namespace Loopscope
