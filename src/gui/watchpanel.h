// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"
#include "gui/card.h"
#include "gui/seriesloader.h"
#include "models/timewindow.h"

#include <QPointer>

class QMenu;
class QToolButton;

namespace Loopscope {

class History;
class RangeSwitch;
class WatchChart;
class WatchFacts;

/// The chosen watch: how it is, and its charts over time, with what was noted beside them. Asks a history for
/// what it shows; without one it shows what comes while it looks. GUI thread only.
class WatchPanel : public Card
{
    Q_OBJECT

public:
    explicit WatchPanel(const Theme *theme, QWidget *parent = nullptr);

    /// Asks \a history from now on. Null: none, or it keeps nothing.
    void useHistory(History *history);
    /// Asks for everything anew.
    void reload();
    /// Asks for what others may have written to the history; where \a all, for all that is shown. What is
    /// shown stays until there is an answer, and where there is none.
    void refresh(bool all);
    /// Shows \a watch, null: none. One with the same id goes on, with other limits.
    void setWatch(const Watch *watch);
    [[nodiscard]] QString watchId() const { return m_watch ? m_watch->id : QString(); }
    [[nodiscard]] const std::optional<Watch> &watch() const { return m_watch; }
    /// \a isRunning: something is watched at all.
    void setState(WatchState state, bool isRunning);
    /// Another program watches what is shown here.
    void setWatchedElsewhere(bool elsewhere);
    void setNow(qint64 nowUs);
    // What has come about, of any watch; the history was told of it before.
    void add(const QList<WatchTick> &ticks);
    void add(const StateChange &change);
    void add(const Annotation &annotation);
    void removeAnnotation(const QString &id);
    /// How much of the past is shown of each watch until a person chooses otherwise; of one that there is
    /// nothing of before the last hour, only that.
    void setUsualRange(TimeRange range);
    /// What setUsualRange() is to be told the next time.
    [[nodiscard]] TimeRange usualRange() const;
    /// Shows the time around \a us.
    void showMoment(qint64 us);

    [[nodiscard]] WatchChart *chart() const { return m_chart; }
    [[nodiscard]] RangeSwitch *range() const { return m_range; }
    [[nodiscard]] WatchFacts *facts() const { return m_facts; }
    [[nodiscard]] SeriesLoader *loader() const { return m_loader; }
    /// Of the watch, newest first.
    [[nodiscard]] const QList<StateChange> &changes() const { return m_changes; }
    /// Of the watch and of all watches, ascending.
    [[nodiscard]] const QList<Annotation> &annotations() const { return m_annotations; }

Q_SIGNALS:
    /// A person wants to note something, or no more; where they have changed a note, \a old is not missed.
    void annotationWanted(const Loopscope::Annotation &annotation);
    void annotationReplaced(const QString &old);
    void annotationRemovalWanted(const Loopscope::Annotation &annotation);
    /// The charts have other data.
    void dataChanged();
    /// The history could not answer: one sentence.
    void failed(const QString &sentence);

protected:
    void retranslate() override;

private:
    QToolButton *addButton(const QString &name, QStringView icon);
    void connectChart();
    [[nodiscard]] QFuture<Result<TickSeries>> askForSeries(const QString &id, qint64 fromUs, qint64 untilUs,
                                                           qint64 bucketUs) const;
    void askForMarks();
    void marksChanged();
    void updateFacts();
    void updateRange();
    [[nodiscard]] bool hasChosenRange() const;
    void showUsualRange();
    void fitRange(const WatchChartData &shown);
    void updateHint();
    void wantNoMore(const QString &annotationId);
    void askForText(qint64 atUs, const QString &annotationId);
    void showMenu(const QPoint &position);
    void addAnnotationMenus(QMenu *menu);
    [[nodiscard]] const Annotation *annotation(const QString &id) const;

    const Theme *m_theme;
    QPointer<History> m_history;
    std::optional<Watch> m_watch;
    WatchState m_state = WatchState::Unknown;
    bool m_isRunning = false;
    bool m_isElsewhere = false;
    QList<StateChange> m_changes; // newest first
    QList<Annotation> m_annotations; // ascending
    // What came about while the history was asked for the rest.
    QList<StateChange> m_newChanges;
    QList<Annotation> m_newAnnotations;
    QStringList m_goneAnnotations;
    TimeRange m_usualRange = TimeRange::Day;
    TimeRange m_shownRange = TimeRange::Day; // by us
    bool m_hasChosen = false; // a person has, by the switch
    bool m_isRangeFitted = false; // to what there is of the watch
    quint64 m_asked = 0; // counts what was asked for, so that the newest wins

    WatchChart *m_chart;
    SeriesLoader *m_loader;
    WatchFacts *m_facts;
    RangeSwitch *m_range;
    QToolButton *m_zoomIn;
    QToolButton *m_zoomOut;
    QToolButton *m_now;
    QToolButton *m_note;
};

} // namespace Loopscope
