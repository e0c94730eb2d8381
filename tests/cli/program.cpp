// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "io/csvreader.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcessEnvironment>

#include <csignal>

namespace Loopscope {

using namespace Qt::StringLiterals;

Program::Program()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LANGUAGE"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_process.setProcessEnvironment(environment);
}

Program::~Program()
{
    m_process.kill();
    m_process.waitForFinished();
}

void Program::setLanguage(const QString &lang)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.remove(u"LC_ALL"_s);
    environment.insert(u"LANG"_s, lang);
    environment.insert(u"LANGUAGE"_s, lang.section(u'.', 0, 0));
    m_process.setProcessEnvironment(environment);
}

void Program::setVariable(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void Program::start(const QStringList &arguments)
{
    QStringList words = m_wrapper;
    words.append(QStringLiteral(LOOPSCOPE_CLI));
    words += arguments;
    m_process.start(words.takeFirst(), words);
    if (!m_process.waitForStarted())
        qFatal("cannot start %s", qPrintable(m_process.program()));
}

bool Program::waitForOutput(const QString &text, qsizetype times)
{
    return waitFor(m_out, text, times);
}

bool Program::waitForError(const QString &text)
{
    return waitFor(m_err, text, 1);
}

bool Program::waitFor(const QByteArray &channel, const QString &text, qsizetype times)
{
    constexpr int soonMs = 100; // it wakes up for one channel alone
    const QDeadlineTimer deadline(programDeadlineMs);
    for (;;) {
        const bool hasEnded = m_process.state() == QProcess::NotRunning;
        takeOutput();
        if (channel.count(text.toUtf8()) >= times)
            return true;
        if (hasEnded || deadline.hasExpired())
            return false;
        m_process.waitForReadyRead(soonMs);
    }
}

void Program::takeOutput()
{
    m_out += m_process.readAllStandardOutput();
    m_err += m_process.readAllStandardError();
}

void Program::sendSignal(int number)
{
    kill(pid_t(m_process.processId()), number);
}

Program::End Program::waitForEnd()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(programDeadlineMs))
        qFatal("the program does not end");
    takeOutput();
    End end;
    (m_process.exitStatus() == QProcess::CrashExit ? end.signal : end.status) = m_process.exitCode();
    end.out = QString::fromUtf8(m_out);
    end.err = QString::fromUtf8(m_err);
    return end;
}

Program::End Program::run(const QStringList &arguments, const QStringList &wrapper)
{
    Program program;
    program.setWrapper(wrapper);
    program.start(arguments);
    return program.waitForEnd();
}

QList<QHash<QString, QString>> readCsv(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    CsvReader reader(file);
    QStringList names;
    QList<QHash<QString, QString>> rows;
    while (reader.next()) {
        if (names.isEmpty()) {
            for (QByteArrayView name : reader.fields())
                names.append(QString::fromUtf8(name));
            continue;
        }
        QHash<QString, QString> row;
        for (std::size_t i = 0; i < reader.fields().size(); ++i)
            row.insert(names.value(qsizetype(i)), QString::fromUtf8(reader.fields()[i]));
        rows.append(row);
    }
    if (!reader.error().isEmpty())
        qFatal("%s", qPrintable(reader.error()));
    return rows;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace Loopscope
