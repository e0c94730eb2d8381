// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QSettings;
class QUrl;

namespace Loopscope {

/// The URLs that were run, newest first, each once. They never hold credentials.
class UrlHistory
{
public:
    static constexpr qsizetype maxEntries = 30;

    [[nodiscard]] const QStringList &entries() const { return m_entries; }
    void add(const QString &url);
    /// What was on \a port of the host of \a url is on the port of that.
    void move(const QUrl &url, quint16 port);

    void load(const QSettings &settings);
    void save(QSettings &settings) const;

private:
    QStringList m_entries;
};

} // namespace Loopscope
