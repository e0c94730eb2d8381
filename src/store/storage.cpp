// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storage.h"

#include "store/sqlitefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct StorageText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::StorageText)
};

// Reading all of a larger one would take too long; its damage is found when it is met.
constexpr qint64 largestChecked = qint64(1) << 30;

} // namespace

StorageTrouble storageTrouble(const DatabaseError &error, const QString &place, KeptIn kept)
{
    const auto passing = [&](const QString &cause) {
        const QString text = cause.arg(place, error.text);
        QString meanwhile = StorageText::tr("What is measured is kept in memory.");
        if (kept == KeptIn::Outbox)
            meanwhile = StorageText::tr("What is measured is kept here and delivered later.");
        else if (error.kind == DatabaseError::Kind::Locked)
            meanwhile = StorageText::tr("What is measured is kept until it is free.");
        return StorageTrouble{true, text + u' ' + meanwhile, text};
    };
    switch (error.kind) {
    case DatabaseError::Kind::Locked:
        return passing(StorageText::tr("The history %1 is locked by another program (%2)."));
    case DatabaseError::Kind::Full:
        return passing(StorageText::tr("The history %1 cannot be written (%2); make room on its disk."));
    case DatabaseError::Kind::ReadOnly:
        return passing(StorageText::tr("The history %1 may not be written (%2); change its permissions, or "
                                       "choose another place."));
    case DatabaseError::Kind::Away:
        if (error.asksForPassword)
            return passing(
                StorageText::tr("The history %1 asks for a password (%2); put it into ~/.pgpass, as "
                                "HOST:PORT:DATABASE:USER:PASSWORD, readable by you alone."));
        return passing(error.isAnswer ? StorageText::tr("The history %1 cannot be used at the moment (%2).")
                                      : StorageText::tr("The history %1 is not reached (%2)."));
    case DatabaseError::Kind::Damaged:
        return {true, StorageText::tr("The history %1 is damaged (%2).").arg(place, error.text), {}};
    case DatabaseError::Kind::Refused:
        break;
    }
    return {
        false,
        StorageText::tr("The history %1 cannot be used (%2); choose another place.").arg(place, error.text),
        {}};
}

bool Storage::openSound(Database &database, const QString &path, bool alone)
{
    if (!SqliteFile::open(database, path, alone))
        return false;
    // Once: it is opened again and again while it is locked, say.
    if (m_soundFile == path || QFileInfo(path).size() > largestChecked || SqliteFile::isSound(database)) {
        m_soundFile = path;
        return true;
    }
    database.fail(DatabaseError{DatabaseError::Kind::Damaged, StorageText::tr("its check failed")});
    return false;
}

Storage::Trouble Storage::prepareFile(Database &database, const QString &path, const Prepare &prepare)
{
    const Status status = prepare(database);
    if (status || database.error())
        return std::nullopt;
    database.close();
    return StorageTrouble{false,
                          StorageText::tr("The history %1 cannot be used. %2")
                              .arg(QDir::toNativeSeparators(path), status.error()),
                          {}};
}

Storage::Trouble Storage::openFile(Database &database, const QString &path, bool alone,
                                   const Prepare &prepare)
{
    for (bool again = false;; again = true) {
        if (openSound(database, path, alone)) {
            if (const Trouble trouble = prepareFile(database, path, prepare))
                return trouble;
            // After this a commit waits for no disk, and yet a crash of the program loses none.
            database.run(u"PRAGMA journal_mode = WAL"_s);
            database.run(u"PRAGMA synchronous = NORMAL"_s);
            SqliteFile::tryToWrite(database);
            if (!database.error())
                return std::nullopt;
        }
        DatabaseError error = *database.error();
        database.close();
        const bool mayBeOfTheFormat =
            error.kind == DatabaseError::Kind::ReadOnly || error.kind == DatabaseError::Kind::Refused;
        if (mayBeOfTheFormat && !SqliteFile::hasKnownFormat(path))
            error = {DatabaseError::Kind::Damaged, StorageText::tr("its format is not known")};
        if (error.kind != DatabaseError::Kind::Damaged || again)
            return storageTrouble(error, QDir::toNativeSeparators(path));
        if (const Trouble trouble = refusal(path))
            return trouble;
        if (const Trouble trouble = setAside(database, path, prepare))
            return trouble;
    }
}

Storage::Trouble Storage::refusal(const QString &) const
{
    return std::nullopt;
}

Storage::Trouble Storage::setAside(Database &database, const QString &path, const Prepare &prepare)
{
    database.clearError();
    if (database.isOpen()) {
        if (const Trouble trouble = prepareFile(database, path, prepare))
            return trouble;
    }
    database.close();
    database.clearError();
    m_soundFile.clear();
    const Result<QString> aside = SqliteFile::setAside(path);
    if (!aside)
        return StorageTrouble{true, aside.error(), {}};
    Q_EMIT notice(StorageText::tr("The history %1 was damaged. It was set aside as %2, and a new one begun.")
                      .arg(QDir::toNativeSeparators(path), QFileInfo(aside.value()).fileName()));
    return std::nullopt;
}

} // namespace Loopscope
