// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <QTest>

namespace Loopscope {

/// A run of \a count samples in which every field takes several values: all strategies, all errors, known and
/// unknown phases. The same for the same \a count.
[[nodiscard]] Run makeRun(int count);

/// Compares what files keep of two samples; \a other's error text is looked up in its own run.
#define COMPARE_SAMPLES(run, other)                                                                          \
    do {                                                                                                     \
        QCOMPARE((other).samples.size(), (run).samples.size());                                              \
        for (qsizetype i = 0; i < (run).samples.size(); ++i) {                                               \
            Sample left = (run).samples[i];                                                                  \
            Sample right = (other).samples[i];                                                               \
            QCOMPARE((other).errorText(right), (run).errorText(left));                                       \
            left.errorText = right.errorText = 0;                                                            \
            QVERIFY2(left == right, qPrintable(QString::number(i)));                                         \
        }                                                                                                    \
    } while (false)

/// Compares all that a run holds.
#define COMPARE_RUNS(run, other)                                                                             \
    do {                                                                                                     \
        QCOMPARE((other).id, (run).id);                                                                      \
        QCOMPARE((other).programVersion, (run).programVersion);                                              \
        QCOMPARE((other).plan, (run).plan);                                                                  \
        QCOMPARE((other).startedAtUs, (run).startedAtUs);                                                    \
        QCOMPARE((other).lagSeries, (run).lagSeries);                                                        \
        QCOMPARE((other).seed, (run).seed);                                                                  \
        QCOMPARE((other).cores, (run).cores);                                                                \
        QVERIFY((other).batches == (run).batches);                                                           \
        QCOMPARE((other).errorTexts, (run).errorTexts);                                                      \
        QCOMPARE((other).loopLag, (run).loopLag);                                                            \
        QCOMPARE((other).interrupted, (run).interrupted);                                                    \
        COMPARE_SAMPLES(run, other);                                                                         \
    } while (false)

} // namespace Loopscope
