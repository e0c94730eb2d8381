// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/codetokens.h"

#include <QSyntaxHighlighter>

namespace Loopscope {

class Theme;

/// Colours code with the theme's colours, and again when they change.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// \a theme must outlive \a document.
    CodeHighlighter(const Theme *theme, CodeLanguage language, QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme *m_theme;
    CodeLanguage m_language;
};

} // namespace Loopscope
