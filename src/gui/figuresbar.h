// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/figuretile.h"

#include <QList>
#include <QWidget>

namespace Loopscope {

class RowsLayout;

/// A row of figures, in as many rows as their texts need at the width there is.
class FiguresBar : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresBar(const Theme *theme, QWidget *parent = nullptr);

    /// Shows these figures in this order; tiles whose key stays keep their place and only change their text.
    void setFigures(const QList<KeyFigure> &figures);
    /// The tile with \a key; null where there is none.
    [[nodiscard]] FigureTile *tile(const QString &key) const;

private:
    const Theme *m_theme;
    RowsLayout *m_rows;
    QList<FigureTile *> m_tiles;
};

} // namespace Loopscope
