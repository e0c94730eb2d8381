// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace Loopscope {

namespace {

struct SaveText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SaveFile)
};

Error failure(const QString &path, QString reason)
{
    while (reason.endsWith(u'.'))
        reason.chop(1);
    return Error{
        SaveText::tr("Could not write %1: %2. Nothing there was changed; choose another place, or check "
                     "the folder, its permissions and the free space.")
            .arg(path.isEmpty() ? SaveText::tr("the file", "stands in for an empty file name")
                                : QDir::toNativeSeparators(path),
                 reason)};
}

/// Whether \a path is something like /dev/stdout or a pipe, which a finished file cannot replace.
bool isDeviceOrPipe(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

Status writeDirectly(const QString &path, const std::function<Status(QIODevice &)> &write)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(path, file.errorString());
    if (const Status written = write(file); !written)
        return failure(path, written.error());
    file.close();
    if (file.error() != QFileDevice::NoError)
        return failure(path, file.errorString());
    return success();
}

} // namespace

Status saveFile(const QString &path, const std::function<Status(QIODevice &)> &write)
{
    if (isDeviceOrPipe(path))
        return writeDirectly(path, write);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(path, file.errorString());
    if (const Status written = write(file); !written)
        return failure(path, written.error());
    if (!file.commit())
        return failure(path, file.errorString());
    return success();
}

Status checkWritable(const QString &path)
{
    if (isDeviceOrPipe(path)) {
        if (!QFileInfo(path).isWritable())
            return failure(path, SaveText::tr("it does not accept data"));
        return success();
    }
    // Opening makes the temporary file, and without commit() the destructor takes it away.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(path, file.errorString());
    return success();
}

} // namespace Loopscope
