// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cpptext.h"
#include "models/labcode.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Writes the program of one plan.
class CppWriter
{
public:
    explicit CppWriter(const LabPlan &plan)
        : m_plan(plan)
        , m_showsStart(plan.lines == LabLines::StartAndFinish)
        , m_hasDelays(plan.requests() < plan.total())
        , m_hasRequests(plan.requests() > 0)
        , m_hasPool(plan.drive == LabDrive::ThreadPool)
    {
    }

    [[nodiscard]] QString text()
    {
        addHead();
        addPrinting();
        if (m_hasPool)
            addPool();
        addSleep();
        if (m_hasDelays)
            addSayAfter();
        if (m_hasRequests && m_hasPool)
            addBlockingSendReq();
        else if (m_hasRequests)
            addSendReq();
        if (m_plan.drive != LabDrive::OneByOne)
            addList();
        addDrive();
        addMain();
        return m_text;
    }

private:
    void add(const QString &lines) { m_text += lines + u'\n'; }

    void addHead()
    {
        add(m_hasRequests
                ? u"// C++20; link Qt6::Network, QCoro6::Core and QCoro6::Network (-fcoroutines with GCC)"_s
                : u"// C++20; link Qt6::Core and QCoro6::Core (-fcoroutines with GCC)"_s);
        if (m_hasPool)
            add(u"#include <QCoroFuture>"_s);
        if (m_hasRequests && !m_hasPool)
            add(u"#include <QCoroNetworkReply>"_s);
        add(u"#include <QCoroTask>\n"
            "#include <QCoroTimer>\n"
            "\n"
            "#include <QCoreApplication>\n"
            "#include <QElapsedTimer>"_s);
        if (m_hasRequests) {
            if (m_hasPool)
                add(u"#include <QEventLoop>"_s);
            add(u"#include <QNetworkAccessManager>\n"
                "#include <QNetworkReply>"_s);
        }
        if (m_hasPool)
            add(u"#include <QPromise>\n"
                "#include <QThreadPool>"_s);
        add(u"#include <QTime>\n"
            "#include <QTimer>\n"
            "\n"
            "#include <chrono>\n"
            "#include <cstdio>\n"
            "#include <functional>"_s);
        if (m_hasPool)
            add(u"#include <memory>\n"
                "#include <thread>"_s);
        add(u"#include <vector>\n"
            "\n"
            "using namespace Qt::StringLiterals;\n"
            "using namespace std::chrono_literals;\n"
            "\n"
            "using Milliseconds = std::chrono::milliseconds;\n"_s);
    }

    void addPrinting()
    {
        add(u"static void print(const QString &line)\n"
            "{\n"
            "    const QByteArray bytes = line.toUtf8() + '\\n';\n"
            "    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);\n"
            "    std::fflush(stdout);\n"
            "}\n"_s);
        if (m_showsStart) {
            add(u"static QString now()\n"
                "{\n"
                "    return QTime::currentTime().toString(u\"HH:mm:ss\"_s);\n"
                "}\n"_s);
        }
        if (!m_showsStart || m_hasRequests) {
            add(u"static QString seconds(const QElapsedTimer &timer)\n"
                "{\n"
                "    return QString::number(double(timer.nsecsElapsed()) / 1e9, 'f', 3);\n"
                "}\n"_s);
        }
    }

    void addPool()
    {
        add(u"// run_in_executor(): the future ends when a thread of the pool has done the work\n"
            "static QFuture<void> inPool(const std::function<void()> &work)\n"
            "{\n"
            "    auto promise = std::make_shared<QPromise<void>>();\n"
            "    promise->start();\n"
            "    QFuture<void> future = promise->future();\n"
            "    QThreadPool::globalInstance()->start([promise, work] {\n"
            "        work();\n"
            "        promise->finish();\n"
            "    });\n"
            "    return future;\n"
            "}\n"_s);
    }

    void addSleep()
    {
        if (m_plan.drive == LabDrive::OneByOne && !m_hasDelays)
            return;
        add(u"// asyncio.sleep(); QCoro::sleepFor() has a coarse timer, which may be 5 % late\n"
            "static QCoro::Task<> sleep(Milliseconds delay)\n"
            "{\n"
            "    QTimer timer;\n"
            "    timer.setTimerType(Qt::PreciseTimer);\n"
            "    timer.setSingleShot(true);\n"
            "    timer.start(delay);\n"
            "    co_await timer;\n"
            "}\n"_s);
    }

