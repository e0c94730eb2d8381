// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/filedialogs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct DialogText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::FileDialogs)
};

} // namespace

QString lastDirectory()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString last = QSettings().value("files/directory"_L1, documents).toString();
    return QFileInfo(last).isDir() ? last : QDir::homePath();
}

void rememberDirectory(const QString &path)
{
    QSettings().setValue("files/directory"_L1, QFileInfo(path).absolutePath());
}

QString askForTarget(QWidget *parent, const QString &title, const QString &proposal, const QString &filter)
{
    const QString directory = lastDirectory();
    QFileDialog dialog(parent, title, directory, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(proposal).suffix());
    dialog.selectFile(directory + u'/' + proposal);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

bool mayReplace(QWidget *parent, const QString &title, QStringList paths)
{
    paths.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    if (paths.isEmpty())
        return true;
    for (QString &file : paths)
        file = QFileInfo(file).fileName();
    QMessageBox box(QMessageBox::Question, title, DialogText::tr("These files exist already. Replace them?"),
                    QMessageBox::Yes | QMessageBox::No, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(paths.join(u'\n'));
    box.setDefaultButton(QMessageBox::No);
    fitTitle(&box);
    return box.exec() == QMessageBox::Yes;
}

void fitTitle(QDialog *dialog)
{
    constexpr int frame = 160; // an icon, three buttons and the room between them
    QFont bold = dialog->font();
    bold.setBold(true);
    const QString title = dialog->windowTitle() + u" — "_s + QGuiApplication::applicationDisplayName();
    const int width = QFontMetrics(bold).horizontalAdvance(title) + frame;
    (void)dialog->sizeHint(); // only then has a QInputDialog its layout
    // Their layouts decide on their sizes, whatever is set.
    if (auto *grid = qobject_cast<QGridLayout *>(dialog->layout()))
        grid->addItem(
            new QSpacerItem(width - grid->contentsMargins().left() - grid->contentsMargins().right(), 0),
            grid->rowCount(), 0, 1, grid->columnCount());
    else if (auto *box = qobject_cast<QBoxLayout *>(dialog->layout()))
        box->addStrut(width - box->contentsMargins().left() - box->contentsMargins().right());
}

void reportProblem(QWidget *parent, const QString &title, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, sentence, QMessageBox::Ok, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    fitTitle(box);
    box->open();
}

} // namespace Loopscope
