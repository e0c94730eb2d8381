// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/trayicon.h"

#include "gui/statestyle.h"
#include "monitoring/monitorsession.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// What is to be seen of a name of any length in a menu, in which "&" is a sign of its own.
QString menuText(const QString &text)
{
    constexpr qsizetype longest = 60;
    QString shown = text.size() > longest ? text.first(longest - 1) + u'…' : text;
    return shown.replace(u'&', u"&&"_s);
}

} // namespace

TrayIcon::TrayIcon(MonitorSession *session, std::function<bool()> hasTray, QObject *parent)
    : QObject(parent), m_session(session), m_hasTray(std::move(hasTray))
{
    buildMenu();
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT openWanted({});
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::messageClicked);

    constexpr int paceMs = 200;
    m_pacer.setSingleShot(true);
    m_pacer.setInterval(paceMs);
    connect(&m_pacer, &QTimer::timeout, this, &TrayIcon::update);
    const auto updateSoon = [this] {
        if (!m_pacer.isActive())
            m_pacer.start();
    };
    connect(session, &MonitorSession::stateChanged, this, updateSoon);
    connect(session, &MonitorSession::listChanged, this, updateSoon);
    connect(session, &MonitorSession::runningChanged, this, &TrayIcon::update);
    QCoreApplication::instance()->installEventFilter(this); // the language is told to no one else
    retranslate();
}

void TrayIcon::buildMenu()
{
    m_summary = m_menu.addAction(QString());
    m_summary->setEnabled(false);
    for (QAction *&line : m_lines) {
        line = m_menu.addAction(QString());
        line->setVisible(false);
        connect(line, &QAction::triggered, this,
                [this, line] { Q_EMIT openWanted(line->data().toString()); });
    }
    m_menu.addSeparator();
    m_open = m_menu.addAction(QString(), this, [this] { Q_EMIT openWanted({}); });
    m_menu.setDefaultAction(m_open);
    m_watch = m_menu.addAction(QString(), this, [this] {
        if (m_session->isRunning())
            m_session->stop();
        else
            m_session->start();
    });
    m_menu.addSeparator();
    m_quit = m_menu.addAction(QString(), this, &TrayIcon::quitWanted);
}

void TrayIcon::setAllowed(bool allowed)
{
    m_isAllowed = allowed;
    update();
}

bool TrayIcon::isShown() const
{
    return m_icon.isVisible() && m_hasTray();
}

void TrayIcon::say(const QString &title, const QString &text)
{
    m_icon.showMessage(title, text, m_icon.icon());
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        QMetaObject::invokeMethod(this, &TrayIcon::retranslate, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void TrayIcon::retranslate()
{
    m_open->setText(tr("&Open Loopscope"));
    m_quit->setText(tr("&Quit"));
    update();
}

void TrayIcon::update()
{
    m_pacer.stop();
    const WatchState worst = m_session->isRunning() ? m_session->worstState() : WatchState::Unknown;
    if (m_state != worst) {
        m_state = worst;
        m_icon.setIcon(trayStateIcon(worst));
    }
    const QString text = summary();
    m_icon.setToolTip(tr("Loopscope: %1").arg(text));
    m_summary->setText(text);
    m_watch->setText(m_session->isRunning() ? tr("&Stop Monitoring") : tr("&Start Monitoring"));
    updateLines();
    m_icon.setVisible(m_isAllowed && !m_session->list().watches.isEmpty());
}

/// The worst first; what is up needs no line.
void TrayIcon::updateLines()
{
    QList<const Watch *> bad;
    const QList<Watch> &watches = m_session->list().watches;
    for (const Watch &watch : watches) {
        if (m_session->isRunning() && !watch.paused && m_session->state(watch.id) > WatchState::Up)
            bad.append(&watch);
    }
    std::stable_sort(bad.begin(), bad.end(), [this](const Watch *a, const Watch *b) {
        return m_session->state(a->id) > m_session->state(b->id);
    });
    for (std::size_t i = 0; i < linesShown; ++i) {
        const Watch *watch = bad.value(qsizetype(i), nullptr);
        m_lines[i]->setVisible(watch);
        if (!watch)
            continue;
        m_lines[i]->setText(
            tr("%1: %2", "name and state of a watch")
                .arg(menuText(watch->displayName()), watchStateName(m_session->state(watch->id))));
        m_lines[i]->setData(watch->id);
    }
}

QString TrayIcon::summary() const
{
    if (!m_session->isRunning())
        return tr("nothing is watched");
    std::array<int, allWatchStates.size()> counts{};
    for (const Watch &watch : m_session->list().watches) {
        if (!watch.paused)
            ++counts[std::size_t(m_session->state(watch.id))];
    }
    QStringList parts;
    if (const int count = counts[std::size_t(WatchState::Down)])
        parts.append(tr("%n down", "endpoints", count));
    if (const int count = counts[std::size_t(WatchState::Degraded)])
        parts.append(tr("%n degraded", "endpoints", count));
    if (const int count = counts[std::size_t(WatchState::Up)])
        parts.append(tr("%n up", "endpoints", count));
    if (const int count = counts[std::size_t(WatchState::Unknown)])
        parts.append(tr("%n not known yet", "endpoints", count));
    return parts.isEmpty() ? tr("all watches are paused") : parts.join(tr(", ", "between counts"));
}

} // namespace Loopscope
