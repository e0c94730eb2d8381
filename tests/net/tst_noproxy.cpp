// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworkclient.h"

#include <QNetworkProxyFactory>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The system's proxy is never asked for anything, wherever its settings come from.
class TestNoProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noProxyOfTheSystem();
};

void TestNoProxy::noProxyOfTheSystem()
{
    for (const char *name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"})
        qputenv(name, "http://127.0.0.1:9/");
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    // Qt itself asks no proxy for this machine, so what can be seen here is what it would use for others.
    const QNetworkProxyQuery elsewhere(QUrl(u"http://example.com/"_s));
    QCOMPARE(QNetworkProxyFactory::proxyForQuery(elsewhere).first().type(), QNetworkProxy::HttpProxy);

    const QtNetworkClient client(1);
    QCOMPARE(QNetworkProxyFactory::proxyForQuery(elsewhere), QList{QNetworkProxy(QNetworkProxy::NoProxy)});
}

QTEST_GUILESS_MAIN(TestNoProxy)
#include "tst_noproxy.moc"
