#pragma once

#include "domain/people/user.h"

namespace zhike {

/// What people do to records; the policy and the undo menu speak of the same actions.
enum class ChangeAction {
    CreateCustomer,
    EditCustomer,
    DeleteCustomer,
    CreateContact,
    EditContact,
    DeleteContact,
    LogActivity,
    EditActivity,
    DeleteActivity,
    CreateOpportunity,
    EditOpportunity,
    MoveOpportunity,
    DeleteOpportunity,
    CreateOrder,
    EditOrder,
    MoveOrder,
    DeleteOrder,
    CreateProduct,
    EditProduct,
    CreateCase,
    EditCase,
    AddCaseEntry,
    MoveCase,
    EditSegments,
    CreateCustomerSegment,
    EditCustomerSegment,
    DeleteCustomerSegment,
    WriteNeed,
    DeleteNeed,
    EditStages,
    EditUsers,
    EditSettings,
    ImportOrders,
    ImportRecords,
    UndoImport,
    MakeSample,
    ErasePerson,
    Undo,
    Redo
};
template <>
inline constexpr std::array kChoicesOf<ChangeAction> = {
    Choice{"create_customer", QT_TRANSLATE_NOOP("Change", "New customer %1")},
    Choice{"edit_customer", QT_TRANSLATE_NOOP("Change", "Edit customer %1")},
    Choice{"delete_customer", QT_TRANSLATE_NOOP("Change", "Delete customer %1")},
    Choice{"create_contact", QT_TRANSLATE_NOOP("Change", "New contact %1")},
    Choice{"edit_contact", QT_TRANSLATE_NOOP("Change", "Edit contact %1")},
    Choice{"delete_contact", QT_TRANSLATE_NOOP("Change", "Delete contact %1")},
    Choice{"log_activity", QT_TRANSLATE_NOOP("Change", "Log %1")},
    Choice{"edit_activity", QT_TRANSLATE_NOOP("Change", "Edit activity %1")},
    Choice{"delete_activity", QT_TRANSLATE_NOOP("Change", "Delete activity %1")},
    Choice{"create_opportunity", QT_TRANSLATE_NOOP("Change", "New opportunity %1")},
    Choice{"edit_opportunity", QT_TRANSLATE_NOOP("Change", "Edit opportunity %1")},
    Choice{"move_opportunity", QT_TRANSLATE_NOOP("Change", "Move opportunity %1")},
    Choice{"delete_opportunity", QT_TRANSLATE_NOOP("Change", "Delete opportunity %1")},
    Choice{"create_order", QT_TRANSLATE_NOOP("Change", "New order %1")},
    Choice{"edit_order", QT_TRANSLATE_NOOP("Change", "Edit order %1")},
    Choice{"move_order", QT_TRANSLATE_NOOP("Change", "Change status of order %1")},
    Choice{"delete_order", QT_TRANSLATE_NOOP("Change", "Delete order %1")},
    Choice{"create_product", QT_TRANSLATE_NOOP("Change", "New product %1")},
    Choice{"edit_product", QT_TRANSLATE_NOOP("Change", "Edit product %1")},
    Choice{"create_case", QT_TRANSLATE_NOOP("Change", "New case %1")},
    Choice{"edit_case", QT_TRANSLATE_NOOP("Change", "Edit case %1")},
    Choice{"add_case_entry", QT_TRANSLATE_NOOP("Change", "Entry in case %1")},
    Choice{"move_case", QT_TRANSLATE_NOOP("Change", "Change status of case %1")},
    Choice{"edit_segments", QT_TRANSLATE_NOOP("Change", "Edit segments")},
    Choice{"create_customer_segment", QT_TRANSLATE_NOOP("Change", "New segment %1")},
    Choice{"edit_customer_segment", QT_TRANSLATE_NOOP("Change", "Edit segment %1")},
    Choice{"delete_customer_segment", QT_TRANSLATE_NOOP("Change", "Delete segment %1")},
    Choice{"write_need", QT_TRANSLATE_NOOP("Change", "Write down: %1")},
    Choice{"delete_need", QT_TRANSLATE_NOOP("Change", "Delete: %1")},
    Choice{"edit_stages", QT_TRANSLATE_NOOP("Change", "Edit stages")},
    Choice{"edit_users", QT_TRANSLATE_NOOP("Change", "Edit user %1")},
    Choice{"edit_settings", QT_TRANSLATE_NOOP("Change", "Edit settings")},
    Choice{"import_orders", QT_TRANSLATE_NOOP("Change", "Import %1")},
    Choice{"import_records", QT_TRANSLATE_NOOP("Change", "Import %1")},
    Choice{"undo_import", QT_TRANSLATE_NOOP("Change", "Undo import %1")},
    Choice{"make_sample", QT_TRANSLATE_NOOP("Change", "Make sample company")},
    Choice{"erase_person", QT_TRANSLATE_NOOP("Change", "Erase a person's data")},
    Choice{"undo", QT_TRANSLATE_NOOP("Change", "Undo: %1")},
    Choice{"redo", QT_TRANSLATE_NOOP("Change", "Redo: %1")}};

/// Whether a role may do it: asked inside the transaction, on every path. In a file this deters, it does not enforce.
[[nodiscard]] bool mayDo(Role role, ChangeAction action);

} // namespace zhike
