// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"
#include "gui/urlhistory.h"

#include <QComboBox>

class QAction;
class QSettings;

namespace Loopscope {

/// Edits a URL, and offers those that were run on any page. Credentials that somebody types into it are taken
/// out of it and kept in memory only: neither shown nor saved, and told by a lock.
class UrlField : public QComboBox
{
    Q_OBJECT

public:
    explicit UrlField(QWidget *parent = nullptr);

    void setUrl(const QString &url);
    /// What the field says, with the credentials that were typed for this host and port. An Error says what
    /// is wrong with the text.
    [[nodiscard]] Status read(RequestSpec &request) const;
    /// Takes user:password out of the text.
    void takeCredentials();

    /// Puts \a url at the top of the URLs that every such field offers.
    void remember(const QUrl &url);
    /// Puts \a url of the demo server into a field that is empty. A URL of the demo server on \a lastPort,
    /// which another program has now, moves to the port of \a url,
    /// also where it is only offered.
    void useDemoServer(const QUrl &url, quint16 lastPort);
    /// The text is at \a key; one that cannot be read is not saved, for it may hold a password anywhere.
    void load(const QSettings &settings, QAnyStringView key);
    void save(QSettings &settings, QAnyStringView key) const;

Q_SIGNALS:
    /// Return was pressed.
    void confirmed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void offerHistory(const QSettings &settings);
    void forgetCredentials();
    void updateLock();

    UrlHistory m_history;
    QAction *m_lock;
    QString m_credentialsAuthority; // host and port that m_authorization is for
    QByteArray m_authorization; // from a URL with user:password; only in memory
};

} // namespace Loopscope
