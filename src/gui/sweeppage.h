// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/sweepengine.h"
#include "gui/page.h"
#include "gui/refreshpacer.h"
#include "stats/sweepreport.h"

#include <memory>

namespace Loopscope {

class FiguresBar;
class SweepExports;
class SweepFitModel;
class SweepForm;
class SweepLatencyChart;
class SweepStatus;
class SweepStepsModel;
class SweepSummary;
class SweepThroughputChart;
class Theme;

namespace Ui {
class SweepPage;
}

/// The Sweep page: the form, what the sweep says, its charts and tables. Feeds every view from the same
/// Sweep, whether it comes from the engine or from a file.
class SweepPage : public Page
{
    Q_OBJECT

public:
    /// \a theme must outlive the page.
    explicit SweepPage(const Theme *theme, QWidget *parent = nullptr);
    ~SweepPage() override;

    [[nodiscard]] QString title() const override { return tr("Sweep"); }
    [[nodiscard]] QWidget *status() const override;
    void showMessage(const QString &text) override;
    [[nodiscard]] bool isRunning() const override { return m_engine.isRunning(); }
    void start() override;
    void stop() override;
    void setBlocked(bool blocked) override;
    [[nodiscard]] bool hasResult() const override;
    [[nodiscard]] QList<QAction *> exportActions() const override;
    [[nodiscard]] QPoint exportMenuPosition() const override;
    void askToSave() override;
    void useDemoServer(const QUrl &url, quint16 lastPort) override;
    void load(const QSettings &settings) override;
    void save(QSettings &settings) const override;

    /// What is shown: the newest sweep, or one from a file; null before the first.
    [[nodiscard]] std::shared_ptr<const Sweep> sweep() const { return m_sweep; }
    /// The figures of sweep(); while it is on, of the steps that have ended.
    [[nodiscard]] const SweepReport &report() const { return m_report; }
    [[nodiscard]] SweepForm *form() const;
    [[nodiscard]] SweepExports *exports() const { return m_exports; }

    /// Shows a sweep from a file; not while one is on.
    void show(std::shared_ptr<const Sweep> sweep);

protected:
    void changeEvent(QEvent *event) override;

private:
    void startPlan(const SweepPlan &plan);
    void begin(std::shared_ptr<const Sweep> sweep);
    void onStarted();
    void onStepFinished();
    void onFinished();
    void refresh();
    void showTexts();
    void showStatus();
    void select(int concurrency);

    std::unique_ptr<Ui::SweepPage> m_ui;
    SweepEngine m_engine;
    RefreshPacer m_pacer;
    FiguresBar *m_figures;
    SweepSummary *m_summary;
    SweepThroughputChart *m_throughput;
    SweepLatencyChart *m_latency;
    SweepStatus *m_status;
    SweepStepsModel *m_steps;
    SweepFitModel *m_fits;
    SweepExports *m_exports;

    std::shared_ptr<const Sweep> m_sweep;
    SweepReport m_report;
};

} // namespace Loopscope
