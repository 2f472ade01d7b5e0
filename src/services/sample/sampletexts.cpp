#include "services/sample/sampletexts.h"

#include <span>
#include <string_view>

namespace zhike::sample {

using namespace Qt::StringLiterals;

namespace {

/// %1 is the contact, %2 a product.
struct TextPair {
    std::u16string_view subject;
    std::u16string_view text;
};

constexpr TextPair kChineseCalls[] = {
    {u"%2 报价跟进", u"%1 说报价已收到，本周内会与使用部门确认数量。"},
    {u"确认 %2 交期", u"%1 希望月底前到货，已告知仓库有现货，分两批发。"},
    {u"%2 用量回访", u"目前库存够用六周左右，下月初再联系。"},
    {u"新实验室需求", u"%1 提到明年要扩建，预算一季度批下来。"},
    {u"来电：询问 %2 校准周期", u"建议一年一次，可随年度合同安排上门。"},
    {u"付款进度", u"财务已排款，下周五前到账。"},
};
constexpr TextPair kEnglishCalls[] = {
    {u"quote for %2", u"%1 has the quote and will settle the quantity with the users this week."},
    {u"delivery of %2", u"%1 needs it by the end of the month. In stock, goes out in two parts."},
    {u"how long %2 will last", u"Stock for about six weeks. Call again at the start of next month."},
    {u"plans for the new laboratory", u"%1 expects the budget in the first quarter."},
    {u"Call in: calibration interval of %2", u"Once a year; can be done with the yearly visit."},
    {u"payment", u"Accounts has scheduled it for Friday next week."},
};
constexpr TextPair kChineseVisits[] = {
    {u"实验室走访", u"%1 陪同看了二楼化验室，两台设备已过校准期，建议一并安排。"},
    {u"%2 演示", u"演示顺利，用户关心清洗是否方便。已留样机一周。"},
    {u"年度合同续签", u"%1 要求增加上门次数，价格可谈。"},
    {u"新人交接", u"原联系人调岗，今后由 %1 负责采购。"},
};
constexpr TextPair kEnglishVisits[] = {
    {u"round through the laboratory", u"%1 showed the second floor. Two instruments are past calibration."},
    {u"demonstration of %2", u"Went well; they asked how it is cleaned. The demo unit stays for a week."},
    {u"renewal of the service contract", u"%1 wants one more visit a year; price is open."},
    {u"new contact", u"The previous buyer has moved on; %1 takes over."},
};
constexpr TextPair kChineseMeetings[] = {
    {u"年度采购计划", u"确定框架协议方式，按季下单。"},
    {u"视频会议：%2 技术交流", u"技术参数全部满足，等对方内部评审。"},
};
constexpr TextPair kEnglishMeetings[] = {
    {u"buying plan for the year", u"A frame contract with quarterly calls."},
    {u"Video call: technical questions on %2", u"All points are met; their review comes next."},
};
constexpr TextPair kChineseTasks[] = {
    {u"寄送 %2 样品", u"随附检验报告。"},
    {u"准备 %2 报价", u"按教育价，含安装。"},
    {u"更新价格协议", u"%1 要求月底前收到。"},
    {u"整理校准证书", u""},
};
constexpr TextPair kEnglishTasks[] = {
    {u"Send a sample of %2", u"With its test report."},
    {u"Prepare a quote for %2", u"With installation."},
    {u"Renew the price agreement", u"%1 wants it by the end of the month."},
    {u"Put the calibration certificates together", u""},
};
constexpr TextPair kChineseMails[] = {
    {u"%2 新价格", u"附新价目表，旧价保留至月底。"},
    {u"产品资料", u"发送 %2 说明书与对比表。"},
    {u"对账单", u"请 %1 核对后回传。"},
};
constexpr TextPair kEnglishMails[] = {
    {u"new prices for %2", u"List attached; the old prices hold until the end of the month."},
    {u"data sheets", u"Manual of %2 and a comparison."},
    {u"statement of account", u"Asked %1 to confirm it."},
};
constexpr TextPair kChineseNotes[] = {
    {u"", u"采购预算每季首周审批，之前一周联系最合适。"},
    {u"", u"%1 偏好微信沟通，电话上午不便。"},
    {u"", u"竞争对手报价低约 4 %，但交期要八周。"},
    {u"", u"门卫登记需要身份证，预留十分钟。"},
};
constexpr TextPair kEnglishNotes[] = {
    {u"", u"Budgets are approved in the first week of a quarter: best to call the week before."},
    {u"", u"%1 prefers messages; no calls in the morning."},
    {u"", u"A competitor is about 4 % cheaper but needs eight weeks."},
    {u"", u"Bring a passport for the gate and allow ten minutes."},
};

std::span<const TextPair> pairsOf(SampleLanguage language, ActivityKind kind)
{
    const bool isChinese = language == SampleLanguage::Chinese;
    const auto choose = [isChinese](std::span<const TextPair> chinese, std::span<const TextPair> english) {
        return isChinese ? chinese : english;
    };
    switch (kind) {
    case ActivityKind::Call:
        return choose(kChineseCalls, kEnglishCalls);
    case ActivityKind::Visit:
        return choose(kChineseVisits, kEnglishVisits);
    case ActivityKind::Meeting:
        return choose(kChineseMeetings, kEnglishMeetings);
    case ActivityKind::Task:
        return choose(kChineseTasks, kEnglishTasks);
    case ActivityKind::Mail:
        return choose(kChineseMails, kEnglishMails);
    case ActivityKind::Note:
        break;
    }
    return choose(kChineseNotes, kEnglishNotes);
}

/// %1 is a product.
struct CaseText {
    CaseType type;
    std::u16string_view subject;
    std::u16string_view description;
    std::u16string_view answer;
    std::u16string_view cause;
    std::u16string_view resolution;
};

constexpr CaseText kChineseCases[] = {
    {CaseType::Incident, u"%1 读数漂移", u"搬动之后读数持续上漂，重新开机无效。",
     u"已收到，正在核对批次，稍后给您处理步骤。", u"搬动后未重新校准", u"更换参比液并静置三十分钟，两点校准后恢复。"},
    {CaseType::Question, u"询问 %1 交期", u"本月能否到货？月底要用。", u"现货，明天发出。", u"", u"已告知交期并发货。"},
    {CaseType::Request, u"校准证书缺页", u"收到的证书缺第二页。", u"抱歉，今天补发扫描件。", u"装订错误",
     u"补发完整证书。"},
    {CaseType::Complaint, u"%1 到货破损", u"外箱完好，里面支架断裂，附照片。", u"非常抱歉，马上安排换货。",
     u"包装缓冲不足", u"免费换货，改用加厚包装。"},
    {CaseType::Incident, u"%1 无法开机", u"昨天还正常，今天插电没有反应。", u"请先检查保险管，我们准备备用机。",
     u"保险管熔断", u"更换保险管，附送两只备用。"},
    {CaseType::Request, u"开具专用发票", u"网店下单无法选择专票。", u"请提供开票资料，今天开出。", u"",
     u"发票已寄出。"},
    {CaseType::Problem, u"%1 重复性变差", u"同一样品五次测量偏差过大。", u"请把数据发来，我们比对出厂记录。",
     u"电极老化", u"寄送新电极，旧件收回分析。"},
    {CaseType::Question, u"%1 能否接 LIMS", u"需要串口协议说明。", u"可以，协议文档稍后发您。", u"",
     u"已发协议文档与示例。"},
    {CaseType::Complaint, u"送错型号", u"订的是 %1，收到的是另一型号。", u"我们的错，今天补发，旧件到付寄回。",
     u"拣货错误", u"补发正确型号。"},
};
constexpr CaseText kEnglishCases[] = {
    {CaseType::Incident, u"%1 drifts after a move", u"Readings creep up since it was moved; a restart does not help.",
     u"Thank you, we are checking the batch and come back to you with the steps.", u"Not calibrated after the move",
     u"New reference solution, thirty minutes at rest, two-point calibration."},
    {CaseType::Question, u"Delivery time of %1", u"Can it be here before the end of the month?",
     u"In stock, leaves tomorrow.", u"", u"Delivery confirmed and sent."},
    {CaseType::Request, u"Page missing in the calibration certificate", u"The second page is not in the envelope.",
     u"Sorry; the scan follows today.", u"Bound wrongly", u"Complete certificate sent."},
    {CaseType::Complaint, u"%1 arrived damaged", u"The box is fine but the stand is broken, photo attached.",
     u"We are sorry and send a new one at once.", u"Too little padding", u"Replaced free of charge; thicker padding."},
    {CaseType::Incident, u"%1 does not start", u"It worked yesterday; today there is no light at all.",
     u"Please look at the fuse first; a spare unit is being prepared.", u"Blown fuse",
     u"Fuse replaced, two spares sent."},
    {CaseType::Problem, u"%1 repeats badly", u"Five readings of one sample differ too much.",
     u"Please send the figures; we compare them with the factory record.", u"Worn electrode",
     u"New electrode sent, the old one taken back."},
    {CaseType::Question, u"Can %1 be read by a LIMS?", u"We need the protocol of the serial port.",
     u"Yes, the document follows.", u"", u"Protocol and an example sent."},
    {CaseType::Complaint, u"Wrong adapter in the parcel", u"We ordered %1 and found another type in the box.",
     u"Our mistake: the right one leaves today.", u"Picked wrongly", u"Right type sent."},
};

constexpr std::u16string_view kChineseDeals[]
    = {u"%1 采购", u"%1 扩容", u"%2 年校准合同", u"实验室改造", u"%1 更新换代", u"检测站配套", u"%2 年度框架"};
constexpr std::u16string_view kEnglishDeals[]
    = {u"%1",         u"%1, second line",  u"Calibration contract %2", u"Laboratory refit", u"%1, replacement",
       u"Test bench", u"Frame contract %2"};
constexpr std::u16string_view kChineseReasons[]
    = {u"价格", u"交期太长", u"预算取消", u"竞争对手关系", u"技术参数不符", u"没有回音"};
constexpr std::u16string_view kEnglishReasons[]
    = {u"Price", u"Delivery too late", u"Budget cancelled", u"Competitor was known", u"Specification", u"No answer"};

} // namespace

SampleSubject activityTexts(
    SampleRandom& random, SampleLanguage language, ActivityKind kind, const QString& contact, const QString& product)
{
    const TextPair& pair = random.of(pairsOf(language, kind));
    const auto filled
        = [&](std::u16string_view text) { return plainText(text).replace(u"%1"_s, contact).replace(u"%2"_s, product); };
    return {filled(pair.subject), filled(pair.text)};
}

SampleCaseTexts caseTexts(SampleRandom& random, SampleLanguage language, const QString& product)
{
    const CaseText& text = language == SampleLanguage::Chinese ? random.ofRanked(kChineseCases, 1.3)
                                                               : random.ofRanked(kEnglishCases, 1.3);
    const auto filled = [&product](std::u16string_view part) { return plainText(part).replace(u"%1"_s, product); };
    return {text.type,           filled(text.subject), filled(text.description),
            filled(text.answer), filled(text.cause),   filled(text.resolution)};
}

QString opportunityName(SampleRandom& random, SampleLanguage language, const QString& product, int year)
{
    return plainText(language == SampleLanguage::Chinese ? random.of(kChineseDeals) : random.of(kEnglishDeals))
        .replace(u"%1"_s, product)
        .replace(u"%2"_s, QString::number(year));
}

QString lostReason(SampleRandom& random, SampleLanguage language)
{
    return plainText(language == SampleLanguage::Chinese ? random.of(kChineseReasons) : random.of(kEnglishReasons));
}

} // namespace zhike::sample
