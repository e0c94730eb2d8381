// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textfailures.h"

#include "cli/texttable.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <set>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct FailureText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextFailures)
};

/// What the client said most often of the errors of each kind; no entry where it said nothing.
std::map<ErrorKind, QString> commonTexts(const Run &run)
{
    std::map<ErrorKind, std::map<quint16, qint64>> counts;
    run.samples.forEach([&counts](const Sample &sample) {
        if (!sample.answered() && sample.errorText != 0)
            ++counts[sample.error][sample.errorText];
    });
    std::map<ErrorKind, QString> texts;
    for (const auto &[kind, byText] : counts) {
        const auto mostCommon = std::max_element(
            byText.begin(), byText.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
        texts[kind] = run.errorTexts.value(mostCommon->first).simplified();
    }
    return texts;
}

template <typename Key>
qint64 countOf(const std::map<Key, qint64> &counts, Key key)
{
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

QString failuresTable(const RunReport &report, const std::set<ErrorKind> &kinds, int columns)
{
    std::set<quint16> statuses;
    for (const ContenderReport &contender : report.contenders) {
        for (const auto &[status, count] : contender.statuses) {
            if (status >= 400)
                statuses.insert(status);
        }
    }
    TextTable table({TextTable::Align::Left, TextTable::Align::Right});
    const QLocale locale;
    QStringList head(FailureText::tr("failed"));
    for (const ContenderReport &contender : report.contenders)
        head.append(contenderName(contender.contender(), report.hasSeveralClients()));
    table.addRow(head);
    for (quint16 status : statuses) {
        QStringList cells(u"HTTP %1"_s.arg(status));
        for (const ContenderReport &contender : report.contenders)
            cells.append(locale.toString(countOf(contender.statuses, status)));
        table.addRow(cells);
    }
    for (ErrorKind kind : kinds) {
        QStringList cells(errorName(kind));
        for (const ContenderReport &contender : report.contenders)
            cells.append(locale.toString(countOf(contender.errors, kind)));
        table.addRow(cells);
    }
    return table.toString(columns);
}

} // namespace

QString textFailures(const Run &run, const RunReport &report, int columns)
{
    std::set<ErrorKind> kinds;
    for (const ContenderReport &contender : report.contenders) {
        for (const auto &[kind, count] : contender.errors)
            kinds.insert(kind);
    }
    QString text = failuresTable(report, kinds, columns);
    const std::map<ErrorKind, QString> texts = commonTexts(run);
    for (ErrorKind kind : kinds) {
        const QString name = errorName(kind);
        text += u'\n' + wrapText(name, columns, 2) + wrapText(errorHint(kind), columns, 4);
        const auto said = texts.find(kind);
        if (said != texts.end() && said->second.compare(name, Qt::CaseInsensitive) != 0)
            text +=
                wrapText(FailureText::tr("Most often: %1", "an error's text").arg(said->second), columns, 4);
    }
    return text;
}

} // namespace Loopscope
