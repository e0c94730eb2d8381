// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/historyrecorder.h"
#include "gui/preferences.h"

#include <QSettings>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using Days = Retention::Days;

namespace {

/// With nothing as it is by default.
Preferences changed()
{
    Preferences preferences;
    preferences.history =
        HistoryLocation::parse(u"postgresql://me@db.example:5433/team?sslmode=require&connect_timeout=7"_s)
            .value();
    preferences.retention.ticks = Days(1);
    preferences.retention.hours = std::nullopt;
    preferences.retention.days = Days(36'500);
    preferences.retention.changes = Days(2);
    preferences.retention.documents = std::nullopt;
    preferences.retention.runs = Days(3);
    preferences.retention.sweeps = Days(4);
    preferences.retention.labRuns = Days(5);
    preferences.keepsRequests = false;
    preferences.notifies = false;
    preferences.whenClosed = WhenClosed::Quit;
    return preferences;
}

} // namespace

/// What a person chose once for the whole program, in the settings.
class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }
    void cleanup() { m_program.reset(); }
    void settingsComeBack();
    void theUsualPlaceIsNotWrittenDown();
    void garbageIsAsByDefault_data();
    void garbageIsAsByDefault();
    void keepingRequestsIsWhatTheRecorderReads();

private:
    std::unique_ptr<Program> m_program;
};

void TestPreferences::settingsComeBack()
{
    QSettings settings;
    QCOMPARE(Preferences::load(settings), Preferences());
    for (const Preferences &preferences : {changed(), Preferences()}) {
        preferences.save(settings);
        QCOMPARE(Preferences::load(settings), preferences);
    }
    Preferences file;
    file.history = HistoryLocation::parse(m_program->path(u"ä b.sqlite"_s)).value();
    file.whenClosed = WhenClosed::GoOn;
    file.save(settings);
    // From the file, where all is text.
    settings.sync();
    const QSettings read(settings.fileName(), QSettings::NativeFormat);
    QCOMPARE(Preferences::load(read), file);
}

void TestPreferences::theUsualPlaceIsNotWrittenDown()
{
    QSettings settings;
    changed().save(settings);
    QVERIFY(settings.contains(u"history/place"_s));
    Preferences().save(settings);
    QVERIFY(!settings.contains(u"history/place"_s));
}

void TestPreferences::garbageIsAsByDefault_data()
{
    QTest::addColumn<QVariant>("garbage");
    QTest::addRow("nothing") << QVariant(QString());
    QTest::addRow("words") << QVariant(u"ever for"_s);
    QTest::addRow("negative") << QVariant(-1);
    QTest::addRow("zero") << QVariant(0);
    QTest::addRow("huge") << QVariant(u"99999999999999999999"_s);
    QTest::addRow("fraction") << QVariant(1.5);
    QTest::addRow("bytes") << QVariant(QByteArray("\xff\x00\xfe", 3));
    QTest::addRow("list") << QVariant(QStringList{u"1"_s, u"true"_s});
    QTest::addRow("relative") << QVariant(u"some/where.sqlite"_s);
    QTest::addRow("password") << QVariant(u"postgresql://me:secret@host/team"_s);
    QTest::addRow("other database") << QVariant(u"mysql://host/team"_s);
}

void TestPreferences::garbageIsAsByDefault()
{
    QFETCH(QVariant, garbage);
    QSettings settings;
    changed().save(settings);
    const QStringList keys = settings.allKeys();
    QVERIFY(keys.size() >= 12);
    for (const QString &key : keys)
        settings.setValue(key, garbage);
    QCOMPARE(Preferences::load(settings), Preferences());
}

void TestPreferences::keepingRequestsIsWhatTheRecorderReads()
{
    QSettings settings;
    for (const bool keeps : {false, true}) {
        Preferences preferences;
        preferences.keepsRequests = keeps;
        preferences.save(settings);
        QCOMPARE(HistoryRecorder::keepsDocuments(), keeps);
    }
    HistoryRecorder::setKeepsDocuments(false);
    QVERIFY(!Preferences::load(QSettings()).keepsRequests);
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
