// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"

namespace Loopscope {

/// What the programs that are written and compiled at build time do: delays, a text that needs escapes, a
/// request to a demo server on \a port, and one to a port where nobody listens. Its lines come in the same
/// order however busy the machine is, within some 150 ms.
inline LabPlan labProgramPlan(LabDrive drive, int port)
{
    using namespace Qt::StringLiterals;
    const auto delay = [](int ms, const QString &text, int repeat) {
        LabCoroutine coroutine;
        coroutine.delayNs = ms * qint64(1'000'000);
        coroutine.text = text;
        coroutine.repeat = repeat;
        return coroutine;
    };
    const auto request = [](const QString &url) {
        LabCoroutine coroutine;
        coroutine.kind = LabCoroutine::Kind::Request;
        coroutine.url = QUrl(url);
        return coroutine;
    };
    LabPlan plan;
    plan.drive = drive;
    plan.lines = drive == LabDrive::Bounded || drive == LabDrive::ThreadPool ? LabLines::Durations
                                                                             : LabLines::StartAndFinish;
    plan.limit = drive == LabDrive::Bounded ? 2 : 3;
    plan.coroutines = {delay(900, u"hello"_s, 1),
                       delay(150,
                             u"it's \"quoted\" \\ %1 {x} \t異步 🐍\u2028\x01"
                             "1\nsecond line"_s,
                             2),
                       request(u"http://127.0.0.1:%1/delay/300ms?a=\"b\""_s.arg(port)),
                       request(u"http://127.0.0.1:1/"_s)};
    return plan;
}

} // namespace Loopscope
