// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/scriptedserver.h"

namespace Loopscope {

/// The server's side of one HTTP/2 connection in a script: single frames, as RFC 9113 has them, and no more
/// knowledge of the protocol than the scripts need. Header blocks are taken as they come, not decoded.
class Http2Peer
{
public:
    enum class Frame : quint8 {
        Data = 0,
        Headers = 1,
        ResetStream = 3,
        Settings = 4,
        Ping = 6,
        GoAway = 7,
    };
    enum Flag : quint8 { NoFlag = 0, Ack = 1, EndStream = 1, EndHeaders = 4 };

    /// Reads the client's preface and sends our SETTINGS.
    explicit Http2Peer(ScriptedPeer &peer);

    /// Reads until a request is complete, acknowledging SETTINGS and PING on the way, and counts it. Returns
    /// the number of its stream. Requests have no bodies here.
    quint32 readRequest();

    /// Writes one frame, whatever it does to the protocol.
    void write(Frame type, quint8 flags, quint32 stream, const QByteArray &payload);
    /// The head ":status: 200".
    void writeHead(quint32 stream);
    /// A whole answer: status 200 and the body \a body.
    void writeAnswer(quint32 stream, const QByteArray &body = "ok");
    /// Announces that no stream after \a lastStream is or will be answered.
    void goAway(quint32 lastStream, quint32 errorCode = 0);
    void resetStream(quint32 stream, quint32 errorCode);

private:
    ScriptedPeer &m_peer;
};

} // namespace Loopscope
