// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace Loopscope {

/// Whether \a character can be read in a program's text: no control, no format character, no line separator.
[[nodiscard]] bool isVisible(char32_t character);

/// \a text as a literal of Python: 'hello', "it's", 'two\nlines'. What cannot be seen is escaped.
[[nodiscard]] QString pythonString(const QString &text);

/// \a url as a literal of Python; never with its user info.
[[nodiscard]] QString pythonUrl(const QUrl &url);

/// A time in seconds as Python writes a float: 2.0, 0.05.
[[nodiscard]] QString pythonSeconds(qint64 ns);

} // namespace Loopscope
