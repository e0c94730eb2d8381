// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QStringList>

class QStringListModel;

namespace Loopscope {

/// Tags as a person types them, with commas between them; the last one is completed from those that there
/// are.
class TagField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TagField(QWidget *parent = nullptr);

    /// What is completed from.
    void setKnownTags(const QStringList &tags);
    void setTags(const QStringList &tags);
    [[nodiscard]] QStringList tags() const;

private:
    QStringListModel *m_known;
};

} // namespace Loopscope
