#include "gui/common/recordwords.h"

#include "domain/catalogue.h"
#include "gui/bin/binwords.h"
#include "gui/common/languagemanager.h"
#include "services/exporting/exportlog.h"

#include <QCoreApplication>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::RecordWords)
};

} // namespace

QString messageFor(const Fault& fault, RecordKind kind)
{
    const Field* field = findField(kind, QString(fault.field));
    QString label = field != nullptr ? labelOf(*field) : QString(fault.field);
    switch (fault.code) {
    case FaultCode::Missing:
        return RecordWords::tr("%1 is missing. Please fill it in.", "%1: a field").arg(label);
    case FaultCode::TooLong:
        return RecordWords::tr("%1 has more than %2 characters. Shorten it.", "%1: a field")
            .arg(label)
            .arg(fault.limit);
    case FaultCode::BadCharacter:
        return RecordWords::tr("%1 has a character that cannot be stored, at position %2. Delete it.", "%1: a field")
            .arg(label)
            .arg(fault.limit + 1);
    case FaultCode::OutOfRange:
        return RecordWords::tr("%1 is outside of what is possible.", "%1: a field").arg(label);
    case FaultCode::NotAChoice:
        return RecordWords::tr("%1 is not one of the choices.", "%1: a field").arg(label);
    case FaultCode::CurrencyMismatch:
        return RecordWords::tr("%1 is in another currency.", "%1: a field").arg(label);
    case FaultCode::NotAMail:
        return RecordWords::tr("%1 is not a mail address, like name@example.com.", "%1: a field").arg(label);
    case FaultCode::NotAPhone:
        return RecordWords::tr("%1 is not a phone number.", "%1: a field").arg(label);
    case FaultCode::Cycle:
        return RecordWords::tr("%1 would make a circle. Choose another.", "%1: a field").arg(label);
    case FaultCode::Inconsistent:
        return RecordWords::tr("%1 contradicts another field.", "%1: a field").arg(label);
    case FaultCode::UnknownField:
        return RecordWords::tr("A value belongs to a field that is not there any more. Open the record again.");
    case FaultCode::WrongType:
        return RecordWords::tr("%1 holds another kind of value.", "%1: a field").arg(label);
    case FaultCode::NotALink:
        return RecordWords::tr("%1 is no link, like https://example.com or mailto:name@example.com.", "%1: a field")
            .arg(label);
    }
    return label;
}

QString wordsOf(const Field& field, const Value& value, const QString& linkName, Currency currency)
{
    return fieldWords(field, value, linkName, currency, LanguageManager::formats());
}

QString textOf(const ChangeTitle& title)
{
    if (const std::optional<ExportNote> note = exportNoteFrom(title)) {
        return RecordWords::tr(
                   "Export to %1: %Ln record(s), %2, %3", "%1: a file, %2: the kind of record, %3: a format",
                   int(note->rows))
            .arg(note->fileName, WordsOfBin::kind(note->kind), nameOf(note->format));
    }
    const QString text = QCoreApplication::translate("Change", kChoicesOf<ChangeAction>[size_t(title.action)].label);
    if (!text.contains(QLatin1String("%1"))) {
        return text;
    }
    const QString named = text.arg(title.subject).trimmed();
    return title.subject.isEmpty() && title.rows > 1
        ? RecordWords::tr("%1: %Ln record(s)", "%1: what was done", int(title.rows)).arg(named)
        : named;
}

} // namespace zhike
