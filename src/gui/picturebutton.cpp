// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/picturebutton.h"

#include "gui/chartexport.h"
#include "gui/filedialogs.h"
#include "gui/icons.h"

#include <QEvent>
#include <QFileDialog>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>

namespace Loopscope {

using namespace Qt::StringLiterals;

PictureButton::PictureButton(QWidget *subject, const QString &stem, QWidget *parent)
    : QToolButton(parent), m_subject(subject), m_stem(stem)
{
    auto *menu = new QMenu(this);
    m_png = menu->addAction(QString(), this, [this] { ask(u".png"_s); });
    m_svg = menu->addAction(QString(), this, [this] { ask(u".svg"_s); });
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setIcon(themedIcon(u"export"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    retranslate();
}

void PictureButton::ask(const QString &suffix)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString last = QSettings().value("files/directory"_L1, documents).toString();
    const QString directory = QFileInfo(last).isDir() ? last : QDir::homePath();
    QFileDialog dialog(window(), tr("Save Picture"), directory, u'*' + suffix);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix.mid(1));
    dialog.selectFile(directory + u'/' + m_stem + suffix);
    if (dialog.exec() == QDialog::Accepted)
        save(dialog.selectedFiles().value(0));
}

void PictureButton::save(const QString &path)
{
    const bool isVector = path.endsWith(".svg"_L1, Qt::CaseInsensitive);
    if (const Status saved = isVector ? saveSvg(*m_subject, path) : savePng(*m_subject, path); !saved) {
        reportProblem(window(), tr("The file could not be written"), saved.error());
        return;
    }
    QSettings().setValue("files/directory"_L1, QFileInfo(path).absolutePath());
}

void PictureButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void PictureButton::retranslate()
{
    m_png->setText(tr("Save as PNG…"));
    m_svg->setText(tr("Save as SVG…"));
    setToolTip(tr("Save what is shown as a picture"));
    setAccessibleName(tr("Save Picture"));
}

} // namespace Loopscope