    void addSayAfter()
    {
        add(u"static QCoro::Task<> sayAfter(Milliseconds delay, QString text)\n"
            "{"_s);
        add(m_showsStart ? u"    print(u\"say \"_s + text + u\" start at \"_s + now());"_s
                         : u"    QElapsedTimer timer;\n"
                           "    timer.start();"_s);
        if (m_hasPool) {
            add(u"    const QFuture<void> done = inPool([delay] { std::this_thread::sleep_for(delay); });\n"
                "    co_await done;"_s);
        } else {
            add(u"    co_await sleep(delay);"_s);
        }
        add(m_showsStart
                ? u"    print(u\"say \"_s + text + u\" finished\"_s);"_s
                : u"    print(u\"say \"_s + text + u\" takes \"_s + seconds(timer) + u\" seconds.\"_s);"_s);
        add(u"}\n"_s);
    }

    /// The beginning and the end of send_req(), both ways.
    void addSendReqStart()
    {
        add(u"static QCoro::Task<> sendReq(QUrl url)\n"
            "{"_s);
        if (m_showsStart)
            add(u"    print(u\"send_req start at \"_s + now());"_s);
        add(u"    QElapsedTimer timer;\n"
            "    timer.start();"_s);
    }

    void addAnswer()
    {
        add(u"// An HTTP error is an answer, too\n"
            "static QString answer(const QNetworkReply &reply, const QElapsedTimer &timer)\n"
            "{\n"
            "    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();\n"
            "    const bool isAnswered = status != 0 && (reply.error() == QNetworkReply::NoError || "
            "reply.error() > "
            "200);\n"
            "    if (!isAnswered)\n"
            "        return u\"Request failed after %1 seconds: %2\"_s.arg(seconds(timer), "
            "reply.errorString());\n"
            "    return u\"Receive a response %1 takes %2 seconds.\"_s.arg(status).arg(seconds(timer));\n"
            "}\n"
            "\n"
            "static QNetworkRequest requestOf(const QUrl &url)\n"
            "{\n"
            "    QNetworkRequest request(url);"_s);
        add(u"    request.setTransferTimeout(%1);"_s.arg(m_plan.timeout.count()));
        add(u"    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, "
            "QNetworkRequest::ManualRedirectPolicy);\n"
            "    return request;\n"
            "}\n"_s);
    }

    void addSendReq()
    {
        addAnswer();
        addSendReqStart();
        add(u"    // A manager opens six connections to a host at most, so each request has its own\n"
            "    auto *manager = new QNetworkAccessManager;\n"
            "    QNetworkReply *reply = manager->get(requestOf(url));\n"
            "    co_await reply;\n"
            "    print(answer(*reply, timer));\n"
            "    manager->deleteLater(); // the reply is its child\n"
            "}\n"_s);
    }

    void addBlockingSendReq()
    {
        addAnswer();
        addSendReqStart();
        add(u"    QString line;\n"
            "    const QFuture<void> done = inPool([&line, &url, &timer] {\n"
            "        QNetworkAccessManager manager;\n"
            "        QNetworkReply *reply = manager.get(requestOf(url));\n"
            "        QEventLoop blocked; // as requests.get(), until the answer is there\n"
            "        QObject::connect(reply, &QNetworkReply::finished, &blocked, &QEventLoop::quit);\n"
            "        blocked.exec();\n"
            "        line = answer(*reply, timer);\n"
            "    });\n"
            "    co_await done;\n"
            "    print(line);\n"
            "}\n"_s);
    }

    [[nodiscard]] static QString call(const LabCoroutine &coroutine)
    {
        if (coroutine.kind == LabCoroutine::Kind::Request) {
            const QString url = coroutine.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
            return u"sendReq(QUrl(u\""_s + cppEscaped(url) + u"\"_s))"_s;
        }
        return u"sayAfter("_s + cppMilliseconds(coroutine.delayNs) + u", u\""_s + cppEscaped(coroutine.text)
            + u"\"_s)"_s;
    }

