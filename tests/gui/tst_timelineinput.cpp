// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinefixture.h"

#include <QCheckBox>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Loopscope;
using namespace Loopscope::Test;
using namespace Qt::StringLiterals;

class TestTimelineInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_fixture = std::make_unique<TimelineFixture>();
        QVERIFY(m_fixture->isActive);
    }
    void cleanup() { m_fixture.reset(); }
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

private:
    [[nodiscard]] TimelineView &view() const { return m_fixture->view(); }
    [[nodiscard]] QPoint centerOf(qint64 item) const { return m_fixture->centerOf(item); }

    std::unique_ptr<TimelineFixture> m_fixture;
};

void TestTimelineInput::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(u"loopscope-test"_s);
    QLocale::setDefault(QLocale::c());
}

void TestTimelineInput::clickSelects()
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

void TestTimelineInput::keysMoveTheSelection()
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

void TestTimelineInput::returnActivatesEscClears()
{
    QSignalSpy activated(m_fixture->panel.get(), &RunTimelinePanel::sampleActivated);
    QSignalSpy selected(m_fixture->panel.get(), &RunTimelinePanel::sampleSelected);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 0);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, centerOf(4));
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(activated.value(0).value(0).toLongLong(), 4);
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!view().selected());
    QCOMPARE(selected.count(), 2);
}

void TestTimelineInput::escIsLeftToTheWindowWithoutSelection()
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

void TestTimelineInput::wheelZoomsUnderTheCursor()
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

void TestTimelineInput::wheelMoves()
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

void TestTimelineInput::keysZoomAndFit()
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

void TestTimelineInput::buttonsZoomAndFit()
{
    const auto click = [this](const QString &name) {
        QTest::mouseClick(m_fixture->panel->findChild<QAbstractButton *>(name), Qt::LeftButton);
    };
    click(u"zoomIn"_s);
    click(u"zoomIn"_s);
    QVERIFY(!view().viewport().isFitted());
    click(u"zoomOut"_s);
    QVERIFY(!view().viewport().isFitted());
    click(u"fitTimeline"_s);
    QVERIFY(view().viewport().isFitted());
}

void TestTimelineInput::rubberBandZooms()
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

void TestTimelineInput::draggingPans()
{
    view().zoom(4);
    const double from = view().viewport().fromNs();
    const double perPixel = view().viewport().scale().nsPerPixel;
    drag(view(), {500, 60}, {420, 60});
    QVERIFY(qAbs(view().viewport().fromNs() - from - 80 * perPixel) < 1);
    QVERIFY(!view().selected());
}

void TestTimelineInput::scrollBarsPan()
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

void TestTimelineInput::manyLanesScroll()
{
    m_fixture->panel->setRun(makeRun(1'000, 2), false);
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

void TestTimelineInput::followingEndsWhenAPersonPans()
{
    const std::shared_ptr<Run> whole = makeRun(8, 3);
    auto run = std::make_shared<Run>();
    run->plan = whole->plan;
    m_fixture->panel->setRun(run, true);
    auto *follow = m_fixture->panel->findChild<QCheckBox *>(u"followTimeline"_s);
    QVERIFY(follow->isVisible());
    QVERIFY(follow->isChecked());
    Batch batch = whole->batches.front();
    batch.planned = 50;
    batch.totalNs = 20 * ms;
    run->batches = {batch};
    run->samples.append(whole->samples[0]);
    m_fixture->panel->samplesAdded(20 * ms);
    QCOMPARE(view().viewport().endNs(), 20e6);
    view().zoom(4);
    follow->setChecked(true);
    run->batches.front().totalNs = 40 * ms;
    m_fixture->panel->samplesAdded(40 * ms);
    if (view().isFollowing())
        QCOMPARE(view().viewport().toNs(), 40e6);
    view().setFollowing(true);
    QCOMPARE(view().viewport().toNs(), 40e6);
    drag(view(), {500, 60}, {700, 60});
    QVERIFY(!follow->isChecked());
    const double to = view().viewport().toNs();
    run->batches.front().totalNs = 60 * ms;
    m_fixture->panel->samplesAdded(60 * ms);
    QCOMPARE(view().viewport().toNs(), to);
    QTest::mouseClick(follow, Qt::LeftButton, {}, QPoint(6, follow->height() / 2));
    QCOMPARE(view().viewport().toNs(), 60e6);
    m_fixture->panel->finish();
    QVERIFY(!follow->isVisible());
}

QTEST_MAIN(TestTimelineInput)
#include "tst_timelineinput.moc"
