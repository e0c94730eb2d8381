// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historyentry.h"

#include <QtEndian>

namespace Loopscope {

QByteArray unpackDocument(const QByteArray &packed)
{
    // The first four bytes say how many there will be. zlib never makes more than 1,032 of one.
    constexpr qint64 mostOfOne = 1'032;
    if (packed.size() < qsizetype(sizeof(quint32))
        || qFromBigEndian<quint32>(packed.constData()) > packed.size() * mostOfOne)
        return {};
    return qUncompress(packed);
}

} // namespace Loopscope
