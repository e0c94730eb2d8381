// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/chartexport.h"

#include "io/savefile.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSplitter>
#include <QSvgGenerator>
#include <QWidget>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Hides the controls of a chart while it lives. Their place stays, so that nothing moves.
class ControlsHidden
{
public:
    explicit ControlsHidden(QWidget &widget)
    {
        for (QWidget *child : widget.findChildren<QWidget *>()) {
            const bool isControl =
                child->property(screenOnlyProperty).toBool() || qobject_cast<QSplitterHandle *>(child);
            if (isControl && !child->isHidden()) {
                child->hide();
                m_hidden.append(child);
            }
        }
    }
    ~ControlsHidden()
    {
        for (QWidget *child : m_hidden)
            child->show();
    }
    Q_DISABLE_COPY_MOVE(ControlsHidden)

private:
    QList<QWidget *> m_hidden;
};

void paint(QWidget &widget, QPainter &painter)
{
    const ControlsHidden hidden(widget);
    painter.fillRect(widget.rect(), widget.palette().color(QPalette::Window));
    widget.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
}

} // namespace

Status savePng(QWidget &widget, const QString &path)
{
    constexpr int scale = 2;
    QImage image(widget.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paint(widget, painter);
    painter.end();
    return saveFile(path, [&image](QIODevice &device) -> Status {
        if (image.save(&device, "PNG"))
            return success();
        return Error{device.errorString()};
    });
}

Status saveSvg(QWidget &widget, const QString &path)
{
    QBuffer svg;
    svg.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&svg);
    generator.setSize(widget.size());
    generator.setViewBox(widget.rect());
    generator.setResolution(widget.logicalDpiX()); // or texts come out smaller than their places
    generator.setTitle(widget.accessibleName());
    generator.setDescription(widget.accessibleDescription());
    QPainter painter(&generator);
    paint(widget, painter);
    painter.end();
    return saveFile(path, [&svg](QIODevice &device) -> Status {
        if (device.write(svg.data()) == svg.size())
            return success();
        return Error{device.errorString()};
    });
}

} // namespace Loopscope
