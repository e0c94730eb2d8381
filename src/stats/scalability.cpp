// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/scalability.h"

#include "stats/studentt.h"

#include <Eigen/Dense>
#include <unsupported/Eigen/NonLinearOptimization>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace Loopscope {

namespace {

using Points = std::vector<ScalabilityPoint>;

/// What is fitted, of size about 1 whatever the data: the logarithm of λ over the mean throughput of one
/// request, σ times the highest concurrency, and κ times its square.
enum Parameter : std::size_t { LogLambda, Sigma, Kappa };
using Parameters = std::array<double, 3>;

/// Which parameters lie on which bound.
struct Bounds
{
    std::optional<double> sigma;
    std::optional<double> kappa;
};

/// The residuals of some of the parameters, the others being fixed: what Eigen's optimizer asks for.
class Residuals
{
public:
    using Scalar = double;
    using InputType = Eigen::VectorXd;
    using ValueType = Eigen::VectorXd;
    using JacobianType = Eigen::MatrixXd;
    enum { InputsAtCompileTime = Eigen::Dynamic, ValuesAtCompileTime = Eigen::Dynamic };

    Residuals(const Points &points, const Bounds &bounds) : m_points(points)
    {
        for (const ScalabilityPoint &point : points)
            m_largest = std::max(m_largest, point.concurrency);
        m_fixed[Sigma] = bounds.sigma.value_or(0) * m_largest;
        m_fixed[Kappa] = bounds.kappa.value_or(0) * m_largest * m_largest;
        m_free.push_back(LogLambda);
        if (!bounds.sigma)
            m_free.push_back(Sigma);
        if (!bounds.kappa)
            m_free.push_back(Kappa);
    }

    [[nodiscard]] int inputs() const { return int(m_free.size()); }
    [[nodiscard]] int values() const { return int(m_points.size()); }
    [[nodiscard]] double largest() const { return m_largest; }
    [[nodiscard]] const std::vector<Parameter> &freeParameters() const { return m_free; }

    [[nodiscard]] Parameters unpack(const Eigen::VectorXd &input) const
    {
        Parameters all = m_fixed;
        for (std::size_t i = 0; i < m_free.size(); ++i)
            all[m_free[i]] = input[Eigen::Index(i)];
        return all;
    }

    int operator()(const Eigen::VectorXd &input, Eigen::VectorXd &residuals) const
    {
        const Parameters all = unpack(input);
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const ScalabilityPoint &point = m_points[i];
            const double denominator = denominatorAt(all, point.concurrency);
            // Where the curve is none, so far away that the optimizer turns back.
            constexpr double farAway = 1e6;
            residuals[Eigen::Index(i)] = denominator > 0
                ? std::log(point.throughput / point.concurrency * denominator) - all[LogLambda]
                : farAway;
        }
        return 0;
    }

    int df(const Eigen::VectorXd &input, Eigen::MatrixXd &jacobian) const
    {
        const Parameters all = unpack(input);
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const double n = m_points[i].concurrency;
            const double denominator =
                std::max(denominatorAt(all, n), std::numeric_limits<double>::epsilon());
            const Parameters gradient{-1, (n - 1) / m_largest / denominator,
                                      n * (n - 1) / (m_largest * m_largest) / denominator};
            for (std::size_t j = 0; j < m_free.size(); ++j)
                jacobian(Eigen::Index(i), Eigen::Index(j)) = gradient[m_free[j]];
        }
        return 0;
    }

    /// A start near the optimum: N ÷ X is linear in 1 ÷ λ, σ ÷ λ and κ ÷ λ, each point weighted so that its
    /// relative error counts.
    [[nodiscard]] Eigen::VectorXd start() const
    {
        const auto rows = Eigen::Index(m_points.size());
        Eigen::MatrixXd left(rows, inputs());
        Eigen::VectorXd right(rows);
        for (Eigen::Index i = 0; i < rows; ++i) {
            const ScalabilityPoint &point = m_points[std::size_t(i)];
            const double n = point.concurrency;
            const double weight = point.throughput / n;
            left(i, 0) = weight * (1 + fixedPart(n));
            for (std::size_t j = 1; j < m_free.size(); ++j) {
                const double term =
                    m_free[j] == Sigma ? (n - 1) / m_largest : n * (n - 1) / (m_largest * m_largest);
                left(i, Eigen::Index(j)) = weight * term;
            }
            right[i] = 1;
        }
        Eigen::VectorXd solution = left.colPivHouseholderQr().solve(right);
        const bool isUsable = solution.allFinite() && solution[0] > 0;
        Eigen::VectorXd input = Eigen::VectorXd::Zero(inputs());
        if (isUsable) {
            input[0] = -std::log(solution[0]);
            for (Eigen::Index j = 1; j < input.size(); ++j)
                input[j] = std::max(0.0, solution[j] / solution[0]);
        } else {
            double sum = 0;
            for (const ScalabilityPoint &point : m_points)
                sum += std::log(point.throughput / point.concurrency);
            input[0] = sum / double(m_points.size());
        }
        return input;
    }

