// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/historyrun.h"
#include "stats/comparedrun.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QPushButton;

namespace Loopscope {

class FigureTable;
class RunComparisonModel;
class RunHistogramChart;
class RunPercentileChart;
class RunStrip;
class SweepSummary;
class Theme;

/// Runs side by side: the verdict in words, their histograms and percentile curves over each other, and a
/// table of their figures and differences.
class RunComparisonView : public QWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive the view.
    explicit RunComparisonView(const Theme *theme, QWidget *parent = nullptr);

    /// Shows \a runs, the baseline first; at most mostComparedRuns, none of them without contenders. Of each,
    /// the first contender that all have is compared, or its own first one where there is none.
    void setRuns(std::vector<HistoryRun> runs);
    [[nodiscard]] const std::vector<ComparedRun> &runs() const;
    /// What a picture shows: the charts and what their lines are.
    [[nodiscard]] QWidget *charts() const { return m_charts; }
    [[nodiscard]] QSplitter *rows() const { return m_rows; }
    [[nodiscard]] QPushButton *exportButton() const { return m_export; }
    [[nodiscard]] RunHistogramChart *histogram() const { return m_histogram; }
    [[nodiscard]] RunPercentileChart *curves() const { return m_curves; }

Q_SIGNALS:
    void closed();
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(std::size_t run, Contender contender);
    void compute();
    [[nodiscard]] bool haveSeveralUrls() const;
    void showStrip();
    void showVerdicts();
    void retranslate();

    QPushButton *m_back;
    QLabel *m_title;
    QPushButton *m_export;
    SweepSummary *m_summary;
    QWidget *m_charts;
    RunStrip *m_strip;
    RunHistogramChart *m_histogram;
    RunPercentileChart *m_curves;
    RunComparisonModel *m_model;
    FigureTable *m_table;
    QSplitter *m_rows;

    std::vector<HistoryRun> m_runs;
    std::vector<std::size_t> m_chosen; // index into the contenders of each
};

} // namespace Loopscope
