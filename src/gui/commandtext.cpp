// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commandtext.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::CommandText)
};

bool isForShell(const QString &argument)
{
    static const QStringList operators{u"|"_s, u"||"_s, u"&&"_s, u"&"_s,   u";"_s,
                                       u">"_s, u">>"_s, u"<"_s,  u"2>&1"_s};
    return operators.contains(argument) || argument.startsWith(u'$') || argument.startsWith("~/"_L1)
        || argument.endsWith(u';');
}

/// Where it is, if it can be found.
QString shownProgram(const QString &program)
{
    const QString found = QStandardPaths::findExecutable(program);
    return found.isEmpty() ? program : found;
}

QString quotedArguments(QStringList arguments)
{
    for (QString &argument : arguments)
        argument = CommandText::tr("“%1”", "quotes around an argument of a command").arg(argument);
    return arguments.join(u' ');
}

} // namespace

QString commandText(const QStringList &command)
{
    QStringList parts;
    for (const QString &argument : command) {
        if (argument.isEmpty())
            continue;
        QString part = argument;
        part.replace(u'"', uR"(""")"_s);
        const bool hasSpace =
            std::any_of(argument.begin(), argument.end(), [](QChar c) { return c.isSpace(); });
        parts.append(hasSpace ? u'"' + part + u'"' : part);
    }
    return parts.join(u' ');
}

QString quotedCommand(const QStringList &command)
{
    const QString program = shownProgram(command.value(0));
    return command.size() > 1 ? u"%1 %2"_s.arg(program, quotedArguments(command.mid(1))) : program;
}

QString commandDescription(const QStringList &command)
{
    const QString program = command.value(0);
    if (program.trimmed().isEmpty())
        return {};
    const QStringList arguments = command.mid(1);
    QString text = arguments.isEmpty()
        ? CommandText::tr("Runs %1, without arguments.").arg(shownProgram(program))
        : CommandText::tr("Runs %1 with %n argument(s): %2", nullptr, int(arguments.size()))
              .arg(shownProgram(program), quotedArguments(arguments));
    if (std::any_of(arguments.begin(), arguments.end(), isForShell))
        text += u'\n'
            + CommandText::tr("There is no shell that would read |, >, $ or ~; for one, type: sh -c \"…\"");
    return text;
}

} // namespace Loopscope
