// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/jsonscanner.h"
#include "io/runjson.h"
#include "io/runjsonhead.h"
#include "io/samplesreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct RunJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::RunJson)
};

constexpr qint64 largestFile = qint64(2) << 30;
constexpr qsizetype largestMember = qsizetype(64) << 20; ///< as a QJsonValue it takes up to eight times that

/// The document in two halves: all that is small, parsed; and where the samples are.
struct Outline
{
    QJsonObject head;
    QByteArrayView samples; ///< the text of their object
    std::optional<qsizetype> damage; ///< offset at which the text stops being JSON
};

/// One value of the head; where it is no JSON, \a damage says how far into it.
QJsonValue parseSmall(QByteArrayView text, std::optional<qsizetype> &damage)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toByteArray() + ']', &error);
    if (error.error != QJsonParseError::NoError)
        damage = std::max(0, error.offset - 1);
    return document.array().at(0);
}

Outline outlineOf(QByteArrayView text)
{
    static constexpr std::array headKeys{
        "format"_L1,      "version"_L1, "program_version"_L1, "id"_L1,       "started_at"_L1,
        "plan"_L1,        "seed"_L1,    "interrupted"_L1,     "loop_lag"_L1, "batches"_L1,
        "error_texts"_L1, "cores"_L1,   "lag_series"_L1};
    Outline outline;
    JsonScanner scanner(text);
    const bool isWhole = scanner.visitMembers([&](QByteArrayView key, QByteArrayView value) {
        const QLatin1StringView name(key.data(), key.size());
        if (name == "samples"_L1)
            outline.samples = value;
        if (std::find(headKeys.begin(), headKeys.end(), name) == headKeys.end())
            return true;
        std::optional<qsizetype> damage;
        if (value.size() <= largestMember)
            outline.head.insert(name, parseSmall(value, damage));
        else
            damage = largestMember;
        if (damage)
            outline.damage = value.data() - text.data() + *damage;
        return !damage;
    });
    if (!outline.damage && !(isWhole && scanner.atEnd()))
        outline.damage = scanner.position();
    return outline;
}

/// Why \a text is not a whole run of a version that we know; without the path.
QString outlineProblem(const Outline &outline)
{
    if (outline.head.value("format"_L1) == "loopscope-sweep"_L1)
        return RunJsonText::tr("it is a sweep, not a run; open it on the page Sweep.");
    const qint64 version = outline.head.value("version"_L1).toInteger();
    if (outline.head.value("format"_L1) != "loopscope-run"_L1 || version < 1)
        return RunJsonText::tr(
            "it is not a run that Loopscope saved; choose a JSON file that Loopscope exported.");
    if (version > runJsonVersion) {
        return RunJsonText::tr(
                   "it was written by a newer Loopscope (format %1); update Loopscope to open it.")
            .arg(version);
    }
    if (outline.damage)
        return RunJsonText::tr("it is damaged at byte %1; open another copy of it.").arg(*outline.damage);
    return QString();
}

/// Why \a file cannot hold a run, seen from outside; empty where it may.
QString fileProblem(const QFileInfo &file)
{
    if (!file.exists())
        return RunJsonText::tr("there is no such file.");
    if (!file.isFile())
        return RunJsonText::tr("it is not a file; choose a JSON file that Loopscope exported.");
    if (file.size() == 0)
        return RunJsonText::tr("it is empty; choose a JSON file that Loopscope exported.");
    if (file.size() > largestFile)
        return RunJsonText::tr("it is larger than 2 GiB; Loopscope writes no such files.");
    return QString();
}

Result<Run> runFromFile(const QString &path)
{
    if (const QString problem = fileProblem(QFileInfo(path)); !problem.isEmpty())
        return Error{problem};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    // Mapped, a file of garbage takes no memory. saveFile() replaces files and never changes one that is
    // open.
    const auto *text = reinterpret_cast<const char *>(file.map(0, file.size()));
    if (!text)
        return Error{file.errorString()};
    return parseRunJson(QByteArrayView(text, file.size()));
}

} // namespace

Result<Run> parseRunJson(QByteArrayView text)
{
    const Outline outline = outlineOf(text);
    if (const QString problem = outlineProblem(outline); !problem.isEmpty())
        return Error{problem};
    QString problem;
    Run run = runFromHead(outline.head, problem);
    if (problem.isEmpty())
        run.samples = readSamples(outline.samples, run.errorTexts.size(), problem);
    if (!problem.isEmpty())
        return Error{RunJsonText::tr("it is damaged: %1. Open another copy of it.").arg(problem)};
    return run;
}

Result<Run> readRunJson(const QString &path)
{
    Result<Run> run = runFromFile(path);
    if (!run)
        return Error{
            RunJsonText::tr("%1 cannot be opened: %2").arg(QDir::toNativeSeparators(path), run.error())};
    return run;
}

} // namespace Loopscope
