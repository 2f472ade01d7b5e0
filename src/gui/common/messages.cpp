#include "gui/common/messages.h"

#include "services/changes/treecheck.h"
#include "services/relations/relations.h"

#include <QCoreApplication>

namespace zhike {

namespace {

class ErrorMessages {
    Q_DECLARE_TR_FUNCTIONS(zhike::ErrorMessages)
public:
    static QString of(ErrorCode code);
    static QString ofRing(CustomerTree tree, const QStringList& names);
    static QString hasAnotherAbove();
};

QString ErrorMessages::of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return tr("This cannot be saved as it is. Please check the marked fields.");
    case ErrorCode::CurrencyMismatch:
        return tr("Amounts in two currencies cannot be added. Please choose one currency.");
    case ErrorCode::Overflow:
        return tr("The amount is larger than Zhike can hold. Please check the figures.");
    case ErrorCode::NotFound:
        return tr("The record is no longer there. Someone may have deleted it; look in the bin.");
    case ErrorCode::Conflict:
        return tr("Someone else saved this record in the meantime. Your text is still here; compare before you save.");
    case ErrorCode::NotAllowed:
        return tr("Your role may not do this. Ask an administrator if you need it.");
    case ErrorCode::StateNotAllowed:
        return tr("This step is not possible in the present state of the record.");
    case ErrorCode::Erased:
        return tr("The data of this person were erased on purpose. They cannot be brought back.");
    case ErrorCode::NotADatabase:
        return tr("This is not a Zhike file. Please choose another one.");
    case ErrorCode::NewerFile:
        return tr("The file was made by a newer Zhike. Please update the program to open it.");
    case ErrorCode::Damaged:
        return tr("The file is damaged and was not opened. Restore the last backup.");
    case ErrorCode::ReadOnly:
        return tr("The file is write-protected. Nothing was changed; check its permissions.");
    case ErrorCode::Locked:
        return tr("Another program has the file open. Close it there, then try again.");
    case ErrorCode::NoSpace:
        return tr("The disk is full. Free some space, then try again; nothing was changed.");
    case ErrorCode::Io:
        return tr("The disk could not be read or written. Nothing was changed.");
    case ErrorCode::Constraint:
        return tr("The data contradict something that is already stored. Nothing was changed.");
    case ErrorCode::Connection:
        return tr("The server cannot be reached. Your text is kept; try again in a moment.");
    case ErrorCode::Unsupported:
        return tr("Zhike cannot do this with this kind of data.");
    case ErrorCode::Cancelled:
        return tr("Cancelled. Nothing was changed.");
    case ErrorCode::TooFewData:
        return tr("There are too few data for an honest answer.");
    case ErrorCode::Internal:
        break;
    }
    return tr("Something went wrong inside Zhike. Nothing was changed; the log file says more.");
}

QString ErrorMessages::ofRing(CustomerTree tree, const QStringList& names)
{
    const QString way = names.join(QStringLiteral(" → "));
    switch (tree) {
    case CustomerTree::Companies:
        return tr("A company cannot stand above itself: %1.", "%1: companies, each under the next").arg(way);
    case CustomerTree::Households:
        return tr("A household cannot be a member of itself: %1.", "%1: customers, each in the next").arg(way);
    case CustomerTree::Referrals:
        break;
    }
    return tr("Referrals cannot lead back to where they began: %1.", "%1: customers, each referred by the next")
        .arg(way);
}

QString ErrorMessages::hasAnotherAbove()
{
    return tr("The customer belongs to another parent company or household already, or was referred by another one. "
              "Remove that relation first.");
}

} // namespace

QString messageFor(const Error& error)
{
    if (const auto tree = treeOfRing(error)) {
        return ErrorMessages::ofRing(*tree, namesOfRing(error));
    }
    if (error.code == ErrorCode::StateNotAllowed && error.detail == kHasAnotherAbove) {
        return ErrorMessages::hasAnotherAbove();
    }
    return ErrorMessages::of(error.code);
}

} // namespace zhike
