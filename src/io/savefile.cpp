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

QString withoutFullStop(QString reason)
{
    while (reason.endsWith(u'.'))
        reason.chop(1);
    return reason;
}

Error failure(const QString &path, const QString &reason)
{
    const QString shownPath = path.isEmpty() ? SaveText::tr("the file", "stands in for an empty file name")
                                             : QDir::toNativeSeparators(path);
    return Error{
        SaveText::tr("Could not write %1: %2. Nothing there was changed; choose another place, or check "
                     "the folder, its permissions and the free space.")
            .arg(shownPath, withoutFullStop(reason))};
}

/// As above, for a device: what was written to it before stays written.
Error deviceFailure(const QString &path, const QString &reason)
{
    return Error{SaveText::tr("Could not write %1: %2.").arg(path, withoutFullStop(reason))};
}

/// Whether \a path is something like /dev/stdout or a pipe, which a finished file cannot replace.
bool isDeviceOrPipe(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

/// Why no file can have the name \a path; empty where one may. QSaveFile finds these out late, or not at all.
QString nameProblem(const QString &path)
{
    constexpr qsizetype longestName = 255; // bytes, on every file system in common use
    if (path.isEmpty())
        return SaveText::tr("the file name is empty");
    if (path.contains(QChar(u'\0')))
        return SaveText::tr("the file name is not valid");
    if (QFile::encodeName(QFileInfo(path).fileName()).size() > longestName)
        return SaveText::tr("the file name is too long");
    return QString();
}

/// Has \a write fill \a file and sees to it that all of it has left this process.
Status fill(QFileDevice &file, const std::function<Status(QIODevice &)> &write)
{
    if (!file.open(QIODevice::WriteOnly))
        return Error{file.errorString()};
    if (Status written = write(file); !written)
        return written;
    // QSaveFile::commit() overlooks a buffer that is only partly taken, as by a disk that gets full (Qt 6.4);
    // the second attempt is for the reason, which the first one does not tell.
    if (!file.flush() && !file.flush())
        return Error{file.errorString()};
    return success();
}

} // namespace

Status saveFile(const QString &path, const std::function<Status(QIODevice &)> &write)
{
    if (const QString problem = nameProblem(path); !problem.isEmpty())
        return failure(path, problem);
    if (isDeviceOrPipe(path)) {
        QFile file(path);
        const Status filled = fill(file, write);
        return filled ? success() : deviceFailure(path, filled.error());
    }
    QSaveFile file(path);
    if (const Status filled = fill(file, write); !filled)
        return failure(path, filled.error());
    if (!file.commit())
        return failure(path, file.errorString());
    return success();
}

Status checkWritable(const QString &path)
{
    if (const QString problem = nameProblem(path); !problem.isEmpty())
        return failure(path, problem);
    if (isDeviceOrPipe(path)) {
        if (!QFileInfo(path).isWritable())
            return deviceFailure(path, SaveText::tr("it does not accept data"));
        return success();
    }
    // Opening makes the temporary file, and without commit() the destructor takes it away.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(path, file.errorString());
    return success();
}

} // namespace Loopscope
