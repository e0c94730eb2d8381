// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Loopscope {

/// The head of an HTTP/1 request, as far as the demo server cares. Views point into the parsed text.
struct DemoRequest
{
    int refusal = 0; ///< the status to refuse it with (400, 501, 505); 0 when understood
    QByteArrayView target;
    bool headOnly = false; ///< HEAD: the answer has no body
    bool oldVersion = false; ///< HTTP/1.0: keeping the connection must be said
    bool keepAlive = true;
    bool expectsContinue = false;
    bool chunked = false;
    qint64 contentLength = 0;

    [[nodiscard]] bool hasBody() const { return chunked || contentLength > 0; }

    /// Whether a request head can begin with \a text; false for binary protocols.
    [[nodiscard]] static bool mayBegin(QByteArrayView text);

    /// Where the head ends that starts with \a text (just after its empty line), or -1 when that has not come
    /// yet. The first \a searched bytes are known to hold no end.
    [[nodiscard]] static qsizetype findEnd(QByteArrayView text, qsizetype searched = 0);
    /// Parses a whole head, up to and including its empty line. Lines may end in CR LF or LF.
    [[nodiscard]] static DemoRequest parse(QByteArrayView head);
};

/// Finds the end of a request's body without keeping any of it.
class DemoBodySkipper
{
public:
    DemoBodySkipper() = default; ///< no body
    explicit DemoBodySkipper(const DemoRequest &request);

    /// How many bytes of \a input belong to the body. All of them unless finished() or failed().
    qsizetype skip(QByteArrayView input);
    [[nodiscard]] bool finished() const { return m_part == Part::End; }
    [[nodiscard]] bool failed() const { return m_part == Part::Failed; } ///< not in chunked coding

private:
    enum class Part {
        Plain, ///< m_left bytes
        ChunkSize,
        ChunkExtension, ///< the rest of the line with the size
        ChunkData, ///< m_left bytes
        ChunkEnd, ///< the line end after them
        Trailer, ///< lines, ended by an empty one
        End,
        Failed
    };

    void takeSizeDigit(char c);
    void beginChunk();
    void takeTrailer(char c);

    Part m_part = Part::End;
    qint64 m_left = 0;
    int m_digits = 0; ///< of the chunk size so far
    qsizetype m_overhead = 0; ///< bytes of this extension, or of all trailers
    bool m_lineEmpty = true;
};

} // namespace Loopscope
