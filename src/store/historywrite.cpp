// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historywrite.h"

#include "core/overloaded.h"

#include <QDataStream>
#include <QIODevice>

#include <bit>

namespace Loopscope {

namespace {

constexpr quint8 format = 1;

// Each part names its members once, for the writer and the reader alike.
class Packer
{
public:
    explicit Packer(QDataStream &stream) : m_stream(stream) { }
    static constexpr bool reads = false;

    template <typename T>
    void operator()(const T &value)
    {
        m_stream << value;
    }
    template <typename T>
    void number(const T &value)
    {
        m_stream << qint64(value);
    }
    template <typename List, typename Each>
    void list(const List &values, Each each)
    {
        m_stream << qint64(values.size());
        for (const auto &value : values)
            each(value);
    }
    template <typename T>
    void coded(const T &value)
    {
        m_stream << value.encode();
    }
    void fail() { }

private:
    QDataStream &m_stream;
};

class Unpacker
{
public:
    explicit Unpacker(QDataStream &stream) : m_stream(stream) { }
    static constexpr bool reads = true;

    template <typename T>
    void operator()(T &value)
    {
        m_stream >> value;
    }
    template <typename T>
    void number(T &value)
    {
        qint64 read = 0;
        m_stream >> read;
        value = T(read);
    }
    template <typename List, typename Each>
    void list(List &values, Each each)
    {
        qint64 count = 0;
        m_stream >> count;
        for (; count > 0 && m_stream.status() == QDataStream::Ok; --count) {
            values.emplace_back();
            each(values.back());
        }
    }
    template <typename T>
    void coded(T &value)
    {
        QByteArray bytes;
        m_stream >> bytes;
        if (std::optional<T> decoded = T::decode(bytes))
            value = *std::move(decoded);
        else
            fail();
    }
    void fail() { m_stream.setStatus(QDataStream::ReadCorruptData); }

private:
    QDataStream &m_stream;
};

template <typename Pack>
void strings(Pack &pack, auto &values)
{
    pack.list(values, [&](auto &value) { pack(value); });
}

template <typename Pack>
void pass(Pack &pack, auto &w) requires std::is_same_v<std::remove_cvref_t<decltype(w)>, NewEntry>
{
    auto &e = w.entry;
    pack(e.id);
    pack.number(e.kind);
    pack(e.startedAtUs);
    pack(e.url);
    pack(e.summary);
    pack(e.source);
    pack(e.count);
    pack(e.failed);
    pack(e.interrupted);
    pack(e.pinned);
    strings(pack, e.tags);
    pack(e.note);
    pack.list(w.contenders, [&](auto &c) {
        pack.number(c.contender.strategy);
        pack.number(c.contender.client);
        pack.number(c.lanes);
        pack(c.count);
        pack(c.failed);
        pack.list(c.totalsNs, [&](auto &total) { pack(total); });
        pack.coded(c.latency);
    });
    pack(w.plan);
    pack(w.document);
}

template <typename Pack>
void passTick(Pack &pack, auto &t)
{
    pack(t.startedAtUs);
    pack(t.lateNs);
    qint64 intervalMs = t.interval.count();
    pack(intervalMs);
    if constexpr (Pack::reads)
        t.interval = std::chrono::milliseconds(intervalMs);
    pack(t.missed);
    pack.number(t.level);
    qint64 broken = t.broken.toInt();
    pack(broken);
    if constexpr (Pack::reads)
        t.broken = BrokenLimits::fromInt(int(broken));
    pack.number(t.planned);
    pack.number(t.ended);
    pack.number(t.failed);
    pack.coded(t.errors);
    pack.coded(t.latency);
    bool hasDays = t.certificateDays.has_value();
    pack(hasDays);
    qint64 days = t.certificateDays.value_or(0);
    pack(days);
    if constexpr (Pack::reads) {
        if (hasDays)
            t.certificateDays = int(days);
    }
}

template <typename Pack>
void pass(Pack &pack, auto &w) requires std::is_same_v<std::remove_cvref_t<decltype(w)>, QList<WatchTick>>
{
    pack.list(w, [&](auto &item) {
        pack(item.watchId);
        passTick(pack, item.tick);
    });
}

template <typename Pack>
void pass(Pack &pack, auto &w) requires std::is_same_v<std::remove_cvref_t<decltype(w)>, StateChange>
{
    pack(w.watchId);
    pack(w.atUs);
    pack.number(w.from);
    pack.number(w.to);
    pack(w.reason);
}

template <typename Pack>
void pass(Pack &pack, auto &w) requires std::is_same_v<std::remove_cvref_t<decltype(w)>, Annotation>
{
    pack(w.id);
    pack(w.watchId);
    pack(w.atUs);
    pack(w.text);
}

template <typename Pack>
void pass(Pack &pack, auto &w)
{
    using W = std::remove_cvref_t<decltype(w)>;
    if constexpr (std::is_same_v<W, WatchNames>) {
        pack(w.watchId);
        pack(w.name);
        pack(w.url);
    } else if constexpr (std::is_same_v<W, AnnotationRemoval>) {
        pack(w.id);
    } else if constexpr (std::is_same_v<W, NoteChange>) {
        pack(w.entryId);
        pack(w.note);
    } else if constexpr (std::is_same_v<W, TagsChange>) {
        pack(w.entryId);
        strings(pack, w.tags);
    } else if constexpr (std::is_same_v<W, PinChange>) {
        pack(w.entryId);
        pack(w.pinned);
    } else if constexpr (std::is_same_v<W, EntryRemoval>) {
        strings(pack, w.entryIds);
        pack(w.atUs);
    } else {
        strings(pack, w.entryIds);
    }
}

template <std::size_t... I>
HistoryWrite blank(std::size_t index, std::index_sequence<I...>)
{
    HistoryWrite write;
    (void)((index == I ? (write.emplace<I>(), true) : false) || ...);
    return write;
}

} // namespace

qint64 sizeOf(const HistoryWrite &write)
{
    constexpr qint64 least = 256;
    return least
        + std::visit(Overloaded{
                         [](const NewEntry &entry) -> qint64 {
                             return entry.plan.size() + entry.document.size()
                                 + qint64(entry.contenders.size()) * 4'096;
                         },
                         [](const QList<WatchTick> &ticks) -> qint64 { return ticks.size() * 512; },
                         [](const auto &) -> qint64 { return 0; },
                     },
                     write);
}

QByteArray encode(const HistoryWrite &write)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << format << quint8(write.index());
    Packer packer(stream);
    std::visit([&](const auto &w) { pass(packer, w); }, write);
    stream << qChecksum(bytes);
    return bytes;
}

