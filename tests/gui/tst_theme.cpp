// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/contenderstyle.h"
#include "gui/contrast.h"
#include "gui/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastFollowsWcag_data();
    void contrastFollowsWcag();
    void readableOnChangesNoMoreThanNeeded();
    void everyColorCanBeRead_data();
    void everyColorCanBeRead();
    void clientsAreToldApart_data() { everyColorCanBeRead_data(); }
    void clientsAreToldApart();
    void choiceDressesTheApplication();
    void anotherPaletteOfTheSystemIsFollowed();
};

void TestTheme::contrastFollowsWcag_data()
{
    QTest::addColumn<QColor>("a");
    QTest::addColumn<QColor>("b");
    QTest::addColumn<double>("ratio");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
    QTest::newRow("same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
    QTest::newRow("the least grey for text on white")
        << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
    QTest::newRow("red on white") << QColor(Qt::red) << QColor(Qt::white) << 4.0;
}

void TestTheme::contrastFollowsWcag()
{
    QFETCH(QColor, a);
    QFETCH(QColor, b);
    QFETCH(double, ratio);
    QVERIFY(qAbs(contrastRatio(a, b) - ratio) < 0.005);
}

void TestTheme::readableOnChangesNoMoreThanNeeded()
{
    const QColor orange(0xE6, 0x9F, 0x00);
    QCOMPARE(readableOn(Qt::black, orange, textContrast), orange);
    const QColor dark = readableOn(Qt::white, orange, textContrast);
    QVERIFY(contrastRatio(dark, Qt::white) >= textContrast);
    QVERIFY(contrastRatio(dark, Qt::white) < textContrast + 0.25);
}

void TestTheme::everyColorCanBeRead_data()
{
    QTest::addColumn<ThemeColors>("colors");
    QTest::newRow("light") << ThemeColors::own(false);
    QTest::newRow("dark") << ThemeColors::own(true);
    QTest::newRow("from a light palette") << ThemeColors::fromPalette(QPalette(QColor(0xEF, 0xF0, 0xF1)));
    QTest::newRow("from a dark palette") << ThemeColors::fromPalette(ThemeColors::own(true).palette());
    QPalette highContrast(Qt::black);
    highContrast.setColor(QPalette::Base, Qt::black);
    highContrast.setColor(QPalette::Text, Qt::yellow);
    QTest::newRow("high contrast") << ThemeColors::fromPalette(highContrast);
}

void TestTheme::everyColorCanBeRead()
{
    QFETCH(ThemeColors, colors);
    QVERIFY(contrastRatio(colors.text, colors.surface) >= textContrast);
    for (const QColor &background : {colors.surface, colors.window}) {
        QVERIFY(contrastRatio(colors.muted, background) >= textContrast);
        QVERIFY(contrastRatio(colors.warning, background) >= textContrast);
        for (const Contender contender : allContenders)
            QVERIFY(contrastRatio(colors.contenderText(contender), background) >= textContrast);
    }
    for (const Contender contender : allContenders)
        QVERIFY(contrastRatio(colors.contenderLine(contender), colors.surface) >= graphicsContrast);
    const QPalette palette = colors.palette();
    QVERIFY(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
            >= textContrast);
    QVERIFY(contrastRatio(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase))
            >= textContrast);
}

void TestTheme::clientsAreToldApart()
{
    QFETCH(ThemeColors, colors);
    for (const Strategy strategy : allStrategies) {
        const Contender qt{strategy, ClientKind::Qt};
        const Contender curl{strategy, ClientKind::Curl};
        QVERIFY(contrastRatio(colors.contenderLine(qt), colors.contenderLine(curl)) >= 1.5);
        QVERIFY(contrastRatio(colors.contender(qt), colors.contender(curl)) >= 1.5);
        const int hue = colors.contender(qt).hslHue();
        QVERIFY(qAbs(colors.contender(curl).hslHue() - hue) <= 3);
        // And by more than their colours.
        QCOMPARE(contenderPen(colors, qt, 2).style(), Qt::SolidLine);
        QCOMPARE(contenderPen(colors, curl, 2).style(), Qt::CustomDashLine);
        QCOMPARE(contenderBrush(colors, qt).style(), Qt::SolidPattern);
        QVERIFY(contenderBrush(colors, curl).style() != Qt::SolidPattern);
    }
}

void TestTheme::choiceDressesTheApplication()
{
    Theme theme(qApp);
    QCOMPARE(theme.choice(), ColorChoice::System);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setChoice(ColorChoice::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), theme.colors().surface);
    QCOMPARE(theme.colors().contender({Strategy::Concurrent}), QColor(0x56, 0xB4, 0xE9));
    theme.setChoice(ColorChoice::Dark);
    QCOMPARE(changed.count(), 1);
    theme.setChoice(ColorChoice::Light);
    QVERIFY(!theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0xF4, 0xF5, 0xF7));
    QCOMPARE(theme.colors().contender({Strategy::Concurrent}), QColor(0x00, 0x72, 0xB2));
}

void TestTheme::anotherPaletteOfTheSystemIsFollowed()
{
    // A palette that differs from the style's own is what a desktop brings.
    QPalette desktop = ThemeColors::own(true).palette();
    desktop.setColor(QPalette::Base, QColor(0x10, 0x20, 0x30));
    QApplication::setPalette(desktop);
    Theme theme(qApp);
    QVERIFY(theme.isDark());
    QCOMPARE(theme.colors().surface, QColor(0x10, 0x20, 0x30));
    theme.setChoice(ColorChoice::Light);
    QCOMPARE(theme.colors().surface, QColor(Qt::white));
    theme.setChoice(ColorChoice::System);
    QCOMPARE(theme.colors().surface, QColor(0x10, 0x20, 0x30));
    QApplication::setPalette(QPalette());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
