// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/labplanmodel.h"

#include "core/text.h"

#include <QLocale>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

using RowKind = LabCoroutine::Kind;

bool isUnused(RowKind kind, LabPlanModel::Column column)
{
    return kind == RowKind::Request && column == LabPlanModel::Text;
}

LabField fieldOf(RowKind kind, LabPlanModel::Column column)
{
    switch (column) {
    case LabPlanModel::Value:
        return kind == RowKind::Request ? LabField::Url : LabField::Delay;
    case LabPlanModel::Text:
        return LabField::Text;
    case LabPlanModel::Repeat:
        return LabField::Repeat;
    case LabPlanModel::Kind:
    case LabPlanModel::ColumnCount:
        break;
    }
    return LabField::Coroutines;
}

QString secondsText(qint64 ns)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(double(ns) / 1e9, 'f', QLocale::FloatingPointShortest);
}

/// \a typed, with the user:password of \a old where it names the same server, which was shown without.
QUrl readUrl(const QString &typed, const QUrl &old, Status &status)
{
    RequestSpec request;
    status = parseUrl(typed, request);
    if (!status)
        return {};
    QUrl url = request.url;
    const QUrl given(typed.trimmed());
    if (!given.userInfo().isEmpty()) {
        url.setUserInfo(given.userInfo());
    } else if (url.host() == old.host() && url.port() == old.port()) {
        url.setUserInfo(old.userInfo());
    }
    return url;
}

Status readRepeat(const QString &text, int &repeat)
{
    bool isNumber = false;
    qint64 value = QLocale().toLongLong(text.trimmed(), &isNumber);
    if (!isNumber)
        value = text.trimmed().toLongLong(&isNumber);
    if (!isNumber || !Limits::labCoroutines.contains(value))
        return Error{rangeProblem(LabPlanModel::tr("Repeat"), Limits::labCoroutines)};
    repeat = int(value);
    return success();
}

} // namespace

LabPlanModel::LabPlanModel(QObject *parent) : QAbstractTableModel(parent) { }

QList<LabCoroutine> LabPlanModel::coroutines() const
{
    QList<LabCoroutine> coroutines;
    coroutines.reserve(m_rows.size());
    for (const Row &row : m_rows)
        coroutines.append(row.coroutine);
    return coroutines;
}

void LabPlanModel::setCoroutines(const QList<LabCoroutine> &coroutines)
{
    beginResetModel();
    m_rows.clear();
    for (const LabCoroutine &coroutine : coroutines)
        m_rows.append({coroutine, {}});
    endResetModel();
    Q_EMIT edited();
}

qint64 LabPlanModel::total() const
{
    qint64 sum = 0;
    for (const Row &row : m_rows)
        sum += row.coroutine.repeat;
    return sum;
}

QList<LabProblem> LabPlanModel::problems() const
{
    QList<LabProblem> problems;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        for (const Column column : {Value, Text, Repeat}) {
            const QString sentence = problem(m_rows.at(row), column);
            if (sentence.isEmpty())
                continue;
            problems.append(
                {fieldOf(m_rows.at(row).coroutine.kind, column), row,
                 tr("Row %1: %2", "number of the row, sentence").arg(QLocale().toString(row + 1), sentence)});
        }
    }
    return problems;
}

QString LabPlanModel::kindName(LabCoroutine::Kind kind)
{
    return kind == RowKind::Request ? tr("Request", "kind of a coroutine")
                                    : tr("Delay", "kind of a coroutine");
}

LabPlanModel::Column LabPlanModel::columnOf(LabField field)
{
    switch (field) {
    case LabField::Text:
        return Text;
    case LabField::Repeat:
        return Repeat;
    default:
        return Value;
    }
}

int LabPlanModel::addDelay(int row)
{
    Row added;
    added.coroutine.text = tr("text", "what a new coroutine says");
    return insert(row, added);
}

int LabPlanModel::addRequest(int row)
{
    Row added;
    added.coroutine.kind = RowKind::Request;
    added.coroutine.url = m_requestUrl;
    for (const Row &other : std::as_const(m_rows)) {
        if (other.coroutine.kind == RowKind::Request)
            added.coroutine.url = other.coroutine.url;
    }
    return insert(row, added);
}

int LabPlanModel::duplicate(int row)
{
    return row >= 0 && row < rowCount() ? insert(row, m_rows.at(row)) : -1;
}

int LabPlanModel::insert(int row, Row added)
{
    if (m_rows.size() >= Limits::labCoroutines.high)
        return -1;
    const int place = row >= 0 && row < rowCount() ? row + 1 : rowCount();
    beginInsertRows({}, place, place);
    m_rows.insert(place, std::move(added));
    endInsertRows();
    Q_EMIT edited();
    return place;
}

