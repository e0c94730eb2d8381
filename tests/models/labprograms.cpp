// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// labprograms FOLDER PORT writes the C++ program of each drive into FOLDER, for tst_labcode to run.

#include "labprogramplan.h"
#include "models/labcode.h"

#include <QFile>

using namespace Loopscope;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    if (argc != 3)
        return 2;
    for (const LabDrive drive : allLabDrives) {
        QFile file(QString::fromLocal8Bit(argv[1]) + u"/lab-%1.cpp"_s.arg(labDriveId(drive)));
        const QByteArray code = labCppCode(labProgramPlan(drive, QByteArray(argv[2]).toInt())).toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(code) != code.size())
            return 1;
    }
    return 0;
}
