// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "gui/card.h"

#include <optional>

namespace Loopscope {

/// One figure for people: "5.21 s", and below it what it is.
struct KeyFigure
{
    enum class Tone { Normal, Warning };

    QString key; ///< which tile this is; not shown
    QString value;
    QString caption;
    QString toolTip; ///< how the figure is defined, where that is not plain
    std::optional<Contender> contender = {}; ///< whose colour the value has
    Tone tone = Tone::Normal;

    bool operator==(const KeyFigure &) const = default;
};

/// Shows a KeyFigure. Its least size has room for its texts; nothing is elided.
class FigureTile : public Card
{
    Q_OBJECT

public:
    explicit FigureTile(const Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] const KeyFigure &figure() const { return m_figure; }
    void setFigure(const KeyFigure &figure);

protected:
    void updateColors() override;

private:
    KeyFigure m_figure;
    QLabel *m_value;
    QLabel *m_caption;
};

} // namespace Loopscope
