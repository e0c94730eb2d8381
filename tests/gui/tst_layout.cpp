// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"
#include "gui/sweeppage.h"
#include "support/samplesweep.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize screen(1600, 1000); ///< logical pixels; 3200 × 2000 at 200 %

/// A language whose texts are two fifths longer than the English ones, as German ones may be.
class LongTexts : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char * /*context*/, const char *sourceText,
                                    const char * /*comment*/, int /*n*/) const override
    {
        const QString text = QString::fromUtf8(sourceText);
        return text + QString(text.size() * 2 / 5, u'o');
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

bool isIn(const QWidget *widget, const QWidget *part)
{
    return widget == part || part->isAncestorOf(widget);
}

/// "form/CountField count", for messages.
QString describe(const QWidget *widget)
{
    QStringList parts;
    for (; widget && !widget->isWindow(); widget = widget->parentWidget())
        parts.prepend(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    return parts.join(u'/');
}

} // namespace

/// Whether everything can be reached, is named and has room. Also run at 200 % scaling, see CMakeLists.txt.
class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void scaleIsTheOneAskedFor();
    void tabReachesEveryControl();
    void tabFollowsTheForm();
    void backTabIsTheWayBack();
    void everyControlHasAName_data() { languages(); }
    void everyControlHasAName();
    void mnemonicsAreUnique_data() { languages(); }
    void mnemonicsAreUnique();
    void windowFitsTheScreen_data() { languages(); }
    void windowFitsTheScreen();
    void noTextIsClipped_data() { languages(); }
    void noTextIsClipped();
    void problemsHaveRoom_data() { languages(); }
    void problemsHaveRoom();

private:
    static void languages();
    /// Opens the window in the language of this row, with everything in sight and a run in it.
    void open();
    /// The widgets that Tab visits from \a first on, until it comes back.
    [[nodiscard]] QList<QWidget *> tabRound(QWidget *first, Qt::Key key = Qt::Key_Tab) const;
    void checkTexts() const;

    std::unique_ptr<Program> m_program;
    std::unique_ptr<LongTexts> m_longTexts;
};

void TestLayout::init()
{
    m_program = std::make_unique<Program>();
}

void TestLayout::cleanup()
{
    m_program.reset();
    m_longTexts.reset();
}

void TestLayout::languages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("sweep"); // the Sweep page rather than Compare
    for (const bool sweep : {false, true}) {
        const char *page = sweep ? "Sweep" : "Compare";
        QTest::addRow("%s, English", page) << u"en"_s << sweep;
        QTest::addRow("%s, zh_TW", page) << u"zh_TW"_s << sweep;
        QTest::addRow("%s, long texts", page) << u"long"_s << sweep;
    }
}

void TestLayout::open()
{
    QFETCH(QString, language);
    if (language == "long"_L1)
        m_longTexts = std::make_unique<LongTexts>();
    else
        QSettings().setValue("language", language);
    QFETCH(bool, sweep);
    m_program->open(m_longTexts.get());
    if (sweep) {
        m_program->showSweep();
        m_program->click(u"optionsButton"_s);
        Sweep shown = sampleSweep(16, SweepPlan::doublingUpTo(64));
        shown.end = Sweep::End::ThreeFailingSteps;
        makeFailing(shown.steps.back());
        makeBottleneck(shown.steps[1]);
        m_program->sweepPage().show(std::make_shared<const Sweep>(shown));
        return;
    }
    m_program->click(u"optionsButton"_s);
    RunPlan plan = smallPlan(20);
    plan.rounds = 3;
    plan.clients = {allClients.begin(), allClients.end()};
    m_program->setPlan(plan, u"/flaky/0.3"_s);
    QVERIFY(m_program->runToEnd());
}

void TestLayout::scaleIsTheOneAskedFor()
{
    m_program->open();
    const QByteArray asked = qgetenv("QT_SCALE_FACTOR");
    QCOMPARE(m_program->window().devicePixelRatioF(), asked.isEmpty() ? 1.0 : asked.toDouble());
}

QList<QWidget *> TestLayout::tabRound(QWidget *first, Qt::Key key) const
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

void TestLayout::tabReachesEveryControl()
{
    QSettings().setValue("language", u"en"_s);
    m_program->open();
    m_program->click(u"optionsButton"_s);
    m_program->setPlan(smallPlan(20), u"/flaky/0.3"_s);
    QVERIFY(m_program->runToEnd());
    for (int tab = 0; tab < m_program->tabs()->count(); ++tab) {
        m_program->tabs()->setCurrentIndex(tab);
        const QList<QWidget *> visited = tabRound(m_program->find<QComboBox>(u"url"_s));
        const QList<QWidget *> widgets = m_program->window().findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool wanted = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisible()
                && widget->isEnabled() && !widget->focusProxy();
            if (!wanted)
                continue;
            const bool reached = std::any_of(visited.begin(), visited.end(), [widget](QWidget *one) {
                return one == widget || one->focusProxy() == widget || widget->parentWidget() == one;
            });
            QVERIFY2(reached, qPrintable(describe(widget)));
        }
    }
}

