// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/samplesreader.h"

#include "core/plan.h"
#include "io/jsonscanner.h"
#include "io/samplecolumns.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SamplesText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SamplesReader)
};

/// A column, and how far its array has been read.
struct Cursor
{
    const SampleColumn *column;
    JsonScanner scanner;
};

/// A cursor behind the opening bracket of every column.
std::vector<Cursor> openColumns(QByteArrayView object, QString &problem)
{
    const std::span<const SampleColumn> columns = sampleColumns();
    std::vector<QByteArrayView> arrays(columns.size());
    JsonScanner(object).visitMembers([&](QByteArrayView key, QByteArrayView value) {
        const auto isKey = [key](const SampleColumn &column) { return key == column.name; };
        const auto column = std::find_if(columns.begin(), columns.end(), isKey);
        if (column != columns.end())
            arrays[std::size_t(column - columns.begin())] = value;
        return true;
    });

    std::vector<Cursor> cursors;
    for (std::size_t i = 0; i < columns.size() && problem.isEmpty(); ++i) {
        cursors.push_back({&columns[i], JsonScanner(arrays[i])});
        if (!cursors.back().scanner.take('['))
            problem = SamplesText::tr("samples.%1 is missing or no array").arg(columns[i].name);
    }
    return cursors;
}

/// What stands at \a scanner, short enough for a sentence.
QString shownValue(JsonScanner scanner)
{
    constexpr qsizetype longest = 40;
    const QByteArrayView text = scanner.takeValue().value_or(QByteArrayView());
    return QString::fromUtf8(text.first(std::min(text.size(), longest)));
}

QString valueProblem(const Cursor &before, qsizetype row)
{
    return SamplesText::tr("samples.%1[%2] cannot be %3")
        .arg(before.column->name)
        .arg(row)
        .arg(shownValue(before.scanner));
}

} // namespace

SampleLog readSamples(QByteArrayView object, qsizetype errorTexts, QString &problem)
{
    std::vector<Cursor> cursors = openColumns(object, problem);
    SampleLog samples;
    while (problem.isEmpty()) {
        const qsizetype row = samples.size();
        Sample sample;
        bool isEnd = false;
        for (Cursor &cursor : cursors) {
            const bool endsHere = cursor.scanner.take(']');
            if (&cursor == &cursors.front())
                isEnd = endsHere;
            if (endsHere != isEnd) {
                problem = SamplesText::tr("samples.%1 and samples.%2 differ in length")
                              .arg(cursor.column->name, cursors.front().column->name);
                return samples;
            }
            if (isEnd)
                continue;
            const bool isSeparated = row == 0 || cursor.scanner.take(',');
            const Cursor before = cursor;
            if (!isSeparated || !cursor.column->read(cursor.scanner, sample)) {
                problem = valueProblem(before, row);
                return samples;
            }
        }
        if (isEnd)
            break;
        if (sample.errorText >= errorTexts)
            problem = SamplesText::tr("samples.error_text[%1] cannot be %2").arg(row).arg(sample.errorText);
        else if (row == Limits::totalRequests)
            problem = SamplesText::tr("there are more than %1 samples").arg(Limits::totalRequests);
        samples.append(sample);
    }
    return samples;
}

} // namespace Loopscope
