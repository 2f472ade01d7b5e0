#include "services/customfields/customfieldchanges.h"

#include "domain/catalogue.h"
#include "repositories/stores.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> fieldFault(const char* key, FaultCode code)
{
    return fail(ErrorCode::InvalidInput, u"%1:%2"_s.arg(QLatin1StringView(key)).arg(int(code)));
}

/// What two names must not have in common: files and typed queries find a field by it.
QString comparedLabel(const QString& label)
{
    return label.simplified().replace(u' ', u'_').toCaseFolded();
}

Result<void> checkLabel(SqlSession& session, const CustomFieldDraft& draft, CustomFieldId self)
{
    const QString label = comparedLabel(draft.label);
    for (const Field& field : standardFieldsOf(RecordKind(draft.of))) {
        if (!field.has(kHidden)
            && (label == QLatin1StringView(field.key) || label == comparedLabel(QString::fromUtf8(field.label)))) {
            return fieldFault("label", FaultCode::Inconsistent);
        }
    }
    ZHIKE_TRY(const QList<CustomField> all, customFieldList(session, RecordKind(draft.of)));
    const bool isTaken = std::ranges::any_of(
        all, [&](const CustomField& other) { return other.id != self && comparedLabel(other.details.label) == label; });
    return isTaken ? Result<void>(fieldFault("label", FaultCode::Inconsistent)) : Result<void>();
}

/// Those that are gone from the list stay, retired: a record may hold them.
void keepOldChoices(const CustomFieldDraft& before, CustomFieldDraft& draft)
{
    QList<CustomChoice> choices = choicesOf(draft);
    for (CustomChoice old : choicesOf(before)) {
        if (std::ranges::find(choices, old.key, &CustomChoice::key) == choices.end()) {
            old.isRetired = true;
            choices.append(old);
        }
    }
    draft.choices = before.choices; // so that new keys differ from all that there were
    setChoices(draft, std::move(choices));
}

} // namespace

Result<QList<CustomField>> customFieldList(SqlSession& session, RecordKind kind)
{
    return CustomFieldStore(session).readWhere(
        u" WHERE of_kind = $1 AND deleted_at IS NULL ORDER BY position, id"_s, int(kind));
}

Change createCustomField(CustomFieldDraft draft)
{
    return {
        {ChangeAction::CreateField, draft.label.trimmed()},
        [draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const QList<CustomField> others, customFieldList(context.session(), RecordKind(draft.of)));
            if (others.size() >= CustomLimits::kFields) {
                return fieldFault("of_kind", FaultCode::OutOfRange);
            }
            ZHIKE_CHECK(checkLabel(context.session(), draft, CustomFieldId(0)));
            CustomFieldDraft fresh = draft;
            fresh.position = others.isEmpty() ? 1 : others.last().details.position + 1;
            ZHIKE_TRY([[maybe_unused]] const CustomField made, context.insert(CustomerId(0), std::move(fresh)));
            return {};
        }};
}

Change editCustomField(CustomFieldId id, int revision, CustomFieldDraft draft)
{
    return {
        {ChangeAction::EditField, draft.label.trimmed()},
        [id, revision, draft = std::move(draft)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(const CustomField field, CustomFieldStore(context.session()).get(CustomerId(0), id));
            if (draft.type != field.details.type || draft.of != field.details.of) {
                return fail(ErrorCode::StateNotAllowed, u"the type of field %1"_s.arg(customKey(id)));
            }
            ZHIKE_CHECK(checkLabel(context.session(), draft, id));
            CustomFieldDraft after = draft;
            if (after.type == CustomType::Choice) {
                keepOldChoices(field.details, after);
            }
            ZHIKE_TRY(
                [[maybe_unused]] const CustomField saved,
                context.update(CustomerId(0), id, revision, std::move(after)));
            return {};
        }};
}

Change orderCustomFields(RecordKind kind, const QString& subject, QList<CustomFieldId> order)
{
    return {
        {ChangeAction::EditField, subject}, [kind, order = std::move(order)](ChangeContext& context) -> Result<void> {
            ZHIKE_TRY(QList<CustomField> fields, customFieldList(context.session(), kind));
            std::ranges::stable_sort(fields, {}, [&order](const CustomField& field) {
                const qsizetype place = order.indexOf(field.id);
                return place < 0 ? order.size() : place;
            });
            int position = 0;
            for (const CustomField& field : std::as_const(fields)) {
                CustomFieldDraft draft = field.details;
                draft.position = ++position;
                ZHIKE_TRY(
                    [[maybe_unused]] const CustomField saved,
                    context.update(CustomerId(0), field.id, field.revision, draft));
            }
            return {};
        }};
}

Change deleteCustomField(CustomFieldId id, int revision, const QString& label)
{
    return {{ChangeAction::DeleteField, label}, [id, revision](ChangeContext& context) {
                return context.remove<CustomFieldDraft>(CustomerId(0), id, revision);
            }};
}

} // namespace zhike
