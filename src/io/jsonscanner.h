// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace Loopscope {

/// Walks over JSON text from left to right and copies nothing, so that a large file costs no memory. Every
/// function passes over white space first. It is not a validator: value() only matches brackets and quotes.
class JsonScanner
{
public:
    /// \a text must outlive the scanner.
    explicit JsonScanner(QByteArrayView text);

    [[nodiscard]] qsizetype position() const { return m_next - m_text.begin(); }
    /// Whether nothing but white space is left.
    [[nodiscard]] bool atEnd();

    /// Each moves on and returns what was there, or stays where it is; only a string that is not closed moves
    /// on to the end all the same.
    bool take(char c);
    bool takeWord(QByteArrayView word);
    [[nodiscard]] std::optional<qint64> takeInteger(); ///< not "1.0" or "1e3", which are no integers here
    [[nodiscard]] std::optional<QByteArrayView>
    takeString(); ///< what is between the quotes, escapes as written

    /// Moves over any value and returns its text; nothing where the text ends inside it, brackets do not
    /// match or nest deeper than 64. Then position() is where that was seen.
    [[nodiscard]] std::optional<QByteArrayView> takeValue();

    /// Takes an object and calls \a visit(key, text of the value) for each member, until that returns false.
    /// Returns whether the object was whole and every member visited; if not, position() is where that was
    /// seen.
    template <typename Visitor>
    bool visitMembers(Visitor &&visit)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return true;
        do {
            const std::optional<QByteArrayView> key = takeString();
            if (!key || !take(':'))
                return false;
            const std::optional<QByteArrayView> value = takeValue();
            if (!value || !visit(*key, *value))
                return false;
        } while (take(','));
        return take('}');
    }

private:
    void skipSpace();
    bool skipString();
    bool skipNested();

    QByteArrayView m_text;
    const char *m_next;
};

} // namespace Loopscope
