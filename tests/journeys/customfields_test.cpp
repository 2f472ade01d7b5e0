#include "gui/common/fieldrow.h"
#include "gui/forms/recorddialog.h"
#include "journeys/journey.h"
#include "repositories/customfields/customfieldreads.h"
#include "services/customers/customerchanges.h"
#include "services/customfields/customfieldchanges.h"
#include "services/exporting/listexport.h"
#include "services/lists/list.h"

#include <QComboBox>
#include <QListWidget>
#include <QScreen>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class CustomFieldJourney : public Journey {
protected:
    static void click(QWidget* on, const QString& name)
    {
        auto* button = on->findChild<QAbstractButton*>(name);
        ASSERT_NE(button, nullptr) << name.toStdString();
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static bool sees(Person& person, const QString& dialog)
    {
        return Person::until([&] { return person.dialog() != nullptr && person.dialog()->objectName() == dialog; });
    }
    /// From the settings to the dialog of the fields.
    static void openFields(Person& person)
    {
        person.window().go({Section::Settings});
        click(person.window().currentPage(), u"ownFieldSettings"_s);
        ASSERT_TRUE(sees(person, u"customFieldsDialog"_s)) << person.words().toStdString();
    }
    static void choose(QWidget* dialog, const QString& box, const QString& text)
    {
        auto* combo = dialog->findChild<QComboBox*>(box);
        ASSERT_NE(combo, nullptr);
        const int at = combo->findText(text);
        ASSERT_GE(at, 0) << text.toStdString();
        combo->setCurrentIndex(at);
    }
    /// @return the key of the only field of customers, for the window.
    static QString onlyKey()
    {
        const QList<Field> fields = customFieldsOf(RecordKind::Customer);
        return fields.size() == 1 ? QString::fromLatin1(fields.first().key) : QString();
    }
    static RecordTable& table(Person& person) { return *person.window().currentPage()->findChild<RecordTable*>(); }
    static QStringList titles(Person& person)
    {
        QStringList all;
        for (const Column& column : table(person).source()->columns()) {
            all.append(column.title);
        }
        return all;
    }
    static void grab(QWidget* widget, const char* name)
    {
        if (const QString folder = qEnvironmentVariable("ZHIKE_PICTURES"); !folder.isEmpty()) {
            (void)widget->grab().save(folder + u'/' + QString::fromLatin1(name) + u".png"_s);
        }
    }
};

} // namespace

