// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/labcsv.h"

#include <QBuffer>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

LabRun makeRun()
{
    LabRun run;
    run.id = u"20261123-051349-7f3a"_s;
    run.plan.drive = LabDrive::OneByOne;
    LabCoroutine coroutine;
    coroutine.text = u"你, \"hello\""_s;
    coroutine.repeat = 2;
    run.plan.coroutines = {coroutine};
    run.actors = labActors(run.plan);
    return run;
}

QByteArray written(Status (*write)(const LabRun &, QIODevice &), const LabRun &run)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!write(run, buffer))
        qFatal("the buffer refuses");
    return buffer.data();
}

} // namespace

class TestLabCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryTransition();
    void writesNothingButTheHeader();
    void writesTheLines();
    void tellsTheDevicesReason();
};

void TestLabCsv::writesEveryTransition()
{
    LabRun run = makeRun();
    run.transitions.append(LabTransition{0, 0, LabState::Created});
    run.transitions.append(LabTransition{1'500'001, 2, LabState::Blocked, 3});
    run.transitions.append(LabTransition{2'000'000'000, 2, LabState::Cancelled});
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray csv = written(writeLabCsv, run);
    QLocale::setDefault(QLocale::c());
    const QString name = u"\"say_after(1.0, '你, \"\"hello\"\"')\""_s;
    const QString expected = u"run,time_ms,coroutine,row,repetition,state,worker\r\n"
                             "%1,0.000,main(),,,created,\r\n"
                             "%1,1.500001,%2,1,2,blocked,4\r\n"
                             "%1,2000.000,%2,1,2,cancelled,\r\n"_s.arg(run.id, name);
    QCOMPARE(QString::fromUtf8(csv), expected);
}

void TestLabCsv::writesNothingButTheHeader()
{
    QCOMPARE(written(writeLabCsv, LabRun()), labCsvHeader() + "\r\n");
    QCOMPARE(written(writeLabLines, LabRun()), QByteArray());
}

void TestLabCsv::writesTheLines()
{
    LabRun run = makeRun();
    run.lines.append(LabLine{0, 0, u"start main() at 11:12:27"_s});
    run.lines.append(LabLine{1, 1, u"say 你 finished"_s});
    QCOMPARE(QString::fromUtf8(written(writeLabLines, run)),
             u"start main() at 11:12:27\nsay 你 finished\n"_s);
}

void TestLabCsv::tellsTheDevicesReason()
{
    LabRun run = makeRun();
    run.lines.append(LabLine{0, 0, u"x"_s});
    QBuffer closed;
    closed.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QVERIFY(!writeLabCsv(run, closed));
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QVERIFY(!writeLabLines(run, closed));
}

QTEST_GUILESS_MAIN(TestLabCsv)
#include "tst_labcsv.moc"
