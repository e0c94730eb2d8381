// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"
#include "gui/watchdialog.h"
#include "gui/watchliststep.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>

class QWidget;

namespace Loopscope {

class MonitorSession;

/// Changes the list of a MonitorSession as a person wants it, with the dialogs that this takes. What is
/// removed, and what an import did, can be undone. GUI thread only.
class WatchListEditor : public QObject
{
    Q_OBJECT

public:
    /// Dialogs are over \a parent. \a theme and \a parent must outlive this.
    WatchListEditor(const Theme *theme, QWidget *parent);

    void useSession(MonitorSession *session);
    /// While \a readOnly the list is another program's: nothing here does anything.
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }

    void add();
    void edit(const QString &id);
    void duplicate(const QString &id);
    /// Takes over \a watch, without a question: as the last one, or in the place of that with its id.
    void put(const Watch &watch);
    /// Watches \a url of the demo server, as one press of a button.
    void addDemo(const QUrl &url);
    /// Moves watches of the demo server from \a lastPort, which another program has now, to that of \a url.
    void moveDemo(const QUrl &url, quint16 lastPort);
    void setPaused(const QStringList &ids, bool paused);
    void remove(const QStringList &ids);
    /// Takes back the last removal or import, as a whole.
    void undo();
    /// What undo() would take back, for people; empty: nothing.
    [[nodiscard]] QString undoText() const;
    void editAlerts();
    void importList();
    /// Reads \a path in another thread, and asks what is to be asked.
    void importFile(const QString &path);
    /// Watches what is in the list, once the person has agreed to the hosts.
    void start();

Q_SIGNALS:
    /// These are new, or came back: to be chosen.
    void added(const QString &id);
    void undoChanged();
    /// To be said in passing.
    void message(const QString &text);

private:
    [[nodiscard]] bool mayEdit() const;
    /// Asks for what becomes of \a watch.
    void ask(const Watch &watch, WatchDialog::Purpose purpose);
    /// False where the session would not have it, which is told.
    bool setList(const WatchList &list);
    void remember(const WatchListStep &step);
    void edited(const std::function<void(WatchList &)> &change);

    const Theme *m_theme;
    QWidget *m_parent;
    QPointer<MonitorSession> m_session;
    bool m_isReadOnly = false;
    QList<WatchListStep> m_steps; // what can be undone, the last one last
};

} // namespace Loopscope
