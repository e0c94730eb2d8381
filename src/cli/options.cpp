// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include "cli/help.h"
#include "io/hgrm.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

using Milliseconds = std::chrono::milliseconds; // lupdate takes the qualified name in a class for a context

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Options)
};

/// Reads numbers out of a parser and remembers the first problem.
class NumberReader
{
public:
    explicit NumberReader(const QCommandLineParser &parser) : m_parser(parser) { }

    [[nodiscard]] int integer(const QString &option, int fallback, Range range)
    {
        if (!m_parser.isSet(option))
            return fallback;
        bool isNumber = false;
        const qlonglong value = m_parser.value(option).toLongLong(&isNumber);
        if (isNumber && range.contains(value))
            return int(value);
        complain(rangeProblem(optionName(option), range));
        return fallback;
    }

    [[nodiscard]] Milliseconds seconds(const QString &option, Milliseconds fallback, Range rangeMs)
    {
        if (!m_parser.isSet(option))
            return fallback;
        bool isNumber = false;
        const double ms = m_parser.value(option).toDouble(&isNumber) * 1000.0;
        if (isNumber && ms >= double(rangeMs.low) && ms <= double(rangeMs.high))
            return Milliseconds(std::llround(ms));
        complain(OptionText::tr("%1 must be a number of seconds from %2 to %3.")
                     .arg(optionName(option))
                     .arg(double(rangeMs.low) / 1000.0)
                     .arg(double(rangeMs.high) / 1000.0));
        return fallback;
    }

    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    static QString optionName(const QString &option)
    {
        return (option.size() == 1 ? u"-"_s : u"--"_s) + option;
    }

    void complain(const QString &sentence)
    {
        if (m_problem.isEmpty())
            m_problem = sentence;
    }

