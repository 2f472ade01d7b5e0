#pragma once

#include "repositories/customfields/customfieldreads.h"
#include "services/customers/customerchanges.h"
#include "services/customfields/customfieldchanges.h"
#include "services/lists/list.h"
#include "services/servicetest.h"

namespace zhike::testing {

[[nodiscard]] inline CustomFieldDraft
ownField(const QString& label, CustomType type, RecordKind kind = RecordKind::Customer)
{
    CustomFieldDraft draft;
    draft.of = int(kind);
    draft.label = label;
    draft.type = type;
    if (type == CustomType::Choice) {
        setChoices(draft, {{{}, u"Gold"_s}, {{}, u"Silver"_s}});
    }
    return draft;
}

/// A company with fields of its own, and a thread that works for it as an executor's does.
class CustomFieldTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        CustomFields::enter({});
        if (!IsSkipped()) {
            actAs(Role::Administrator);
        }
    }
    void TearDown() override { CustomFields::enter({}); }

    /// What the thread of a job does before each.
    void know() { CustomFields::enter(valueOf(readCustomFields(writer()))); }
    ChangeReceipt changed(const Change& change)
    {
        const ChangeReceipt receipt = apply(change);
        know();
        return receipt;
    }
    /// @return the key of a new field.
    QString added(const CustomFieldDraft& draft)
    {
        return customKey(CustomFieldId(changed(createCustomField(draft)).touched.first().id));
    }
    QString added(const QString& label, CustomType type, RecordKind kind = RecordKind::Customer)
    {
        return added(ownField(label, type, kind));
    }
    CustomField definition(const QString& key)
    {
        return read<CustomFieldDraft>(CustomerId(0), customIdOf(key).value_or(CustomFieldId(0)));
    }
    CustomerId customerWith(const QString& name, const QString& key, const Value& value)
    {
        CustomerDraft draft = customerNamed(name);
        draft.custom.set(key, value);
        return made<CustomerId>(createCustomer(draft));
    }
    Value held(CustomerId id, const QString& key) { return customer(id).details.custom.value(key); }
    QStringList names(const Filter& filter, const QList<SortBy>& sort = {})
    {
        ListQuery query;
        query.filter = filter;
        query.sort = sort;
        query.context.today = dayOf(2026, 11, 20);
        const auto rows = snapshot(writer(), query);
        EXPECT_TRUE(rows.has_value()) << (rows ? "" : rows.error().detail.toStdString());
        QStringList found;
        for (size_t i = 0; rows && i < rows->rows.size(); ++i) {
            found.append(customer(CustomerId(rows->rows.id(i))).details.name);
        }
        return found;
    }
};

} // namespace zhike::testing
