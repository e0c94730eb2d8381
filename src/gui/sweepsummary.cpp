// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepsummary.h"

#include "gui/theme.h"
#include "gui/wrappedlabel.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

SweepSummary::SweepSummary(const Theme *theme, QWidget *parent)
    : Card(theme, parent)
    , m_headline(new WrappedLabel(this))
    , m_problem(new WrappedLabel(this))
    , m_details(new WrappedLabel(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    m_headline->setObjectName(u"headline"_s);
    m_details->setObjectName(u"details"_s);
    m_problem->setObjectName(u"problem"_s);
    for (QLabel *label : {m_headline, m_problem, m_details})
        body()->addWidget(label);
    m_headline->hide();
    m_problem->hide();
    m_details->hide();
    body()->setContentsMargins(14, 8, 14, 9);
    body()->setSpacing(3);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    SweepSummary::updateColors();
}

void SweepSummary::setTexts(const QString &headline, const QStringList &details, const QString &problem)
{
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QString text;
    for (const QString &detail : details)
        text = text.isEmpty() ? detail : tr("%1 %2", "a sentence after another").arg(text, detail);
    m_details->setText(text);
    m_details->setVisible(!details.isEmpty());
    updateMinimumHeight();
    setAccessibleName(headline);
    setAccessibleDescription(problem.isEmpty() ? m_details->text() : problem + u' ' + m_details->text());
}

/// A window would cut off the last lines before it refuses to be made smaller.
void SweepSummary::updateMinimumHeight()
{
    setMinimumHeight(std::max(0, layout()->totalHeightForWidth(width())));
}

void SweepSummary::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    updateMinimumHeight();
}

QString SweepSummary::headline() const
{
    return m_headline->text();
}

QString SweepSummary::details() const
{
    return m_details->text();
}

void SweepSummary::updateColors()
{
    const auto color = [](QLabel *label, const QColor &text) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, text);
        label->setPalette(palette);
    };
    color(m_headline, theme().colors().text);
    color(m_problem, theme().colors().warning);
    color(m_details, theme().colors().muted);
}

} // namespace Loopscope
