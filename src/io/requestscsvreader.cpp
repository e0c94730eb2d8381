// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/csvreader.h"
#include "io/csvtext.h"
#include "io/httptoken.h"
#include "io/requestscolumns.h"
#include "io/requestscsv.h"
#include "io/timestamp.h"

#include <QCoreApplication>
#include <QHash>

#include <charconv>
#include <limits>
#include <optional>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct RequestsText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::RequestsCsv)
};

/// Larger values are no measurement, and doubles (in scripts that read the file) could not hold them.
constexpr qint64 largestValue = (qint64(1) << 53) - 1;

std::optional<qint64> parseNumber(QByteArrayView field, Range range)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(field.begin(), field.end(), value);
    if (error != std::errc() || end != field.end() || !range.contains(value))
        return std::nullopt;
    return value;
}

/// "50.123456" in ns; at most six decimals, no sign, no exponent.
std::optional<qint64> parseMilliseconds(QByteArrayView field)
{
    constexpr qint64 nsPerMs = 1'000'000;
    const char *const point = std::find(field.begin(), field.end(), '.');
    const std::optional<qint64> ms = parseNumber({field.begin(), point}, {0, largestValue / nsPerMs});
    if (!ms)
        return std::nullopt;
    qint64 ns = *ms * nsPerMs;
    qint64 unit = nsPerMs;
    for (const char *digit = point; digit != field.end() && ++digit != field.end();) {
        unit /= 10;
        if (*digit < '0' || *digit > '9' || unit == 0)
            return std::nullopt;
        ns += (*digit - '0') * unit;
    }
    return ns;
}

std::optional<bool> parseBool(QByteArrayView field)
{
    if (field == "true")
        return true;
    return field == "false" ? std::optional(false) : std::nullopt;
}

template <typename T>
void addIfNew(QList<T> &list, T value)
{
    if (!list.contains(value))
        list.append(value);
}

/// Turns records into samples of a run. A record that cannot be read leaves a problem behind.
class RowReader
{
public:
    explicit RowReader(const CsvReader &csv) : m_csv(csv) { }

    /// False where the record is not right, see problem().
    bool readRow();
    /// One sentence without the line.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] Run takeRun() { return std::move(m_run); }

private:
    using Column = RequestColumn;

    /// A word of the row before, and what it means: in most rows it is the same.
    template <typename T>
    struct LastWord
    {
        QByteArray field;
        std::optional<T> value;
    };

    [[nodiscard]] QByteArrayView field(Column column) const { return m_csv.fields()[std::size_t(column)]; }
    [[nodiscard]] bool failed() const { return !m_problem.isEmpty(); }
    void refuse(Column column);

    /// The field's value, or one of no consequence after the problem has been noted.
    template <typename T>
    T checked(Column column, std::optional<T> value)
    {
        if (!value && !failed())
            refuse(column);
        return value.value_or(T());
    }
    qint64 number(Column column, Range range) { return checked(column, parseNumber(field(column), range)); }
    qint64 time(Column column) { return checked(column, parseMilliseconds(field(column))); }
    qint64 phase(Column column) { return field(column).isEmpty() ? Sample::unknown : time(column); }

    void readFirstRow(const Sample &sample, qint64 startedAtUs);
    void compareWithFirstRow();
    void readError(Sample &sample);
    template <typename T>
    T word(Column column, LastWord<T> &last, std::optional<T> (*fromId)(QStringView));

    const CsvReader &m_csv;
    Run m_run;
    QString m_problem;
    QByteArray m_runField; ///< of the first row, which all others share; likewise:
    QByteArray m_methodField;
    QByteArray m_urlField;
    LastWord<Strategy> m_strategy;
    LastWord<ClientKind> m_client;
    QHash<QByteArray, std::pair<ErrorKind, quint16>> m_errors; ///< what each distinct field means
    QHash<QString, quint16> m_texts; ///< index of each error text
};

bool RowReader::readRow()
{
    if (m_csv.fields().size() != requestColumnNames.size()) {
        m_problem = RequestsText::tr("There are %1 fields where %2 belong.")
                        .arg(m_csv.fields().size())
                        .arg(requestColumnNames.size());
        return false;
    }
    if (m_run.samples.size() == Limits::totalRequests) {
        m_problem = RequestsText::tr("A run has at most %1 requests.").arg(Limits::totalRequests);
        return false;
    }

    Sample sample;
    sample.strategy = word(Column::Strategy, m_strategy, strategyFromId);
    sample.client = word(Column::Client, m_client, clientFromId);
    sample.round = quint16(number(Column::Round, Limits::rounds) - 1);
    sample.index = quint32(number(Column::Index, Limits::count) - 1);
    sample.lane = quint16(number(Column::Lane, Limits::concurrency) - 1);
    const qint64 startedAtUs = checked(Column::StartedAt, parseTimestamp(field(Column::StartedAt)));
    sample.startNs = time(Column::Start);
    sample.queueNs = phase(Column::Queue);
    sample.dnsNs = phase(Column::Dns);
    sample.connectNs = phase(Column::Connect);
    sample.tlsNs = phase(Column::Tls);
    sample.waitNs = phase(Column::Wait);
    sample.downloadNs = phase(Column::Download);
    sample.latencyNs = time(Column::Latency);
    if (!field(Column::HttpStatus).isEmpty())
        sample.status = quint16(number(Column::HttpStatus, {1, std::numeric_limits<quint16>::max()}));
    checked(Column::Ok, parseBool(field(Column::Ok))); // follows from the other columns
    readError(sample);
    sample.bytesReceived = number(Column::BytesReceived, {0, largestValue});
    sample.connectionReused = checked(Column::ConnectionReused, parseBool(field(Column::ConnectionReused)));

    if (m_run.samples.isEmpty())
        readFirstRow(sample, startedAtUs);
    else
        compareWithFirstRow();
    if (!failed()) {
        addIfNew(m_run.plan.strategies, sample.strategy);
        addIfNew(m_run.plan.clients, sample.client);
    }
    m_run.samples.append(sample);
    return !failed();
}

