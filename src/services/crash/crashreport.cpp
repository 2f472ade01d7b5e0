#include "services/crash/crashreport.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <ctime>
#include <cxxabi.h>
#include <dlfcn.h>
#include <exception>
#include <execinfo.h>
#include <fcntl.h>
#include <string_view>
#include <typeinfo>
#include <unistd.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFresh = ".crash"_L1;
constexpr auto kSeen = ".seen"_L1;
constexpr qsizetype kReportsKept = 10;
constexpr qint64 kMostBytes = 256 * 1024;

#ifndef ZHIKE_SANITIZED

struct FatalSignal {
    int number;
    const char* name;
};
constexpr std::array kFatalSignals{
    FatalSignal{SIGSEGV, "SIGSEGV"}, FatalSignal{SIGBUS, "SIGBUS"}, FatalSignal{SIGFPE, "SIGFPE"},
    FatalSignal{SIGILL, "SIGILL"}, FatalSignal{SIGABRT, "SIGABRT"}};

// Everything the handler needs is made beforehand: in a program that is falling nothing may be allocated.
std::array<char, 4096> reportPath{};
std::array<char, 1024> reportHead{};
std::array<char, 256> thrownType{};
std::array<char, 64 * 1024> handlerStack{};
std::atomic_flag isReporting = ATOMIC_FLAG_INIT;

void put(int file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written <= 0) {
            return;
        }
        text.remove_prefix(size_t(written));
    }
}

void putNumber(int file, quint64 number, unsigned base)
{
    std::array<char, 32> digits{};
    size_t at = digits.size();
    do {
        digits[--at] = "0123456789abcdef"[number % base];
        number /= base;
    } while (number != 0);
    put(file, {digits.data() + at, digits.size() - at});
}

/// "zhike+0x1f2a3 (name)": the name of the file without its folder, which may tell who works here.
void putPlace(int file, void* address)
{
    Dl_info info{};
    put(file, "  ");
    if (::dladdr(address, &info) == 0 || info.dli_fname == nullptr) {
        put(file, "?\n");
        return;
    }
    const char* slash = std::strrchr(info.dli_fname, '/');
    put(file, slash != nullptr ? slash + 1 : info.dli_fname);
    put(file, "+0x");
    putNumber(file, quint64(static_cast<char*>(address) - static_cast<char*>(info.dli_fbase)), 16);
    if (info.dli_sname != nullptr) {
        put(file, " (");
        put(file, info.dli_sname);
        put(file, ")");
    }
    put(file, "\n");
}

void writeReport(int signal)
{
    const int file = ::open(reportPath.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return;
    }
    put(file, reportHead.data());
    put(file, "time: ");
    putNumber(file, quint64(std::time(nullptr)), 10);
    put(file, "\nsignal: ");
    for (const FatalSignal& fatal : kFatalSignals) {
        put(file, fatal.number == signal ? fatal.name : "");
    }
    if (thrownType[0] != '\0') {
        put(file, "\nexception: ");
        put(file, thrownType.data());
    }
    put(file, "\nplaces:\n");
    std::array<void*, 64> frames{};
    const int count = ::backtrace(frames.data(), int(frames.size()));
    for (int i = 0; i < count; ++i) {
        putPlace(file, frames[size_t(i)]);
    }
    ::close(file);
}

void onFault(int signal)
{
    if (!isReporting.test_and_set()) {
        writeReport(signal);
    }
    ::raise(signal); // SA_RESETHAND: the program ends as it would have
}

/// The type of what was thrown; what it says may hold a name or a path.
[[noreturn]] void onTerminate()
{
    if (const std::type_info* type = abi::__cxa_current_exception_type()) {
        std::strncpy(thrownType.data(), type->name(), thrownType.size() - 1);
    }
    std::abort();
}

template <size_t N> bool keep(std::array<char, N>& buffer, const QByteArray& text)
{
    if (text.size() >= qsizetype(N)) {
        return false;
    }
    std::memcpy(buffer.data(), text.constData(), size_t(text.size()) + 1);
    return true;
}

#endif

QFileInfoList reportsIn(const QString& folder, QLatin1StringView suffix)
{
    return QDir(folder).entryInfoList({u"*"_s + suffix}, QDir::Files, QDir::Time);
}

} // namespace

Result<void> watchForCrashes([[maybe_unused]] const QString& folder, [[maybe_unused]] const QString& version)
{
#ifndef ZHIKE_SANITIZED
    if (!QDir().mkpath(folder)) {
        return fail(ErrorCode::Io, folder);
    }
    const QString name = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString head = u"Zhike %1, Qt %2, %3, %4\n"_s.arg(
        version, QLatin1StringView(qVersion()), QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
    if (!keep(reportPath, QFile::encodeName(u"%1/%2-%3"_s.arg(folder, name).arg(::getpid()) + kFresh))
        || !keep(reportHead, head.toUtf8())) {
        return fail(ErrorCode::InvalidInput, folder);
    }
    std::array<void*, 1> frame{};
    (void)::backtrace(frame.data(), 1); // loads what it needs now: later nothing may be loaded
    stack_t stack{};
    stack.ss_sp = handlerStack.data();
    stack.ss_size = handlerStack.size();
    ::sigaltstack(&stack, nullptr); // of this thread: a stack that overflowed cannot carry the handler
    for (const FatalSignal& fatal : kFatalSignals) {
        struct sigaction action { };
        action.sa_handler = onFault;
        action.sa_flags = SA_RESETHAND | SA_NODEFER | SA_ONSTACK;
        ::sigaction(fatal.number, &action, nullptr);
    }
    std::set_terminate(onTerminate);
#endif
    return {};
}

std::optional<CrashReport> unseenCrash(const QString& folder)
{
    for (const QFileInfo& each : reportsIn(folder, kFresh)) {
        QFile file(each.filePath());
        if (file.open(QIODevice::ReadOnly)) {
            return CrashReport{
                each.filePath(), Instant::from(each.lastModified().toUTC()), QString::fromUtf8(file.read(kMostBytes))};
        }
    }
    return std::nullopt;
}

void markCrashesSeen(const QString& folder)
{
    for (const QFileInfo& each : reportsIn(folder, kFresh)) {
        QFile::rename(each.filePath(), each.filePath().chopped(kFresh.size()) + kSeen);
    }
    const QFileInfoList seen = reportsIn(folder, kSeen);
    for (qsizetype i = kReportsKept; i < seen.size(); ++i) {
        QFile::remove(seen[i].filePath());
    }
}

} // namespace zhike
