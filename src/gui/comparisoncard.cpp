// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/comparisoncard.h"

#include "models/comparisontable.h"

#include <QTextEdit>
#include <QVBoxLayout>

namespace Loopscope {

ComparisonCard::ComparisonCard(const Theme *theme, QWidget *parent)
    : Card(theme, parent), m_text(new QTextEdit(this))
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->viewport()->setAutoFillBackground(false); // the card's surface
    body()->addWidget(m_text);
    retranslate();
}

void ComparisonCard::setReport(const RunReport &report, const SelfCheck &check)
{
    m_report = report;
    m_check = check;
    m_isRunning = false;
    retranslate();
}

void ComparisonCard::clear(bool isRunning)
{
    if (m_report.contenders.empty() && m_isRunning == isRunning)
        return;
    m_report = {};
    m_isRunning = isRunning;
    retranslate();
}

void ComparisonCard::retranslate()
{
    setTitle(tr("Comparison"));
    m_text->setAccessibleName(title());
    if (m_isRunning)
        m_text->setPlaceholderText(
            tr("Which differences are more than chance is computed when the run has ended."));
    else if (m_report.contenders.empty())
        m_text->setPlaceholderText(tr("Which differences are more than chance appears here, in words."));
    else if (m_report.contenders.size() > 1)
        m_text->setPlaceholderText(tr("No round is complete, or no request was answered."));
    else
        m_text->setPlaceholderText(
            tr("There is nothing to compare: it takes two strategies or two clients."));
    m_text->setHtml(comparisonTable(m_report, m_check));
}

} // namespace Loopscope
