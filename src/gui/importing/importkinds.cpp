#include "gui/importing/importkinds.h"

#include "gui/importing/importwizard.h"

namespace zhike {

QString wordsOfSubject(RecordKind subject)
{
    switch (subject) {
    case RecordKind::Customer:
        return ImportWizard::tr("a customer");
    case RecordKind::Contact:
        return ImportWizard::tr("a contact");
    case RecordKind::Product:
        return ImportWizard::tr("a product");
    case RecordKind::Opportunity:
        return ImportWizard::tr("an opportunity");
    case RecordKind::Case:
        return ImportWizard::tr("a service case");
    case RecordKind::Activity:
        return ImportWizard::tr("an activity");
    case RecordKind::User:
        return ImportWizard::tr("someone who works here");
    case RecordKind::Relationship:
        return ImportWizard::tr("a relation between two customers");
    case RecordKind::CaseEntry:
        return ImportWizard::tr("an entry of a service case");
    case RecordKind::Need:
        return ImportWizard::tr("a need, expectation or complaint");
    default:
        return ImportWizard::tr("a line of an order");
    }
}

} // namespace zhike
