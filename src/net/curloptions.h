// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"

#include <curl/curl.h>

#include <memory>

namespace Loopscope {

struct CurlListDeleter
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlListDeleter>;

/// Makes libcurl ready for use in this process. Any number of times, from any thread.
void initialiseCurl();

/// Sets what holds for every request that \a handle, fresh from curl_easy_init(), will send.
void setCommonOptions(CURL *handle);

/// Sets what \a spec asks for, over any other's options. \a handle uses the headers that come back, so they
/// must live until the next call or the handle's end.
[[nodiscard]] CurlList setRequestOptions(CURL *handle, const RequestSpec &spec);

} // namespace Loopscope
