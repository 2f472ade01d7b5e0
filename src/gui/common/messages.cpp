#include "gui/common/messages.h"

#include "domain/catalogue.h"

#include <QCoreApplication>

namespace zhike {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(zhike::Messages)
};

} // namespace

QString messageFor(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput: return Messages::tr("Something is missing or cannot be right. Look at the marked fields.");
    case ErrorCode::CurrencyMismatch: return Messages::tr("Two currencies do not add up. Use one currency in a document.");
    case ErrorCode::Overflow: return Messages::tr("The amount is larger than a document can hold. Check quantity and price.");
    case ErrorCode::NotFound: return Messages::tr("This record is not there any more; someone may have deleted it.");
    case ErrorCode::Conflict:
        return Messages::tr("Someone else saved a newer version first. Your text is kept; look at the new version and "
                            "save again.");
    case ErrorCode::NotAllowed: return Messages::tr("Your role may not do this. Ask an administrator or a manager.");
    case ErrorCode::StateNotAllowed: return Messages::tr("This step is not possible from the present status.");
    case ErrorCode::NotADatabase: return Messages::tr("This is not a Zhike file. It was left untouched; choose another.");
    case ErrorCode::NewerFile:
        return Messages::tr("This file was written by a newer Zhike. It was left untouched; update the program to open it.");
    case ErrorCode::Damaged:
        return Messages::tr("The file is damaged. It was left untouched; open the last good backup.");
    case ErrorCode::ReadOnly: return Messages::tr("The file or its folder cannot be written. Check its permissions.");
    case ErrorCode::Locked: return Messages::tr("Another Zhike has this file open. Close it there first.");
    case ErrorCode::NoSpace: return Messages::tr("The disk is full. Nothing is lost; free some space and save again.");
    case ErrorCode::Io: return Messages::tr("The disk reported an error. Nothing was saved; try again.");
    case ErrorCode::Constraint: return Messages::tr("The database refused a value. Nothing was saved.");
    case ErrorCode::Connection:
        return Messages::tr("The server cannot be reached. What you typed is kept; save again when it is back.");
    case ErrorCode::Unsupported: return Messages::tr("This is not supported here.");
    case ErrorCode::Cancelled: return Messages::tr("Cancelled. Nothing was changed.");
    case ErrorCode::TooFewData: return Messages::tr("There are too few data for an honest answer.");
    case ErrorCode::Internal: break;
    }
    return Messages::tr("Something went wrong in the program. Nothing was saved.");
}

QString messageFor(const Fault& fault, RecordKind kind)
{
    const Field* field = findField(kind, QString(fault.field));
    const QString label = field != nullptr ? labelOf(*field) : QString(fault.field);
    switch (fault.code) {
    case FaultCode::Missing: return Messages::tr("%1 is missing. Please fill it in.", "%1: a field").arg(label);
    case FaultCode::TooLong:
        return Messages::tr("%1 has more than %2 characters. Shorten it.", "%1: a field").arg(label).arg(fault.limit);
    case FaultCode::BadCharacter:
        return Messages::tr("%1 has a character that cannot be stored, at position %2. Delete it.", "%1: a field")
            .arg(label)
            .arg(fault.limit + 1);
    case FaultCode::OutOfRange: return Messages::tr("%1 is outside of what is possible.", "%1: a field").arg(label);
    case FaultCode::NotAChoice: return Messages::tr("%1 is not one of the choices.", "%1: a field").arg(label);
    case FaultCode::CurrencyMismatch: return Messages::tr("%1 is in another currency.", "%1: a field").arg(label);
    case FaultCode::NotAMail: return Messages::tr("%1 is not a mail address, like name@example.com.", "%1: a field").arg(label);
    case FaultCode::NotAPhone: return Messages::tr("%1 is not a phone number.", "%1: a field").arg(label);
    case FaultCode::Cycle: return Messages::tr("%1 would make a circle. Choose another.", "%1: a field").arg(label);
    case FaultCode::Inconsistent: return Messages::tr("%1 contradicts another field.", "%1: a field").arg(label);
    }
    return label;
}

QString labelOf(const Field& field)
{
    return QCoreApplication::translate("Field", field.label);
}

QString labelOf(const Choice& choice)
{
    return QCoreApplication::translate("Choice", choice.label);
}

QString textOf(const ChangeTitle& title)
{
    const QString text = QCoreApplication::translate("Change", kChoicesOf<ChangeAction>[size_t(title.action)].label);
    return text.contains(QLatin1String("%1")) ? text.arg(title.subject).trimmed() : text;
}

} // namespace zhike
