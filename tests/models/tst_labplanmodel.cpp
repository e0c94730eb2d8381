// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/labplanmodel.h"

#include "core/labpresets.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

using Kind = LabCoroutine::Kind;

LabCoroutine delay(qint64 ms, const QString &text, int repeat = 1)
{
    LabCoroutine coroutine;
    coroutine.delayNs = ms * 1'000'000;
    coroutine.text = text;
    coroutine.repeat = repeat;
    return coroutine;
}

LabCoroutine request(const QString &url)
{
    LabCoroutine coroutine;
    coroutine.kind = Kind::Request;
    coroutine.url = QUrl(url);
    return coroutine;
}

struct List
{
    List()
    {
        model.setRequestUrl(QUrl(u"http://127.0.0.1:8080/delay/50ms"_s));
        model.setCoroutines({delay(2'000, u"hello"_s), delay(1'000, u"world"_s)});
    }

    [[nodiscard]] QString text(int row, int column) const
    {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] QString problem(int row, int column) const
    {
        return model.index(row, column).data(LabPlanModel::ProblemRole).toString();
    }
    bool type(int row, int column, const QVariant &value)
    {
        return model.setData(model.index(row, column), value);
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const LabCoroutine &coroutine : model.coroutines())
            texts.append(coroutine.text);
        return texts;
    }

    LabPlanModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

class TestLabPlanModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheCoroutines();
    void takesWhatIsTyped();
    void keepsAndMarksWhatCannotBeRead_data();
    void keepsAndMarksWhatCannotBeRead();
    void marksWhatCameWrong();
    void kindsKeepTheirOwnCells();
    void keepsCredentialsOutOfSight();
    void addsBelowTheRow();
    void movesAndRemoves();
    void hasAtMostSoManyRows();
    void followsTheLocale();
};

