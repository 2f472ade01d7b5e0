#include "services/importing/recordlinks.h"

#include "exchange/columnnames.h"
#include "repositories/bin/binreads.h"
#include "repositories/lists/displaynames.h"
#include "services/importing/recordkeys.h"
#include "text/mail.h"

#include <QRegularExpression>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString categoryPlace(qint64 parent, const QString& name)
{
    return QString::number(parent) + u'/' + name;
}

KeyHash customerHash(const QString& field, const QString& text)
{
    return KeyHasher().add(field).add(text).hash();
}

KeyHash contactHash(CustomerId customer, const QString& text)
{
    return KeyHasher().add(qint64(customer.value())).add(text).hash();
}

/// Names that other systems and Chinese files give the stages of a sale, by the place of the stage among those that
/// are open; as plainColumnName() makes them, parted by blanks.
constexpr std::array<QStringView, 5> kOpenStageWords
    = {u"prospecting prospect new lead qualification qualify qualified initial appointmentscheduled qualifiedtobuy "
       u"初步接洽 "
       u"线索 新建 验证客户 初步接觸 線索 新建立",
       u"engaging needsanalysis needs discovery valueproposition iddecisionmakers perceptionanalysis "
       u"presentationscheduled "
       u"需求分析 需求确定 需求確認",
       u"proposal proposalpricequote proposition quote quotation decisionmakerboughtin 方案报价 报价 方案 報價",
       u"negotiation negotiationreview contractsent 谈判 谈判审核 商务谈判 談判 議價",
       u"verbalyes verbalagreement committed verbal 口头承诺 口頭承諾"};
constexpr QStringView kWonWords = u"won closedwon closewon win 赢单 成交 已成交 贏單 得標";
constexpr QStringView kLostWords = u"lost closedlost closelost lose dead 输单 丢单 流失 輸單 失單 未得標";

const Stage* stageOf(const QList<Stage>& stages, const QString& plain)
{
    const auto first = [&stages](const std::function<bool(const Stage&)>& is) -> const Stage* {
        const auto found = std::find_if(stages.begin(), stages.end(), is);
        return found == stages.end() ? nullptr : &*found;
    };
    const auto hasName = [&plain](const Stage& stage) { return plainColumnName(stage.details.name) == plain; };
    if (const Stage* stage = first(hasName)) {
        return stage;
    }
    const auto endsAs = [](StageOutcome outcome) {
        return [outcome](const Stage& stage) { return stage.details.outcome == outcome; };
    };
    if (isAmongWords(kWonWords, plain)) {
        return first(endsAs(StageOutcome::Won));
    }
    if (isAmongWords(kLostWords, plain)) {
        return first(endsAs(StageOutcome::Lost));
    }
    for (size_t place = 0; place < kOpenStageWords.size(); ++place) {
        if (isAmongWords(kOpenStageWords[place], plain)) {
            size_t open = 0;
            return first(
                [&](const Stage& stage) { return stage.details.outcome == StageOutcome::Open && open++ == place; });
        }
    }
    return nullptr;
}

} // namespace

Result<void> RecordLinks::start(SqlSession& session)
{
    ZHIKE_TRY(const QList<User> users, UserStore(session).all());
    for (const User& user : users) {
        QHash<QString, UserId>& known = user.details.isActive ? m_users : m_goneUsers;
        known.insert(plainText(user.details.name), user.id);
        if (!user.details.login.isEmpty()) {
            known.insert(user.details.login, user.id);
        }
    }
    ZHIKE_CHECK(readBin(session));
    ZHIKE_TRY(m_stages, StageStore(session).all());
    std::stable_sort(m_stages.begin(), m_stages.end(), [](const Stage& a, const Stage& b) {
        return a.details.position < b.details.position;
    });
    ZHIKE_TRY(const QList<Category> categories, CategoryStore(session).all());
    for (const Category& category : categories) {
        const qint64 parent = category.details.parent ? category.details.parent->value() : 0;
        m_categories.insert(categoryPlace(parent, category.details.name), category.id);
    }
    return {};
}

