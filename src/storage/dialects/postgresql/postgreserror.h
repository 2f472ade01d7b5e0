#pragma once

#include "domain/base/result.h"

#include <QByteArrayView>
#include <QStringView>

namespace zhike {

/// What an SQLSTATE means to us. Names of constraints and tables in an error's text say nothing: on a distributed
/// database they are those of a shard, or missing.
[[nodiscard]] ErrorCode errorCodeOfState(QByteArrayView sqlState) noexcept;

/// The error of a state, with the server's first line unless that may repeat a value (class 22), and the statement,
/// whose values are bound and so never part of it.
[[nodiscard]] Error postgresError(QByteArrayView sqlState, QByteArrayView message, QStringView sql);

} // namespace zhike
