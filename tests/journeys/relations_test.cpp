#include "gui/common/charts/chartview.h"
#include "gui/common/relatedline.h"
#include "gui/relations/relationdialog.h"
#include "gui/relations/relationspage.h"
#include "gui/relations/relationspanel.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "services/relations/relations.h"

#include <QClipboard>
#include <QComboBox>
#include <QMenu>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class RelationJourney : public Journey {
protected:
    static CustomerId firm(Person& person, const QString& name)
    {
        CustomerDraft draft;
        draft.name = name;
        return CustomerId(Person::answerOf(person.company().apply(createCustomer(draft))).touched.first().id);
    }
    static void relate(Person& person, CustomerId self, RelationKind kind, CustomerId other)
    {
        RelationEdit edit;
        edit.kind = kind;
        edit.other = other;
        (void)Person::answerOf(person.company().apply(relateCustomers(self, edit, u"A – B"_s)));
    }
    static void open(Person& person, CustomerId customer)
    {
        person.window().go({Section::Customers, RecordRef{RecordKind::Customer, customer.value(), customer.value()}});
        ASSERT_TRUE(Person::until([&] {
            auto* plus = seen<QAbstractButton>(person, u"newRelation"_s);
            return plus != nullptr && plus->isVisible();
        }));
    }
    template <class T> static T* seen(Person& person, const QString& name)
    {
        for (T* one : person.window().currentPage()->template findChildren<T*>(name)) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
    /// The words that the lines of relations say aloud.
    static QStringList lines(Person& person)
    {
        QStringList words;
        for (const auto* line : person.window().currentPage()->findChildren<RelatedLine*>(u"relation"_s)) {
            if (line->isVisible()) {
                words.append(line->accessibleName());
            }
        }
        return words;
    }
    static bool hasLine(Person& person, const QString& name)
    {
        return Person::until([&] { return lines(person).join(u'\n').contains(name); });
    }
};

} // namespace

TEST_F(RelationJourney, ARelationIsWrittenAndEditedByKeysAndEndedFromItsMenu)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId acme = firm(sales, u"Acme Trading"_s);
    firm(sales, u"Brandt Steel"_s);
    open(sales, acme);

    seen<QAbstractButton>(sales, u"newRelation"_s)->setFocus();
    sales.press(Qt::Key_Space);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<RelationDialog*>(sales.dialog()) != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"kind"_s)) << sales.focusName().toStdString();
    sales.type(u"Supplied"_s);
    EXPECT_EQ(sales.dialog()->findChild<QComboBox*>(u"kind"_s)->currentText(), u"Supplied by"_s);
    sales.press(Qt::Key_Tab);
    ASSERT_TRUE(sales.isAt(u"other_id"_s)) << sales.focusName().toStdString();
    sales.type(u"Brandt"_s);
    ASSERT_TRUE(Person::until([&] { return sales.seesProposals(); }));
    sales.press(Qt::Key_Return);
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();

    ASSERT_TRUE(hasLine(sales, u"Brandt Steel"_s));
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM relationship WHERE kind = 'supplier_of'"_s), 1);

    seen<RelatedLine>(sales, u"relation"_s)->setFocus();
    sales.press(Qt::Key_F2);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<RelationDialog*>(sales.dialog()) != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"since_day"_s)) << sales.focusName().toStdString();
    sales.press(Qt::Key_Tab);
    sales.press(Qt::Key_Tab); // until, then the note
    ASSERT_TRUE(sales.isAt(u"note"_s)) << sales.focusName().toStdString();
    sales.type(u"steel"_s);
    EXPECT_EQ(sales.dialog()->findChild<QLineEdit*>(u"note"_s)->text(), u"steel"_s);
    sales.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return sales.dialog() == nullptr; })) << sales.words().toStdString();
    ASSERT_TRUE(hasLine(sales, u"steel"_s)) << lines(sales).join(u'|').toStdString();
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM relationship WHERE note = 'steel'"_s), 2);

    QTest::mouseClick(seen<QAbstractButton>(sales, u"relationMenu"_s), Qt::LeftButton);
    ASSERT_TRUE(Person::until([] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()) != nullptr; }));
    for (int i = 0; i < 3; ++i) { // open, edit, it ends today
        sales.press(Qt::Key_Down);
    }
    sales.press(Qt::Key_Return);
    ASSERT_TRUE(Person::until(
        [&] { return sales.count(u"SELECT count(*) FROM relationship WHERE until_day IS NOT NULL"_s) == 2; }));

    ASSERT_TRUE(hasLine(sales, u"until"_s)) << lines(sales).join(u'|').toStdString();
}

