// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/numberreader.h"
#include "core/plan.h"
#include "core/result.h"

class QCommandLineParser;

namespace Loopscope {

/// Adds the options that say how requests are sent, the URL, and --demo, --quiet and --help.
void addRequestOptions(QCommandLineParser &parser);

/// The URL of \a command ("compare"), or --demo in its place, which sets \a demo.
Status parseTarget(const QCommandLineParser &parser, const QString &command, RequestSpec &request,
                   bool &demo);

/// The options of addRequestOptions(); problems with numbers stay with \a numbers.
Status parseRequest(const QCommandLineParser &parser, NumberReader &numbers, RequestSpec &request);

} // namespace Loopscope
