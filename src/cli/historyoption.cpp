// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/historyoption.h"

#include <QCommandLineParser>

namespace Loopscope {

using namespace Qt::StringLiterals;

Status parseHistory(const QCommandLineParser &parser, std::optional<HistoryLocation> &location)
{
    if (!parser.isSet(u"history"_s))
        return success();
    const Result<HistoryLocation> parsed = HistoryLocation::parse(parser.value(u"history"_s));
    if (!parsed)
        return Error{u"--history: "_s + parsed.error()};
    location = parsed.value();
    return success();
}

} // namespace Loopscope