TEST_F(RelationJourney, ARingIsRefusedWithASentenceThatNamesIt)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId holding = firm(sales, u"Holding"_s);
    const CustomerId plant = firm(sales, u"Plant"_s);
    relate(sales, plant, RelationKind::SubsidiaryOf, holding);
    open(sales, holding);
    ASSERT_TRUE(hasLine(sales, u"Plant"_s));

    seen<QAbstractButton>(sales, u"newRelation"_s)->setFocus();
    sales.press(Qt::Key_Space);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<RelationDialog*>(sales.dialog()) != nullptr; }));
    ASSERT_TRUE(sales.isAt(u"kind"_s)) << sales.focusName().toStdString();
    sales.type(u"Subsidiary"_s);
    sales.press(Qt::Key_Tab);
    ASSERT_TRUE(sales.isAt(u"other_id"_s)) << sales.focusName().toStdString();
    sales.type(u"Plant"_s);
    ASSERT_TRUE(Person::until([&] { return sales.seesProposals(); }));
    sales.press(Qt::Key_Return);
    sales.press(Qt::Key_Return, Qt::ControlModifier);

    EXPECT_TRUE(Person::until([&] {
        return sales.words().contains(u"A company cannot stand above itself: Holding → Plant → Holding."_s);
    })) << sales.words().toStdString();
    EXPECT_EQ(sales.count(u"SELECT count(*) FROM customer WHERE parent_id IS NOT NULL"_s), 1);
    sales.press(Qt::Key_Escape);
    EXPECT_TRUE(Person::until([&] { return sales.dialog() == nullptr; }));
}

TEST_F(RelationJourney, ThePictureIsWalkedByKeysAndCopied)
{
    Person sales(file());
    sales.workAs(Role::Sales);
    const CustomerId acme = firm(sales, u"Acme Trading"_s);
    const CustomerId brandt = firm(sales, u"Brandt Steel"_s);
    const CustomerId far = firm(sales, u"Far Away"_s);
    relate(sales, acme, RelationKind::SuppliedBy, brandt);
    relate(sales, brandt, RelationKind::PartnerOf, far);
    relate(sales, brandt, RelationKind::ReferredBy, acme);
    open(sales, acme);
    ASSERT_TRUE(hasLine(sales, u"Brandt Steel"_s));

    QTest::mouseClick(seen<QAbstractButton>(sales, u"allRelations"_s), Qt::LeftButton);
    ASSERT_TRUE(Person::until([&] {
        return dynamic_cast<RelationsPage*>(sales.window().currentPage()) != nullptr
            && seen<RelatedLine>(sales, u"referral"_s) != nullptr;
    }));
    auto* chart = seen<ChartView>(sales, u"relationChart"_s);
    ASSERT_NE(chart, nullptr);
    chart->copyTable();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(u"Brandt Steel\tSupplier of\tAcme Trading"_s))
        << QApplication::clipboard()->text().toStdString();

    QWidget* canvas = nullptr;
    for (QWidget* child : chart->findChildren<QWidget*>()) {
        canvas = child->inherits("zhike::ChartCanvas") ? child : canvas;
    }
    ASSERT_NE(canvas, nullptr);
    canvas->setFocus(Qt::TabFocusReason); // the middle is in hand
    sales.press(Qt::Key_Right);
    sales.press(Qt::Key_Return);

    EXPECT_TRUE(Person::until([&] {
        auto* page = dynamic_cast<RelationsPage*>(sales.window().currentPage());
        return page != nullptr && page->title() == u"Relations of Brandt Steel"_s;
    })) << sales.window().currentPage()->metaObject()->className();
    EXPECT_TRUE(hasLine(sales, u"Far Away"_s));
}

} // namespace zhike::testing
