// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/labcsv.h"

#include "io/csvtext.h"
#include "io/outputbuffer.h"

#include <vector>

namespace Loopscope {

namespace {

/// Everything of a row that is the same for all transitions of a coroutine.
std::vector<QByteArray> actorFields(const LabRun &run)
{
    std::vector<QByteArray> fields;
    fields.reserve(std::size_t(run.actors.size()));
    for (const LabActor &actor : run.actors) {
        QByteArray field = csvField(actor.name) + ',';
        if (!actor.isMain())
            field += QByteArray::number(actor.row + 1);
        field += ',';
        if (!actor.isMain())
            field += QByteArray::number(actor.repetition + 1);
        fields.push_back(field + ',');
    }
    return fields;
}

} // namespace

QByteArray labCsvHeader()
{
    return "run,time_ms,coroutine,row,repetition,state,worker";
}

Status writeLabCsv(const LabRun &run, QIODevice &device)
{
    OutputBuffer out(device);
    out.add(labCsvHeader());
    out.add("\r\n");
    const QByteArray id = csvField(run.id) + ',';
    const std::vector<QByteArray> actors = actorFields(run);
    for (const LabTransition &transition : run.transitions) {
        out.add(id);
        out.addMilliseconds(transition.atNs);
        out.add(',');
        out.add(actors[std::size_t(transition.coroutine)]);
        out.add(labStateId(transition.state).toLatin1());
        out.add(',');
        if (transition.worker != LabTransition::noWorker)
            out.addInteger(transition.worker + 1);
        out.add("\r\n");
    }
    return out.finish();
}

Status writeLabLines(const LabRun &run, QIODevice &device)
{
    OutputBuffer out(device);
    for (const LabLine &line : run.lines) {
        out.add(line.text.toUtf8());
        out.add('\n');
    }
    return out.finish();
}

} // namespace Loopscope
