// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "engine/engine.h"
#include "gui/page.h"
#include "gui/refreshpacer.h"
#include "stats/livestats.h"
#include "stats/report.h"
#include "stats/selfcheck.h"

#include <memory>
#include <optional>

namespace Loopscope {

class CompareExports;
class FiguresBar;
class HistogramChart;
class LogModel;
class MessageBar;
class PercentileModel;
class PercentilePanel;
class PlanForm;
class RateChart;
class RunStatus;
class RunTimelinePanel;
class Theme;
class TotalTimeChart;

namespace Ui {
class ComparePage;
}

/// The Compare page: the form, the live figures and charts, the tables of one run. Feeds every view from the
/// same Run, whether it comes from the engine or from a file.
class ComparePage : public Page
{
    Q_OBJECT

public:
    /// \a theme must outlive the page.
    explicit ComparePage(const Theme *theme, QWidget *parent = nullptr);
    ~ComparePage() override;

    [[nodiscard]] QString title() const override { return tr("Compare"); }
    [[nodiscard]] QWidget *status() const override;
    void showMessage(const QString &text) override;
    [[nodiscard]] bool isRunning() const override { return m_engine.isRunning(); }
    void start() override;
    void stop() override;
    void setBlocked(bool blocked) override;
    [[nodiscard]] bool hasResult() const override { return m_report.has_value(); }
    [[nodiscard]] QList<QAction *> exportActions() const override;
    [[nodiscard]] QPoint exportMenuPosition() const override;
    void askToSave() override;
    void useDemoServer(const QUrl &url, quint16 lastPort) override;
    void load(const QSettings &settings) override;
    void save(QSettings &settings) const override;

    /// What is shown: the newest run, or one from a file; null before the first.
    [[nodiscard]] std::shared_ptr<const Run> run() const { return m_run; }
    /// The exact figures of run(); null until they are computed.
    [[nodiscard]] const RunReport *report() const { return m_report ? &*m_report : nullptr; }
    [[nodiscard]] PlanForm *form() const;
    [[nodiscard]] CompareExports *exports() const { return m_exports; }
    /// A line below the figures, for how the run compares with others; empty at first.
    [[nodiscard]] MessageBar *baselineBar() const { return m_baselineBar; }

    /// Shows a run from a file; not while one is on.
    void show(std::shared_ptr<const Run> run);
    /// Says in the status bar how the run stands, instead of a message.
    void showStatus();
    [[nodiscard]] SelfCheck liveSelfCheck() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void startPlan(const RunPlan &plan);
    void onStarted();
    void onUpdated(qsizetype firstNew, qint64 nowNs);
    void onFinished();
    void begin(std::shared_ptr<const Run> run);
    void computeReport();
    void refresh();
    void refreshCharts();
    void refreshFailures();
    void retranslate();

    const Theme *m_theme;
    std::unique_ptr<Ui::ComparePage> m_ui;
    Engine m_engine;
    RefreshPacer m_pacer;
    FiguresBar *m_figures;
    MessageBar *m_baselineBar;
    HistogramChart *m_histogram;
    TotalTimeChart *m_totals;
    RateChart *m_rate;
    RunStatus *m_status;
    PercentileModel *m_percentiles;
    PercentilePanel *m_percentilePanel;
    LogModel *m_log;
    CompareExports *m_exports;
    RunTimelinePanel *m_timeline;

    std::shared_ptr<const Run> m_run;
    LiveStats m_stats;
    qint64 m_nowNs = 0; // of the run that is on
    std::optional<RunReport> m_report;
};

} // namespace Loopscope
