// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historyentry.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Loopscope {

/// Which entries of a history are shown: words to search for, kind, tag, URL and dates, all at once.
class HistoryFilterBar : public QWidget
{
    Q_OBJECT

public:
    enum Period { AnyTime, Today, Last7Days, Last30Days, Between };

    explicit HistoryFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] EntryFilter filter() const;
    /// Whether everything is shown.
    [[nodiscard]] bool isEmpty() const;
    /// What can be chosen; the tag that is chosen stays.
    void setTags(const QStringList &tags);
    void clear();
    [[nodiscard]] QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onChanged();

    QLineEdit *m_search;
    QComboBox *m_kind;
    QComboBox *m_tag;
    QLineEdit *m_url;
    QComboBox *m_period;
    QDateEdit *m_from;
    QLabel *m_dash;
    QDateEdit *m_until;
    QToolButton *m_clear;
    QStringList m_tags;
};

} // namespace Loopscope
