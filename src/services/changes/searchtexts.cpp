#include "services/changes/searchtexts.h"

namespace zhike {

namespace {

void addText(std::vector<SearchText>& texts, TextKind kind, const QString& text)
{
    if (!text.isEmpty()) {
        texts.push_back({kind, text});
    }
}

void addReaches(std::vector<SearchText>& texts, TextKind kind, const Reaches& reaches)
{
    for (const Reach& reach : reaches) {
        addText(texts, kind, reach.value);
    }
}

} // namespace

std::vector<SearchText> searchTexts(const CustomerDraft& customer)
{
    const TextKind names = customer.kind == CustomerKind::Person ? TextKind::PersonName : TextKind::Name;
    std::vector<SearchText> texts;
    addText(texts, names, customer.name);
    addText(texts, names, customer.secondName);
    addText(texts, TextKind::Name, customer.legalName);
    addText(texts, TextKind::Number, customer.number);
    addText(texts, TextKind::Number, customer.externalKey);
    addText(texts, TextKind::Number, customer.taxId);
    addReaches(texts, TextKind::Phone, customer.phones);
    addReaches(texts, TextKind::Mail, customer.mails);
    return texts;
}

std::vector<SearchText> searchTexts(const ContactDraft& contact)
{
    std::vector<SearchText> texts;
    addText(texts, TextKind::PersonName, contact.name);
    addText(texts, TextKind::PersonName, contact.secondName);
    addReaches(texts, TextKind::Phone, contact.phones);
    addReaches(texts, TextKind::Mail, contact.mails);
    addText(texts, TextKind::Text, contact.wechat);
    return texts;
}

std::vector<SearchText> searchTexts(const ProductDraft& product)
{
    std::vector<SearchText> texts;
    addText(texts, TextKind::Number, product.sku);
    addText(texts, TextKind::Name, product.name);
    addText(texts, TextKind::Number, product.barcode);
    return texts;
}

std::vector<SearchText> searchTexts(const OpportunityDraft& opportunity)
{
    std::vector<SearchText> texts;
    addText(texts, TextKind::Name, opportunity.name);
    return texts;
}

std::vector<SearchText> searchTexts(const CaseDraft& serviceCase)
{
    std::vector<SearchText> texts;
    addText(texts, TextKind::Number, serviceCase.number);
    addText(texts, TextKind::Name, serviceCase.subject);
    return texts;
}

} // namespace zhike
