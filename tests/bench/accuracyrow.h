// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stampserver.h"

#include <QJsonObject>

namespace Loopscope {

/// One line of the table: a client on a number of lanes against a target of one kind.
struct AccuracySetting
{
    ClientKind client = ClientKind::Qt;
    bool tls = false;
    int delayMs = 0; ///< of the server's answer
    int lanes = 1;
    int count = 0; ///< timed requests in each round
};

/// What both ends measured, over all rounds.
class AccuracyRow
{
public:
    explicit AccuracyRow(AccuracySetting setting) : m_setting(setting) { }

    [[nodiscard]] const AccuracySetting &setting() const { return m_setting; }

    /// Takes in a finished run of one batch. \a warmUp: the requests that each lane sent before. Returns what
    /// does not fit together, and takes nothing in then; empty when all is well.
    [[nodiscard]] QString add(const Run &run, const ServerHarvest &harvest, int warmUp);

    /// As Markdown.
    [[nodiscard]] static QString tableHead();
    [[nodiscard]] QString tableLine() const;
    [[nodiscard]] QJsonObject toJson() const;

private:
    const AccuracySetting m_setting;
    std::vector<qint64> m_clientNs; // latencies
    std::vector<qint64> m_serverNs; // the server's own times
    std::vector<qint64> m_excessNs; // request by request: one lane only
    std::vector<qint64> m_lagP50Ns; // of each round
    std::vector<qint64> m_lagP99Ns;
    qint64 m_engineCpuNs = 0;
    qint64 m_serverCpuNs = 0; // warm-up included
    qint64 m_totalNs = 0;
};

} // namespace Loopscope
