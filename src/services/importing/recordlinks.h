#pragma once

#include "services/importing/contactmails.h"
#include "services/importing/keymap.h"
#include "services/importing/recordimport.h"

namespace zhike {

/// Finds the records that cells of a file name: owners, customers, contacts, products, stages, categories; and makes
/// those that a plan lets it make.
class RecordLinks {
public:
    RecordLinks(const RecordImportPlan& plan, const Author& author, Instant now)
        : m_plan(plan), m_author(author), m_now(now)
    {
    }

    [[nodiscard]] Result<void> start(SqlSession& session);

    enum class State {
        Found,
        Missing,
        Several, ///< more than one record is called like this
        Gone, ///< a user who has left: what he owns stays his, and he is given nothing new
        InBin, ///< the record is in the bin, and the plan does not say what is to become of it
        Ignored ///< an owner whom nobody knows: the row counts without
    };
    struct Answer {
        State state = State::Missing;
        qint64 id = 0;
    };
    /// @param customer whose records it is looked for among, of contacts
    [[nodiscard]] Result<Answer> find(
        SqlSession& session, const ImportField& field, const QString& text, std::optional<CustomerId> customer,
        const NumberSource& numbers);

    /// What a row knows of its customer, should he have to be made; his key in the other system finds him, too.
    /// @param contactMail of the contact, should that one have to be made
    void setHints(CustomerDraft hints, const QString& contactMail)
    {
        m_hints = std::move(hints);
        m_contactMail = contactMail;
    }
    /// The customer of a row that names none, as the plan says.
    [[nodiscard]] Result<Answer> findDefaultCustomer(SqlSession& session, const NumberSource& numbers);

    /// Whose mails these are, of a row that says no more of its customer; see needsMails(). Who belongs to several
    /// customers is a name that a person explains.
    struct MailAnswer {
        Answer customer;
        std::optional<ContactId> contact;
        QString candidates; ///< of several: their names
    };
    [[nodiscard]] Result<MailAnswer>
    findByMail(SqlSession& session, const ImportField& field, const QString& cell, const NumberSource& numbers);
    /// The mails of all contacts and customers are read piece by piece before findByMail() knows them.
    [[nodiscard]] bool knowsMails() const { return m_mails.isReady(); }
    [[nodiscard]] Result<bool> readMails(SqlSession& session) { return m_mails.readPiece(session); }

    /// A customer that the file makes can be named from now on.
    void addCustomer(const Customer& customer);

    // What was made since the last call, to be written before what refers to it.
    [[nodiscard]] QList<Category> takeCategories() { return std::exchange(m_newCategories, {}); } ///< parents first
    [[nodiscard]] std::vector<Product> takeProducts() { return std::exchange(m_newProducts, {}); }
    [[nodiscard]] std::vector<Customer> takeCustomers() { return std::exchange(m_newCustomers, {}); }
    /// Customers that were found in the bin and are to be taken out of it.
    [[nodiscard]] QList<RecordRef> takeRestored() { return std::exchange(m_restored, {}); }

    [[nodiscard]] std::vector<Contact> takeContacts() { return std::exchange(m_newContacts, {}); }

    [[nodiscard]] qint64 contactsMade() const { return m_contactsMade; }
    [[nodiscard]] qint64 categoriesMade() const { return m_categoriesMade; }
    [[nodiscard]] qint64 productsMade() const { return m_productsMade; }
    [[nodiscard]] qint64 customersMade() const { return m_customersMade; }
    [[nodiscard]] const QList<UnknownName>& unknownNames() const { return m_unknown; }
    [[nodiscard]] const Stage* stage(StageId id) const;
    [[nodiscard]] const Stage* firstOpenStage() const;
    /// Notes a name that cannot be taken, with what it could mean.
    void noteUnknown(const ImportField& field, const QString& text, const QString& likely)
    {
        noteUnknown(field, text, likely, choicesFor(field.linkTo));
    }

private:
    [[nodiscard]] Answer findUser(const ImportField& field, const QString& text);
    [[nodiscard]] Answer findStage(const ImportField& field, const QString& text);
    [[nodiscard]] Result<Answer>
    findProduct(SqlSession& session, const ImportField& field, const QString& text, const NumberSource& numbers);
    [[nodiscard]] Result<Answer>
    findContact(SqlSession& session, CustomerId customer, const QString& text, const NumberSource& numbers);
    template <class Draft>
    [[nodiscard]] Result<Answer> findAmong(SqlSession& session, CustomerId customer, const QString& text);
    [[nodiscard]] Result<Answer>
    makeContact(CustomerId customer, const QString& name, bool isFirst, const NumberSource& numbers);
    void noteUnknown(const ImportField& field, const QString& text, const QString& likely, const QStringList& choices);
    [[nodiscard]] Result<QString> nameOf(SqlSession& session, const ContactMails::Person& person);
    [[nodiscard]] QStringList choicesFor(RecordKind kind) const;
    [[nodiscard]] Result<void> readProducts(SqlSession& session);
    [[nodiscard]] Result<void> readBin(SqlSession& session);
    [[nodiscard]] Result<Answer> findCategory(const QString& path, const NumberSource& numbers);
    enum class Making { AsPlanned, Always };
    [[nodiscard]] Result<Answer>
    findCustomer(SqlSession& session, const QString& cell, Making making, const NumberSource& numbers);
    [[nodiscard]] Result<Answer> makeCustomer(const QString& name, const NumberSource& numbers);

    const RecordImportPlan& m_plan;
    Author m_author;
    Instant m_now;
    QHash<QString, UserId> m_users; ///< by name and by login
    QHash<QString, UserId> m_goneUsers;
    KeyMap m_binned; ///< customers in the bin, by field and text
    QList<RecordRef> m_restored;
    QHash<QString, CategoryId> m_categories; ///< by the parent's id and the name
    KeyMap m_customers; ///< those that the file made or named, by field and text
    QList<Category> m_newCategories;
    std::vector<Customer> m_newCustomers;
    std::vector<Product> m_newProducts;
    std::vector<Contact> m_newContacts;
    KeyMap m_contacts; ///< those that the file made, by customer and text
    QString m_contactMail;
    qint64 m_contactsMade = 0;
    qint64 m_categoriesMade = 0;
    qint64 m_productsMade = 0;
    qint64 m_customersMade = 0;
    QList<UnknownName> m_unknown;
    QList<Stage> m_stages; ///< in the order of their pipeline
    CustomerDraft m_hints;
    ContactMails m_mails;
    QHash<QString, qint64> m_products; ///< those that the file named, by text; 0: nobody knows it
    std::optional<QHash<QString, QString>> m_plainProducts; ///< names by their letters alone, once one was missing
};

} // namespace zhike
