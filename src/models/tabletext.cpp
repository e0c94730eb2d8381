// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tabletext.h"

#include <QAbstractItemModel>

namespace Loopscope {

namespace {

void appendRows(const QAbstractItemModel &model, const QModelIndex &parent, bool withRowHeaders,
                QString &text)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        if (withRowHeaders)
            text += model.headerData(row, Qt::Vertical).toString() + u'\t';
        for (int column = 0; column < model.columnCount(parent); ++column) {
            text += column > 0 ? QStringView(u"\t") : QStringView();
            text += model.index(row, column, parent).data().toString();
        }
        text += u'\n';
        appendRows(model, model.index(row, 0, parent), withRowHeaders, text);
    }
}

} // namespace

QString tableText(const QAbstractItemModel &model)
{
    if (model.columnCount() == 0)
        return {};
    const bool withRowHeaders = model.headerData(0, Qt::Vertical).typeId() == QMetaType::QString;
    QString text;
    for (int column = 0; column < model.columnCount(); ++column) {
        text += column > 0 || withRowHeaders ? QStringView(u"\t") : QStringView();
        text += model.headerData(column, Qt::Horizontal).toString();
    }
    text += u'\n';
    appendRows(model, {}, withRowHeaders, text);
    return text;
}

} // namespace Loopscope
