// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/contrast.h"
#include "gui/kindlegend.h"
#include "gui/picturebutton.h"
#include "gui/requestcolors.h"
#include "gui/runtimelinepanel.h"
#include "gui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHelpEvent>
#include <QImage>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ms = 1'000'000;

/// \a perLane requests of 10 ms on each of \a lanes lanes, and sequentially.
std::shared_ptr<Run> makeRun(int lanes, int perLane, int rounds = 1)
{
    auto run = std::make_shared<Run>();
    run->plan.strategies = {Strategy::Sequential, Strategy::Concurrent};
    run->plan.concurrency = lanes;
    run->plan.count = lanes * perLane;
    run->plan.rounds = rounds;
    const auto add = [&run](Strategy strategy, int round, int lane, qint64 startNs) {
        Sample sample;
        sample.strategy = strategy;
        sample.round = quint16(round);
        sample.lane = quint16(lane);
        sample.startNs = startNs;
        sample.latencyNs = 10 * ms - 1000 * lane;
        sample.waitNs = 6 * ms;
        sample.downloadNs = 2 * ms;
        sample.status = 200;
        run->samples.append(sample);
    };
    for (int round = 0; round < rounds; ++round) {
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent}) {
            Batch batch;
            batch.strategy = strategy;
            batch.round = quint16(round);
            batch.lanes = strategy == Strategy::Sequential ? 1 : lanes;
            batch.planned = batch.done = strategy == Strategy::Sequential ? 5 : lanes * perLane;
            batch.startNs = (2 * round + int(strategy)) * 1'000 * ms;
            batch.totalNs = (strategy == Strategy::Sequential ? 5 : perLane) * 10 * ms;
            batch.complete = true;
            run->batches.push_back(batch);
            for (int i = 0; i < (strategy == Strategy::Sequential ? 5 : perLane); ++i) {
                for (int lane = 0; lane < batch.lanes; ++lane)
                    add(strategy, round, lane, batch.startNs + i * 10 * ms);
            }
        }
    }
    run->lagSeries = {{0, 30 * ms, 2 * ms}, {30 * ms, 60 * ms, 5 * ms}};
    return run;
}

