// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historytext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::HistoryText)
};

/// In hours and minutes. Some locales name the part of the day by a letter that Qt 6.4 does not know, and
/// shows as it is: "B10:00".
QString timeText(const QTime &time)
{
    const QLocale locale;
    const QString format = locale.timeFormat(QLocale::ShortFormat);
    return locale.toString(time, format.contains(u'B') ? u"HH:mm"_s : format);
}

} // namespace

QString entryKindName(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Run:
        return HistoryText::tr("Run", "something that was measured");
    case EntryKind::Sweep:
        return HistoryText::tr("Sweep", "something that was measured");
    case EntryKind::LabRun:
        return HistoryText::tr("Lab", "something that was measured");
    }
    Q_UNREACHABLE();
}

QString entryKindId(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Run:
        return u"run"_s;
    case EntryKind::Sweep:
        return u"sweep"_s;
    case EntryKind::LabRun:
        return u"lab"_s;
    }
    Q_UNREACHABLE();
}

QString whenText(qint64 us, const QDate &today)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(us / 1'000);
    const QLocale locale;
    const QString time = timeText(when.time());
    if (when.date() == today)
        return HistoryText::tr("today, %1", "a time").arg(time);
    if (when.date() == today.addDays(-1))
        return HistoryText::tr("yesterday, %1", "a time").arg(time);
    return u"%1, %2"_s.arg(locale.toString(when.date(), QLocale::ShortFormat), time);
}

QStringList tagsFromText(const QString &text)
{
    QStringList tags = text.split(u',', Qt::SkipEmptyParts);
    for (QString &tag : tags)
        tag = tag.simplified();
    tags.removeAll(QString());
    tags.removeDuplicates();
    tags.sort();
    return tags;
}

} // namespace Loopscope
