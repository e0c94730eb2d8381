// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timelinesource.h"

#include <QColor>
#include <QWidget>

namespace Loopscope {

class Theme;

/// What the colours of a timeline mean: a swatch and a name each, wrapped as words are.
class KindLegend : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString name;
        QString meaning; ///< the tooltip; may be empty
        QColor color;

        bool operator==(const Entry &) const = default;
    };

    /// \a theme must outlive the legend.
    explicit KindLegend(const Theme *theme, QWidget *parent = nullptr);

    void setEntries(const std::vector<Entry> &entries);
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::vector<QRect> places(int width) const;

    const Theme *m_theme;
    std::vector<Entry> m_entries;
};

} // namespace Loopscope
