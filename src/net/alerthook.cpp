// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/alerthook.h"

#include "core/text.h"
#include "net/curloptions.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t readBytes = 64 * 1024; ///< of an answer; then we have heard enough
constexpr auto bodyPatience = 1s; ///< likewise; a server that is about to end its answer is not cut off

struct EasyDeleter
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};

CURLM *makeMulti()
{
    initialiseCurl();
    CURLM *multi = curl_multi_init();
    if (!multi)
        qFatal("libcurl cannot start: no memory or no file descriptor is left.");
    return multi;
}

} // namespace

struct AlertHook::Answer
{
    CURL *handle = nullptr;
    long status = 0; ///< of the final response; 0 until its head is complete
    QDeadlineTimer bodyDeadline; ///< once there is a status
    std::size_t bodyBytes = 0;
};

namespace {

std::size_t onHeader(char *line, std::size_t size, std::size_t count, void *to)
{
    auto &answer = *static_cast<AlertHook::Answer *>(to);
    long status = 0;
    if (answer.status == 0 && (*line == '\r' || *line == '\n'))
        curl_easy_getinfo(answer.handle, CURLINFO_RESPONSE_CODE, &status);
    if (status >= 200) { // others come before the final one
        answer.status = status;
        answer.bodyDeadline.setRemainingTime(bodyPatience);
    }
    return size * count;
}

/// Counts what it drops; anything but the size of what came ends the transfer.
std::size_t onBody(char *, std::size_t size, std::size_t count, void *answer)
{
    std::size_t &bytes = static_cast<AlertHook::Answer *>(answer)->bodyBytes;
    bytes += size * count;
    return bytes <= readBytes ? size * count : 0;
}

CurlList makeHeaders()
{
    CurlList headers(curl_slist_append(nullptr, "Content-Type: application/json"));
    for (const char *line : {"Accept:", "Expect:", "Connection: close"}) {
        if (!curl_slist_append(headers.get(), line))
            qFatal("no memory");
    }
    return headers;
}

} // namespace

AlertHook::AlertHook(QObject *parent) : QObject(parent), m_multi(makeMulti()) { }

AlertHook::~AlertHook()
{
    if (!m_thread)
        return;
    m_isAborted = true;
    curl_multi_wakeup(m_multi.get());
    m_thread->wait();
}

void AlertHook::start(const QUrl &url, const QByteArray &body, std::chrono::milliseconds timeout)
{
    m_thread.reset(QThread::create([this, url, body, timeout] {
        const QString problem = post(url, body, timeout);
        QMetaObject::invokeMethod(
            this, [this, problem] { Q_EMIT ended(problem); }, Qt::QueuedConnection);
    }));
    m_thread->setObjectName(u"alert hook"_s);
    m_thread->start();
}

QString AlertHook::post(const QUrl &url, const QByteArray &body, std::chrono::milliseconds timeout)
{
    const std::unique_ptr<CURL, EasyDeleter> handle(curl_easy_init());
    if (!handle)
        return tr("there is no memory left");
    RequestSpec spec;
    spec.url = url;
    spec.method = "POST";
    spec.timeout = timeout;
    spec.newConnection = true;
    setCommonOptions(handle.get());
    (void)setRequestOptions(handle.get(), spec);
    const CurlList headers = makeHeaders();
    Answer answer;
    answer.handle = handle.get();
    std::array<char, CURL_ERROR_SIZE> message{};
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_ACCEPT_ENCODING, nullptr);
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.size()));
    curl_easy_setopt(handle.get(), CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(handle.get(), CURLOPT_HEADERDATA, &answer);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, message.data());
    const CURLcode code = perform(answer);

    // However the answer ends, its head says whether we were heard.
    const long status = answer.status;
    if (status >= 200 && status < 300)
        return {};
    if (status >= 300 && status < 400)
        return tr("it answered with a redirect (HTTP %1), which is not followed").arg(status);
    if (status >= 400)
        return tr("it answered HTTP %1").arg(status);
    if (code == CURLE_OPERATION_TIMEDOUT)
        return tr("it did not answer within %1")
            .arg(formatDuration(double(std::chrono::nanoseconds(timeout).count())));
    return message.front() != 0 ? QString::fromUtf8(message.data())
                                : QString::fromUtf8(curl_easy_strerror(code));
}

CURLcode AlertHook::perform(const Answer &answer)
{
    if (curl_multi_add_handle(m_multi.get(), answer.handle) != CURLM_OK)
        return CURLE_FAILED_INIT;
    int running = 1;
    CURLMcode driven = CURLM_OK;
    while (driven == CURLM_OK && !m_isAborted) {
        driven = curl_multi_perform(m_multi.get(), &running);
        if (running == 0 || (answer.status != 0 && answer.bodyDeadline.hasExpired()))
            break;
        qint64 waitMs = 10'000; // it wakes up by itself when something is due
        if (answer.status != 0)
            waitMs = std::min(waitMs, answer.bodyDeadline.remainingTime());
        if (driven == CURLM_OK)
            driven = curl_multi_poll(m_multi.get(), nullptr, 0, int(waitMs), nullptr);
    }
    int left = 0;
    const CURLMsg *end = curl_multi_info_read(m_multi.get(), &left);
    const CURLcode code = end ? end->data.result : CURLE_ABORTED_BY_CALLBACK;
    curl_multi_remove_handle(m_multi.get(), answer.handle);
    return code;
}

} // namespace Loopscope
