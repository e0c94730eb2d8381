// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace Loopscope {

/// Puts the program's texts into a language, at the start or in the midst: every window gets a
/// QEvent::LanguageChange. A language is a code such as "zh_TW"; those that exist are the translations in the
/// resources (:/i18n), which the program must link. Same thread as the QCoreApplication, which comes first
/// and lives longer.
class Languages
{
public:
    /// The choice that follows the system's settings.
    static constexpr QStringView system = u"system";

    Languages() = default;
    Q_DISABLE_COPY_MOVE(Languages)

    /// The codes of all languages there are, sorted.
    [[nodiscard]] static QStringList available();
    /// How \a language calls itself: "English", "繁體中文".
    [[nodiscard]] static QString nativeName(const QString &language);
    /// Which of available() suits someone who wants \a uiLanguages, best first ("zh-Hant-TW", "en"): the
    /// first that we have, or that we have in the same script (zh-HK reads zh_TW, zh-CN does not). English
    /// where none suits.
    [[nodiscard]] static QString bestMatch(const QStringList &uiLanguages);

    /// Puts the texts, Qt's own included, into \a choice: a code of available(), or system, which is also
    /// what an unknown code means. Dates and numbers follow: QLocale's default becomes the language's, or the
    /// system's own.
    void install(QStringView choice);

    /// The language that the texts are in; empty before the first install().
    [[nodiscard]] QString current() const { return m_current; }

private:
    QTranslator m_qtTexts;
    QTranslator m_ourTexts;
    QString m_current;
};

} // namespace Loopscope
