// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/labcode.h"

#include "core/labpresets.h"
#include "engine/lab.h"
#include "labprogramplan.h"
#include "models/cpptext.h"
#include "net/demoserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 60'000; // only to end a test that hangs

/// As much of requests as the programs use, so that it need not be installed.
constexpr const char *requestsModule = R"py(
import http.client
import urllib.parse

class RequestException(Exception):
    pass

class Response:
    def __init__(self, status_code):
        self.status_code = status_code

def get(url, timeout=None, allow_redirects=True):
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=timeout)
    try:
        connection.request('GET', parts.path + ('?' + parts.query if parts.query else ''))
        response = connection.getresponse()
        response.read()
        return Response(response.status)
    except OSError as error:
        raise RequestException(error)
    finally:
        connection.close()
)py";

/// With T for a time of day, N for a number of seconds, and no reason why a request failed, which everybody
/// words differently.
QString withoutNumbers(QString text)
{
    static const QRegularExpression time(u"\\d\\d:\\d\\d:\\d\\d"_s);
    static const QRegularExpression seconds(u"\\d+\\.\\d+(e-\\d+)?"_s);
    static const QRegularExpression reason(u"(Request failed after N seconds: ).*"_s);
    return text.replace(time, u"T"_s).replace(seconds, u"N"_s).replace(reason, u"\\1"_s);
}

/// What the Lab prints.
QString ownLines(const LabPlan &plan)
{
    Lab lab;
    QSignalSpy finished(&lab, &Lab::finished);
    if (!lab.start(plan) || !finished.wait(deadlineMs))
        return u"did not run"_s;
    QString text;
    for (const LabLine &line : lab.run()->lines)
        text += line.text + u'\n';
    return withoutNumbers(text);
}

/// What \a process, which was started, prints, normalised; else why it could not.
QString outputOf(QProcess &process)
{
    const bool hasEnded = process.state() == QProcess::NotRunning || process.waitForFinished(deadlineMs);
    if (!hasEnded || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return process.errorString() + QString::fromUtf8(process.readAllStandardError());
    return withoutNumbers(QString::fromUtf8(process.readAllStandardOutput()));
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestLabCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void presetsAreTheNotesPrograms_data() { addPresets(); }
    void presetsAreTheNotesPrograms();
    void pythonPrintsOurLines_data() { addDrives(); }
    void pythonPrintsOurLines();
    void cppPrintsOurLines_data() { addDrives(); }
    void cppPrintsOurLines();
    void keepsSecrets();
    void escapes_data();
    void escapes();
    void times();
    void everyPlanHasCode();

private:
    static void addDrives();
    void addPresets();
    void startPython(QProcess &process, const QString &name, const QString &code) const;

    DemoServer m_server;
    QTemporaryDir m_folder;
};

void TestLabCode::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const Status started = m_server.start(LAB_PROGRAMS_PORT);
    QVERIFY2(started, qPrintable(started.error()));
    writeFile(m_folder.filePath(u"requests.py"_s), requestsModule);
}

void TestLabCode::addDrives()
{
    QTest::addColumn<LabDrive>("drive");
    for (const LabDrive drive : allLabDrives)
        QTest::newRow(qPrintable(labDriveId(drive))) << drive;
}

void TestLabCode::addPresets()
{
    QTest::addColumn<LabPreset>("preset");
    for (const LabPreset &preset : labPresets(m_server.url(u"/delay/10ms"_s)))
        QTest::newRow(qPrintable(preset.id)) << preset;
}

void TestLabCode::startPython(QProcess &process, const QString &name, const QString &code) const
{
    const QString path = m_folder.filePath(name + u".py"_s);
    writeFile(path, code.toUtf8());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONPATH"_s, m_folder.path());
    environment.insert(u"PYTHONIOENCODING"_s, u"utf-8"_s);
    process.setProcessEnvironment(environment);
    process.start(u"python3"_s, {u"-W"_s, u"error"_s, path}); // nothing that newer Pythons warn of
}

