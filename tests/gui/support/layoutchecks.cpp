// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/layoutchecks.h"

#include "gui/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// What a person reads on \a widget; empty where that is nothing, or needs no room of its own.
QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *field = qobject_cast<const QAbstractSpinBox *>(widget))
        return field->text();
    return {};
}

/// Whether \a widget is the line edit of a field, or stands for another, which has the name.
bool isPartOfControl(const QWidget *widget)
{
    return widget->focusProxy() || widget->objectName().startsWith("qt_"_L1)
        || qobject_cast<const QAbstractSpinBox *>(widget->parent())
        || (qobject_cast<const QLineEdit *>(widget) && qobject_cast<const QComboBox *>(widget->parent()));
}

/// Of whatever is in the window of \a part, and not in one of its own such as a menu.
QList<QWidget *> widgetsIn(const QWidget *part)
{
    QList<QWidget *> widgets = part->findChildren<QWidget *>();
    widgets.removeIf([part](const QWidget *widget) { return widget->window() != part->window(); });
    return widgets;
}

} // namespace

QString LongTexts::translate(const char * /*context*/, const char *sourceText, const char * /*comment*/,
                             int /*n*/) const
{
    const QString text = QString::fromUtf8(sourceText);
    return text + QString(text.size() * 2 / 5, u'o');
}

QString LayoutFindings::verdict(int least) const
{
    if (!problems.isEmpty())
        return problems.join(u'\n');
    return checked < least ? u"only %1 were found"_s.arg(checked) : QString();
}

void LayoutChecks::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("zh_TW") << u"zh_TW"_s;
    QTest::newRow("long texts") << u"long"_s;
}

std::unique_ptr<LongTexts> LayoutChecks::useLanguage(const QString &language)
{
    if (language == "long"_L1)
        return std::make_unique<LongTexts>();
    QSettings().setValue("language", language);
    return nullptr;
}

QString LayoutChecks::describe(const QWidget *widget)
{
    QStringList parts;
    for (; widget && !widget->isWindow(); widget = widget->parentWidget())
        parts.prepend(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    return parts.join(u'/');
}

QList<QWidget *> LayoutChecks::tabRound(QWidget *first, Qt::Key key)
{
    first->setFocus();
    QList<QWidget *> visited;
    for (int keys = 0; keys < 200; ++keys) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus || (keys > 0 && focus == first))
            break;
        if (visited.isEmpty() || visited.last() != focus) // a text with links keeps it for each of them
            visited.append(focus);
        QTest::keyClick(focus, key);
    }
    return visited;
}

LayoutFindings LayoutChecks::reachedByTab(const QWidget *part, const QList<QWidget *> &visited)
{
    LayoutFindings findings;
    for (const QWidget *widget : widgetsIn(part)) {
        const bool isWanted = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisible()
            && widget->isEnabled() && !widget->focusProxy();
        if (!isWanted)
            continue;
        ++findings.checked;
        const bool isReached = std::ranges::any_of(visited, [widget](const QWidget *one) {
            return one == widget || one->focusProxy() == widget || widget->parentWidget() == one;
        });
        if (!isReached)
            findings.problems.append(describe(widget) + " is not reached"_L1);
    }
    return findings;
}

LayoutFindings LayoutChecks::namedControls(const QWidget *part)
{
    LayoutFindings findings;
    for (QWidget *widget : widgetsIn(part)) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden() || isPartOfControl(widget)
            || qobject_cast<QTabBar *>(widget) || qobject_cast<QTabWidget *>(widget))
            continue;
        ++findings.checked;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            findings.problems.append(describe(widget) + " has no name"_L1);
    }
    return findings;
}

LayoutFindings LayoutChecks::uniqueMnemonics(const QWidget *page)
{
    LayoutFindings findings;
    QHash<QChar, QString> owners;
    const auto add = [&findings, &owners](const QString &text) {
        const QKeySequence sequence = QKeySequence::mnemonic(text);
        if (sequence.isEmpty())
            return;
        ++findings.checked;
        const QChar letter(sequence[0].key());
        if (owners.contains(letter))
            findings.problems.append(owners.value(letter) + " and "_L1 + text);
        owners.insert(letter, text);
    };
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy())
            add(label->text());
    }
    const QList<QAbstractButton *> buttons = page->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        add(button->text());
    if (const auto *bar = page->window()->findChild<QMenuBar *>()) { // dialogs have none
        const QList<QAction *> menus = bar->actions();
        for (const QAction *menu : menus)
            add(menu->text());
    }
    return findings;
}

LayoutFindings LayoutChecks::fitsTheScreen(const QWidget *page)
{
    const QSize least = page->window()->minimumSizeHint();
    LayoutFindings findings{1};
    if (least.width() > screen.width() || least.height() > screen.height())
        findings.problems.append(u"%1 × %2"_s.arg(least.width()).arg(least.height()));
    return findings;
}

LayoutFindings LayoutChecks::textsHaveRoom(const QWidget *part)
{
    LayoutFindings findings;
    for (const QWidget *widget : widgetsIn(part)) {
        const QString text = textOf(widget);
        if (text.isEmpty() || !widget->isVisible())
            continue;
        ++findings.checked;
        QSize needed = widget->sizeHint();
        if (qobject_cast<const ElidedLabel *>(widget)) // it may be cut
            needed.setWidth(widget->minimumSizeHint().width());
        if (widget->hasHeightForWidth())
            needed = QSize(widget->minimumSizeHint().width(), widget->heightForWidth(widget->width()));
        if (widget->width() >= needed.width() && widget->height() >= needed.height())
            continue;
        findings.problems.append(u"“%1”, %2: %3 × %4 where %5 × %6 are needed"_s.arg(text, describe(widget))
                                     .arg(widget->width())
                                     .arg(widget->height())
                                     .arg(needed.width())
                                     .arg(needed.height()));
    }
    return findings;
}

LayoutFindings LayoutChecks::textsHaveRoomAtAnySize(const QWidget *part)
{
    LayoutFindings findings;
    for (const QSize &size : {screen, part->window()->minimumSizeHint()}) {
        part->window()->resize(size);
        QTest::qWait(1);
        const LayoutFindings atSize = textsHaveRoom(part);
        findings.checked =
            findings.checked == 0 ? atSize.checked : std::min(findings.checked, atSize.checked);
        findings.problems += atSize.problems;
    }
    return findings;
}

LayoutFindings LayoutChecks::notCut(const QWidget *part)
{
    LayoutFindings findings;
    for (const QWidget *widget : widgetsIn(part)) {
        const QWidget *around = widget->parentWidget();
        const bool isScrolled = around->objectName() == "qt_scrollarea_viewport"_L1;
        if (!widget->isVisible() || isScrolled || isPartOfControl(widget)
            || qobject_cast<const QTabBar *>(around) || qobject_cast<const QLineEdit *>(around)
            || qobject_cast<const QHeaderView *>(widget))
            continue;
        ++findings.checked;
        if (!around->rect().contains(widget->geometry()))
            findings.problems.append(describe(widget) + " is cut"_L1);
        const QSize least = widget->minimumSizeHint();
        if (widget->width() < least.width() || widget->height() < least.height())
            findings.problems.append(describe(widget) + " is too small"_L1);
    }
    return findings;
}

} // namespace Loopscope