/// Names of customers in the bin, if there are any: one pass over them.
Result<void> RecordLinks::readBin(SqlSession& session)
{
    constexpr int kPiece = 2000;
    ZHIKE_TRY(const qint64 count, countInBin(session, RecordKind::Customer));
    if (count == 0 || m_plan.binned == BinnedRecords::MakeNew) {
        return {};
    }
    for (const QString& field : {u"number"_s, u"external_key"_s, u"name"_s}) {
        for (qint64 last = 0;;) {
            ZHIKE_TRY(
                const QList<KeyText> texts, keyTexts(session, RecordKind::Customer, field, last, kPiece, Whence::Bin));
            for (const KeyText& each : texts) {
                if (!each.text.isEmpty()) {
                    m_binned.place(customerHash(field, plainText(each.text))).value = each.record.id;
                }
                last = each.record.id;
            }
            if (texts.size() < kPiece) {
                break;
            }
        }
    }
    return {};
}

Result<RecordLinks::Answer> RecordLinks::find(
    SqlSession& session, const ImportField& field, const QString& cell, std::optional<CustomerId> customer,
    const NumberSource& numbers)
{
    const QString text = m_plan.spellings.value(cell, cell);
    switch (field.linkTo) {
    case RecordKind::User:
        return findUser(field, plainText(text));
    case RecordKind::Category:
        return findCategory(text, numbers);
    case RecordKind::Stage:
        return findStage(field, text);
    case RecordKind::Product:
        return findProduct(session, field, plainText(text), numbers);
    case RecordKind::Contact:
        return customer ? findContact(session, *customer, plainText(text), numbers) : Result<Answer>(Answer{});
    case RecordKind::Opportunity:
        return customer ? findAmong<OpportunityDraft>(session, *customer, plainText(text)) : Result<Answer>(Answer{});
    case RecordKind::Case:
        return customer ? findAmong<CaseDraft>(session, *customer, plainText(text)) : Result<Answer>(Answer{});
    default:
        return findCustomer(session, plainText(text), Making::AsPlanned, numbers);
    }
}

Result<RecordLinks::Answer> RecordLinks::findDefaultCustomer(SqlSession& session, const NumberSource& numbers)
{
    m_hints = CustomerDraft(); // they are of whoever it is in truth
    m_hints.kind = m_plan.newCustomers;
    return m_plan.withoutCustomer.isEmpty()
        ? Result<Answer>(Answer{})
        : findCustomer(session, plainText(m_plan.withoutCustomer), Making::Always, numbers);
}

Result<QString> RecordLinks::nameOf(SqlSession& session, const ContactMails::Person& person)
{
    ZHIKE_TRY(
        const QString customer, displayName(session, RecordKind::Customer, std::optional<qint64>(person.customer)));
    if (person.contact == 0) {
        return customer;
    }
    ZHIKE_TRY(const QString contact, displayName(session, RecordKind::Contact, std::optional<qint64>(person.contact)));
    return u"%1 (%2)"_s.arg(contact, customer);
}

Result<RecordLinks::MailAnswer>
RecordLinks::findByMail(SqlSession& session, const ImportField& field, const QString& cell, const NumberSource& numbers)
{
    if (const auto spelled = m_plan.spellings.constFind(cell); spelled != m_plan.spellings.cend()) {
        ZHIKE_TRY(const Answer customer, findCustomer(session, plainText(*spelled), Making::AsPlanned, numbers));
        return MailAnswer{customer, {}, {}};
    }
    const ImportField mails = importFieldsOf(RecordKind::Contact)[importFieldIndex(RecordKind::Contact, u"mail")];
    QList<ContactMails::Person> people;
    for (const QString& mail : reachValues(mails, cell)) {
        for (const ContactMails::Person& person : m_mails.find(mail)) {
            if (!people.contains(person)) {
                people.append(person);
            }
        }
    }
    if (people.isEmpty()) {
        return MailAnswer{};
    }
    const auto isOfAnother = [&people](const auto& each) { return each.customer != people.first().customer; };
    if (std::ranges::none_of(people, isOfAnother)) {
        const qint64 contact = people.first().contact; // of several at one customer the one that is named first
        return MailAnswer{
            {State::Found, people.first().customer},
            contact == 0 ? std::nullopt : std::optional(ContactId(contact)),
            {}};
    }
    QStringList names;
    QStringList customers;
    for (const ContactMails::Person& person : people.first(std::min<qsizetype>(people.size(), kListedNames))) {
        ZHIKE_TRY(const QString name, nameOf(session, person));
        names.append(name);
        ZHIKE_TRY(
            const QString customer, displayName(session, RecordKind::Customer, std::optional<qint64>(person.customer)));
        customers.append(customer);
    }
    customers.removeDuplicates();
    noteUnknown(field, cell, {}, customers);
    return MailAnswer{{State::Several}, {}, names.join(", "_L1)};
}

