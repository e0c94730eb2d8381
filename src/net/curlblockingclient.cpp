// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curlblockingclient.h"

#include <sys/socket.h>

namespace Loopscope {

CurlBlockingClient::CurlBlockingClient() : m_transfer(this)
{
    CURL *handle = m_transfer.handle();
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, onProgress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, this);
}

QCoro::Task<Exchange> CurlBlockingClient::send(int /*lane*/, const RequestSpec &spec)
{
    if (!m_aborted) {
        m_transfer.begin(spec);
        const CURLcode code = curl_easy_perform(m_transfer.handle());
        if (m_aborted && code != CURLE_OK)
            m_transfer.endAs(ErrorKind::Cancelled);
        else
            m_transfer.end(code);
    } else {
        m_transfer.skip();
    }
    co_return m_transfer.exchange();
}

void CurlBlockingClient::abort()
{
    // curl asks onProgress() each time before it waits, but while it waits only once a second. What ends the
    // wait at once is the end of its connection. A socket that is made meanwhile is refused by opened(), or
    // was made before we took the lock, and then curl sees the flag before it waits for it.
    m_aborted = true;
    const std::scoped_lock lock(m_mutex);
    for (const curl_socket_t socket : m_sockets)
        ::shutdown(socket, SHUT_RDWR);
}

bool CurlBlockingClient::opened(curl_socket_t socket)
{
    const std::scoped_lock lock(m_mutex);
    if (m_aborted)
        return false;
    m_sockets.push_back(socket);
    return true;
}

void CurlBlockingClient::closing(curl_socket_t socket)
{
    // Under the lock, so that abort() never shuts down another's socket that got the same number.
    const std::scoped_lock lock(m_mutex);
    std::erase(m_sockets, socket);
}

int CurlBlockingClient::onProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<CurlBlockingClient *>(self)->m_aborted ? 1 : 0;
}

} // namespace Loopscope
