#pragma once

#include "domain/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <type_traits>
#include <utility>

namespace zhike {

namespace detail {
template <class T> inline constexpr bool isResult = false;
template <class T> inline constexpr bool isResult<Result<T>> = true;
} // namespace detail

/// Calls `then(result)` on the receiver's thread when the future has ended, or never when the receiver is gone by then.
/// The result is handed over as `const T&`, so that several may wait for one future; a result that cannot be copied is
/// moved out, and only one may wait. A future that somebody cancelled ends as `Cancelled`. Call it on the receiver's
/// thread; a future that has ended already is answered from the event loop, never at once.
template <class T, class Then> void whenDone(const QFuture<T>& future, QObject* receiver, Then then)
{
    auto* watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        QFuture<T> done = watcher->future();
        if constexpr (std::is_void_v<T>) {
            then();
        } else if (done.resultCount() == 0) {
            if constexpr (detail::isResult<T>) {
                then(T(fail(ErrorCode::Cancelled)));
            }
        } else if constexpr (std::is_copy_constructible_v<T>) {
            then(*done.constBegin());
        } else {
            then(done.takeResult());
        }
    });
    watcher->setFuture(future);
}

} // namespace zhike
