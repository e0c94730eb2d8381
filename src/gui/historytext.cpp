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

/// The locale's short time with seconds, which some have not: runs may be a few seconds apart. Some locales
/// name the part of the day by a letter that Qt 6.4 does not know, and shows as it is: "B10:00".
QString timeFormat(const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (format.contains(u's'))
        return format;
    const qsizetype minutes = format.indexOf(u"mm"_s);
    if (format.contains(u'B') || minutes < 1 || !format[minutes - 1].isPunct())
        return u"HH:mm:ss"_s;
    return format.insert(minutes + 2, format[minutes - 1] + u"ss"_s);
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

QString whenText(qint64 us, const QDate &today, bool withMs)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(us / 1'000);
    const QLocale locale;
    QString format = timeFormat(locale);
    if (withMs)
        format.replace(u"ss"_s, u"ss'%1'zzz"_s.arg(locale.decimalPoint()));
    const QString time = locale.toString(when.time(), format);
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
