// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/logline.h"

#include "core/text.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct LogText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Log)
};

} // namespace

QString requestLine(const Sample &sample, const QString &errorText)
{
    const QString seconds = plainSeconds(sample.latencyNs);
    if (sample.answered())
        return u"Receive a response %1 takes %2 seconds."_s.arg(sample.status).arg(seconds);
    QString reason = errorName(sample.error);
    if (!errorText.isEmpty() && errorText.compare(reason, Qt::CaseInsensitive) != 0)
        reason += u" (%1)"_s.arg(errorText);
    return LogText::tr("Request failed: %1 after %2 seconds.").arg(reason, seconds);
}

QString batchHeadLine(const Batch &batch, bool withClient)
{
    return LogText::tr("%1, round %2: %3, %4")
        .arg(contenderName(batch.contender(), withClient))
        .arg(batch.round + 1)
        .arg(LogText::tr("%n request(s)", nullptr, batch.planned),
             LogText::tr("%n in flight", nullptr, batch.lanes));
}

QString batchEndLine(const Batch &batch)
{
    const QString seconds = plainSeconds(batch.totalNs);
    if (batch.complete)
        return u"Whole loop takes %1 seconds."_s.arg(seconds);
    return u"Whole loop stopped after %1 seconds, %2 of %3 requests."_s.arg(seconds)
        .arg(batch.done)
        .arg(batch.planned);
}

QString progressText(const Batch &batch, bool withClient)
{
    const QLocale locale;
    const QString text = LogText::tr("%1 %2/%3", "strategy, requests ended, requests planned")
                             .arg(contenderName(batch.contender(), withClient), locale.toString(batch.done),
                                  locale.toString(batch.planned));
    if (batch.done == 0 || batch.done >= batch.planned)
        return text;
    const double leftNs = double(batch.totalNs) / batch.done * (batch.planned - batch.done);
    return LogText::tr("%1 · %2 left", "progress, time").arg(text, formatDuration(leftNs));
}

} // namespace Loopscope
