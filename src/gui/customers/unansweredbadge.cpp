#include "gui/customers/unansweredbadge.h"

#include "gui/common/languagemanager.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "services/people/escalation.h"

namespace zhike {

using namespace Qt::StringLiterals;

UnansweredBadge::UnansweredBadge(Workplace& workplace, CustomerId customer, QWidget* parent)
    : Badge({}, State::Danger, Mark::With, parent)
{
    setObjectName(u"unanswered"_s);
    hide();
    whenDone(
        workplace.company().read(
            [customer, now = instantNow()](SqlSession& session) { return unansweredAt(session, customer, now); }),
        this, [this](const Result<std::optional<Unanswered>>& found) {
            if (!found || !*found) {
                return; // a badge is no place for an error: the page complains of the same
            }
            const Unanswered& attempts = **found;
            setContent(tr("%Ln attempt(s) unanswered", nullptr, int(attempts.total)), State::Danger);
            if (const auto first = Day::from(attempts.first.local().date())) {
                setToolTip(tr("Since %1", "%1: a day").arg(LanguageManager::formats().longDay(*first)));
            }
            show();
        });
}

} // namespace zhike
