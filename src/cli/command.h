#pragma once

#include "domain/base/result.h"
#include "storage/store.h"

#include <QJsonObject>
#include <QString>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/variables_map.hpp>
#include <iosfwd>

/// The frame of zhike-cli. A command is one file src/cli/<words>.cpp that defines a `Command` declared in commands.h
/// and listed in commands.cpp. Results go to the standard output (JSON with --json), everything said to a person goes
/// to the standard error output.
namespace zhike::cli {

/// What a script can rely on; also printed by --help.
enum class ExitCode : int {
    Done = 0,
    Failed = 1, ///< refused, or something was found wrong; the reason is on the standard error output
    Usage = 2, ///< unknown command or option, missing argument
    Busy = 3 ///< another program has the company open: nothing was read or written, the same call may succeed later
};

/// What a command takes beside --db, --json and --help.
struct Options {
    boost::program_options::options_description named{"Options"};
    boost::program_options::positional_options_description positional;
};

/// A store that the command owns until it ends, with the session that writes.
struct OpenStore {
    std::unique_ptr<Store> store;
    std::unique_ptr<SqlSession> session;
};

/// One run of a command: its options and where it speaks.
class Invocation {
public:
    Invocation(boost::program_options::variables_map values, std::ostream& out, std::ostream& err)
        : m_values(std::move(values)), m_out(out), m_err(err)
    {
    }

    [[nodiscard]] bool has(const char* name) const { return m_values.count(name) != 0; }
    /// @return the option's text, or an empty one when it was not given.
    [[nodiscard]] QString text(const char* name) const;
    /// @return the option's value; it was given or has a default.
    template <class T> [[nodiscard]] T value(const char* name) const { return m_values[name].as<T>(); }
    [[nodiscard]] bool wantsJson() const { return has("json"); }
    /// Where --db points: a file, or a PostgreSQL database ("postgresql://..." or "host=... dbname=...").
    [[nodiscard]] Result<StoreAddress> address() const;

    /// Opens the store of --db, makes what a new company needs and takes away what an interrupted import left behind.
    /// A file that a window or another program has open is `Locked`, with its process in the detail.
    [[nodiscard]] Result<OpenStore> open(OpenMode mode) const;
    [[nodiscard]] static Result<OpenStore> openAt(const StoreAddress& address, OpenMode mode);

    /// One JSON document and a line break on the standard output.
    void print(const QJsonObject& json);
    void print(const QString& line);
    /// A line for a person on the standard error output; control characters are written out.
    void say(const QString& line);
    /// Says why, and prints {"error": {"code", "detail"}} with --json. @return Failed.
    ExitCode fail(const Error& error);
    /// Says how the command wants to be called. @return Usage.
    ExitCode misused(const QString& why);

private:
    boost::program_options::variables_map m_values;
    std::ostream& m_out;
    std::ostream& m_err;
};

/// Which QCoreApplication main() makes for a command: drawing (PDF) needs fonts and so the offscreen QGuiApplication.
enum class ApplicationKind { Core, Offscreen };

struct Command {
    const char* words; ///< "model fit"
    const char* usage; ///< what follows the words: "LOG.csv [--map ...]"
    const char* summary; ///< one line for the list of commands
    void (*declare)(Options& options);
    ExitCode (*run)(Invocation& invocation);
    ApplicationKind application = ApplicationKind::Core;
};

/// The stable word of an error code ("not-found"), and a sentence for the standard error output.
[[nodiscard]] QString codeWord(ErrorCode code);
[[nodiscard]] QString sentenceOf(const Error& error);

} // namespace zhike::cli
