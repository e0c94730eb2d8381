# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One place for the language level, the warnings and the Qt defines: every target links loopscope_options.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_AUTOUIC_SEARCH_PATHS ${PROJECT_SOURCE_DIR}/ui)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

find_program(LOOPSCOPE_CCACHE ccache)
if(LOOPSCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # What it asks for where headers are precompiled: https://ccache.dev/manual/4.7.5.html#_precompiled_headers
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${LOOPSCOPE_CCACHE})
    set(pch_preprocess $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

add_library(loopscope_options INTERFACE)
target_compile_options(loopscope_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2
    -Wimplicit-fallthrough -Wextra-semi -Wundef ${pch_preprocess})
target_compile_definitions(loopscope_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_WARN_DEPRECATED_UP_TO=0x060400
    LOOPSCOPE_VERSION="${PROJECT_VERSION}")
target_include_directories(loopscope_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
if(LOOPSCOPE_SANITIZE)
    # -g1: lines are all that a report shows, and it builds faster. -Og: hardly slower to build, and what computes
    # runs in a third of the time.
    target_compile_options(loopscope_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g1 -Og)
    target_link_options(loopscope_options INTERFACE -fsanitize=address,undefined)
endif()

# Headers are parsed once for all targets of a folder and those below it: with those of the module whose name is
# in LOOPSCOPE_PRECOMPILED there, from its file precompiled.h.
set(LOOPSCOPE_PRECOMPILED core)
function(loopscope_precompile target)
    if(NOT LOOPSCOPE_PCH)
        return()
    endif()
    if(target STREQUAL "loopscope_${LOOPSCOPE_PRECOMPILED}")
        target_precompile_headers(${target} PRIVATE precompiled.h)
    else()
        target_precompile_headers(${target} REUSE_FROM loopscope_${LOOPSCOPE_PRECOMPILED})
    endif()
endfunction()

# loopscope_add_library(core SOURCES a.cpp a.h LINKS Qt6::Core) makes loopscope_core, alias Loopscope::core.
function(loopscope_add_library module)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(loopscope_${module} STATIC ${ARG_SOURCES})
    add_library(Loopscope::${module} ALIAS loopscope_${module})
    target_link_libraries(loopscope_${module} PUBLIC loopscope_options ${ARG_LINKS})
    loopscope_precompile(loopscope_${module})
endfunction()

# loopscope_add_test(tst_text LINKS Loopscope::core) builds tst_text.cpp of this folder and runs it offscreen.
function(loopscope_add_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test)
    loopscope_precompile(${name})
    add_test(NAME ${name} COMMAND ${name})
    set(environment QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 LANGUAGE=en)
    if(LOOPSCOPE_SANITIZE)
        # A small quarantine of freed memory, because tests look at how much memory a run takes.
        list(APPEND environment
            ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:quarantine_size_mb=16
            LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0
            UBSAN_OPTIONS=print_stacktrace=1)
    endif()
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "${environment}" TIMEOUT 300)
endfunction()

# loopscope_add_benchmark(bench_stats LINKS Loopscope::stats) builds bench_stats.cpp of this folder; nobody runs it.
function(loopscope_add_benchmark name)
    cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test)
    loopscope_precompile(${name})
endfunction()
