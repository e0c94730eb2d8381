// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/errorkind.h"

#include <curl/curl.h>

namespace Loopscope {

/// What \a code means in our words. \a headComplete: the last response's head came whole, so that a
/// connection that ended did so inside the body. \a message is curl's own, from CURLOPT_ERRORBUFFER.
[[nodiscard]] ErrorKind curlErrorKind(CURLcode code, bool headComplete, const char *message);

/// One sentence in curl's own words: \a message, or the general one of \a code where the message counts
/// bytes or milliseconds and so would be another for each request. \a osError is the errno of a connect
/// that failed.
[[nodiscard]] QString curlErrorText(CURLcode code, const char *message, int osError);

} // namespace Loopscope
