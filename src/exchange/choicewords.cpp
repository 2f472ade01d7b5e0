#include "exchange/choicewords.h"

#include "domain/customfields/customcatalogue.h"
#include "exchange/columnnames.h"
#include "exchange/values.h"

#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Words of other systems and of Chinese files for a choice, as plainColumnName() makes them, parted by blanks.
struct ChoiceWords {
    const char* key;
    QStringView words;
};

// A word counts only where the field has the choice; "other" is one of several fields.
constexpr std::array kChoiceWords = {
    ChoiceWords{"organisation", u"organization company business corporate b2b 公司 企业 单位 组织 機構 企業 單位 組織"},
    ChoiceWords{"person", u"individual consumer private personal b2c 个人 自然人 個人"},
    ChoiceWords{"household", u"family 家庭"},
    ChoiceWords{"lead", u"new newlead 线索 潜在 線索 潛在"},
    ChoiceWords{"prospect", u"opportunity qualified 潜在客户 意向客户 意向 潛在客戶 意向客戶"},
    ChoiceWords{
        "customer",
        u"client active enduser customerdirect customerchannel prospect 客户 成交客户 正式客户 客戶 成交客戶 最终客户 "
        u"最終客戶"},
    ChoiceWords{"former", u"formercustomer lost inactive churned 流失 流失客户 流失客戶"},
    ChoiceWords{"supplier_of", u"supplier supplies vendor 供应商 供应 供應商 供應"},
    ChoiceWords{"supplied_by", u"buysfrom 采购自 採購自"},
    ChoiceWords{"distributor_of", u"distributor reseller dealer 经销商 代理商 經銷商"},
    ChoiceWords{"partner_of", u"partner 合作伙伴 伙伴 合作夥伴 夥伴"},
    ChoiceWords{"works_with", u"cooperates 合作"},
    ChoiceWords{"subsidiary_of", u"subsidiary child branch 子公司 分公司"},
    ChoiceWords{"parent_of", u"parent parentcompany headquarters 母公司 总公司 總公司"},
    ChoiceWords{"member_of", u"member 成员 成員"},
    ChoiceWords{"referred_by", u"referrer 推荐人 推薦人"},
    ChoiceWords{"partner", u"installationpartner technologypartner integrator 合作伙伴 伙伴 合作夥伴 夥伴"},
    ChoiceWords{"reseller", u"channelpartnerreseller distributor dealer 代理商 经销商 經銷商"},
    ChoiceWords{"supplier", u"vendor 供应商 供應商"},
    ChoiceWords{"competitor", u"竞争对手 競爭對手"},
    ChoiceWords{"investor", u"投资者 投资人 投資人"},
    ChoiceWords{"press", u"media 媒体 媒體"},
    ChoiceWords{"other", u"analyst others 其他 其它"},
    ChoiceWords{"hot", u"high 热 高 熱"},
    ChoiceWords{"warm", u"medium 温 中 溫"},
    ChoiceWords{"cold", u"low 冷 低"},
    ChoiceWords{"public", u"listed visible external 上市 上市公司 公开 客户可见 公開 客戶可見"},
    ChoiceWords{"private", u"privatelyheld 私营 民营 私營 民營"},
    ChoiceWords{"subsidiary", u"子公司"},
    ChoiceWords{"state", u"government stateowned 国有 国企 國營 國有"},
    ChoiceWords{"good", u"正常 良好"},
    ChoiceWords{"warning", u"警告 关注 關注"},
    ChoiceWords{"hold", u"blocked onhold 冻结 停用 凍結"},
    ChoiceWords{"call", u"phone inbound phoneinquiry telephone 来电 电话 來電 電話"},
    ChoiceWords{"cold_call", u"outbound telemarketing 电话营销 陌拜 陌生拜访 電話行銷"},
    ChoiceWords{"mail", u"email emailcampaign 邮件 郵件"},
    ChoiceWords{"existing_customer", u"老客户 既有客户 既有客戶 老客戶"},
    ChoiceWords{"public_relations", u"pr publicrelation 公关 公關"},
    ChoiceWords{"web", u"website internet online organicsearch 网站 网络 官网 網站 網路 官網"},
    ChoiceWords{"campaign", u"advertisement advertising marketing 广告 市场活动 活动 廣告 行銷活動"},
    ChoiceWords{"trade_show", u"tradeshow conference exhibition event seminar 展会 会议 展覽 展會"},
    ChoiceWords{"referral", u"wordofmouth externalreferral employeereferral recommendation 转介绍 推荐 介绍 介紹 推薦"},
    ChoiceWords{"self_generated", u"selfgenerated 自主开发 自行开发 自行開發"},
    ChoiceWords{"employee", u"staff internal 员工 員工"},
    ChoiceWords{"mr", u"先生"},
    ChoiceWords{"ms", u"女士 小姐"},
    ChoiceWords{"mrs", u"太太 夫人"},
    ChoiceWords{"dr", u"doctor 博士 医生 醫師"},
    ChoiceWords{"prof", u"professor 教授"},
    ChoiceWords{"decider", u"decisionmaker 决策者 决策人 決策者"},
    ChoiceWords{"economic_buyer", u"buyer 采购 採購"},
    ChoiceWords{"influencer", u"影响者 影響者"},
    ChoiceWords{"evaluator", u"technical technicalbuyer 评估者 技术 評估者"},
    ChoiceWords{"user", u"enduser 使用者 用户"},
    ChoiceWords{"gatekeeper", u"把关者 把關者"},
    ChoiceWords{"champion", u"supporter 支持者"},
    ChoiceWords{"sponsor", u"executivesponsor 发起人 贊助者"},
    ChoiceWords{"question", u"inquiry enquiry query productinquiry billinginquiry 咨询 諮詢 询问 詢問"},
    ChoiceWords{"incident", u"technicalissue issue fault bug defect technical 故障 报修 報修"},
    ChoiceWords{"problem", u"问题 問題"},
    ChoiceWords{"complaint", u"投诉 投訴 客诉 客訴 抱怨"},
    ChoiceWords{
        "request",
        u"servicerequest featurerequest refundrequest cancellationrequest changerequest 请求 申请 退款 申請 請求"},
    ChoiceWords{"task", u"todo 任务 待办 任務 待辦"},
    ChoiceWords{"open", u"assigned pending reopened 已分配 处理 未解决 未結案 待处理 待處理"},
    ChoiceWords{"in_progress", u"inprogress working started ongoing 处理中 进行中 處理中 進行中"},
    ChoiceWords{
        "waiting_customer",
        u"waitingoncustomer waitingoncontact pendingcustomerresponse awaitingcustomer waiting 等待客户 等待客戶"},
    ChoiceWords{"waiting_third_party", u"waitingonvendor waitingonus escalated 等待第三方"},
    ChoiceWords{"on_hold", u"onhold hold paused 挂起 暂停 擱置 暫停"},
    ChoiceWords{"resolved", u"solved fixed 已解决 已解決"},
    ChoiceWords{"closed", u"done complete completed finished 关闭 已关闭 完成 已完成 結案 已結案 關閉"},
    ChoiceWords{"rejected", u"declined invalid 拒绝 已拒绝 已拒絕"},
    ChoiceWords{"urgent", u"critical highest immediate blocker 紧急 特急 緊急"},
    ChoiceWords{"high", u"important major 高 重要"},
    ChoiceWords{"normal", u"medium moderate standard 中 普通 一般"},
    ChoiceWords{"low", u"minor lowest trivial 低"},
    ChoiceWords{"phone", u"call telephone hotline 电话 來電 电话热线 電話"},
    ChoiceWords{"chat", u"livechat socialmedia social facebook twitter messenger 在线客服 聊天 線上客服"},
    ChoiceWords{"web", u"portal form onlineform 网页 網頁"},
    ChoiceWords{"wechat", u"weixin 微信"},
    ChoiceWords{"visit", u"onsite inperson 拜访 上门 拜訪 到府"},
    ChoiceWords{"letter", u"post fax 信函 信件"},
    ChoiceWords{"internal", u"private internalnote privatenote 内部 內部"},
    ChoiceWords{"call", u"phonecall outboundcall inboundcall 通话 打电话 通話"},
    ChoiceWords{"meeting", u"appointment event conference 会议 会面 會議 約會"},
    ChoiceWords{"note", u"comment memo 备注 笔记 備註 筆記"},
    ChoiceWords{"planned", u"open scheduled notstarted pending planning 计划 未开始 待办 計劃 未開始"},
    ChoiceWords{"done", u"completed complete closed held finished 完成 已完成"},
    ChoiceWords{"not_reached", u"notheld noanswer noreply unanswered missed 未接 无人接听 未接通 無人接聽"},
    ChoiceWords{"busy", u"engaged linebusy 忙线 占线 忙線 佔線"},
    ChoiceWords{"left_message", u"leftmessage voicemail message 留言 已留言"},
    ChoiceWords{"cancelled", u"canceled deferred 取消 已取消"},
    ChoiceWords{"out", u"outbound outgoing 呼出 拨出 去电 撥出"},
    ChoiceWords{"in", u"inbound incoming 呼入 来电 來電"},
    ChoiceWords{"new_business", u"new newcustomer newbusiness 新业务 新客户 新業務 新客戶"},
    ChoiceWords{
        "existing_business", u"existing upgrade upsell existingcustomer existingbusiness 老客户 增购 增購 舊客戶"},
    ChoiceWords{"renewal", u"renew replacement 续约 续费 續約"},
    ChoiceWords{"best_case", u"bestcase upside 最好情况 最佳"},
    ChoiceWords{"commit", u"committed 承诺 承諾"},
    ChoiceWords{"manager", u"salesmanager supervisor 经理 主管 經理"},
    ChoiceWords{"support", u"service agent customerservice 客服 服务 服務"},
    ChoiceWords{"administrator", u"admin systemadministrator 管理员 管理員"},
    ChoiceWords{"sales", u"salesperson salesrep salesuser 销售 业务 業務"},
    ChoiceWords{"goods", u"product stockable storable consumable physical 商品 实物 實體"},
    ChoiceWords{"service", u"服务 服務"},
    ChoiceWords{"bundle", u"kit combo set 套装 组合 套裝 組合"}};

