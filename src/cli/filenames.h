// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QHash>
#include <QString>

namespace Loopscope {

/// The files that options have named so far.
class FileNames
{
public:
    /// Adds what \a option names. An Error says which other option names the same file.
    Status add(const QString &option, const QString &path);

private:
    QHash<QString, QString> m_optionOfFile;
};

} // namespace Loopscope
