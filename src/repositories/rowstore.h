#pragma once

#include "domain/base/field.h"
#include "domain/catalogue.h"
#include "storage/sqlsession.h"
#include "text/sortkey.h"

#include <QString>
#include <span>
#include <vector>

namespace zhike {

/// A record's fields as stored, in the order of its catalogue: what change rows keep and undo puts back.
using RowImage = QList<Value>;

template <class Draft> [[nodiscard]] RowImage imageOf(const Draft& draft)
{
    RowImage image;
    image.reserve(qsizetype(Catalogue<Draft>::kFields.size()));
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        image.append(column.read(draft));
    }
    return image;
}

/// @return the draft of an image, or `Damaged` naming the field whose value fits no member.
template <class Draft> [[nodiscard]] Result<Draft> draftOf(const RowImage& image)
{
    Draft draft;
    for (size_t i = 0; i < Catalogue<Draft>::kFields.size(); ++i) {
        const BoundField<Draft>& column = Catalogue<Draft>::kFields[i];
        if (!column.write(draft, image[qsizetype(i)])) {
            return fail(
                ErrorCode::Damaged,
                QStringLiteral("%1.%2").arg(
                    QLatin1StringView(Catalogue<Draft>::kTable), QLatin1StringView(column.field.key)));
        }
    }
    if constexpr (requires { applyCurrency(draft); }) {
        applyCurrency(draft);
    }
    return draft;
}

