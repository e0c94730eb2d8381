// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/labbench.h"

#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/mainwindow.h"
#include "models/labplanmodel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTabBar>
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

QString describe(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

} // namespace

/// Whether everything of the Lab can be reached, is named and has room. Also run at 200 % scaling, see
/// CMakeLists.txt.
class TestLabLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void tabReachesEveryControl();
    void everyControlHasAName();
    void mnemonicsAreUnique();
    void windowFitsTheScreen_data() { languages(); }
    void windowFitsTheScreen();
    void noTextIsClipped_data() { languages(); }
    void noTextIsClipped();

private:
    static void languages();
    /// Opens the Lab in the language of this row, with a run in it.
    void open(const QString &language = u"en"_s);
    void checkTexts() const;

    std::unique_ptr<LabBench> m_bench;
    std::unique_ptr<LongTexts> m_longTexts;
};

void TestLabLayout::cleanup()
{
    m_bench.reset();
    m_longTexts.reset();
}

void TestLabLayout::languages()
{
    QTest::addColumn<QString>("language");
    QTest::addRow("English") << u"en"_s;
    QTest::addRow("zh_TW") << u"zh_TW"_s;
    QTest::addRow("long texts") << u"long"_s;
}

void TestLabLayout::open(const QString &language)
{
    m_bench = std::make_unique<LabBench>();
    if (language == "long"_L1)
        m_longTexts = std::make_unique<LongTexts>();
    else
        QSettings().setValue("language", language);
    m_bench->openLab(m_longTexts.get());
    QVERIFY(m_bench->lab().isVisible());
    for (int row : {0, 1})
        m_bench->typeCell(row, LabPlanModel::Value, u"0"_s);
    m_bench->find<QComboBox>(u"drive"_s)->setCurrentIndex(3);
    QVERIFY(m_bench->runLab());
}

void TestLabLayout::tabReachesEveryControl()
{
    open();
    m_bench->list()->setCurrentIndex(m_bench->listModel()->index(0, 1));
    m_bench->click(u"duplicate"_s); // so that the row can move both ways
    for (int tab = 0; tab < 2; ++tab) {
        m_bench->find<QTabWidget>(u"labTabs"_s)->setCurrentIndex(tab);
        QWidget *first = m_bench->find<QComboBox>(u"preset"_s);
        first->setFocus();
        QSet<QWidget *> visited;
        for (int keys = 0; keys < 100 && (keys == 0 || QApplication::focusWidget() != first); ++keys) {
            visited.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), first);
        const QList<QWidget *> widgets = m_bench->lab().findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool isWanted = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus
                && widget->isVisible() && widget->isEnabled() && !widget->focusProxy();
            const bool isPart = visited.contains(widget->parentWidget())
                || std::any_of(visited.begin(), visited.end(),
                               [widget](const QWidget *one) { return one->focusProxy() == widget; });
            QVERIFY2(!isWanted || isPart || visited.contains(widget), qPrintable(describe(widget)));
        }
    }
}

void TestLabLayout::everyControlHasAName()
{
    open();
    int named = 0;
    const QList<QWidget *> widgets = m_bench->lab().findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool isPart = qobject_cast<QAbstractSpinBox *>(widget->parent());
        if (widget->focusPolicy() == Qt::NoFocus || isPart || widget->window() != &m_bench->window()
            || widget->isHidden() || widget->focusProxy() || widget->objectName().startsWith(u"qt_"_s)
            || qobject_cast<QTabBar *>(widget) || qobject_cast<QTabWidget *>(widget))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(describe(widget)));
        ++named;
    }
    QVERIFY(named > 15);
}

void TestLabLayout::mnemonicsAreUnique()
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
    const QList<QLabel *> labels = m_bench->labForm().findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy())
            add(label->text());
    }
    const QList<QAbstractButton *> buttons = m_bench->lab().findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        add(button->text());
    for (const char *menu : {"fileMenu", "runMenu", "viewMenu", "helpMenu"})
        add(m_bench->window().findChild<QMenu *>(QString::fromLatin1(menu))->title());
    QVERIFY(owners.size() >= 8);
}

void TestLabLayout::windowFitsTheScreen()
{
    QFETCH(QString, language);
    open(language);
    const QSize least = m_bench->window().minimumSizeHint();
    QVERIFY2(least.width() <= screen.width() && least.height() <= screen.height(),
             qPrintable(u"%1 × %2"_s.arg(least.width()).arg(least.height())));
}

void TestLabLayout::checkTexts() const
{
    int texts = 0;
    const QList<QWidget *> widgets = m_bench->lab().findChildren<QWidget *>();
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
        QSize needed = widget->sizeHint();
        if (widget->hasHeightForWidth())
            needed = QSize(widget->minimumSizeHint().width(), widget->heightForWidth(widget->width()));
        QVERIFY2(widget->width() >= needed.width() && widget->height() >= needed.height(),
                 qPrintable(u"“%1”, %2: %3 × %4 where %5 × %6 are needed"_s.arg(text, describe(widget))
                                .arg(widget->width())
                                .arg(widget->height())
                                .arg(needed.width())
                                .arg(needed.height())));
        ++texts;
    }
    QVERIFY(texts > 15);
}

void TestLabLayout::noTextIsClipped()
{
    QFETCH(QString, language);
    open(language);
    m_bench->typeCell(0, LabPlanModel::Value, u"two"_s);
    m_bench->type(u"limit"_s, u"0"_s);
    m_bench->click(u"runButton"_s); // says what is wrong
    for (int tab = 0; tab < 2; ++tab) {
        m_bench->find<QTabWidget>(u"labTabs"_s)->setCurrentIndex(tab);
        for (const QSize &size : {screen, m_bench->window().minimumSizeHint()}) {
            m_bench->window().resize(size);
            QTest::qWait(1);
            checkTexts();
        }
    }
}

QTEST_MAIN(TestLabLayout)
#include "tst_lablayout.moc"
