// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/prometheustext.h"

#include <QLocale>

#include <cmath>

namespace Loopscope {

namespace {

QByteArray escaped(const QString &value)
{
    QByteArray bytes = value.toUtf8();
    bytes.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return bytes;
}

QByteArray numberText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

void PrometheusText::begin(const char *name, const char *type, const char *help)
{
    m_name = name;
    m_common.clear();
    m_text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void PrometheusText::add(qint64 value, std::initializer_list<Label> labels, const char *suffix)
{
    addText(QByteArray::number(value), labels, suffix);
}

void PrometheusText::add(double value, std::initializer_list<Label> labels, const char *suffix)
{
    addText(numberText(value), labels, suffix);
}

QByteArray PrometheusText::joined(std::initializer_list<Label> labels)
{
    QByteArray text;
    for (const Label &label : labels)
        text += (text.isEmpty() ? QByteArray() : QByteArray(",")) + label.name + "=\"" + escaped(label.value)
            + '"';
    return text;
}

void PrometheusText::addText(const QByteArray &value, std::initializer_list<Label> labels, const char *suffix)
{
    const QByteArray own = joined(labels);
    m_text += m_name;
    m_text += suffix;
    if (!m_common.isEmpty() || !own.isEmpty())
        m_text += '{' + m_common + (m_common.isEmpty() || own.isEmpty() ? "" : ",") + own + '}';
    m_text += ' ' + value + '\n';
}

} // namespace Loopscope
