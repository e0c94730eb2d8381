// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <vector>

namespace Loopscope {

enum class CodeLanguage : quint8 { Cpp, Python };

/// A stretch of a line of code that is coloured; what is not, has none.
struct CodeToken
{
    enum class Kind : quint8 { Keyword, String, Number, Comment, Function };

    int start = 0;
    int length = 0;
    Kind kind = Kind::Keyword;

    bool operator==(const CodeToken &) const = default;
};

/// The tokens of \a line, in order. \a inBlock is whether it begins inside of a comment or text that spans
/// lines ("/* … */", "'''…'''"), and says so of the next one then. As exact as our own programs need it.
[[nodiscard]] std::vector<CodeToken> codeTokens(QStringView line, CodeLanguage language, bool &inBlock);

} // namespace Loopscope
