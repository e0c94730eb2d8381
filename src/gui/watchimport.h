// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QCoreApplication>

#include <optional>

class QWidget;

namespace Loopscope {

/// How a watch list that was read is taken over.
class WatchImport
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::WatchImport)

public:
    struct Choice
    {
        bool replace = false; ///< instead of what is there, rather than beside it
        bool withAlerts = false; ///< with what the file does on changes, rather than what is done now
    };

    /// Asks over \a parent how \a read is to be taken over into \a present: where both have watches, whether
    /// they are added or take the place of all; where it has alerts of its own, whether those are to be done,
    /// with the command and the address in full. Asks nothing where there is nothing to choose. Nothing: not
    /// at all.
    [[nodiscard]] static std::optional<Choice> ask(const WatchList &present, const WatchList &read,
                                                   QWidget *parent);
    /// What comes of it. A watch that is there already, by its id, takes the place of the old one.
    [[nodiscard]] static WatchList merge(const WatchList &present, const WatchList &read,
                                         const Choice &choice);

private:
    /// Nothing: a person wants no import.
    [[nodiscard]] static std::optional<bool> askToReplace(const WatchList &present, const WatchList &read,
                                                          QWidget *parent);
    [[nodiscard]] static std::optional<bool> askForAlerts(const AlertActions &present,
                                                          const AlertActions &read, QWidget *parent);
};

} // namespace Loopscope
