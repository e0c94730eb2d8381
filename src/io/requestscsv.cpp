// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/requestscsv.h"

#include "core/text.h"
#include "io/csvtext.h"
#include "io/outputbuffer.h"
#include "io/requestscolumns.h"

#include <map>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Writes rows; what many rows have in common is formatted once.
class RowWriter
{
public:
    RowWriter(const Run &run, OutputBuffer &out)
        : m_run(run)
        , m_out(out)
        , m_runField(csvField(run.id))
        , m_requestFields(csvField(QString::fromLatin1(run.plan.request.method)) + ','
                          + csvField(displayUrl(run.plan.request.url)) + ',')
    {
        setDriver(m_strategy, m_client);
    }

    void write(const Sample &sample)
    {
        if (sample.strategy != m_strategy || sample.client != m_client)
            setDriver(sample.strategy, sample.client);
        m_out.add(m_driverFields);
        addNumber(sample.round + 1);
        addNumber(qint64(sample.index) + 1);
        addNumber(sample.lane + 1);
        m_out.add(m_requestFields);
        addTimestamp(sample.startNs);
        addTime(sample.startNs);
        for (const qint64 phase :
             {sample.queueNs, sample.dnsNs, sample.connectNs, sample.tlsNs, sample.waitNs, sample.downloadNs})
            addPhase(phase);
        addTime(sample.latencyNs);
        if (sample.status != 0)
            m_out.addInteger(sample.status);
        m_out.add(sample.ok() ? ",true," : ",false,");
        if (!sample.answered())
            m_out.add(errorField(sample));
        m_out.add(',');
        addNumber(sample.bytesReceived);
        m_out.add(sample.connectionReused ? "true\r\n" : "false\r\n");
    }

private:
    void setDriver(Strategy strategy, ClientKind client)
    {
        m_strategy = strategy;
        m_client = client;
        m_driverFields =
            m_runField + ',' + csvField(strategyId(strategy)) + ',' + csvField(clientId(client)) + ',';
    }

    void addNumber(qint64 value)
    {
        m_out.addInteger(value);
        m_out.add(',');
    }

    void addTime(qint64 ns)
    {
        m_out.addMilliseconds(ns);
        m_out.add(',');
    }

    void addPhase(qint64 ns)
    {
        if (ns != Sample::unknown)
            m_out.addMilliseconds(ns);
        m_out.add(',');
    }

    void addTimestamp(qint64 startNs)
    {
        constexpr qint64 usPerSecond = 1'000'000;
        const qint64 us = m_run.startedAtUs + startNs / 1000;
        const qint64 intoSecond = ((us % usPerSecond) + usPerSecond) % usPerSecond;
        if (us - intoSecond != m_secondUs || m_second.isEmpty()) {
            m_secondUs = us - intoSecond;
            m_second = isoTimestamp(m_secondUs).toLatin1();
            m_second.chop(int(qstrlen("000000Z")));
        }
        m_out.add(m_second);
        m_out.addPadded(intoSecond, 6);
        m_out.add("Z,");
    }

    const QByteArray &errorField(const Sample &sample)
    {
        QByteArray &field = m_errorFields[{sample.error, sample.errorText}];
        if (field.isEmpty()) {
            const QString text = m_run.errorText(sample);
            field = csvField(text.isEmpty() ? errorId(sample.error) : errorId(sample.error) + ": "_L1 + text);
        }
        return field;
    }

    const Run &m_run;
    OutputBuffer &m_out;
    const QByteArray m_runField;
    const QByteArray m_requestFields; ///< method and URL
    QByteArray m_driverFields; ///< run, m_strategy and m_client
    Strategy m_strategy = Strategy::Sequential;
    ClientKind m_client = ClientKind::Qt;
    QByteArray m_second; ///< the timestamp of m_secondUs up to its decimals
    qint64 m_secondUs = 0;
    std::map<std::pair<ErrorKind, quint16>, QByteArray> m_errorFields;
};

} // namespace

QByteArray requestsCsvHeader()
{
    QByteArray header;
    for (const QLatin1StringView name : requestColumnNames) {
        if (!header.isEmpty())
            header += ',';
        header += QByteArrayView(name.data(), name.size());
    }
    return header;
}

Status writeRequestsCsv(const Run &run, QIODevice &device)
{
    OutputBuffer out(device);
    out.add(requestsCsvHeader());
    out.add("\r\n");
    RowWriter rows(run, out);
    run.samples.forEach([&rows](const Sample &sample) { rows.write(sample); });
    return out.finish();
}

} // namespace Loopscope
