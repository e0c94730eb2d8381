// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/filenames.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Loopscope {

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Options)
};

/// Whether a file at \a path would be replaced by one that is written there next; a device or pipe is not.
bool isReplaceable(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || info.isFile();
}

} // namespace

Status FileNames::add(const QString &option, const QString &path)
{
    if (!isReplaceable(path))
        return success();
    QString &other = m_optionOfFile[QDir::cleanPath(QFileInfo(path).absoluteFilePath())];
    if (!other.isEmpty())
        return Error{
            OptionText::tr("--%1 and --%2 name the same file; give each its own.").arg(other, option)};
    other = option;
    return success();
}

Status FileNames::addAll(const QCommandLineParser &parser, const QList<FileOption> &options)
{
    for (const FileOption &option : options) {
        if (!parser.isSet(option.name))
            continue;
        *option.path = parser.value(option.name);
        if (option.path->isEmpty())
            return Error{OptionText::tr("--%1 needs the name of a file.").arg(option.name)};
        if (const Status added = add(option.name, *option.path); !added)
            return added;
    }
    return success();
}

} // namespace Loopscope
