// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/preferences.h"

#include <QDialog>

namespace Loopscope {

class Theme;

/// Edits Preferences. Whoever opens it applies and saves what it says once it was accepted.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins with \a preferences. \a theme must outlive the dialog.
    PreferencesDialog(const Theme *theme, const Preferences &preferences, QWidget *parent = nullptr);
    ~PreferencesDialog() override;

    /// What was entered; without problems after exec() or accepted().
    [[nodiscard]] Preferences preferences() const;
};

} // namespace Loopscope
