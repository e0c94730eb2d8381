// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "gui/runfiles.h"

#include <QMainWindow>

#include <memory>

namespace Loopscope {

class ComparePage;
class Languages;
class Theme;

namespace Ui {
class MainWindow;
}

/// The one window: sidebar, pages, menus, and what they share: files, language, appearance, settings.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive the window.
    MainWindow(Theme *theme, Languages *languages, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ComparePage *comparePage() const { return m_compare; }

    /// Puts \a url of the demo server into the URL field where the last session left none. Where it left one
    /// of the demo server on \a lastPort, which another program has now, that moves to the port of \a url.
    void useDemoServer(const QUrl &url, quint16 lastPort);
    /// Opens a JSON run; a problem is shown in a dialog.
    void openRun(const QString &path);
    /// Writes \a kind of the run that is shown; the status bar tells when it is done, a dialog what went
    /// wrong.
    void exportRun(RunFile kind, const QString &path);
    /// Writes a picture of the charts: SVG where \a path ends in .svg, else PNG.
    void exportCharts(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void buildAppearanceMenu();
    void buildLanguageMenu();
    void retranslate();
    void updateActions();
    /// The file that a person wants to write, with the suffix of \a proposal where they typed none; empty:
    /// none.
    [[nodiscard]] QString askForTarget(const QString &title, const QString &proposal, const QString &filter);
    void askToExport(RunFile kind);
    /// Asks where files would be replaced that the dialog did not know of.
    [[nodiscard]] bool mayReplace(RunFile kind, const QString &path);
    void askToExportCharts(const QString &suffix);
    void askToOpen();
    void showExportMenu();
    void showAbout();
    void reportProblem(const QString &title, const QString &sentence);
    [[nodiscard]] QString directory() const;
    void rememberDirectory(const QString &path) const;
    void load();
    void save() const;
    [[nodiscard]] bool mayClose();

    Theme *m_theme;
    Languages *m_languages;
    std::unique_ptr<Ui::MainWindow> m_ui;
    ComparePage *m_compare;
};

} // namespace Loopscope
