// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wrappedlabel.h"

#include <QTextDocument>
#include <QTextOption>

#include <algorithm>

namespace Loopscope {

namespace {
constexpr int leastWidth = 12; ///< times the height of a line, where a word is longer
} // namespace

WrappedLabel::WrappedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

/// A label that can be selected has its text in a document, which it lets break between words only, anew
/// whenever it is laid out.
void WrappedLabel::breakAnywhere() const
{
    (void)QLabel::heightForWidth(width()); // lays it out if need be
    auto *document = findChild<QTextDocument *>();
    if (!document)
        return; // there was no text yet
    QTextOption option = document->defaultTextOption();
    if (option.wrapMode() == QTextOption::WrapAtWordBoundaryOrAnywhere)
        return;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
}

QSize WrappedLabel::sizeHint() const
{
    breakAnywhere();
    return QLabel::sizeHint();
}

QSize WrappedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int longestWord = metrics.boundingRect({0, 0, 0, 0}, Qt::TextWordWrap, text()).width();
    const QSize least(std::min(longestWord, leastWidth * metrics.height()), metrics.height());
    return least.grownBy(contentsMargins() + 2 * QMargins(margin(), margin(), margin(), margin()));
}

int WrappedLabel::heightForWidth(int width) const
{
    breakAnywhere();
    return QLabel::heightForWidth(width);
}

void WrappedLabel::paintEvent(QPaintEvent *event)
{
    breakAnywhere();
    QLabel::paintEvent(event);
}

} // namespace Loopscope
