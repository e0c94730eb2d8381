// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <memory>

#include <curl/curl.h>

namespace Loopscope {

/// One POST of JSON to a hook, in a thread of its own. libcurl sends it, which never sends twice over a new
/// connection: Qt Network repeats a POST silently where the server resets it. Redirects are not followed, no
/// proxy is used, certificates are verified, and of the answer only its status matters: once its head is
/// there, its body gets a second.
class AlertHook : public QObject
{
    Q_OBJECT

public:
    struct Answer;

    explicit AlertHook(QObject *parent = nullptr);
    ~AlertHook() override; ///< ends it, without waiting for the server

    /// Sends \a body to \a url, http or https. The \a timeout is for all of it. Once; ended() follows, never
    /// from within this call.
    void start(const QUrl &url, const QByteArray &body, std::chrono::milliseconds timeout);

Q_SIGNALS:
    /// Once. \a problem is empty where it was answered with a status of 200 to 299; else what happened, as
    /// the end of a sentence: "it answered HTTP 500".
    void ended(const QString &problem);

private:
    [[nodiscard]] QString post(const QUrl &url, const QByteArray &body, std::chrono::milliseconds timeout);
    [[nodiscard]] CURLcode perform(const Answer &answer);

    struct MultiDeleter
    {
        void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
    };
    const std::unique_ptr<CURLM, MultiDeleter> m_multi; // can be woken up from another thread
    std::atomic<bool> m_isAborted = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace Loopscope