    const QCommandLineParser &m_parser;
    QString m_problem;
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

/// Whether a file at \a path would be replaced by one that is written there next; a device or pipe is not.
bool isReplaceable(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || info.isFile();
}

/// The files that options have named so far.
class FileNames
{
public:
    /// Adds what \a option names. An Error says which other option names the same file.
    Status add(const QString &option, const QString &path)
    {
        if (!isReplaceable(path))
            return success();
        QString &other = m_optionOfFile[QDir::cleanPath(QFileInfo(path).absoluteFilePath())];
        if (!other.isEmpty()) {
            return Error{
                OptionText::tr("--%1 and --%2 name the same file; give each its own.").arg(other, option)};
        }
        other = option;
        return success();
    }

private:
    QHash<QString, QString> m_optionOfFile;
};

/// Into \a options, whose plan is complete.
Status parseFiles(const QCommandLineParser &parser, CompareOptions &options)
{
    FileNames names;
    for (const auto &[option, target] :
         {std::pair(u"csv"_s, &options.csvPath), std::pair(u"summary-csv"_s, &options.summaryCsvPath),
          std::pair(u"json"_s, &options.jsonPath)}) {
        if (!parser.isSet(option))
            continue;
        *target = parser.value(option);
        if (target->isEmpty())
            return Error{OptionText::tr("--%1 needs the name of a file.").arg(option)};
        if (const Status added = names.add(option, *target); !added)
            return added;
    }
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

Result<Options> parseCompare(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"URL"_s, QString());
    parser.addOptions({
        {{u"n"_s, u"count"_s}, {}, u"COUNT"_s},
        {{u"c"_s, u"concurrency"_s}, {}, u"C"_s},
        {u"threads"_s, {}, u"W"_s},
        {u"strategies"_s, {}, u"LIST"_s},
        {u"rounds"_s, {}, u"R"_s},
        {u"warmup"_s, {}, u"K"_s},
        {u"timeout"_s, {}, u"SECONDS"_s},
        {u"max-redirects"_s, {}, u"N"_s},
        {u"new-connections"_s, {}},
        {u"client"_s, {}, u"LIST"_s},
        {u"http2"_s, {}},
        {u"insecure"_s, {}},
        {u"cacert"_s, {}, u"FILE"_s},
        {u"demo"_s, {}},
        {u"csv"_s, {}, u"FILE"_s},
        {u"summary-csv"_s, {}, u"FILE"_s},
        {u"json"_s, {}, u"FILE"_s},
        {u"hgrm"_s, {}, u"PREFIX"_s},
        {{u"q"_s, u"quiet"_s}, {}},
        {{u"h"_s, u"help"_s}, {}},
    });
    if (!parser.parse(QStringList(u"loopscope-cli"_s) + arguments))
        return Error{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return Options(ShowText{compareHelp()});

    CompareOptions options;
    options.demo = parser.isSet(u"demo"_s);
    const QStringList urls = parser.positionalArguments();
    if (urls.size() > 1)
        return Error{OptionText::tr("“%1” is one argument too many; compare takes one URL.").arg(urls.at(1))};
    if (options.demo && !urls.isEmpty())
        return Error{OptionText::tr("--demo brings its own URL; leave out “%1”.").arg(urls.first())};
    if (!options.demo && urls.isEmpty())
        return Error{OptionText::tr("compare needs a URL, or --demo.")};
    if (!options.demo) {
        if (const Status url = parseUrl(urls.first(), options.plan.request); !url)
            return Error{url.error()};
    }

    RunPlan &plan = options.plan;
    NumberReader numbers(parser);
    plan.count = numbers.integer(u"n"_s, plan.count, Limits::count);
    plan.concurrency = numbers.integer(u"c"_s, std::min(plan.count, 100), Limits::concurrency);
    plan.threads = numbers.integer(u"threads"_s, plan.threads, Limits::threads);
    plan.rounds = numbers.integer(u"rounds"_s, plan.rounds, Limits::rounds);
    plan.warmUp = numbers.integer(u"warmup"_s, plan.warmUp, Limits::warmUp);
    plan.request.maxRedirects = numbers.integer(u"max-redirects"_s, 0, Limits::redirects);
    plan.request.timeout = numbers.seconds(u"timeout"_s, plan.request.timeout, Limits::timeoutMs);
    plan.request.newConnection = parser.isSet(u"new-connections"_s);
    if (!numbers.problem().isEmpty())
        return Error{numbers.problem()};
    plan.request.http2 = parser.isSet(u"http2"_s);
    plan.request.verifyTls = !parser.isSet(u"insecure"_s);
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
    if (parser.isSet(u"cacert"_s)) {
        plan.request.caFile = QFileInfo(parser.value(u"cacert"_s)).absoluteFilePath();
        if (!QFileInfo(plan.request.caFile).isReadable())
            return Error{OptionText::tr("--cacert: %1 cannot be read; name a PEM file.")
                             .arg(parser.value(u"cacert"_s))};
    }
    if (const Status files = parseFiles(parser, options); !files)
        return Error{files.error()};
    options.quiet = parser.isSet(u"quiet"_s);
    return Options(options);
}

Result<Options> parseServe(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        {{u"p"_s, u"port"_s}, {}, u"PORT"_s},
        {{u"h"_s, u"help"_s}, {}},
    });
    if (!parser.parse(QStringList(u"loopscope-cli"_s) + arguments))
        return Error{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return Options(ShowText{serveHelp()});
    if (!parser.positionalArguments().isEmpty())
        return Error{
            OptionText::tr("serve takes no argument “%1”.").arg(parser.positionalArguments().first())};

    NumberReader numbers(parser);
    ServeOptions options;
    options.port = quint16(numbers.integer(u"port"_s, 0, {0, 65'535}));
    if (!numbers.problem().isEmpty())
        return Error{numbers.problem()};
    return Options(options);
}

} // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    const QString command = arguments.value(0);
    if (command == "compare"_L1)
        return parseCompare(arguments.mid(1));
    if (command == "serve"_L1)
        return parseServe(arguments.mid(1));
    if (command == "--version"_L1 || command == "-v"_L1)
        return Options(ShowText{u"loopscope-cli " LOOPSCOPE_VERSION "\n"_s});
    if (command == "--help"_L1 || command == "-h"_L1 || command == "help"_L1)
        return Options(ShowText{generalHelp()});
    if (command.isEmpty())
        return Error{OptionText::tr("A command is missing: compare or serve.")};
    return Error{OptionText::tr("“%1” is not a command; use compare or serve.").arg(command)};
}

} // namespace Loopscope
