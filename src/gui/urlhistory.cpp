// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/urlhistory.h"

#include "core/plan.h"

#include <QSettings>
#include <QUrl>

#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {
const QString key = u"compare/urls"_s;
}

void UrlHistory::add(const QString &url)
{
    RequestSpec spec;
    if (!parseUrl(url, spec))
        return;
    const QString shown = displayUrl(spec.url);
    m_entries.removeAll(shown);
    m_entries.prepend(shown);
    if (m_entries.size() > maxEntries)
        m_entries.resize(maxEntries);
}

void UrlHistory::move(const QUrl &url, quint16 port)
{
    const QStringList before = std::exchange(m_entries, {});
    for (auto entry = before.crbegin(); entry != before.crend(); ++entry) {
        QUrl moved(*entry);
        if (moved.host() != url.host() || moved.port() != port) {
            add(*entry);
            continue;
        }
        moved.setPort(url.port());
        add(displayUrl(moved));
    }
}

void UrlHistory::load(const QSettings &settings)
{
    m_entries.clear();
    const QStringList stored = settings.value(key).toStringList();
    for (auto url = stored.crbegin(); url != stored.crend(); ++url)
        add(*url);
}

void UrlHistory::save(QSettings &settings) const
{
    settings.setValue(key, m_entries);
}

} // namespace Loopscope
