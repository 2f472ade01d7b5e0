#pragma once

#include "exchange/recordfields.h"
#include "repositories/importing/recordlookup.h"
#include "services/importing/keymap.h"

namespace zhike {

/// One way of writing a text, so that "Zoë" typed with one or with two characters is one name.
[[nodiscard]] QString plainText(const QString& text);

/// The parts of a cell with several phones or mails ("a@b.cn; c@d.cn"), mails in their normal form.
[[nodiscard]] QStringList reachValues(const ImportField& field, const QString& text);

/// The form in which two texts of a field are one key: a mailbox, the digits of a phone, else plainText(). Of several
/// phones or mails the first. Empty when there is nothing to be found by.
[[nodiscard]] QString keyForm(const ImportField& field, const QString& text);

/// The same of a stored value: every phone or mail, in whatever use.
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
