// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a frame of the timeline costs, and the index behind it, as a Markdown table:
// bench_timeline [MOST-SAMPLES]

#include "core/languages.h"
#include "gui/requestcolors.h"
#include "gui/theme.h"
#include "gui/timelineview.h"
#include "models/runtimeline.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QKeyEvent>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <random>
#include <vector>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize viewSize(1240, 800);
constexpr int frames = 15;

/// A batch as libcurl tells it: phases of every request, a lognormal wait, a hundredth that fails.
std::shared_ptr<Run> makeRun(int count, int lanes)
{
    auto run = std::make_shared<Run>();
    run->plan.strategies = {Strategy::Concurrent};
    run->plan.clients = {ClientKind::Curl};
    run->plan.count = count;
    run->plan.concurrency = lanes;
    std::mt19937 random(1);
    std::lognormal_distribution<double> wait(0, 0.5);
    std::vector<qint64> freeAt(std::size_t(lanes), 0);
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto lane = std::size_t(std::min_element(freeAt.begin(), freeAt.end()) - freeAt.begin());
        Sample &sample = samples[std::size_t(i)];
        sample.startNs = freeAt[lane];
        sample.lane = quint16(lane);
        sample.index = quint32(i);
        sample.strategy = Strategy::Concurrent;
        sample.client = ClientKind::Curl;
        sample.queueNs = 20'000;
        sample.waitNs = qint64(wait(random) * 1e6);
        sample.downloadNs = sample.waitNs / 3;
        sample.latencyNs = sample.queueNs + sample.waitNs + sample.downloadNs + 5'000;
        sample.status = random() % 100 == 0 ? 503 : 200;
        freeAt[lane] = sample.endNs() + 10'000;
    }
    std::ranges::stable_sort(samples, {}, [](const Sample &sample) { return sample.endNs(); });
    run->samples.append(samples);
    Batch batch;
    batch.strategy = Strategy::Concurrent;
    batch.client = ClientKind::Curl;
    batch.lanes = lanes;
    batch.planned = batch.done = count;
    batch.totalNs = samples.back().endNs();
    batch.complete = true;
    run->batches.push_back(batch);
    return run;
}

/// Milliseconds of the frame in the middle, and of the longest.
struct Cost
{
    double middle = 0;
    double most = 0;
};

template <typename Prepare>
Cost measure(TimelineView &view, Prepare &&prepare)
{
    QImage image(viewSize, QImage::Format_ARGB32_Premultiplied);
    std::vector<double> costs;
    for (int i = 0; i < frames; ++i) {
        prepare(i);
        QElapsedTimer timer;
        timer.start();
        view.render(&image);
        costs.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(costs);
    return {costs[costs.size() / 2], costs.back()};
}

void print(const Cost &cost)
{
    std::printf(" %.2f (%.2f) |", cost.middle, cost.most);
}

void measureRun(const Theme &theme, int count, int lanes)
{
    const auto run = makeRun(count, lanes);
    RunTimeline timeline;
    QElapsedTimer timer;
    timer.start();
    timeline.setRun(run, false);
    const double stallMs = double(timer.nsecsElapsed()) / 1e6;
    while (timeline.isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double buildMs = double(timer.nsecsElapsed()) / 1e6;

    TimelineView view(&theme);
    view.setKindColors(requestKindColor);
    view.resize(viewSize);
    view.setSource(&timeline);
    view.ensurePolished();
    std::printf("| %d | %d |", count, lanes);
    for (const double factor : {1.0, 3.0, 10.0, 1'000.0}) {
        view.fit();
        view.zoom(factor);
        // A hair's breadth to and fro, so that nothing of the last frame can be used again.
        print(measure(view, [&view, factor](int i) {
            if (factor == 1.0)
                view.setKindColors(requestKindColor);
            else
                view.zoom(i % 2 == 0 ? 1.001 : 1 / 1.001);
        }));
    }
    view.fit();
    view.zoom(10);
    print(measure(view, [&view](int) {
        QKeyEvent key(QEvent::KeyPress, Qt::Key_Right, Qt::ShiftModifier);
        QCoreApplication::sendEvent(&view, &key);
    }));
    timer.start();
    timeline.setFilter(LatencyFilter{std::nullopt, 1'000'000, 1'200'000});
    const double filterMs = double(timer.nsecsElapsed()) / 1e6;
    std::printf(" %.0f | %.1f | %.1f | %.2f | %.2f |\n", buildMs, stallMs, filterMs,
                double(timeline.memory()) / (1 << 20),
                double(run->samples.size()) * sizeof(Sample) / (1 << 20));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    Languages languages;
    languages.install(u"en");
    Theme theme(&application);
    const int most = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    std::printf("Frames of %d × %d pixels in ms: the median, and the longest of %d in brackets.\n\n",
                viewSize.width(), viewSize.height(), frames);
    std::printf(
        "| samples | lanes | fit | 3× | 10× | 1,000× | panning at 10× | index ms | of it on the GUI's "
        "thread | dimming ms | index MiB | samples MiB |\n");
    std::printf("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (int count = 1'000; count <= most; count *= 10) {
        for (const int lanes : {1, 50, 1'000})
            measureRun(theme, count, lanes);
    }
    return 0;
}
