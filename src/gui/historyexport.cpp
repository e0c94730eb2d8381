// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historyexport.h"

#include "core/whenfinished.h"
#include "gui/historyaccess.h"
#include "gui/historyfiles.h"
#include "gui/runfiles.h"
#include "io/savefile.h"

#include <QtConcurrent>

namespace Loopscope {

using namespace Qt::StringLiterals;

HistoryExport::HistoryExport(HistoryAccess *history, const QList<HistoryEntry> &entries,
                             const QString &directory, QObject *parent)
    : QObject(parent), m_history(history), m_entries(entries), m_directory(directory)
{
    m_entries.removeIf([](const HistoryEntry &entry) { return !entry.hasDocument; });
}

void HistoryExport::start()
{
    next();
}

void HistoryExport::next()
{
    if (m_entries.isEmpty()) {
        end({});
        return;
    }
    const HistoryEntry entry = m_entries.takeFirst();
    whenFinished(m_history->document(entry.id), this, [this, entry](const Result<QByteArray> &document) {
        if (document)
            write(entry, document.value());
        else
            end(document.error());
    });
}

void HistoryExport::write(const HistoryEntry &entry, const QByteArray &document)
{
    const QFuture<Status> written =
        QtConcurrent::run([document, directory = m_directory, name = fileStem(entry.id) + u".json"_s] {
            return saveFile(freePath(directory, name), [&document](QIODevice &device) -> Status {
                if (device.write(document) == document.size())
                    return success();
                return Error{device.errorString()};
            });
        });
    whenFinished(written, this, [this](const Status &saved) {
        if (!saved) {
            end(saved.error());
            return;
        }
        ++m_written;
        next();
    });
}

void HistoryExport::end(const QString &problem)
{
    Q_EMIT finished(m_written, problem);
    deleteLater();
}

} // namespace Loopscope
