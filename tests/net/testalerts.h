// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/alertrunner.h"

#include <QFile>

namespace Loopscope {

inline constexpr int alertDeadline = 30'000; ///< only to end a test that hangs

[[nodiscard]] inline Alert alertOf(const QString &watchId, const QByteArray &body = "{\"to\":\"down\"}\n")
{
    return {watchId,
            QStringLiteral("Shop"),
            body,
            {QStringLiteral("LOOPSCOPE_TO=down"), QStringLiteral("LOOPSCOPE_NAME=a=b c")}};
}

[[nodiscard]] inline AlertActions hookActions(const QUrl &url)
{
    AlertActions actions;
    actions.callHook = true;
    actions.hook = url;
    return actions;
}

[[nodiscard]] inline AlertActions commandActions(const QStringList &command)
{
    AlertActions actions;
    actions.runCommand = true;
    actions.command = command;
    return actions;
}

[[nodiscard]] inline AlertActions shell(const QString &script)
{
    return commandActions({QStringLiteral("/bin/sh"), QStringLiteral("-c"), script});
}

[[nodiscard]] inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Loopscope
