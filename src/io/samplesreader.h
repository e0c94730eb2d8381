// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/samplelog.h"

#include <QByteArrayView>
#include <QString>

namespace Loopscope {

/// Reads the samples object of a run's JSON. All columns are read side by side, row by row, so that nothing
/// is held beside the samples themselves. \a problem is left empty, or says what cannot be and where
/// ("samples.latency_ns[17] cannot be -5"). \a errorTexts is how many texts there are to point into.
[[nodiscard]] SampleLog readSamples(QByteArrayView object, qsizetype errorTexts, QString &problem);

} // namespace Loopscope