std::optional<HistoryWrite> decodeHistoryWrite(const QByteArray &bytes)
{
    const qsizetype length = bytes.size() - qsizetype(sizeof(quint16));
    if (length < 2)
        return std::nullopt;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint8 found = 0;
    quint8 index = 0;
    stream >> found >> index;
    if (found != format || index >= std::variant_size_v<HistoryWrite>)
        return std::nullopt;
    HistoryWrite write = blank(index, std::make_index_sequence<std::variant_size_v<HistoryWrite>>());
    Unpacker unpacker(stream);
    std::visit([&](auto &w) { pass(unpacker, w); }, write);
    quint16 checksum = 0;
    stream >> checksum;
    if (stream.status() != QDataStream::Ok || !stream.atEnd()
        || checksum != qChecksum(QByteArrayView(bytes).first(length)))
        return std::nullopt;
    return write;
}

QByteArray encodeTotals(const std::vector<double> &totals)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const double total : totals)
        stream << std::bit_cast<quint64>(total);
    return bytes;
}

std::optional<std::vector<double>> decodeTotals(const QByteArray &bytes)
{
    if (bytes.size() % qsizetype(sizeof(quint64)) != 0)
        return std::nullopt;
    std::vector<double> totals(std::size_t(bytes.size()) / sizeof(quint64));
    QDataStream stream(bytes);
    for (double &total : totals) {
        quint64 bits = 0;
        stream >> bits;
        total = std::bit_cast<double>(bits);
    }
    return totals;
}

} // namespace Loopscope
