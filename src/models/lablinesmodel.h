// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"

#include <QAbstractListModel>

#include <memory>

namespace Loopscope {

/// The lines that a run of the Lab prints.
class LabLinesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CoroutineRole = Qt::UserRole, ///< the index into LabRun::actors; LabLine::wholeLoop for none
    };

    using QAbstractListModel::QAbstractListModel;

    /// Starts over with \a run; null shows nothing.
    void setRun(std::shared_ptr<const LabRun> run);
    /// Takes in the lines that came since.
    void update();
    /// All of them, each with a line end.
    [[nodiscard]] QString text() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const LabRun> m_run;
    qsizetype m_count = 0; // lines that views know of
};

} // namespace Loopscope
