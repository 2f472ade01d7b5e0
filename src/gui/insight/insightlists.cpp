#include "gui/insight/insightlists.h"

#include "services/reports/segmentreport.h"

#include <QJsonArray>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QJsonObject conditionOf(const QString& field, const QJsonValue& value, const QString& label)
{
    return {{u"field"_s, field}, {u"is"_s, value}, {u"label"_s, label}};
}

void openCustomers(Workplace& workplace, const QJsonArray& conditions)
{
    workplace.go({Section::Customers, {}, {{u"conditions"_s, conditions}}});
}

} // namespace

void openSegmentList(Workplace& workplace, const QString& key)
{
    openCustomers(workplace, {conditionOf(u"segment"_s, key, segmentNameOf(key))});
}

void openMapCell(Workplace& workplace, int key)
{
    const int r = key / 5 + 1;
    const int f = key % 5 + 1;
    openCustomers(workplace, {conditionOf(u"r"_s, r, QString::number(r)), conditionOf(u"f"_s, f, QString::number(f))});
}

void openAllCustomers(Workplace& workplace)
{
    openCustomers(workplace, {});
}

} // namespace zhike
