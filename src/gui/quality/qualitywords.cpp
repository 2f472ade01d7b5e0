#include "gui/quality/qualitywords.h"

#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString partNames(const QList<QualityPart>& parts)
{
    QStringList names;
    for (const QualityPart part : parts) {
        names.append(labelOf(part));
    }
    return names.join(WordsOfQuality::tr(", ", "between two parts of a customer's data"));
}

} // namespace

QString WordsOfQuality::gaps(const QualityGaps& gaps)
{
    if (gaps.wrong.isEmpty()) {
        return partNames(gaps.missing);
    }
    return gaps.missing.isEmpty() ? tr("cannot be right: %1", "%1: parts of the data").arg(partNames(gaps.wrong))
                                  : tr("%1; cannot be right: %2", "%1: what is missing, %2: parts of the data")
                                        .arg(partNames(gaps.missing), partNames(gaps.wrong));
}

QString WordsOfQuality::explanation(const QualityRow& row)
{
    const Formats& formats = LanguageManager::formats();
    const QualityGaps gaps = gapsFrom(row.gaps);
    QStringList said{
        gaps.missing.isEmpty() && gaps.wrong.isEmpty()
            ? tr("Complete: everything that is wanted is there.")
            : tr("Complete %1 of 100.", "%1: a number").arg(formats.number(row.completeness))};
    if (!gaps.missing.isEmpty()) {
        said.append(tr("Missing: %1.", "%1: parts of the data").arg(partNames(gaps.missing)));
    }
    if (!gaps.wrong.isEmpty()) {
        said.append(tr("Cannot be right: %1.", "%1: parts of the data").arg(partNames(gaps.wrong)));
    }
    if (row.freshness) {
        said.append(tr("Fresh %1 of 100.", "%1: a number").arg(formats.number(*row.freshness)));
    }
    const auto since = [&](QualityPart part, const std::optional<Day>& day) {
        if (day && !gaps.missing.contains(part)) {
            said.append(tr("%1 confirmed on %2.", "%1: phone, mail or address, %2: a day")
                            .arg(labelOf(part), formats.longDay(*day)));
        }
    };
    since(QualityPart::Phone, row.phoneDay);
    since(QualityPart::Mail, row.mailDay);
    since(QualityPart::Address, row.addressDay);
    return said.join(u' ');
}

QString WordsOfQuality::confirmation(const QList<QualityPart>& parts)
{
    return tr("Confirmed as right: %1.", "%1: phone, mail, address").arg(partNames(parts));
}

} // namespace zhike
