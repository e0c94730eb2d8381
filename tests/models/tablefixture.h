// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/requesttablemodel.h"

#include "samplerun.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

namespace Loopscope::Test {

using Rows = std::vector<quint32>;

inline constexpr int patience = 60'000; // ms; only reached by a hang

inline Rows shownSamples(const RequestTableModel &model)
{
    Rows rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.push_back(model.index(row, 0).data(RequestTableModel::SampleRole).toUInt());
    return rows;
}

inline Rows expectedSamples(const RequestQuery &query, const Run &run)
{
    const std::atomic_bool cancelled = false;
    return makeIndex(query, {run.samples, run.errorTexts}, cancelled).value().rowsFrom(0);
}

/// A model whose every signal is held against Qt's contract for models.
struct Table
{
    RequestTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
    QSignalSpy layouts{&model, &QAbstractItemModel::layoutChanged};
    QSignalSpy insertions{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy counts{&model, &RequestTableModel::countChanged};

    [[nodiscard]] bool waitUntilIdle()
    {
        return QTest::qWaitFor([this] { return !model.isBusy(); }, patience);
    }
};

inline const RequestFilter threadsOnly{.contender = Contender{Strategy::Threads}};

} // namespace Loopscope::Test