TEST_F(CustomFieldJourney, AFieldMadeInTheSettingsIsInFormListFilterAndFileAtOnce)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    manager.window().go({Section::Customers});
    ASSERT_TRUE(Person::until([&] { return manager.rows() == 0; }));

    openFields(manager);
    EXPECT_LE(manager.window().width(), 1366) << "the settings fit onto a small screen";
    grab(&manager.window(), "settings");
    QWidget* fields = manager.dialog();
    click(fields, u"newField"_s);
    ASSERT_TRUE(sees(manager, u"customFieldDialog"_s));
    ASSERT_TRUE(manager.isAt(u"fieldName"_s)) << manager.focusName().toStdString();
    manager.type(u"Seats"_s);
    choose(manager.dialog(), u"fieldType"_s, u"Number"_s);
    grab(manager.dialog(), "field-new");
    manager.press(Qt::Key_Return);
    ASSERT_TRUE(sees(manager, u"customFieldsDialog"_s)) << manager.words().toStdString();
    ASSERT_TRUE(Person::until([&] { return fields->findChild<RecordTable*>()->source()->rowCount() == 1; }));
    grab(fields, "fields");
    click(fields, u"closeFields"_s);
    const QString key = onlyKey();
    ASSERT_FALSE(key.isEmpty());

    manager.window().go({Section::Customers});
    EXPECT_TRUE(titles(manager).contains(u"Seats"_s)) << "the list was open all the time";
    manager.press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return QApplication::activePopupWidget() != nullptr; }));
    manager.press(Qt::Key_U); // C&ustomer
    ASSERT_TRUE(Person::until([&] { return qobject_cast<RecordDialog*>(manager.dialog()) != nullptr; }));
    ASSERT_TRUE(manager.isAt(u"name"_s)) << manager.focusName().toStdString();
    manager.type(u"Acme"_s);
    auto* seats = manager.dialog()->findChild<QLineEdit*>(key);
    ASSERT_NE(seats, nullptr) << manager.words().toStdString();
    seats->setFocus();
    ASSERT_TRUE(manager.isAt(key)) << manager.focusName().toStdString();
    manager.type(u"12"_s);
    grab(manager.dialog(), "customer-form");
    manager.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return manager.rows() == 1; })) << manager.words().toStdString();

    ListQuery query;
    query.filter = Filter::where(key, FilterOperator::Is, {qint64(12'000)});
    EXPECT_EQ(
        Person::answerOf(manager.company().read([query](SqlSession& session) { return countOf(session, query); })), 1);
    const auto exported = exportFields(RecordKind::Customer);
    EXPECT_TRUE(exported.contains(key));
    grab(&manager.window(), "customers");
}

TEST_F(CustomFieldJourney, WhatMustBeFilledInIsAskedForInTheForm)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    openFields(manager);
    click(manager.dialog(), u"newField"_s);
    ASSERT_TRUE(sees(manager, u"customFieldDialog"_s));
    manager.dialog()->findChild<QLineEdit*>(u"fieldName"_s)->setText(u"Tier"_s);
    choose(manager.dialog(), u"fieldType"_s, u"Choice"_s);
    click(manager.dialog(), u"fieldRequired"_s);
    auto* choices = manager.dialog()->findChild<QListWidget*>(u"fieldChoices"_s);
    for (const QString& word : {u"Gold"_s, u"Silver"_s}) {
        click(manager.dialog(), u"addChoice"_s);
        choices->item(choices->count() - 1)->setText(word);
    }
    grab(manager.dialog(), "field-choice");
    click(manager.dialog(), u"saveField"_s);
    ASSERT_TRUE(sees(manager, u"customFieldsDialog"_s)) << manager.words().toStdString();
    ASSERT_TRUE(Person::until([] { return !onlyKey().isEmpty(); }));
    click(manager.dialog(), u"closeFields"_s);
    const QString key = onlyKey();

    manager.window().go({Section::Customers});
    manager.press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(Person::until([&] { return QApplication::activePopupWidget() != nullptr; }));
    manager.press(Qt::Key_U);
    ASSERT_TRUE(Person::until([&] { return qobject_cast<RecordDialog*>(manager.dialog()) != nullptr; }));
    ASSERT_TRUE(manager.isAt(u"name"_s)) << manager.focusName().toStdString();
    manager.type(u"Acme"_s);
    auto* tier = manager.dialog()->findChild<QComboBox*>(key);
    ASSERT_NE(tier, nullptr);
    manager.press(Qt::Key_Return, Qt::ControlModifier);
    auto* row = qobject_cast<FieldRow*>(tier->parentWidget());
    ASSERT_NE(row, nullptr);
    EXPECT_TRUE(Person::until([&] { return row->hasError(); }));

    tier->setCurrentIndex(tier->findText(u"Silver"_s));
    manager.press(Qt::Key_Return, Qt::ControlModifier);

    EXPECT_TRUE(Person::until([&] {
        return manager.count(u"SELECT count(*) FROM customer WHERE custom_fields ->> '"_s + key + u"' = 'o2'"_s) == 1;
    })) << manager.words().toStdString();
}

TEST_F(CustomFieldJourney, DeletingSaysHowManyRecordsHoldAValueFirst)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    openFields(manager);
    QWidget* fields = manager.dialog();
    click(fields, u"newField"_s);
    ASSERT_TRUE(sees(manager, u"customFieldDialog"_s));
    manager.dialog()->findChild<QLineEdit*>(u"fieldName"_s)->setText(u"Tier"_s);
    click(manager.dialog(), u"saveField"_s);
    ASSERT_TRUE(sees(manager, u"customFieldsDialog"_s));
    ASSERT_TRUE(Person::until([&] { return !onlyKey().isEmpty(); }));
    const QString key = onlyKey();
    CustomerDraft draft;
    draft.name = u"Acme"_s;
    draft.custom.set(key, u"A"_s);
    (void)Person::answerOf(manager.company().apply(createCustomer(draft)));

    ASSERT_TRUE(Person::until([&] { return fields->findChild<QAbstractButton*>(u"deleteField"_s)->isEnabled(); }));
    click(fields, u"deleteField"_s);
    auto* words = fields->findChild<QLabel*>(u"ownFieldWords"_s);
    ASSERT_TRUE(Person::until([&] { return words->text().contains(u"1 record"_s); })) << words->text().toStdString();
    EXPECT_EQ(onlyKey(), key) << "nothing is deleted yet";
    grab(fields, "field-delete");
    click(fields, u"deleteField"_s);

    EXPECT_TRUE(Person::until([&] { return onlyKey().isEmpty(); }));
    EXPECT_EQ(manager.count(u"SELECT count(*) FROM custom_field WHERE deleted_at IS NOT NULL"_s), 1);
}

