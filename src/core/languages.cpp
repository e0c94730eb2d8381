// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/i18n"_L1;
constexpr auto prefix = "loopscope_"_L1;
constexpr auto suffix = ".qm"_L1;
constexpr auto sourceLanguage = "en"_L1;

} // namespace

QStringList Languages::available()
{
    QStringList codes;
    const QStringList files = QDir(folder).entryList({prefix + u'*' + suffix}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        codes.append(file.sliced(prefix.size()).chopped(suffix.size()));
    return codes;
}

QString Languages::nativeName(const QString &language)
{
    // QLocale would say "American English".
    return language == sourceLanguage ? u"English"_s : QLocale(language).nativeLanguageName();
}

QString Languages::bestMatch(const QStringList &uiLanguages)
{
    const QStringList codes = available();
    for (const QString &wanted : uiLanguages) {
        const QLocale locale(wanted);
        if (codes.contains(locale.name()))
            return locale.name();
        for (const QString &code : codes) {
            const QLocale candidate(code);
            if (candidate.language() == locale.language() && candidate.script() == locale.script())
                return code;
        }
    }
    return sourceLanguage;
}

void Languages::install(QStringView choice)
{
    const bool known = available().contains(choice);
    m_current = known ? choice.toString() : bestMatch(QLocale::system().uiLanguages());

    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_ourTexts);
    // Before the LanguageChange events, whose receivers format numbers anew.
    QLocale::setDefault(known ? QLocale(m_current) : QLocale::system());

    const QLocale language(m_current);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qtTexts.load(language, u"qtbase"_s, u"_"_s, qtFolder))
        QCoreApplication::installTranslator(&m_qtTexts);
    // By its very name: a QLocale would look for a fallback.
    if (m_ourTexts.load(prefix + m_current, folder))
        QCoreApplication::installTranslator(&m_ourTexts);
}

} // namespace Loopscope