void wheel(QWidget &widget, const QPointF &position, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(position, widget.mapToGlobal(position), {}, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

void drag(QWidget &widget, const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(&widget, Qt::LeftButton, modifiers, from);
    for (int step = 1; step <= 4; ++step) {
        const QPoint at = from + (to - from) * step / 4;
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, to);
}

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void hintStandsWhereNothingIs();
    void barsAreWhereTheRequestsAre();
    void clickSelects();
    void keysMoveTheSelection();
    void returnActivatesEscClears();
    void escIsLeftToTheWindowWithoutSelection();
    void wheelZoomsUnderTheCursor();
    void wheelMoves();
    void keysZoomAndFit();
    void buttonsZoomAndFit();
    void rubberBandZooms();
    void draggingPans();
    void scrollBarsPan();
    void manyLanesScroll();
    void followingEndsWhenAPersonPans();
    void selectionIsRevealed();
    void otherRoundIsShownForItsRequest();
    void toolTipTellsAll();
    void stripTellsTheLag();
    void legendSaysWhatColoursMean();
    void filterDims();
    void themeChangesTheColours();
    void colorsAreReadable();
    void picturesAreSaved();
    void picturesOfManyAreSmall();
    void everythingHasAName();
    void oddRunsArePainted_data();
    void oddRunsArePainted();

private:
    [[nodiscard]] TimelineView &view() const { return *m_panel->view(); }
    [[nodiscard]] QPoint centerOf(qint64 item) const { return view().itemRect(item)->center().toPoint(); }
    [[nodiscard]] QColor colorAt(const QPoint &position) const
    {
        return view().grab().toImage().pixelColor(position * view().devicePixelRatioF());
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<RunTimelinePanel> m_panel;
};

void TestTimelineView::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(u"loopscope-test"_s);
    QLocale::setDefault(QLocale::c());
}

void TestTimelineView::init()
{
    m_theme = std::make_unique<Theme>(qApp);
    m_theme->setChoice(ColorChoice::Light);
    m_panel = std::make_unique<RunTimelinePanel>(m_theme.get());
    m_panel->resize(1'000, 420);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->setRun(makeRun(8, 3), false);
    view().setFocus();
}

void TestTimelineView::cleanup()
{
    m_panel.reset();
    m_theme.reset();
}

void TestTimelineView::hintStandsWhereNothingIs()
{
    m_panel->setRun(nullptr, false);
    QVERIFY(!view().accessibleDescription().isEmpty());
    QVERIFY(!view().grab().isNull());
    QTest::keyClick(&view(), Qt::Key_Right);
    QTest::keyClick(&view(), Qt::Key_Plus);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, {200, 100});
    wheel(view(), {200, 100}, {0, 120}, Qt::ControlModifier);
    QVERIFY(!view().selected());
    QVERIFY(!m_panel->findChild<QAbstractButton *>(u"zoomIn"_s)->isEnabled());
}

void TestTimelineView::barsAreWhereTheRequestsAre()
{
    // Sequential: samples 0 to 4; concurrent from 5 on, eight at once.
    const QRectF first = *view().itemRect(0);
    const QRectF second = *view().itemRect(1);
    QCOMPARE(first.left(), view().plotRect().left());
    QVERIFY(qAbs(second.left() - first.right()) < 1e-6);
    QCOMPARE(view().itemRect(5)->left(), first.left());
    QVERIFY(view().itemRect(6)->top() > view().itemRect(5)->top());
    QVERIFY(view().itemRect(5)->top() > first.bottom());
    QVERIFY(!view().itemRect(9'999));
    // The middle waits, and what is right of the last one is empty.
    const QPoint middle = centerOf(0);
    QCOMPARE(colorAt(middle), view().kindColor(partKind(int(Phase::Wait))));
    const QRectF last = *view().itemRect(28);
    QCOMPARE(colorAt(QPoint(int(last.right()) + 40, int(last.center().y()))), m_theme->colors().surface);
}

void TestTimelineView::clickSelects()
{
    QSignalSpy selected(&view(), &TimelineView::selectionChanged);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, centerOf(2));
    QCOMPARE(view().selected(), 2);
    QCOMPARE(selected.count(), 1);
    QVERIFY2(view().accessibleDescription().contains(u"10.0 ms"_s),
             qPrintable(view().accessibleDescription()));
    QTest::mouseClick(&view(), Qt::LeftButton, {}, centerOf(28) + QPoint(300, 0));
    QVERIFY(!view().selected());
    QCOMPARE(selected.count(), 2);
    QSignalSpy activated(&view(), &TimelineView::activated);
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, centerOf(3));
    QCOMPARE(activated.value(0).value(0).toLongLong(), 3);
}

void TestTimelineView::keysMoveTheSelection()
{
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(view().selected(), 0);
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(view().selected(), 1);
    QTest::keyClick(&view(), Qt::Key_Down); // the first concurrent lane, at the same time
    QCOMPARE(view().selected(), 5 + 8);
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(view().selected(), 5 + 8 + 1);
    QTest::keyClick(&view(), Qt::Key_Left);
    QCOMPARE(view().selected(), 5 + 1);
    QTest::keyClick(&view(), Qt::Key_Left); // there is no further
    QCOMPARE(view().selected(), 5 + 1);
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(view().selected(), 0);
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(view().selected(), 0);
}

void TestTimelineView::returnActivatesEscClears()
{
    QSignalSpy activated(m_panel.get(), &RunTimelinePanel::sampleActivated);
    QSignalSpy selected(m_panel.get(), &RunTimelinePanel::sampleSelected);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 0);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, centerOf(4));
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(activated.value(0).value(0).toLongLong(), 4);
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!view().selected());
    QCOMPARE(selected.count(), 2);
}

void TestTimelineView::escIsLeftToTheWindowWithoutSelection()
{
    QKeyEvent without(QEvent::ShortcutOverride, Qt::Key_Escape, {});
    without.ignore();
    QApplication::sendEvent(&view(), &without);
    QVERIFY(!without.isAccepted());
    view().select(1);
    QKeyEvent with(QEvent::ShortcutOverride, Qt::Key_Escape, {});
    with.ignore();
    QApplication::sendEvent(&view(), &with);
    QVERIFY(with.isAccepted());
}

