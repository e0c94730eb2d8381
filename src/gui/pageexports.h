// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFuture>
#include <QList>
#include <QObject>

class QAction;

namespace Loopscope {

class Page;

/// What the exports of every page have in common: writes files, tells in the status bar how that went and in
/// a dialog what went wrong, and makes pictures of the page's charts.
class PageExports : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /// Follows Page::hasResult().
    void update();

    /// A picture of the page's charts: SVG where \a path ends in .svg, else PNG.
    void exportCharts(const QString &path);

protected:
    /// \a page owns this, and \a charts.
    PageExports(Page *page, QWidget *charts);

    [[nodiscard]] Page *page() const { return m_page; }
    QAction *addAction(const QString &name);
    void addSeparator();
    /// The two actions that ask where a picture of the charts is to be written.
    void addChartActions();
    /// Tells how \a written ends, which writes \a path, called \a name.
    void tell(const QFuture<Status> &written, const QString &name, const QString &path);
    /// Of the chart actions; subclasses set the others', or these by setChartTexts().
    void retranslate();
    void setChartTexts(const QString &png, const QString &svg);

private:
    void askToExportCharts(const QString &suffix);

    Page *m_page;
    QWidget *m_charts;
    QList<QAction *> m_actions;
    QAction *m_png = nullptr;
    QAction *m_svg = nullptr;
};

} // namespace Loopscope
