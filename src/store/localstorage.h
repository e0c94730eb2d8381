// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storage.h"

namespace Loopscope {

/// A history in an SQLite file.
class LocalStorage : public Storage
{
    Q_OBJECT

public:
    explicit LocalStorage(const QString &file);

    Trouble open() override;
    Trouble store(std::span<const HistoryWrite *const> writes) override;
    void ask(HistoryQuestion question) override;
    void setRetention(const Retention &retention) override;
    bool maintain(qint64 nowUs) override;
    void close() override;

protected:
    [[nodiscard]] Trouble refusal(const QString &path) const override;

private:
    /// What an error of the database means; a damaged file is set aside and a new one opened first.
    [[nodiscard]] Trouble take(const DatabaseError &error);

    const QString m_file;
    Database m_database{Backend::Sqlite};
    std::unique_ptr<HistoryDatabase> m_history; // null while closed
    Retention m_retention = Retention::forEver(); // until somebody says what may be dropped
};

} // namespace Loopscope
