// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/codepane.h"

#include "gui/codehighlighter.h"
#include "gui/copybutton.h"
#include "gui/theme.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Loopscope {

using namespace Qt::StringLiterals;

CodePane::CodePane(const Theme *theme, CodeLanguage language, QWidget *parent)
    : Card(theme, parent)
    , m_language(language)
    , m_text(new QPlainTextEdit)
    , m_copy(new CopyButton([this] { return code(); }))
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(60);
    m_text->document()->setDocumentMargin(0);
    new CodeHighlighter(theme, language, m_text->document());
    addHeaderControl(m_copy);
    body()->addWidget(m_text, 1);
    CodePane::retranslate();
    CodePane::updateColors();
}

QString CodePane::code() const
{
    return m_text->toPlainText();
}

void CodePane::setCode(const QString &code)
{
    if (code != this->code())
        m_text->setPlainText(code);
}

void CodePane::retranslate()
{
    const bool isCpp = m_language == CodeLanguage::Cpp;
    setTitle(isCpp ? tr("C++ with QCoro") : tr("Python with asyncio"));
    m_copy->setWhat(isCpp ? tr("Copy the C++ program") : tr("Copy the Python program"));
    m_text->setAccessibleName(title());
}

void CodePane::updateColors()
{
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::Base, theme().colors().surface);
    m_text->setPalette(palette);
}

} // namespace Loopscope