void TestTimelineView::wheelZoomsUnderTheCursor()
{
    const QPointF at(400, 60);
    const auto timeAt = [this, &at] {
        return view().viewport().scale().ns(at.x() - view().plotRect().left());
    };
    const double before = timeAt();
    wheel(view(), at, {0, 240}, Qt::ControlModifier);
    QVERIFY(view().viewport().spanNs() < 50e6 / 2);
    QVERIFY(qAbs(timeAt() - before) < 1);
    wheel(view(), at, {0, -240}, Qt::ControlModifier);
    QVERIFY(view().viewport().isFitted());
}

void TestTimelineView::wheelMoves()
{
    view().zoom(5);
    const double from = view().viewport().fromNs();
    wheel(view(), {400, 60}, {0, -120}, Qt::ShiftModifier);
    QVERIFY(view().viewport().fromNs() > from);
    wheel(view(), {400, 60}, {120, 0}, {});
    QCOMPARE(view().viewport().fromNs(), from);
    QWheelEvent plain({400, 60}, view().mapToGlobal(QPointF(400, 60)), {}, {0, -120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view(), &plain); // all lanes are in sight
    QVERIFY(!plain.isAccepted());
}

void TestTimelineView::keysZoomAndFit()
{
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(!view().viewport().isFitted());
    QTest::keyClick(&view(), Qt::Key_Minus);
    QVERIFY(view().viewport().isFitted());
    QTest::keyClick(&view(), Qt::Key_Plus);
    QTest::keyClick(&view(), Qt::Key_0);
    QVERIFY(view().viewport().isFitted());
    QTest::keyClick(&view(), Qt::Key_Plus);
    const double from = view().viewport().fromNs();
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(view().viewport().fromNs() > from);
    QTest::keyClick(&view(), Qt::Key_Home);
    QVERIFY(view().viewport().isFitted());
}

void TestTimelineView::buttonsZoomAndFit()
{
    const auto click = [this](const QString &name) {
        QTest::mouseClick(m_panel->findChild<QAbstractButton *>(name), Qt::LeftButton);
    };
    click(u"zoomIn"_s);
    click(u"zoomIn"_s);
    QVERIFY(!view().viewport().isFitted());
    click(u"zoomOut"_s);
    QVERIFY(!view().viewport().isFitted());
    click(u"fitTimeline"_s);
    QVERIFY(view().viewport().isFitted());
}

void TestTimelineView::rubberBandZooms()
{
    const QRectF plot = view().plotRect();
    const auto left = int(plot.left());
    const double perPixel = view().viewport().scale().nsPerPixel;
    drag(view(), {left + 100, 30}, {left + 300, 90}, Qt::ShiftModifier);
    QVERIFY(qAbs(view().viewport().fromNs() - 100 * perPixel) < perPixel);
    QVERIFY(qAbs(view().viewport().toNs() - 300 * perPixel) < perPixel);
    view().fit();
    const auto onAxis = int(plot.bottom()) + 8;
    drag(view(), {left + 400, onAxis}, {left + 200, onAxis});
    QVERIFY(qAbs(view().viewport().fromNs() - 200 * perPixel) < perPixel);
    view().fit();
    drag(view(), {left + 200, 30}, {left + 201, 90}, Qt::ShiftModifier); // a slip
    QVERIFY(view().viewport().isFitted());
    QVERIFY(!view().selected());
}

void TestTimelineView::draggingPans()
{
    view().zoom(4);
    const double from = view().viewport().fromNs();
    const double perPixel = view().viewport().scale().nsPerPixel;
    drag(view(), {500, 60}, {420, 60});
    QVERIFY(qAbs(view().viewport().fromNs() - from - 80 * perPixel) < 1);
    QVERIFY(!view().selected());
}

void TestTimelineView::scrollBarsPan()
{
    const QList<QScrollBar *> bars = view().findChildren<QScrollBar *>();
    const auto horizontal = std::find_if(
        bars.begin(), bars.end(), [](const QScrollBar *bar) { return bar->orientation() == Qt::Horizontal; });
    QVERIFY(horizontal != bars.end());
    QVERIFY((*horizontal)->isHidden());
    view().zoom(4);
    QVERIFY((*horizontal)->isVisible());
    (*horizontal)->setValue((*horizontal)->maximum());
    QVERIFY(qAbs(view().viewport().toNs() - 50e6) < 1e5);
    (*horizontal)->setValue(0);
    QCOMPARE(view().viewport().fromNs(), 0.0);
}

void TestTimelineView::manyLanesScroll()
{
    m_panel->setRun(makeRun(1'000, 2), false);
    QVERIFY(!view().grab().isNull());
    view().zoomRows(20);
    const QPointF middle(400, 100);
    wheel(view(), middle, {0, -1'200}, {});
    QTest::keyClick(&view(), Qt::Key_PageDown);
    view().select(5 + 999); // the last lane
    QVERIFY(view().plotRect().intersects(*view().itemRect(5 + 999)));
    const std::optional<qint64> found = view().itemAt(view().itemRect(5 + 999)->center());
    QCOMPARE(found, 5 + 999);
    QTest::keyClick(&view(), Qt::Key_Home);
    QVERIFY(view().itemRect(0)->top() < view().plotRect().bottom());
    // Several lanes share a pixel: each can be selected all the same.
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(view().selected(), 5 + 998);
}

void TestTimelineView::followingEndsWhenAPersonPans()
{
    const std::shared_ptr<Run> whole = makeRun(8, 3);
    auto run = std::make_shared<Run>();
    run->plan = whole->plan;
    m_panel->setRun(run, true);
    auto *follow = m_panel->findChild<QCheckBox *>(u"followTimeline"_s);
    QVERIFY(follow->isVisible());
    QVERIFY(follow->isChecked());
    Batch batch = whole->batches.front();
    batch.planned = 50;
    batch.totalNs = 20 * ms;
    run->batches = {batch};
    run->samples.append(whole->samples[0]);
    m_panel->samplesAdded(20 * ms);
    QCOMPARE(view().viewport().endNs(), 20e6);
    view().zoom(4);
    follow->setChecked(true);
    run->batches.front().totalNs = 40 * ms;
    m_panel->samplesAdded(40 * ms);
    if (view().isFollowing())
        QCOMPARE(view().viewport().toNs(), 40e6);
    view().setFollowing(true);
    QCOMPARE(view().viewport().toNs(), 40e6);
    drag(view(), {500, 60}, {700, 60});
    QVERIFY(!follow->isChecked());
    const double to = view().viewport().toNs();
    run->batches.front().totalNs = 60 * ms;
    m_panel->samplesAdded(60 * ms);
    QCOMPARE(view().viewport().toNs(), to);
    QTest::mouseClick(follow, Qt::LeftButton, {}, QPoint(6, follow->height() / 2));
    QCOMPARE(view().viewport().toNs(), 60e6);
    m_panel->finish();
    QVERIFY(!follow->isVisible());
}

void TestTimelineView::selectionIsRevealed()
{
    view().zoom(1'000);
    QSignalSpy selected(&view(), &TimelineView::selectionChanged);
    m_panel->selectSample(4);
    QCOMPARE(view().selected(), 4);
    QVERIFY(view().itemRect(4)->intersects(view().plotRect()));
    m_panel->selectSample(std::nullopt);
    QVERIFY(!view().selected());
    QCOMPARE(selected.count(), 0); // nobody did it by hand
    m_panel->selectSample(123'456);
    QVERIFY(!view().selected());
}

void TestTimelineView::otherRoundIsShownForItsRequest()
{
    const std::shared_ptr<Run> run = makeRun(8, 3, 3);
    m_panel->setRun(run, false);
    auto *rounds = m_panel->findChild<QComboBox *>(u"timelineRound"_s);
    QVERIFY(rounds->isVisible());
    QCOMPARE(rounds->count(), 3);
    QCOMPARE(rounds->currentIndex(), 0);
    const qint64 last = run->samples.size() - 1;
    m_panel->selectSample(last);
    QCOMPARE(rounds->currentIndex(), 2);
    QCOMPARE(view().selected(), last);
    rounds->setFocus();
    QTest::keyClick(rounds, Qt::Key_Up);
    QCOMPARE(m_panel->timeline().round(), 1);
    QVERIFY(!view().selected());
    m_panel->setRun(makeRun(2, 2), false);
    QVERIFY(!rounds->isVisible());
}

void TestTimelineView::toolTipTellsAll()
{
    const QPoint at = centerOf(1);
    QHelpEvent help(QEvent::ToolTip, at, view().mapToGlobal(at));
    QApplication::sendEvent(&view(), &help);
    QVERIFY2(QToolTip::text().contains(phaseName(Phase::Wait)), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().contains(u"6.00 ms"_s));
    const QPoint nowhere(at.x(), int(view().plotRect().bottom()) + 10);
    QHelpEvent outside(QEvent::ToolTip, nowhere, view().mapToGlobal(nowhere));
    QApplication::sendEvent(&view(), &outside);
    QTRY_VERIFY(QToolTip::text().isEmpty() || !QToolTip::isVisible());
}

void TestTimelineView::stripTellsTheLag()
{
    const QRectF lane = *view().itemRect(4);
    const QPoint at(int(lane.center().x()), int(lane.bottom()) + 8);
    QHelpEvent help(QEvent::ToolTip, at, view().mapToGlobal(at));
    QApplication::sendEvent(&view(), &help);
    QVERIFY2(QToolTip::text().contains(u"5.00 ms"_s), qPrintable(QToolTip::text()));
    QVERIFY(m_panel->legend()->entries().back().meaning.contains(u"5.00 ms"_s));
}

void TestTimelineView::legendSaysWhatColoursMean()
{
    const auto names = [this] {
        QStringList list;
        for (const KindLegend::Entry &entry : m_panel->legend()->entries())
            list.append(entry.name);
        return list;
    };
    QVERIFY(names().contains(phaseName(Phase::Wait)));
    QVERIFY(!names().contains(phaseName(Phase::Tls))); // there was none
    auto *coloring = m_panel->findChild<QComboBox *>(u"timelineColoring"_s);
    coloring->setFocus();
    QTest::keyClick(coloring, Qt::Key_Down);
    QVERIFY(names().contains(strategyName(Strategy::Concurrent)));
    QCOMPARE(colorAt(centerOf(0)), m_theme->colors().contenderLine({Strategy::Sequential}));
    QTest::keyClick(coloring, Qt::Key_Down);
    QVERIFY(names().contains(u"2xx"_s));
    QCOMPARE(m_panel->coloring(), TimelineColoring::ByStatus);
}

void TestTimelineView::filterDims()
{
    m_panel->setColoring(TimelineColoring::ByStrategy);
    const QColor before = colorAt(centerOf(5));
    m_panel->setFilter(LatencyFilter{Contender{Strategy::Sequential}, 0, 1'000 * ms});
    QCOMPARE(colorAt(centerOf(0)), m_theme->colors().contenderLine({Strategy::Sequential}));
    QVERIFY(contrastRatio(colorAt(centerOf(5)), m_theme->colors().surface) < 1.6);
    m_panel->setFilter(std::nullopt);
    QCOMPARE(colorAt(centerOf(5)), before);
}

void TestTimelineView::themeChangesTheColours()
{
    m_theme->setChoice(ColorChoice::Dark);
    QCOMPARE(colorAt(centerOf(0)), requestKindColor(m_theme->colors(), partKind(int(Phase::Wait))));
    QCOMPARE(m_panel->legend()->entries().front().color,
             requestKindColor(m_theme->colors(), partKind(int(Phase::Wait))));
}

void TestTimelineView::colorsAreReadable()
{
    for (const bool dark : {false, true}) {
        const ThemeColors colors = ThemeColors::own(dark);
        for (int kind = 0; kind < requestKindCount; ++kind)
            QVERIFY(contrastRatio(requestKindColor(colors, TimelineKind(kind)), colors.surface)
                    >= graphicsContrast);
        QVERIFY(contrastRatio(TimelinePainter::stripColor(colors), colors.surface) >= graphicsContrast);
    }
}

void TestTimelineView::picturesAreSaved()
{
    const QTemporaryDir dir;
    auto *button = m_panel->pictureButton();
    button->save(dir.filePath(u"a.png"_s));
    const QImage image(dir.filePath(u"a.png"_s));
    QCOMPARE(image.size(), m_panel->size() * 2);
    const QPoint bar = view().mapTo(m_panel.get(), centerOf(0)) * 2;
    QCOMPARE(image.pixelColor(bar), view().kindColor(partKind(int(Phase::Wait))));
    button->save(dir.filePath(u"a.svg"_s));
    QFile file(dir.filePath(u"a.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains(strategyName(Strategy::Concurrent).toUtf8()));
    QVERIFY(!svg.contains("<image")); // shapes, not pixels
    QVERIFY(svg.contains(view().kindColor(partKind(int(Phase::Wait))).name().toUtf8()));
}

void TestTimelineView::picturesOfManyAreSmall()
{
    auto run = makeRun(400, 2);
    for (int i = 0; i < 100'000; ++i) {
        Sample sample = run->samples[20];
        sample.startNs += qint64(i % 2'000) * 20'000;
        sample.latencyNs = 9'000;
        sample.lane = quint16(i % 400);
        run->samples.append(sample);
    }
    m_panel->resize(1'400, 900);
    m_panel->setRun(run, false);
    QTRY_VERIFY(!m_panel->timeline().isBusy());
    const QTemporaryDir dir;
    m_panel->pictureButton()->save(dir.filePath(u"a.svg"_s));
    QVERIFY(QFile(dir.filePath(u"a.svg"_s)).size() < 20'000'000);
}

void TestTimelineView::everythingHasAName()
{
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(m_panel.get())
            && !qobject_cast<const QCheckBox *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(view().accessibleDescription().contains(strategyName(Strategy::Concurrent)));
}

void TestTimelineView::oddRunsArePainted_data()
{
    QTest::addColumn<qint64>("startNs");
    QTest::addColumn<qint64>("latencyNs");
    QTest::addColumn<int>("lanes");
    QTest::newRow("zero latency") << qint64(0) << qint64(0) << 3;
    QTest::newRow("huge times") << (qint64(1) << 52) << (qint64(1) << 52) << 3;
    QTest::newRow("65,535 lanes") << qint64(5) << qint64(100) << 65'535;
    QTest::newRow("one nanosecond") << qint64(1) << qint64(1) << 1;
}

void TestTimelineView::oddRunsArePainted()
{
    QFETCH(const qint64, startNs);
    QFETCH(const qint64, latencyNs);
    QFETCH(const int, lanes);
    auto run = std::make_shared<Run>();
    for (int lane = 0; lane < lanes; ++lane) {
        Sample sample;
        sample.startNs = startNs;
        sample.latencyNs = latencyNs;
        sample.lane = quint16(lane);
        sample.error = lane % 2 == 0 ? ErrorKind::Cancelled : ErrorKind::Timeout;
        sample.strategy = lane % 3 == 0 ? Strategy::Threads : Strategy::Concurrent;
        sample.client = lane % 5 == 0 ? ClientKind::Curl : ClientKind::Qt;
        run->samples.append(sample);
    }
    m_panel->setRun(run, false);
    QTRY_VERIFY(!m_panel->timeline().isBusy());
    for (int i = 0; i < 12; ++i) {
        QVERIFY(!view().grab().isNull());
        QTest::keyClick(&view(), i % 3 == 0 ? Qt::Key_Plus : i % 3 == 1 ? Qt::Key_Right : Qt::Key_Down);
        view().zoom(7);
    }
    QVERIFY(view().selected());
    QTest::keyClick(&view(), Qt::Key_Home);
    view().zoomRows(100);
    QVERIFY(!view().grab().isNull());
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
