// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlsidentity.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <stdexcept>

namespace Loopscope {

namespace {

constexpr long day = 24 * 60 * 60;

void require(bool done, const char *what)
{
    if (!done)
        throw std::runtime_error(std::string(what) + ": " + ERR_error_string(ERR_get_error(), nullptr));
}

void addExtension(X509 *certificate, int id, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, TlsDeleter> extension(
        X509V3_EXT_conf_nid(nullptr, &context, id, value));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "certificate's extension");
}

} // namespace

TlsIdentity makeTlsIdentity()
{
    TlsIdentity identity;
    identity.key.reset(EVP_EC_gen("P-256"));
    require(identity.key != nullptr, "key");
    identity.certificate.reset(X509_new());
    X509 *certificate = identity.certificate.get();
    require(certificate != nullptr, "certificate");
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -day);
    X509_gmtime_adj(X509_getm_notAfter(certificate), day);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("127.0.0.1"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_set_pubkey(certificate, identity.key.get());
    addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate, NID_subject_alt_name, "IP:127.0.0.1");
    require(X509_sign(certificate, identity.key.get(), EVP_sha256()) > 0, "certificate's signature");
    return identity;
}

void writeCertificate(const TlsIdentity &identity, const std::string &file)
{
    std::FILE *out = std::fopen(file.c_str(), "w");
    if (!out)
        throw std::runtime_error(file + " cannot be written");
    const bool written = PEM_write_X509(out, identity.certificate.get()) == 1;
    if (std::fclose(out) != 0 || !written)
        throw std::runtime_error(file + " cannot be written");
}

std::unique_ptr<SSL_CTX, TlsDeleter> makeServerContext(const TlsIdentity &identity)
{
    std::unique_ptr<SSL_CTX, TlsDeleter> context(SSL_CTX_new(TLS_server_method()));
    require(context && SSL_CTX_use_certificate(context.get(), identity.certificate.get()) == 1
                && SSL_CTX_use_PrivateKey(context.get(), identity.key.get()) == 1,
            "server's context");
    SSL_CTX_set_read_ahead(context.get(), 1);
    return context;
}

} // namespace Loopscope
