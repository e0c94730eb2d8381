// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/labtimeline.h"

#include "core/text.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// So many steps can be read in a tooltip; of more only the sums are shown.
constexpr std::size_t mostSteps = 10;

/// With its beginning and its end, of as many characters as fit beside a timeline; of a URL the path.
QString shortened(QString name)
{
    const qsizetype scheme = name.indexOf("://"_L1);
    const qsizetype path = scheme < 0 ? -1 : name.indexOf(u'/', scheme + 3);
    const qsizetype url = name.indexOf(u'\'') + 1;
    if (name.startsWith("send_req("_L1) && path > url)
        name.replace(url, path - url, u'…');
    constexpr int begin = 10;
    constexpr int end = 16;
    return name.size() <= begin + 1 + end ? name : name.left(begin) + u'…' + name.right(end);
}

QString stateMeaning(LabState state)
{
    switch (state) {
    case LabState::Created:
        return LabTimeline::tr("It exists, and the event loop has not got to it.");
    case LabState::Running:
        return LabTimeline::tr("It has the event loop; nothing else runs meanwhile.");
    case LabState::Suspended:
        return LabTimeline::tr("It waits at an await; the event loop is free for others.");
    case LabState::Blocked:
        return LabTimeline::tr("It waits at an await for a thread of the pool, which is blocked.");
    case LabState::Finished:
        return LabTimeline::tr("It came to its end.");
    case LabState::Failed:
        return LabTimeline::tr("Its request was not answered.");
    case LabState::Cancelled:
        return LabTimeline::tr("It was stopped before its end.");
    }
    Q_UNREACHABLE();
}

} // namespace

void LabTimeline::setRun(std::shared_ptr<const LabRun> run, bool isLive)
{
    m_run = std::move(run);
    m_isLive = isLive && m_run;
    m_rows.clear();
    m_groups.clear();
    m_seen = 0;
    m_usedKinds = 0;
    if (m_run) {
        m_rows.resize(std::size_t(m_run->actors.size()));
        m_groups.push_back({.name = {}, .rows = int(m_run->actors.size())});
        m_switches = LabSwitchFinder(m_run->plan.drive);
        update();
    }
    Q_EMIT changed();
}

void LabTimeline::update()
{
    if (!m_run)
        return;
    m_run->transitions.forEachSpan(m_seen, [this](std::span<const LabTransition> transitions) {
        for (const LabTransition &transition : transitions) {
            TimelineKind marker = TimelineKind(transition.state);
            if (const std::optional<LabSwitch> found = m_switches.add(transition))
                marker = found->byLoop ? loopSwitch : handOver;
            m_usedKinds |= 1U << TimelineKind(transition.state) | 1U << marker;
            m_rows[std::size_t(transition.coroutine)].push_back({transition.atNs, transition.state, marker});
        }
    });
    m_seen = m_run->transitions.size();
    Q_EMIT grown();
}

void LabTimeline::finish()
{
    m_isLive = false;
    update();
}

void LabTimeline::retranslate()
{
    Q_EMIT changed();
}

QString LabTimeline::rowLabel(int row) const
{
    if (!m_run || row < 0 || row >= m_run->actors.size())
        return {};
    return numbered(row, shortened(m_run->actors.at(row).name));
}

std::vector<TimelineKindInfo> LabTimeline::kinds() const
{
    std::vector<TimelineKindInfo> kinds;
    for (const LabState state : allLabStates)
        kinds.push_back({TimelineKind(state), labStateName(state), stateMeaning(state)});
    kinds.push_back({loopSwitch, tr("switch", "moment on a timeline"),
                     tr("The event loop passed from another task to this one.")});
    kinds.push_back({handOver, tr("hand-over", "moment on a timeline"),
                     tr("One coroutine awaited another, or returned to it, inside of one task: the event "
                        "loop knows nothing of it.")});
    // What did not happen needs no colour.
    std::erase_if(kinds, [this](const TimelineKindInfo &kind) { return !(m_usedKinds >> kind.kind & 1); });
    return kinds;
}

qint64 LabTimeline::endNs() const
{
    return m_run ? m_run->totalNs : 0;
}

const LabTimeline::Steps *LabTimeline::steps(qint64 row) const
{
    if (row < 0 || row >= qint64(m_rows.size()) || m_rows[std::size_t(row)].empty())
        return nullptr;
    return &m_rows[std::size_t(row)];
}

qint64 LabTimeline::endOf(const Steps &steps, std::size_t index) const
{
    const Step &step = steps[index];
    if (index + 1 < steps.size())
        return steps[index + 1].atNs;
    return isLabEnd(step.state) ? step.atNs : std::max(step.atNs, endNs());
}

