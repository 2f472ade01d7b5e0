#pragma once

#include "gui/common/label.h"
#include "gui/common/relatedline.h"
#include "gui/pool/poolpage.h"
#include "journeys/journey.h"
#include "services/customers/customerchanges.h"
#include "services/people/userchanges.h"
#include "services/pool/poolrules.h"
#include "services/pool/poolrun.h"
#include "services/pool/poolsettings.h"

#include <QDialog>

namespace zhike::testing {

using namespace Qt::StringLiterals;

/// Firms that nobody called for a hundred days, and the people who could have.
class PoolJourney : public Journey {
protected:
    static User userWith(Person& person, Role role)
    {
        const auto users
            = Person::answerOf(person.company().read([](SqlSession& session) { return UserStore(session).all(); }));
        return *std::ranges::find_if(users, [role](const User& user) { return user.details.role == role; });
    }
    static User colleague(Person& person, const QString& name)
    {
        UserDraft draft;
        draft.name = name;
        const auto receipt = Person::answerOf(person.company().apply(createUser(draft)));
        return Person::answerOf(person.company().read([id = UserId(receipt.touched.first().id)](SqlSession& session) {
                   return UserStore(session).find(CustomerId(0), id);
               }))
            .value_or(User{UserId(0)});
    }
    static CustomerId oldFirm(Person& person, const QString& name, UserId owner)
    {
        CustomerDraft draft;
        draft.name = name;
        draft.owner = owner;
        draft.phones = {{ReachUse::Work, u"13800138000"_s}};
        const CustomerId id(Person::answerOf(person.company().apply(createCustomer(draft))).touched.first().id);
        write(person, u"UPDATE customer SET created_at = created_at - 8640000000 WHERE id = %1"_s.arg(id.value()));
        return id;
    }
    static void write(Person& person, const QString& sql)
    {
        (void)Person::answerOf(
            person.company().executor().write([sql](SqlSession& session) { return session.execute(sql); }));
    }
    /// The days of the warning go by, and the rules run.
    static qint64 letThemGo(Person& person)
    {
        write(person, u"UPDATE pool_rule SET active_since = active_since - 30"_s);
        return Person::answerOf(person.company().executor().write([](SqlSession& session) {
            return runPoolRules(session, Instant::from(QDateTime::currentDateTimeUtc()), kCny);
        }));
    }
    template <class T> static T* inDialog(Person& person, const QString& name)
    {
        T* found = nullptr;
        (void)Person::until([&] {
            found = person.dialog() != nullptr ? person.dialog()->findChild<T*>(name) : nullptr;
            return found != nullptr && found->isVisible();
        });
        return found;
    }
    static bool click(QAbstractButton* button)
    {
        if (button == nullptr || !Person::until([button] { return button->isEnabled(); })) {
            return false;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    static bool clickInDialog(Person& person, const QString& name)
    {
        return click(inDialog<QAbstractButton>(person, name));
    }
    static bool isDialog(Person& person, const QString& name)
    {
        return Person::until([&] { return person.dialog() != nullptr && person.dialog()->objectName() == name; });
    }
    static bool openPool(Person& person, int rows)
    {
        person.window().go(PoolPage::place());
        return Person::until(
            [&] { return qobject_cast<PoolPage*>(person.window().currentPage()) != nullptr && person.rows() == rows; });
    }
    static QString saidOnPage(Person& person, const QString& name)
    {
        const auto* label = person.window().currentPage()->findChild<Label*>(name);
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }
};

} // namespace zhike::testing
