// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/labpresets.h"

#include "core/pythontext.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct PresetText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::LabPreset)
};

// The programs are those of the notes. What newer Pythons refuse is brought up to date: a loop is made
// instead of found, and asyncio.wait() gets tasks, not bare coroutines.

QString sayAfterProgram(const QString &rest)
{
    return u"import asyncio\n"
           "import time\n"
           "\n"
           "# An event loop\n"
           "loop = asyncio.new_event_loop()\n"
           "\n"
           "# A coroutine function\n"
           "async def say_after(delay: float, text: str):\n"
           "    print(f'say {text} start at {time.strftime(\"%H:%M:%S\")}')\n"
           "    await asyncio.sleep(delay)\n"
           "    print(f'say {text} finished')\n"
           "\n"_s
        + rest;
}

QString oneByOneProgram()
{
    return sayAfterProgram(uR"py(# Awaiting a bare coroutine runs it to its end: nothing overlaps
async def main():
    print(f'start main() at {time.strftime("%H:%M:%S")}')
    await say_after(2.0, 'hello')
    await say_after(1.0, 'world')
    print(f'end main() at {time.strftime("%H:%M:%S")}')

loop.run_until_complete(main())
)py"_s);
}

QString togetherProgram()
{
    return sayAfterProgram(uR"py(# A task wraps a coroutine, and is scheduled at once
task = asyncio.ensure_future(say_after(2.0, 'hello'), loop=loop)
task2 = asyncio.ensure_future(say_after(1.0, 'world'), loop=loop)

# asyncio.wait() makes one awaitable of several tasks
loop.run_until_complete(asyncio.wait([task, task2]))
)py"_s);
}

QString madeFirstProgram()
{
    return sayAfterProgram(uR"py(# Made into tasks first, both run while main() awaits the first one
async def main():
    task = asyncio.ensure_future(say_after(2.0, 'hello'))
    task2 = asyncio.ensure_future(say_after(1.0, 'world'))
    print(f'start main() at {time.strftime("%H:%M:%S")}')
    await task
    await task2
    print(f'end main() at {time.strftime("%H:%M:%S")}')

loop.run_until_complete(main())
)py"_s);
}

/// \a coroutines is the expression that makes them; \a url, a literal, where it needs one.
QString durationsProgram(const QString &coroutines, const QString &url)
{
    QString text =
        u"import asyncio\n"
        "import requests\n"
        "import time\n"
        "\n"
        "async def say_after(delay: float, text: str):\n"
        "    start_t = time.time()\n"
        "    await asyncio.sleep(delay)\n"
        "    print(f'say {text} takes {time.time() - start_t} seconds.')\n"
        "\n"
        "# requests blocks, so its call runs in a thread of the loop's default pool\n"
        "async def send_req(url):\n"
        "    start_t = time.time()\n"
        "    res = await asyncio.get_running_loop().run_in_executor(None, requests.get, url)\n"
        "    print(f'Receive a response {res.status_code} takes {time.time() - start_t} seconds.')\n"
        "\n"_s;
    if (!url.isEmpty())
        text += u"url = %1\n"_s.arg(url);
    text += u"coroutines = %1\n"
            "\n"
            "async def wait_for(coroutines):\n"
            "    await asyncio.wait([asyncio.ensure_future(coroutine) for coroutine in coroutines])\n"
            "\n"
            "start_time = time.time()\n"
            "asyncio.run(wait_for(coroutines))\n"
            "print(f'Whole loop takes {time.time() - start_time}')\n"_s.arg(coroutines);
    return text;
}

LabCoroutine delay(qint64 seconds, const QString &text)
{
    LabCoroutine coroutine;
    coroutine.delayNs = seconds * 1'000'000'000;
    coroutine.text = text;
    return coroutine;
}

LabCoroutine request(const QUrl &url, int repeat)
{
    LabCoroutine coroutine;
    coroutine.kind = LabCoroutine::Kind::Request;
    coroutine.delayNs = 0;
    coroutine.url = url;
    coroutine.repeat = repeat;
    return coroutine;
}

LabPlan makePlan(LabDrive drive, LabLines lines, const QList<LabCoroutine> &coroutines)
{
    LabPlan plan;
    plan.coroutines = coroutines;
    plan.drive = drive;
    plan.lines = lines;
    return plan;
}

/// Without what \a plan does not use.
LabPlan essence(LabPlan plan)
{
    if (!plan.hasLimit())
        plan.limit = 0;
    plan.timeout = {};
    for (LabCoroutine &coroutine : plan.coroutines) {
        if (coroutine.kind == LabCoroutine::Kind::Request) {
            coroutine.delayNs = 0;
            coroutine.text.clear();
        } else {
            coroutine.url.clear();
        }
    }
    return plan;
}

} // namespace

QList<LabPreset> labPresets(const QUrl &requestUrl)
{
    const QList<LabCoroutine> helloWorld{delay(2, u"hello"_s), delay(1, u"world"_s)};
    const QString url = pythonUrl(requestUrl);
    const auto pool = [&requestUrl](int count) {
        return makePlan(LabDrive::ThreadPool, LabLines::Durations, {request(requestUrl, count)});
    };
    return {
        {u"one-by-one"_s, PresetText::tr("Await one by one"),
         makePlan(LabDrive::OneByOne, LabLines::StartAndFinish, helloWorld), oneByOneProgram()},
        {u"together"_s, PresetText::tr("Tasks, waited together"),
         makePlan(LabDrive::Together, LabLines::StartAndFinish, helloWorld), togetherProgram()},
        {u"made-first"_s, PresetText::tr("Tasks made first, awaited after"),
         makePlan(LabDrive::MadeFirst, LabLines::StartAndFinish, helloWorld), madeFirstProgram()},
        {u"delay-and-request"_s, PresetText::tr("A delay and a request"),
         makePlan(LabDrive::Together, LabLines::Durations, {delay(2, u"Hallo"_s), request(requestUrl, 1)}),
         durationsProgram(u"[say_after(2.0, 'Hallo'), send_req(url)]"_s, url)},
        {u"two-delays"_s, PresetText::tr("Two delays"),
         makePlan(LabDrive::Together, LabLines::Durations, {delay(2, u"Hallo"_s), delay(1, u"world"_s)}),
         durationsProgram(u"[say_after(2.0, 'Hallo'), say_after(1.0, 'world')]"_s, QString())},
        {u"100-requests"_s, PresetText::tr("100 requests in a thread pool"), pool(100),
         durationsProgram(u"[send_req(url) for i in range(100)]"_s, url)},
        {u"5-requests"_s, PresetText::tr("5 requests in a thread pool"), pool(5),
         durationsProgram(u"[send_req(url) for i in range(5)]"_s, url)},
    };
}

std::optional<LabPreset> labPresetOf(const LabPlan &plan)
{
    QUrl url;
    for (const LabCoroutine &coroutine : plan.coroutines) {
        if (coroutine.kind == LabCoroutine::Kind::Request)
            url = coroutine.url;
    }
    for (const LabPreset &preset : labPresets(url)) {
        if (essence(preset.plan) == essence(plan))
            return preset;
    }
    return std::nullopt;
}

} // namespace Loopscope
