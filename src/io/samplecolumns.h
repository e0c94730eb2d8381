// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample.h"

#include <QLatin1StringView>

#include <span>

namespace Loopscope {

class JsonScanner;
class OutputBuffer;

/// One column of the samples in a run's JSON: how a value of it is written, and read back.
struct SampleColumn
{
    QLatin1StringView name;
    void (*write)(OutputBuffer &out, const Sample &sample);
    /// False unless the next value is one that this column can hold.
    bool (*read)(JsonScanner &in, Sample &sample);
};

/// All columns, in the order of the file. `round`, `index` and `lane` count from 1 as in the requests CSV.
[[nodiscard]] std::span<const SampleColumn> sampleColumns();

} // namespace Loopscope
