#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace zhike {

/// Why something did not happen. The code decides what the window says (gui/common turns it into a translated
/// sentence); the detail is English, for the log and for people who script the command line.
enum class ErrorCode {
    // what a person typed or a file says
    InvalidInput,
    CurrencyMismatch,
    Overflow,
    // records
    NotFound,
    Conflict, ///< someone else saved a newer revision first
    NotAllowed, ///< the role may not do this
    StateNotAllowed, ///< the state machine has no such move
    Erased, ///< a person's data were erased on purpose; nothing brings them back
    // files and databases
    NotADatabase, ///< not a Zhike file
    NewerFile, ///< written by a newer Zhike
    Damaged,
    ReadOnly,
    Locked, ///< another process owns the file
    NoSpace,
    Io,
    Constraint, ///< a rule of the schema refused the write
    Connection, ///< the server cannot be reached or went away
    Unsupported,
    // work
    Cancelled,
    TooFewData, ///< an honest refusal of a model
    Internal ///< a bug of ours
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail; ///< English, never shown without its translated sentence
    friend bool operator==(const Error&, const Error&) = default;
};

template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace zhike

#define ZHIKE_JOIN_(a, b) a##b
#define ZHIKE_JOIN(a, b) ZHIKE_JOIN_(a, b)

#define ZHIKE_TRY_(holder, declaration, ...)                                                                           \
    auto holder = (__VA_ARGS__);                                                                                       \
    if (!holder) {                                                                                                     \
        return tl::unexpected(std::move(holder).error());                                                              \
    }                                                                                                                  \
    declaration = *std::move(holder)

/// `ZHIKE_TRY(auto row, repository.find(id))` passes an error on or declares the value.
#define ZHIKE_TRY(declaration, ...) ZHIKE_TRY_(ZHIKE_JOIN(zhikeTry, __COUNTER__), declaration, __VA_ARGS__)

#define ZHIKE_CHECK_(holder, ...)                                                                                      \
    if (auto holder = (__VA_ARGS__); !holder) {                                                                        \
        return tl::unexpected(std::move(holder).error());                                                              \
    }                                                                                                                  \
    static_assert(true)

/// `ZHIKE_CHECK(repository.remove(id));` passes an error on; for `Result<void>`.
#define ZHIKE_CHECK(...) ZHIKE_CHECK_(ZHIKE_JOIN(zhikeCheck, __COUNTER__), __VA_ARGS__)
