// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/labpresets.h"
#include "core/pythontext.h"
#include "models/labcode.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

const QString timeOfDay = u"{time.strftime(\"%H:%M:%S\")}"_s;

/// Writes the program of one plan.
class PythonWriter
{
public:
    explicit PythonWriter(const LabPlan &plan)
        : m_plan(plan)
        , m_showsStart(plan.lines == LabLines::StartAndFinish)
        , m_hasDelays(plan.requests() < plan.total())
        , m_hasRequests(plan.requests() > 0)
        , m_hasPool(plan.drive == LabDrive::ThreadPool || m_hasRequests)
    {
    }

    [[nodiscard]] QString text()
    {
        addImports();
        addPool();
        if (m_hasDelays)
            addSayAfter();
        if (m_hasRequests)
            addSendReq();
        if (m_plan.drive != LabDrive::OneByOne)
            addList();
        addDrive();
        addRun();
        return m_text;
    }

private:
    void add(const QString &line) { m_text += line + u'\n'; }

    void addImports()
    {
        add(u"import asyncio"_s);
        if (m_hasRequests)
            add(u"import requests"_s);
        add(u"import time"_s);
        if (m_hasPool)
            add(u"from concurrent.futures import ThreadPoolExecutor"_s);
        add({});
    }

    void addPool()
    {
        if (!m_hasPool)
            return;
        const bool isDrive = m_plan.drive == LabDrive::ThreadPool;
        if (!isDrive)
            add(u"# requests blocks, so each call that waits needs a thread"_s);
        add(u"pool = ThreadPoolExecutor(max_workers=%1)"_s.arg(isDrive ? m_plan.limit
                                                                       : m_plan.requestsAtOnce()));
        add({});
    }

    void addSayAfter()
    {
        add(u"async def say_after(delay: float, text: str):"_s);
        add(m_showsStart ? u"    print(f'say {text} start at %1')"_s.arg(timeOfDay)
                         : u"    start_t = time.time()"_s);
        add(m_plan.drive == LabDrive::ThreadPool
                ? u"    await asyncio.get_running_loop().run_in_executor(pool, time.sleep, delay)"_s
                : u"    await asyncio.sleep(delay)"_s);
        add(m_showsStart ? u"    print(f'say {text} finished')"_s
                         : u"    print(f'say {text} takes {time.time() - start_t} seconds.')"_s);
        add({});
    }

    void addSendReq()
    {
        add(u"def get(url: str):"_s);
        add(u"    return requests.get(url, timeout=%1, allow_redirects=False)"_s.arg(
            pythonSeconds(m_plan.timeout.count() * 1'000'000)));
        add({});
        add(u"async def send_req(url: str):"_s);
        if (m_showsStart)
            add(u"    print(f'send_req start at %1')"_s.arg(timeOfDay));
        add(u"    start_t = time.time()"_s);
        add(u"    try:"_s);
        add(u"        res = await asyncio.get_running_loop().run_in_executor(pool, get, url)"_s);
        add(u"        print(f'Receive a response {res.status_code} takes {time.time() - start_t} seconds.')"_s);
        add(u"    except requests.RequestException as error:"_s);
        add(u"        print(f'Request failed after {time.time() - start_t} seconds: {error}')"_s);
        add({});
    }

    [[nodiscard]] static QString call(const LabCoroutine &coroutine)
    {
        if (coroutine.kind == LabCoroutine::Kind::Request)
            return u"send_req(%1)"_s.arg(pythonUrl(coroutine.url));
        return u"say_after(%1, "_s.arg(pythonSeconds(coroutine.delayNs)) + pythonString(coroutine.text)
            + u')';
    }

    void addList()
    {
        add(u"# Calling a coroutine function only makes a coroutine; nothing runs yet"_s);
        add(u"coroutines = ["_s);
        for (const LabCoroutine &coroutine : m_plan.coroutines) {
            if (coroutine.repeat == 1)
                add(u"    "_s + call(coroutine) + u',');
            else
                add(u"    *["_s + call(coroutine) + u" for i in range(%1)],"_s.arg(coroutine.repeat));
        }
        add(u"]"_s);
        add({});
    }

    void addMainLine(const QString &word)
    {
        if (m_showsStart)
            add(u"    print(f'%1 main() at %2')"_s.arg(word, timeOfDay));
    }

    void addDrive()
    {
        switch (m_plan.drive) {
        case LabDrive::OneByOne:
            addOneByOne();
            break;
        case LabDrive::Together:
        case LabDrive::ThreadPool:
            add(u"# A task is scheduled at once; asyncio.wait() makes one awaitable of them all"_s);
            add(u"async def main():"_s);
            add(u"    tasks = [asyncio.ensure_future(coroutine) for coroutine in coroutines]"_s);
            add(u"    await asyncio.wait(tasks)"_s);
            break;
        case LabDrive::MadeFirst:
            add(u"# Made into tasks first, all run while main() awaits the first one"_s);
            add(u"async def main():"_s);
            add(u"    tasks = [asyncio.ensure_future(coroutine) for coroutine in coroutines]"_s);
            addMainLine(u"start"_s);
            add(u"    for task in tasks:"_s);
            add(u"        await task"_s);
            addMainLine(u"end"_s);
            break;
        case LabDrive::Bounded:
            add(u"# The workers share one iterator: each takes the next coroutine that nobody has taken"_s);
            add(u"waiting = iter(coroutines)"_s);
            add({});
            add(u"async def worker():"_s);
            add(u"    for coroutine in waiting:"_s);
            add(u"        await coroutine"_s);
            add({});
            add(u"async def main():"_s);
            add(u"    await asyncio.wait([asyncio.ensure_future(worker()) for i in range(%1)])"_s.arg(
                m_plan.atOnce()));
            break;
        }
        add({});
    }

    void addOneByOne()
    {
        add(u"# Awaiting a bare coroutine runs it to its end: nothing overlaps"_s);
        add(u"async def main():"_s);
        addMainLine(u"start"_s);
        for (const LabCoroutine &coroutine : m_plan.coroutines) {
            if (coroutine.repeat > 1)
                add(u"    for i in range(%1):"_s.arg(coroutine.repeat));
            add((coroutine.repeat > 1 ? u"        await "_s : u"    await "_s) + call(coroutine));
        }
        addMainLine(u"end"_s);
    }

    void addRun()
    {
        if (!m_showsStart)
            add(u"start_time = time.time()"_s);
        add(u"asyncio.run(main())"_s);
        if (!m_showsStart)
            add(u"print(f'Whole loop takes {time.time() - start_time}')"_s);
    }

    const LabPlan &m_plan;
    const bool m_showsStart;
    const bool m_hasDelays;
    const bool m_hasRequests;
    const bool m_hasPool;
    QString m_text;
};

} // namespace

QString labPythonCode(const LabPlan &plan)
{
    if (const std::optional<LabPreset> preset = labPresetOf(plan))
        return preset->python;
    return PythonWriter(plan).text();
}

} // namespace Loopscope
