// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/schedule.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace Loopscope {

namespace {

/// Places in RunPlan::contenders(), in the order they run.
using Round = std::vector<std::size_t>;

/// Fisher–Yates by hand: std::shuffle differs between standard libraries. The bias of the modulo is below
/// 10⁻⁶ for what is shuffled here.
template <typename T>
void shuffle(std::vector<T> &values, std::mt19937 &random)
{
    for (std::size_t i = values.size() - 1; i > 0; --i)
        std::swap(values[i], values[random() % quint32(i + 1)]);
}

/// 0, 1, n − 1, 2, n − 2, …: the steps between neighbours, modulo n, are all different when n is even; when
/// it is odd, each step that occurs does so twice, and its opposite never.
Round zigzag(std::size_t size)
{
    Round order(size);
    for (std::size_t i = 0; i < size; ++i)
        order[i] = i % 2 == 1 ? (i + 1) / 2 : (size - i / 2) % size;
    return order;
}

/// A Latin square: the rows are \a first, shifted by 0, 1, …, with \a names for its numbers.
std::vector<Round> latinSquare(const Round &first, const Round &names)
{
    std::vector<Round> rows(first.size(), first);
    for (std::size_t shift = 0; shift < rows.size(); ++shift) {
        for (std::size_t &number : rows[shift])
            number = names[(number + shift) % names.size()];
    }
    return rows;
}

/// One Williams design; square by square, so that positions are balanced before it is complete.
std::vector<Round> drawBlock(std::size_t size, std::mt19937 &random)
{
    Round names(size);
    std::iota(names.begin(), names.end(), std::size_t(0));
    shuffle(names, random);
    Round first = zigzag(size);
    std::vector<Round> block;
    for (std::size_t square = 0; square < 1 + size % 2; ++square) {
        std::vector<Round> rows = latinSquare(first, names);
        shuffle(rows, random);
        std::move(rows.begin(), rows.end(), std::back_inserter(block));
        std::reverse(first.begin(), first.end()); // the mirror image has the opposite steps
    }
    return block;
}

std::vector<Round> drawRounds(std::size_t count, std::size_t contenders, std::mt19937 &random)
{
    std::vector<Round> rounds;
    while (rounds.size() < count) {
        std::vector<Round> block = drawBlock(contenders, random);
        std::move(block.begin(), block.end(), std::back_inserter(rounds));
    }
    rounds.resize(count);
    return rounds;
}

} // namespace

std::vector<Batch> scheduleBatches(const RunPlan &plan, quint32 seed)
{
    const QList<Contender> contenders = plan.contenders();
    if (contenders.isEmpty() || plan.rounds < 1)
        return {};
    Round planned(std::size_t(contenders.size()));
    std::iota(planned.begin(), planned.end(), std::size_t(0));
    std::mt19937 random(seed);
    const std::vector<Round> rounds = plan.rounds == 1
        ? std::vector<Round>{planned}
        : drawRounds(std::size_t(plan.rounds), planned.size(), random);

    std::vector<Batch> batches;
    for (std::size_t round = 0; round < rounds.size(); ++round) {
        for (const std::size_t place : rounds[round]) {
            const Contender contender = contenders[qsizetype(place)];
            Batch batch;
            batch.strategy = contender.strategy;
            batch.client = contender.client;
            batch.round = quint16(round);
            batch.lanes = plan.lanes(contender.strategy);
            batch.planned = plan.count;
            batches.push_back(batch);
        }
    }
    return batches;
}

} // namespace Loopscope
