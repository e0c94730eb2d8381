// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"

#include <QAnyStringView>

class QSettings;

namespace Loopscope {

/// The number at \a key; \a fallback where there is none or one outside \a range.
[[nodiscard]] int loadNumber(const QSettings &settings, QAnyStringView key, int fallback, Range range);

/// The request as saveRequestOptions() left it in \a group, without URL and credentials. What is missing or
/// outside its range is as in a new one.
[[nodiscard]] RequestSpec loadRequestOptions(const QSettings &settings, QStringView group);

/// Keeps how \a request is sent for the next start, but neither its URL nor its credentials.
void saveRequestOptions(const RequestSpec &request, QSettings &settings, QStringView group);

} // namespace Loopscope
