// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labpresets.h"
#include "engine/lab.h"

#include <QHash>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

/// Plans of short delays, and what their runs came to.
namespace Loopscope::LabTesting {

inline constexpr qint64 unitNs = 20'000'000; ///< what stands for a second
inline constexpr int deadlineMs = 60'000; ///< only to end a test that hangs

inline LabCoroutine delay(int units, const QString &text, int repeat = 1)
{
    LabCoroutine coroutine;
    coroutine.delayNs = units * unitNs;
    coroutine.text = text;
    coroutine.repeat = repeat;
    return coroutine;
}

inline LabCoroutine request(const QUrl &url, int repeat = 1)
{
    LabCoroutine coroutine;
    coroutine.kind = LabCoroutine::Kind::Request;
    coroutine.url = url;
    coroutine.repeat = repeat;
    return coroutine;
}

inline LabPlan planOf(const QList<LabCoroutine> &coroutines, LabDrive drive)
{
    LabPlan plan;
    plan.coroutines = coroutines;
    plan.drive = drive;
    return plan;
}

inline LabPlan presetPlan(const QString &id, const QUrl &url = QUrl(QStringLiteral("http://127.0.0.1/")))
{
    for (const LabPreset &preset : labPresets(url)) {
        if (preset.id == id)
            return preset.plan;
    }
    qFatal("no such preset");
}

/// Its seconds become units.
inline void shorten(LabPlan &plan)
{
    for (LabCoroutine &coroutine : plan.coroutines)
        coroutine.delayNs = coroutine.delayNs / 1'000'000'000 * unitNs;
}

/// Runs \a plan to its end; null when it did not start.
inline std::shared_ptr<const LabRun> execute(Lab &lab, const LabPlan &plan)
{
    QSignalSpy finished(&lab, &Lab::finished);
    const Status started = lab.start(plan);
    if (!started || !finished.wait(deadlineMs))
        return nullptr;
    return lab.run();
}

/// With T for a time of day and N for a number of seconds.
inline QString withoutNumbers(const QString &line)
{
    static const QRegularExpression time(QStringLiteral("\\d\\d:\\d\\d:\\d\\d"));
    static const QRegularExpression seconds(QStringLiteral("\\d+\\.\\d+(e-\\d+)?"));
    return QString(line).replace(time, QStringLiteral("T")).replace(seconds, QStringLiteral("N"));
}

inline QStringList linesOf(const LabRun &run)
{
    QStringList lines;
    for (const LabLine &line : run.lines)
        lines.append(withoutNumbers(line.text));
    return lines;
}

inline QList<std::pair<int, LabState>> transitionsOf(const LabRun &run)
{
    QList<std::pair<int, LabState>> transitions;
    for (const LabTransition &transition : run.transitions)
        transitions.append({transition.coroutine, transition.state});
    return transitions;
}

/// How many coroutines were in one of \a states at most, at the same time.
inline int most(const LabRun &run, const QList<LabState> &states)
{
    std::vector<bool> inside(std::size_t(run.actors.size()));
    qsizetype highest = 0;
    for (const LabTransition &transition : run.transitions) {
        inside[std::size_t(transition.coroutine)] = states.contains(transition.state);
        highest = std::max(highest, qsizetype(std::count(inside.begin(), inside.end(), true)));
    }
    return int(highest);
}

/// What holds for every run: times never go back, and every coroutine that was made has ended, once.
inline void checkRun(const LabRun &run)
{
    QVERIFY(run.finished);
    QCOMPARE(run.hasMain, run.plan.hasMain());
    QCOMPARE(run.actors, labActors(run.plan));
    QHash<int, LabState> last;
    qint64 nowNs = 0;
    for (const LabTransition &transition : run.transitions) {
        QVERIFY(transition.atNs >= nowNs);
        nowNs = transition.atNs;
        QVERIFY(transition.coroutine >= 0 && transition.coroutine < run.actors.size());
        if (last.contains(transition.coroutine)) {
            QVERIFY(!isLabEnd(last.value(transition.coroutine)));
            QVERIFY(transition.state != LabState::Created);
            QVERIFY(transition.state != last.value(transition.coroutine));
        } else {
            QCOMPARE(transition.state, LabState::Created);
        }
        last.insert(transition.coroutine, transition.state);
    }
    QVERIFY(run.totalNs >= nowNs);
    for (const LabState state : std::as_const(last))
        QVERIFY(isLabEnd(state));
    if (!run.interrupted)
        QCOMPARE(last.size(), run.actors.size());
    nowNs = 0;
    for (const LabLine &line : run.lines) {
        QVERIFY(line.atNs >= nowNs);
        nowNs = line.atNs;
        QVERIFY(!line.text.isEmpty());
    }
}

} // namespace Loopscope::LabTesting
