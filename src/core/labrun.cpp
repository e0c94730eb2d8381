// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/labrun.h"

#include "core/pythontext.h"

#include <QCoreApplication>

#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct LabStateText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::LabState)
};

QString actorName(const LabCoroutine &coroutine)
{
    if (coroutine.kind == LabCoroutine::Kind::Request)
        return u"send_req(%1)"_s.arg(pythonUrl(coroutine.url));
    return u"say_after(%1, %2)"_s.arg(pythonSeconds(coroutine.delayNs), pythonString(coroutine.text));
}

/// Which task of the event loop runs in \a transition. A worker awaits its coroutines one after the other,
/// as main() does where it awaits one by one.
int taskOf(const LabTransition &transition, LabDrive drive)
{
    switch (drive) {
    case LabDrive::OneByOne:
        return 0;
    case LabDrive::Bounded:
        return transition.worker;
    case LabDrive::Together:
    case LabDrive::MadeFirst:
    case LabDrive::ThreadPool:
        return transition.coroutine;
    }
    Q_UNREACHABLE();
}

} // namespace

QString labStateId(LabState state)
{
    switch (state) {
    case LabState::Created:
        return u"created"_s;
    case LabState::Running:
        return u"running"_s;
    case LabState::Suspended:
        return u"suspended"_s;
    case LabState::Blocked:
        return u"blocked"_s;
    case LabState::Finished:
        return u"finished"_s;
    case LabState::Failed:
        return u"failed"_s;
    case LabState::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QString labStateName(LabState state)
{
    switch (state) {
    case LabState::Created:
        return LabStateText::tr("created", "state of a coroutine");
    case LabState::Running:
        return LabStateText::tr("running", "state of a coroutine");
    case LabState::Suspended:
        return LabStateText::tr("suspended", "state of a coroutine");
    case LabState::Blocked:
        return LabStateText::tr("blocking a thread", "state of a coroutine");
    case LabState::Finished:
        return LabStateText::tr("finished", "state of a coroutine");
    case LabState::Failed:
        return LabStateText::tr("failed", "state of a coroutine");
    case LabState::Cancelled:
        return LabStateText::tr("cancelled", "state of a coroutine");
    }
    Q_UNREACHABLE();
}

QList<LabActor> labActors(const LabPlan &plan)
{
    QList<LabActor> actors;
    actors.reserve(qsizetype(plan.total()) + 1);
    if (plan.hasMain())
        actors.append({u"main()"_s, -1, 0});
    for (int row = 0; row < int(plan.coroutines.size()); ++row) {
        const LabCoroutine &coroutine = plan.coroutines.at(row);
        const QString name = actorName(coroutine);
        for (int repetition = 0; repetition < coroutine.repeat; ++repetition)
            actors.append({name, row, repetition});
    }
    return actors;
}

std::optional<LabSwitch> LabSwitchFinder::add(const LabTransition &transition)
{
    if (transition.state != LabState::Running)
        return std::nullopt;
    const std::optional<LabTransition> last = std::exchange(m_last, transition);
    if (!last || last->coroutine == transition.coroutine)
        return std::nullopt;
    const bool byLoop = taskOf(*last, m_drive) != taskOf(transition, m_drive);
    return LabSwitch{transition.atNs, last->coroutine, transition.coroutine, byLoop};
}

QList<LabSwitch> labSwitches(const LabRun &run)
{
    QList<LabSwitch> switches;
    LabSwitchFinder finder(run.plan.drive);
    for (const LabTransition &transition : run.transitions) {
        if (const std::optional<LabSwitch> found = finder.add(transition))
            switches.append(*found);
    }
    return switches;
}

} // namespace Loopscope
