#include "gallery/samplerows.h"

namespace zhike::gallery {

using namespace Qt::StringLiterals;

namespace {

struct Sample {
    QStringView name;
    QStringView second;
    Segment segment;
    std::int64_t value;
    double alive;
    int silentDays;
    QStringView owner;
    State state;
    QStringView next;
};

const Sample kSamples[] = {
    {u"长江精密机械", u"Yangtze Precision", Segment::Champions, 214600, .97, 3, u"李强", State::Neutral, u"Visit Tue"},
    {u"Brandt & Söhne GmbH", u"Shanghai", Segment::Champions, 178250, .95, 6, u"E. Liu", State::Neutral, u"Quote Wed"},
    {u"苏州工业大学", u"Suzhou Univ. of Technology", Segment::Loyal, 151900, .93, 11, u"王芳", State::Neutral,
     u"Call Mon"},
    {u"杭州启明电子", u"Qiming Electronics", Segment::Champions, 126480, .96, 2, u"周敏", State::Neutral, u"Mail Mon"},
    {u"Nordlys Marine AS", u"Ningbo", Segment::Loyal, 98720, .89, 17, u"陈思远", State::Danger, u"Call · 3 d late"},
    {u"无锡华晶光学", u"Huajing Optics", Segment::PotentialLoyalist, 84310, .91, 9, u"李强", State::Neutral,
     u"Demo 26 Nov"},
    {u"宁波港务检测中心", u"Ningbo Port Inspection", Segment::CannotLose, 71350, .36, 147, u"陈思远", State::Danger,
     u"Visit · 6 d late"},
    {u"南京博远生物", u"Boyuan Biotech", Segment::Loyal, 66900, .90, 14, u"王芳", State::Neutral, u"Call Tue"},
    {u"Kestrel Labs Asia", u"Suzhou", Segment::PotentialLoyalist, 61240, .88, 8, u"E. Liu", State::None,
     u"No next step"},
    {u"合肥量子计量", u"Quantum Metrology", Segment::Loyal, 58010, .87, 21, u"周敏", State::Neutral, u"Visit 30 Nov"},
    {u"上海浦江医疗", u"Pujiang Medical", Segment::NeedAttention, 55480, .68, 39, u"王芳", State::Neutral, u"Mail Tue"},
    {u"扬州春晓食品", u"Chunxiao Foods", Segment::Loyal, 49760, .86, 19, u"张伟", State::Neutral, u"Call Wed"},
    {u"宏远贸易", u"Acme Trading", Segment::AtRisk, 42300, .41, 84, u"王芳", State::Neutral, u"Call Mon 10:00"},
    {u"常州铁道职业学院", u"Changzhou Railway", Segment::NeedAttention, 40150, .63, 44, u"李强", State::None,
     u"No next step"},
    {u"Delta Werkzeuge", u"Taicang", Segment::Promising, 38820, .82, 5, u"张伟", State::Neutral, u"Call Thu"},
    {u"绍兴越城纺织", u"Yuecheng Textile", Segment::AtRisk, 36470, .44, 91, u"陈思远", State::Danger,
     u"Call · 1 d late"},
    {u"南通海安船务", u"Haian Shipping", Segment::Loyal, 35900, .88, 16, u"周敏", State::Neutral, u"Mail Fri"},
    {u"温州瑞安电器", u"Ruian Electric", Segment::AboutToSleep, 33640, .55, 63, u"张伟", State::None, u"No next step"},
    {u"Ōsaka Fine Tools", u"Shanghai", Segment::New, 31280, .79, 12, u"E. Liu", State::Neutral, u"Call Mon"},
    {u"芜湖中科检测", u"Zhongke Testing", Segment::Loyal, 30720, .84, 23, u"李强", State::Neutral, u"Visit 2 Dec"},
    {u"嘉兴明辉照明", u"Minghui Lighting", Segment::PotentialLoyalist, 29950, .86, 10, u"王芳", State::Warn,
     u"Call today"},
    {u"连云港东方塑料", u"Dongfang Plastics", Segment::Hibernating, 26540, .22, 203, u"李强", State::None,
     u"No next step"},
    {u"崇明水产所", u"Chongming", Segment::Lost, -11206, .03, 612, u"E. Liu", State::Ok, u"closed"},
};

std::vector<Column> sampleColumns()
{
    std::vector<CellChoice> segments;
    for (const Segment segment : kSegments) {
        segments.push_back({segmentKey(segment), MarkNames::of(segment), State::Neutral, int(segment)});
    }
    std::vector<Column> columns;
    const auto add = [&columns](QString key, QString title, CellKind kind, int width) -> Column& {
        Column column;
        column.key = std::move(key);
        column.title = std::move(title);
        column.kind = kind;
        column.width = width;
        return columns.emplace_back(std::move(column));
    };
    Column& name = add(u"name"_s, u"Name"_s, CellKind::TwoPart, 216);
    name.stretches = true;
    name.editable = true;
    add(u"segment"_s, u"Segment"_s, CellKind::Segment, 136).choices = std::move(segments);
    add(u"value"_s, u"CLV, ¥"_s, CellKind::MoneyBar, 120);
    add(u"alive"_s, u"P(alive)"_s, CellKind::Probability, 104);
    add(u"last"_s, u"Last order"_s, CellKind::RelativeDay, 74);
    add(u"owner"_s, u"Owner"_s, CellKind::Text, 66).editable = true;
    add(u"next"_s, u"Next step"_s, CellKind::State, 130);
    return columns;
}

} // namespace

Day storyDay()
{
    return *Day::from(QDate(2026, 11, 20));
}

std::unique_ptr<MemoryRows> customers()
{
    auto source = std::make_unique<MemoryRows>(sampleColumns());
    std::vector<Row> rows;
    for (const Sample& one : kSamples) {
        Row row;
        row.id = qint64(rows.size()) + 1;
        row.cells
            = {TextPair{one.name.toString(), one.second.toString()},
               EnumKey{segmentKey(one.segment)},
               Money(one.value * 100, kCny),
               one.alive,
               storyDay().plus(-one.silentDays),
               one.owner.toString(),
               StateText{one.state, one.next.toString()}};
        rows.push_back(std::move(row));
    }
    source->setRows(std::move(rows));
    return source;
}

} // namespace zhike::gallery