bool LabTimeline::segments(int row, qint64 fromNs, qint64 toNs, qsizetype limit,
                           std::vector<TimelineSegment> &out) const
{
    const Steps *all = steps(row);
    if (!all)
        return true;
    // The last one that begins at or before the first moment that is asked for may reach into it.
    auto step = std::upper_bound(all->begin(), all->end(), fromNs,
                                 [](qint64 ns, const Step &one) { return ns < one.atNs; });
    // Those of no length at that very moment are within, too.
    while (step != all->begin() && endOf(*all, std::size_t(step - all->begin()) - 1) >= fromNs)
        --step;
    for (; step != all->end() && step->atNs <= toNs; ++step) {
        if (isLabEnd(step->state))
            break; // a marker
        if (limit-- <= 0)
            return false;
        out.push_back({.startNs = step->atNs,
                       .endNs = endOf(*all, std::size_t(step - all->begin())),
                       .item = row,
                       .kind = TimelineKind(step->state)});
    }
    return true;
}

void LabTimeline::markers(int row, qint64 fromNs, qint64 toNs, qsizetype limit,
                          std::vector<TimelineMarker> &out) const
{
    const Steps *all = steps(row);
    if (!all)
        return;
    auto step = std::lower_bound(all->begin(), all->end(), fromNs,
                                 [](const Step &one, qint64 ns) { return one.atNs < ns; });
    for (; step != all->end() && step->atNs <= toNs && limit > 0; ++step) {
        if (step->marker >= loopSwitch) {
            out.push_back({step->atNs, step->marker});
            --limit;
        }
        // What runs does so for microseconds, and would be seen only from very near.
        if ((step->state == LabState::Running || isLabEnd(step->state)) && limit > 0) {
            out.push_back({step->atNs, TimelineKind(step->state)});
            --limit;
        }
    }
}

std::optional<qint64> LabTimeline::nearestItem(int row, qint64 /*ns*/) const
{
    return steps(row) ? std::optional<qint64>(row) : std::nullopt;
}

std::optional<qint64> LabTimeline::neighbour(qint64 /*item*/, int /*step*/) const
{
    return std::nullopt; // a row is one coroutine
}

std::optional<TimelinePlace> LabTimeline::place(qint64 item) const
{
    const Steps *all = steps(item);
    if (!all)
        return std::nullopt;
    return TimelinePlace{int(item), all->front().atNs, endOf(*all, all->size() - 1)};
}

QString LabTimeline::description(qint64 item) const
{
    const Steps *all = steps(item);
    if (!all)
        return {};
    QString rows;
    const auto addRow = [&rows](const QString &first, const QString &second, const QString &third) {
        rows +=
            u"<tr><td align=\"right\">%1</td><td>&nbsp;%2</td><td align=\"right\">&nbsp;%3</td></tr>"_s.arg(
                first.toHtmlEscaped(), second.toHtmlEscaped(), third.toHtmlEscaped());
    };
    if (all->size() <= mostSteps) {
        for (std::size_t i = 0; i < all->size(); ++i) {
            const Step &step = (*all)[i];
            addRow(formatDuration(double(step.atNs)), labStateName(step.state),
                   isLabEnd(step.state)
                       ? QString()
                       : tr("for %1", "duration").arg(formatDuration(double(endOf(*all, i) - step.atNs))));
        }
    } else {
        std::array<qint64, allLabStates.size()> sums{};
        std::array<int, allLabStates.size()> times{};
        for (std::size_t i = 0; i < all->size(); ++i) {
            sums[std::size_t((*all)[i].state)] += endOf(*all, i) - (*all)[i].atNs;
            ++times[std::size_t((*all)[i].state)];
        }
        for (const LabState state : allLabStates) {
            const auto index = std::size_t(state);
            if (times[index] == 0)
                continue;
            addRow(tr("%1×", "how many times").arg(QLocale().toString(times[index])), labStateName(state),
                   isLabEnd(state) ? QString() : formatDuration(double(sums[index])));
        }
    }
    return u"<b>%1</b><table>%2</table>"_s.arg(name(item).toHtmlEscaped(), rows);
}

QString LabTimeline::summary(qint64 item) const
{
    const Steps *all = steps(item);
    if (!all)
        return {};
    const qint64 startNs = all->front().atNs;
    const Step &last = all->back();
    const QString duration = formatDuration(double(endOf(*all, all->size() - 1) - startNs));
    return tr("%1, created at %2, %3 after %4", "coroutine, moment, state, duration")
        .arg(name(item), formatDuration(double(startNs)), labStateName(last.state), duration);
}

QString LabTimeline::name(qint64 row) const
{
    if (!m_run || row < 0 || row >= m_run->actors.size())
        return {};
    return numbered(row, m_run->actors.at(row).name);
}

/// \a name, where several have the same, with its number.
QString LabTimeline::numbered(qint64 row, const QString &name) const
{
    const LabActor &actor = m_run->actors.at(row);
    if (actor.isMain() || m_run->plan.coroutines.at(actor.row).repeat == 1)
        return name;
    return tr("%1 #%2", "coroutine, which of several").arg(name, QLocale().toString(actor.repetition + 1));
}

} // namespace Loopscope
