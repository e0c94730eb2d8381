// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "core/languages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <array>
#include <cstdio>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;

// Those that QApplication takes for itself; see "Supported Command Line Options" of it and of
// QGuiApplication.
constexpr std::array qtOptionsWithValue{
    "platform"_L1,        "platformpluginpath"_L1, "platformtheme"_L1, "plugin"_L1,
    "qwindowgeometry"_L1, "geometry"_L1,           "qwindowicon"_L1,   "icon"_L1,
    "title"_L1,           "qwindowtitle"_L1,       "display"_L1,       "session"_L1,
    "style"_L1,           "stylesheet"_L1,
};
constexpr std::array qtOptions{"reverse"_L1, "widgetcount"_L1, "sync"_L1, "nograb"_L1, "dograb"_L1};

/// The arguments without Qt's own.
QStringList ourArguments(int argc, char **argv)
{
    QStringList ours;
    for (int i = 0; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        const qsizetype dashes = argument.startsWith("--"_L1) ? 2 : argument.startsWith(u'-') ? 1 : 0;
        const QString name = argument.mid(dashes).section(u'=', 0, 0);
        if (i > 0 && dashes > 0) {
            if (std::ranges::find(qtOptions, name) != qtOptions.end())
                continue;
            if (std::ranges::find(qtOptionsWithValue, name) != qtOptionsWithValue.end()) {
                if (!argument.contains(u'='))
                    ++i;
                continue;
            }
        }
        ours.append(argument);
    }
    return ours;
}

class Reader
{
public:
    Reader()
    {
        m_parser.setApplicationDescription(
            QCoreApplication::translate("main", "See what concurrency buys you."));
        m_parser.addOptions({m_help, m_version, m_history});
        m_parser.addPositionalArgument(
            u"run"_s, QCoreApplication::translate("main", "A saved run (JSON) to open."), u"[run.json]"_s);
    }

    /// An Error is one sentence.
    [[nodiscard]] Result<CommandLine> read(const QStringList &arguments)
    {
        if (!m_parser.parse(arguments))
            return Error{m_parser.errorText()};
        const QStringList files = m_parser.positionalArguments();
        if (files.size() > 1) {
            return Error{QCoreApplication::translate("main", "Only one run can be opened, not “%1” as well.")
                             .arg(files[1])};
        }
        CommandLine read;
        read.run = files.value(0);
        if (m_parser.isSet(m_history)) {
            const Result<HistoryLocation> place = HistoryLocation::parse(m_parser.value(m_history));
            if (!place)
                return Error{place.error()};
            read.history = place.value();
        }
        return read;
    }
    [[nodiscard]] bool wantsHelp() const { return m_parser.isSet(m_help); }
    [[nodiscard]] bool wantsVersion() const { return m_parser.isSet(m_version); }
    [[nodiscard]] QString help() const { return m_parser.helpText(); }

private:
    // Not by addHelpOption(): that one's texts are Qt's, which has them in fewer languages.
    const QCommandLineOption m_help{{u"h"_s, u"help"_s},
                                    QCoreApplication::translate("main", "Say what can be written here.")};
    const QCommandLineOption m_version{{u"v"_s, u"version"_s},
                                       QCoreApplication::translate("main", "Say which version this is.")};
    const QCommandLineOption m_history{
        u"history"_s,
        QCoreApplication::translate("main",
                                    "Where the history is: a file, or postgresql://[USER@]HOST/DATABASE."),
        u"place"_s};
    QCommandLineParser m_parser;
};

void say(FILE *file, const QString &text)
{
    std::fputs(qPrintable(text), file);
}

/// Answers what ends the program; returns its exit status.
int answer(const QStringList &arguments)
{
    Reader reader; // anew: now there are translations
    const Result<CommandLine> line = reader.read(arguments);
    if (reader.wantsHelp()) {
        say(stdout, reader.help());
        return 0;
    }
    if (reader.wantsVersion()) {
        say(stdout,
            QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n');
        return 0;
    }
    say(stderr, QCoreApplication::translate("main", "%1 See loopscope --help.").arg(line.error()) + u'\n');
    return exitUsage;
}

} // namespace

std::optional<CommandLine> CommandLine::read(int &argc, char **argv, int &status)
{
    const QStringList arguments = ourArguments(argc, argv);
    Reader reader;
    const Result<CommandLine> line = reader.read(arguments);
    if (line && !reader.wantsHelp() && !reader.wantsVersion())
        return line.value();
    const QCoreApplication application(argc, argv);
    Languages languages;
    languages.install(QSettings().value("language"_L1, Languages::system.toString()).toString());
    status = answer(arguments);
    return std::nullopt;
}

} // namespace Loopscope
