// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/programdoor.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 1'000;
constexpr qint64 longestLine = 64 * 1024; // of any path
constexpr QByteArrayView shown = "shown\n";
constexpr QByteArrayView elsewhere = "elsewhere\n";

/// Short, because the system bounds the whole path, and another one for each list.
QString socketPath(const QString &list)
{
    constexpr qsizetype digits = 16;
    const QByteArray hash = QCryptographicHash::hash(list.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
        .filePath(u"loopscope-"_s + QString::fromLatin1(hash.first(digits)));
}

} // namespace

ProgramDoor::ProgramDoor(const QString &list, std::function<bool()> welcomes, QObject *parent)
    : QObject(parent), m_name(socketPath(list)), m_welcomes(std::move(welcomes))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ProgramDoor::onKnock);
}

bool ProgramDoor::knock(const QString &list, const QString &file)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath(list));
    if (!socket.waitForConnected(patienceMs))
        return false;
    const QDeadlineTimer deadline(patienceMs);
    socket.write(file.toUtf8() + '\n');
    while (!socket.canReadLine() && !deadline.hasExpired()) {
        if (!socket.waitForReadyRead(int(deadline.remainingTime())))
            break;
    }
    return socket.readAll() == shown;
}

void ProgramDoor::open()
{
    QLocalServer::removeServer(m_name); // of one that was killed
    m_server.listen(m_name); // without a door a second window opens, which is no harm
}

void ProgramDoor::onKnock()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { answer(socket); });
    }
}

void ProgramDoor::answer(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > longestLine) {
        socket->abort();
        return;
    }
    if (!socket->canReadLine())
        return;
    const QString file = QString::fromUtf8(socket->readLine()).chopped(1);
    const bool isLetIn = m_welcomes();
    const QByteArrayView reply = isLetIn ? shown : elsewhere;
    socket->write(reply.data(), reply.size());
    socket->disconnectFromServer();
    if (isLetIn)
        Q_EMIT entered(file);
}

} // namespace Loopscope
