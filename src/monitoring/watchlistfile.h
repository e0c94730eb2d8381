// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QByteArray>
#include <QLockFile>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace Loopscope {

class MonitorSession;

/// The list of a session in a file of this user's, from one start of the program to the next, and whether it
/// was being watched: that is in the settings. The file is written whole at each change. One program at a
/// time has it; another one that is started meanwhile shows the list as it is in the file, and neither writes
/// nor watches it; once the first one has ended, in whatever way, it takes the list over.
///
/// User and password of a URL are in no file. A watch that had some is paused in the file, and its id is in
/// the settings, so that the next start can say which ones must be typed again. Use it from the session's
/// thread.
class WatchListFile : public QObject
{
    Q_OBJECT

public:
    /// \a session must outlive this.
    WatchListFile(const QString &path, MonitorSession *session, QObject *parent = nullptr);
    ~WatchListFile() override;

    /// watches.json beside the history that is usual.
    [[nodiscard]] static QString standardPath();

    /// Gives the session what is in the file; nothing where there is none yet. A file that cannot be read is
    /// set aside. From here on the session's changes are written, where isMine(). Listen to problem() before.
    void open();
    /// Whether no other program has the list.
    [[nodiscard]] bool isMine() const { return m_isMine; }
    /// Whether the session ran when the last program ended, by itself or by force.
    [[nodiscard]] static bool wasWatching();
    /// The program ends: what the session does from here on is not written, nor that it stops. What could not
    /// be written before is tried once more.
    void close();

    /// Whether the watch \a id had a password in its URL that must be typed again.
    [[nodiscard]] bool needsPassword(const QString &id) const { return m_withoutPassword.contains(id); }

Q_SIGNALS:
    /// isMine() is true now: the program that had the list has ended. The session has it as that left it.
    void takenOver();
    /// One sentence for a person: what was set aside, could not be written, or must be typed again.
    void problem(const QString &sentence);

private:
    [[nodiscard]] bool lock();
    bool takeOver();
    void lookAgain();
    void read();
    [[nodiscard]] QString setAside(const QString &reason);
    void onListChanged();
    void onRunningChanged(bool running);
    void lookForPasswords();
    void write();

    const QString m_path;
    MonitorSession *m_session;
    QLockFile m_lock;
    QTimer m_lookTimer; // while another program has the list
    QByteArray m_readHash; // of the file, when it was read
    bool m_isOpen = false;
    bool m_isMine = false;
    bool m_mayWrite = false; // there is nothing in the file that would be lost
    bool m_isWritten = true; // the file has the session's list
    bool m_hasToldOfWriting = false; // that it fails; until it does not
    QSet<QString> m_withoutPassword; // ids of watches that had one
};

} // namespace Loopscope