/// Rows of one table to records and back, one statement a function. It neither begins transactions nor asks who is
/// allowed; writes are called by a Change only. Bound to one session and its thread.
///
/// An empty text that the catalogue does not require is stored as NULL, so that "empty" is one thing in filters.
template <class Draft, class IdType> class RowStore {
public:
    using Record = Saved<Draft, IdType>;
    static constexpr RecordKind kKind = Catalogue<Draft>::kKind;

    explicit RowStore(SqlSession& session) : m_session(session) { }

    [[nodiscard]] Result<void> insert(const Record& row, std::optional<qint64> batch = std::nullopt)
    {
        ZHIKE_TRY(Statement statement, m_session.prepare(insertSql()));
        bindRow(statement, row, batch);
        ZHIKE_TRY([[maybe_unused]] const qint64 changed, statement.execute());
        return {};
    }

    /// The statement of insert() and its parameters, for those who write many rows: a target takes values as
    /// Statement::bindOne() does, on any thread.
    [[nodiscard]] static const QString& insertSql() { return sql().insert; }
    /// Every column but the key, parted by commas: what goes along when a row moves to another customer.
    [[nodiscard]] static const QString& columnsBesideKey() { return sql().rest; }
    template <class Target>
    static void bindRow(Target& target, const Record& row, std::optional<qint64> batch = std::nullopt)
    {
        int index = bindFields(target, row.details, bindKey(target, row));
        target.bindOne(++index, row.revision);
        target.bindOne(++index, row.createdAt);
        target.bindOne(++index, row.modifiedAt);
        target.bindOne(++index, batch);
    }

    /// @return the record that is not in the bin, or nothing.
    [[nodiscard]] Result<std::optional<Record>> find(CustomerId customer, IdType id)
    {
        ZHIKE_TRY(Statement statement, m_session.prepare(sql().find));
        if constexpr (Catalogue<Draft>::kOwnedByCustomer) {
            statement.bind(customer, id);
        } else {
            statement.bind(id);
        }
        ZHIKE_TRY(const bool found, statement.next());
        if (!found) {
            return std::optional<Record>();
        }
        ZHIKE_TRY(Record record, recordOf(statement));
        return std::optional<Record>(std::move(record));
    }

    /// @return the record, or `NotFound`.
    [[nodiscard]] Result<Record> get(CustomerId customer, IdType id)
    {
        ZHIKE_TRY(std::optional<Record> found, find(customer, id));
        if (!found) {
            return fail(
                ErrorCode::NotFound,
                QStringLiteral("%1 %2").arg(QLatin1StringView(Catalogue<Draft>::kTable)).arg(id.value()));
        }
        return *std::move(found);
    }

    /// Writes the fields in which the draft differs where the revision still is what the writer read, and raises it;
    /// else `Conflict`. Only those fields: SQLite writes every index again whose column a statement sets, the same
    /// value or not.
    [[nodiscard]] Result<void> update(const Record& read, const Draft& draft, Instant now)
    {
        const std::vector<Assignment> changes = changesBetween(read.details, draft);
        QString text
            = QStringLiteral("UPDATE ") + QLatin1StringView(Catalogue<Draft>::kTable) + QStringLiteral(" SET ");
        int index = 0;
        for (const Assignment& change : changes) {
            text += QLatin1StringView(change.column) + QStringLiteral(" = $%1, ").arg(++index);
        }
        text += QStringLiteral("modified_at = $%1, revision = revision + 1 WHERE ").arg(index + 1) + keySql(index + 1);
        ZHIKE_TRY(Statement statement, m_session.prepare(text));
        index = 0;
        for (const Assignment& change : changes) {
            statement.bindOne(++index, change.value);
        }
        statement.bindOne(++index, now);
        if constexpr (Catalogue<Draft>::kOwnedByCustomer) {
            statement.bindOne(++index, read.customer);
        }
        statement.bindOne(++index, read.id);
        statement.bindOne(++index, read.revision);
        return oneRow(statement.execute(), read);
    }

    /// Puts the record into the bin (a moment) or takes it out again (nothing), under the revision's guard.
    [[nodiscard]] Result<void> setDeleted(const Record& read, std::optional<Instant> deletedAt, Instant now)
    {
        ZHIKE_TRY(Statement statement, m_session.prepare(sql().setDeleted));
        int index = 0;
        statement.bindOne(++index, deletedAt);
        statement.bindOne(++index, now);
        if constexpr (Catalogue<Draft>::kOwnedByCustomer) {
            statement.bindOne(++index, read.customer);
        }
        statement.bindOne(++index, read.id);
        statement.bindOne(++index, read.revision);
        return oneRow(statement.execute(), read);
    }

    /// Every record of a reference table that is not in the bin, by id. Never for customer-owned tables.
    [[nodiscard]] Result<QList<Record>> all() requires(!Catalogue<Draft>::kOwnedByCustomer)
    {
        return read(sql().select + QStringLiteral(" WHERE deleted_at IS NULL ORDER BY id"));
    }

    /// The records of one customer that are not in the bin, by id.
    [[nodiscard]] Result<QList<Record>> ofCustomer(CustomerId customer) requires(Catalogue<Draft>::kOwnedByCustomer)
    {
        return read(
            sql().select + QStringLiteral(" WHERE customer_id = $1 AND deleted_at IS NULL ORDER BY id"), customer);
    }

    /// Records by a statement's tail after `SELECT columns FROM table`, which the repositories of this layer write.
    template <class... Args> [[nodiscard]] Result<QList<Record>> readWhere(const QString& tail, const Args&... args)
    {
        return read(sql().select + tail, args...);
    }

    /// The same with as many whole numbers as there are ids and moments to bind.
    [[nodiscard]] Result<QList<Record>> readBound(const QString& tail, std::span<const qint64> values)
    {
        ZHIKE_TRY(Statement statement, m_session.prepare(sql().select + tail));
        int index = 0;
        for (const qint64 value : values) {
            statement.bindOne(++index, value);
        }
        return recordsOf(statement);
    }

    /// Also finds a record that is in the bin.
    [[nodiscard]] Result<std::optional<Record>> findAnywhere(CustomerId customer, IdType id)
    {
        const QString tail = Catalogue<Draft>::kOwnedByCustomer ? QStringLiteral(" WHERE customer_id = $1 AND id = $2")
                                                                : QStringLiteral(" WHERE id = $1");
        ZHIKE_TRY(Statement statement, m_session.prepare(sql().select + tail));
        if constexpr (Catalogue<Draft>::kOwnedByCustomer) {
            statement.bind(customer, id);
        } else {
            statement.bind(id);
        }
        ZHIKE_TRY(const bool found, statement.next());
        if (!found) {
            return std::optional<Record>();
        }
        ZHIKE_TRY(Record record, recordOf(statement));
        return std::optional<Record>(std::move(record));
    }

private:
    struct Sql {
        QString select;
        QString find;
        QString insert;
        QString setDeleted;
        QString rest;
    };

    struct Assignment {
        const char* column;
        Value value;
    };

    static std::vector<Assignment> changesBetween(const Draft& before, const Draft& after)
    {
        std::vector<Assignment> changes;
        for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
            Value value = column.read(after);
            if (column.read(before) != value) {
                changes.push_back({column.field.key, storedForm(column.field, std::move(value))});
            }
        }
        if constexpr (hasNameKey()) {
            if (before.name != after.name) {
                changes.push_back({"name_key", sortKey(after.name)});
            }
        }
        return changes;
    }

    /// The key and the revision, numbered after the n parameters before them.
    static QString keySql(int n)
    {
        const QString row = QStringLiteral("id = $%1 AND revision = $%2");
        return Catalogue<Draft>::kOwnedByCustomer
            ? QStringLiteral("customer_id = $%1 AND ").arg(n + 1) + row.arg(n + 2).arg(n + 3)
            : row.arg(n + 1).arg(n + 2);
    }

    static constexpr bool hasNameKey()
    {
        for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
            if (std::string_view(column.field.key) == "name" && column.field.has(kSortable)) {
                return true;
            }
        }
        return false;
    }

    static const Sql& sql()
    {
        static const Sql kSql = [] {
            constexpr bool kOwned = Catalogue<Draft>::kOwnedByCustomer;
            const QString table = QString::fromLatin1(Catalogue<Draft>::kTable);
            QStringList columns;
            for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
                columns.append(QString::fromLatin1(column.field.key));
            }
            const QString fields = columns.join(QStringLiteral(", "));
            if (hasNameKey()) {
                columns.append(QStringLiteral("name_key"));
            }
            const QString key = kOwned ? QStringLiteral("customer_id, id") : QStringLiteral("id");
            QStringList marks;
            for (int i = 1; i <= columns.size() + (kOwned ? 6 : 5); ++i) {
                marks.append(QStringLiteral("$%1").arg(i));
            }
            Sql text;
            text.select
                = QStringLiteral("SELECT %1, revision, created_at, modified_at, %2 FROM %3").arg(key, fields, table);
            text.find = text.select
                + (kOwned ? QStringLiteral(" WHERE customer_id = $1 AND id = $2 AND deleted_at IS NULL")
                          : QStringLiteral(" WHERE id = $1 AND deleted_at IS NULL"));
            text.insert
                = QStringLiteral("INSERT INTO %1 (%2, %3, revision, created_at, modified_at, batch_id) VALUES (%4)")
                      .arg(table, key, columns.join(QStringLiteral(", ")), marks.join(QStringLiteral(", ")));
            text.setDeleted
                = QStringLiteral("UPDATE %1 SET deleted_at = $1, modified_at = $2, revision = revision + 1 WHERE ")
                      .arg(table);
            text.setDeleted += keySql(2);
            text.rest = columns.join(QStringLiteral(", "))
                + QStringLiteral(", revision, created_at, modified_at, deleted_at, batch_id");
            return text;
        }();
        return kSql;
    }

    template <class Target> static int bindKey(Target& target, const Record& row)
    {
        int index = 0;
        if constexpr (Catalogue<Draft>::kOwnedByCustomer) {
            target.bindOne(++index, row.customer);
        }
        target.bindOne(++index, row.id);
        return index;
    }

    template <class Target> static int bindFields(Target& target, const Draft& draft, int index)
    {
        for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
            target.bindOne(++index, storedForm(column.field, column.read(draft)));
        }
        if constexpr (hasNameKey()) {
            target.bindOne(++index, sortKey(draft.name));
        }
        return index;
    }

    static Value storedForm(const Field& field, Value value)
    {
        const auto* text = std::get_if<QString>(&value);
        return text != nullptr && text->isEmpty() && mayBeNull(field) ? Value() : std::move(value);
    }

    /// Choices whose first key is not "" have no empty value; other texts may be absent unless required.
    static bool mayBeNull(const Field& field)
    {
        return field.type == FieldType::Choice ? field.choices.front().key[0] == '\0' : !field.has(kRequired);
    }

    Result<Record> recordOf(const Statement& statement)
    {
        constexpr bool kOwned = Catalogue<Draft>::kOwnedByCustomer;
        int column = 0;
        Record record{IdType(0)};
        if constexpr (kOwned) {
            record.customer = CustomerId(statement.integer(column++));
        }
        record.id = IdType(statement.integer(column++));
        if constexpr (kKind == RecordKind::Customer) {
            record.customer = CustomerId(record.id.value());
        }
        record.revision = int(statement.integer(column++));
        record.createdAt = Instant(statement.integer(column++));
        record.modifiedAt = Instant(statement.integer(column++));
        for (const BoundField<Draft>& bound : Catalogue<Draft>::kFields) {
            Value value = statement.value(column++);
            if (zhike::isNull(value) && bound.field.type == FieldType::Choice) {
                value = QString();
            }
            if (!bound.write(record.details, value)) {
                return fail(
                    ErrorCode::Damaged,
                    QStringLiteral("%1 %2.%3")
                        .arg(QLatin1StringView(Catalogue<Draft>::kTable))
                        .arg(record.id.value())
                        .arg(QLatin1StringView(bound.field.key)));
            }
        }
        if constexpr (requires { applyCurrency(record.details); }) {
            applyCurrency(record.details);
        }
        return record;
    }

    template <class... Args> Result<QList<Record>> read(const QString& text, const Args&... args)
    {
        ZHIKE_TRY(Statement statement, m_session.query(text, args...));
        return recordsOf(statement);
    }

    Result<QList<Record>> recordsOf(Statement& statement)
    {
        QList<Record> records;
        for (;;) {
            ZHIKE_TRY(const bool row, statement.next());
            if (!row) {
                return records;
            }
            ZHIKE_TRY(Record record, recordOf(statement));
            records.append(std::move(record));
        }
    }

    static Result<void> oneRow(Result<qint64> changed, const Record& read)
    {
        ZHIKE_TRY(const qint64 rows, std::move(changed));
        if (rows == 0) {
            return fail(
                ErrorCode::Conflict,
                QStringLiteral("%1 %2 is newer than revision %3")
                    .arg(QLatin1StringView(Catalogue<Draft>::kTable))
                    .arg(read.id.value())
                    .arg(read.revision));
        }
        return {};
    }

    SqlSession& m_session;
};

} // namespace zhike
