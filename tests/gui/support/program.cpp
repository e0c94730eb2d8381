// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/figuresbar.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"
#include "gui/runstatus.h"
#include "gui/sweeppage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

namespace Loopscope {

using namespace Qt::StringLiterals;

Program::Program() : m_theme(qApp)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"Loopscope tests"_s);
    QCoreApplication::setApplicationName(u"loopscope"_s);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setQuitOnLastWindowClosed(false);
    if (!m_server.start())
        qFatal("no demo server");
}

Program::~Program()
{
    m_window.reset();
    QSettings().clear();
}

void Program::open(QTranslator *texts)
{
    m_languages = std::make_unique<Languages>();
    m_languages->install(QSettings().value("language"_L1, u"en"_s).toString());
    if (texts)
        QCoreApplication::installTranslator(texts);
    m_theme.setChoice(ColorChoice(QSettings().value("appearance"_L1, int(ColorChoice::System)).toInt()));
    m_window = std::make_unique<MainWindow>(&m_theme, m_languages.get());
    m_window->useDemoServer(m_server.url(u"/delay/50ms"_s), 0);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not become active");
}

bool Program::close()
{
    if (!m_window->close())
        return false;
    m_window.reset();
    m_languages.reset();
    return true;
}

ComparePage &Program::page() const
{
    return *m_window->comparePage();
}

PlanForm &Program::form() const
{
    return *page().form();
}

SweepPage &Program::sweepPage() const
{
    return *m_window->sweepPage();
}

void Program::showSweep()
{
    m_window->showPage(m_window->sweepPage());
}

void Program::showCompare()
{
    m_window->showPage(m_window->comparePage());
}

Page *Program::shown() const
{
    const QWidget *shown = m_window->findChild<QStackedWidget *>(u"pages"_s)->currentWidget();
    return qobject_cast<Page *>(qobject_cast<const QScrollArea *>(shown)->widget());
}

QByteArray Program::settingsFile() const
{
    QSettings settings;
    settings.sync();
    QFile file(settings.fileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QWidget *Program::findWidget(QAnyStringView name, const QMetaObject &type) const
{
    // Pages use the same names.
    const QList<QWidget *> found = shown()->findChildren<QWidget *>(name.toString())
        + m_window->findChildren<QWidget *>(name.toString());
    for (QWidget *widget : found) {
        if (widget->metaObject()->inherits(&type))
            return widget;
    }
    qFatal("no %s is called %s", type.className(), qPrintable(name.toString()));
}

QAction *Program::action(const QString &name) const
{
    // As with widgets.
    auto *action = page().findChild<QAction *>(name);
    return action ? action : m_window->findChild<QAction *>(name);
}

QString Program::urlText() const
{
    return find<QComboBox>(u"url"_s)->currentText();
}

QString Program::statusText() const
{
    QStringList texts;
    const QList<QLabel *> labels = shown()->status()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    return texts.join(u'|');
}

QString Program::figure(const QString &key) const
{
    const FigureTile *tile = shown()->findChild<FiguresBar *>()->tile(key);
    return tile ? tile->accessibleName() : QString();
}

QTabWidget *Program::tabs() const
{
    return find<QTabWidget>(u"tabs"_s);
}

QTableView *Program::table() const
{
    return find<QTableView>(u"table"_s);
}

void Program::type(const QString &name, const QString &text)
{
    auto *field = find<QWidget>(name);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    for (const QChar character : text) {
        if (character.unicode() < 128) {
            QTest::keyClick(field, character.toLatin1());
            continue;
        }
        // What has no key of its own comes from an input method.
        QInputMethodEvent event;
        event.setCommitString(character);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    }
}

void Program::click(const QString &name)
{
    auto *button = find<QAbstractButton>(name);
    // Where a click counts in a check box that is wider than its text.
    const QPoint inside(qMin(button->width() / 2, 12), button->height() / 2);
    QTest::mouseClick(button, Qt::LeftButton, {}, inside);
}

void Program::setPlan(RunPlan plan, const QString &path)
{
    plan.request.url = m_server.url(path);
    form().setPlan(plan);
}

void Program::run()
{
    click(u"runButton"_s);
}

bool Program::runToEnd()
{
    run();
    return page().isRunning() && waitForReport();
}

bool Program::waitForReport() const
{
    return QTest::qWaitFor([this] { return !page().isRunning() && page().report(); }, deadline);
}

bool Program::waitForSamples(qsizetype count) const
{
    return QTest::qWaitFor([this, count] { return page().run() && page().run()->samples.size() >= count; },
                           deadline);
}

RunPlan smallPlan(int count)
{
    RunPlan plan;
    plan.count = count;
    plan.concurrency = 5;
    plan.threads = 2;
    return plan;
}

} // namespace Loopscope
