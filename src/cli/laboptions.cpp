// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/laboptions.h"

#include "cli/help.h"
#include "cli/historyoption.h"
#include "cli/numberreader.h"
#include "core/labpresets.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct LabOptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::LabOptions)
};

const QString demoWord = u"demo"_s;

/// What stands for the demo server's URL until it runs. As loopscope-cli serve --port 8080 would have it, for
/// the programs that --code prints.
QUrl demoUrl()
{
    return QUrl(u"http://127.0.0.1:8080/delay/50ms"_s);
}

/// The value of \a option among the words of \a all; \a fallback where it is not set.
template <typename T, std::size_t size>
Result<T> wordOf(const QCommandLineParser &parser, const QString &option, T fallback,
                 const std::array<T, size> &all, QString (*id)(T))
{
    if (!parser.isSet(option))
        return fallback;
    const QString word = parser.value(option);
    QStringList words;
    for (const T value : all) {
        words.append(id(value));
        if (words.last() == word)
            return value;
    }
    return Error{
        LabOptionText::tr("--%1: “%2” is unknown; choose from %3.").arg(option, word, words.join(u", "_s))};
}

/// Reads --delay, --request and --repeat in the order in which they were typed.
class RowReader
{
public:
    RowReader(const QCommandLineParser &parser, LabOptions &options)
        : m_parser(parser), m_options(options) { }

    Status read()
    {
        const QStringList names = m_parser.optionNames();
        for (const QString &name : names) {
            Status done = success();
            if (name == "delay"_L1)
                done = addDelay(nextValue(name));
            else if (name == "request"_L1)
                done = addRequest(nextValue(name));
            else if (name == "repeat"_L1)
                done = repeat(nextValue(name));
            if (!done)
                return done;
        }
        return success();
    }

private:
    /// QCommandLineParser keeps the order of all options, and of the values of each.
    QString nextValue(const QString &name) { return m_parser.values(name).value(m_read[name]++); }

    Status addDelay(const QString &value)
    {
        const QString seconds = value.section(u':', 0, 0);
        const Result<qint64> delayNs = parseDelay(seconds);
        if (!delayNs)
            return Error{u"--delay: "_s + delayNs.error()};
        LabCoroutine coroutine;
        coroutine.delayNs = delayNs.value();
        coroutine.text = value.contains(u':') ? value.section(u':', 1) : seconds.trimmed();
        m_options.plan.coroutines.append(coroutine);
        return success();
    }

    Status addRequest(const QString &value)
    {
        LabCoroutine coroutine;
        coroutine.kind = LabCoroutine::Kind::Request;
        coroutine.delayNs = 0;
        if (value == demoWord) {
            m_options.demoRows.append(m_options.plan.coroutines.size());
            coroutine.url = demoUrl();
        } else {
            RequestSpec parsed;
            if (const Status url = parseUrl(value, parsed); !url)
                return url;
            coroutine.url = QUrl(value.trimmed(), QUrl::TolerantMode);
        }
        m_options.plan.coroutines.append(coroutine);
        return success();
    }

    Status repeat(const QString &value)
    {
        if (m_options.plan.coroutines.isEmpty())
            return Error{
                LabOptionText::tr("--repeat stands behind the --delay or --request that it repeats.")};
        bool isNumber = false;
        const int times = value.toInt(&isNumber);
        if (!isNumber || !Limits::labCoroutines.contains(times))
            return Error{rangeProblem(u"--repeat"_s, Limits::labCoroutines)};
        m_options.plan.coroutines.last().repeat = times;
        return success();
    }

    const QCommandLineParser &m_parser;
    LabOptions &m_options;
    QHash<QString, qsizetype> m_read; // how many values of each
};

