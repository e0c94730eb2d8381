// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/labbench.h"

#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/mainwindow.h"
#include "gui/sidebar.h"
#include "models/labplanmodel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

namespace Loopscope {

using namespace Qt::StringLiterals;

void LabBench::openLab(QTranslator *texts)
{
    open(texts);
    showPage(lab().title());
}

void LabBench::showPage(const QString &title)
{
    const QList<QAbstractButton *> buttons =
        window().findChild<Sidebar *>()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text() == title)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

LabPage &LabBench::lab() const
{
    return *window().labPage();
}

LabForm &LabBench::labForm() const
{
    return *lab().form();
}

QTableView *LabBench::list() const
{
    return find<QTableView>(u"coroutines"_s);
}

LabPlanModel *LabBench::listModel() const
{
    return qobject_cast<LabPlanModel *>(list()->model());
}

QString LabBench::cell(int row, int column) const
{
    return listModel()->index(row, column).data().toString();
}

void LabBench::typeCell(int row, int column, const QString &text, bool stay)
{
    list()->setFocus();
    list()->setCurrentIndex(listModel()->index(row, column));
    QTest::keyClick(list(), Qt::Key_F2);
    QWidget *editor = QApplication::focusWidget();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Delete);
    QTest::keyClicks(editor, text);
    if (!stay)
        press(Qt::Key_Return);
}

void LabBench::press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
    QCoreApplication::processEvents();
}

void LabBench::choose(const QString &name, const QString &entry)
{
    auto *box = find<QComboBox>(name);
    const int index = box->findText(entry);
    if (index < 0)
        qFatal("%s has no %s", qPrintable(name), qPrintable(entry));
    box->setFocus();
    while (box->currentIndex() != index)
        QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

QString LabBench::problem(const QString &label) const
{
    const auto *widget = find<QLabel>(label);
    return widget->isVisible() ? widget->text() : QString();
}

QString LabBench::labStatusText() const
{
    QStringList texts;
    const QList<QLabel *> labels = lab().status()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    return texts.join(u'|');
}

bool LabBench::runLab()
{
    click(u"runButton"_s);
    return lab().isRunning() && waitForLab();
}

bool LabBench::waitForLab() const
{
    return QTest::qWaitFor([this] { return !lab().isRunning(); }, deadline) && lab().hasResult();
}

QStringList LabBench::lines() const
{
    static const QRegularExpression moment(u" (at [0-9:]{8}|[0-9.]+( seconds.)?)$"_s);
    QStringList lines;
    const QAbstractItemModel *model = find<QAbstractItemView>(u"labLines"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        lines.append(model->index(row, 0).data().toString().remove(moment));
    return lines;
}

} // namespace Loopscope
