// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/icons.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPalette>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// Whether all visible pixels of \a image are shades of \a color (antialiasing only changes alpha).
bool isPainted(const QImage &image, const QColor &color)
{
    bool any = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 200)
                continue;
            any = true;
            if (qAbs(pixel.red() - color.red()) + qAbs(pixel.green() - color.green())
                    + qAbs(pixel.blue() - color.blue())
                > 8)
                return false;
        }
    }
    return any;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(QPalette()); }
    void everyIconHasOneStyle_data();
    void everyIconHasOneStyle();
    void iconsFollowThePalette();
    void iconsAreSharpAtAnyRatio();
    void unknownNamesGiveNullIcons();
};

void TestIcons::everyIconHasOneStyle_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/loopscope/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 15);
    for (const QString &file : files) {
        if (file != u"loopscope.svg")
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
}

void TestIcons::everyIconHasOneStyle()
{
    QFETCH(QString, name);
    QFile file(u":/loopscope/icons/%1.svg"_s.arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    for (const char *trait : {"viewBox=\"0 0 24 24\"", "stroke=\"currentColor\"", "stroke-width=\"1.75\"",
                              "stroke-linecap=\"round\"", "fill=\"none\""})
        QVERIFY2(svg.contains(trait), trait);
    QVERIFY(!svg.contains('#'));
    const QImage image = themedIcon(name).pixmap(QSize(48, 48), 1.0).toImage();
    QVERIFY(isPainted(image, QApplication::palette().color(QPalette::ButtonText)));
}

void TestIcons::iconsFollowThePalette()
{
    const QIcon icon = themedIcon(u"warning");
    QPalette palette;
    palette.setColor(QPalette::ButtonText, Qt::red);
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::blue);
    palette.setColor(QPalette::HighlightedText, Qt::green);
    QApplication::setPalette(palette);
    const auto painted = [&icon](QIcon::Mode mode) {
        return icon.pixmap(QSize(32, 32), 1.0, mode).toImage();
    };
    QVERIFY(isPainted(painted(QIcon::Normal), Qt::red));
    QVERIFY(isPainted(painted(QIcon::Disabled), Qt::blue));
    QVERIFY(isPainted(painted(QIcon::Selected), Qt::green));
    const QIcon onAccent = themedIcon(u"run", QPalette::HighlightedText);
    QVERIFY(isPainted(onAccent.pixmap(QSize(32, 32), 1.0).toImage(), Qt::green));

    palette.setColor(QPalette::ButtonText, Qt::magenta);
    QApplication::setPalette(palette);
    QVERIFY(isPainted(painted(QIcon::Normal), Qt::magenta));
}

void TestIcons::iconsAreSharpAtAnyRatio()
{
    for (const QIcon &icon : {themedIcon(u"run"), applicationIcon()}) {
        const QPixmap pixmap = icon.pixmap(QSize(24, 24), 2.0);
        QCOMPARE(pixmap.size(), QSize(48, 48));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        QCOMPARE(icon.pixmap(QSize(24, 24), 1.5).size(), QSize(36, 36));
    }
}

void TestIcons::unknownNamesGiveNullIcons()
{
    QVERIFY(themedIcon(u"no-such-icon").isNull());
    QVERIFY(!applicationIcon().isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
