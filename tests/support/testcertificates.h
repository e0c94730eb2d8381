// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/scriptedserver.h"

#include <QTemporaryDir>

namespace Loopscope {

/// Certificates for scripted servers, made when they are asked for by the program openssl, and an authority
/// that a client can be told to trust. Ends the test program where openssl does not do as it is told.
class TestCertificates
{
public:
    TestCertificates();

    /// PEM file of the authority that signed all but selfSigned().
    [[nodiscard]] QString caFile() const;

    /// For 127.0.0.1 and localhost, and in force.
    [[nodiscard]] ScriptedTls good() const;
    /// As good(), for that many days from now on.
    [[nodiscard]] ScriptedTls validFor(int days) const;
    /// For other.example alone.
    [[nodiscard]] ScriptedTls wrongName() const;
    /// As good(), until some years ago.
    [[nodiscard]] ScriptedTls expired() const;
    /// As good(), but signed by itself.
    [[nodiscard]] ScriptedTls selfSigned() const;

private:
    void openssl(const QStringList &arguments) const;
    [[nodiscard]] ScriptedTls issued(const QString &section, const QStringList &dates) const;
    [[nodiscard]] ScriptedTls loaded(const QString &certificate) const;

    QTemporaryDir m_folder;
};

} // namespace Loopscope
