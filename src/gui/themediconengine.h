// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIconEngine>
#include <QPalette>
#include <QString>

namespace Loopscope {

/// Draws an SVG file whose strokes are "currentColor" in the palette's colour of the moment.
class ThemedIconEngine : public QIconEngine
{
public:
    /// \a path names a readable file, usually a resource.
    ThemedIconEngine(const QString &path, QPalette::ColorRole role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const;

    QString m_path;
    QPalette::ColorRole m_role;
    QByteArray m_svg;
};

} // namespace Loopscope
