// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/figuresbar.h"

#include "gui/rowslayout.h"

#include <algorithm>

namespace Loopscope {

FiguresBar::FiguresBar(const Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_rows(new RowsLayout(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FiguresBar::setFigures(const QList<KeyFigure> &figures)
{
    const bool sameKeys = std::equal(
        figures.begin(), figures.end(), m_tiles.begin(), m_tiles.end(),
        [](const KeyFigure &figure, const FigureTile *tile) { return figure.key == tile->figure().key; });
    if (!sameKeys) {
        qDeleteAll(m_tiles);
        m_tiles.clear();
        for (qsizetype i = 0; i < figures.size(); ++i) {
            m_tiles.append(new FigureTile(m_theme, this));
            m_rows->addWidget(m_tiles.last());
        }
    }
    for (qsizetype i = 0; i < figures.size(); ++i)
        m_tiles[i]->setFigure(figures[i]);
}

FigureTile *FiguresBar::tile(const QString &key) const
{
    const auto found = std::find_if(m_tiles.begin(), m_tiles.end(),
                                    [&](const FigureTile *tile) { return tile->figure().key == key; });
    return found == m_tiles.end() ? nullptr : *found;
}

} // namespace Loopscope
