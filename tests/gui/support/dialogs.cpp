// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"

#include "support/program.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <chrono>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

bool titleFits(const QDialog &dialog)
{
    constexpr int least = 110; // what openbox needs at the least
    QFont bold = dialog.font();
    bold.setBold(true);
    return dialog.width()
        >= least + QFontMetrics(bold).horizontalAdvance(dialog.windowTitle() + u" — Loopscope"_s);
}

namespace {

template <typename Dialog>
Dialog *visible()
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        auto *dialog = qobject_cast<Dialog *>(widget);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QString plain(QString text)
{
    return text.remove(u'&');
}

BoxText textOf(const QMessageBox &box)
{
    BoxText text{box.windowTitle(), box.text(), {}, titleFits(box)};
    if (!box.informativeText().isEmpty())
        text.text += u' ' + box.informativeText();
    const QList<QAbstractButton *> buttons = box.buttons();
    for (const QAbstractButton *button : buttons)
        text.buttons.append(plain(button->text()));
    return text;
}

} // namespace

BoxText readAndCloseBox()
{
    if (!QTest::qWaitFor([] { return visible<QMessageBox>() != nullptr; }, deadline))
        return {};
    auto *box = visible<QMessageBox>();
    const BoxText text = textOf(*box);
    box->close();
    QCoreApplication::sendPostedEvents(box, QEvent::DeferredDelete);
    return text;
}

DialogAnswer::DialogAnswer(const QString &button) : m_reply(button)
{
    connect(&m_timer, &QTimer::timeout, this, &DialogAnswer::look);
    m_timer.start(10ms);
}

std::unique_ptr<DialogAnswer> DialogAnswer::file(const QString &path)
{
    auto answer = std::make_unique<DialogAnswer>(path);
    answer->m_wantsFile = true;
    return answer;
}

void DialogAnswer::look()
{
    QDialog *dialog = m_wantsFile ? static_cast<QDialog *>(visible<QFileDialog>()) : visible<QMessageBox>();
    if (!dialog)
        return;
    m_timer.stop();
    if (m_before)
        m_before();
    answer(dialog);
    m_given = true;
}

void DialogAnswer::answer(QDialog *dialog)
{
    if (m_wantsFile) {
        if (m_reply.isEmpty()) {
            dialog->reject();
            return;
        }
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(m_reply);
        QMetaObject::invokeMethod(dialog, "accept");
        return;
    }
    auto *box = qobject_cast<QMessageBox *>(dialog);
    m_box = textOf(*box);
    const QList<QAbstractButton *> buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (plain(button->text()) == m_reply) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    dialog->reject(); // nobody would answer it
}

} // namespace Loopscope
