// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Loopscope {

/// Puts one thing that was measured into a history, where one was asked for. Each call runs an event loop
/// until it is done, with some patience for a database that others hold.
class RunRecorder : public QObject
{
    Q_OBJECT

public:
    /// Before anything is measured. An Error says why the history cannot be opened. Harmless without a
    /// \a location.
    Status open(const std::optional<HistoryLocation> &location);
    [[nodiscard]] bool isOpen() const { return m_history != nullptr; }
    /// Once, after open(). An Error says why it is not kept. What a PostgreSQL that is away will get later is
    /// kept, and complain() says so.
    Status record(const NewEntry &entry);

private:
    [[nodiscard]] QString askOnce();

    std::unique_ptr<History> m_history; // null: none
};

} // namespace Loopscope
