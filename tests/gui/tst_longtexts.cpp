// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakehistory.h"
#include "support/monitorbench.h"
#include "support/program.h"

#include "gui/alertsdialog.h"
#include "gui/elidedlabel.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/historytable.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/monitorpage.h"
#include "gui/urlfield.h"
#include "gui/watchdialog.h"
#include "gui/watchform.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QTest>
#include <QToolTip>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Texts whose length nobody knows, such as errors, URLs and names: they are wrapped or cut, and make neither
/// the window nor its pages wider.
class TestLongTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { }
    void cleanup();
    void statusBarStaysAsItIs_data() { texts(); }
    void statusBarStaysAsItIs();
    void barsAreWrapped_data() { texts(); }
    void barsAreWrapped();
    void urlsAreWrapped_data() { texts(); }
    void urlsAreWrapped();
    void historyEntriesAreWrapped_data() { texts(); }
    void historyEntriesAreWrapped();
    void historyProblemsAreWrapped_data() { texts(); }
    void historyProblemsAreWrapped();
    void watchesAreWrapped_data() { texts(); }
    void watchesAreWrapped();
    void dialogsStayAsTheyAre_data() { texts(); }
    void dialogsStayAsTheyAre();
    void cutTextIsInItsToolTip();
    void textIsWholeAtItsOwnWidth();

private:
    static void texts();
    /// Opens the program with \a m_history, and asks for as little room as it takes.
    void open();
    [[nodiscard]] MainWindow &window() const
    {
        return m_bench ? m_bench->program().window() : m_program->window();
    }
    /// What is needed now by the window, and by \a part of it.
    [[nodiscard]] QList<int> widths(const QWidget *part) const;

    std::unique_ptr<FakeHistory> m_history;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<MonitorBench> m_bench;
};

void TestLongTexts::cleanup()
{
    m_program.reset();
    m_bench.reset();
    m_history.reset();
}

void TestLongTexts::texts()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("many words") << u"many words "_s.repeated(300).trimmed();
    QTest::newRow("one word") << QString(3'000, u'w');
    QTest::newRow("many lines") << u"line\n"_s.repeated(30) + QString(300, u'w');
}

void TestLongTexts::open()
{
    m_history = std::make_unique<FakeHistory>();
    m_history->fill(3);
    m_program = std::make_unique<Program>();
    m_program->open();
    m_program->window().useHistory(m_history.get(), {});
    m_program->window().resize(900, 700);
}

QList<int> TestLongTexts::widths(const QWidget *part) const
{
    QTest::qWait(1); // layouts follow
    return {window().minimumSizeHint().width(), window().width(), part->minimumSizeHint().width()};
}

void TestLongTexts::statusBarStaysAsItIs()
{
    QFETCH(QString, text);
    open();
    const QList<Page *> pages = window().findChildren<Page *>();
    QCOMPARE(pages.size(), 5);
    for (Page *page : pages) {
        window().showPage(page);
        page->showMessage({});
        const QList<int> before = widths(page);
        const int height = page->status()->sizeHint().height();
        page->showMessage(text);
        QCOMPARE(widths(page), before);
        QVERIFY(page->status()->isVisible());
        QVERIFY2(page->status()->sizeHint().height() <= height + 4, qPrintable(page->title()));
    }
}

void TestLongTexts::barsAreWrapped()
{
    QFETCH(QString, text);
    open();
    int bars = 0;
    const QList<Page *> pages = window().findChildren<Page *>();
    for (Page *page : pages) {
        window().showPage(page);
        const QList<MessageBar *> all = page->findChildren<MessageBar *>();
        for (MessageBar *bar : all) {
            bar->say({});
            const QList<int> before = widths(page);
            bar->say(text, MessageBar::Tone::Warning);
            QCOMPARE(widths(page), before);
            QCOMPARE(bar->text(), text);
            bar->say({});
            ++bars;
        }
    }
    QVERIFY(bars > 5);
}

void TestLongTexts::urlsAreWrapped()
{
    QFETCH(QString, text);
    open();
    const QList<Page *> pages = window().findChildren<Page *>();
    for (Page *page : pages) {
        window().showPage(page);
        auto *url = page->findChild<UrlField *>(u"url"_s);
        if (!url)
            continue;
        for (const QString &typed : {u"http://"_s + text.simplified(), text.simplified() + u"://x"_s,
                                     u"http://127.0.0.1:1/"_s + text.simplified()}) {
            url->setUrl({});
            page->start(); // which says what is wrong
            const QList<int> before = widths(page);
            url->setUrl(typed);
            if (typed.startsWith("http://127"_L1))
                page->setBlocked(true); // it would run
            page->start();
            QCOMPARE(widths(page), before);
            page->setBlocked(false);
        }
    }
}

