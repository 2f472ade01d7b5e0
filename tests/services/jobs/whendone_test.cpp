#include "services/jobs/whendone.h"

#include "support/eventloop.h"

#include <QPromise>
#include <gtest/gtest.h>
#include <memory>
#include <thread>

namespace zhike {

namespace {

class WhenDone : public ::testing::Test {
protected:
    WhenDone() { testing::application(); }
};

TEST_F(WhenDone, CallsBackOnTheReceiversThread)
{
    QObject receiver;
    QPromise<Result<int>> promise;
    promise.start();
    std::optional<int> answer;
    std::thread::id calledOn;
    whenDone(promise.future(), &receiver, [&](const Result<int>& result) {
        answer = *result;
        calledOn = std::this_thread::get_id();
    });

    std::thread worker([&promise] {
        promise.addResult(Result<int>(42));
        promise.finish();
    });
    ASSERT_TRUE(testing::waitFor([&] { return answer.has_value(); }));
    worker.join();

    EXPECT_EQ(answer, 42);
    EXPECT_EQ(calledOn, std::this_thread::get_id());
}

TEST_F(WhenDone, NeverCallsBackAReceiverThatIsGone)
{
    auto receiver = std::make_unique<QObject>();
    QPromise<Result<int>> promise;
    promise.start();
    int calls = 0;
    whenDone(promise.future(), receiver.get(), [&](const Result<int>&) { ++calls; });

    receiver.reset();
    promise.addResult(Result<int>(1));
    promise.finish();
    QObject other;
    bool isOver = false;
    whenDone(promise.future(), &other, [&](const Result<int>&) { isOver = true; });
    ASSERT_TRUE(testing::waitFor([&] { return isOver; }));

    EXPECT_EQ(calls, 0);
}

TEST_F(WhenDone, AnswersAFinishedFutureFromTheEventLoop)
{
    QObject receiver;
    QPromise<Result<int>> promise;
    promise.start();
    promise.addResult(Result<int>(7));
    promise.finish();
    int calls = 0;

    whenDone(promise.future(), &receiver, [&](const Result<int>&) { ++calls; });

    EXPECT_EQ(calls, 0);
    ASSERT_TRUE(testing::waitFor([&] { return calls > 0; }));
    EXPECT_EQ(calls, 1);
}

TEST_F(WhenDone, MovesOutWhatCannotBeCopied)
{
    QObject receiver;
    QPromise<Result<std::unique_ptr<int>>> promise;
    promise.start();
    std::unique_ptr<int> answer;
    whenDone(promise.future(), &receiver, [&](Result<std::unique_ptr<int>> result) { answer = *std::move(result); });

    promise.addResult(Result<std::unique_ptr<int>>(std::make_unique<int>(5)));
    promise.finish();
    ASSERT_TRUE(testing::waitFor([&] { return answer != nullptr; }));

    EXPECT_EQ(*answer, 5);
}

TEST_F(WhenDone, TurnsACancelledFutureIntoAnError)
{
    QObject receiver;
    QPromise<Result<int>> promise;
    promise.start();
    std::optional<ErrorCode> code;
    whenDone(promise.future(), &receiver, [&](const Result<int>& result) { code = result.error().code; });

    promise.future().cancel();
    promise.finish();
    ASSERT_TRUE(testing::waitFor([&] { return code.has_value(); }));

    EXPECT_EQ(code, ErrorCode::Cancelled);
}

} // namespace
} // namespace zhike
