// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/changescsv.h"

#include "core/text.h"
#include "io/csvtext.h"
#include "io/outputbuffer.h"

#include <QHash>

namespace Loopscope {

QByteArray changesCsvHeader()
{
    return "at,watch_id,watch,url,from,to,reason";
}

Status writeChangesCsv(const QList<StateChange> &changes, const QList<Watch> &watches, QIODevice &device)
{
    QHash<QString, const Watch *> known;
    for (const Watch &watch : watches)
        known.insert(watch.id, &watch);
    OutputBuffer out(device);
    out.add(changesCsvHeader());
    out.add("\r\n");
    for (const StateChange &change : changes) {
        const Watch *watch = known.value(change.watchId);
        out.add(csvField(isoTimestamp(change.atUs)));
        for (const QString &text : {change.watchId, watch ? watch->displayName() : QString(),
                                    watch ? displayUrl(watch->request.url) : QString(),
                                    watchStateId(change.from), watchStateId(change.to), change.reason}) {
            out.add(",");
            out.add(csvField(text));
        }
        out.add("\r\n");
    }
    return out.finish();
}

} // namespace Loopscope
