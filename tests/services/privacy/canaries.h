#pragma once

#include "repositories/recordjson.h"
#include "repositories/stores.h"

#include <QByteArrayList>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QStringList>

namespace zhike::testing {

using namespace Qt::StringLiterals;

/// Words that stand nowhere else, put into every text of a person's records and looked for afterwards, byte by byte.
class Canaries {
public:
    /// A new one. Its first character is one that no other text of a test holds, so that it can be found in the search
    /// index too.
    QString next()
    {
        m_all.append(u"𪚥kq%1wj"_s.arg(m_all.size() + 1000));
        return m_all.last();
    }
    QString nextDigits()
    {
        m_all.append(u"9173405%1"_s.arg(m_all.size() + 1000));
        return m_all.last();
    }

    /// A new canary in each text of a draft that a person can type. Amounts, numbers and days stay.
    template <class Draft> void fill(Draft& draft)
    {
        static const QSet<QByteArray> kNotWords
            = {"number", "currency", "unit", "repeat_rule", "repeat_zone", "repeat_except", "custom_fields"};
        for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
            const Field& field = column.field;
            if (field.type == FieldType::Reaches) {
                const bool isMail = QByteArrayView(field.key) == "mails";
                const Reaches reaches{
                    {ReachUse::Mobile, isMail ? nextDigits() + u"@kanarie.example"_s : nextDigits()},
                    {ReachUse::Home, isMail ? nextDigits() + u"@kanarie.example"_s : nextDigits()}};
                column.write(draft, toValue(reaches));
            } else if (QByteArrayView(field.key) == "phone") {
                column.write(draft, nextDigits());
            } else if (
                (field.type == FieldType::Text || field.type == FieldType::Note)
                && !kNotWords.contains(QByteArray(field.key))) {
                QString text = next();
                if (field.maxLength >= 20000) { // longer than a page of the file, so that it lies in pages of its own
                    text = QStringList(800, text).join(u" … "_s);
                }
                column.write(draft, text.left(field.maxLength));
            }
        }
        if constexpr (std::same_as<Draft, OrderDraft>) {
            for (OrderLineDraft& line : draft.lines) {
                fill(line);
            }
        }
    }

    [[nodiscard]] const QStringList& all() const { return m_all; }

    /// "file: canary" for each canary in each file of a folder, `except` left out.
    [[nodiscard]] QStringList foundIn(const QString& folder, const QString& except = {}) const
    {
        QByteArrayList wanted{QString(u"𪚥"_s).toUtf8()};
        for (const QString& canary : m_all) {
            wanted.append(canary.toUtf8());
        }
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if ((!except.isEmpty() && file.fileName().endsWith(except)) || !file.open(QIODevice::ReadOnly)) {
                continue;
            }
            const QByteArray bytes = file.readAll();
            for (const QByteArray& canary : wanted) {
                if (bytes.contains(canary)) {
                    found.append(file.fileName() + u": "_s + QString::fromUtf8(canary));
                }
            }
        }
        return found;
    }

private:
    QStringList m_all;
};

} // namespace zhike::testing
