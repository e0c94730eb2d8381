// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakehistory.h"
#include "support/program.h"

#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/historytable.h"
#include "gui/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

#include <algorithm>

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

/// "form/CountField count", for messages.
QString describe(const QWidget *widget)
{
    QStringList parts;
    for (; widget && !widget->isWindow(); widget = widget->parentWidget())
        parts.prepend(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    return parts.join(u'/');
}

} // namespace

/// Whether everything of the History page can be reached, is named and has room. Also run at 200 % scaling.
class TestHistoryLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void everyControlHasAName_data() { languages(); }
    void everyControlHasAName();
    void mnemonicsAreUnique_data() { languages(); }
    void mnemonicsAreUnique();
    void noTextIsClipped_data() { languages(); }
    void noTextIsClipped();
    void tabReachesEveryControl_data() { languages(); }
    void tabReachesEveryControl();

private:
    static void languages();
    /// The page in the language of this row, with everything in sight.
    void open();
    [[nodiscard]] HistoryPage &page() const { return *m_program->window().historyPage(); }
    void checkTexts() const;

    std::unique_ptr<FakeHistory> m_history;
    std::unique_ptr<LongTexts> m_longTexts;
    std::unique_ptr<Program> m_program;
};

void TestHistoryLayout::cleanup()
{
    m_program.reset();
    m_longTexts.reset();
    m_history.reset();
}

void TestHistoryLayout::languages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("comparing");
    for (const bool comparing : {false, true}) {
        for (const QString &language : {u"en"_s, u"zh_TW"_s, u"long"_s})
            QTest::addRow("%s, %s", comparing ? "comparison" : "list", qPrintable(language))
                << language << comparing;
    }
}

void TestHistoryLayout::open()
{
    QFETCH(QString, language);
    QFETCH(bool, comparing);
    m_history = std::make_unique<FakeHistory>();
    m_program = std::make_unique<Program>();
    if (language == "long"_L1)
        m_longTexts = std::make_unique<LongTexts>();
    else
        QSettings().setValue("language", language);
    m_history->fill(HistoryQuery::pageSize + 2);
    m_program->open(m_longTexts.get());
    m_program->window().showPage(&page());
    m_program->window().useHistory(m_history.get(), {});
    QTRY_COMPARE(page().model()->rowCount(), HistoryQuery::pageSize);
    auto *table = page().findChild<HistoryTable *>();
    if (comparing) {
        page().compare(
            {*m_history->find(u"run-4"_s), *m_history->find(u"run-1"_s), *m_history->find(u"run-2"_s)});
        QTRY_VERIFY(page().isComparing());
        return;
    }
    table->selectRow(3);
    page().findChild<QAction *>(u"removeEntries"_s)->trigger();
    QTRY_COMPARE(page().model()->entry(3).id, u"run-5"_s);
    table->selectRow(0);
    page().findChild<QComboBox *>(u"periodFilter"_s)->setCurrentIndex(4); // with its dates
    m_history->setHealth({HistoryHealth::Kind::Waiting, QString(40, u'w') + u" and more words"_s, 3});
    QTRY_COMPARE(page().model()->rowCount(), 7); // the last week, without the one that was deleted
    table->selectRow(0);
}

void TestHistoryLayout::everyControlHasAName()
{
    open();
    int named = 0;
    const QList<QWidget *> widgets = page().findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool isPart = qobject_cast<QLineEdit *>(widget)
            && (qobject_cast<QComboBox *>(widget->parent())
                || qobject_cast<QAbstractSpinBox *>(widget->parent()));
        if (widget->focusPolicy() == Qt::NoFocus || isPart || !widget->isVisible() || widget->focusProxy()
            || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(describe(widget)));
        ++named;
    }
    QVERIFY(named > 8);
}

void TestHistoryLayout::mnemonicsAreUnique()
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
    const QList<QLabel *> labels = page().findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() && label->isVisible())
            add(label->text());
    }
    const QList<QAbstractButton *> buttons = page().findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible())
            add(button->text());
    }
    for (const char *menu : {"fileMenu", "runMenu", "viewMenu", "helpMenu"})
        add(m_program->window().findChild<QMenu *>(QString::fromLatin1(menu))->title());
}

void TestHistoryLayout::checkTexts() const
{
    int texts = 0;
    const QList<QWidget *> widgets = page().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        QString text;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            text = label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            text = button->text();
        else if (const auto *field = qobject_cast<const QAbstractSpinBox *>(widget))
            text = field->text();
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            text = box->currentText();
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
    QVERIFY(texts > 8);
}

void TestHistoryLayout::noTextIsClipped()
{
    open();
    const QSize least = m_program->window().minimumSizeHint();
    QVERIFY2(least.width() <= screen.width() && least.height() <= screen.height(),
             qPrintable(u"%1 × %2"_s.arg(least.width()).arg(least.height())));
    const auto *table = page().findChild<HistoryTable *>();
    for (int row = 0; row < page().model()->rowCount(); ++row) {
        const QModelIndex when = page().model()->index(row, HistoryModel::ColumnWhen);
        QVERIFY2(table->sizeHintForIndex(when).width() <= table->columnWidth(HistoryModel::ColumnWhen),
                 qPrintable(when.data().toString()));
    }
    for (const QSize &size : {screen, least}) {
        m_program->window().resize(size);
        QTest::qWait(20);
        checkTexts();
    }
}

void TestHistoryLayout::tabReachesEveryControl()
{
    open();
    QFETCH(bool, comparing);
    QWidget *first =
        comparing ? m_program->find<QWidget>(u"backToList"_s) : m_program->find<QWidget>(u"search"_s);
    first->setFocus();
    QList<QWidget *> visited;
    for (int keys = 0; keys < 100; ++keys) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus || (keys > 0 && focus == first))
            break;
        visited.append(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    const QList<QWidget *> widgets = page().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if ((widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus || !widget->isVisible()
            || !widget->isEnabled() || widget->focusProxy())
            continue;
        const bool reached = std::ranges::any_of(visited, [widget](QWidget *one) {
            return one == widget || one->focusProxy() == widget || widget->parentWidget() == one;
        });
        QVERIFY2(reached, qPrintable(describe(widget)));
    }
}

QTEST_MAIN(TestHistoryLayout)
#include "tst_historylayout.moc"
