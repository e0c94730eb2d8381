// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tagfield.h"

#include "gui/historytext.h"

#include <QCompleter>
#include <QStringListModel>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Completes what stands behind the last comma.
class TagCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QStringList splitPath(const QString &path) const override
    {
        return {path.section(u',', -1).trimmed()};
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        const auto *field = static_cast<const QLineEdit *>(widget());
        QStringList tags = field->text().split(u',');
        tags.removeLast();
        for (QString &tag : tags)
            tag = tag.trimmed();
        tags.append(index.data().toString());
        return tags.join(u", "_s);
    }
};

} // namespace

TagField::TagField(QWidget *parent) : QLineEdit(parent), m_known(new QStringListModel(this))
{
    auto *completer = new TagCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(completer);
}

void TagField::setKnownTags(const QStringList &tags)
{
    if (tags != m_known->stringList()) // else the ones that are offered now would go
        m_known->setStringList(tags);
}

void TagField::setTags(const QStringList &tags)
{
    setText(tags.join(u", "_s));
}

QStringList TagField::tags() const
{
    return tagsFromText(text());
}

} // namespace Loopscope