const Stage* RecordLinks::stage(StageId id) const
{
    const auto found
        = std::find_if(m_stages.begin(), m_stages.end(), [id](const Stage& stage) { return stage.id == id; });
    return found == m_stages.end() ? nullptr : &*found;
}

const Stage* RecordLinks::firstOpenStage() const
{
    const auto found = std::find_if(m_stages.begin(), m_stages.end(), [](const Stage& stage) {
        return stage.details.outcome == StageOutcome::Open;
    });
    return found == m_stages.end() ? nullptr : &*found;
}

void RecordLinks::addCustomer(const Customer& customer)
{
    const CustomerDraft& draft = customer.details;
    for (const auto& [field, text] :
         {std::pair{u"external_key"_s, draft.externalKey}, std::pair{u"name"_s, draft.name}}) {
        if (!text.isEmpty()) {
            if (const KeyMap::Place place = m_customers.place(customerHash(field, text)); place.isNew) {
                place.value = customer.id.value();
            }
        }
    }
}

void RecordLinks::noteUnknown(
    const ImportField& field, const QString& text, const QString& likely, const QStringList& choices)
{
    const auto known = std::find_if(m_unknown.begin(), m_unknown.end(), [&](const UnknownName& name) {
        return name.field == field.key && name.text == text;
    });
    if (known != m_unknown.end()) {
        ++known->rows;
    } else if (const auto ofField = std::ranges::count(m_unknown, QString(field.key), &UnknownName::field);
               ofField < kListedNames) {
        m_unknown.append({QString(field.key), text, likely, choices, 1});
    }
}

QStringList RecordLinks::choicesFor(RecordKind kind) const
{
    QStringList names;
    if (kind == RecordKind::Stage) {
        for (const Stage& stage : m_stages) {
            names.append(stage.details.name);
        }
    } else if (kind == RecordKind::User) {
        names = m_users.keys();
        names.sort();
    }
    return names;
}

RecordLinks::Answer RecordLinks::findUser(const ImportField& field, const QString& text)
{
    const auto found = m_users.constFind(text);
    if (found != m_users.cend()) {
        return {State::Found, found->value()};
    }
    if (const auto gone = m_goneUsers.constFind(text); gone != m_goneUsers.cend()) {
        return {State::Gone, gone->value()};
    }
    const QString plain = plainColumnName(text);
    const QStringList names = choicesFor(RecordKind::User);
    const auto alike
        = std::ranges::find_if(names, [&plain](const QString& name) { return plainColumnName(name) == plain; });
    noteUnknown(field, text, alike == names.end() ? QString() : *alike);
    return {m_plan.unknownOwners == UnknownOwners::LeaveOut ? State::Ignored : State::Missing};
}

RecordLinks::Answer RecordLinks::findStage(const ImportField& field, const QString& text)
{
    if (const Stage* stage = stageOf(m_stages, plainColumnName(text))) {
        return {State::Found, stage->id.value()};
    }
    noteUnknown(field, text, {});
    return {};
}

Result<void> RecordLinks::readProducts(SqlSession& session)
{
    if (m_plainProducts) {
        return {};
    }
    constexpr int kPiece = 2000;
    QHash<QString, QString> names;
    for (qint64 last = 0;;) {
        ZHIKE_TRY(const QList<KeyText> texts, keyTexts(session, RecordKind::Product, u"name"_s, last, kPiece));
        for (const KeyText& each : texts) {
            QString& name = names[plainColumnName(each.text)];
            name = name.isNull() ? each.text : u""_s; // of several nobody can tell which is meant
            last = each.record.id;
        }
        if (texts.size() < kPiece) {
            break;
        }
    }
    m_plainProducts = std::move(names);
    return {};
}

