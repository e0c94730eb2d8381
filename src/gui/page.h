// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QSettings;
class QUrl;

namespace Loopscope {

/// A page of the main window: what the sidebar, the menus and the status bar work on. GUI thread only.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The word in the sidebar, translated.
    [[nodiscard]] virtual QString title() const = 0;
    /// What stands in the status bar while the page is shown. It belongs to the status bar then.
    [[nodiscard]] virtual QWidget *status() const = 0;
    /// Says \a text there until the page has something newer to say; an empty one says that again.
    virtual void showMessage(const QString &text) = 0;

    [[nodiscard]] virtual bool isRunning() const = 0;
    /// Whether what is on here goes on beside whatever the other pages measure: it neither keeps them from
    /// running nor is kept from it. Only the page itself ends it: not Stop, which is a key away.
    [[nodiscard]] virtual bool runsBeside() const { return false; }
    /// Whether start() could do something; runningChanged() comes when that changes, too.
    [[nodiscard]] virtual bool mayStart() const { return true; }
    /// What Run does: shows what is wrong in the form, or starts. Nothing while blocked.
    virtual void start() = 0;
    /// Harmless when idle.
    virtual void stop() = 0;
    /// While \a blocked another page measures: two at once would disturb each other.
    virtual void setBlocked(bool blocked) = 0;

    /// Whether there is something to export.
    [[nodiscard]] virtual bool hasResult() const = 0;
    /// What File → Export offers; the page owns them, and disables them by itself.
    [[nodiscard]] virtual QList<QAction *> exportActions() const = 0;
    /// Where that menu opens at the press of a key, on the screen.
    [[nodiscard]] virtual QPoint exportMenuPosition() const = 0;
    /// Whether closing the window now would lose what was measured.
    [[nodiscard]] virtual bool losesResult() const { return isRunning(); }
    /// Asks where the whole result is to be saved, and saves it.
    virtual void askToSave() = 0;

    /// Offers \a url of the demo server where the page has none yet; where it has one of the demo server on
    /// \a lastPort, which another program has now, that moves to the port of \a url.
    virtual void useDemoServer(const QUrl &url, quint16 lastPort) = 0;

    virtual void load(const QSettings &settings) = 0;
    virtual void save(QSettings &settings) const = 0;

Q_SIGNALS:
    void runningChanged(bool running);
    /// What is shown, or can be exported, is another one.
    void resultChanged();
    void exportMenuRequested();
    /// What was measured here has come to its end, or was stopped. Not for what comes from a file.
    void measured();
};

} // namespace Loopscope
