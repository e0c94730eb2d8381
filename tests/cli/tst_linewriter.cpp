// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"
#include "cli/linewriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <thread>
#include <unistd.h>
#include <utility>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Standard output is a pipe meanwhile.
class Pipe
{
public:
    Pipe()
    {
        if (pipe2(m_ends, O_CLOEXEC) != 0)
            qFatal("no pipe");
        m_before = dup(STDOUT_FILENO);
        dup2(m_ends[1], STDOUT_FILENO);
        close(m_ends[1]);
    }
    ~Pipe() { closeReader(); }

    /// Standard output is what it was. The pipe is closed to writers, but for one that is in a write.
    void restore() { dup2(m_before, STDOUT_FILENO); }
    void closeReader() { close(std::exchange(m_ends[0], -1)); }
    QByteArray readUntil(const QByteArray &end)
    {
        QByteArray content;
        QByteArray part(65'536, '\0');
        while (!content.endsWith(end)) {
            const ssize_t count = read(m_ends[0], part.data(), std::size_t(part.size()));
            if (count <= 0)
                break;
            content += part.first(count);
        }
        return content;
    }

private:
    int m_ends[2]{-1, -1};
    int m_before = -1;
};

} // namespace

class TestLineWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesInOrder_data();
    void writesInOrder();
    void goesOnWhenThereIsRoomAgain();
    void complaintsHaveNoControlCharacters();
    void leavesOutWhatNobodyReads_data();
    void leavesOutWhatNobodyReads();
    void theReaderLeaves();
};

void TestLineWriter::writesInOrder_data()
{
    QTest::addColumn<int>("flags");
    QTest::newRow("as usual") << 0;
    QTest::newRow("shared with somebody who does not wait") << O_NONBLOCK;
}

void TestLineWriter::writesInOrder()
{
    QFETCH(int, flags);
    constexpr int lines = 10'000;
    Pipe pipe;
    fcntl(STDOUT_FILENO, F_SETFL, O_WRONLY | flags);
    LineWriter writer;
    QByteArray expected;
    for (int i = 0; i < lines; ++i) {
        writer.out(u"line %1 ü\n"_s.arg(i));
        expected += u"line %1 ü\n"_s.arg(i).toUtf8();
    }
    QByteArray found;
    std::thread reader([&] { found = pipe.readUntil(u"line %1 ü\n"_s.arg(lines - 1).toUtf8()); });
    const Status written = writer.finish(60s);
    reader.join();
    pipe.restore();
    QVERIFY(written.ok());
    QCOMPARE(found, expected);
}

void TestLineWriter::leavesOutWhatNobodyReads_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("and goes on") << QByteArray("the last one\n");
    QTest::newRow("and ends") << QByteArray();
}

void TestLineWriter::leavesOutWhatNobodyReads()
{
    QFETCH(QByteArray, next);
    constexpr int lines = 30;
    const QString line = QString(100'000, u'x') + u'\n';
    Pipe pipe;
    LineWriter writer;
    for (int i = 0; i < lines; ++i)
        writer.out(line);
    const bool waitsNotForEver = writer.finish(10ms).ok();
    QByteArray found;
    std::thread reader([&] { found = pipe.readUntil("nobody read on.\n" + next); });
    const bool hasArrived = writer.finish(60s).ok();
    writer.out(QString::fromUtf8(next));
    const bool isDone = writer.finish(60s).ok();
    reader.join();
    pipe.restore();
    QVERIFY(waitsNotForEver && hasArrived && isDone);
    const auto whole = int(found.count(line.toLatin1()));
    QVERIFY(whole > 0 && whole < lines);
    QCOMPARE(found.mid(whole * line.size()),
             u"… %1 line(s) were left out: nobody read on.\n"_s.arg(lines - whole).toUtf8() + next);
}

void TestLineWriter::theReaderLeaves()
{
    std::signal(SIGPIPE, SIG_IGN); // as the program does
    Pipe pipe;
    LineWriter writer;
    pipe.closeReader();
    const bool before = writer.hasFailed();
    writer.out(u"a line\n"_s);
    const bool has = QTest::qWaitFor([&] { return writer.hasFailed(); }, 60'000);
    const bool isNoLoss = writer.finish(60s).ok();
    pipe.restore();
    QVERIFY(!before && has && isNoLoss);
}

void TestLineWriter::goesOnWhenThereIsRoomAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
    const int log = open(qPrintable(path), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const int before = dup(STDOUT_FILENO);
    LineWriter writer;
    dup2(full, STDOUT_FILENO);
    writer.out(u"lost\n"_s);
    const bool isTold = !writer.finish(60s);
    dup2(log, STDOUT_FILENO);
    writer.out(u"written\n"_s);
    const bool isStillTold = !writer.finish(60s);
    dup2(before, STDOUT_FILENO);
    for (const int descriptor : {full, log, before})
        close(descriptor);
    QVERIFY(isTold && isStillTold && writer.hasFailed());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "written\n");
}

void TestLineWriter::complaintsHaveNoControlCharacters()
{
    QCOMPARE(complaint(u"“a\u001b[31mb” is\r\nno\tname."_s), "loopscope-cli: “a�[31mb” is�\nno�name.\n");
}

QTEST_GUILESS_MAIN(TestLineWriter)
#include "tst_linewriter.moc"