private:
    [[nodiscard]] double fixedPart(double n) const
    {
        return m_fixed[Sigma] * (n - 1) / m_largest + m_fixed[Kappa] * n * (n - 1) / (m_largest * m_largest);
    }
    [[nodiscard]] double denominatorAt(const Parameters &all, double n) const
    {
        return 1 + all[Sigma] * (n - 1) / m_largest + all[Kappa] * n * (n - 1) / (m_largest * m_largest);
    }

    const Points &m_points;
    double m_largest = 1;
    Parameters m_fixed{};
    std::vector<Parameter> m_free;
};

struct Optimum
{
    ScalabilityFit fit;
    double sumOfSquares = std::numeric_limits<double>::infinity(); // of the residuals ln X − ln X(N)
};

/// 95 % intervals from the covariance s²·(JᵀJ)⁻¹.
void addIntervals(ScalabilityFit &fit, const Residuals &residuals, const Eigen::VectorXd &input,
                  double sumOfSquares)
{
    const int degreesOfFreedom = residuals.values() - residuals.inputs();
    if (degreesOfFreedom < 1)
        return;
    Eigen::MatrixXd jacobian(residuals.values(), residuals.inputs());
    residuals.df(input, jacobian);
    const Eigen::FullPivLU<Eigen::MatrixXd> normal(jacobian.transpose() * jacobian);
    if (!normal.isInvertible())
        return;
    constexpr double rounding = 1e-18; // what exact points scatter by
    const Eigen::MatrixXd covariance = normal.inverse() * std::max(rounding, sumOfSquares / degreesOfFreedom);
    const double t = studentT975(degreesOfFreedom);
    for (std::size_t i = 0; i < residuals.freeParameters().size(); ++i) {
        const double margin = t * std::sqrt(std::max(0.0, covariance(Eigen::Index(i), Eigen::Index(i))));
        if (!std::isfinite(margin))
            continue;
        const double n = residuals.largest();
        switch (residuals.freeParameters()[i]) {
        case LogLambda:
            fit.lambda.interval = {fit.lambda.value / std::exp(margin), fit.lambda.value * std::exp(margin)};
            break;
        case Sigma:
            fit.sigma.interval = {std::max(0.0, fit.sigma.value - margin / n),
                                  std::min(1.0, fit.sigma.value + margin / n)};
            break;
        case Kappa:
            fit.kappa.interval = {std::max(0.0, fit.kappa.value - margin / (n * n)),
                                  fit.kappa.value + margin / (n * n)};
            break;
        }
    }
}

enum class Outside { Refused, Allowed };

/// Nothing where there is no optimum, or it does not keep to the bounds and may not lie \a outside.
std::optional<Optimum> optimize(const Points &points, const Bounds &bounds, Outside outside)
{
    Residuals residuals(points, bounds);
    if (residuals.values() < residuals.inputs())
        return std::nullopt;
    Eigen::VectorXd input = residuals.start();
    Eigen::LevenbergMarquardt<Residuals> optimizer(residuals);
    optimizer.parameters.maxfev = 1'000;
    optimizer.minimize(input);

    const Parameters all = residuals.unpack(input);
    Optimum optimum;
    ScalabilityFit &fit = optimum.fit;
    fit.lambda.value = std::exp(all[LogLambda]);
    fit.sigma.value = all[Sigma] / residuals.largest();
    fit.kappa.value = all[Kappa] / (residuals.largest() * residuals.largest());
    constexpr double slack = 1e-12; // of rounding, on the bound itself
    const bool isInside = fit.sigma.value >= -slack && fit.sigma.value <= 1 + slack
        && fit.kappa.value >= -slack && std::isfinite(fit.lambda.value) && fit.lambda.value > 0;
    if (!input.allFinite() || (!isInside && outside == Outside::Refused))
        return std::nullopt;
    if (isInside) {
        fit.sigma.value = std::clamp(fit.sigma.value, 0.0, 1.0);
        fit.kappa.value = std::max(0.0, fit.kappa.value);
    }
    fit.freeCoefficients = residuals.inputs();

    Eigen::VectorXd errors(residuals.values());
    residuals(input, errors);
    optimum.sumOfSquares = errors.squaredNorm();
    addIntervals(fit, residuals, input, optimum.sumOfSquares);
    return optimum;
}

/// \a interval, which was cut at the bounds, where it reaches \a bound.
std::optional<Interval> reaching(const std::optional<Interval> &interval, double bound)
{
    const bool reaches = interval && interval->low <= bound && interval->high >= bound;
    return reaches ? interval : std::nullopt;
}

