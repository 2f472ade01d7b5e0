#include "domain/people/policy.h"

namespace zhike {

bool mayDo(Role role, ChangeAction action)
{
    switch (action) {
    case ChangeAction::EditUsers:
    case ChangeAction::EditSettings:
    case ChangeAction::EditRetention:
    case ChangeAction::RunRetention:
    case ChangeAction::MakeSample:
    case ChangeAction::ErasePerson:
    case ChangeAction::PurgeRecords:
    case ChangeAction::CreateField:
    case ChangeAction::EditField:
    case ChangeAction::DeleteField:
    case ChangeAction::ProtectCustomers:
    case ChangeAction::EditPoolRule:
    case ChangeAction::RunPoolRules:
    case ChangeAction::TakeBackPoolRun:
        return role == Role::Administrator || role == Role::Manager;
    case ChangeAction::EditSegments:
    case ChangeAction::CreateCustomerSegment:
    case ChangeAction::EditCustomerSegment:
    case ChangeAction::DeleteCustomerSegment:
    case ChangeAction::EditStages:
    case ChangeAction::CreateProduct:
    case ChangeAction::EditProduct:
    case ChangeAction::ImportOrders:
    case ChangeAction::ImportRecords:
    case ChangeAction::ExportRecords:
    case ChangeAction::UndoImport:
    case ChangeAction::DeleteCustomer:
    case ChangeAction::MergeCustomers:
    case ChangeAction::ReturnCustomers:
    case ChangeAction::HandOverCustomers:
    case ChangeAction::ClaimCustomers:
        return role != Role::Support;
    default:
        return true;
    }
}

} // namespace zhike