Status readPreset(const QCommandLineParser &parser, const QString &id, LabOptions &options)
{
    if (!options.plan.coroutines.isEmpty())
        return Error{LabOptionText::tr("“%1” brings its own list; leave out --delay and --request.").arg(id)};
    QUrl url = demoUrl();
    if (parser.isSet(u"url"_s)) {
        RequestSpec parsed;
        if (const Status status = parseUrl(parser.value(u"url"_s), parsed); !status)
            return status;
        url = QUrl(parser.value(u"url"_s).trimmed(), QUrl::TolerantMode);
    }
    const QList<LabPreset> presets = labPresets(url);
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [&id](const LabPreset &preset) { return preset.id == id; });
    if (found == presets.end())
        return Error{LabOptionText::tr("“%1” is no preset; loopscope-cli lab lists them.").arg(id)};
    options.plan = found->plan;
    for (qsizetype row = 0; row < options.plan.coroutines.size() && !parser.isSet(u"url"_s); ++row) {
        if (options.plan.coroutines.at(row).kind == LabCoroutine::Kind::Request)
            options.demoRows.append(row);
    }
    return success();
}

/// How the list is driven and printed.
Status readManner(const QCommandLineParser &parser, LabPlan &plan)
{
    const Result<LabDrive> drive = wordOf(parser, u"drive"_s, plan.drive, allLabDrives, labDriveId);
    if (!drive)
        return Error{drive.error()};
    plan.drive = drive.value();
    const Result<LabLines> lines = wordOf(parser, u"lines"_s, plan.lines, allLabLines, labLinesId);
    if (!lines)
        return Error{lines.error()};
    plan.lines = lines.value();
    NumberReader numbers(parser);
    plan.limit = numbers.integer(u"limit"_s, plan.limit, Limits::concurrency);
    plan.timeout = numbers.seconds(u"timeout"_s, plan.timeout, Limits::timeoutMs);
    return numbers.problem().isEmpty() ? success() : Status(Error{numbers.problem()});
}

} // namespace

QString labPresetList()
{
    constexpr int idWidth = 20;
    QString text;
    for (const LabPreset &preset : labPresets(demoUrl()))
        text += preset.id.leftJustified(idWidth) + preset.name + u'\n';
    return text;
}

Result<Options> parseLab(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"PRESET"_s, QString());
    parser.addOptions({
        {u"url"_s, {}, u"URL"_s},
        {u"delay"_s, {}, u"SECONDS:TEXT"_s},
        {u"request"_s, {}, u"URL"_s},
        {u"repeat"_s, {}, u"K"_s},
        {u"drive"_s, {}, u"DRIVE"_s},
        {u"limit"_s, {}, u"N"_s},
        {u"lines"_s, {}, u"LINES"_s},
        {u"timeout"_s, {}, u"SECONDS"_s},
        {u"history"_s, {}, u"DATABASE"_s},
        {u"code"_s, {}},
        {{u"q"_s, u"quiet"_s}, {}},
        {{u"h"_s, u"help"_s}, {}},
    });
    if (!parser.parse(QStringList(u"loopscope-cli"_s) + arguments))
        return Error{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return Options(ShowText{labHelp()});
    const QStringList presets = parser.positionalArguments();
    if (presets.size() > 1)
        return Error{
            LabOptionText::tr("“%1” is one argument too many; lab takes one preset.").arg(presets.at(1))};
    if (arguments.isEmpty())
        return Options(ShowText{labPresetList()});

    LabOptions options;
    options.code = parser.isSet(u"code"_s);
    options.quiet = parser.isSet(u"quiet"_s);
    if (const Status history = parseHistory(parser, options.history); !history)
        return Error{history.error()};
    if (const Status rows = RowReader(parser, options).read(); !rows)
        return Error{rows.error()};
    if (!presets.isEmpty()) {
        if (const Status preset = readPreset(parser, presets.first(), options); !preset)
            return Error{preset.error()};
    } else if (parser.isSet(u"url"_s)) {
        return Error{LabOptionText::tr("--url is for the requests of a preset; use --request URL.")};
    } else if (options.plan.coroutines.isEmpty()) {
        return Error{LabOptionText::tr("lab needs a preset, or at least one --delay or --request.")};
    }
    if (const Status manner = readManner(parser, options.plan); !manner)
        return Error{manner.error()};
    if (const QList<LabProblem> problems = labPlanProblems(options.plan); !problems.isEmpty())
        return Error{problems.first().message};
    return Options(options);
}

} // namespace Loopscope
