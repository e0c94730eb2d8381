// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "models/requestfilter.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <set>

namespace Loopscope {

class RequestTableModel;
class Theme;

namespace Ui {
class RequestsPanel;
}

/// The table of requests with its filters.
class RequestsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RequestsPanel(QWidget *parent = nullptr);
    ~RequestsPanel() override;

    /// \a theme must outlive the panel.
    void setTheme(const Theme *theme);

    /// Shows \a run; null shows nothing.
    void setRun(std::shared_ptr<const Run> run);
    /// The run has samples from \a firstNew on that the panel does not know.
    void samplesAdded(qsizetype firstNew);
    /// The run has ended: everything is shown now.
    void flush();

    /// Only answered requests with a latency in [\a lowNs, \a highNs), of \a contender or all.
    void showLatencyRange(std::optional<Contender> contender, qint64 lowNs, qint64 highNs);
    void clearLatencyRange();
    /// As clearLatencyRange(), for a person: latencyRangeCleared() tells the others.
    void takeBackLatencyRange();
    void showFailed();
    /// Selects the row of sample \a number and scrolls to it, or selects none; false where it has no row now.
    bool selectSample(std::optional<qsizetype> number);
    /// As selectSample(), and makes the filters let it through; the table gets the focus.
    void revealSample(qsizetype number);

    [[nodiscard]] RequestTableModel *model() const { return m_model; }

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void currentSampleChanged(qsizetype index);
    void latencyRangeCleared();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void applyFilter();
    void updateContenders();
    void updateStatuses();
    void showPhases();
    void showColumnMenu(const QPoint &position);
    void copySelection() const;
    void clearFilters();
    void selectWanted();
    void updateShown(qsizetype shown, qsizetype total);

    std::unique_ptr<Ui::RequestsPanel> m_ui;
    RequestTableModel *m_model;
    std::shared_ptr<const Run> m_run;
    std::set<quint16> m_statuses; // seen so far; what the box offers
    std::optional<Range> m_latencyRange;
    std::optional<qsizetype> m_wanted; ///< sample to be selected as soon as it has a row
    bool m_phasesChosen = false; ///< somebody has shown or hidden columns of phases
};

} // namespace Loopscope
