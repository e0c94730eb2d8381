// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace Loopscope {

inline constexpr int programDeadlineMs = 60'000; ///< only to end a test that hangs

/// loopscope-cli as a process of its own, in the C.UTF-8 locale, its output in pipes.
class Program
{
public:
    /// How a program ended.
    struct End
    {
        int status = -1; ///< of an exit; else -1
        int signal = 0; ///< that ended it; else 0
        QString out;
        QString err;
    };

    Program();
    ~Program(); ///< kills it

    /// Before start(): as `LANG=… loopscope-cli`, in no other locale.
    void setLanguage(const QString &lang);
    /// Before start(): in its environment.
    void setVariable(const QString &name, const QString &value);
    /// Before start(): runs it behind another program with these words, such as prlimit.
    void setWrapper(const QStringList &words) { m_wrapper = words; }

    void start(const QStringList &arguments);
    [[nodiscard]] QProcess &process() { return m_process; }
    /// Waits until standard output has \a text so many times; false when the program ends before.
    bool waitForOutput(const QString &text, qsizetype times = 1);
    /// The same of standard error.
    bool waitForError(const QString &text);
    /// What standard output had, as far as was waited for.
    [[nodiscard]] QString output() const { return QString::fromUtf8(m_out); }
    void sendSignal(int number);
    End waitForEnd();

    /// All in one.
    static End run(const QStringList &arguments, const QStringList &wrapper = {});

private:
    void takeOutput();
    bool waitFor(const QByteArray &channel, const QString &text, qsizetype times);

    QProcess m_process;
    QStringList m_wrapper;
    QByteArray m_out;
    QByteArray m_err;
};

/// The rows of a CSV by the names of their columns; fails the test when the file cannot be read.
[[nodiscard]] QList<QHash<QString, QString>> readCsv(const QString &path);

[[nodiscard]] QByteArray readFile(const QString &path);
void writeFile(const QString &path, const QByteArray &content);

} // namespace Loopscope