void RowReader::refuse(Column column)
{
    constexpr qsizetype longestQuote = 60;
    QString text = QString::fromUtf8(field(column).first(std::min(field(column).size(), longestQuote)));
    if (field(column).size() > longestQuote)
        text += u'…';
    m_problem = RequestsText::tr("%1 cannot be “%2”.").arg(requestColumnNames[std::size_t(column)], text);
}

void RowReader::readFirstRow(const Sample &sample, qint64 startedAtUs)
{
    m_runField = field(Column::Run).toByteArray();
    m_methodField = field(Column::Method).toByteArray();
    m_urlField = field(Column::Url).toByteArray();

    m_run.id = csvText(m_runField);
    m_run.startedAtUs = startedAtUs - sample.startNs / 1000;
    m_run.plan.strategies.clear();
    m_run.plan.clients.clear();
    m_run.plan.request.method = csvText(m_methodField).toUtf8();
    if (!failed() && !isHttpToken(m_run.plan.request.method))
        refuse(Column::Method);
    if (const Status url = parseUrl(csvText(m_urlField), m_run.plan.request); !failed() && !url)
        m_problem = url.error();
}

void RowReader::compareWithFirstRow()
{
    if (failed())
        return;
    if (field(Column::Run) != m_runField || field(Column::Method) != m_methodField
        || field(Column::Url) != m_urlField) {
        m_problem = RequestsText::tr("The row is of another run, method or URL than those before; "
                                     "split the file so that each part holds one run.");
    }
}

template <typename T>
T RowReader::word(Column column, LastWord<T> &last, std::optional<T> (*fromId)(QStringView))
{
    if (!last.value || field(column) != last.field)
        last = {field(column).toByteArray(), fromId(csvText(field(column)))};
    return checked(column, last.value);
}

void RowReader::readError(Sample &sample)
{
    if (field(Column::ErrorText).isEmpty())
        return;
    const QByteArray errorField = field(Column::ErrorText).toByteArray();
    if (const auto known = m_errors.constFind(errorField); known != m_errors.constEnd()) {
        std::tie(sample.error, sample.errorText) = *known;
        return;
    }

    const QString whole = csvText(errorField);
    const qsizetype colon = whole.indexOf(": "_L1);
    const auto kind = errorFromId(QStringView(whole).first(colon < 0 ? whole.size() : colon));
    sample.error = checked(Column::ErrorText, kind);
    const QString text = colon < 0 ? QString() : whole.sliced(colon + 2);
    if (!text.isEmpty() && !m_texts.contains(text)) {
        if (m_run.errorTexts.size() > std::numeric_limits<quint16>::max()) {
            m_problem = RequestsText::tr("There are too many different error texts.");
            return;
        }
        m_texts.insert(text, quint16(m_run.errorTexts.size()));
        m_run.errorTexts.append(text);
    }
    sample.errorText = m_texts.value(text);
    m_errors.insert(errorField, {sample.error, sample.errorText});
}

/// Empty where the record is the header that writeRequestsCsv() writes.
QString headerProblem(const std::vector<QByteArrayView> &fields)
{
    for (const QLatin1StringView name : requestColumnNames) {
        const auto isNamed = [name](QByteArrayView field) { return field == name; };
        if (std::none_of(fields.begin(), fields.end(), isNamed)) {
            return RequestsText::tr("The column “%1” is missing; open a requests CSV that Loopscope wrote.")
                .arg(name);
        }
    }
    const auto isSame = [](QByteArrayView field, QLatin1StringView name) { return field == name; };
    if (!std::equal(fields.begin(), fields.end(), requestColumnNames.begin(), requestColumnNames.end(),
                    isSame))
        return RequestsText::tr("The columns must be, in this order: %1")
            .arg(QLatin1StringView(requestsCsvHeader()));
    return QString();
}

} // namespace

Result<Run> readRequestsCsv(QIODevice &device)
{
    CsvReader csv(device);
    const bool hasHeader = csv.next();
    if (!csv.error().isEmpty())
        return Error{csv.error()};
    if (!hasHeader)
        return Error{RequestsText::tr("The file is empty.")};
    if (const QString problem = headerProblem(csv.fields()); !problem.isEmpty())
        return Error{problem};

    RowReader rows(csv);
    while (csv.next()) {
        if (!rows.readRow())
            return Error{RequestsText::tr("Line %1: %2").arg(csv.line()).arg(rows.problem())};
    }
    if (!csv.error().isEmpty())
        return Error{csv.error()};
    return rows.takeRun();
}

} // namespace Loopscope