void TestLongTexts::historyEntriesAreWrapped()
{
    QFETCH(QString, text);
    open();
    HistoryPage *page = window().historyPage();
    window().showPage(page);
    QTRY_COMPARE(page->model()->rowCount(), 3);
    auto *table = page->findChild<HistoryTable *>();
    table->selectRow(0);
    const QList<int> before = widths(page);
    NewEntry entry = sampleEntry(u"long"_s, m_history->find(u"run-1"_s)->startedAtUs + 1'000'000, 1e6);
    entry.entry.url = u"http://127.0.0.1/"_s + text.simplified();
    entry.entry.summary = text;
    entry.entry.source = text;
    entry.entry.note = text;
    entry.entry.tags = {text.simplified()};
    m_history->put(entry);
    m_history->setHealth({HistoryHealth::Kind::Good, {}, 0}); // which asks anew
    QTRY_COMPARE(page->model()->rowCount(), 4);
    table->selectRow(0);
    QCOMPARE(widths(page), before);
    page->compare({*m_history->find(u"long"_s), *m_history->find(u"run-2"_s)});
    QTRY_VERIFY(page->isComparing());
    const QList<int> comparing = widths(page);
    QCOMPARE(comparing.first(), before.first());
    QVERIFY2(comparing.last() <= window().width(), qPrintable(QString::number(comparing.last())));
}

void TestLongTexts::historyProblemsAreWrapped()
{
    QFETCH(QString, text);
    open();
    HistoryPage *page = window().historyPage();
    window().showPage(page);
    QTRY_COMPARE(page->model()->rowCount(), 3);
    const QList<int> before = widths(page);
    window().showPage(window().monitorPage());
    m_history->failWith(text);
    m_history->setHealth({HistoryHealth::Kind::Waiting, text, 3});
    window().showPage(page);
    QTRY_COMPARE(qobject_cast<QLabel *>(page->status())->text(), text);
    QCOMPARE(widths(page), before);
    m_history->setHealth({HistoryHealth::Kind::Good, {}, 0});
    m_program->type(u"search"_s, u"x"_s); // a question that nothing is known of
    QTRY_COMPARE(m_program->find<QLabel>(u"historyHint"_s)->text(), text);
    QCOMPARE(widths(page), before);
}

void TestLongTexts::watchesAreWrapped()
{
    QFETCH(QString, text);
    m_bench = std::make_unique<MonitorBench>();
    Watch watch = m_bench->watch(u"short"_s);
    window().resize(900, 700);
    m_bench->setWatches({watch});
    const QList<int> before = widths(&m_bench->page());
    watch.name = text.simplified().left(100);
    watch.request.url.setPath(u'/' + text.simplified());
    watch.limits.bodyContains = text.simplified();
    m_bench->setWatches({watch});
    QTRY_VERIFY(
        m_bench->program().find<QLabel>(u"watchLimits"_s)->text().contains(watch.limits.bodyContains));
    QCOMPARE(widths(&m_bench->page()), before);
}

void TestLongTexts::dialogsStayAsTheyAre()
{
    QFETCH(QString, text);
    open();
    Watch watch = Watch::create();
    WatchDialog add(&m_program->theme(), watch, WatchDialog::Purpose::Add);
    add.show();
    QTest::qWait(1);
    const int before = add.minimumSizeHint().width();
    add.form()->urlField()->setUrl(text.simplified() + u"://x"_s);
    add.accept();
    QTest::qWait(1);
    QVERIFY(add.isVisible());
    QCOMPARE(add.minimumSizeHint().width(), before);

    AlertActions actions;
    actions.runCommand = true;
    const int least = AlertsDialog(&m_program->theme(), actions).sizeHint().width();
    actions.command = {text, text};
    QCOMPARE(AlertsDialog(&m_program->theme(), actions).sizeHint().width(), least);
}

void TestLongTexts::cutTextIsInItsToolTip()
{
    ElidedLabel label;
    label.setText(u"one <b> two three four five"_s);
    label.resize(label.sizeHint());
    QVERIFY(!label.isCut());
    const auto hover = [&label] {
        QHelpEvent event(QEvent::ToolTip, {2, 2}, label.mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(&label, &event);
    };
    label.show();
    hover();
    QVERIFY(QToolTip::text().isEmpty());
    label.resize(label.minimumSizeHint() / 2);
    QVERIFY(label.isCut());
    hover();
    QVERIFY(QToolTip::text().contains(u"one &lt;b&gt; two three four five"_s));
    QToolTip::hideText();
}

void TestLongTexts::textIsWholeAtItsOwnWidth()
{
    ElidedLabel label;
    QFont bold = label.font();
    bold.setWeight(QFont::DemiBold);
    label.setFont(bold);
    const QString text = u"Latency by percentile, and a histogram of every answered request"_s;
    for (int length = 1; length <= text.size(); ++length) {
        label.setText(text.left(length));
        label.resize(label.sizeHint());
        const QImage own = label.grab().toImage();
        label.resize(label.width() + 100, label.height());
        QCOMPARE(label.grab(QRect(QPoint(0, 0), own.deviceIndependentSize().toSize())).toImage(), own);
        QVERIFY(!label.isCut());
    }
}

QTEST_MAIN(TestLongTexts)
#include "tst_longtexts.moc"
