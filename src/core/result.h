// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace Loopscope {

/// Why something could not be done: one clear, translated sentence (what happened, to what, what to do).
struct Error
{
    QString message;
};

/// A value, or the Error that stands in its place.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::move(value)) { }
    Result(Error error) : m_content(std::move(error)) { }

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    [[nodiscard]] const T &value() const & { return std::get<T>(m_content); }
    [[nodiscard]] T &&value() && { return std::get<T>(std::move(m_content)); }
    /// Empty when ok().
    [[nodiscard]] QString error() const { return ok() ? QString() : std::get<Error>(m_content).message; }

private:
    std::variant<T, Error> m_content;
};

using Status = Result<std::monostate>;
inline Status success()
{
    return std::monostate();
}

} // namespace Loopscope
