// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchlisteditor.h"

#include "core/whenfinished.h"
#include "gui/alertsdialog.h"
#include "gui/filedialogs.h"
#include "gui/hostconsent.h"
#include "gui/watchimport.h"
#include "io/watchlistjson.h"
#include "monitoring/monitorsession.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

WatchListEditor::WatchListEditor(const Theme *theme, QWidget *parent)
    : QObject(parent), m_theme(theme), m_parent(parent)
{
}

void WatchListEditor::useSession(MonitorSession *session)
{
    m_session = session;
    m_steps.clear();
    Q_EMIT undoChanged();
}

bool WatchListEditor::mayEdit() const
{
    return m_session && !m_isReadOnly;
}

bool WatchListEditor::setList(const WatchList &list)
{
    const Status taken = m_session->setList(list);
    if (!taken)
        reportProblem(m_parent, tr("The list stays as it was"), taken.error());
    return taken.ok();
}

void WatchListEditor::edited(const std::function<void(WatchList &)> &change)
{
    if (!mayEdit())
        return;
    WatchList list = m_session->list();
    change(list);
    setList(list);
}

void WatchListEditor::put(const Watch &watch)
{
    if (!mayEdit())
        return;
    WatchList list = m_session->list();
    const bool isFirst = list.watches.isEmpty();
    const auto same = std::ranges::find(list.watches, watch.id, &Watch::id);
    if (same == list.watches.end())
        list.watches.append(watch);
    else
        *same = watch;
    if (!setList(list))
        return;
    if (isFirst)
        m_session->start(); // who adds the first one wants to see something
    Q_EMIT added(watch.id);
}

void WatchListEditor::ask(const Watch &watch, WatchDialog::Purpose purpose)
{
    auto *dialog = new WatchDialog(m_theme, watch, purpose, m_parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { put(dialog->watch()); });
    dialog->open();
}

void WatchListEditor::add()
{
    if (mayEdit())
        ask(Watch::create(), WatchDialog::Purpose::Add);
}

void WatchListEditor::edit(const QString &id)
{
    if (const Watch *watch = mayEdit() ? m_session->watch(id) : nullptr)
        ask(*watch, WatchDialog::Purpose::Edit);
}

void WatchListEditor::duplicate(const QString &id)
{
    const Watch *watch = mayEdit() ? m_session->watch(id) : nullptr;
    if (!watch)
        return;
    Watch copy = *watch;
    copy.id = Watch::create().id;
    if (!copy.name.isEmpty())
        copy.name = tr("%1 (copy)", "name of a watch").arg(copy.name).left(WatchRanges::nameLength.high);
    ask(copy, WatchDialog::Purpose::Add);
}

void WatchListEditor::addDemo(const QUrl &url)
{
    Watch watch = Watch::create();
    watch.name = tr("Demo server");
    watch.request.url = url;
    watch.interval = 5s; // soon there is something to see
    watch.request.timeout = 5s;
    watch.count = 5;
    watch.concurrency = 5;
    put(watch);
}

void WatchListEditor::moveDemo(const QUrl &url, quint16 lastPort)
{
    if (!mayEdit() || lastPort == 0 || url.port() == lastPort)
        return;
    WatchList list = m_session->list();
    bool hasMoved = false;
    for (Watch &watch : list.watches) {
        if (watch.request.url.host() == url.host() && watch.request.url.port() == lastPort) {
            watch.request.url.setPort(url.port());
            hasMoved = true;
        }
    }
    if (hasMoved)
        setList(list);
}

void WatchListEditor::setPaused(const QStringList &ids, bool paused)
{
    edited([&ids, paused](WatchList &list) {
        for (Watch &watch : list.watches) {
            if (ids.contains(watch.id))
                watch.paused = paused;
        }
    });
}

void WatchListEditor::remove(const QStringList &ids)
{
    if (!mayEdit())
        return;
    const WatchList before = m_session->list();
    WatchList list = before;
    list.watches.removeIf([&ids](const Watch &watch) { return ids.contains(watch.id); });
    if (list != before && setList(list))
        remember(WatchListStep(before, list));
}

void WatchListEditor::remember(const WatchListStep &step)
{
    if (step.isEmpty())
        return;
    m_steps.append(step);
    Q_EMIT undoChanged();
}

void WatchListEditor::undo()
{
    if (!mayEdit() || m_steps.isEmpty() || !setList(m_steps.last().undone(m_session->list())))
        return;
    const WatchListStep step = m_steps.takeLast();
    Q_EMIT undoChanged();
    if (m_session->watch(step.firstId()))
        Q_EMIT added(step.firstId());
}

QString WatchListEditor::undoText() const
{
    return m_steps.isEmpty() ? QString() : m_steps.last().text();
}

void WatchListEditor::editAlerts()
{
    if (!mayEdit())
        return;
    auto *dialog = new AlertsDialog(m_theme, m_session->list().alerts, m_parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { edited([dialog](WatchList &list) { list.alerts = dialog->actions(); }); });
    dialog->open();
}

void WatchListEditor::importList()
{
    if (!mayEdit())
        return;
    const QString path = QFileDialog::getOpenFileName(m_parent, tr("Import Watches"), lastDirectory(),
                                                      tr("Watch lists (*.json);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void WatchListEditor::importFile(const QString &path)
{
    if (!mayEdit())
        return;
    Q_EMIT message(tr("Reading %1 …").arg(QFileInfo(path).fileName()));
    whenFinished(QtConcurrent::run(&readWatchList, path), this, [this, path](const Result<WatchList> &read) {
        Q_EMIT message({});
        if (!mayEdit())
            return;
        if (!read) {
            reportProblem(m_parent, tr("The list could not be imported"), read.error());
            return;
        }
        rememberDirectory(path);
        const std::optional<WatchImport::Choice> choice =
            WatchImport::ask(m_session->list(), read.value(), m_parent);
        if (!choice || !mayEdit() || !HostConsent::ask(read.value().watches, m_parent) || !mayEdit())
            return;
        const WatchList before = m_session->list();
        const WatchList merged = WatchImport::merge(before, read.value(), *choice);
        if (!setList(merged))
            return;
        remember(WatchListStep(before, merged, int(read.value().watches.size())));
        if (!read.value().watches.isEmpty())
            Q_EMIT added(read.value().watches.first().id);
    });
}

void WatchListEditor::start()
{
    if (mayEdit() && !m_session->list().watches.isEmpty()
        && HostConsent::ask(m_session->list().watches, m_parent))
        m_session->start();
}

} // namespace Loopscope
