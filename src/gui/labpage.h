// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "engine/lab.h"
#include "gui/page.h"
#include "gui/refreshpacer.h"

#include <memory>

namespace Loopscope {

class CodePane;
class LabExports;
class LabForm;
class LabLinesModel;
class LabOutput;
class LabStatus;
class LabSummary;
class LabTimelinePanel;
class Theme;

namespace Ui {
class LabPage;
}

/// The Lab page: a list of coroutines and how they are driven; what they print, each of them on a timeline,
/// why they took as long as they did, and their program in C++ and Python.
class LabPage : public Page
{
    Q_OBJECT

public:
    /// \a theme must outlive the page.
    explicit LabPage(const Theme *theme, QWidget *parent = nullptr);
    ~LabPage() override;

    [[nodiscard]] QString title() const override { return tr("Lab"); }
    [[nodiscard]] QWidget *status() const override;
    void showMessage(const QString &text) override;
    [[nodiscard]] bool isRunning() const override { return m_lab.isRunning(); }
    void start() override;
    void stop() override;
    void setBlocked(bool blocked) override;
    [[nodiscard]] bool hasResult() const override { return m_run && m_run->finished; }
    [[nodiscard]] QList<QAction *> exportActions() const override;
    [[nodiscard]] QPoint exportMenuPosition() const override;
    /// A run of the Lab is soon made again.
    [[nodiscard]] bool losesResult() const override { return false; }
    void askToSave() override;
    void useDemoServer(const QUrl &url, quint16 lastPort) override;
    void load(const QSettings &settings) override;
    void save(QSettings &settings) const override;

    /// The newest run; null before the first.
    [[nodiscard]] std::shared_ptr<const LabRun> run() const { return m_run; }
    [[nodiscard]] LabForm *form() const;
    [[nodiscard]] LabExports *exports() const { return m_exports; }
    [[nodiscard]] LabTimelinePanel *timeline() const { return m_timeline; }

    /// Shows a run of before; not while one is on.
    void show(std::shared_ptr<const LabRun> run);

protected:
    void changeEvent(QEvent *event) override;

private:
    void startPlan(const LabPlan &plan);
    void onStarted();
    void onUpdated(qsizetype firstNewTransition);
    /// Counts those that ended, from this transition on.
    void countEnded(qsizetype firstTransition);
    void onFinished();
    void refresh();
    void showSummary();
    void showStatus();
    /// Of the plan in the form, if it can run; else that of before stays.
    void showCode();

    std::unique_ptr<Ui::LabPage> m_ui;
    Lab m_lab;
    RefreshPacer m_pacer;
    LabLinesModel *m_lines;
    LabOutput *m_output;
    LabSummary *m_summary;
    LabTimelinePanel *m_timeline;
    CodePane *m_cpp;
    CodePane *m_python;
    LabStatus *m_status;
    LabExports *m_exports;

    std::shared_ptr<const LabRun> m_run;
    qint64 m_ended = 0; // coroutines of m_run that came to their end, main() left out
};

} // namespace Loopscope
