#pragma once

#include "exchange/contentlines.h"

#include <QStringList>
#include <array>

namespace zhike {

/// What a card can fill; the names are keys of import fields.
enum class CardColumn {
    Name,
    FirstName,
    LastName,
    SecondName,
    Salutation,
    Customer,
    Department,
    Title,
    Phone,
    Mobile,
    HomePhone,
    OtherPhone,
    Fax,
    Mail,
    HomeMail,
    OtherMail,
    WeChat,
    Birthday,
    Language,
    Website,
    Street,
    City,
    Province,
    PostalCode,
    Country,
    Tags,
    ExternalKey,
    District,
    Kind, ///< of a customer
    Card, ///< "customer" or "contact" where a file of ours has both
    Description
};
inline constexpr std::array kCardColumns
    = {"name",    "first_name", "last_name",    "second_name", "salutation", "customer", "department", "title",
       "phone",   "mobile",     "home_phone",   "other_phone", "fax",        "mail",     "home_mail",  "other_mail",
       "wechat",  "birthday",   "language",     "website",     "street",     "city",     "province",   "postal_code",
       "country", "tags",       "external_key", "district",    "kind",       "card",     "description"};
static_assert(kCardColumns.size() == size_t(CardColumn::Description) + 1);

/// Gathers the properties of one card and says what its row holds.
class CardCells {
public:
    /// Is the property one that fills a cell, so that its value must be read?
    [[nodiscard]] static bool isWanted(QByteArrayView name);

    /// @param text decoded, escapes untouched
    void add(const ContentProperty& property, QByteArrayView text);
    [[nodiscard]] std::array<QString, kCardColumns.size()> cells();

private:
    struct Entry {
        QByteArray group;
        QByteArray name;
        QStringList types; ///< in lower case
        int preference = 101; ///< 1 to 100: PREF; 101: none
        QString language;
        QString kind; ///< of a service: "wechat"
        std::vector<QString> parts; ///< unescaped
        bool isYearless = false; ///< a birthday whose year stands for none
    };
    using Column = CardColumn;
    [[nodiscard]] QString& at(Column column) { return m_cells[size_t(column)]; }
    [[nodiscard]] std::vector<const Entry*> named(QByteArrayView name) const;
    void applyLabels();
    void fillName();
    void fillWork();
    void fillReaches();
    void fillAddress();
    void fillDay();
    void fillKind();
    void fillRest();
    void keep(const Entry& entry, const QString& value);
    void addTo(Column column, const QString& value);
    void joinLists();

    std::vector<Entry> m_entries;
    std::vector<std::pair<QByteArray, QString>> m_labels; ///< by group
    QStringList m_kept;
    std::array<QStringList, kCardColumns.size()> m_lists;
    std::array<QString, kCardColumns.size()> m_cells;
};

} // namespace zhike