    void addList()
    {
        add(u"using Coroutine = std::function<QCoro::Task<>()>;\n"
            "\n"
            "// A coroutine of QCoro begins when it is called, so these are only told how to be made\n"
            "static std::vector<Coroutine> makeCoroutines()\n"
            "{\n"
            "    std::vector<Coroutine> coroutines;"_s);
        for (const LabCoroutine &coroutine : m_plan.coroutines) {
            const QString lambda = u"[] { return "_s + call(coroutine) + u"; }"_s;
            add(coroutine.repeat == 1 ? u"    coroutines.push_back("_s + lambda + u");"_s
                                      : u"    coroutines.insert(coroutines.end(), "_s
                        + QString::number(coroutine.repeat) + u", "_s + lambda + u");"_s);
        }
        add(u"    return coroutines;\n"
            "}\n"_s);
    }

    void addTask()
    {
        add(u"// asyncio.ensure_future(): a task begins when the event loop gets to it\n"
            "static QCoro::Task<> task(Coroutine coroutine)\n"
            "{\n"
            "    co_await sleep(0ms);\n"
            "    co_await coroutine();\n"
            "}\n"_s);
    }

    void addMainLine(const QString &word)
    {
        if (m_showsStart)
            add(u"    print(u\"%1 main() at \"_s + now());"_s.arg(word));
    }

    void addMakeTasks()
    {
        add(u"    std::vector<QCoro::Task<>> tasks;\n"
            "    for (const Coroutine &coroutine : makeCoroutines())\n"
            "        tasks.push_back(task(coroutine));"_s);
    }

    void addAwaitTasks()
    {
        add(u"    for (QCoro::Task<> &one : tasks)\n"
            "        co_await one;"_s);
    }

    void addDrive()
    {
        const QString head = u"static QCoro::Task<> mainCoroutine()\n{"_s;
        switch (m_plan.drive) {
        case LabDrive::OneByOne:
            add(u"// Each is awaited before the next begins: nothing overlaps"_s);
            add(head);
            addMainLine(u"start"_s);
            for (const LabCoroutine &coroutine : m_plan.coroutines) {
                if (coroutine.repeat > 1)
                    add(u"    for (int i = 0; i < %1; ++i)"_s.arg(coroutine.repeat));
                add((coroutine.repeat > 1 ? u"        co_await "_s : u"    co_await "_s) + call(coroutine)
                    + u';');
            }
            addMainLine(u"end"_s);
            break;
        case LabDrive::Together:
        case LabDrive::ThreadPool:
            addTask();
            add(head);
            addMakeTasks();
            addAwaitTasks();
            break;
        case LabDrive::MadeFirst:
            addTask();
            add(head);
            addMakeTasks();
            addMainLine(u"start"_s);
            addAwaitTasks();
            addMainLine(u"end"_s);
            break;
        case LabDrive::Bounded:
            addWorkers(head);
            break;
        }
        add(u"}\n"_s);
    }

    void addWorkers(const QString &head)
    {
        add(u"// The workers share one list: each takes the next coroutine that nobody has taken\n"
            "static QCoro::Task<> worker(const std::vector<Coroutine> &coroutines, std::size_t &next)\n"
            "{\n"
            "    co_await sleep(0ms);\n"
            "    while (next < coroutines.size())\n"
            "        co_await coroutines[next++]();\n"
            "}\n"_s);
        add(head);
        add(u"    const std::vector<Coroutine> coroutines = makeCoroutines();\n"
            "    std::size_t next = 0;\n"
            "    std::vector<QCoro::Task<>> tasks;"_s);
        add(u"    for (int i = 0; i < %1; ++i)\n"
            "        tasks.push_back(worker(coroutines, next));"_s.arg(m_plan.atOnce()));
        addAwaitTasks();
    }

    void addMain()
    {
        add(u"int main(int argc, char *argv[])\n"
            "{\n"
            "    QCoreApplication application(argc, argv);"_s);
        if (m_hasPool)
            add(u"    QThreadPool::globalInstance()->setMaxThreadCount(%1);"_s.arg(m_plan.limit));
        if (!m_showsStart)
            add(u"    QElapsedTimer timer;\n"
                "    timer.start();"_s);
        add(u"    QCoro::waitFor(mainCoroutine()); // loop.run_until_complete()"_s);
        if (!m_showsStart)
            add(u"    print(u\"Whole loop takes \"_s + seconds(timer));"_s);
        add(u"}"_s);
    }

    const LabPlan &m_plan;
    const bool m_showsStart;
    const bool m_hasDelays;
    const bool m_hasRequests;
    const bool m_hasPool;
    QString m_text;
};

} // namespace

QString labCppCode(const LabPlan &plan)
{
    return CppWriter(plan).text();
}

} // namespace Loopscope
