#include "domain/catalogue.h"
#include "services/company.h"
#include "services/customfields/customfieldtest.h"
#include "services/jobs/clock.h"
#include "support/eventloop.h"

#include <QFile>

namespace zhike::testing {

namespace {

/// What a company tells its windows.
class Heard {
public:
    explicit Heard(Company& company)
    {
        QObject::connect(&company, &Company::changed, &m_context, [this](const ChangeReceipt& receipt) {
            ++m_changes;
            m_last = receipt;
        });
        QObject::connect(&company, &Company::customFieldsChanged, &m_context, [this] { ++m_fields; });
    }
    [[nodiscard]] int fields() const { return m_fields; }
    [[nodiscard]] bool waitForChange() const
    {
        return waitFor([this] { return m_changes > 0; });
    }
    [[nodiscard]] bool waitForFields() const
    {
        return waitFor([this] { return m_fields > 0; });
    }
    [[nodiscard]] QString key() const
    {
        return m_last.touched.isEmpty() ? QString() : customKey(CustomFieldId(m_last.touched.first().id));
    }

private:
    QObject m_context;
    int m_changes = 0;
    int m_fields = 0;
    ChangeReceipt m_last;
};

/// A company as a window opens it.
std::unique_ptr<Company> opened(const StoreAddress& address)
{
    application();
    auto company = Company::open(address, OpenMode::CreateIfMissing);
    EXPECT_TRUE(company.has_value()) << (company ? "" : company.error().detail.toStdString());
    if (!company) {
        return nullptr;
    }
    (*company)->setAuthor({UserId(1), Role::Administrator});
    return *std::move(company);
}

/// Makes a field and waits until everybody is told. @return its key
QString addedTo(Company& company, const QString& label)
{
    const Heard heard(company);
    (void)company.apply(createCustomField(ownField(label, CustomType::Text)));
    EXPECT_TRUE(heard.waitForChange());
    return heard.key();
}

QStringList labelsSeenBy(Company& company)
{
    auto seen = company.read([](SqlSession&) {
        QStringList labels;
        for (const Field& field : customFieldsOf(RecordKind::Customer)) {
            labels.append(plainLabel(field.label));
        }
        return Result<QStringList>(labels);
    });
    seen.waitForFinished();
    return seen.result().value_or(QStringList());
}

class CustomCompanyTest : public ::testing::Test {
protected:
    [[nodiscard]] StoreAddress file(const QString& name) const { return {Engine::Sqlite, m_folder.filePath(name)}; }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(CustomCompanyTest, WhoeverHearsOfAChangeFindsTheFieldInTheCatalogue)
{
    const auto company = opened(file(u"one.zhike"_s));
    bool wasKnown = false;
    QObject::connect(company.get(), &Company::changed, company.get(), [&wasKnown](const ChangeReceipt& receipt) {
        const QString key = customKey(CustomFieldId(receipt.touched.first().id));
        wasKnown = findField(RecordKind::Customer, key) != nullptr;
    });
    const Heard heard(*company);

    addedTo(*company, u"Tier"_s);

    EXPECT_TRUE(wasKnown);
    EXPECT_EQ(heard.fields(), 1);
}

TEST_F(CustomCompanyTest, TwoOpenCompaniesDoNotSeeEachOthersFields)
{
    const auto one = opened(file(u"one.zhike"_s));
    const auto two = opened(file(u"two.zhike"_s));

    addedTo(*one, u"Tier"_s);
    EXPECT_TRUE(customFieldsOf(RecordKind::Customer).isEmpty()) << "this thread works for the other one";
    addedTo(*two, u"Seats"_s);

    EXPECT_EQ(labelsSeenBy(*one), QStringList{u"Tier"_s});
    EXPECT_EQ(labelsSeenBy(*two), QStringList{u"Seats"_s});
    ASSERT_EQ(customFieldsOf(RecordKind::Customer).size(), 1);
    EXPECT_EQ(plainLabel(customFieldsOf(RecordKind::Customer).first().label), u"Seats"_s);
}

TEST_F(CustomCompanyTest, AClosedCompanyLeavesNoFieldBehind)
{
    auto company = opened(file(u"one.zhike"_s));
    addedTo(*company, u"Tier"_s);

    company.reset();

    EXPECT_TRUE(customFieldsOf(RecordKind::Customer).isEmpty());
}

TEST_F(CustomCompanyTest, AFieldHandedOutStaysGoodAfterItChanged)
{
    const auto company = opened(file(u"one.zhike"_s));
    const QString key = addedTo(*company, u"Tier"_s);
    const Field* before = findField(RecordKind::Customer, key);
    CustomFieldDraft renamed = ownField(u"Level"_s, CustomType::Text);

    const Heard heard(*company);
    (void)company->apply(editCustomField(*customIdOf(key), 1, renamed));
    ASSERT_TRUE(heard.waitForChange());

    EXPECT_EQ(plainLabel(before->label), u"Tier"_s);
    EXPECT_EQ(plainLabel(findField(RecordKind::Customer, key)->label), u"Level"_s);
}

TEST_F(CustomCompanyTest, AnIndexThatTheStoreLostIsMadeWhenItIsOpened)
{
    const StoreAddress address = file(u"one.zhike"_s);
    auto company = opened(address);
    CustomFieldDraft draft = ownField(u"Tier"_s, CustomType::Text);
    draft.isIndexed = true;
    const Heard heard(*company);
    (void)company->apply(createCustomField(draft));
    ASSERT_TRUE(heard.waitForChange());
    const QString key = heard.key();
    auto dropped = company->executor().write(
        [key](SqlSession& session) { return session.executeScript(u"DROP INDEX customer_"_s + key); });
    dropped.waitForFinished();
    ASSERT_TRUE(dropped.result().has_value());
    company.reset();

    company = opened(address);

    auto found = company->read([key](SqlSession& session) {
        return session.integer(u"SELECT count(*) FROM sqlite_master WHERE name = $1", QString(u"customer_"_s + key));
    });
    found.waitForFinished();
    EXPECT_EQ(valueOf(found.result()).value_or(-1), 1);
}

TEST_F(CustomCompanyTest, AFileOfAnOlderVersionTakesThem)
{
    const StoreAddress address = file(u"old.zhike"_s);
    QFile packed(QStringLiteral(ZHIKE_TEST_DATA "/schema/v10-worked.zhike.qz"));
    QFile old(address.path);
    ASSERT_TRUE(packed.open(QIODevice::ReadOnly) && old.open(QIODevice::WriteOnly));
    old.write(qUncompress(packed.readAll()));
    old.close();

    const auto company = opened(address);
    ASSERT_NE(company, nullptr);
    const QString key = addedTo(*company, u"Tier"_s);

    auto held = company->read([key](SqlSession& session) { return countHolders(session, RecordKind::Customer, key); });
    held.waitForFinished();
    EXPECT_EQ(valueOf(held.result()), 0);
    EXPECT_EQ(labelsSeenBy(*company), QStringList{u"Tier"_s});
}

TEST(CustomServer, AFieldMadeInAnotherProgramIsKnownWithTheNextQuestion)
{
    FreshStore store(Engine::PostgreSql);
    if (!store.isAvailable()) {
        GTEST_SKIP() << "no PostgreSQL: run through tests/support/with-postgres.sh";
    }
    const auto here = opened(store.address());
    const auto there = opened(store.address());
    const Heard heard(*here);

    addedTo(*there, u"Tier"_s);

    EXPECT_EQ(labelsSeenBy(*here), QStringList{u"Tier"_s});
    EXPECT_TRUE(heard.waitForFields()) << "and its windows hear of it";
}

} // namespace zhike::testing
