// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QStringList>
#include <QTranslator>

#include <memory>

class QWidget;

namespace Loopscope {

/// A language whose texts are two fifths longer than the English ones, as German ones may be.
class LongTexts : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *comment,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// What a check of a page has found; one that looked at next to nothing has not passed.
struct LayoutFindings
{
    int checked = 0;
    QStringList problems = {};

    /// Empty when all is well, and at least \a least widgets were looked at.
    [[nodiscard]] QString verdict(int least) const;
};

namespace LayoutChecks {

inline constexpr QSize screen(1600, 1000); ///< logical pixels; 3200 × 2000 at 200 %

/// Adds the column "language", and a row for each language that layouts are tested in.
void addLanguages();
/// Makes the program start in a language of addLanguages(): the translator is for Program::open(), and null
/// where the settings say it.
[[nodiscard]] std::unique_ptr<LongTexts> useLanguage(const QString &language);

/// "form/CountField count", for messages.
[[nodiscard]] QString describe(const QWidget *widget);
/// The widgets that \a key visits from \a first on, until it comes back.
[[nodiscard]] QList<QWidget *> tabRound(QWidget *first, Qt::Key key = Qt::Key_Tab);

/// Whether the keys reach whatever in \a part takes the focus by Tab: \a visited is what tabRound() found.
[[nodiscard]] LayoutFindings reachedByTab(const QWidget *part, const QList<QWidget *> &visited);
/// Whether all controls in \a part have names for screen readers.
[[nodiscard]] LayoutFindings namedControls(const QWidget *part);
/// Whether no two labels and buttons of \a page, and menus of its window, have the same letter.
[[nodiscard]] LayoutFindings uniqueMnemonics(const QWidget *page);
/// Whether the window of \a page can be as small as the screen.
[[nodiscard]] LayoutFindings fitsTheScreen(const QWidget *page);
/// Whether all texts in \a part that can be seen have the room that they need.
[[nodiscard]] LayoutFindings textsHaveRoom(const QWidget *part);
/// As textsHaveRoom(), with the window as large as the screen and as small as it can be.
[[nodiscard]] LayoutFindings textsHaveRoomAtAnySize(const QWidget *part);

/// Whether no widget in \a part is cut off by the one that it is in, other than where that scrolls.
[[nodiscard]] LayoutFindings notCut(const QWidget *part);

} // namespace LayoutChecks

} // namespace Loopscope
