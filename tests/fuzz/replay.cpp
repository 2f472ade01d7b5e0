#include "fuzz/fuzzfile.h"

#include <QDir>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

// Runs a target over saved inputs where there is no fuzzer: `replay FOLDER`. Each input in a process of its own, so
// that one that crashes is named and the others follow.

int main(int argc, char** argv)
{
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    int inputs = 0;
    int crashes = 0;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return 2;
        }
        const QByteArray input = file.readAll();
        ++inputs;
        const pid_t child = fork();
        if (child == 0) {
            LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(input.constData()), size_t(input.size()));
            std::exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (status != 0) {
            ++crashes;
            std::printf("%s: status %d\n", qPrintable(name), status);
        }
    }
    std::printf("%d inputs, %d crashes\n", inputs, crashes);
    return inputs > 0 && crashes == 0 ? 0 : 1;
}
