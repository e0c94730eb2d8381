// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"

#include <QAbstractTableModel>

#include <map>

namespace Loopscope {

/// The list of coroutines, for editing. A cell keeps what was typed into it, also what cannot be read: that
/// cell says what is wrong, and its coroutine stays as it was before.
class LabPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Value, Text, Repeat, ColumnCount };
    Q_ENUM(Column)

    /// Beside the display and edit roles. The edit role of Column::Kind is the LabCoroutine::Kind as int.
    enum Role {
        ProblemRole = Qt::UserRole, ///< QString: what is wrong with the cell, as a sentence; empty if nothing
        UnusedRole, ///< bool: the row's kind has no use for this cell
    };

    explicit LabPlanModel(QObject *parent = nullptr);

    /// What the cells say; where one cannot be read, what it said last.
    [[nodiscard]] QList<LabCoroutine> coroutines() const;
    void setCoroutines(const QList<LabCoroutine> &coroutines);
    /// How many coroutines there are, with their repetitions.
    [[nodiscard]] qint64 total() const;
    /// What is wrong with the cells, row by row; the sentences name their row.
    [[nodiscard]] QList<LabProblem> problems() const;
    /// The translated word: "Delay".
    [[nodiscard]] static QString kindName(LabCoroutine::Kind kind);
    /// The column of a problem of one row.
    [[nodiscard]] static Column columnOf(LabField field);

    /// Where new requests go, unless another one is in the list already.
    void setRequestUrl(const QUrl &url) { m_requestUrl = url; }
    [[nodiscard]] QUrl requestUrl() const { return m_requestUrl; }

    /// Appends a row below \a row, or at the end where there is no such row; the new row's number, or -1
    /// where the list has as many rows as it may have.
    int addDelay(int row);
    int addRequest(int row);
    int duplicate(int row);
    /// Whether moveRow() by \a step, -1 or 1, is possible.
    [[nodiscard]] bool canMove(int row, int step) const;
    void move(int row, int step);

    /// The language has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// False only where the cell is not one to edit; what cannot be read is kept and marked.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

Q_SIGNALS:
    /// coroutines() or problems() are others.
    void edited();

private:
    struct Row
    {
        LabCoroutine coroutine;
        std::map<LabField, QString> unread; // what was typed and cannot be read
    };

    int insert(int row, Row added);
    [[nodiscard]] static QString text(const Row &row, Column column);
    /// What the coroutine itself says in \a column.
    [[nodiscard]] static QString valueText(const LabCoroutine &coroutine, Column column);
    /// Takes \a text in; the Error says why not.
    static Status read(LabCoroutine &coroutine, Column column, const QString &text);
    [[nodiscard]] static QString problem(const Row &row, Column column);

    QList<Row> m_rows;
    QUrl m_requestUrl;
};

} // namespace Loopscope
