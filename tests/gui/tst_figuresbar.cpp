// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/figuresbar.h"
#include "gui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

#include <set>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

QList<KeyFigure> figures(const QString &speedUp)
{
    return {
        {u"sequential"_s, u"5.21 s"_s, u"sequential, one at a time"_s, {}, Contender{Strategy::Sequential}},
        {u"concurrent"_s, u"71.0 ms"_s, u"concurrent, 100 in flight"_s, {}, Contender{Strategy::Concurrent}},
        {u"speedup"_s, speedUp, u"faster than sequential"_s, u"sequential total ÷ concurrent total"_s}};
}

} // namespace

class TestFiguresBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tilesAreUpdatedByKey();
    void tilesHaveRoomForTheirTexts();
    void narrowBarsWrap();

private:
    Theme m_theme{qApp};
};

void TestFiguresBar::tilesAreUpdatedByKey()
{
    FiguresBar bar(&m_theme);
    bar.setFigures(figures(u"–"_s));
    FigureTile *tile = bar.tile(u"speedup"_s);
    QVERIFY(tile);
    QCOMPARE(tile->accessibleName(), u"– faster than sequential"_s);
    bar.setFigures(figures(u"73.4×"_s));
    QCOMPARE(bar.tile(u"speedup"_s), tile);
    QCOMPARE(tile->accessibleName(), u"73.4× faster than sequential"_s);
    QCOMPARE(tile->toolTip(), u"sequential total ÷ concurrent total"_s);
    bar.setFigures(figures(u"73.4×"_s).mid(0, 2));
    QVERIFY(!bar.tile(u"speedup"_s));
    QVERIFY(bar.tile(u"sequential"_s));
    bar.setFigures({});
    QVERIFY(!bar.tile(u"sequential"_s));
}

void TestFiguresBar::tilesHaveRoomForTheirTexts()
{
    FiguresBar bar(&m_theme);
    bar.setFigures(figures(u"1,240×"_s));
    bar.resize(bar.sizeHint());
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    for (const QLabel *label : bar.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QVERIFY(label->width() >= label->fontMetrics().horizontalAdvance(label->text()));
    }
}

void TestFiguresBar::narrowBarsWrap()
{
    QWidget page;
    QVBoxLayout column(&page);
    FiguresBar bar(&m_theme);
    QWidget rest;
    column.addWidget(&bar);
    column.addWidget(&rest, 1);
    bar.setFigures(figures(u"73.4×"_s));
    const auto tops = [&bar] {
        std::set<int> all;
        for (const KeyFigure &figure : figures({}))
            all.insert(bar.tile(figure.key)->y());
        return all.size();
    };
    page.resize(1'000, 500);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QTRY_COMPARE(tops(), 1U);
    const int two =
        bar.tile(u"sequential"_s)->sizeHint().width() + bar.tile(u"concurrent"_s)->sizeHint().width();
    page.resize(two + 60, 500);
    QTRY_COMPARE(tops(), 2U);
    QTRY_VERIFY(bar.rect().contains(bar.tile(u"speedup"_s)->geometry()));
    QVERIFY(bar.rect().contains(bar.tile(u"sequential"_s)->geometry()));
}

QTEST_MAIN(TestFiguresBar)
#include "tst_figuresbar.moc"
