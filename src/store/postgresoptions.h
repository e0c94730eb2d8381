// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace Loopscope {

/// The options of a connection to PostgreSQL: libpq's parameter keywords,
/// https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-PARAMKEYWORDS
namespace PostgresOptions {

/// An Error, one sentence, where there is no option \a name, or \a value can be none of it. What only the
/// server or the files of this machine can tell is not looked at.
[[nodiscard]] Status check(const QString &name, const QString &value);

} // namespace PostgresOptions

} // namespace Loopscope
