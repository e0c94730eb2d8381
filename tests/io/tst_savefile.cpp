// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/savefile.h"

#include "io/outputbuffer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

Status writeText(QIODevice &device, const QByteArray &text)
{
    OutputBuffer out(device);
    out.add(text);
    return out.finish();
}

Status save(const QString &path, const QByteArray &text)
{
    return saveFile(path, [&text](QIODevice &device) { return writeText(device, text); });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "unreadable: " + path.toUtf8();
}

/// While it lives, no file of this process grows beyond \a bytes, as if the disk were full.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_oldHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_oldLimit);
        const rlimit limit{bytes, m_oldLimit.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_oldLimit);
        std::signal(SIGXFSZ, m_oldHandler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_oldLimit{};
    void (*m_oldHandler)(int);
};

} // namespace

class TestSaveFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dir.reset(); }

    void writesANewFile();
    void replacesAnOldFile();
    void keepsThePermissionsOfTheOldFile();
    void followsASymbolicLink();
    void writerThatFailsKeepsTheOldFile();
    void fullDiskKeepsTheOldFile();
    void lateFullDiskKeepsTheOldFile();
    void hopelessPaths_data();
    void hopelessPaths();
    void writesToADevice();
    void fullDeviceIsAnError();
    void checkLeavesNothingBehind();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_dir->path())
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSaveFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestSaveFile::writesANewFile()
{
    const Status status = save(path(u"größe 連線.csv"_s), "text");
    QVERIFY2(status.ok(), qPrintable(status.error()));
    QCOMPARE(contentOf(path(u"größe 連線.csv"_s)), QByteArray("text"));
    QCOMPARE(names(), QStringList{u"größe 連線.csv"_s});
}

void TestSaveFile::replacesAnOldFile()
{
    QVERIFY(save(path(u"a"_s), "a long old text").ok());
    QVERIFY(save(path(u"a"_s), "new").ok());
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("new"));
    QCOMPARE(names(), QStringList{u"a"_s});
}

void TestSaveFile::keepsThePermissionsOfTheOldFile()
{
    QVERIFY(save(path(u"a"_s), "old").ok());
    const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(path(u"a"_s), owner));
    QVERIFY(save(path(u"a"_s), "new").ok());
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path(u"a"_s)) & others, QFile::Permissions());
}

void TestSaveFile::followsASymbolicLink()
{
    QVERIFY(save(path(u"target"_s), "old").ok());
    QVERIFY(QFile::link(path(u"target"_s), path(u"link"_s)));
    QVERIFY(save(path(u"link"_s), "new").ok());
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"target"_s)), QByteArray("new"));
    QCOMPARE(names(), (QStringList{u"link"_s, u"target"_s}));
}

void TestSaveFile::writerThatFailsKeepsTheOldFile()
{
    QVERIFY(save(path(u"a"_s), "old").ok());
    const Status status = saveFile(path(u"a"_s), [](QIODevice &device) -> Status {
        if (const Status written = writeText(device, QByteArray(1'000'000, 'x')); !written)
            return written;
        return Error{u"The source ran dry."_s};
    });
    QVERIFY(!status.ok());
    QVERIFY2(status.error().startsWith(u"Could not write %1: The source ran dry. "_s.arg(path(u"a"_s))),
             qPrintable(status.error()));
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("old"));
    QCOMPARE(names(), QStringList{u"a"_s});
}

void TestSaveFile::fullDiskKeepsTheOldFile()
{
    QVERIFY(save(path(u"a"_s), "old").ok());
    const FileSizeLimit limit(100'000);
    const Status status = save(path(u"a"_s), QByteArray(1'000'000, 'x'));
    QVERIFY(!status.ok());
    QVERIFY2(status.error().contains("File too large"_L1), qPrintable(status.error()));
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("old"));
    QCOMPARE(names(), QStringList{u"a"_s});
}

/// What is buffered is refused only when the file is closed, after every write() seemed to go well.
void TestSaveFile::lateFullDiskKeepsTheOldFile()
{
    QVERIFY(save(path(u"a"_s), "old").ok());
    const FileSizeLimit limit(10);
    const Status status = save(path(u"a"_s), QByteArray(100, 'x'));
    QVERIFY(!status.ok());
    QVERIFY2(status.error().contains("File too large"_L1), qPrintable(status.error()));
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("old"));
    QCOMPARE(names(), QStringList{u"a"_s});
}

void TestSaveFile::hopelessPaths_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no such folder") << u"none/a.csv"_s;
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("a folder with a slash") << u"folder/"_s;
    QTest::newRow("through a file") << u"file/a.csv"_s;
    QTest::newRow("name too long") << QString(300, u'n');
    QTest::newRow("link to nowhere") << u"link"_s;
    QTest::newRow("NUL in the name") << u"a\0b"_s;
}

void TestSaveFile::hopelessPaths()
{
    QFETCH(const QString, name);
    QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
    QVERIFY(save(path(u"file"_s), "old").ok());
    QVERIFY(QFile::link(path(u"none/target"_s), path(u"link"_s)));
    const QStringList before = names();

    const Status status = save(path(name), "text");
    QVERIFY(!status.ok());
    QVERIFY2(status.error().startsWith("Could not write "_L1), qPrintable(status.error()));
    QVERIFY2(status.error().contains(m_dir->path()), qPrintable(status.error()));
    QVERIFY(!status.error().contains("Unknown error"_L1));
    const Status check = checkWritable(path(name));
    QCOMPARE(check.error(), status.error());
    QCOMPARE(names(), before);
    QCOMPARE(contentOf(path(u"file"_s)), QByteArray("old"));

    QVERIFY(!save(QString(), "text").ok());
    QVERIFY(!checkWritable(QString()).ok());
}

void TestSaveFile::writesToADevice()
{
    QVERIFY(checkWritable(u"/dev/null"_s).ok());
    const Status status = save(u"/dev/null"_s, "text");
    QVERIFY2(status.ok(), qPrintable(status.error()));
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
}

void TestSaveFile::fullDeviceIsAnError()
{
    for (const qsizetype size : {1, 1'000'000}) {
        const Status status = save(u"/dev/full"_s, QByteArray(size, 'x'));
        QVERIFY(!status.ok());
        QVERIFY2(status.error().contains("No space left on device"_L1), qPrintable(status.error()));
    }
}

void TestSaveFile::checkLeavesNothingBehind()
{
    QVERIFY(checkWritable(path(u"a"_s)).ok());
    QCOMPARE(names(), QStringList());

    QVERIFY(save(path(u"a"_s), "old").ok());
    const QDateTime before = QFileInfo(path(u"a"_s)).lastModified();
    QVERIFY(checkWritable(path(u"a"_s)).ok());
    QCOMPARE(contentOf(path(u"a"_s)), QByteArray("old"));
    QCOMPARE(QFileInfo(path(u"a"_s)).lastModified(), before);
    QCOMPARE(names(), QStringList{u"a"_s});
}

QTEST_GUILESS_MAIN(TestSaveFile)
#include "tst_savefile.moc"
