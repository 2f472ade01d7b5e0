#include "gui/duplicates/duplicatewords.h"

namespace zhike {

QString DuplicateWords::reason(MatchReason reason)
{
    switch (reason) {
    case MatchReason::SameTaxId:
        return tr("same tax id");
    case MatchReason::SameMail:
        return tr("same mail address");
    case MatchReason::SameName:
        return tr("same name");
    case MatchReason::SamePhone:
        return tr("same phone");
    case MatchReason::OtherWordOrder:
        return tr("same name in another order");
    case MatchReason::OneLetter:
        return tr("name differs in one letter");
    case MatchReason::SameSound:
        return tr("name sounds the same");
    case MatchReason::Contained:
        return tr("one name is a part of the other");
    case MatchReason::SameStreet:
        return tr("same street");
    case MatchReason::SameCity:
        return tr("same city");
    case MatchReason::OtherTaxId:
        return tr("but another tax id");
    }
    Q_UNREACHABLE();
}

QString DuplicateWords::reasons(const QList<MatchReason>& reasons)
{
    QStringList words;
    for (const MatchReason one : reasons) {
        words.append(reason(one));
    }
    return words.join(tr(", ", "between reasons"));
}

} // namespace zhike
