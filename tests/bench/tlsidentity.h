// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

namespace Loopscope {

/// Frees whatever OpenSSL made.
struct TlsDeleter
{
    void operator()(SSL *tls) const { SSL_free(tls); }
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
};

/// A key (P-256) and a self-signed certificate for 127.0.0.1, valid for a day.
struct TlsIdentity
{
    std::unique_ptr<EVP_PKEY, TlsDeleter> key;
    std::unique_ptr<X509, TlsDeleter> certificate;
};

/// These throw std::runtime_error in OpenSSL's words.
[[nodiscard]] TlsIdentity makeTlsIdentity();
/// As PEM, replacing what is there.
void writeCertificate(const TlsIdentity &identity, const std::string &file);
/// Of a server that shows \a identity, and reads ahead so that a record costs one system call.
[[nodiscard]] std::unique_ptr<SSL_CTX, TlsDeleter> makeServerContext(const TlsIdentity &identity);

} // namespace Loopscope
