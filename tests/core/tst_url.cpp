// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// parseUrl(), displayUrl() and isLoopback(), with what people type and paste.
class UrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void passwordsAreTakenOut_data();
    void passwordsAreTakenOut();
    void passwordsAreNotInErrors_data();
    void passwordsAreNotInErrors();
    void otherFieldsAreLeftAlone();
    void newUrlForgetsOldPassword();
    void displayUrlHidesUserInfo();
    void loopback_data();
    void loopback();
};

void UrlTest::accepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("url");

    QTest::newRow("plain") << u"http://example.com/x"_s << "http://example.com/x"_ba;
    QTest::newRow("path is added") << u"https://example.com"_s << "https://example.com/"_ba;
    QTest::newRow("path is added before a query") << u"http://h?a=b"_s << "http://h/?a=b"_ba;
    QTest::newRow("blanks around") << u"  http://h/x\n"_s << "http://h/x"_ba;
    QTest::newRow("capitals") << u"HTTP://EXAMPLE.com/X"_s << "http://example.com/X"_ba;
    QTest::newRow("blank in the path") << u"http://h/a b"_s << "http://h/a%20b"_ba;
    QTest::newRow("blank in the query") << u"http://h/?q=a b"_s << "http://h/?q=a%20b"_ba;
    QTest::newRow("umlaut in the path") << u"http://h/\u00e4"_s << "http://h/%C3%A4"_ba;
    QTest::newRow("encoded stays encoded") << u"http://h/a%2Fb?x=%26"_s << "http://h/a%2Fb?x=%26"_ba;
    QTest::newRow("line break inside") << u"http://h/a\nb"_s << "http://h/a%0Ab"_ba;
    QTest::newRow("fragment goes") << u"http://h/x#part"_s << "http://h/x"_ba;
    QTest::newRow("lowest port") << u"http://h:1/"_s << "http://h:1/"_ba;
    QTest::newRow("highest port") << u"http://h:65535/"_s << "http://h:65535/"_ba;
    QTest::newRow("IPv4") << u"http://192.0.2.1/"_s << "http://192.0.2.1/"_ba;
    QTest::newRow("IPv6") << u"http://[2001:DB8::1]:8080/x"_s << "http://[2001:db8::1]:8080/x"_ba;
    QTest::newRow("IDN") << u"http://b\u00fccher.example/"_s << "http://xn--bcher-kva.example/"_ba;
    QTest::newRow("IDN, encoded") << u"http://xn--bcher-kva.example/"_s << "http://xn--bcher-kva.example/"_ba;
}

void UrlTest::accepted()
{
    QFETCH(QString, text);
    RequestSpec request;
    const Status status = parseUrl(text, request);
    QVERIFY2(status.ok(), qPrintable(status.error()));
    QTEST(request.url.toEncoded(), "url");
    QVERIFY(request.authorization.isEmpty());
}

void UrlTest::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hint"); // what the sentence has to name

    QTest::newRow("empty") << QString() << u"empty"_s;
    QTest::newRow("blank") << u" \t "_s << u"empty"_s;
    QTest::newRow("path") << u"/x"_s << u"such as http://127.0.0.1:8080/"_s;
    QTest::newRow("query") << u"?x"_s << u"such as http://127.0.0.1:8080/"_s;
    QTest::newRow("fragment") << u"#x"_s << u"such as http://127.0.0.1:8080/"_s;
    QTest::newRow("no scheme") << u"example.com/x"_s << u"did you mean http://example.com/x?"_s;
    QTest::newRow("no scheme, port") << u"localhost:8080/x"_s << u"did you mean http://localhost:8080/x?"_s;
    QTest::newRow("no scheme, address")
        << u"127.0.0.1:8080/x"_s << u"did you mean http://127.0.0.1:8080/x?"_s;
    QTest::newRow("no scheme, IPv6") << u"[::1]:8080/x"_s << u"did you mean http://[::1]:8080/x?"_s;
    QTest::newRow("no scheme, bad port") << u"127.0.0.1:x"_s << u"The URL must be absolute"_s;
    QTest::newRow("no scheme, slashes") << u"//example.com/x"_s << u"did you mean http://example.com/x?"_s;
    QTest::newRow("one slash") << u"https:/example.com/x"_s << u"did you mean https://example.com/x?"_s;
    QTest::newRow("no slash") << u"http:example.com"_s << u"did you mean http://example.com/?"_s;
    QTest::newRow("ftp") << u"ftp://h/"_s << u"“ftp”"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"“file”"_s;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << u"“javascript”"_s;
    QTest::newRow("mailto") << u"mailto:a@b"_s << u"“mailto”"_s;
    QTest::newRow("scheme only") << u"http://"_s << u"no host"_s;
    QTest::newRow("no host") << u"http:///x"_s << u"no host"_s;
    QTest::newRow("port only") << u"http://:80/"_s << u"no host"_s;
    QTest::newRow("port 0") << u"http://h:0/"_s << u"Port 0"_s;
    QTest::newRow("port 65536") << u"http://h:65536/"_s << u"port"_s;
    QTest::newRow("port 99999") << u"http://h:99999/"_s << u"port"_s;
    QTest::newRow("two ports") << u"http://h:80:90/"_s << u"not a URL"_s;
    QTest::newRow("blank in the host") << u"http://exa mple/"_s << u"hostname"_s;
    QTest::newRow("empty label") << u"http://a..b/"_s << u"hostname"_s;
    QTest::newRow("open bracket") << u"http://[::1/"_s << u"not a URL"_s;
}

