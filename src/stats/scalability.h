// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interval.h"

#include <QtGlobal>

#include <optional>
#include <span>

namespace Loopscope {

/// One measurement: the throughput X of one step with N requests in flight.
struct ScalabilityPoint
{
    double concurrency = 0; ///< N, at least 1
    double throughput = 0; ///< X, per second
};

enum class ScalabilityModel : quint8 {
    Usl, ///< X(N) = λN ÷ (1 + σ(N − 1) + κN(N − 1))
    Amdahl, ///< the same with κ = 0
};

/// A fitted coefficient.
struct Coefficient
{
    double value = 0;
    /// 95 %, from the covariance at the optimum and Student's t. Where the coefficient lies on its bound,
    /// what is within the bounds of the interval about the free optimum; absent where that is nothing.
    std::optional<Interval> interval;

    bool operator==(const Coefficient &) const = default;
};

/// A law of scalability, fitted to measurements.
struct ScalabilityFit
{
    ScalabilityModel model = ScalabilityModel::Usl;
    Coefficient lambda; ///< throughput of one request at a time, per second; above 0
    Coefficient sigma; ///< contention: the share of the work that is serial; 0 … 1
    Coefficient kappa; ///< coherency: the cost of each pair's agreement; at least 0. 0 for Amdahl
    int points = 0;
    int freeCoefficients = 0; ///< that do not lie on their bounds
    double rSquared = 0; ///< 1 − Σ(X − fit)² ÷ Σ(X − mean)²; 1 is perfect, and a bad fit may be below 0
    double residualError = 0; ///< standard error of a point about the curve, as a share of its throughput
    double aicc = 0; ///< Akaike's criterion with its correction for few points: the lower, the better
    /// N* = √((1 − σ) ÷ κ) and its throughput, only where κ is above 0 by more than its interval, and N* ≥ 1.
    std::optional<double> peakConcurrency;
    std::optional<double> peakThroughput;

    [[nodiscard]] double throughputAt(double concurrency) const;
    /// λ ÷ σ, where Amdahl's curve ends; absent for σ = 0, and for the USL with κ > 0.
    [[nodiscard]] std::optional<double> throughputLimit() const;
    bool operator==(const ScalabilityFit &) const = default;
};

/// Akaike's criterion with the correction for few points, of least squares with so many coefficients, the
/// variance being one parameter more: the lower, the better. Infinite with so few points that it is not
/// defined. Source: K. P. Burnham, D. R. Anderson, "Model Selection and Multimodel Inference" (2002),
/// section 2.4.
[[nodiscard]] double correctedAkaike(double sumOfSquares, std::size_t points, int coefficients);

/// Fits the Universal Scalability Law by Levenberg–Marquardt, with the residuals ln X − ln X(N): the scatter
/// of a throughput is taken for proportional to it, so that the small ones at low concurrency count as much
/// as the large ones. Where the free optimum lies outside σ ∈ [0, 1], κ ≥ 0, the best fit on those bounds.
/// Points that are not finite or not positive are left out. Nothing with fewer points than coefficients plus
/// one, or fewer different concurrencies than coefficients. Source: N. J. Gunther, "Guerrilla Capacity
/// Planning" (2007), chapters 4 to 6.
[[nodiscard]] std::optional<ScalabilityFit> fitUsl(std::span<const ScalabilityPoint> points);

/// Amdahl's law, likewise. Source: G. M. Amdahl, "Validity of the Single Processor Approach to Achieving
/// Large Scale Computing Capabilities", AFIPS Spring Joint Computer Conference (1967), 483–485; as a
/// throughput: Gunther, as above.
[[nodiscard]] std::optional<ScalabilityFit> fitAmdahl(std::span<const ScalabilityPoint> points);

} // namespace Loopscope
