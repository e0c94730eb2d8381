// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/historyentry.h"

#include <QObject>

namespace Loopscope {

class HistoryAccess;

/// Writes what a history kept of some entries into a folder, a JSON file for each, one after the other: one
/// document at a time is in memory. Never replaces a file. Deletes itself at its end.
class HistoryExport : public QObject
{
    Q_OBJECT

public:
    /// \a history must outlive this.
    HistoryExport(HistoryAccess *history, const QList<HistoryEntry> &entries, const QString &directory,
                  QObject *parent);

    void start();

Q_SIGNALS:
    /// So many files were written; \a problem is that of the first one that was not, or empty.
    void finished(int written, const QString &problem);

private:
    void next();
    void write(const HistoryEntry &entry, const QByteArray &document);
    void end(const QString &problem);

    HistoryAccess *m_history;
    QList<HistoryEntry> m_entries;
    QString m_directory;
    int m_written = 0;
};

} // namespace Loopscope
