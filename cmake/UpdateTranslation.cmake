# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D LUPDATE=… -D SOURCE_DIR=… -D TS_FILE=… [-D PLURALS_ONLY=1] [-D CHECK=ON] -P UpdateTranslation.cmake
# brings the file in line with the texts of the sources. With CHECK it changes nothing but fails unless the
# file holds a finished translation of every text, and of no other.

# Without locations a moved line is no change of the translations.
set(options -silent -locations none)
if(PLURALS_ONLY)
    list(APPEND options -pluralonly)
endif()

if(CHECK)
    get_filename_component(name ${TS_FILE} NAME)
    file(COPY ${TS_FILE} DESTINATION checked_translations)
    set(TS_FILE checked_translations/${name})
else()
    list(APPEND options -no-obsolete)
endif()

execute_process(COMMAND ${LUPDATE} ${options} ${SOURCE_DIR}/src ${SOURCE_DIR}/ui -ts ${TS_FILE}
                ERROR_VARIABLE warnings
                COMMAND_ERROR_IS_FATAL ANY)

# "Qualifying with unknown namespace/class" means that a text went to a context the program does not ask for.
if(warnings AND CHECK)
    message(FATAL_ERROR "lupdate misunderstands the sources:\n${warnings}")
elseif(warnings)
    message(WARNING "lupdate misunderstands the sources:\n${warnings}")
endif()

if(CHECK)
    # lupdate marks what is new as unfinished, and what the sources no longer have as vanished.
    file(READ ${TS_FILE} text)
    string(REGEX MATCHALL "type=\"unfinished\"" unfinished "${text}")
    string(REGEX MATCHALL "type=\"(vanished|obsolete)\"" vanished "${text}")
    list(LENGTH unfinished unfinished_count)
    list(LENGTH vanished vanished_count)
    if(unfinished_count OR vanished_count)
        message(FATAL_ERROR "${name}: ${unfinished_count} texts lack a translation, ${vanished_count} are not in "
                            "the sources. Build the target update_translations, then translate.")
    endif()
endif()
