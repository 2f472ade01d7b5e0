#pragma once

#include "services/importing/keymap.h"
#include "storage/sqlsession.h"

#include <QList>
#include <QString>

namespace zhike {

/// Whose a mail address is, among all contacts and customers: made by one pass over both, some rows at a time. Some 60
/// bytes a mail.
class ContactMails {
public:
    /// Reads the next piece. @return false after the last one
    [[nodiscard]] Result<bool> readPiece(SqlSession& session);
    [[nodiscard]] bool isReady() const { return m_place == Place::Done; }

    struct Person {
        qint64 customer = 0;
        qint64 contact = 0; ///< 0: it is the customer's own
        friend bool operator==(const Person&, const Person&) = default;
    };
    /// @param mail in any spelling. @return everybody who has it, in the order of their ids, contacts first
    [[nodiscard]] QList<Person> find(const QString& mail) const;

private:
    enum class Place { Contacts, Customers, Done };
    struct Node {
        Person person;
        qint64 before = 0; ///< place + 1 of the one before it who has the mail, 0: none
    };
    Place m_place = Place::Contacts;
    qint64 m_last = 0;
    KeyMap m_ends; ///< place + 1 of the last one who has a mail
    std::vector<Node> m_nodes;
};

} // namespace zhike
