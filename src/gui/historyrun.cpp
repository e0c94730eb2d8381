// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historyrun.h"

#include "gui/historytext.h"

#include <QHash>

#include <algorithm>

namespace Loopscope {

ComparedRun comparedRun(const HistoryRun &run, std::size_t place, const QString &name)
{
    const ContenderRecord &record = run.contenders[place];
    ComparedRun compared;
    compared.name = name;
    compared.when = whenText(run.entry.startedAtUs);
    compared.id = run.entry.id;
    compared.startedAtUs = run.entry.startedAtUs;
    compared.url = run.entry.url;
    compared.contender = record.contender;
    compared.figures = {record.lanes,    record.count,   record.failed,
                        record.totalsNs, record.latency, run.entry.interrupted};
    return compared;
}

void tellApart(std::vector<ComparedRun> &runs)
{
    QHash<QString, int> seen;
    for (const ComparedRun &run : runs)
        ++seen[run.when];
    for (ComparedRun &run : runs) {
        if (seen.value(run.when) > 1)
            run.when = whenText(run.startedAtUs, QDate::currentDate(), true);
    }
}

std::optional<std::size_t> placeOf(const HistoryRun &run, Contender contender)
{
    const auto found = std::ranges::find_if(
        run.contenders, [contender](const ContenderRecord &one) { return one.contender == contender; });
    if (found == run.contenders.end())
        return std::nullopt;
    return std::size_t(found - run.contenders.begin());
}

std::vector<std::size_t> firstChoice(const std::vector<HistoryRun> &runs)
{
    std::vector<Contender> wanted(allContenders.begin(), allContenders.end());
    std::ranges::stable_partition(
        wanted, [](Contender contender) { return contender.strategy == Strategy::Concurrent; });
    for (const Contender contender : wanted) {
        std::vector<std::size_t> places;
        for (const HistoryRun &run : runs) {
            if (const auto place = placeOf(run, contender))
                places.push_back(*place);
        }
        if (places.size() == runs.size())
            return places;
    }
    return std::vector<std::size_t>(runs.size(), 0);
}

} // namespace Loopscope
