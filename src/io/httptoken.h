// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Loopscope {

/// Whether \a text is a token of RFC 9110, such as a method must be: nothing in it can end a request line.
[[nodiscard]] bool isHttpToken(QByteArrayView text);

} // namespace Loopscope