void TestLabCode::presetsAreTheNotesPrograms()
{
    QFETCH(LabPreset, preset);
    QCOMPARE(labPythonCode(preset.plan), preset.python);
    // With tenths of seconds.
    QString code = preset.python;
    code.replace(u"(2.0, "_s, u"(0.2, "_s).replace(u"(1.0, "_s, u"(0.1, "_s);
    for (LabCoroutine &coroutine : preset.plan.coroutines)
        coroutine.delayNs /= 10;
    QProcess notes;
    startPython(notes, u"notes"_s, code);
    // What is written for an edited list does the same.
    QVERIFY(preset.plan.requests() == preset.plan.total() || labPythonCode(preset.plan) != preset.python);
    QProcess edited;
    startPython(edited, u"edited"_s, labPythonCode(preset.plan));
    const QString own = ownLines(preset.plan);
    QCOMPARE(outputOf(notes), own);
    QCOMPARE(outputOf(edited), own);
}

void TestLabCode::pythonPrintsOurLines()
{
    QFETCH(LabDrive, drive);
    const LabPlan plan = labProgramPlan(drive, m_server.port());
    QProcess python;
    startPython(python, u"program"_s, labPythonCode(plan));
    const QString own = ownLines(plan);
    QCOMPARE(outputOf(python), own);
}

void TestLabCode::cppPrintsOurLines()
{
    QFETCH(LabDrive, drive);
    const LabPlan plan = labProgramPlan(drive, m_server.port());
    QProcess cpp;
    cpp.start(QStringLiteral(LAB_PROGRAMS) + labDriveId(drive), {});
    const QString own = ownLines(plan);
    QCOMPARE(outputOf(cpp), own);
}

void TestLabCode::keepsSecrets()
{
    LabPlan plan = labProgramPlan(LabDrive::Together, 80);
    plan.coroutines.last().url = QUrl(u"http://me:secret@127.0.0.1/"_s);
    for (const LabDrive drive : allLabDrives) {
        plan.drive = drive;
        QVERIFY(!labPythonCode(plan).contains(u"secret"_s));
        QVERIFY(!labCppCode(plan).contains(u"secret"_s));
    }
}

void TestLabCode::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("literal");

    QTest::newRow("plain") << u"it's"_s << u"it's"_s;
    QTest::newRow("quote") << u"\"\\"_s << u"\\\"\\\\"_s;
    QTest::newRow("line ends") << u"\r\n\t"_s << u"\\r\\n\\t"_s;
    QTest::newRow("control before a digit") << u"\x01"
                                               "7"_s
                                            << u"\\0017"_s;
    QTest::newRow("NUL") << QString(QChar(0)) << u"\\000"_s;
    QTest::newRow("right to left") << QString(QChar(0x202e)) << u"\\u202e"_s;
    QTest::newRow("Chinese") << u"異步🐍"_s << u"異步🐍"_s;
}

void TestLabCode::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, literal);
    QCOMPARE(cppEscaped(text), literal);
}

void TestLabCode::times()
{
    QCOMPARE(cppMilliseconds(0), u"0ms"_s);
    QCOMPARE(cppMilliseconds(1), u"1ms"_s);
    QCOMPARE(cppMilliseconds(50'000'000), u"50ms"_s);
    QCOMPARE(cppMilliseconds(2'000'000'000), u"2s"_s);
}

void TestLabCode::everyPlanHasCode()
{
    LabPlan plan = labProgramPlan(LabDrive::Together, 80);
    plan.coroutines = QList<LabCoroutine>(10'000, plan.coroutines.first());
    for (const LabDrive drive : allLabDrives) {
        plan.drive = drive;
        QCOMPARE(labPythonCode(plan).count(u"say_after(0.9, 'hello')"_s), 10'000);
        QCOMPARE(labCppCode(plan).count(u"sayAfter(900ms, u\"hello\"_s)"_s), 10'000);
    }
}

QTEST_GUILESS_MAIN(TestLabCode)
#include "tst_labcode.moc"