/// How far coefficients on their bounds may be from them, by the free optimum.
void addIntervalsOnBounds(ScalabilityFit &fit, const Points &points, ScalabilityModel model)
{
    Bounds free;
    if (model == ScalabilityModel::Amdahl)
        free.kappa = 0;
    const std::optional<Optimum> optimum = optimize(points, free, Outside::Allowed);
    if (!optimum)
        return;
    if (!fit.sigma.interval)
        fit.sigma.interval = reaching(optimum->fit.sigma.interval, fit.sigma.value);
    if (!fit.kappa.interval && model == ScalabilityModel::Usl)
        fit.kappa.interval = reaching(optimum->fit.kappa.interval, fit.kappa.value);
}

double rSquaredOf(const ScalabilityFit &fit, const Points &points)
{
    double mean = 0;
    for (const ScalabilityPoint &point : points)
        mean += point.throughput / double(points.size());
    double unexplained = 0;
    double all = 0;
    for (const ScalabilityPoint &point : points) {
        unexplained += std::pow(point.throughput - fit.throughputAt(point.concurrency), 2);
        all += std::pow(point.throughput - mean, 2);
    }
    const double rounding = 1e-18 * mean * mean * double(points.size()); // points that are all alike
    if (all > rounding)
        return 1 - unexplained / all;
    return unexplained > rounding ? 0 : 1;
}

void addPeak(ScalabilityFit &fit)
{
    if (!fit.kappa.interval || fit.kappa.interval->low <= 0)
        return;
    const double peak = std::sqrt((1 - fit.sigma.value) / fit.kappa.value);
    if (!(peak >= 1))
        return;
    fit.peakConcurrency = peak;
    fit.peakThroughput = fit.throughputAt(peak);
}

std::optional<ScalabilityFit> fitModel(std::span<const ScalabilityPoint> given, ScalabilityModel model)
{
    Points points;
    std::vector<double> concurrencies;
    for (const ScalabilityPoint &point : given) {
        if (!std::isfinite(point.concurrency) || !std::isfinite(point.throughput) || point.concurrency < 1
            || point.throughput <= 0)
            continue;
        points.push_back(point);
        concurrencies.push_back(point.concurrency);
    }
    std::sort(concurrencies.begin(), concurrencies.end());
    const auto distinct = std::unique(concurrencies.begin(), concurrencies.end()) - concurrencies.begin();
    const int coefficients = model == ScalabilityModel::Usl ? 3 : 2;
    if (distinct < coefficients || int(points.size()) < coefficients + 1)
        return std::nullopt;

    // Few enough bounds to try all: the free optimum where it is inside, else the best on them.
    std::vector<Bounds> candidates;
    for (const std::optional<double> kappa : {std::optional<double>(), std::optional<double>(0.0)}) {
        if (!kappa && model == ScalabilityModel::Amdahl)
            continue;
        for (const std::optional<double> sigma :
             {std::optional<double>(), std::optional<double>(0.0), std::optional<double>(1.0)})
            candidates.push_back({sigma, kappa});
    }
    std::optional<Optimum> best;
    for (const Bounds &bounds : candidates) {
        const std::optional<Optimum> optimum = optimize(points, bounds, Outside::Refused);
        // A bound is only believed where it fits better than by rounding.
        constexpr double better = 1 - 1e-9;
        if (optimum && (!best || optimum->sumOfSquares < best->sumOfSquares * better))
            best = optimum;
    }
    if (!best)
        return std::nullopt;

    ScalabilityFit fit = best->fit;
    fit.model = model;
    fit.points = int(points.size());
    fit.rSquared = rSquaredOf(fit, points);
    fit.residualError = std::sqrt(best->sumOfSquares / std::max(1, fit.points - fit.freeCoefficients));
    fit.aicc = correctedAkaike(best->sumOfSquares, points.size(), coefficients);
    addIntervalsOnBounds(fit, points, model);
    addPeak(fit);
    return fit;
}

} // namespace

double correctedAkaike(double sumOfSquares, std::size_t points, int coefficients)
{
    constexpr double exact = 1e-24; // residuals of rounding: what is smaller says nothing
    const auto n = double(points);
    const double k = coefficients + 1;
    if (n - k - 1 <= 0)
        return std::numeric_limits<double>::infinity();
    return n * std::log(std::max(sumOfSquares / n, exact)) + 2 * k + 2 * k * (k + 1) / (n - k - 1);
}

double ScalabilityFit::throughputAt(double concurrency) const
{
    const double n = concurrency;
    return lambda.value * n / (1 + sigma.value * (n - 1) + kappa.value * n * (n - 1));
}

std::optional<double> ScalabilityFit::throughputLimit() const
{
    if (sigma.value <= 0 || kappa.value > 0)
        return std::nullopt;
    return lambda.value / sigma.value;
}

std::optional<ScalabilityFit> fitUsl(std::span<const ScalabilityPoint> points)
{
    return fitModel(points, ScalabilityModel::Usl);
}

std::optional<ScalabilityFit> fitAmdahl(std::span<const ScalabilityPoint> points)
{
    return fitModel(points, ScalabilityModel::Amdahl);
}

} // namespace Loopscope
