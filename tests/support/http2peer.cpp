// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/http2peer.h"

#include <QtEndian>

namespace Loopscope {

namespace {

constexpr QByteArrayView preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
constexpr qsizetype frameHeadSize = 9;
constexpr char status200 = char(0x88); // HPACK: entry 8 of the static table

QByteArray number32(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

Http2Peer::Http2Peer(ScriptedPeer &peer) : m_peer(peer)
{
    m_peer.read(preface.size());
    write(Frame::Settings, NoFlag, 0, {});
}

quint32 Http2Peer::readRequest()
{
    while (true) {
        const QByteArray head = m_peer.read(frameHeadSize);
        const auto size = qsizetype(qFromBigEndian<quint32>(head.constData()) >> 8);
        const auto type = Frame(quint8(head[3]));
        const bool ack = (quint8(head[4]) & Ack) != 0;
        const quint32 stream = qFromBigEndian<quint32>(head.constData() + 5);
        const QByteArray payload = m_peer.read(size);
        if (type == Frame::Headers) {
            m_peer.countRequest(payload);
            return stream;
        }
        if (type == Frame::Settings && !ack)
            write(Frame::Settings, Ack, 0, {});
        else if (type == Frame::Ping && !ack)
            write(Frame::Ping, Ack, 0, payload);
    }
}

void Http2Peer::write(Frame type, quint8 flags, quint32 stream, const QByteArray &payload)
{
    QByteArray bytes = number32(quint32(payload.size()) << 8 | quint8(type)); // the size has three bytes
    bytes += char(flags);
    bytes += number32(stream);
    m_peer.write(bytes + payload);
}

void Http2Peer::writeHead(quint32 stream)
{
    write(Frame::Headers, EndHeaders, stream, QByteArray(1, status200));
}

void Http2Peer::writeAnswer(quint32 stream, const QByteArray &body)
{
    writeHead(stream);
    write(Frame::Data, EndStream, stream, body);
}

void Http2Peer::goAway(quint32 lastStream, quint32 errorCode)
{
    write(Frame::GoAway, NoFlag, 0, number32(lastStream) + number32(errorCode));
}

void Http2Peer::resetStream(quint32 stream, quint32 errorCode)
{
    write(Frame::ResetStream, NoFlag, stream, number32(errorCode));
}

} // namespace Loopscope
