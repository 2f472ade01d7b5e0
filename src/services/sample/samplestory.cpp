#include "services/sample/samplestory.h"

#include <algorithm>

namespace zhike::sample {

namespace {

enum Seller { WangFang, LiQiang, ZhouMin, ChenSiyuan, EvaLiu, ZhangWei };

constexpr StoryPerson kPeople[]
    = {{u"王芳", Role::Sales, u"华东|East China"},
       {u"李强", Role::Sales, u"华东|East China"},
       {u"周敏", Role::Sales, u"华东|East China"},
       {u"陈思远", Role::Sales, u"华东|East China"},
       {u"Eva Liu", Role::Sales, u"海外|Overseas"},
       {u"张伟", Role::Sales, u"华南|South China"},
       {u"赵启明", Role::Manager, u"销售管理|Sales management"},
       {u"林小雨", Role::Support, u"客服|Service"},
       {u"何俊", Role::Support, u"客服|Service"},
       {u"孙丽", Role::Administrator, u"行政|Office"}};

/// The order of kCustomers.
enum Who {
    Yangtze,
    Brandt,
    SuzhouUniversity,
    Qiming,
    Nordlys,
    Huajing,
    NingboPort,
    Boyuan,
    Kestrel,
    Quantum,
    Pujiang,
    Chunxiao,
    Acme,
    Railway,
    Delta,
    Yuecheng,
    Haian,
    Ruian,
    Osaka,
    Zhongke,
    Minghui,
    Foundry,
    Greenfield,
    Runzhou,
    Dongfang,
    Marlow,
    Hengdian,
    Huaiyin,
    Jiaojiang,
    Bengbu,
    Anji,
    Helvetia,
    Chongming,
    Hengyuan,
    Huayu,
    Hymy
};

constexpr StoryCustomer kCustomers[]
    = {{u"长江精密机械", u"Yangtze Precision", u"上海", u"机械制造|Machinery", 4, LiQiang, 18, 3, 22, 42000},
       {u"Brandt & Söhne GmbH", u"Shanghai", u"上海", u"仪器仪表|Instruments", 1, EvaLiu, 24, 6, 26, 28000},
       {u"苏州工业大学", u"Suzhou Univ. of Technology", u"苏州", u"教育科研|Education and research", 0, WangFang, 31,
        11, 30, 22000},
       {u"杭州启明电子", u"Qiming Electronics", u"杭州", u"电子|Electronics", 6, ZhouMin, 9, 2, 24, 36000},
       {u"Nordlys Marine AS", u"Ningbo", u"宁波", u"物流|Logistics", 9, ChenSiyuan, 42, 17, 32, 12500},
       {u"无锡华晶光学", u"Huajing Optics", u"无锡", u"光学|Optics", 5, LiQiang, 15, 9, 30, 21000},
       {u"宁波港务检测中心", u"Ningbo Port Inspection", u"宁波", u"检测认证|Testing", 9, ChenSiyuan, 66, 147, 22, 9800},
       {u"南京博远生物", u"Boyuan Biotech", u"南京", u"生物医药|Life sciences", 3, WangFang, 27, 14, 35, 15000},
       {u"Kestrel Labs Asia", u"Suzhou", u"苏州", u"检测认证|Testing", 1, EvaLiu, 12, 8, 40, 18000},
       {u"合肥量子计量", u"Quantum Metrology", u"合肥", u"检测认证|Testing", 1, ZhouMin, 22, 21, 45, 16500},
       {u"上海浦江医疗", u"Pujiang Medical", u"上海", u"生物医药|Life sciences", 3, WangFang, 22, 39, 24, 11800},
       {u"扬州春晓食品", u"Chunxiao Foods", u"扬州", u"食品|Food", 7, ZhangWei, 20, 19, 40, 9900},
       {u"宏远贸易", u"Acme Trading", u"上海", u"批发|Wholesale", 0, WangFang, 58, 84, 28, 12900},
       {u"常州铁道职业学院", u"Changzhou Railway College", u"常州", u"教育科研|Education and research", 4, LiQiang, 14,
        44, 50, 12500},
       {u"Delta Werkzeuge", u"Taicang", u"苏州", u"机械制造|Machinery", 4, ZhangWei, 8, 5, 40, 11600},
       {u"绍兴越城纺织", u"Yuecheng Textile", u"绍兴", u"纺织|Textiles", 4, ChenSiyuan, 47, 91, 28, 6900},
       {u"南通海安船务", u"Haian Shipping", u"南通", u"物流|Logistics", 9, ZhouMin, 19, 16, 40, 8200},
       {u"温州瑞安电器", u"Ruian Electric", u"温州", u"电气|Electrical", 6, ZhangWei, 29, 63, 38, 7900},
       {u"Ōsaka Fine Tools", u"Shanghai", u"上海", u"机械制造|Machinery", 4, EvaLiu, 5, 12, 30, 12800},
       {u"芜湖中科检测", u"Zhongke Testing", u"芜湖", u"检测认证|Testing", 1, LiQiang, 16, 23, 45, 9000},
       {u"嘉兴明辉照明", u"Minghui Lighting", u"嘉兴", u"电气|Electrical", 5, WangFang, 11, 10, 40, 8900},
       {u"徐州重工铸造", u"Xuzhou Foundry", u"徐州", u"机械制造|Machinery", 4, ChenSiyuan, 52, 98, 26, 6200},
       {u"Greenfield Seeds", u"Hefei", u"合肥", u"农业|Agriculture", 7, ZhouMin, 17, 18, 45, 8300},
       {u"镇江润州化工", u"Runzhou Chemical", u"镇江", u"化工|Chemicals", 0, ZhangWei, 33, 47, 36, 6100},
       {u"连云港东方塑料", u"Dongfang Plastics", u"徐州", u"塑料|Plastics", 4, LiQiang, 71, 203, 18, 5400},
       {u"Marlow Instruments", u"Wuxi", u"无锡", u"仪器仪表|Instruments", 1, EvaLiu, 6, 4, 30, 13000},
       {u"金华横店影视器材", u"Hengdian Studio", u"金华", u"文化传媒|Media", 5, WangFang, 21, 20, 45, 6600},
       {u"淮安淮阴师院", u"Huaiyin Normal", u"扬州", u"教育科研|Education and research", 8, ZhouMin, 10, 7, 45, 8700},
       {u"台州椒江泵业", u"Jiaojiang Pumps", u"台州", u"机械制造|Machinery", 9, ZhangWei, 13, 25, 50, 7600},
       {u"蚌埠玻璃研究院", u"Bengbu Glass Institute", u"合肥", u"教育科研|Education and research", 5, LiQiang, 38, 70,
        30, 5500},
       {u"湖州安吉竹业", u"Anji Bamboo", u"嘉兴", u"建材|Building materials", 7, ChenSiyuan, 10, 13, 45, 8100},
       {u"Helvetia Dental", u"Hangzhou", u"杭州", u"医疗|Health care", 3, EvaLiu, 15, 22, 50, 7300},
       {u"崇明水产所", u"Chongming Aquaculture", u"上海", u"农业|Agriculture", 0, WangFang, 4, 15, 60, 2800},
       {u"恒源美业化妆品", u"Hengyuan Beauty", u"杭州", u"化工|Chemicals", 2, ZhouMin, 12, 20, 50, 4100},
       {u"華裕木業", u"Huayu Timber", u"台中", u"建材|Building materials", 9, EvaLiu, 1, 12, 60, 3100},
       {u"HYMY Robotics Oy", u"", u"Helsinki", u"机械制造|Machinery", 9, ChenSiyuan, 2, 30, 60, 4200}};

using Kind = ActivityKind;
using State = ActivityStatus;

constexpr StoryActivity kActivities[] = {
    // planned
    {Yangtze, Kind::Visit, State::Planned, LiQiang, 4, 570, u"量规框架协议|gauge frame contract", u""},
    {Yangtze, Kind::Call, State::Planned, LiQiang, 0, 960, u"量规框架协议条款|terms of the frame contract", u""},
    {Brandt, Kind::Task, State::Planned, EvaLiu, 5, 1020, u"报价周三到期，确认|Quote ends Wednesday: ask", u""},
    {SuzhouUniversity, Kind::Visit, State::Planned, WangFang, 0, 900, u"教学实验室改造|teaching laboratory refit",
     u"路程 1 小时 10 分，周敏行与采购处 3 人。|An hour and ten by road; Zhou Minxing and three of Purchasing."},
    {SuzhouUniversity, Kind::Call, State::Planned, WangFang, 3, 660, u"确认交期|confirm the delivery day", u""},
    {Qiming, Kind::Mail, State::Planned, ZhouMin, 3, 600, u"防静电台合同稿|draft contract for the ESD bench", u""},
    {Nordlys, Kind::Call, State::Planned, ChenSiyuan, -3, 630, u"盐度传感器，议价|salinity sensors, price", u""},
    {Huajing, Kind::Meeting, State::Planned, LiQiang, 6, 840, u"演示：激光干涉仪|Demo: laser interferometer", u""},
    {NingboPort, Kind::Visit, State::Planned, ChenSiyuan, -6, 600, u"吊秤现场勘查|crane scales on site",
     u"静默 21 周，工单 C-326 等备件。|Silent for 21 weeks, a case waits for parts."},
    {Boyuan, Kind::Call, State::Planned, WangFang, 0, 690, u"离心机停机，先道歉|centrifuge is down, apologise first",
     u""},
    {Boyuan, Kind::Mail, State::Planned, WangFang, 5, 600, u"离心机报价|quote for a centrifuge", u""},
    {Quantum, Kind::Visit, State::Planned, ZhouMin, 10, 570, u"砝码校准|weights and calibration", u""},
    {Pujiang, Kind::Call, State::Planned, WangFang, 0, 870, u"专用发票说明|about the VAT invoice", u""},
    {Pujiang, Kind::Visit, State::Planned, WangFang, 4, 600, u"pH 工作站，四个实验室|pH station, four labs", u""},
    {Chunxiao, Kind::Call, State::Planned, ZhangWei, 5, 630, u"水分仪试用反馈|how the moisture analyser does", u""},
    {Acme, Kind::Call, State::Planned, WangFang, 3, 600, u"电话 陈洁：第四季度电极|Call 陈洁: Q4 electrodes",
     u"八周的库存应已用完。|Stock for eight weeks should be used up."},
    {Acme, Kind::Visit, State::Planned, WangFang, 18, 570, u"计划拜访：年度校准|Planned visit: yearly calibration",
     u""},
    {Delta, Kind::Call, State::Planned, ZhangWei, 0, 930, u"卡尺框架订单|calipers frame order", u""},
    {Yuecheng, Kind::Call, State::Planned, ChenSiyuan, -1, 615, u"静默 13 周，请回电|silent for 13 weeks", u""},
    {Haian, Kind::Mail, State::Planned, ZhouMin, 7, 600, u"液位计资料|level sensors", u""},
    {Osaka, Kind::Call, State::Planned, EvaLiu, 3, 600, u"首批到货情况|first delivery", u""},
    {Zhongke, Kind::Visit, State::Planned, LiQiang, 12, 570, u"天平室|balance room", u""},
    {Minghui, Kind::Mail, State::Planned, WangFang, 0, 750, u"照度计 20 台，寄规格|lux meters, 20, send the data",
     u"第二次询问，竞品报价低 4 %。|Asked a second time; a competitor is 4 % lower."},
    {Foundry, Kind::Visit, State::Planned, ChenSiyuan, 3, 840, u"硬度计|hardness tester", u""},
    {Greenfield, Kind::Meeting, State::Planned, ZhouMin, 6, 600, u"演示：水分测定仪|Demo: moisture analysers", u""},
    {Runzhou, Kind::Call, State::Planned, ZhangWei, 4, 630, u"pH 电极补货|more pH electrodes", u""},
    {Dongfang, Kind::Call, State::Planned, LiQiang, -4, 600, u"拉力试验机|tensile tester", u""},
    {Marlow, Kind::Mail, State::Planned, EvaLiu, 4, 600, u"一季度转售包|resale pack for Q1", u""},
    {Hengdian, Kind::Task, State::Planned, WangFang, 0, 780, u"口头同意，转订单|Verbal yes: make the order",
     u"库存 21 台，足够。|21 in stock: enough."},
    {Huaiyin, Kind::Mail, State::Planned, ZhouMin, 6, 600, u"教学耗材清单|list of teaching supplies", u""},
    {Jiaojiang, Kind::Call, State::Planned, ZhangWei, 7, 600, u"压力变送器|pressure transmitters", u""},
    {Bengbu, Kind::Call, State::Planned, LiQiang, -2, 660, u"比色皿|cuvettes", u""},
    {Anji, Kind::Meeting, State::Planned, ChenSiyuan, 7, 840, u"演示：水分仪|Demo: moisture meter", u""},
    {Helvetia, Kind::Call, State::Planned, EvaLiu, 3, 630, u"移液器|pipettes", u""},
    {Chongming, Kind::Call, State::Planned, WangFang, 3, 690, u"水质检测箱|water quality kit", u""},
    // done
    {Acme, Kind::Note, State::Done, WangFang, -141, 640, u"",
     u"采购预算每季首周审批。|Budget: first week of a quarter."},
    {Acme, Kind::Visit, State::Done, WangFang, -114, 585, u"实验室搬迁，黄大伟陪同|laboratory moves, with Daniel Wong",
     u"四十五分钟。天平搬到三楼后要重新调平。|The balance has to be levelled again on the third floor."},
    {Acme, Kind::Mail, State::Done, WangFang, -8, 560, u"pH 电极新价格|pH electrodes, new prices",
     u"已打开两次。|Opened twice."},
    {Acme, Kind::Call, State::NotReached, WangFang, -2, 955, u"电话 陈洁，未接通|Call 陈洁, not reached", u""},
    {Acme, Kind::Call, State::NotReached, WangFang, 0, 590,
     u"电话 陈洁，未接通（第 2 次）|Call 陈洁, not reached (2nd time)",
     u"前台说开会到十六点。|Front desk: in a meeting until four."},
    {Minghui, Kind::Call, State::Done, WangFang, -3, 620, u"来电：照度计规格|Call in: data of the lux meters", u""},
    {SuzhouUniversity, Kind::Call, State::Done, WangFang, -1, 930, u"改造方案收到|plans received", u""},
};

constexpr StoryDeal kDeals[] = {
    {Chongming, 0, u"水质检测箱|Water quality kit", 18600, 24, 6},
    {Kestrel, 0, u"微量天平|Micro-balance", 46000, 32, 9},
    {Minghui, 0, u"照度计 20 台|Lux meters, 20", 12400, 28, 4},
    {Greenfield, 0, u"水分测定仪|Moisture analysers", 38200, 49, 11},
    {Dongfang, 0, u"拉力试验机|Tensile tester", 92000, 56, 19},
    {Pujiang, 1, u"pH 工作站，四个实验室|pH station, 4 labs", 84000, 22, 8},
    {Delta, 1, u"卡尺框架订单|Calipers frame order", 57500, 29, 12},
    {Boyuan, 1, u"离心机|Centrifuge", 73800, 40, 10},
    {Ruian, 1, u"气密性检漏仪|Leak tester", 31900, 30, 21},
    {Acme, 2, u"校准合同 2027|Calibration contract 2027", 68000, 25, 14},
    {Brandt, 2, u"计量室|Metrology room", 186000, 28, 13},
    {NingboPort, 2, u"吊秤|Crane scales", 124000, 19, 41},
    {Quantum, 2, u"E1 级砝码|Reference weights E1", 92300, 38, 9},
    {SuzhouUniversity, 3, u"教学实验室改造|Teaching lab refit", 312000, 14, 7},
    {Yangtze, 3, u"量规框架协议|Gauge frame contract", 240000, 21, 12},
    {Nordlys, 3, u"盐度传感器|Salinity sensors", 96400, 12, 33},
    {Huajing, 3, u"激光干涉仪|Interferometer", 158000, 26, 11},
    {Qiming, 4, u"防静电台，60 席|ESD bench, 60 seats", 134500, 7, 5},
    {Marlow, 4, u"一季度转售包|Resale pack Q1", 52000, 10, 4},
    {Hengdian, 4, u"照度计|Light meters", 21300, 8, 3},
};

constexpr auto kOpen = EntryVisibility::Public;
constexpr auto kInside = EntryVisibility::Internal;

constexpr StoryEntry kElectrodeEntries[] = {
    {false, kOpen, Channel::Phone, 0,
     u"两支 PH-20 从周三起读数向上漂，缓冲液 6.86 处每分钟约 0.03。上周搬到三楼，之后没有重新校准。下午 2 "
     u"点有学生实验，希望上午能用。|Two PH-20 have drifted upwards since Wednesday, about 0.03 a minute in buffer "
     u"6.86. "
     u"Moved to the third floor last week and not calibrated since. Students come at two; they need it this morning."},
    {true, kOpen, Channel::Mail, 18,
     u"已收到，正在核对批次，10 点前给您处理步骤。|Thank you; we check the batch and send the "
     u"steps before ten."},
    {true, kInside, Channel::Internal, 24,
     u"同一批次 B2609 上月有 4 起漂移，已报质量。|Four of batch B2609 drifted last month; Quality knows."}};
constexpr StoryEntry kCentrifugeEntries[] = {
    {false, kOpen, Channel::Phone, 0,
     u"离心机高速段有金属声，已停机，整个实验室在等。|A metallic noise at high speed; it is off and the whole lab "
     u"waits."},
    {true, kOpen, Channel::Phone, 20, u"请保持停机，工程师准备出发。|Please leave it off; the engineer gets ready."}};
constexpr StoryEntry kInvoiceEntries[]
    = {{false, kOpen, Channel::Web, 0, u"网店下单无法选择专用发票。|The web shop does not offer a VAT invoice."}};
constexpr StoryEntry kAdapterEntries[]
    = {{false, kOpen, Channel::Mail, 0, u"The adapter in the parcel is for the older head; we need the one for MB-7."}};
constexpr StoryEntry kPageEntries[]
    = {{false, kOpen, Channel::Mail, 0, u"校准证书缺第二页。|Page two of the certificate is missing."}};
constexpr StoryEntry kWeightEntries[]
    = {{false, kOpen, Channel::WeChat, 0, u"E1 砝码组最快什么时候能到？|When could a set of E1 weights be here?"}};
constexpr StoryEntry kSalinityEntries[]
    = {{false, kOpen, Channel::Mail, 0, u"Second failure of the probe this year, again after two months at sea."},
       {true, kOpen, Channel::Mail, 95, u"We are sorry. Please send both probes back; new ones leave today."}};
constexpr StoryEntry kRefundEntries[]
    = {{false, kOpen, Channel::Phone, 0, u"退货款什么时候到账？|When does the refund arrive?"}};
constexpr StoryEntry kSampleEntries[]
    = {{true, kOpen, Channel::Phone, 40, u"已请客户寄回样机。|Asked for the demo unit back."}};
constexpr StoryEntry kPartsEntries[]
    = {{true, kInside, Channel::Internal, 60,
        u"MB-7 滑环缺货，供应商说四天。|Slip ring of MB-7 out of stock; four days."}};
constexpr StoryEntry kBalanceEntries[] = {
    {false, kOpen, Channel::Phone, 0, u"搬动之后天平漂移。|The balance drifts since it was moved."},
    {true, kOpen, Channel::Visit, 2600, u"上门调平并校准，恢复正常。|Levelled and calibrated on site; stable again."}};
constexpr StoryEntry kWrongEntries[]
    = {{false, kOpen, Channel::Mail, 0, u"收到的电极型号不对。|The wrong type of electrode came."},
       {true, kOpen, Channel::Mail, 130, u"今天补发。|The right one leaves today."}};

using Status = CaseStatus;

constexpr StoryCase kCases[] = {
    {Boyuan, Status::InProgress, Priority::Urgent, Channel::Phone, 205, -25,
     u"离心机异响，实验停工|Centrifuge noise, lab at a stop", 0, kCentrifugeEntries},
    {Pujiang, Status::Open, Priority::High, Channel::Web, 462, 18, u"网店无法开专票|No VAT invoice in the web shop", 0,
     kInvoiceEntries},
    {SuzhouUniversity, Status::InProgress, Priority::High, Channel::Phone, 128, 52,
     u"pH 电极读数漂移|pH electrode drifts", 0, kElectrodeEntries},
    {Kestrel, Status::New, Priority::Normal, Channel::Mail, 160, 80, u"Wrong adapter in parcel", 0, kAdapterEntries},
    {Quantum, Status::Open, Priority::Normal, Channel::Mail, 1100, 185, u"校准证书缺页|Page missing in the certificate",
     0, kPageEntries},
    {Yangtze, Status::New, Priority::Low, Channel::WeChat, 60, 300, u"询问 E1 砝码交期|Delivery time of E1 weights", 0,
     kWeightEntries},
    {Nordlys, Status::InProgress, Priority::High, Channel::Mail, 1490, 1378, u"Salinity probe, second failure", 0,
     kSalinityEntries},
    {Chunxiao, Status::Open, Priority::Normal, Channel::Phone, 300, 1458, u"退货到账时间|When the refund arrives", 0,
     kRefundEntries},
    {Yuecheng, Status::WaitingForCustomer, Priority::Normal, Channel::Phone, 4300, 2880,
     u"等客户寄回样机|Waiting for the demo unit", 0, kSampleEntries},
    {NingboPort, Status::WaitingForThirdParty, Priority::High, Channel::Phone, 7200, 5760,
     u"等备件（MB-7 滑环）|Waiting for parts (MB-7 slip ring)", 0, kPartsEntries},
    {Acme, Status::Closed, Priority::Normal, Channel::Phone, 28900, 4320, u"搬动后天平漂移|Balance drifts after move",
     3, kBalanceEntries},
    {Acme, Status::Closed, Priority::Normal, Channel::Mail, 81000, 2880, u"送错电极|Wrong electrode sent", 4,
     kWrongEntries},
};

constexpr StoryContact kContacts[]
    = {{Acme, u"陈洁", u"Chen Jie", u"采购经理|Purchasing Manager", u"采购部|Purchasing", BuyingRole::Decider,
        u"138 0016 4421", u"chen.jie@acme-trading.example"},
       {Acme, u"黄大伟", u"Daniel Wong", u"实验室主任|Head of Laboratory", u"实验室|Laboratory", BuyingRole::EndUser,
        u"139 1822 7701", u"daniel.wong@acme-trading.example"},
       {Acme, u"吴敏", u"Wu Min", u"财务主管|Finance Officer", u"财务部|Finance", BuyingRole::Gatekeeper,
        u"136 2168 5530", u"wu.min@acme-trading.example"},
       {SuzhouUniversity, u"周敏行", u"Zhou Minxing", u"实验室主任|Head of Laboratory", u"实验中心|Teaching laboratory",
        BuyingRole::Decider, u"137 6212 0835", u"zhou.m@sit.example"}};

constexpr qint64 kAcmeAmounts[] = {16480, 12950, 15310};

static_assert(std::size(kCustomers) == size_t(Hymy) + 1);

void planStoryOrders(
    const StoryCustomer& customer, qint32 firstDay, qint32 lastDay, SampleRandom& random, CustomerPlan& plan)
{
    const std::span<const qint64> told = storyAmounts(int(plan.index));
    double ago = customer.lastDaysAgo;
    for (int i = 0; i < customer.orders && ago < lastDay - firstDay; ++i) {
        const double spend
            = size_t(i) < told.size() ? double(told[size_t(i)]) : double(customer.meanSpend) * random.gamma(6) / 6;
        plan.orders.push_back({lastDay - qint32(ago), spend});
        ago += size_t(i) + 1 < told.size() ? 21 : customer.gapDays * (0.6 + 0.8 * random.unit());
    }
    std::ranges::reverse(plan.orders);
    plan.createdDay = std::max(firstDay, plan.orders.front().day - 12);
}

template <class Story, class Add> void forEachOf(std::span<const Story> stories, qint64 customer, Add add)
{
    for (size_t i = 0; i < stories.size(); ++i) {
        if (stories[i].customer == customer) {
            add(stories[i], int(i));
        }
    }
}

} // namespace

std::span<const StoryPerson> storyPeople()
{
    return kPeople;
}

std::span<const StoryCustomer> storyCustomers()
{
    return kCustomers;
}

std::span<const StoryActivity> storyActivities()
{
    return kActivities;
}

std::span<const StoryDeal> storyDeals()
{
    return kDeals;
}

std::span<const StoryCase> storyCases()
{
    return kCases;
}

std::span<const StoryContact> storyContacts()
{
    return kContacts;
}

std::span<const qint64> storyAmounts(int customer)
{
    return customer == Acme ? std::span<const qint64>(kAcmeAmounts) : std::span<const qint64>();
}

bool planStory(qint64 index, qint32 firstDay, qint32 lastDay, SampleRandom& random, CustomerPlan& plan)
{
    if (index >= qint64(std::size(kCustomers))) {
        return false;
    }
    planStoryOrders(kCustomers[index], firstDay, lastDay, random, plan);
    const auto created = [&](qint32 day) { return std::clamp(day, plan.createdDay, lastDay); };
    forEachOf<StoryActivity>(kActivities, index, [&](const StoryActivity& activity, int story) {
        const bool isPlanned = activity.status == ActivityStatus::Planned;
        const qint32 day = lastDay + activity.day;
        plan.activities.push_back({created(isPlanned ? std::min(lastDay, day) - 9 : day), day, isPlanned, story});
    });
    forEachOf<StoryCase>(kCases, index, [&](const StoryCase& serviceCase, int story) {
        const qint32 day = created(lastDay - serviceCase.openedMinutesAgo / 1440);
        plan.cases.push_back({day, int(serviceCase.entries.size()), story});
    });
    forEachOf<StoryDeal>(kDeals, index, [&](const StoryDeal& deal, int story) {
        plan.opportunities.push_back({created(lastDay - deal.daysInStage - 20), true, story});
    });
    std::ranges::stable_sort(plan.cases, {}, &PlannedCase::day);
    const auto contacts = std::ranges::count(kContacts, index, &StoryContact::customer);
    plan.contacts = contacts > 0 ? int(contacts) : plan.contacts;
    return true;
}

} // namespace zhike::sample
