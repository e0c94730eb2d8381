// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/urlfield.h"

#include "gui/icons.h"

#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QSettings>

namespace Loopscope {

using namespace Qt::StringLiterals;

UrlField::UrlField(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed, QSizePolicy::ComboBox);
    policy.setHorizontalStretch(1);
    setSizePolicy(policy);
    // Completed in place, a URL could not be run when an older one begins with it.
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseSensitive);
    m_lock = lineEdit()->addAction(themedIcon(u"lock"), QLineEdit::TrailingPosition);
    m_lock->setVisible(false);
    connect(m_lock, &QAction::triggered, this, &UrlField::forgetCredentials);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &UrlField::confirmed);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &UrlField::takeCredentials);
    connect(this, &QComboBox::editTextChanged, this, &UrlField::updateLock);
    retranslate();
}

void UrlField::setUrl(const QString &url)
{
    setEditText(url);
    lineEdit()->setCursorPosition(0);
}

Status UrlField::read(RequestSpec &request) const
{
    const Status status = parseUrl(currentText(), request);
    if (status && request.authorization.isEmpty() && request.url.authority() == m_credentialsAuthority)
        request.authorization = m_authorization;
    return status;
}

void UrlField::takeCredentials()
{
    RequestSpec request;
    if (!parseUrl(currentText(), request) || request.authorization.isEmpty())
        return;
    m_authorization = request.authorization;
    m_credentialsAuthority = request.url.authority();
    setUrl(displayUrl(request.url));
}

void UrlField::forgetCredentials()
{
    m_authorization.clear();
    m_credentialsAuthority.clear();
    updateLock();
}

void UrlField::updateLock()
{
    RequestSpec typed;
    m_lock->setVisible(read(typed).ok() && !typed.authorization.isEmpty());
}

void UrlField::remember(const QUrl &url)
{
    // The settings are what the fields of all pages have in common.
    QSettings settings;
    UrlHistory history;
    history.load(settings);
    history.add(displayUrl(url));
    history.save(settings);
    offerHistory(settings);
}

void UrlField::useDemoServer(const QUrl &url, quint16 lastPort)
{
    if (lastPort != 0 && lastPort != url.port()) {
        QSettings settings;
        UrlHistory history;
        history.load(settings);
        history.move(url, lastPort);
        history.save(settings);
        offerHistory(settings);
    }
    RequestSpec stored;
    if (!read(stored)) {
        setUrl(displayUrl(url));
    } else if (stored.url.host() == url.host() && stored.url.port() == lastPort && lastPort != url.port()) {
        stored.url.setPort(url.port());
        setUrl(displayUrl(stored.url));
    }
}

void UrlField::load(const QSettings &settings, QAnyStringView key)
{
    offerHistory(settings);
    setEditText(settings.value(key.toString()).toString());
}

void UrlField::save(QSettings &settings, QAnyStringView key) const
{
    RequestSpec request;
    if (read(request))
        settings.setValue(key.toString(), displayUrl(request.url));
}

void UrlField::offerHistory(const QSettings &settings)
{
    UrlHistory history;
    history.load(settings);
    if (history.entries() == m_history.entries())
        return;
    m_history = history;
    const QString typed = currentText();
    clear();
    addItems(m_history.entries());
    setEditText(typed);
}

void UrlField::showEvent(QShowEvent *event)
{
    offerHistory(QSettings());
    QComboBox::showEvent(event);
}

void UrlField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

void UrlField::retranslate()
{
    m_lock->setToolTip(
        tr("User and password from the URL are sent with each request until you close Loopscope. "
           "They are not shown, saved or exported. Click to forget them."));
}

} // namespace Loopscope
