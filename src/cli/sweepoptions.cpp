// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/sweepoptions.h"

#include "cli/filenames.h"
#include "cli/help.h"
#include "cli/numberreader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Options)
};

/// The URL, or --demo instead.
Status parseTarget(const QCommandLineParser &parser, SweepOptions &options)
{
    options.demo = parser.isSet(u"demo"_s);
    const QStringList urls = parser.positionalArguments();
    if (urls.size() > 1)
        return Error{OptionText::tr("“%1” is one argument too many; sweep takes one URL.").arg(urls.at(1))};
    if (options.demo && !urls.isEmpty())
        return Error{OptionText::tr("--demo brings its own URL; leave out “%1”.").arg(urls.first())};
    if (options.demo)
        return success();
    if (urls.isEmpty())
        return Error{OptionText::tr("sweep needs a URL, or --demo.")};
    return parseUrl(urls.first(), options.plan.request);
}

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
    plan.request.maxRedirects = numbers.integer(u"max-redirects"_s, 0, Limits::redirects);
    plan.request.timeout = numbers.seconds(u"timeout"_s, plan.request.timeout, Limits::timeoutMs);
    if (!numbers.problem().isEmpty())
        return Error{numbers.problem()};
    if (parser.isSet(u"client"_s)) {
        const std::optional<ClientKind> client = clientFromId(parser.value(u"client"_s));
        if (!client) {
            return Error{OptionText::tr("--%1: “%2” is unknown; choose from %3.")
                             .arg(u"client"_s, parser.value(u"client"_s), u"qt, curl"_s)};
        }
        plan.client = *client;
    }
    plan.request.newConnection = parser.isSet(u"new-connections"_s);
    plan.request.http2 = parser.isSet(u"http2"_s);
    plan.request.verifyTls = !parser.isSet(u"insecure"_s);
    if (parser.isSet(u"cacert"_s)) {
        plan.request.caFile = QFileInfo(parser.value(u"cacert"_s)).absoluteFilePath();
        if (!QFileInfo(plan.request.caFile).isReadable())
            return Error{OptionText::tr("--cacert: %1 cannot be read; name a PEM file.")
                             .arg(parser.value(u"cacert"_s))};
    }
    return success();
}

Status parseFiles(const QCommandLineParser &parser, SweepOptions &options)
{
    FileNames names;
    for (const auto &[option, target] :
         {std::pair(u"csv"_s, &options.csvPath), std::pair(u"json"_s, &options.jsonPath)}) {
        if (!parser.isSet(option))
            continue;
        *target = parser.value(option);
        if (target->isEmpty())
            return Error{OptionText::tr("--%1 needs the name of a file.").arg(option)};
        if (const Status added = names.add(option, *target); !added)
            return added;
    }
    return success();
}

} // namespace

Result<Options> parseSweep(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"URL"_s, QString());
    parser.addOptions({
        {{u"m"_s, u"max"_s}, {}, u"C"_s},
        {{u"c"_s, u"concurrency"_s}, {}, u"LIST"_s},
        {{u"n"_s, u"count"_s}, {}, u"COUNT"_s},
        {u"seconds"_s, {}, u"S"_s},
        {u"rounds"_s, {}, u"R"_s},
        {u"warmup"_s, {}, u"K"_s},
        {u"timeout"_s, {}, u"SECONDS"_s},
        {u"max-redirects"_s, {}, u"N"_s},
        {u"new-connections"_s, {}},
        {u"client"_s, {}, u"CLIENT"_s},
        {u"http2"_s, {}},
        {u"insecure"_s, {}},
        {u"cacert"_s, {}, u"FILE"_s},
        {u"demo"_s, {}},
        {u"csv"_s, {}, u"FILE"_s},
        {u"json"_s, {}, u"FILE"_s},
        {{u"q"_s, u"quiet"_s}, {}},
        {{u"h"_s, u"help"_s}, {}},
    });
    if (!parser.parse(QStringList(u"loopscope-cli"_s) + arguments))
        return Error{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return Options(ShowText{sweepHelp()});

    SweepOptions options;
    if (const Status target = parseTarget(parser, options); !target)
        return Error{target.error()};
    if (const Status plan = parsePlan(parser, options.plan); !plan)
        return Error{plan.error()};
    if (const Status files = parseFiles(parser, options); !files)
        return Error{files.error()};
    options.quiet = parser.isSet(u"quiet"_s);
    return Options(options);
}

} // namespace Loopscope
