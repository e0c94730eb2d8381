// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"
#include "gui/timelineview.h"

class QCheckBox;
class QToolButton;

namespace Loopscope {

class KindLegend;
class PictureButton;

/// A timeline on a card: the view, its legend, and buttons that zoom, fit, follow and save a picture.
class TimelineCard : public Card
{
    Q_OBJECT

public:
    /// Pictures are called \a pictureStem where a person does not choose another name.
    TimelineCard(const Theme *theme, const QString &pictureStem, QWidget *parent = nullptr);

    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] KindLegend *legend() const { return m_legend; }
    [[nodiscard]] PictureButton *pictureButton() const { return m_picture; }
    /// What is shown; see TimelineView::setSource().
    void setSource(TimelineSource *source);
    void setKindColors(const TimelineView::KindColors &colors);
    /// Puts a chooser before the buttons.
    void addChooser(QWidget *chooser);

protected:
    void retranslate() override;
    void updateColors() override;

private:
    QToolButton *addButton(const QString &name, QStringView icon);
    void updateLegend();

    TimelineView *m_view;
    KindLegend *m_legend;
    QPointer<TimelineSource> m_source;
    TimelineView::KindColors m_kindColors;
    QWidget *m_controls;
    QCheckBox *m_follow;
    QToolButton *m_zoomIn;
    QToolButton *m_zoomOut;
    QToolButton *m_fit;
    PictureButton *m_picture;
};

} // namespace Loopscope
