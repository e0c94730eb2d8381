// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QHash>
#include <QList>
#include <QString>

class QCommandLineParser;

namespace Loopscope {

/// The files that options have named so far.
class FileNames
{
public:
    /// Adds what \a option names. An Error says which other option names the same file.
    Status add(const QString &option, const QString &path);

    struct FileOption
    {
        QString name;
        QString *path; ///< takes its value, and stays where it is not set
    };
    /// Adds what \a parser has of \a options. An Error says which lacks a name, or as add().
    Status addAll(const QCommandLineParser &parser, const QList<FileOption> &options);

private:
    QHash<QString, QString> m_optionOfFile;
};

} // namespace Loopscope
