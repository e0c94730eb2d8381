// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/samplecolumns.h"

#include "core/plan.h"
#include "io/jsonscanner.h"
#include "io/outputbuffer.h"

#include <array>
#include <limits>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Up to here a double, which is what most JSON readers make of a number, is exact.
constexpr Range anyAmount{0, (qint64(1) << 53) - 1};
constexpr Range anyUint16{0, std::numeric_limits<quint16>::max()};
constexpr Range anyStatus{1, std::numeric_limits<quint16>::max()};

template <auto member>
using MemberType = std::remove_cvref_t<decltype(Sample().*member)>;

/// An integer in \a range. \a first is how a 0 of the sample is written: 1 where people count from 1.
template <auto member, const Range &range, qint64 first = 0>
constexpr SampleColumn numberColumn(QLatin1StringView name)
{
    return {name,
            [](OutputBuffer &out, const Sample &sample) { out.addInteger(qint64(sample.*member) + first); },
            [](JsonScanner &in, Sample &sample) {
                const std::optional<qint64> value = in.takeInteger();
                if (!value || !range.contains(*value))
                    return false;
                sample.*member = MemberType<member>(*value - first);
                return true;
            }};
}

/// As above, but \a absent is written as null.
template <auto member, const Range &range, MemberType<member> absent>
constexpr SampleColumn optionalColumn(QLatin1StringView name)
{
    return {name,
            [](OutputBuffer &out, const Sample &sample) {
                if (sample.*member == absent)
                    out.add("null");
                else
                    out.addInteger(sample.*member);
            },
            [](JsonScanner &in, Sample &sample) {
                if (in.takeWord("null")) {
                    sample.*member = absent;
                    return true;
                }
                return numberColumn<member, range>({}).read(in, sample);
            }};
}

/// A word such as "concurrent"; the empty word is written as null.
template <auto member, auto toId, auto fromId>
constexpr SampleColumn wordColumn(QLatin1StringView name)
{
    return {name,
            [](OutputBuffer &out, const Sample &sample) {
                const QByteArray word = toId(sample.*member).toLatin1();
                if (word.isEmpty()) {
                    out.add("null");
                } else {
                    out.add('"');
                    out.add(word);
                    out.add('"');
                }
            },
            [](JsonScanner &in, Sample &sample) {
                const auto word = in.takeWord("null") ? QByteArrayView("") : in.takeString();
                const auto value = word ? fromId(QString::fromUtf8(*word)) : std::nullopt;
                if (value)
                    sample.*member = *value;
                return value.has_value();
            }};
}

constexpr SampleColumn reusedColumn{
    "connection_reused"_L1,
    [](OutputBuffer &out, const Sample &sample) { out.add(sample.connectionReused ? "true" : "false"); },
    [](JsonScanner &in, Sample &sample) {
        sample.connectionReused = in.takeWord("true");
        return sample.connectionReused || in.takeWord("false");
    }};

constexpr std::array columns{
    wordColumn<&Sample::strategy, strategyId, strategyFromId>("strategy"_L1),
    wordColumn<&Sample::client, clientId, clientFromId>("client"_L1),
    numberColumn<&Sample::round, Limits::rounds, 1>("round"_L1),
    numberColumn<&Sample::index, Limits::count, 1>("index"_L1),
    numberColumn<&Sample::lane, Limits::concurrency, 1>("lane"_L1),
    numberColumn<&Sample::startNs, anyAmount>("start_ns"_L1),
    optionalColumn<&Sample::queueNs, anyAmount, Sample::unknown>("queue_ns"_L1),
    optionalColumn<&Sample::dnsNs, anyAmount, Sample::unknown>("dns_ns"_L1),
    optionalColumn<&Sample::connectNs, anyAmount, Sample::unknown>("connect_ns"_L1),
    optionalColumn<&Sample::tlsNs, anyAmount, Sample::unknown>("tls_ns"_L1),
    optionalColumn<&Sample::waitNs, anyAmount, Sample::unknown>("wait_ns"_L1),
    optionalColumn<&Sample::downloadNs, anyAmount, Sample::unknown>("download_ns"_L1),
    numberColumn<&Sample::latencyNs, anyAmount>("latency_ns"_L1),
    optionalColumn<&Sample::status, anyStatus, 0>("status"_L1),
    wordColumn<&Sample::error, errorId, errorFromId>("error"_L1),
    numberColumn<&Sample::errorText, anyUint16>("error_text"_L1),
    numberColumn<&Sample::bytesReceived, anyAmount>("bytes_received"_L1),
    reusedColumn,
};

} // namespace

std::span<const SampleColumn> sampleColumns()
{
    return columns;
}

} // namespace Loopscope
