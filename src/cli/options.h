// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"
#include "core/plan.h"
#include "core/result.h"
#include "core/sweepplan.h"
#include "store/historylocation.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace Loopscope {

/// loopscope-cli compare
struct CompareOptions
{
    RunPlan plan;
    bool demo = false; ///< against the built-in demo server; plan.request.url is set when it runs
    QString csvPath; ///< empty: not wanted
    QString summaryCsvPath;
    QString jsonPath;
    QString hgrmPrefix; ///< of a file per contender, see hgrmPath()
    std::optional<HistoryLocation> history; ///< nothing: it is not recorded
    bool keepRequests = true; ///< in the history: all of them, not their figures alone
    bool quiet = false;
};

/// loopscope-cli lab
struct LabOptions
{
    LabPlan plan;
    QList<qsizetype> demoRows; ///< requests of the plan whose URL is set when the built-in demo server runs
    std::optional<HistoryLocation> history; ///< nothing: it is not recorded
    bool code = false; ///< print the plan as programs instead of running it
    bool quiet = false;
};

/// loopscope-cli serve
struct ServeOptions
{
    quint16 port = 0;
};

/// loopscope-cli sweep
struct SweepOptions
{
    SweepPlan plan;
    bool demo = false; ///< against the built-in demo server; plan.request.url is set when it runs
    QString csvPath; ///< empty: not wanted
    QString jsonPath;
    std::optional<HistoryLocation> history; ///< nothing: it is not recorded
    bool quiet = false;
};

/// loopscope-cli monitor
struct MonitorOptions
{
    QString listPath; ///< of a watch list file
    std::optional<HistoryLocation> history = HistoryLocation::standard(); ///< nothing: none is kept
    std::optional<std::chrono::days> keepTicks; ///< nothing: for ever, as far as this program is concerned
    std::optional<quint16> metricsPort; ///< nothing: not served
    std::chrono::milliseconds duration{0}; ///< 0: until it is told to stop
    bool quiet = false;
};

/// Print \a text and succeed: --help, --version.
struct ShowText
{
    QString text;
};

using Options =
    std::variant<CompareOptions, SweepOptions, LabOptions, MonitorOptions, ServeOptions, ShowText>;

/// Whether \a name is one of compare, sweep, lab, monitor and serve.
[[nodiscard]] bool isCommand(const QString &name);

/// Reads the arguments that follow the program's name. An Error says what is wrong with which one.
Result<Options> parseOptions(const QStringList &arguments);

} // namespace Loopscope
