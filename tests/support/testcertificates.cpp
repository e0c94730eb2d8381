// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testcertificates.h"

#include <QFile>
#include <QProcess>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

// `openssl ca` is the one command of every OpenSSL 3 that takes dates in the past.
constexpr auto config = R"([ca]
default_ca = authority
[authority]
database = index.txt
new_certs_dir = .
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
[any]
commonName = supplied
[here]
subjectAltName = IP:127.0.0.1, DNS:localhost
[elsewhere]
subjectAltName = DNS:other.example
)";

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("Cannot write %s", qPrintable(path));
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace

TestCertificates::TestCertificates()
{
    writeFile(m_folder.filePath(u"openssl.cnf"_s), config);
    writeFile(m_folder.filePath(u"index.txt"_s), {});
    const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};
    openssl(QStringList{u"req"_s, u"-x509"_s} + newKey
            + QStringList{u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-subj"_s, u"/CN=Test CA"_s,
                          u"-days"_s, u"30"_s, u"-addext"_s, u"keyUsage=critical,keyCertSign"_s});
    openssl(
        QStringList{u"req"_s, u"-new"_s} + newKey
        + QStringList{u"-keyout"_s, u"leaf.key"_s, u"-out"_s, u"leaf.csr"_s, u"-subj"_s, u"/CN=server"_s});
}

QString TestCertificates::caFile() const
{
    return m_folder.filePath(u"ca.pem"_s);
}

ScriptedTls TestCertificates::good() const
{
    return validFor(30);
}

ScriptedTls TestCertificates::validFor(int days) const
{
    return issued(u"here"_s, {u"-days"_s, QString::number(days)});
}

ScriptedTls TestCertificates::wrongName() const
{
    return issued(u"elsewhere"_s, {u"-days"_s, u"30"_s});
}

ScriptedTls TestCertificates::expired() const
{
    return issued(u"here"_s, {u"-startdate"_s, u"20200101000000Z"_s, u"-enddate"_s, u"20210101000000Z"_s});
}

ScriptedTls TestCertificates::selfSigned() const
{
    openssl({u"req"_s, u"-x509"_s, u"-key"_s, u"leaf.key"_s, u"-out"_s, u"own.pem"_s, u"-subj"_s,
             u"/CN=server"_s, u"-days"_s, u"30"_s, u"-addext"_s,
             u"subjectAltName=IP:127.0.0.1,DNS:localhost"_s});
    return loaded(u"own.pem"_s);
}

void TestCertificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("openssl %s: %s %s", qPrintable(arguments.join(u' ')), qPrintable(process.errorString()),
               process.readAll().constData());
}

ScriptedTls TestCertificates::issued(const QString &section, const QStringList &dates) const
{
    openssl(QStringList{u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"openssl.cnf"_s, u"-cert"_s,
                        u"ca.pem"_s, u"-keyfile"_s, u"ca.key"_s, u"-in"_s, u"leaf.csr"_s, u"-out"_s,
                        u"leaf.pem"_s, u"-extensions"_s, section}
            + dates);
    return loaded(u"leaf.pem"_s);
}

ScriptedTls TestCertificates::loaded(const QString &certificate) const
{
    ScriptedTls tls;
    tls.certificate = QSslCertificate(readFile(m_folder.filePath(certificate)));
    tls.key = QSslKey(readFile(m_folder.filePath(u"leaf.key"_s)), QSsl::Ec);
    return tls;
}

} // namespace Loopscope
