// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/preferences.h"

#include <QDir>
#include <QSettings>

#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

const QString placeKey = u"history/place"_s;
const QString keepsRequestsKey = u"history/keepRequests"_s; // also HistoryRecorder's
const QString notifiesKey = u"monitor/notifies"_s;
const QString whenClosedKey = u"monitor/whenClosed"_s;

struct KindOfRecord
{
    QLatin1StringView key;
    std::optional<Retention::Days> Retention::*days;
};

constexpr std::array recordKinds{
    KindOfRecord{"keep/ticks"_L1, &Retention::ticks},
    KindOfRecord{"keep/hours"_L1, &Retention::hours},
    KindOfRecord{"keep/days"_L1, &Retention::days},
    KindOfRecord{"keep/changes"_L1, &Retention::changes},
    KindOfRecord{"keep/requests"_L1, &Retention::documents},
    KindOfRecord{"keep/runs"_L1, &Retention::runs},
    KindOfRecord{"keep/sweeps"_L1, &Retention::sweeps},
    KindOfRecord{"keep/labRuns"_L1, &Retention::labRuns},
};

const QString forEver = u"for ever"_s;

QString idOf(WhenClosed choice)
{
    switch (choice) {
    case WhenClosed::Ask:
        return u"ask"_s;
    case WhenClosed::GoOn:
        return u"go on"_s;
    case WhenClosed::Quit:
        return u"quit"_s;
    }
    Q_UNREACHABLE();
}

/// Nothing else than true and false is either.
bool loadBool(const QSettings &settings, const QString &key, bool fallback)
{
    const QString text = settings.value(key).toString();
    return text == "true"_L1 || (text != "false"_L1 && fallback);
}

} // namespace

Preferences Preferences::load(const QSettings &settings)
{
    Preferences loaded;
    const QString place = settings.value(placeKey).toString();
    if (const Result<HistoryLocation> parsed = HistoryLocation::parse(place);
        parsed && (parsed.value().kind == HistoryLocation::Kind::Postgres || QDir::isAbsolutePath(place)))
        loaded.history = parsed.value();
    for (const KindOfRecord &kind : recordKinds) {
        const QString text = settings.value(kind.key).toString();
        bool isNumber = false;
        const int days = text.toInt(&isNumber);
        if (text == forEver)
            loaded.retention.*kind.days = std::nullopt;
        else if (isNumber && retentionDays.contains(days))
            loaded.retention.*kind.days = Retention::Days(days);
    }
    loaded.keepsRequests = loadBool(settings, keepsRequestsKey, loaded.keepsRequests);
    loaded.notifies = loadBool(settings, notifiesKey, loaded.notifies);
    const QString whenClosed = settings.value(whenClosedKey).toString();
    for (const WhenClosed choice : {WhenClosed::Ask, WhenClosed::GoOn, WhenClosed::Quit}) {
        if (whenClosed == idOf(choice))
            loaded.whenClosed = choice;
    }
    return loaded;
}

void Preferences::save(QSettings &settings) const
{
    // The usual place stays where the system says it is, also when that changes.
    if (history == HistoryLocation::standard())
        settings.remove(placeKey);
    else
        settings.setValue(placeKey, history.text());
    for (const KindOfRecord &kind : recordKinds) {
        const std::optional<Retention::Days> &days = retention.*kind.days;
        settings.setValue(kind.key, days ? QVariant(int(days->count())) : QVariant(forEver));
    }
    settings.setValue(keepsRequestsKey, keepsRequests);
    settings.setValue(notifiesKey, notifies);
    settings.setValue(whenClosedKey, idOf(whenClosed));
}

} // namespace Loopscope
