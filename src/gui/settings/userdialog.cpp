#include "gui/settings/userdialog.h"

#include "repositories/stores.h"
#include "services/jobs/whendone.h"
#include "services/people/userchanges.h"

namespace zhike {

using namespace Qt::StringLiterals;

UserDialog::UserDialog(Workplace& workplace, std::optional<UserId> user, QWidget* parent)
    : RecordDialog(workplace, parent), m_isNew(!user)
{
    auto* form = new FieldForm(workplace, RecordKind::User, {u"name"_s, u"role"_s, u"team"_s, u"is_active"_s}, 2, this);
    form->read(UserDraft());
    const qint64 id = user ? user->value() : 0;
    begin(m_isNew ? tr("New person") : tr("Edit person"), {u"user"_s, RecordKind::User, 0, id}, form);
    if (m_isNew) {
        return;
    }
    whenDone(
        company().read([id](SqlSession& session) { return UserStore(session).get(CustomerId(0), UserId(id)); }), this,
        [this](const Result<User>& found) {
            if (!found) {
                this->workplace().complain(found.error());
                return;
            }
            m_edited = *found;
            body().show(*found);
        });
}

void UserDialog::save()
{
    if (!m_isNew && !m_edited) {
        return;
    }
    UserDraft draft = m_edited ? m_edited->details : UserDraft();
    form().writeTo(draft);
    UserDraft checkedDraft = draft;
    trimTexts(checkedDraft);
    if (const Faults faults = faultsOf(checkedDraft); !faults.isEmpty()) {
        form().showFaults(faults);
        return;
    }
    if (m_edited) {
        body().applyEdit(
            *m_edited, draft,
            [id = m_edited->id](int revision, const UserDraft& mine) { return editUser(id, revision, mine); },
            tr("%1 saved.", "%1: a person").arg(draft.name));
    } else {
        body().apply(createUser(draft), tr("%1 works here now.", "%1: a person").arg(draft.name));
    }
}

} // namespace zhike
