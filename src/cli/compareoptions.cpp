// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/compareoptions.h"

#include "cli/filenames.h"
#include "cli/help.h"
#include "cli/historyoption.h"
#include "cli/requestoptions.h"
#include "io/hgrm.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Options)
};

/// A list such as "sequential,threads"; each value is taken once. \a choices are for the errors.
template <typename T>
Result<QList<T>> parseWords(const QCommandLineParser &parser, const QString &option,
                            std::optional<T> (*fromId)(QStringView), const QString &choices)
{
    QList<T> values;
    const QStringList words = parser.value(option).split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const std::optional<T> value = fromId(word.trimmed());
        if (!value)
            return Error{OptionText::tr("--%1: “%2” is unknown; choose from %3.").arg(option, word, choices)};
        if (!values.contains(*value))
            values.append(*value);
    }
    if (values.isEmpty())
        return Error{OptionText::tr("--%1 needs at least one of %2.").arg(option, choices)};
    return values;
}

/// Into \a options, whose plan is complete.
Status parseFiles(const QCommandLineParser &parser, CompareOptions &options)
{
    FileNames names;
    const Status files = names.addAll(parser,
                                      {{u"csv"_s, &options.csvPath},
                                       {u"summary-csv"_s, &options.summaryCsvPath},
                                       {u"json"_s, &options.jsonPath}});
    if (!files)
        return files;
    if (!parser.isSet(u"hgrm"_s))
        return success();
    options.hgrmPrefix = parser.value(u"hgrm"_s);
    if (options.hgrmPrefix.isEmpty())
        return Error{OptionText::tr("--hgrm needs the beginning of the files' names.")};
    const QList<Contender> contenders = options.plan.contenders();
    for (const Contender contender : contenders) {
        if (const Status added = names.add(u"hgrm"_s, hgrmPath(options.hgrmPrefix, contender)); !added)
            return added;
    }
    return success();
}

} // namespace

Result<Options> parseCompare(const QStringList &arguments)
{
    QCommandLineParser parser;
    addRequestOptions(parser);
    parser.addOptions({
        {{u"n"_s, u"count"_s}, {}, u"COUNT"_s},
        {{u"c"_s, u"concurrency"_s}, {}, u"C"_s},
        {u"threads"_s, {}, u"W"_s},
        {u"strategies"_s, {}, u"LIST"_s},
        {u"rounds"_s, {}, u"R"_s},
        {u"warmup"_s, {}, u"K"_s},
        {u"client"_s, {}, u"LIST"_s},
        {u"csv"_s, {}, u"FILE"_s},
        {u"summary-csv"_s, {}, u"FILE"_s},
        {u"json"_s, {}, u"FILE"_s},
        {u"hgrm"_s, {}, u"PREFIX"_s},
        {u"history"_s, {}, u"DATABASE"_s},
        {u"figures-only"_s, {}},
    });
    if (!parser.parse(QStringList(u"loopscope-cli"_s) + arguments))
        return Error{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return Options(ShowText{compareHelp()});

    CompareOptions options;
    if (const Status target = parseTarget(parser, u"compare"_s, options.plan.request, options.demo); !target)
        return Error{target.error()};

    RunPlan &plan = options.plan;
    NumberReader numbers(parser);
    plan.count = numbers.integer(u"n"_s, plan.count, Limits::count);
    plan.concurrency = numbers.integer(u"c"_s, std::min(plan.count, 100), Limits::concurrency);
    plan.threads = numbers.integer(u"threads"_s, plan.threads, Limits::threads);
    plan.rounds = numbers.integer(u"rounds"_s, plan.rounds, Limits::rounds);
    plan.warmUp = numbers.integer(u"warmup"_s, plan.warmUp, Limits::warmUp);
    const Status request = parseRequest(parser, numbers, plan.request);
    if (!numbers.problem().isEmpty())
        return Error{numbers.problem()};
    if (!request)
        return Error{request.error()};
    if (parser.isSet(u"strategies"_s)) {
        Result<QList<Strategy>> strategies =
            parseWords(parser, u"strategies"_s, strategyFromId, u"sequential, concurrent, threads"_s);
        if (!strategies)
            return Error{strategies.error()};
        plan.strategies = std::move(strategies).value();
    }
    if (parser.isSet(u"client"_s)) {
        Result<QList<ClientKind>> clients = parseWords(parser, u"client"_s, clientFromId, u"qt, curl"_s);
        if (!clients)
            return Error{clients.error()};
        plan.clients = std::move(clients).value();
    }
    if (const Status files = parseFiles(parser, options); !files)
        return Error{files.error()};
    if (const Status history = parseHistory(parser, options.history); !history)
        return Error{history.error()};
    options.keepRequests = !parser.isSet(u"figures-only"_s);
    if (!options.keepRequests && !options.history)
        return Error{OptionText::tr("--figures-only says what a history keeps; give --history, too.")};
    options.quiet = parser.isSet(u"quiet"_s);
    return Options(options);
}

} // namespace Loopscope
