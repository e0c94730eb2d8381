// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/chartlegend.h"
#include "gui/compareexports.h"
#include "gui/comparepage.h"
#include "gui/histogramchart.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"
#include "gui/plotview.h"
#include "gui/ratechart.h"
#include "gui/totaltimechart.h"
#include "models/percentilemodel.h"
#include "models/requesttablemodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QProgressBar>
#include <QSettings>
#include <QTableView>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// A run that compares both clients, everywhere it is shown.
class TestContenders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void bothClientsMakeTwiceTheContenders();
    void figuresAreByContender();
    void chartsAreByContender();
    void legendHidesOneContender();
    void tableIsFilteredByContender();
    void oneClientIsNotNamed();
    void openedRunShowsBothClients();

private:
    static constexpr int count = 12;

    void runBoth();
    [[nodiscard]] QStringList legendNames(const ChartLegend *legend) const;
    template <typename T>
    [[nodiscard]] T *chart() const
    {
        return m_program->window().findChild<T *>();
    }

    std::unique_ptr<Program> m_program;
};

void TestContenders::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
    m_program->setPlan(smallPlan(count), u"/delay/1ms"_s);
    m_program->click(u"optionsButton"_s);
}

void TestContenders::runBoth()
{
    m_program->click(u"curlClient"_s);
    QVERIFY(m_program->runToEnd());
}

QStringList TestContenders::legendNames(const ChartLegend *legend) const
{
    QStringList names;
    const QList<QCheckBox *> entries = legend->findChildren<QCheckBox *>();
    for (const QCheckBox *entry : entries) {
        if (entry->isVisible())
            names.append(entry->accessibleName());
    }
    names.sort();
    return names;
}

void TestContenders::bothClientsMakeTwiceTheContenders()
{
    QCOMPARE(m_program->form().plan().contenders().size(), 3);
    m_program->click(u"curlClient"_s);
    const RunPlan plan = m_program->form().plan();
    QCOMPARE(plan.contenders(), QList<Contender>(allContenders.begin(), allContenders.end()));
    QCOMPARE(plan.totalRequests(), 6 * count);
    QVERIFY(m_program->runToEnd());
    QCOMPARE(m_program->page().run()->samples.size(), 6 * count);
    QCOMPARE(m_program->page().report()->contenders.size(), 6U);
    QCOMPARE(m_program->page().report()->failed, 0);
    QCOMPARE(m_program->server().counters().requests, 6 * count);
}

void TestContenders::figuresAreByContender()
{
    runBoth();
    for (const Contender contender : allContenders) {
        const QString key = strategyId(contender.strategy) + u'-' + clientId(contender.client);
        const QString figure = m_program->figure(key);
        QVERIFY2(figure.contains(contenderName(contender, true)), qPrintable(figure));
        QCOMPARE(figure.contains(u"×"), contender.strategy != Strategy::Sequential);
    }
    QVERIFY(m_program->figure(u"failed"_s).startsWith(u"0 / 72"_s));

    const auto *table = m_program->find<QTableView>(u"percentiles"_s);
    QCOMPARE(table->model()->columnCount(), 6);
    QCOMPARE(table->model()->headerData(3, Qt::Horizontal).toString(), u"concurrent · curl"_s);

    const QList<QProgressBar *> bars = m_program->window().findChildren<QProgressBar *>();
    int full = 0;
    for (const QProgressBar *bar : bars)
        full += bar->isVisible() && bar->value() == bar->maximum() ? 1 : 0;
    QCOMPARE(full, 6);
}

void TestContenders::chartsAreByContender()
{
    runBoth();
    QStringList all;
    for (const Contender contender : allContenders)
        all.append(contenderName(contender, true));
    all.sort();
    QCOMPARE(legendNames(chart<HistogramChart>()->legend()), all);
    QCOMPARE(legendNames(chart<RateChart>()->legend()), all);
    for (const QString &name : all) {
        QVERIFY(chart<HistogramChart>()->accessibleDescription().contains(name));
        QVERIFY(chart<RateChart>()->accessibleDescription().contains(name));
        QVERIFY(chart<HistogramChart>()->toolTipText(0).contains(name));
        QVERIFY(chart<TotalTimeChart>()->accessibleDescription().contains(name));
    }
    // Every bar has its place, and none lies over another.
    const TotalTimeLayout layout = chart<TotalTimeChart>()->layoutNow();
    QCOMPARE(layout.rows.size(), 6);
    const QRectF card = chart<TotalTimeChart>()->rect();
    for (qsizetype i = 0; i < layout.rows.size(); ++i) {
        const TotalTimeLayout::Row &row = layout.rows[i];
        QVERIFY(card.contains(row.label) && card.contains(row.bar) && card.contains(row.value));
        QVERIFY(row.label.right() <= row.bar.left() && row.bar.right() <= row.value.left());
        if (i > 0) {
            const TotalTimeLayout::Row &above = layout.rows[i - 1];
            QVERIFY(above.label.bottom() <= row.label.top() && above.bar.bottom() < row.bar.top());
        }
    }
}

