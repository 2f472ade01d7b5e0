#pragma once

#include "services/bin/bin.h"
#include "services/changes/erasure.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/relations/relationgraph.h"
#include "services/relations/relations.h"
#include "services/servicetest.h"
#include "services/verify/verify.h"

namespace zhike::testing {

/// Some customers, and short ways to relate them.
class RelationsTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped() && !HasFatalFailure()) {
            actAs(Role::Manager);
        }
    }

    CustomerId firm(const QString& name) { return made<CustomerId>(createCustomer(customerNamed(name))); }
    ChangeReceipt relate(CustomerId self, RelationKind kind, CustomerId other, const QString& note = {})
    {
        RelationEdit edit;
        edit.kind = kind;
        edit.other = other;
        edit.note = note;
        return apply(relateCustomers(self, edit, u"A – B"_s));
    }
    Error errorOfRelating(CustomerId self, RelationKind kind, CustomerId other)
    {
        RelationEdit edit;
        edit.kind = kind;
        edit.other = other;
        return errorOf(relateCustomers(self, edit, {}));
    }
    /// Puts a customer under another one by its form.
    Error errorOfMoving(CustomerId below, std::optional<CustomerId> above)
    {
        Customer row = customer(below);
        row.details.parent = above;
        return errorOf(editCustomer(below, row.revision, row.details));
    }
    ChangeReceipt moveUnder(CustomerId below, std::optional<CustomerId> above)
    {
        Customer row = customer(below);
        row.details.parent = above;
        return apply(editCustomer(below, row.revision, row.details));
    }

    /// "supplier_of Brandt" of each line, in its order.
    QStringList linesOf(CustomerId customer)
    {
        QStringList lines;
        for (const RelationGroup& group : valueOf(relationOverview(writer(), customer, 50)).groups) {
            for (const RelationLine& line : group.lines) {
                lines.append(QString::fromLatin1(keyOf(line.kind)) + u' ' + line.about.name);
            }
        }
        return lines;
    }
    Relationship sideOf(CustomerId customer)
    {
        const QList<Relationship> sides = valueOf(RelationshipStore(writer()).ofCustomer(customer));
        EXPECT_FALSE(sides.isEmpty());
        return sides.isEmpty() ? Relationship{RelationshipId(0)} : sides.first();
    }
    qint64 rowsOf(const QString& table)
    {
        return valueOf(writer().integer(u"SELECT count(*) FROM "_s + table)).value_or(-1);
    }
    void expectSound()
    {
        const Result<VerifyReport> report = verifyStore(writer());
        ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
        for (const VerifyFinding& finding : report->findings) {
            ADD_FAILURE() << finding.what.toStdString() << ": " << finding.first.join(u", "_s).toStdString();
        }
    }
    [[nodiscard]] bool verifyFinds(VerifyCheck check, const QString& said)
    {
        const VerifyReport report = valueOf(verifyStore(writer()));
        return std::ranges::any_of(report.findings, [&](const VerifyFinding& finding) {
            return finding.check == check && finding.first.join(u'\n').contains(said);
        });
    }
};

} // namespace zhike::testing