Result<RecordLinks::Answer> RecordLinks::findProduct(
    SqlSession& session, const ImportField& field, const QString& text, const NumberSource& numbers)
{
    const auto known = m_products.constFind(text);
    qint64 id = known == m_products.cend() ? 0 : *known;
    if (known == m_products.cend()) {
        for (const QString& key : {u"sku"_s, u"name"_s}) {
            ZHIKE_TRY(const QList<FoundRecord> found, recordsWithKey(session, RecordKind::Product, key, text));
            if (found.size() > 1) {
                return Answer{State::Several};
            }
            if (!found.isEmpty()) {
                id = found.first().id;
                break;
            }
        }
        m_products.insert(text, id);
    }
    if (id != 0) {
        return Answer{State::Found, id};
    }
    ZHIKE_CHECK(readProducts(session));
    const QString likely = m_plainProducts->value(plainColumnName(text));
    if (m_plan.createsProducts && likely.isEmpty()) {
        ZHIKE_TRY(id, numbers(u"product"_s, 1));
        Product product{ProductId(id)};
        product.details.name = text;
        product.details.sku = u"P-%1"_s.arg(id);
        product.details.currency = m_plan.options.currency;
        applyCurrency(product.details);
        product.createdAt = product.modifiedAt = m_now;
        m_newProducts.push_back(std::move(product));
        ++m_productsMade;
        m_products.insert(text, id);
        return Answer{State::Found, id};
    }
    noteUnknown(field, text, likely);
    return Answer{};
}

Result<RecordLinks::Answer>
RecordLinks::findContact(SqlSession& session, CustomerId customer, const QString& text, const NumberSource& numbers)
{
    const qint64 made = m_contacts.value(contactHash(customer, text));
    if (made != 0) {
        return Answer{State::Found, made};
    }
    ZHIKE_TRY(const QList<Contact> contacts, ContactStore(session).ofCustomer(customer));
    const QString mail = mailKey(text);
    Answer answer;
    for (const Contact& contact : contacts) {
        const bool hasMail = !mail.isEmpty() && std::ranges::any_of(contact.details.mails, [&mail](const Reach& reach) {
            return mailKey(reach.value) == mail;
        });
        if (hasMail || plainText(contact.details.name) == text) {
            answer = answer.state == State::Missing ? Answer{State::Found, contact.id.value()} : Answer{State::Several};
        }
    }
    const bool mayMake = m_plan.missingCustomers == MissingCustomers::Create && m_plan.mode != ImportMode::UpdateOnly
        && !isPlausibleMail(text);
    return answer.state == State::Missing && mayMake ? makeContact(customer, text, contacts.isEmpty(), numbers)
                                                     : Result<Answer>(answer);
}

/// An opportunity or a case of a customer: by what numbers it here or elsewhere, else by what it is called.
template <class Draft>
Result<RecordLinks::Answer> RecordLinks::findAmong(SqlSession& session, CustomerId customer, const QString& text)
{
    ZHIKE_TRY(const auto records, StoreOf<Draft>(session).ofCustomer(customer));
    Answer named;
    for (const auto& record : records) {
        const Draft& details = record.details;
        bool hasKey = plainText(details.externalKey) == text;
        QString name;
        if constexpr (std::same_as<Draft, CaseDraft>) {
            hasKey = hasKey || details.number == text;
            name = details.subject;
        } else {
            name = details.name;
        }
        if (hasKey) {
            return Answer{State::Found, record.id.value()};
        }
        if (plainText(name) == text) {
            named = named.state == State::Missing ? Answer{State::Found, record.id.value()} : Answer{State::Several};
        }
    }
    return named;
}

Result<RecordLinks::Answer>
RecordLinks::makeContact(CustomerId customer, const QString& name, bool isFirst, const NumberSource& numbers)
{
    ZHIKE_TRY(const qint64 id, numbers(u"contact"_s, 1));
    Contact contact{ContactId(id)};
    contact.customer = customer;
    contact.details.name = name;
    if (const KeyMap::Place main = m_contacts.place(contactHash(customer, {})); isFirst && main.isNew) {
        main.value = id;
        contact.details.isPrimary = true; // as the first one of a customer always is
    }
    if (!m_contactMail.isEmpty()) {
        contact.details.mails.append({ReachUse::Work, m_contactMail});
    }
    contact.createdAt = contact.modifiedAt = m_now;
    m_newContacts.push_back(std::move(contact));
    ++m_contactsMade;
    m_contacts.place(contactHash(customer, name)).value = id;
    return Answer{State::Found, id};
}

