#pragma once

#include "gui/common/workplace.h"
#include "services/changes/saveconflict.h"
#include "services/jobs/whendone.h"

#include <QDialog>
#include <QJsonObject>
#include <functional>

class QButtonGroup;

namespace zhike {

/// Two people gave fields of one record different values: shows mine, theirs and what stood there before, field by
/// field, and lets the one who saves last choose. Deletes itself when closed; rejected() leaves the form as it is.
class ConflictDialog : public QDialog {
    Q_OBJECT
public:
    ConflictDialog(SaveConflict conflict, Currency currency, QWidget* parent);

Q_SIGNALS:
    /// The fields whose other value stays, by key.
    void decided(const QJsonObject& theirs);

private:
    void decide();

    SaveConflict m_conflict;
    QList<QButtonGroup*> m_choices; ///< one an item
};

/// After a save was refused as `Conflict`: looks at the record again and asks which values stay.
/// @param revision that `mine` was made of
/// @param chosen gets the record as it stands and what is to be saved over it
/// @param failed gets why it cannot be asked: the record is in the bin by now
template <class Record, class Draft>
void resolveConflict(
    Workplace& workplace, QWidget* owner, const Record& read, int revision, const Draft& mine,
    std::function<void(const Record& now, const Draft& draft)> chosen, std::function<void(const Error&)> failed)
{
    whenDone(
        workplace.company().read(
            [read, revision, mine](SqlSession& session) { return refusedSave(session, read, revision, mine); }),
        owner,
        [base = workplace.company().baseCurrency(), owner, chosen = std::move(chosen),
         failed = std::move(failed)](const Result<RefusedSave<Record>>& refused) {
            if (!refused) {
                failed(refused.error());
                return;
            }
            auto* dialog = new ConflictDialog(refused->conflict, base, owner->window());
            QObject::connect(
                dialog, &ConflictDialog::decided, owner,
                [now = refused->now, both = refused->both.draft, chosen, failed](const QJsonObject& theirs) {
                    const auto draft = fromJson(theirs, both);
                    draft ? chosen(now, *draft) : failed(draft.error());
                });
            dialog->open();
        });
}

} // namespace zhike
