// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Loopscope {

class ComparePage;
class HistoryPage;
class LabPage;
class Page;
class SweepPage;
struct OpenedDocument;

/// Shows what the History page opens on the page that it belongs to.
class HistoryLink : public QObject
{
    Q_OBJECT

public:
    /// The pages must outlive this.
    HistoryLink(HistoryPage *history, ComparePage *compare, SweepPage *sweep, LabPage *lab, QObject *parent);

Q_SIGNALS:
    /// \a page has something to show now.
    void pageWanted(Loopscope::Page *page);

private:
    void show(const OpenedDocument &document, bool again);

    ComparePage *m_compare;
    SweepPage *m_sweep;
    LabPage *m_lab;
};

} // namespace Loopscope
