// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/columngap.h"

namespace Loopscope {

class Theme;

/// Draws the rows of a WatchTableModel, two lines each: the mark of the state beside name and URL, the last
/// day as bars, and when the next tick is due below the last one. The model knows no colours.
class WatchDelegate : public ColumnGapDelegate
{
    Q_OBJECT

public:
    /// \a theme must outlive the delegate.
    explicit WatchDelegate(const Theme *theme, QObject *parent = nullptr);

    /// The moment that times until the next tick are counted from, in µs since 1970 UTC; \a isRunning:
    /// whether there will be one.
    void setNow(qint64 nowUs, bool isRunning);
    /// Another program watches what is in the list.
    void setWatchedElsewhere(bool elsewhere) { m_isElsewhere = elsewhere; }
    /// How wide the longest texts of WatchTableModel::ColumnLast are, in the font of \a metrics.
    [[nodiscard]] static int lastWidth(const QFontMetrics &metrics);
    /// How high a row is in the font of \a metrics.
    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTrend(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLast(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// What stands there instead of a time.
    enum class Word { Paused, Elsewhere, Stopped, Soon, Now };

    [[nodiscard]] static QString wordText(Word word);
    [[nodiscard]] static QString leftText(const QString &left);
    /// "in 12 s", "paused".
    [[nodiscard]] QString nextText(const QModelIndex &index) const;

    const Theme *m_theme;
    qint64 m_nowUs = 0;
    bool m_isRunning = false;
    bool m_isElsewhere = false;
};

} // namespace Loopscope
