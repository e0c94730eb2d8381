// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QDialog;
class QWidget;

namespace Loopscope {

/// The folder of the file that was opened or written last; the documents folder before, or where it is gone
/// the person's home.
[[nodiscard]] QString lastDirectory();
/// \a path was opened or written.
void rememberDirectory(const QString &path);

/// The file that a person wants to write, with the suffix of \a proposal where they typed none; empty: none.
/// The dialog asks before it names a file that exists. \a proposal is a name without a folder.
[[nodiscard]] QString askForTarget(QWidget *parent, const QString &title, const QString &proposal,
                                   const QString &filter);
/// Whether \a paths may be written where some exist that the dialog did not know of: asks.
[[nodiscard]] bool mayReplace(QWidget *parent, const QString &title, QStringList paths);

/// Tells \a sentence in a dialog, and returns at once.
void reportProblem(QWidget *parent, const QString &title, const QString &sentence);

/// Makes \a dialog, a QMessageBox or QInputDialog with all its texts, as wide as it takes for window managers
/// not to cut its title.
void fitTitle(QDialog *dialog);

} // namespace Loopscope
