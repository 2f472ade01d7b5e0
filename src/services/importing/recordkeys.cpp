#include "services/importing/recordkeys.h"

#include "text/mail.h"
#include "text/phone.h"

#include <QRegularExpression>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPiece = 2000; ///< rows a transaction: a person who saves waits no longer than for a chunk of an import
constexpr QChar kBetweenParts(u'\n'); ///< stands in no phone and no mail
constexpr qint64 kSeveral = qint64(1) << 62;

KeyHash hashOfKey(const QString& key)
{
    return KeyHasher().add(key).hash();
}

} // namespace

QString reachKey(const ImportField& field, const QString& value)
{
    return field.target == "mails"_L1 ? mailKey(value) : phoneKey(value);
}

QString plainText(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

QStringList reachValues(const ImportField& field, const QString& text)
{
    // a comma may stand inside a phone number as it is typed, blanks stand in most
    static const QRegularExpression kBetweenMails(u"[;,，；、|\\s]+"_s);
    static const QRegularExpression kBetweenPhones(u"[;；、|\\n]+"_s);
    const bool isMail = field.target == "mails"_L1;
    QStringList values;
    for (const QString& part : text.split(isMail ? kBetweenMails : kBetweenPhones, Qt::SkipEmptyParts)) {
        if (const QString value = isMail ? normalMail(part) : part.simplified(); !value.isEmpty()) {
            values.append(value);
        }
    }
    return values;
}

void partReaches(RecordKind kind, RecordRow& row, const std::function<RowFault(int field, RowProblem problem)>& faultOf)
{
    for (RecordCell& cell : row.cells) {
        const ImportField& field = importFieldsOf(kind)[cell.field];
        if (field.type != FieldType::Reaches) {
            continue;
        }
        const bool isMail = field.target == "mails"_L1;
        const QStringList values = reachValues(field, cell.text);
        const auto isSound
            = [&](const QString& value) { return isMail ? isPlausibleMail(value) : !phoneDigits(value).isEmpty(); };
        if (values.isEmpty() || !std::ranges::all_of(values, isSound)) {
            row.faults.push_back(faultOf(cell.field, isMail ? RowProblem::NotAMail : RowProblem::NotAPhone));
        }
        cell.value = values.join(kBetweenParts);
    }
}

QStringList partsOf(const RecordCell& cell)
{
    const auto* parts = std::get_if<QString>(&cell.value);
    return parts == nullptr ? QStringList() : parts->split(kBetweenParts, Qt::SkipEmptyParts);
}

QStringList keyForms(const ImportField& field, const Value& stored)
{
    if (field.type != FieldType::Reaches) {
        const auto* text = std::get_if<QString>(&stored);
        return text == nullptr || text->isEmpty() ? QStringList() : QStringList{plainText(*text)};
    }
    Reaches reaches;
    QStringList keys;
    if (fromValue(stored, reaches)) {
        for (const Reach& reach : reaches) {
            keys.append(reachKey(field, reach.value));
        }
    }
    keys.removeAll(QString());
    keys.removeDuplicates();
    return keys;
}

Result<bool> KeyIndex::readPiece(SqlSession& session)
{
    ZHIKE_TRY(const QList<KeyText> texts, keyTexts(session, m_kind, QString(m_field.target), m_last, kPiece, m_whence));
    for (const KeyText& each : texts) {
        for (const QString& key : keyForms(m_field, Value(each.text))) {
            const KeyMap::Place place = m_ids.place(hashOfKey(key));
            place.value = place.isNew ? each.record.id : place.value | kSeveral;
        }
        m_last = each.record.id;
    }
    return texts.size() == kPiece;
}

QList<qint64> KeyIndex::find(const QString& key) const
{
    const qint64 value = m_ids.value(hashOfKey(key));
    if (value == 0) {
        return {};
    }
    return (value & kSeveral) == 0 ? QList{value} : QList{value & ~kSeveral, value & ~kSeveral};
}

} // namespace zhike
