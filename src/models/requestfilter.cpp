// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requestfilter.h"

#include "models/requestcolumn.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

std::optional<quint32> indexFromText(const QString &text)
{
    if (!text.startsWith(u'#'))
        return std::nullopt;
    bool ok = false;
    const uint number = QStringView(text).mid(1).toUInt(&ok);
    return ok && number > 0 ? std::optional<quint32>(number - 1) : std::nullopt;
}

/// The value of \a key in \a cache, computed at the first call.
template <typename Key, typename Compute>
bool cached(QHash<Key, bool> &cache, const Key &key, Compute &&compute)
{
    auto it = cache.constFind(key);
    if (it == cache.constEnd())
        it = cache.insert(key, compute());
    return *it;
}

} // namespace

RequestMatcher::RequestMatcher(const RequestFilter &filter, const QStringList &errorTexts)
    : m_filter(filter), m_errorTexts(errorTexts)
{
    m_filter.text = filter.text.trimmed();
    if (m_filter.text.isEmpty())
        return;
    m_index = indexFromText(m_filter.text);
    for (const Contender contender : allContenders)
        m_contenderHits[contender.index()] = contains(contenderName(contender, true));
    for (const ConnectionUse use : {ConnectionUse::None, ConnectionUse::New, ConnectionUse::Reused})
        m_connectionHits[std::size_t(use)] = contains(connectionCell(use));
}

bool RequestMatcher::operator()(const Sample &sample)
{
    if (m_filter.contender && sample.contender() != *m_filter.contender)
        return false;
    if (m_filter.outcome != RequestFilter::Outcome::Any
        && sample.ok() != (m_filter.outcome == RequestFilter::Outcome::Ok))
        return false;
    if (m_filter.status && sample.status != *m_filter.status)
        return false;
    if (m_filter.latencyNs && !(sample.answered() && m_filter.latencyNs->contains(sample.latencyNs)))
        return false;
    return m_filter.text.isEmpty() || textMatches(sample);
}

bool RequestMatcher::textMatches(const Sample &sample)
{
    if (m_index)
        return sample.index == *m_index;
    if (m_contenderHits[sample.contender().index()] || m_connectionHits[std::size_t(connectionUse(sample))])
        return true;
    if (sample.status != 0
        && cached(m_statusHits, sample.status, [&] { return contains(QString::number(sample.status)); }))
        return true;
    return !sample.answered() && cached(m_errorHits, errorCellId(sample), [&] {
        return contains(errorCell(sample.error, m_errorTexts.value(sample.errorText)));
    });
}

bool RequestMatcher::contains(const QString &text) const
{
    return text.contains(m_filter.text, Qt::CaseInsensitive);
}

} // namespace Loopscope