void TestLayout::tabFollowsTheForm()
{
    m_program->open();
    m_program->click(u"optionsButton"_s);
    const QList<QWidget *> visited = tabRound(m_program->find<QComboBox>(u"url"_s));
    QStringList names;
    for (const QWidget *widget : visited) {
        if (isIn(widget, &m_program->form()))
            names.append(widget->objectName());
    }
    QCOMPARE(names.join(u' '),
             u"url runButton count concurrency threads rounds sequential concurrent threaded optionsButton "
             u"timeout "
             "warmUp redirects newConnections http2 verifyTls caFile browseCaFile qtClient curlClient"_s);
}

void TestLayout::backTabIsTheWayBack()
{
    m_program->open();
    QList<QWidget *> there = tabRound(m_program->find<QComboBox>(u"url"_s));
    QList<QWidget *> back = tabRound(m_program->find<QComboBox>(u"url"_s), Qt::Key_Backtab);
    QCOMPARE(back.size(), there.size());
    std::reverse(back.begin() + 1, back.end());
    QCOMPARE(back, there);
}

void TestLayout::everyControlHasAName()
{
    open();
    const QList<QWidget *> widgets = m_program->window().findChildren<QWidget *>();
    int named = 0;
    for (QWidget *widget : widgets) {
        const bool isPart = qobject_cast<QLineEdit *>(widget)
            && (qobject_cast<QComboBox *>(widget->parent())
                || qobject_cast<QAbstractSpinBox *>(widget->parent()));
        if (widget->focusPolicy() == Qt::NoFocus || widget->window() != &m_program->window() || isPart
            || widget->isHidden() || widget->focusProxy() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible, qPrintable(describe(widget)));
        const QString name = accessible->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty() || qobject_cast<QTabBar *>(widget) || qobject_cast<QTabWidget *>(widget),
                 qPrintable(describe(widget)));
        ++named;
    }
    QVERIFY(named > 20);
}

void TestLayout::mnemonicsAreUnique()
{
    open();
    QHash<QChar, QString> owners;
    const auto add = [&owners](const QString &text) {
        const QKeySequence sequence = QKeySequence::mnemonic(text);
        if (sequence.isEmpty())
            return;
        const QChar letter(sequence[0].key());
        QVERIFY2(!owners.contains(letter), qPrintable(owners.value(letter) + u" and "_s + text));
        owners.insert(letter, text);
    };
    QFETCH(bool, sweep);
    const QWidget *page = sweep ? static_cast<QWidget *>(&m_program->sweepPage()) : &m_program->page();
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy())
            add(label->text());
    }
    const QList<QAbstractButton *> buttons = page->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        add(button->text());
    for (const char *menu : {"fileMenu", "runMenu", "viewMenu", "helpMenu"})
        add(m_program->window().findChild<QMenu *>(QString::fromLatin1(menu))->title());
}

void TestLayout::windowFitsTheScreen()
{
    open();
    const QSize least = m_program->window().minimumSizeHint();
    QVERIFY2(least.width() <= screen.width() && least.height() <= screen.height(),
             qPrintable(u"%1 × %2"_s.arg(least.width()).arg(least.height())));
}

void TestLayout::checkTexts() const
{
    const auto check = [](const QWidget *widget, const QString &text) {
        QSize needed = widget->sizeHint();
        if (widget->hasHeightForWidth())
            needed = QSize(widget->minimumSizeHint().width(), widget->heightForWidth(widget->width()));
        QVERIFY2(widget->width() >= needed.width() && widget->height() >= needed.height(),
                 qPrintable(u"“%1”, %2: %3 × %4 where %5 × %6 are needed"_s.arg(text, describe(widget))
                                .arg(widget->width())
                                .arg(widget->height())
                                .arg(needed.width())
                                .arg(needed.height())));
    };
    int texts = 0;
    const QList<QWidget *> widgets = m_program->window().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        QString text;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            text = label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            text = button->text();
        else if (const auto *field = qobject_cast<const QAbstractSpinBox *>(widget))
            text = field->text();
        if (text.isEmpty() || !widget->isVisible())
            continue;
        check(widget, text);
        ++texts;
    }
    QVERIFY(texts > 25);
}

void TestLayout::noTextIsClipped()
{
    open();
    for (int tab = 0; tab < m_program->tabs()->count(); ++tab) {
        m_program->tabs()->setCurrentIndex(tab);
        for (const QSize &size : {screen, m_program->window().minimumSizeHint()}) {
            m_program->window().resize(size);
            QTest::qWait(1);
            checkTexts();
        }
    }
}

void TestLayout::problemsHaveRoom()
{
    open();
    m_program->type(u"url"_s, u"http://127.0.0.1:0/"_s);
    m_program->type(u"timeout"_s, u"0"_s);
    m_program->type(u"rounds"_s, u"0"_s);
    m_program->run();
    m_program->window().resize(m_program->window().minimumSizeHint());
    QTest::qWait(1);
    for (const QString &name : {u"urlProblem"_s, u"numberProblem"_s, u"optionsProblem"_s})
        QVERIFY(m_program->find<QLabel>(name)->isVisible());
    checkTexts();
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
