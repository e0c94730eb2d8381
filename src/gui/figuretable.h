// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace Loopscope {

/// The table of figures; Copy puts all of it on the clipboard as tab-separated text.
class FigureTable : public QTableView
{
    Q_OBJECT

public:
    explicit FigureTable(QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;
};

} // namespace Loopscope