bool LabPlanModel::canMove(int row, int step) const
{
    return row >= 0 && row < rowCount() && row + step >= 0 && row + step < rowCount();
}

void LabPlanModel::move(int row, int step)
{
    if (!canMove(row, step) || step == 0)
        return;
    // Qt counts the place before the row is taken out.
    beginMoveRows({}, row, row, {}, step > 0 ? row + step + 1 : row + step);
    m_rows.move(row, row + step);
    endMoveRows();
    Q_EMIT edited();
}

void LabPlanModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int LabPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LabPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LabPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return isUnused(row.coroutine.kind, column) ? noValue.toString() : text(row, column);
    case Qt::EditRole:
        return column == Kind ? QVariant(int(row.coroutine.kind)) : QVariant(text(row, column));
    case Qt::TextAlignmentRole:
        return column == Repeat ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case ProblemRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return problem(row, column);
    case UnusedRole:
        return isUnused(row.coroutine.kind, column);
    default:
        return {};
    }
}

QVariant LabPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::DisplayRole && orientation == Qt::Vertical)
        return section + 1;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == Repeat)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (Column(section)) {
    case Kind:
        return isTip ? tr("A delay waits and says so; a request asks a server") : tr("Kind");
    case Value:
        return isTip ? tr("How long a delay waits, in seconds, or where a request goes")
                     : tr("Seconds or URL");
    case Text:
        return isTip ? tr("What a delay says when it starts and finishes") : tr("Text");
    case Repeat:
        return isTip ? tr("How many such coroutines there are, one after the other in the list")
                     : tr("Repeat");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags LabPlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !isUnused(m_rows.at(index.row()).coroutine.kind, Column(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool LabPlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    Row &row = m_rows[index.row()];
    const auto column = Column(index.column());
    if (column == Kind) {
        const auto kind = value.toInt() == int(RowKind::Request) ? RowKind::Request : RowKind::Delay;
        if (kind == row.coroutine.kind)
            return true;
        row.coroutine.kind = kind;
        if (kind == RowKind::Request && row.coroutine.url.isEmpty())
            row.coroutine.url = m_requestUrl;
    } else {
        const QString typed = value.toString();
        if (typed == text(row, column))
            return true;
        const LabField field = fieldOf(row.coroutine.kind, column);
        if (read(row.coroutine, column, typed))
            row.unread.erase(field);
        else
            row.unread[field] = typed;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

bool LabPlanModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count <= 0 || row + count > rowCount())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_rows.remove(row, count);
    endRemoveRows();
    Q_EMIT edited();
    return true;
}

QString LabPlanModel::text(const Row &row, Column column)
{
    const auto unread = row.unread.find(fieldOf(row.coroutine.kind, column));
    return unread == row.unread.end() ? valueText(row.coroutine, column) : unread->second;
}

QString LabPlanModel::valueText(const LabCoroutine &coroutine, Column column)
{
    switch (column) {
    case Kind:
        return kindName(coroutine.kind);
    case Value:
        return coroutine.kind == RowKind::Request ? displayUrl(coroutine.url)
                                                  : secondsText(coroutine.delayNs);
    case Text:
        return coroutine.text;
    case Repeat:
        return QLocale().toString(coroutine.repeat);
    case ColumnCount:
        break;
    }
    return {};
}

Status LabPlanModel::read(LabCoroutine &coroutine, Column column, const QString &text)
{
    switch (column) {
    case Value:
        if (coroutine.kind == RowKind::Request) {
            Status status = success();
            const QUrl url = readUrl(text, coroutine.url, status);
            if (status)
                coroutine.url = url;
            return status;
        } else {
            const Result<qint64> delay = parseDelay(text);
            if (!delay)
                return Error{delay.error()};
            coroutine.delayNs = delay.value();
            return success();
        }
    case Text: {
        LabCoroutine changed = coroutine;
        changed.text = text;
        LabPlan plan;
        plan.coroutines = {changed};
        for (const LabProblem &problem : labPlanProblems(plan)) {
            if (problem.field == LabField::Text)
                return Error{problem.message};
        }
        coroutine.text = text;
        return success();
    }
    case Repeat:
        return readRepeat(text, coroutine.repeat);
    case Kind:
    case ColumnCount:
        break;
    }
    return success();
}

QString LabPlanModel::problem(const Row &row, Column column)
{
    if (isUnused(row.coroutine.kind, column))
        return {};
    // Read again, so that the sentence is in the language of now. What is whole may be out of its range, too,
    // such as a URL that nobody typed yet.
    LabCoroutine ignored = row.coroutine;
    return read(ignored, column, text(row, column)).error();
}

} // namespace Loopscope