void TestContenders::legendHidesOneContender()
{
    runBoth();
    auto *histogram = chart<HistogramChart>();
    QTest::mouseClick(histogram->legend()->findChild<QCheckBox *>(u"threads-curl"_s), Qt::LeftButton);
    QVERIFY(!histogram->toolTipText(0).contains(u"threads · curl"_s));
    QVERIFY(histogram->toolTipText(0).contains(u"threads · qt"_s));
}

void TestContenders::tableIsFilteredByContender()
{
    runBoth();
    m_program->tabs()->setCurrentIndex(2);
    const QTableView *table = m_program->table();
    const QAbstractItemModel *model = table->model();
    QVERIFY(!table->isColumnHidden(RequestTableModel::ColumnClient));
    const auto allAre = [model](const QString &strategy, const QString &client) {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, RequestTableModel::ColumnStrategy).data() != strategy
                || model->index(row, RequestTableModel::ColumnClient).data() != client)
                return false;
        }
        return true;
    };
    auto *contenders = m_program->find<QComboBox>(u"contender"_s);
    QCOMPARE(contenders->count(), 7);
    for (const Contender contender : allContenders) {
        contenders->setCurrentText(contenderName(contender, true));
        // The rows are swapped when they are ready.
        QTRY_VERIFY(allAre(strategyName(contender.strategy), clientId(contender.client)));
        QCOMPARE(model->rowCount(), count);
    }
    contenders->setCurrentIndex(0);
    m_program->type(u"text"_s, u"curl"_s);
    QTRY_COMPARE(model->rowCount(), 3 * count);
    m_program->type(u"text"_s, {});
    QTRY_COMPARE(model->rowCount(), 6 * count);

    // What one client's bar holds.
    for (const QString &other :
         {u"sequential-qt"_s, u"concurrent-qt"_s, u"threads-qt"_s, u"concurrent-curl"_s, u"threads-curl"_s})
        chart<HistogramChart>()->legend()->findChild<QCheckBox *>(other)->setChecked(false);
    auto *histogram = chart<HistogramChart>();
    const Contender curl{Strategy::Sequential, ClientKind::Curl};
    int fullest = 0;
    for (int i = 0; i < histogram->binCount(); ++i) {
        if (histogram->barCenter(i, curl).y() < histogram->barCenter(fullest, curl).y())
            fullest = i;
    }
    QTest::mouseClick(histogram->plot()->viewport(), Qt::LeftButton, {},
                      histogram->barCenter(fullest, curl).toPoint());
    QCOMPARE(contenders->currentText(), contenderName(curl, true));
    QTRY_VERIFY(model->rowCount() > 0 && model->rowCount() <= count);
    QVERIFY(allAre(u"sequential"_s, u"curl"_s));
}

void TestContenders::oneClientIsNotNamed()
{
    m_program->click(u"qtClient"_s);
    runBoth(); // that is, with curl alone
    QCOMPARE(m_program->page().run()->plan.clients, QList<ClientKind>{ClientKind::Curl});
    QVERIFY(m_program->figure(u"concurrent"_s).contains(u"concurrent, 5 in flight"_s));
    QVERIFY(!m_program->figure(u"speedup"_s).startsWith(u"–"_s));
    QCOMPARE(legendNames(chart<HistogramChart>()->legend()),
             QStringList({u"concurrent"_s, u"sequential"_s, u"threads"_s}));
    QVERIFY(m_program->table()->isColumnHidden(RequestTableModel::ColumnClient));
    m_program->tabs()->setCurrentIndex(2);
    m_program->find<QComboBox>(u"contender"_s)->setCurrentText(u"threads"_s);
    QTRY_COMPARE(m_program->table()->model()->rowCount(), count);
}

void TestContenders::openedRunShowsBothClients()
{
    runBoth();
    const QString path = m_program->path(u"both.json"_s);
    m_program->page().exports()->exportRun(RunFile::Json, path);
    QTRY_VERIFY(m_program->statusText().contains(u"both.json"_s));
    const QString id = m_program->page().run()->id;
    const QString total = m_program->figure(u"threads-curl"_s);
    QVERIFY(m_program->close());

    QSettings().clear();
    m_program->open();
    QVERIFY(!m_program->form().plan().hasSeveralClients());
    m_program->window().openRun(path);
    QTRY_VERIFY(m_program->page().run() && m_program->page().run()->id == id);
    QVERIFY(m_program->waitForReport());
    QVERIFY(m_program->find<QCheckBox>(u"qtClient"_s)->isChecked());
    QVERIFY(m_program->find<QCheckBox>(u"curlClient"_s)->isChecked());
    QVERIFY(m_program->form().plan().hasSeveralClients());
    QCOMPARE(m_program->figure(u"threads-curl"_s), total);
    QCOMPARE(chart<TotalTimeChart>()->layoutNow().rows.size(), 6);
}

QTEST_MAIN(TestContenders)
#include "tst_contenders.moc"
