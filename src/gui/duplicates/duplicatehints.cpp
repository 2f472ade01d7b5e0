#include "gui/duplicates/duplicatehints.h"

#include "gui/common/label.h"
#include "gui/duplicates/duplicatewords.h"
#include "gui/forms/fieldform.h"
#include "services/duplicates/lookup.h"
#include "services/jobs/whendone.h"

#include <QEvent>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAskHintAfterMs = 160;
constexpr int kHintedRecords = 2;

Span reasonSpan(const SimilarRecord& record)
{
    return {
        DuplicateHints::tr(" (%1)", "%1: why it may be the same").arg(DuplicateWords::reason(record.reasons.first())),
        false,
        Ink::Text2,
        {}};
}

const QStringList& hintedFields()
{
    static const QStringList kFields{u"name"_s, u"phones"_s, u"mails"_s, u"tax_id"_s};
    return kFields;
}

} // namespace

DuplicateHints::DuplicateHints(Workplace& workplace, FieldForm& form, RecordKind kind)
    : QObject(&form), m_workplace(workplace), m_form(form), m_kind(kind)
{
    for (const QString& key : hintedFields()) {
        if (form.editor(key) == nullptr) {
            continue;
        }
        Hint& hint = m_hints[key];
        hint.label = new SpanLabel(FontRole::Small, &form);
        hint.label->setObjectName(u"similar_"_s + key);
        hint.label->hide();
        form.addBelow(key, hint.label);
        hint.soon = new QTimer(this);
        hint.soon->setSingleShot(true);
        hint.soon->setInterval(kAskHintAfterMs);
        connect(hint.soon, &QTimer::timeout, this, [this, key] { ask(key); });
        connect(hint.label, &SpanLabel::linkActivated, this, [this, key](const QString& link) {
            open(m_hints[key], link);
        });
    }
    connect(&form, &FieldForm::edited, this, [this](const QString& key) {
        // the kind says whether the name is that of a person
        if (const auto hint = m_hints.constFind(key == u"kind" ? u"name"_s : key); hint != m_hints.cend()) {
            hint->soon->start();
        }
    });
    form.installEventFilter(this);
}

bool DuplicateHints::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    return QObject::eventFilter(watched, event);
}

/// A draft that holds what was typed in this field and nothing else.
template <class Draft> Draft DuplicateHints::typedOf(const QString& key) const
{
    Draft draft;
    for (const BoundField<Draft>& column : Catalogue<Draft>::kFields) {
        const QLatin1StringView field(column.field.key);
        if (field == key || field == "kind"_L1) {
            column.write(draft, m_form.value(QString(field)));
        }
    }
    return draft;
}

void DuplicateHints::ask(const QString& key)
{
    const quint64 generation = ++m_hints[key].generation;
    const auto answered = [this, key, generation](const Result<QList<SimilarRecord>>& found) {
        Hint& hint = m_hints[key];
        if (found && hint.generation == generation) {
            hint.found = *found;
            show(hint);
        }
    };
    const QuestionKey question{u"similar %1 %2"_s.arg(quintptr(this)).arg(key)};
    Company& company = m_workplace.company();
    if (m_kind == RecordKind::Customer) {
        const auto self = m_self != 0 ? std::optional(CustomerId(m_self)) : std::nullopt;
        whenDone(
            company.ask(
                question,
                [typed = typedOf<CustomerDraft>(key), self, author = company.author()](SqlSession& session) {
                    return lookUpCustomers(session, author, typed, self, kHintedRecords);
                }),
            this, answered);
    } else {
        const auto self = m_self != 0 ? std::optional(ContactId(m_self)) : std::nullopt;
        whenDone(
            company.ask(
                question,
                [typed = typedOf<ContactDraft>(key), self, author = company.author()](SqlSession& session) {
                    return lookUpContacts(session, author, typed, self, kHintedRecords);
                }),
            this, answered);
    }
}

void DuplicateHints::show(Hint& hint)
{
    Spans spans;
    for (qsizetype i = 0; i < hint.found.size(); ++i) {
        const SimilarRecord& record = hint.found[i];
        if (record.isMasked) {
            spans.push_back(
                {(i == 0 ? QString() : u"; "_s)
                     + (record.heldBy.isEmpty()
                            ? tr("Exists already, held by a colleague")
                            : tr("Exists already, held by %1", "%1: a person at work").arg(record.heldBy)),
                 false,
                 Ink::Warn,
                 {}});
            spans.push_back(reasonSpan(record));
            continue;
        }
        const QString name = record.whose.isEmpty()
            ? record.name
            : tr("%1 at %2", "%1: a person, %2: a customer").arg(record.name, record.whose);
        spans.push_back({i == 0 ? tr("Already there:") + u' ' : u"; "_s, false, Ink::Warn, {}});
        spans.push_back({name, true, Ink::Accent, QString::number(i)});
        spans.push_back(reasonSpan(record));
    }
    hint.label->setSpans(std::move(spans));
    hint.label->setAccessibleName(hint.label->plainText());
    hint.label->setVisible(!hint.found.isEmpty());
}

void DuplicateHints::open(const Hint& hint, const QString& link)
{
    const qsizetype at = link.toInt();
    if (at < hint.found.size()) {
        const RecordRef record = hint.found[at].record;
        Q_EMIT opening();
        m_workplace.open(record);
    }
}

void DuplicateHints::retranslate()
{
    for (Hint& hint : m_hints) {
        show(hint);
    }
}

} // namespace zhike