TEST_F(CustomFieldJourney, FormsOfEveryKindShowTheirFieldsAndScrollWhereTheyAreMany)
{
    Person manager(file());
    manager.workAs(Role::Manager);
    for (const RecordKind kind : kCustomKinds) {
        for (int i = 0; i < int(kChoicesOf<CustomType>.size()); ++i) {
            CustomFieldDraft draft;
            draft.of = int(kind);
            draft.type = CustomType(i);
            draft.label = u"字段 %1"_s.arg(i);
            setChoices(draft, {{{}, u"金"_s}, {{}, u"银"_s}});
            draft.isRequired = i == 1;
            (void)Person::answerOf(manager.company().apply(createCustomField(draft)));
        }
    }
    ASSERT_TRUE(Person::until([] { return customFieldsOf(RecordKind::Case).size() == 7; }));

    const std::array kForms = {std::pair{Qt::Key_U, RecordKind::Customer},    std::pair{Qt::Key_N, RecordKind::Contact},
                               std::pair{Qt::Key_P, RecordKind::Opportunity}, std::pair{Qt::Key_R, RecordKind::Product},
                               std::pair{Qt::Key_O, RecordKind::Order},       std::pair{Qt::Key_A, RecordKind::Case}};
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        manager.theme().setChoice(theme);
        for (const auto& [letter, kind] : kForms) {
            manager.press(Qt::Key_N, Qt::ControlModifier);
            ASSERT_TRUE(Person::until([&] { return QApplication::activePopupWidget() != nullptr; }));
            manager.press(letter);
            const QString key = QString::fromLatin1(customFieldsOf(kind).last().key);
            ASSERT_TRUE(Person::until([&] { return manager.see<QWidget>(key) != nullptr; })) << int(kind);
            if (QWidget* dialog = manager.dialog()) {
                EXPECT_LE(dialog->height(), dialog->screen()->availableGeometry().height()) << int(kind);
                manager.see<QWidget>(key)->setFocus();
                ASSERT_TRUE(manager.isAt(key));
                EXPECT_FALSE(manager.see<QWidget>(key)->visibleRegion().isEmpty()) << "what has the keys is in sight";
            }
            grab(
                manager.dialog() != nullptr ? manager.dialog() : &manager.window(),
                qPrintable(u"%1-%2"_s.arg(theme == ThemeChoice::Dark ? u"dark"_s : u"light"_s).arg(int(kind))));
            if (QWidget* dialog = manager.dialog()) {
                dialog->close();
                ASSERT_TRUE(Person::until([&] { return manager.dialog() == nullptr; }));
            }
        }
    }
}

} // namespace zhike::testing
