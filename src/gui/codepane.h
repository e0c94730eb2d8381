// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"
#include "models/codetokens.h"

class QPlainTextEdit;

namespace Loopscope {

class CopyButton;

/// A program to read: highlighted, monospaced, and to be copied as a whole or in part.
class CodePane : public Card
{
    Q_OBJECT

public:
    CodePane(const Theme *theme, CodeLanguage language, QWidget *parent = nullptr);

    [[nodiscard]] QString code() const;
    /// Where it is the same as before, the place and the selection stay.
    void setCode(const QString &code);

protected:
    void retranslate() override;
    void updateColors() override;

private:
    CodeLanguage m_language;
    QPlainTextEdit *m_text;
    CopyButton *m_copy;
};

} // namespace Loopscope
