// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/strategy.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

QString strategyId(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Sequential:
        return u"sequential"_s;
    case Strategy::Concurrent:
        return u"concurrent"_s;
    case Strategy::Threads:
        return u"threads"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Strategy> strategyFromId(QStringView id)
{
    for (Strategy strategy : allStrategies) {
        if (strategyId(strategy) == id)
            return strategy;
    }
    return std::nullopt;
}

QString strategyName(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Sequential:
        return QCoreApplication::translate("Loopscope::Strategy", "sequential");
    case Strategy::Concurrent:
        return QCoreApplication::translate("Loopscope::Strategy", "concurrent");
    case Strategy::Threads:
        return QCoreApplication::translate("Loopscope::Strategy", "threads",
                                           "the strategy: a pool of blocking threads");
    }
    Q_UNREACHABLE();
}

QString clientId(ClientKind client)
{
    switch (client) {
    case ClientKind::Qt:
        return u"qt"_s;
    case ClientKind::Curl:
        return u"curl"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ClientKind> clientFromId(QStringView id)
{
    for (ClientKind client : allClients) {
        if (clientId(client) == id)
            return client;
    }
    return std::nullopt;
}

QString clientName(ClientKind client)
{
    switch (client) {
    case ClientKind::Qt:
        return u"Qt Network"_s;
    case ClientKind::Curl:
        return u"libcurl"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
