// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/requestscsv.h"
#include "io/runjson.h"
#include "io/savefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Writing and reading the files of a run of a million requests; 1 % of them failed.
class BenchIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writeCsv();
    void readCsv();
    void writeJson();
    void readJson();

private:
    static constexpr int count = 1'000'000;

    QTemporaryDir m_dir;
    Run m_run;
};

void BenchIo::initTestCase()
{
    m_run.id = u"20261123-051349-7f3a"_s;
    m_run.plan.request.url = QUrl(u"http://127.0.0.1:8080/delay/50ms"_s);
    m_run.plan.count = count;
    m_run.startedAtUs = 1'795'411'229'000'007;
    m_run.errorTexts.append(u"Connection refused"_s);
    std::mt19937_64 random(1);
    const auto below = [&random](quint64 limit) { return qint64(random() % limit); };
    for (int i = 0; i < count; ++i) {
        Sample sample;
        sample.strategy = Strategy::Concurrent;
        sample.index = quint32(i);
        sample.lane = quint16(i % 100);
        sample.startNs = qint64(i) * 500'000 + below(500'000);
        sample.waitNs = 50'000'000 + below(5'000'000);
        sample.downloadNs = below(1'000'000);
        sample.latencyNs = sample.waitNs + sample.downloadNs + below(200'000);
        sample.bytesReceived = 1024;
        sample.connectionReused = i >= 100;
        sample.status = 200;
        if (i % 100 == 99) {
            sample.status = 0;
            sample.error = ErrorKind::Refused;
            sample.errorText = 1;
        }
        m_run.samples.append(sample);
    }
}

void BenchIo::writeCsv()
{
    QBENCHMARK
    {
        const Status saved = saveFile(m_dir.filePath(u"requests.csv"_s),
                                      [this](QIODevice &device) { return writeRequestsCsv(m_run, device); });
        QVERIFY2(saved.ok(), qPrintable(saved.error()));
    }
}

void BenchIo::readCsv()
{
    QBENCHMARK
    {
        QFile file(m_dir.filePath(u"requests.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Run> run = readRequestsCsv(file);
        QVERIFY2(run.ok(), qPrintable(run.error()));
        QCOMPARE(run.value().samples.size(), m_run.samples.size());
    }
}

void BenchIo::writeJson()
{
    QBENCHMARK
    {
        const Status saved = saveFile(m_dir.filePath(u"run.json"_s), [this](QIODevice &device) {
            return writeRunJson(m_run, RunReport(), device);
        });
        QVERIFY2(saved.ok(), qPrintable(saved.error()));
    }
}

void BenchIo::readJson()
{
    QBENCHMARK
    {
        const Result<Run> run = readRunJson(m_dir.filePath(u"run.json"_s));
        QVERIFY2(run.ok(), qPrintable(run.error()));
        QCOMPARE(run.value().samples.size(), m_run.samples.size());
    }
}

QTEST_GUILESS_MAIN(BenchIo)
#include "bench_io.moc"
