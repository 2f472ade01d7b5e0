#pragma once

#include "exchange/recordfields.h"
#include "exchange/recordrows.h"
#include "repositories/importing/recordlookup.h"
#include "services/importing/keymap.h"

#include <functional>

namespace zhike {

/// One way of writing a text, so that "Zoë" typed with one or with two characters is one name.
[[nodiscard]] QString plainText(const QString& text);

/// The parts of a cell with several phones or mails ("a@b.cn; c@d.cn"), mails in their normal form.
[[nodiscard]] QStringList reachValues(const ImportField& field, const QString& text);

/// Parts the phones and mails of a row's cells; what is none is a fault, for `faultOf` to say. Knows no session.
void partReaches(
    RecordKind kind, RecordRow& row, const std::function<RowFault(int field, RowProblem problem)>& faultOf);
/// @return the parts of a cell of phones or mails that partReaches() has seen.
[[nodiscard]] QStringList partsOf(const RecordCell& cell);
/// The form in which two phones, or two mails, are one.
[[nodiscard]] QString reachKey(const ImportField& field, const QString& value);

/// The forms in which a stored value is a key: every phone or mail, in whatever use; else the plain text, if any.
[[nodiscard]] QStringList keyForms(const ImportField& field, const Value& stored);

/// The records of a company by a key that has no index: made by one pass over the table, some rows at a time.
class KeyIndex {
public:
    explicit KeyIndex(RecordKind kind, const ImportField& field, Whence whence = Whence::Company)
        : m_kind(kind), m_field(field), m_whence(whence)
    {
    }

    /// Reads the next piece. @return false after the last one
    [[nodiscard]] Result<bool> readPiece(SqlSession& session);
    /// @return as recordsWithKey(), without the customer: ids, of which the second says that there are several
    [[nodiscard]] QList<qint64> find(const QString& key) const;
    [[nodiscard]] const ImportField& field() const { return m_field; }

private:
    RecordKind m_kind;
    ImportField m_field;
    Whence m_whence;
    KeyMap m_ids;
    qint64 m_last = 0;
};

} // namespace zhike
