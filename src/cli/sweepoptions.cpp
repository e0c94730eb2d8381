// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/sweepoptions.h"

#include "cli/filenames.h"
#include "cli/help.h"
#include "cli/historyoption.h"
#include "cli/requestoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Options)
};

/// What is sent, and how often.
Status parsePlan(const QCommandLineParser &parser, SweepPlan &plan)
{
    for (const auto &[one, other] :
         {std::pair(u"max"_s, u"concurrency"_s), std::pair(u"count"_s, u"seconds"_s)}) {
        if (parser.isSet(one) && parser.isSet(other))
            return Error{
                OptionText::tr("--%1 and --%2 exclude each other; give one of them.").arg(one, other)};
    }
    NumberReader numbers(parser);
    if (parser.isSet(u"max"_s)) {
        plan.concurrencies = SweepPlan::doublingUpTo(numbers.integer(u"max"_s, 1, Limits::concurrency));
    } else if (parser.isSet(u"concurrency"_s)) {
        Result<QList<int>> concurrencies = parseConcurrencies(parser.value(u"concurrency"_s));
        if (!concurrencies)
            return Error{u"--concurrency: "_s + concurrencies.error()};
        plan.concurrencies = std::move(concurrencies).value();
    }
    plan.requestsPerStep = numbers.integer(u"count"_s, 0, Limits::count);
    plan.durationPerStep = numbers.seconds(u"seconds"_s, plan.durationPerStep, SweepLimits::durationMs);
    plan.rounds = numbers.integer(u"rounds"_s, plan.rounds, SweepLimits::rounds);
    plan.warmUp = numbers.integer(u"warmup"_s, plan.warmUp, Limits::warmUp);
    const Status request = parseRequest(parser, numbers, plan.request);
    if (!numbers.problem().isEmpty())
        return Error{numbers.problem()};
    if (!request)
        return request;
    if (parser.isSet(u"client"_s)) {
        const std::optional<ClientKind> client = clientFromId(parser.value(u"client"_s));
        if (!client) {
            return Error{OptionText::tr("--%1: “%2” is unknown; choose from %3.")
                             .arg(u"client"_s, parser.value(u"client"_s), u"qt, curl"_s)};
        }
        plan.client = *client;
    }
    return success();
}

} // namespace

Result<Options> parseSweep(const QStringList &arguments)
{
    QCommandLineParser parser;
    addRequestOptions(parser);
    parser.addOptions({
        {{u"m"_s, u"max"_s}, {}, u"C"_s},
        {{u"c"_s, u"concurrency"_s}, {}, u"LIST"_s},
        {{u"n"_s, u"count"_s}, {}, u"COUNT"_s},
        {u"seconds"_s, {}, u"S"_s},
        {u"rounds"_s, {}, u"R"_s},
        {u"warmup"_s, {}, u"K"_s},
        {u"client"_s, {}, u"CLIENT"_s},
        {u"csv"_s, {}, u"FILE"_s},
        {u"json"_s, {}, u"FILE"_s},
        {u"history"_s, {}, u"DATABASE"_s},
    });
    if (!parser.parse(QStringList(u"loopscope-cli"_s) + arguments))
        return Error{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return Options(ShowText{sweepHelp()});

    SweepOptions options;
    if (const Status target = parseTarget(parser, u"sweep"_s, options.plan.request, options.demo); !target)
        return Error{target.error()};
    if (const Status plan = parsePlan(parser, options.plan); !plan)
        return Error{plan.error()};
    FileNames names;
    const Status files = names.addAll(parser, {{u"csv"_s, &options.csvPath}, {u"json"_s, &options.jsonPath}});
    if (!files)
        return Error{files.error()};
    if (const Status history = parseHistory(parser, options.history); !history)
        return Error{history.error()};
    options.quiet = parser.isSet(u"quiet"_s);
    return Options(options);
}

} // namespace Loopscope
