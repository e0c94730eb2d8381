// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Loopscope {

/// One function of several lambdas, for std::visit(): Overloaded{[](int) {…}, [](const QString &) {…}}.
template <class... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};

} // namespace Loopscope
