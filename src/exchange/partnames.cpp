#include "exchange/partnames.h"

#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kEntryNames = {
    RecordNames{
        "case"_L1, 110,
        u"number case casenumber caseno ticket ticketid ticketnumber ticketno issueid requestid parentid relatedcase "
        u"工单 工单编号 工单号 知客编号 案件 案件編號 工單 工單編號 知客編號"},
    RecordNames{"case"_L1, 95, u"caseid issue request 所属工单 所屬案件"},
    RecordNames{
        "at"_L1, 100,
        u"at when date time datetime timestamp sentat created createdat createddate createdtime commentdate "
        u"messagedate publishedat 时间 日期 发送时间 创建时间 回复时间 時間 建立時間 發送時間 回覆時間"},
    RecordNames{
        "author"_L1, 100,
        u"author authorname by from sender agent user username createdby commenter writtenby 作者 回复人 处理人 发送人 "
        u"客服 回覆人 處理人員 寄件者 客服人員"},
    RecordNames{"channel"_L1, 95, u"channel via source medium 渠道 方式 管道 來源"},
    RecordNames{"visibility"_L1, 95, u"visibility visible access privacy scope 可见 可见范围 可見 可見範圍"},
    RecordNames{"direction"_L1, 95, u"direction inout incomingoutgoing inboundoutbound 方向 收发 收發"},
    RecordNames{"minutes"_L1, 95, u"minutes duration timespent durationminutes worktime 分钟 用时 耗时 分鐘 用時 耗時"},
    RecordNames{
        "text"_L1, 100,
        u"text body textbody comment commentbody message note content description reply 内容 正文 消息 留言 回复内容 "
        u"內容 內文 訊息 回覆內容"}};

constexpr std::array kNeedNames = {
    RecordNames{
        "text"_L1, 100,
        u"text need needs expectation expectations requirement requirements complaint complaints demand request wish "
        u"需求 客户需求 需求内容 期望 客户期望 投诉 投诉内容 抱怨 诉求 客戶需求 需求內容 客戶期望 投訴 客訴 客訴內容 "
        u"訴求"},
    RecordNames{"text"_L1, 60, u"description content 描述 内容 內容 說明 说明"},
    RecordNames{"kind"_L1, 95, u"kind type needtype category 类型 类别 類型 類別"},
    RecordNames{"state"_L1, 95, u"state status outcome result 状态 结果 狀態 結果"},
    RecordNames{"source"_L1, 95, u"source knownfrom origin 来源 信息来源 來源 資訊來源"},
    RecordNames{
        "since_day"_L1, 95,
        u"since from date day start startdate created createdat createddate raised raisedat reportedon 日期 提出日期 "
        u"开始日期 开始 提出日 開始日期 開始"},
    RecordNames{
        "until_day"_L1, 95,
        u"until to end enddate settled settledon resolved resolvedat closed closedat 结束日期 解决日期 结束 結束日期 "
        u"解決日期 結束"},
    RecordNames{"case"_L1, 95, u"case casenumber ticket ticketnumber 工单 工单编号 案件 案件編號 工單"}};

} // namespace

std::span<const RecordNames> partNames(RecordKind kind)
{
    switch (kind) {
    case RecordKind::CaseEntry:
        return kEntryNames;
    case RecordKind::Need:
        return kNeedNames;
    default:
        return {};
    }
}

} // namespace zhike