void TestLabPlanModel::showsTheCoroutines()
{
    List list;
    list.model.setCoroutines({delay(1'500, u"a"_s, 1'000), request(u"http://127.0.0.1/x"_s)});
    QCOMPARE(list.model.rowCount(), 2);
    QCOMPARE(list.text(0, LabPlanModel::Kind), u"Delay"_s);
    QCOMPARE(list.text(0, LabPlanModel::Value), u"1.5"_s);
    QCOMPARE(list.text(0, LabPlanModel::Text), u"a"_s);
    QCOMPARE(list.text(0, LabPlanModel::Repeat), u"1,000"_s);
    QCOMPARE(list.text(1, LabPlanModel::Kind), u"Request"_s);
    QCOMPARE(list.text(1, LabPlanModel::Value), u"http://127.0.0.1/x"_s);
    QVERIFY(!(list.model.index(1, LabPlanModel::Text).flags() & Qt::ItemIsEditable));
    QVERIFY(list.model.index(1, LabPlanModel::Text).data(LabPlanModel::UnusedRole).toBool());
    QVERIFY(list.model.problems().isEmpty());
    QCOMPARE(list.model.total(), 1'001);
    QCOMPARE(list.model.headerData(LabPlanModel::Value, Qt::Horizontal).toString(), u"Seconds or URL"_s);
    QCOMPARE(list.model.headerData(1, Qt::Vertical).toInt(), 2);
}

void TestLabPlanModel::takesWhatIsTyped()
{
    List list;
    const QSignalSpy edited(&list.model, &LabPlanModel::edited);
    QVERIFY(list.type(0, LabPlanModel::Value, u" 0.25 "_s));
    QVERIFY(list.type(0, LabPlanModel::Text, u"x"_s));
    QVERIFY(list.type(0, LabPlanModel::Repeat, u"10,000"_s));
    QVERIFY(list.type(1, LabPlanModel::Value, u"0"_s));
    QVERIFY(list.type(1, LabPlanModel::Text, QString()));
    QCOMPARE(edited.size(), 5);
    QVERIFY(list.model.coroutines() == QList({delay(250, u"x"_s, 10'000), delay(0, QString())}));
    QVERIFY(list.type(1, LabPlanModel::Value, u"0"_s)); // what it says already
    QCOMPARE(edited.size(), 5);
    QVERIFY(list.model.problems().isEmpty());
    QVERIFY(!list.model.setData({}, u"x"_s));
    QVERIFY(!list.model.setData(list.model.index(0, 0), 1, Qt::DisplayRole));
}

void TestLabPlanModel::keepsAndMarksWhatCannotBeRead_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    const QString delay = u"A delay must be a number of seconds from 0 to 86,400; “%1” is not."_s;
    for (const QString &text : {u"two"_s, u"-1"_s, u"1e9"_s, u"1000000000"_s, u"nan"_s, u"inf"_s, u""_s})
        QTest::addRow("delay %s", qPrintable(text)) << int(LabPlanModel::Value) << text << delay.arg(text);
    for (const QString &text :
         {u"0"_s, u"-3"_s, u"10001"_s, u"1.5"_s, u"many"_s, u""_s, u"99999999999999999999"_s})
        QTest::addRow("repeat %s", qPrintable(text)) << int(LabPlanModel::Repeat) << text << u"Repeat"_s;
    QTest::addRow("long text") << int(LabPlanModel::Text) << QString(201, u'x') << u"too long"_s;
}

void TestLabPlanModel::keepsAndMarksWhatCannotBeRead()
{
    QFETCH(int, column);
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    List list;
    const QList<LabCoroutine> before = list.model.coroutines();
    QVERIFY(list.type(1, column, typed));
    QCOMPARE(list.text(1, column), typed);
    QCOMPARE(list.model.index(1, column).data(Qt::EditRole).toString(), typed);
    QVERIFY2(list.problem(1, column).contains(sentence), qPrintable(list.problem(1, column)));
    QVERIFY(list.problem(0, column).isEmpty());
    QVERIFY(list.model.coroutines() == before);

    const QList<LabProblem> problems = list.model.problems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().row, 1);
    QCOMPARE(int(LabPlanModel::columnOf(problems.first().field)), column);
    QVERIFY2(problems.first().message.startsWith(u"Row 2: "_s), qPrintable(problems.first().message));

    // It goes with its row, and away with what can be read.
    list.model.move(1, -1);
    QCOMPARE(list.text(0, column), typed);
    QVERIFY(list.type(0, column, u"3"_s));
    QVERIFY(list.model.problems().isEmpty());
}

void TestLabPlanModel::marksWhatCameWrong()
{
    List list;
    LabCoroutine wrong = delay(-1'000, QString(300, u'x'), 0);
    list.model.setCoroutines({wrong, request(QString())});
    QCOMPARE(list.model.problems().size(), 4);
    QCOMPARE(list.problem(1, LabPlanModel::Value),
             u"The URL is empty; type one such as http://127.0.0.1:8080/."_s);
}

void TestLabPlanModel::kindsKeepTheirOwnCells()
{
    List list;
    QVERIFY(list.type(0, LabPlanModel::Value, u"two"_s));
    QVERIFY(list.type(0, LabPlanModel::Kind, int(Kind::Request)));
    QCOMPARE(list.text(0, LabPlanModel::Value), u"http://127.0.0.1:8080/delay/50ms"_s);
    QVERIFY(list.model.problems().isEmpty());
    QVERIFY(list.type(0, LabPlanModel::Value, u"ftp://x/"_s));
    QCOMPARE(list.model.problems().size(), 1);
    QVERIFY(list.type(0, LabPlanModel::Kind, int(Kind::Delay)));
    QCOMPARE(list.text(0, LabPlanModel::Value), u"two"_s);
    QCOMPARE(list.text(0, LabPlanModel::Text), u"hello"_s);
    QVERIFY(list.type(0, LabPlanModel::Value, u"2"_s));
    QVERIFY(list.type(0, LabPlanModel::Kind, int(Kind::Request)));
    QCOMPARE(list.text(0, LabPlanModel::Value), u"ftp://x/"_s);
}

void TestLabPlanModel::keepsCredentialsOutOfSight()
{
    List list;
    list.model.setCoroutines({request(u"http://127.0.0.1/"_s)});
    QVERIFY(list.type(0, LabPlanModel::Value, u"http://ann:secret@127.0.0.1/a"_s));
    QCOMPARE(list.text(0, LabPlanModel::Value), u"http://127.0.0.1/a"_s);
    QCOMPARE(list.model.coroutines().first().url.password(), u"secret"_s);
    // Another path of the same server is for the same person, another server is not.
    QVERIFY(list.type(0, LabPlanModel::Value, u"http://127.0.0.1/b"_s));
    QCOMPARE(list.model.coroutines().first().url.userName(), u"ann"_s);
    QVERIFY(list.type(0, LabPlanModel::Value, u"http://127.0.0.2/b"_s));
    QVERIFY(list.model.coroutines().first().url.userInfo().isEmpty());
}

void TestLabPlanModel::addsBelowTheRow()
{
    List list;
    QCOMPARE(list.model.addDelay(0), 1);
    QCOMPARE(list.texts(), QStringList({u"hello"_s, u"text"_s, u"world"_s}));
    QCOMPARE(list.model.addRequest(-1), 3);
    QCOMPARE(list.text(3, LabPlanModel::Value), u"http://127.0.0.1:8080/delay/50ms"_s);
    QVERIFY(list.type(3, LabPlanModel::Value, u"http://127.0.0.1/own"_s));
    QCOMPARE(list.model.addRequest(3), 4);
    QCOMPARE(list.text(4, LabPlanModel::Value), u"http://127.0.0.1/own"_s);
    QVERIFY(list.type(0, LabPlanModel::Value, u"two"_s));
    QCOMPARE(list.model.duplicate(0), 1);
    QCOMPARE(list.text(1, LabPlanModel::Text), u"hello"_s);
    QCOMPARE(list.text(1, LabPlanModel::Value), u"two"_s);
    QCOMPARE(list.model.duplicate(7), -1);
    QCOMPARE(list.model.duplicate(-1), -1);
}

void TestLabPlanModel::movesAndRemoves()
{
    List list;
    list.model.addDelay(1);
    QVERIFY(!list.model.canMove(0, -1));
    QVERIFY(!list.model.canMove(2, 1));
    QVERIFY(!list.model.canMove(-1, 1));
    list.model.move(0, 1);
    QCOMPARE(list.texts(), QStringList({u"world"_s, u"hello"_s, u"text"_s}));
    list.model.move(2, -1);
    QCOMPARE(list.texts(), QStringList({u"world"_s, u"text"_s, u"hello"_s}));
    list.model.move(2, 1);
    list.model.move(0, -1);
    QCOMPARE(list.texts(), QStringList({u"world"_s, u"text"_s, u"hello"_s}));
    QVERIFY(!list.model.removeRows(2, 2));
    QVERIFY(!list.model.removeRows(-1, 1));
    QVERIFY(list.model.removeRows(0, 2));
    QCOMPARE(list.texts(), QStringList{u"hello"_s});
    QVERIFY(list.model.removeRow(0));
    QVERIFY(list.model.coroutines().isEmpty());
}

void TestLabPlanModel::hasAtMostSoManyRows()
{
    LabPlanModel model;
    model.setCoroutines(QList<LabCoroutine>(10'000, delay(1, u"x"_s)));
    QCOMPARE(model.addDelay(-1), -1);
    QCOMPARE(model.duplicate(5), -1);
    QCOMPARE(model.rowCount(), 10'000);
    QVERIFY(model.problems().isEmpty());
}

void TestLabPlanModel::followsTheLocale()
{
    List list;
    QVERIFY(list.type(0, LabPlanModel::Value, u"1.5"_s));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(list.text(0, LabPlanModel::Value), u"1,5"_s);
    QVERIFY(list.type(0, LabPlanModel::Value, u"2,5"_s));
    QSignalSpy changed(&list.model, &QAbstractItemModel::dataChanged);
    list.model.retranslate();
    QCOMPARE(changed.size(), 1);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(list.text(0, LabPlanModel::Value), u"2.5"_s);
}

QTEST_GUILESS_MAIN(TestLabPlanModel)
#include "tst_labplanmodel.moc"
