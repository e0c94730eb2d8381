// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/summarycsv.h"

#include "io/csvtext.h"
#include "io/outputbuffer.h"
#include "io/summaryfigures.h"

namespace Loopscope {

QByteArray summaryCsvHeader()
{
    QByteArray header = "run";
    for (const SummaryColumn &column : summaryColumns())
        header += ',' + QByteArray(column.name.data(), column.name.size());
    return header;
}

Status writeSummaryCsv(const Run &run, const RunReport &report, QIODevice &device)
{
    OutputBuffer out(device);
    out.add(summaryCsvHeader());
    for (const ContenderReport &contender : report.contenders) {
        out.add("\r\n");
        out.add(csvField(run.id));
        for (const SummaryColumn &column : summaryColumns()) {
            out.add(',');
            addCsvCell(out, column.figure(contender));
        }
    }
    out.add("\r\n");
    return out.finish();
}

} // namespace Loopscope