/// Bands of a number of people; files mostly have the number itself.
std::optional<QString> headcountOf(qint64 people)
{
    struct Band {
        qint64 most;
        const char* key;
    };
    static constexpr Band kBands[]
        = {{10, "1-10"}, {50, "11-50"}, {200, "51-200"}, {500, "201-500"}, {1000, "501-1000"}};
    if (people < 1) {
        return std::nullopt;
    }
    for (const Band& band : kBands) {
        if (people <= band.most) {
            return QString::fromLatin1(band.key);
        }
    }
    return u"1000+"_s;
}

/// "1-10" without its sign is 110: a band goes by its exact words.
bool isBand(const ImportField& field)
{
    return field.key == "employees"_L1;
}

void addMeaning(QHash<QString, QString>& meanings, const QString& word, const QString& key)
{
    if (!word.isEmpty() && !meanings.contains(word)) {
        meanings.insert(word, key);
    }
}

} // namespace

QHash<QString, QString> choiceMeanings(const ImportField& field)
{
    QHash<QString, QString> meanings;
    for (const Choice& choice : field.choices) {
        const QString key = QString::fromUtf8(choice.key);
        for (const QString& word : {key, plainLabel(choice.label)}) {
            if (!key.isEmpty()) {
                addMeaning(meanings, word.toCaseFolded(), key);
                addMeaning(meanings, isBand(field) ? QString() : plainColumnName(word), key);
            }
        }
    }
    for (const ChoiceWords& entry : kChoiceWords) {
        const auto isThis = [&entry](const Choice& choice) { return qstrcmp(choice.key, entry.key) == 0; };
        if (!isBand(field) && std::ranges::any_of(field.choices, isThis)) {
            for (const QStringView word : qTokenize(entry.words, u' ')) {
                addMeaning(meanings, word.toString(), QString::fromLatin1(entry.key));
            }
        }
    }
    return meanings;
}

std::optional<QString> choiceFromText(const ImportField& field, QStringView text)
{
    const QHash<QString, QString>& meanings = field.meanings;
    if (const auto exact = meanings.constFind(text.toString().toCaseFolded()); exact != meanings.cend()) {
        return *exact;
    }
    if (isBand(field)) {
        const Parsed<std::int64_t> people = parseInteger(text);
        return people ? headcountOf(*people) : std::nullopt;
    }
    const auto plain = meanings.constFind(plainColumnName(text));
    return plain != meanings.cend() ? std::optional(*plain) : std::nullopt;
}

} // namespace zhike
