// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>

namespace Loopscope {

/// Writes Prometheus' text format 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format).
class PrometheusText
{
public:
    static constexpr const char *contentType = "text/plain; version=0.0.4; charset=utf-8";

    struct Label
    {
        const char *name;
        QString value;
    };

    /// Begins a metric: all of its samples follow. \a type is "gauge", "counter" or "histogram"; \a help one
    /// line in English.
    void begin(const char *name, const char *type, const char *help);
    /// Labels that each of the following samples has first.
    void setCommonLabels(std::initializer_list<Label> labels) { m_common = joined(labels); }
    /// A sample of the metric; \a suffix such as "_bucket" for the parts of a histogram.
    void add(qint64 value, std::initializer_list<Label> labels = {}, const char *suffix = "");
    void add(double value, std::initializer_list<Label> labels = {}, const char *suffix = "");

    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    [[nodiscard]] static QByteArray joined(std::initializer_list<Label> labels);
    void addText(const QByteArray &value, std::initializer_list<Label> labels, const char *suffix);

    QByteArray m_text;
    QByteArray m_common;
    const char *m_name = "";
};

} // namespace Loopscope
