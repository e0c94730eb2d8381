// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requestcolumn.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

Sample answeredSample()
{
    Sample sample;
    sample.startNs = 1'234'567'890;
    sample.latencyNs = 51'234'567;
    sample.queueNs = 0;
    sample.waitNs = 50'000'400;
    sample.downloadNs = 600;
    sample.bytesReceived = 1'048'576;
    sample.index = 41;
    sample.round = 2;
    sample.lane = 7;
    sample.status = 200;
    sample.strategy = Strategy::Concurrent;
    sample.client = ClientKind::Curl;
    return sample;
}

} // namespace

class TestRequestColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void titlesAndToolTips()
    {
        QSet<QString> titles;
        QSet<QString> toolTips;
        for (int column = 0; column < RequestColumn::ColumnCount; ++column) {
            titles.insert(RequestColumn::title(RequestColumn::Column(column)));
            toolTips.insert(RequestColumn::toolTip(RequestColumn::Column(column)));
        }
        QCOMPARE(titles.size(), RequestColumn::ColumnCount);
        QCOMPARE(toolTips.size(), RequestColumn::ColumnCount);
        QVERIFY(!titles.contains(QString()));
        QVERIFY(!toolTips.contains(QString()));
    }

    void answered_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("number") << int(RequestColumn::Number) << u"100"_s;
        QTest::newRow("strategy") << int(RequestColumn::ColumnStrategy) << u"concurrent"_s;
        QTest::newRow("client") << int(RequestColumn::ColumnClient) << u"curl"_s;
        QTest::newRow("round") << int(RequestColumn::Round) << u"3"_s;
        QTest::newRow("index") << int(RequestColumn::Index) << u"42"_s;
        QTest::newRow("lane") << int(RequestColumn::Lane) << u"8"_s;
        QTest::newRow("start") << int(RequestColumn::Start) << u"1234.568"_s;
        QTest::newRow("queue of no time at all") << int(RequestColumn::Queue) << u"0.000"_s;
        QTest::newRow("no dns") << int(RequestColumn::Dns) << QString();
        QTest::newRow("no connect") << int(RequestColumn::Connect) << QString();
        QTest::newRow("no tls") << int(RequestColumn::Tls) << QString();
        QTest::newRow("wait") << int(RequestColumn::Wait) << u"50.000"_s;
        QTest::newRow("download") << int(RequestColumn::Download) << u"0.001"_s;
        QTest::newRow("latency") << int(RequestColumn::Latency) << u"51.235"_s;
        QTest::newRow("status") << int(RequestColumn::Status) << u"200"_s;
        QTest::newRow("bytes") << int(RequestColumn::Bytes) << u"1048576"_s;
        QTest::newRow("connection") << int(RequestColumn::Connection) << u"new"_s;
        QTest::newRow("no error") << int(RequestColumn::ErrorColumn) << QString();
    }
    void answered()
    {
        QFETCH(int, column);
        QTEST(requestCell(RequestColumn::Column(column), answeredSample(), 99, {}), "text");
    }

    void numbersFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const Sample sample = answeredSample();
        QCOMPARE(requestCell(RequestColumn::Start, sample, 0, {}), u"1.234,568"_s);
        QCOMPARE(requestCell(RequestColumn::Bytes, sample, 0, {}), u"1.048.576"_s);
        QCOMPARE(requestCell(RequestColumn::Number, sample, 999'999, {}), u"1.000.000"_s);
        QCOMPARE(requestCell(RequestColumn::Status, sample, 0, {}), u"200"_s);
    }

    void failed()
    {
        Sample sample;
        sample.error = ErrorKind::Tls;
        QCOMPARE(requestCell(RequestColumn::Status, sample, 0, {}), QString());
        QCOMPARE(requestCell(RequestColumn::ErrorColumn, sample, 0, {}), u"TLS failed"_s);
        QCOMPARE(requestCell(RequestColumn::ErrorColumn, sample, 0, u"certificate expired"_s),
                 u"TLS failed: certificate expired"_s);
        // Text from a server is not a pattern.
        QCOMPARE(requestCell(RequestColumn::ErrorColumn, sample, 0, u"%1 %2 %n"_s),
                 u"TLS failed: %1 %2 %n"_s);
    }

    void connection_data()
    {
        QTest::addColumn<ErrorKind>("error");
        QTest::addColumn<bool>("reused");
        QTest::addColumn<qint64>("connectNs");
        QTest::addColumn<QString>("text");
        QTest::newRow("opened") << ErrorKind::None << false << qint64(5) << u"new"_s;
        QTest::newRow("opened, time unknown") << ErrorKind::None << false << Sample::unknown << u"new"_s;
        QTest::newRow("reused") << ErrorKind::None << true << Sample::unknown << u"reused"_s;
        QTest::newRow("opened, then failed") << ErrorKind::Timeout << false << qint64(5) << u"new"_s;
        QTest::newRow("reused, then failed") << ErrorKind::Reset << true << Sample::unknown << u"reused"_s;
        QTest::newRow("none was made") << ErrorKind::Refused << false << Sample::unknown << QString();
    }
    void connection()
    {
        QFETCH(ErrorKind, error);
        QFETCH(bool, reused);
        QFETCH(qint64, connectNs);
        Sample sample;
        sample.error = error;
        sample.connectionReused = reused;
        sample.connectNs = connectNs;
        QTEST(requestCell(RequestColumn::Connection, sample, 0, {}), "text");
        QCOMPARE(requestKey(RequestColumn::Connection, sample, 0).has_value(),
                 connectionUse(sample) != ConnectionUse::None);
    }

    void emptyCellsHaveNoKey()
    {
        const Sample sample;
        for (const auto column :
             {RequestColumn::Queue, RequestColumn::Dns, RequestColumn::Connect, RequestColumn::Tls,
              RequestColumn::Wait, RequestColumn::Download, RequestColumn::Status}) {
            QCOMPARE(requestCell(column, sample, 0, {}), QString());
            QVERIFY(!requestKey(column, sample, 0));
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestColumn)
#include "tst_requestcolumn.moc"
