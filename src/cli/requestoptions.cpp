// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/requestoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Options)
};

} // namespace

void addRequestOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"URL"_s, QString());
    parser.addOptions({
        {u"timeout"_s, {}, u"SECONDS"_s},
        {u"max-redirects"_s, {}, u"N"_s},
        {u"new-connections"_s, {}},
        {u"http2"_s, {}},
        {u"insecure"_s, {}},
        {u"cacert"_s, {}, u"FILE"_s},
        {u"demo"_s, {}},
        {{u"q"_s, u"quiet"_s}, {}},
        {{u"h"_s, u"help"_s}, {}},
    });
}

Status parseTarget(const QCommandLineParser &parser, const QString &command, RequestSpec &request, bool &demo)
{
    demo = parser.isSet(u"demo"_s);
    const QStringList urls = parser.positionalArguments();
    if (urls.size() > 1) {
        return Error{
            OptionText::tr("“%1” is one argument too many; %2 takes one URL.").arg(urls.at(1), command)};
    }
    if (demo && !urls.isEmpty())
        return Error{OptionText::tr("--demo brings its own URL; leave out “%1”.").arg(urls.first())};
    if (demo)
        return success();
    if (urls.isEmpty())
        return Error{OptionText::tr("%1 needs a URL, or --demo.").arg(command)};
    return parseUrl(urls.first(), request);
}

Status parseRequest(const QCommandLineParser &parser, NumberReader &numbers, RequestSpec &request)
{
    request.maxRedirects = numbers.integer(u"max-redirects"_s, 0, Limits::redirects);
    request.timeout = numbers.seconds(u"timeout"_s, request.timeout, Limits::timeoutMs);
    request.newConnection = parser.isSet(u"new-connections"_s);
    request.http2 = parser.isSet(u"http2"_s);
    request.verifyTls = !parser.isSet(u"insecure"_s);
    if (!parser.isSet(u"cacert"_s))
        return success();
    const QFileInfo file(parser.value(u"cacert"_s));
    if (!file.isReadable()) {
        return Error{
            OptionText::tr("--cacert: %1 cannot be read; name a PEM file.").arg(parser.value(u"cacert"_s))};
    }
    request.caFile = file.absoluteFilePath();
    return success();
}

} // namespace Loopscope