void UrlTest::refused()
{
    QFETCH(QString, text);
    QFETCH(QString, hint);
    RequestSpec request;
    request.url = QUrl(u"http://before/"_s);
    const Status status = parseUrl(text, request);
    QVERIFY(!status.ok());
    QVERIFY2(status.error().contains(hint), qPrintable(status.error()));
    QCOMPARE(request.url, QUrl(u"http://before/"_s));
}

void UrlTest::passwordsAreTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("credentials");

    QTest::newRow("plain") << u"http://user:secret@h/x"_s << "user:secret"_ba;
    QTest::newRow("user only") << u"http://user@h/x"_s << "user:"_ba;
    QTest::newRow("password only") << u"http://:secret@h/x"_s << ":secret"_ba;
    QTest::newRow("percent-encoded") << u"http://us%40er:s%3Ae%2Fc@h/x"_s << "us@er:s:e/c"_ba;
    QTest::newRow("UTF-8") << u"http://user:p\u00e4ss@h/x"_s << "user:p\xc3\xa4ss"_ba;
    QTest::newRow("bracket") << u"http://user:se[cret@h/x"_s << "user:se[cret"_ba;
}

void UrlTest::passwordsAreTakenOut()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, credentials);
    RequestSpec request;
    QVERIFY(parseUrl(text, request).ok());
    QCOMPARE(request.url, QUrl(u"http://h/x"_s));
    QCOMPARE(request.authorization, "Basic " + credentials.toBase64());
}

void UrlTest::passwordsAreNotInErrors_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"//u:s3cret@h/x", "u:s3cret@h/x", "u:1s3cret@h/x", "user.name:1s3cret@h:80/", "http:/u:s3cret@h/",
          "http:u:s3cret@h/", "http://u:s3cret@h:99999/", "http://u:s3cret@h:0/", "http://u:s3cret@h o/",
          "http://u:s3cret@/", "http://u:s3cret@[::1/", "http://u:a;s3cret b@h:9x/", "http://u:s3cret/@h/",
          "http://u:s3cret#@h/", "http://u:s3cret@x@h/", "ftp://u:s3cret@h/"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void UrlTest::passwordsAreNotInErrors()
{
    QFETCH(QString, text);
    RequestSpec request;
    const QString error = parseUrl(text, request).error();
    QVERIFY(!error.isEmpty());
    QVERIFY2(!error.contains(u"s3cret"_s), qPrintable(error));
}

void UrlTest::otherFieldsAreLeftAlone()
{
    RequestSpec request;
    request.method = "POST";
    request.maxRedirects = 7;
    request.newConnection = true;
    RequestSpec expected = request;
    expected.url = QUrl(u"http://h/"_s);
    QVERIFY(parseUrl(u"http://h/"_s, request).ok());
    QVERIFY(request == expected);
}

void UrlTest::newUrlForgetsOldPassword()
{
    RequestSpec request;
    QVERIFY(parseUrl(u"http://user:secret@h/"_s, request).ok());
    QVERIFY(parseUrl(u"http://other/"_s, request).ok());
    QVERIFY(request.authorization.isEmpty());
}

void UrlTest::displayUrlHidesUserInfo()
{
    QCOMPARE(displayUrl(QUrl(u"http://user:s%40cret@h:8080/x?y"_s)), u"http://h:8080/x?y"_s);
    QCOMPARE(displayUrl(QUrl()), QString());
}

void UrlTest::loopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("expected");

    QTest::newRow("localhost") << u"http://localhost:8080/"_s << true;
    QTest::newRow("capitals") << u"http://LOCALHOST/"_s << true;
    QTest::newRow("below localhost") << u"http://api.localhost/"_s << true;
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1/"_s << true;
    QTest::newRow("127.255.255.254") << u"http://127.255.255.254/"_s << true;
    QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << true;
    QTest::newRow("IPv6, long") << u"http://[0:0:0:0:0:0:0:1]/"_s << true;
    QTest::newRow("user info") << u"http://localhost@example.com/"_s << false;
    QTest::newRow("looks like localhost") << u"http://localhost.example.com/"_s << false;
    QTest::newRow("ends like localhost") << u"http://notlocalhost/"_s << false;
    QTest::newRow("looks like 127.0.0.1") << u"http://127.0.0.1.example.com/"_s << false;
    QTest::newRow("name in 127.*") << u"http://127.a.b.c/"_s << false;
    QTest::newRow("128.0.0.1") << u"http://128.0.0.1/"_s << false;
    QTest::newRow("IPv6, other") << u"http://[::2]/"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void UrlTest::loopback()
{
    QFETCH(QString, url);
    QTEST(isLoopback(QUrl(url)), "expected");
}

QTEST_APPLESS_MAIN(UrlTest)
#include "tst_url.moc"