Result<RecordLinks::Answer> RecordLinks::findCategory(const QString& path, const NumberSource& numbers)
{
    static const QRegularExpression kBetween(u"\\s*[/>]\\s*"_s);
    std::optional<CategoryId> category;
    for (const QString& part : path.split(kBetween, Qt::SkipEmptyParts)) {
        const QString name = part.trimmed().left(200);
        const QString place = categoryPlace(category ? category->value() : 0, name);
        auto known = m_categories.constFind(place);
        if (known == m_categories.cend()) {
            ZHIKE_TRY(const qint64 id, numbers(u"product_category"_s, 1));
            Category made{CategoryId(id)};
            made.details = {name, category};
            made.createdAt = made.modifiedAt = m_now;
            m_newCategories.append(made);
            ++m_categoriesMade;
            known = m_categories.insert(place, made.id);
        }
        category = *known;
    }
    return category ? Answer{State::Found, category->value()} : Answer{};
}

Result<RecordLinks::Answer>
RecordLinks::findCustomer(SqlSession& session, const QString& cell, Making making, const NumberSource& numbers)
{
    const QStringList fields = m_plan.customerKey.isEmpty() ? QStringList{u"number"_s, u"external_key"_s, u"name"_s}
                                                            : QStringList{m_plan.customerKey};
    std::vector<std::pair<QString, QString>> ways;
    if (!m_hints.externalKey.isEmpty() && m_plan.customerKey.isEmpty()) {
        ways.emplace_back(u"external_key"_s, m_hints.externalKey); // surer than a name
    }
    for (const QString& field : fields) {
        ways.emplace_back(field, cell);
    }
    for (const auto& [field, text] : ways) {
        const KeyHash hash = customerHash(field, text);
        if (const qint64 known = m_customers.value(hash); known != 0) {
            return Answer{State::Found, known};
        }
        ZHIKE_TRY(const QList<FoundRecord> found, recordsWithKey(session, RecordKind::Customer, field, text));
        if (found.size() > 1) {
            return Answer{State::Several};
        }
        if (!found.isEmpty()) {
            m_customers.place(hash).value = found.first().id;
            return Answer{State::Found, found.first().id};
        }
    }
    for (const auto& [field, text] : ways) {
        const KeyHash hash = customerHash(field, text);
        const qint64 binned = m_binned.value(hash);
        if (binned != 0 && m_plan.binned == BinnedRecords::Restore) {
            m_restored.append({RecordKind::Customer, binned, binned});
            m_customers.place(hash).value = binned;
            return Answer{State::Found, binned};
        }
        if (binned != 0) {
            return Answer{State::InBin, binned};
        }
    }
    const bool isNamed = fields.contains(u"name"_s) && m_plan.missingCustomers == MissingCustomers::Create;
    const bool mayMake = m_plan.kind != RecordKind::Customer && m_plan.mode != ImportMode::UpdateOnly;
    return mayMake && (isNamed || making == Making::Always) ? makeCustomer(cell, numbers) : Result<Answer>(Answer{});
}

Result<RecordLinks::Answer> RecordLinks::makeCustomer(const QString& name, const NumberSource& numbers)
{
    ZHIKE_TRY(const qint64 id, numbers(u"customer"_s, 1));
    ZHIKE_TRY(const qint64 number, numbers(u"customer_number"_s, 1));
    Customer customer{CustomerId(id)};
    customer.customer = customer.id;
    customer.details = m_hints;
    customer.details.number = u"K-%1"_s.arg(number);
    customer.details.name = name;
    if (m_author.role == Role::Sales && m_author.user.value() != 0) {
        customer.details.owner = m_author.user;
    }
    customer.createdAt = customer.modifiedAt = m_now;
    addCustomer(customer);
    m_newCustomers.push_back(std::move(customer));
    ++m_customersMade;
    return Answer{State::Found, id};
}

} // namespace zhike
