// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>

#include <functional>

class QLocalSocket;

namespace Loopscope {

/// By which a program that is started again finds the one whose window is out of sight, in the tray, say.
/// Only this user's programs get in.
class ProgramDoor : public QObject
{
    Q_OBJECT

public:
    /// \a list, a path, is what both programs have in common. Whoever knocks is let in where \a welcomes says
    /// so.
    ProgramDoor(const QString &list, std::function<bool()> welcomes, QObject *parent = nullptr);

    /// Asks the program that has \a list to show itself and open \a file, an absolute path or empty. True
    /// where it did: then this one is not needed. Waits for at most two seconds.
    [[nodiscard]] static bool knock(const QString &list, const QString &file);
    /// Answers from here on. For one program at a time: takes the door from any other.
    void open();

Q_SIGNALS:
    /// Somebody was let in, and wants \a file opened where it is not empty.
    void entered(const QString &file);

private:
    void onKnock();
    void answer(QLocalSocket *socket);

    const QString m_name;
    std::function<bool()> m_welcomes;
    QLocalServer m_server;
};

} // namespace Loopscope
