// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "gui/watchchartdata.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace Loopscope {

/// Fetches what charts over time draw, and keeps it: a history is asked for tiles of tileBuckets buckets, for
/// what is shown first, then for what lies beside it; tiles that were not looked at for long are forgotten.
/// Nothing here waits: the picture that is there stays until the new one is. GUI thread only.
class SeriesLoader : public QObject
{
    Q_OBJECT

public:
    /// Asks for the series of a watch: History::series().
    using Ask = std::function<QFuture<Result<TickSeries>>(const QString &watchId, qint64 fromUs,
                                                          qint64 untilUs, qint64 bucketUs)>;

    static constexpr qint64 tileBuckets = 256;
    static constexpr int mostTiles = 96; ///< that are kept
    static constexpr int mostAsked = 2; ///< at a time, so that what is no longer wanted delays little

    explicit SeriesLoader(Ask ask, QObject *parent = nullptr);

    /// Shows nothing of the watch before any more. Empty: none.
    void setWatch(const QString &watchId);
    [[nodiscard]] const QString &watchId() const { return m_watchId; }
    /// [\a fromUs, \a untilUs) is in sight, in buckets of \a bucketUs.
    void want(qint64 fromUs, qint64 untilUs, qint64 bucketUs);
    /// Ticks that have ended, of any watch; the history was told of them before.
    void add(const QList<WatchTick> &ticks);
    /// Asks for everything anew: the history is another one, or back again.
    void reload();
    /// Asks anew for what others may have written to the history since it was read; where \a all, for all
    /// that is shown. What is shown stays until there is an answer, and where there is none.
    void refresh(bool all);
    /// What is in sight is not all there yet.
    [[nodiscard]] bool isWaiting() const;

Q_SIGNALS:
    /// Covers what is in sight; null: nothing is to be shown.
    void dataChanged(const std::shared_ptr<const Loopscope::WatchChartData> &data);
    /// The history could not answer: one sentence.
    void failed(const QString &sentence);

private:
    struct Key
    {
        qint64 bucketUs = 0;
        qint64 index = 0;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.bucketUs, key.index);
        }
    };
    struct Kept
    {
        TickTile tile;
        qint64 readAtUs = 0; // when the history was asked for it
        quint64 usedAt = 0;
        std::optional<qint64> dueFromUs; // what begins here is to be asked for anew
    };
    struct Asked
    {
        qint64 fromUs = 0;
        qint64 atUs = 0;
        QList<Tick> meanwhile; // ticks that ended since
    };

    [[nodiscard]] qint64 firstIndex() const;
    [[nodiscard]] qint64 lastIndex() const;
    /// What is to be asked for next, if anything.
    [[nodiscard]] std::optional<Key> nextKey() const;
    void askMore();
    void ask(const Key &key);
    void onAnswer(const Key &key, quint64 generation, const Result<TickSeries> &answer);
    void take(const Key &key, const Asked &asked, TickSeries series);
    void forgetOld();
    void compute();

    Ask m_ask;
    QString m_watchId;
    qint64 m_fromUs = 0;
    qint64 m_untilUs = 0;
    qint64 m_bucketUs = 0;
    QHash<Key, Kept> m_tiles;
    QHash<Key, Asked> m_asked;
    quint64 m_generation = 0; // another one where the answers that are on their way no longer count
    quint64 m_uses = 0;
    std::vector<TickTile> m_shown; // what was last computed
    bool m_isComputing = false;
    bool m_isStale = false;
    bool m_hasFailed = false;
};

} // namespace Loopscope
