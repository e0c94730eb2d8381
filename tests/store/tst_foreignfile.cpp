// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"
#include "store/historyprobe.h"

#include "testhistory.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// A file that is no SQLite database where the history is to be: somebody's own, which is left alone, or what
/// is left of a history, which is set aside.
class TestForeignFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leavesWhatIsSomebodysOwn_data();
    void leavesWhatIsSomebodysOwn();
    void setsAsideWhatIsLeftOfAHistory_data();
    void setsAsideWhatIsLeftOfAHistory();
    void setsAsideAnythingAtTheUsualPlace();

private:
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    void write(const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(m_location.file).path());
        QFile file(m_location.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The bytes of one.
    [[nodiscard]] QByteArray history() const
    {
        {
            History history(m_location);
            history.add(makeEntry(u"one"_s, 1));
        }
        return read(m_location.file);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HistoryLocation m_location;
};

void TestForeignFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_location = HistoryLocation::parse(m_folder->filePath(u"h.sqlite"_s)).value();
}

void TestForeignFile::leavesWhatIsSomebodysOwn_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a text") << "This is my diary, not a database. Keep it, please. " + QByteArray(1'000, '.');
    QTest::newRow("a short text") << QByteArray("a;b\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(5'000, '\0');
    QTest::newRow("almost") << "SQLite format 2\n" + QByteArray(5'000, '\0');
}

void TestForeignFile::leavesWhatIsSomebodysOwn()
{
    QFETCH(QByteArray, content);
    write(content);
    const Result<QString> probed = probeHistory(m_location);
    QVERIFY2(probed.error().contains("is not a history"_L1), qPrintable(probed.error()));
    {
        History history(m_location);
        history.add(makeEntry(u"one"_s, 1));
        QVERIFY(answer(history.entries({})).error().contains("is not a history"_L1));
        QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Failed);
        QVERIFY(history.health().message.contains(m_location.file));
    }
    QCOMPARE(files(), QStringList{u"h.sqlite"_s});
    QCOMPARE(read(m_location.file), content);
}

void TestForeignFile::setsAsideWhatIsLeftOfAHistory_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::addColumn<char>("byte");
    QTest::newRow("its first bytes are others") << 0 << 16 << 'x';
    QTest::newRow("its first page is zero") << 0 << 4'096 << '\0';
    QTest::newRow("all but its first bytes") << 16 << 20'000 << 'x';
}

void TestForeignFile::setsAsideWhatIsLeftOfAHistory()
{
    QFETCH(int, from);
    QFETCH(int, until);
    QFETCH(char, byte);
    QByteArray content = history();
    QVERIFY(content.size() > 20'000);
    std::fill(content.begin() + from, content.begin() + until, byte);
    write(content);
    History history(m_location);
    QSignalSpy noticed(&history, &History::notice);
    history.add(makeEntry(u"two"_s, 1));
    const auto entries = answer(history.entries({}));
    QVERIFY2(entries.ok(), qPrintable(entries.error()));
    QCOMPARE(entries.value().size(), 1);
    QTRY_COMPARE(noticed.size(), 1);
    const QStringList asides = files().filter(u"h.damaged-"_s);
    QCOMPARE(asides.size(), 1);
    QVERIFY(noticed.first().first().toString().contains(asides.first()));
    QCOMPARE(read(m_folder->filePath(asides.first())), content);
}

/// It is nobody's choice, so that what is there was ours.
void TestForeignFile::setsAsideAnythingAtTheUsualPlace()
{
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
    m_location = HistoryLocation::standard();
    QVERIFY(m_location.file.startsWith(m_folder->path()));
    write(QByteArray(5'000, '?'));
    History history(m_location);
    history.add(makeEntry(u"one"_s, 1));
    QCOMPARE(answer(history.entries({})).value().size(), 1);
    QCOMPARE(QDir(QFileInfo(m_location.file).path()).entryList({u"history.damaged-*.sqlite"_s}).size(), 1);
}

QTEST_GUILESS_MAIN(TestForeignFile)

#include "tst_foreignfile.moc"
