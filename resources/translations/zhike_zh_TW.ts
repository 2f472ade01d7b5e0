<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Change</name>
    <message>
        <source>New customer %1</source>
        <translation>新增客戶 %1</translation>
    </message>
    <message>
        <source>Edit customer %1</source>
        <translation>編輯客戶 %1</translation>
    </message>
    <message>
        <source>Delete customer %1</source>
        <translation>刪除客戶 %1</translation>
    </message>
    <message>
        <source>New contact %1</source>
        <translation>新增聯絡人 %1</translation>
    </message>
    <message>
        <source>Edit contact %1</source>
        <translation>編輯聯絡人 %1</translation>
    </message>
    <message>
        <source>Delete contact %1</source>
        <translation>刪除聯絡人 %1</translation>
    </message>
    <message>
        <source>Log %1</source>
        <translation>記錄 %1</translation>
    </message>
    <message>
        <source>Edit activity %1</source>
        <translation>編輯活動 %1</translation>
    </message>
    <message>
        <source>Delete activity %1</source>
        <translation>刪除活動 %1</translation>
    </message>
    <message>
        <source>New opportunity %1</source>
        <translation>新增商機 %1</translation>
    </message>
    <message>
        <source>Edit opportunity %1</source>
        <translation>編輯商機 %1</translation>
    </message>
    <message>
        <source>Move opportunity %1</source>
        <translation>移動商機 %1</translation>
    </message>
    <message>
        <source>Delete opportunity %1</source>
        <translation>刪除商機 %1</translation>
    </message>
    <message>
        <source>New order %1</source>
        <translation>新增訂單 %1</translation>
    </message>
    <message>
        <source>Edit order %1</source>
        <translation>編輯訂單 %1</translation>
    </message>
    <message>
        <source>Change status of order %1</source>
        <translation>變更訂單 %1 的狀態</translation>
    </message>
    <message>
        <source>Delete order %1</source>
        <translation>刪除訂單 %1</translation>
    </message>
    <message>
        <source>New product %1</source>
        <translation>新增產品 %1</translation>
    </message>
    <message>
        <source>Edit product %1</source>
        <translation>編輯產品 %1</translation>
    </message>
    <message>
        <source>New case %1</source>
        <translation>新增案件 %1</translation>
    </message>
    <message>
        <source>Edit case %1</source>
        <translation>編輯案件 %1</translation>
    </message>
    <message>
        <source>Entry in case %1</source>
        <translation>在案件 %1 中新增紀錄</translation>
    </message>
    <message>
        <source>Change status of case %1</source>
        <translation>變更案件 %1 的狀態</translation>
    </message>
    <message>
        <source>Edit segments</source>
        <translation>編輯客戶分群</translation>
    </message>
    <message>
        <source>Edit stages</source>
        <translation>編輯階段</translation>
    </message>
    <message>
        <source>Edit user %1</source>
        <translation>編輯使用者 %1</translation>
    </message>
    <message>
        <source>Edit settings</source>
        <translation>編輯設定</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>匯入 %1</translation>
    </message>
    <message>
        <source>Undo import %1</source>
        <translation>復原匯入 %1</translation>
    </message>
    <message>
        <source>Make sample company</source>
        <translation>建立範例公司</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>復原：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>New segment %1</source>
        <translation>新增客戶分群 %1</translation>
    </message>
    <message>
        <source>Edit segment %1</source>
        <translation>修改客戶分群 %1</translation>
    </message>
    <message>
        <source>Delete segment %1</source>
        <translation>刪除客戶分群 %1</translation>
    </message>
    <message>
        <source>Write down: %1</source>
        <translation>記下：%1</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>刪除：%1</translation>
    </message>
    <message>
        <source>Erase a person&apos;s data</source>
        <translation>抹除個人資料</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>合併到 %1</translation>
    </message>
    <message>
        <source>Not a duplicate: %1</source>
        <translation>不是重複客戶：%1</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <translation>%1 的同意紀錄</translation>
    </message>
    <message>
        <source>Edit keeping rules</source>
        <translation>修改留存規則</translation>
    </message>
    <message>
        <source>Put old records into the bin</source>
        <translation>將舊記錄移到資源回收桶</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>還原 %1</translation>
    </message>
    <message>
        <source>Delete for good %1</source>
        <translation>永久刪除 %1</translation>
    </message>
    <message>
        <source>New view %1</source>
        <translation>新增檢視 %1</translation>
    </message>
    <message>
        <source>Edit view %1</source>
        <translation>編輯檢視 %1</translation>
    </message>
    <message>
        <source>Delete view %1</source>
        <translation>刪除檢視 %1</translation>
    </message>
    <message>
        <source>Relate %1</source>
        <translation>建立關係 %1</translation>
    </message>
    <message>
        <source>Edit relation %1</source>
        <translation>編輯關係 %1</translation>
    </message>
    <message>
        <source>Remove relation %1</source>
        <translation>移除關係 %1</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>附上 %1</translation>
    </message>
    <message>
        <source>Edit attachment %1</source>
        <translation>編輯附件 %1</translation>
    </message>
    <message>
        <source>Remove attachment %1</source>
        <translation>移除附件 %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>匯出 %1</translation>
    </message>
    <message>
        <source>Return to the pool: %1</source>
        <translation>退回公海：%1</translation>
    </message>
    <message>
        <source>Hand over %1</source>
        <translation>轉交 %1</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>認領 %1</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>保護 %1</translation>
    </message>
    <message>
        <source>Edit pool rule %1</source>
        <translation>修改公海規則 %1</translation>
    </message>
    <message>
        <source>Return to the pool by rule</source>
        <translation>依規則收回公海</translation>
    </message>
    <message>
        <source>Take back what rules returned to the pool</source>
        <translation>撤回依規則收回公海的客戶</translation>
    </message>
    <message>
        <source>New field %1</source>
        <translation>新增欄位 %1</translation>
    </message>
    <message>
        <source>Edit field %1</source>
        <translation>編輯欄位 %1</translation>
    </message>
    <message>
        <source>Delete field %1</source>
        <translation>刪除欄位 %1</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>住家</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜訪</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任務</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已排定</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>撥出</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>來電</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>先生</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>女士</translation>
    </message>
    <message>
        <source>Mrs</source>
        <translation>夫人</translation>
    </message>
    <message>
        <source>Miss</source>
        <translation>小姐</translation>
    </message>
    <message>
        <source>Dr</source>
        <translation>博士</translation>
    </message>
    <message>
        <source>Prof</source>
        <translation>教授</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Decider</source>
        <translation>決策者</translation>
    </message>
    <message>
        <source>Economic buyer</source>
        <translation>經濟採購者</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影響者</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>評估者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把關者</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>支持者</translation>
    </message>
    <message>
        <source>Executive sponsor</source>
        <translation>高層支持者</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>企業</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>潛在客戶</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>意向客戶</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Former customer</source>
        <translation>前客戶</translation>
    </message>
    <message>
        <source>End customer</source>
        <translation>最終客戶</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作夥伴</translation>
    </message>
    <message>
        <source>Reseller</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供應商</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>投資人</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>熱</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>溫</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>冷</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>上市</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>民營</translation>
    </message>
    <message>
        <source>Subsidiary</source>
        <translation>子公司</translation>
    </message>
    <message>
        <source>State-owned</source>
        <translation>國有</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>來電</translation>
    </message>
    <message>
        <source>Cold call</source>
        <translation>陌生電話</translation>
    </message>
    <message>
        <source>Existing customer</source>
        <translation>現有客戶</translation>
    </message>
    <message>
        <source>Public relations</source>
        <translation>公共關係</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>行銷活動</translation>
    </message>
    <message>
        <source>Trade show</source>
        <translation>展覽</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推薦</translation>
    </message>
    <message>
        <source>Own research</source>
        <translation>自行開發</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>員工</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>經理</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理員</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失單</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Best case</source>
        <translation>樂觀</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已結案</translation>
    </message>
    <message>
        <source>Omitted</source>
        <translation>不計入</translation>
    </message>
    <message>
        <source>New business</source>
        <translation>新業務</translation>
    </message>
    <message>
        <source>Existing business</source>
        <translation>既有業務</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>續約</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出貨</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服務</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>組合</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>諮詢</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>客訴</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已指派</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>處理中</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>等待客戶</translation>
    </message>
    <message>
        <source>Waiting for third party</source>
        <translation>等待第三方</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>線上聊天</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>內部</translation>
    </message>
    <message>
        <source>To the customer</source>
        <translation>給客戶</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未了結</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已滿足</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未滿足</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>客戶告知</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>觀察所得</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潛在期</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>開發期</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成長期</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟期</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>衰退期</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終止期</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>恢復期</translation>
    </message>
    <message>
        <source>Most valuable</source>
        <translation>最有價值</translation>
    </message>
    <message>
        <source>Most growable</source>
        <translation>最具成長性</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>負價值</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Not loyal</source>
        <translation>不忠誠</translation>
    </message>
    <message>
        <source>Loyal by habit</source>
        <translation>慣性忠誠</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潛在忠誠</translation>
    </message>
    <message>
        <source>Price-led</source>
        <translation>價格導向</translation>
    </message>
    <message>
        <source>Truly loyal</source>
        <translation>真正忠誠</translation>
    </message>
    <message>
        <source>Nearly loyal</source>
        <translation>接近忠誠</translation>
    </message>
    <message>
        <source>Save first</source>
        <translation>優先挽留</translation>
    </message>
    <message>
        <source>Mend first</source>
        <translation>優先補救</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>贏回</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>關注</translation>
    </message>
    <message>
        <source>Care as usual</source>
        <translation>照常維護</translation>
    </message>
    <message>
        <source>Settle the complaint</source>
        <translation>解決客訴</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>立即致電</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>歡迎回來</translation>
    </message>
    <message>
        <source>Review the cost to serve</source>
        <translation>檢視服務成本</translation>
    </message>
    <message>
        <source>Call this week</source>
        <translation>本週致電</translation>
    </message>
    <message>
        <source>Remind of the next order</source>
        <translation>提醒下一次訂購</translation>
    </message>
    <message>
        <source>Offer another category</source>
        <translation>推薦其他品類</translation>
    </message>
    <message>
        <source>Invite to a second order</source>
        <translation>邀請再次下單</translation>
    </message>
    <message>
        <source>Thank personally</source>
        <translation>親自致謝</translation>
    </message>
    <message>
        <source>Let rest</source>
        <translation>暫不打擾</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持聯繫</translation>
    </message>
    <message>
        <source>No purchase yet</source>
        <translation>尚未購買</translation>
    </message>
    <message>
        <source>Bought again after a long silence</source>
        <translation>長期沉寂後再次購買</translation>
    </message>
    <message>
        <source>P(alive) is very low</source>
        <translation>存活機率很低</translation>
    </message>
    <message>
        <source>Silent since the only purchase</source>
        <translation>唯一一次購買後一直沉寂</translation>
    </message>
    <message>
        <source>P(alive) is low</source>
        <translation>存活機率低</translation>
    </message>
    <message>
        <source>Revenue of the last half-year fell</source>
        <translation>最近半年的營業額下降</translation>
    </message>
    <message>
        <source>One purchase so far</source>
        <translation>目前只有一次購買</translation>
    </message>
    <message>
        <source>Few purchases so far</source>
        <translation>目前購買次數少</translation>
    </message>
    <message>
        <source>Revenue of the last half-year rose</source>
        <translation>最近半年的營業額上升</translation>
    </message>
    <message>
        <source>Buys steadily</source>
        <translation>穩定購買</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙線</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>已留言</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>簡訊</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>任何用途</translation>
    </message>
    <message>
        <source>Offers and news</source>
        <translation>優惠與消息</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>問卷調查</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>已撤回同意</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表單</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>當面交談</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Noted before there was a log</source>
        <translation>有紀錄之前已記下</translation>
    </message>
    <message>
        <source>Kept from before an erasure</source>
        <translation>抹除前留存</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>僅自己</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Former customers who are persons</source>
        <translation>不再往來的個人客戶</translation>
    </message>
    <message>
        <source>Contacts of former customers</source>
        <translation>不再往來客戶的聯絡人</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>已結案的案件</translation>
    </message>
    <message>
        <source>Past activities</source>
        <translation>過去的活動</translation>
    </message>
    <message>
        <source>Orders that stayed drafts</source>
        <translation>一直停在草稿的訂單</translation>
    </message>
    <message>
        <source>Forms not saved</source>
        <translation>未儲存的表單</translation>
    </message>
    <message>
        <source>Orders and whose they are</source>
        <translation>訂單及其客戶</translation>
    </message>
    <message>
        <source>Supplier of</source>
        <translation>供貨給</translation>
    </message>
    <message>
        <source>Supplied by</source>
        <translation>由其供貨</translation>
    </message>
    <message>
        <source>Distributor of</source>
        <translation>經銷其產品</translation>
    </message>
    <message>
        <source>Distributed by</source>
        <translation>由其經銷</translation>
    </message>
    <message>
        <source>Partner of</source>
        <translation>合作夥伴</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>有業務往來</translation>
    </message>
    <message>
        <source>Contact also works at</source>
        <translation>聯絡人也任職於</translation>
    </message>
    <message>
        <source>Shares a contact of</source>
        <translation>與其共用聯絡人</translation>
    </message>
    <message>
        <source>Subsidiary of</source>
        <translation>子公司，母公司為</translation>
    </message>
    <message>
        <source>Parent of</source>
        <translation>母公司，子公司為</translation>
    </message>
    <message>
        <source>Member of household</source>
        <translation>所屬家庭</translation>
    </message>
    <message>
        <source>Household with</source>
        <translation>家庭成員</translation>
    </message>
    <message>
        <source>Was referred by</source>
        <translation>推薦人</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>推薦了</translation>
    </message>
    <message>
        <source>Assigned anew</source>
        <translation>重新指派</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>轉交</translation>
    </message>
    <message>
        <source>Returned to the pool</source>
        <translation>退回公海</translation>
    </message>
    <message>
        <source>Returned by a rule</source>
        <translation>依規則收回</translation>
    </message>
    <message>
        <source>A contact with phone or mail</source>
        <translation>可聯絡到的聯絡人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>產業</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>員工人數</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>統一編號</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>稱謂</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>其他名稱</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Part in buying</source>
        <translation>採購角色</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主要聯絡人</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>請勿致電</translation>
    </message>
    <message>
        <source>Do not mail</source>
        <translation>請勿寄郵件</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>法定名稱</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>評級</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>產業</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>所有權型態</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>員工人數</translation>
    </message>
    <message>
        <source>Annual revenue</source>
        <translation>年營業額</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>母公司</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>推薦人</translation>
    </message>
    <message>
        <source>Key in other system</source>
        <translation>外部系統編號</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>統一編號</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>行政區</translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation>省／州</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵遞區號</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款條件</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Credit status</source>
        <translation>信用狀態</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近訂單</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次訂單</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單數</translation>
    </message>
    <message>
        <source>Purchase days</source>
        <translation>購買天數</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營業額</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客戶分群</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活機率</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>預期購買次數</translation>
    </message>
    <message>
        <source>Expected spend</source>
        <translation>預期消費額</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>終身價值</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>R from</source>
        <translation>R 從</translation>
    </message>
    <message>
        <source>R to</source>
        <translation>R 到</translation>
    </message>
    <message>
        <source>F from</source>
        <translation>F 從</translation>
    </message>
    <message>
        <source>F to</source>
        <translation>F 到</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登入名稱</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>團隊</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>成交機率</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>In stage since</source>
        <translation>進入階段時間</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Own probability</source>
        <translation>自訂成交機率</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>預計成交日</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>競爭對手</translation>
    </message>
    <message>
        <source>Reason for loss</source>
        <translation>失單原因</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已結案</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>訂單日期</translation>
    </message>
    <message>
        <source>Customer&apos;s order no.</source>
        <translation>客戶訂單編號</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>出貨日</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>匯率</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>未稅金額</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Net in base currency</source>
        <translation>本位幣未稅金額</translation>
    </message>
    <message>
        <source>Cost in base currency</source>
        <translation>本位幣成本</translation>
    </message>
    <message>
        <source>Parent category</source>
        <translation>上層分類</translation>
    </message>
    <message>
        <source>Article no.</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>定價</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>販售中</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解決方案</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>Answer promised</source>
        <translation>承諾回覆</translation>
    </message>
    <message>
        <source>Solution promised</source>
        <translation>承諾解決</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>首次回覆</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解決時間</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重開次數</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>可見範圍</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未結案件</translation>
    </message>
    <message>
        <source>Contacts made</source>
        <translation>聯繫次數</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客戶分群</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未結</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>進入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Stage of life</source>
        <translation>生命週期階段</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>進入本階段日期</translation>
    </message>
    <message>
        <source>Reason of the stage</source>
        <translation>階段原因</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>價值等級</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠誠度</translation>
    </message>
    <message>
        <source>Attitude, 0 to 100</source>
        <translation>態度（0 至 100）</translation>
    </message>
    <message>
        <source>Next best action</source>
        <translation>下一步最佳行動</translation>
    </message>
    <message>
        <source>Whom to keep</source>
        <translation>挽留類別</translation>
    </message>
    <message>
        <source>Place in the retention cube</source>
        <translation>保留立方體中的位置</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>有風險的價值</translation>
    </message>
    <message>
        <source>Historic value</source>
        <translation>歷史價值</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>目前價值</translation>
    </message>
    <message>
        <source>Potential value</source>
        <translation>潛在價值</translation>
    </message>
    <message>
        <source>CLV1 First purchase</source>
        <translation>CLV1 首次購買</translation>
    </message>
    <message>
        <source>CLV2 Repeat purchases</source>
        <translation>CLV2 重複購買</translation>
    </message>
    <message>
        <source>CLV3 Cross-selling</source>
        <translation>CLV3 交叉銷售</translation>
    </message>
    <message>
        <source>CLV4 Lower cost to serve</source>
        <translation>CLV4 服務成本節省</translation>
    </message>
    <message>
        <source>CLV5 Referral</source>
        <translation>CLV5 推薦</translation>
    </message>
    <message>
        <source>CLV6 Price premium</source>
        <translation>CLV6 價格溢價</translation>
    </message>
    <message>
        <source>Standard cost to serve</source>
        <translation>標準服務成本</translation>
    </message>
    <message>
        <source>From stage</source>
        <translation>原階段</translation>
    </message>
    <message>
        <source>To stage</source>
        <translation>新階段</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Phone at home</source>
        <translation>住家電話</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>其他電話</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>Private mail</source>
        <translation>個人信箱</translation>
    </message>
    <message>
        <source>Another mail</source>
        <translation>其他信箱</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Mail of the customer</source>
        <translation>客戶的電子郵件</translation>
    </message>
    <message>
        <source>Phone of the customer</source>
        <translation>客戶的電話</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>整天</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>計畫時間</translation>
    </message>
    <message>
        <source>Reminder, minutes before</source>
        <translation>提前提醒（分鐘）</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Repeats from</source>
        <translation>重複起始</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Occurrence</source>
        <translation>所屬場次</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>記錄人</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>可見範圍</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Own records only</source>
        <translation>僅自己的記錄</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月數</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>檔案名稱</translation>
    </message>
    <message>
        <source>Name as it came</source>
        <translation>原始檔名</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>檔案類型</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（位元組）</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>內容指紋</translation>
    </message>
    <message>
        <source>Attached on</source>
        <translation>附上時間</translation>
    </message>
    <message>
        <source>Attached by</source>
        <translation>附上者</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Historic value of the group</source>
        <translation>集團或家庭歷史價值</translation>
    </message>
    <message>
        <source>Historic value referred</source>
        <translation>推薦帶來的歷史價值</translation>
    </message>
    <message>
        <source>Customers referred</source>
        <translation>推薦帶來的客戶數</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Related customer</source>
        <translation>關聯客戶</translation>
    </message>
    <message>
        <source>Contact of the other customer</source>
        <translation>對方聯絡人</translation>
    </message>
    <message>
        <source>Number of the relation</source>
        <translation>關係編號</translation>
    </message>
    <message>
        <source>All phones in their order</source>
        <translation>全部電話（依順序）</translation>
    </message>
    <message>
        <source>All mails in their order</source>
        <translation>全部電子郵件（依順序）</translation>
    </message>
    <message>
        <source>Whose card it is, in a file of Zhike</source>
        <translation>名片歸屬（知客檔案）</translation>
    </message>
    <message>
        <source>Key of the customer in other system</source>
        <translation>客戶在其他系統中的編號</translation>
    </message>
    <message>
        <source>Kind of the customer</source>
        <translation>客戶性質</translation>
    </message>
    <message>
        <source>Industry of the customer</source>
        <translation>客戶所屬產業</translation>
    </message>
    <message>
        <source>Web site of the customer</source>
        <translation>客戶網站</translation>
    </message>
    <message>
        <source>Tax number of the customer</source>
        <translation>客戶統一編號</translation>
    </message>
    <message>
        <source>Street of the customer</source>
        <translation>客戶地址</translation>
    </message>
    <message>
        <source>District of the customer</source>
        <translation>客戶所在鄉鎮市區</translation>
    </message>
    <message>
        <source>City of the customer</source>
        <translation>客戶所在城市</translation>
    </message>
    <message>
        <source>Province of the customer</source>
        <translation>客戶所在縣市</translation>
    </message>
    <message>
        <source>Postal code of the customer</source>
        <translation>客戶郵遞區號</translation>
    </message>
    <message>
        <source>Country of the customer</source>
        <translation>客戶所在國家</translation>
    </message>
    <message>
        <source>Identity in Zhike</source>
        <translation>知客識別碼</translation>
    </message>
    <message>
        <source>Mail of the contact</source>
        <translation>聯絡人電子郵件</translation>
    </message>
    <message>
        <source>Data complete, 0 to 100</source>
        <translation>資料完整度（0–100）</translation>
    </message>
    <message>
        <source>Data fresh, 0 to 100</source>
        <translation>資料新鮮度（0–100）</translation>
    </message>
    <message>
        <source>Owner since</source>
        <translation>負責起始</translation>
    </message>
    <message>
        <source>Claimed on</source>
        <translation>認領時間</translation>
    </message>
    <message>
        <source>In the pool since</source>
        <translation>進入公海時間</translation>
    </message>
    <message>
        <source>Why in the pool</source>
        <translation>進入公海原因</translation>
    </message>
    <message>
        <source>Previous owner</source>
        <translation>前負責人</translation>
    </message>
    <message>
        <source>Protected until</source>
        <translation>保護至</translation>
    </message>
    <message>
        <source>Why protected</source>
        <translation>保護原因</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>在公海</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>認領所得</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>結束方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Days without follow-up</source>
        <translation>未跟進天數</translation>
    </message>
    <message>
        <source>What is a follow-up</source>
        <translation>何謂跟進</translation>
    </message>
    <message>
        <source>Unanswered attempts count</source>
        <translation>未接通也算</translation>
    </message>
    <message>
        <source>Open opportunities protect</source>
        <translation>有進行中商機的保留</translation>
    </message>
    <message>
        <source>Orders protect for days</source>
        <translation>有訂單的保留天數</translation>
    </message>
    <message>
        <source>Warning, days before</source>
        <translation>提前提醒天數</translation>
    </message>
    <message>
        <source>Active since</source>
        <translation>啟用日期</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>記錄類型</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>欄位名稱</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Decimal places</source>
        <translation>小數位數</translation>
    </message>
    <message>
        <source>Value in new forms</source>
        <translation>新增時的預設值</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>個人資料</translation>
    </message>
    <message>
        <source>Fast to search</source>
        <translation>快速搜尋</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自訂欄位</translation>
    </message>
</context>
<context>
    <name>InsightRules</name>
    <message>
        <source>Value looks ahead</source>
        <translation>未來價值的時間跨度</translation>
    </message>
    <message>
        <source>Discounted by, a year</source>
        <translation>年折現率</translation>
    </message>
    <message>
        <source>Ended below P(alive)</source>
        <translation>活躍機率低於此值為終止期</translation>
    </message>
    <message>
        <source>Decline below P(alive)</source>
        <translation>活躍機率低於此值為衰退期</translation>
    </message>
    <message>
        <source>Ended after one purchase and a silence of</source>
        <translation>只買過一次，沉默多久為終止期</translation>
    </message>
    <message>
        <source>Was ended: silent for own gaps</source>
        <translation>曾經終止：沉默超過自身間隔的</translation>
    </message>
    <message>
        <source>Recovered: back since at most</source>
        <translation>恢復期：回來不超過</translation>
    </message>
    <message>
        <source>Decline: half-year revenue below</source>
        <translation>衰退期：半年營收低於前半年的</translation>
    </message>
    <message>
        <source>… after purchases in the half-year before</source>
        <translation>……且前半年購買次數至少</translation>
    </message>
    <message>
        <source>Growth: fewer purchase days than</source>
        <translation>成長期：購買天數少於</translation>
    </message>
    <message>
        <source>Growth: half-year revenue above</source>
        <translation>成長期：半年營收高於前半年的</translation>
    </message>
    <message>
        <source>Most valuable: carry of the value</source>
        <translation>最有價值：合計占價值的</translation>
    </message>
    <message>
        <source>Most valuable: at most of the customers</source>
        <translation>最有價值：最多占客戶的</translation>
    </message>
    <message>
        <source>Most growable: of the others</source>
        <translation>最具成長性：占其餘客戶的</translation>
    </message>
    <message>
        <source>Attitude is high from</source>
        <translation>態度從此值起為高</translation>
    </message>
    <message>
        <source>Behaviour is high from</source>
        <translation>行為從此值起為高</translation>
    </message>
    <message>
        <source>Truly loyal from marks</source>
        <translation>真正忠誠：至少具備特徵數</translation>
    </message>
    <message>
        <source>Continuity: customer for</source>
        <translation>持續性：成為客戶滿</translation>
    </message>
    <message>
        <source>Repeat: own gap at most</source>
        <translation>重複購買：自身間隔最多</translation>
    </message>
    <message>
        <source>Preference: of purchases in one category</source>
        <translation>偏好：同一類別占購買的</translation>
    </message>
    <message>
        <source>Satisfaction is low below</source>
        <translation>滿意度低於此值為低</translation>
    </message>
    <message>
        <source>Satisfaction is high from</source>
        <translation>滿意度從此值起為高</translation>
    </message>
    <message>
        <source>Slipping below P(alive)</source>
        <translation>活躍機率低於此值為正在流失</translation>
    </message>
    <message>
        <source>Sure from P(alive)</source>
        <translation>活躍機率從此值起為穩固</translation>
    </message>
    <message>
        <source>An hour of work costs</source>
        <translation>一小時工作的成本</translation>
    </message>
    <message>
        <source>A visit costs</source>
        <translation>一次拜訪的成本</translation>
    </message>
    <message>
        <source>A line that is returned costs</source>
        <translation>一行退貨的成本</translation>
    </message>
    <message>
        <source>A referral counts for</source>
        <translation>推薦所占比例</translation>
    </message>
    <message>
        <source>… and its own referrals, rings</source>
        <translation>……再推薦計到第幾層</translation>
    </message>
    <message>
        <source>Winning a new customer costs (0: not known)</source>
        <translation>贏得一位新客戶的成本（0：未知）</translation>
    </message>
    <message>
        <source>Who warns others weighs, times who recommends</source>
        <translation>告誡他人者的權重（推薦者的倍數）</translation>
    </message>
</context>
<context>
    <name>New</name>
    <message>
        <source>Log a &amp;call</source>
        <translation>記錄通話(&amp;C)</translation>
    </message>
    <message>
        <source>Plan a next &amp;step</source>
        <translation>安排下一步(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation>客戶(&amp;U)</translation>
    </message>
    <message>
        <source>Co&amp;ntact</source>
        <translation>聯絡人(&amp;N)</translation>
    </message>
    <message>
        <source>O&amp;pportunity</source>
        <translation>商機(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>訂單(&amp;O)</translation>
    </message>
    <message>
        <source>Service c&amp;ase</source>
        <translation>服務案件(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;roduct</source>
        <translation>產品(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Operator</name>
    <message>
        <source>is %1</source>
        <translation>是 %1</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>不是 %1</translation>
    </message>
    <message>
        <source>is one of %1</source>
        <translation>是以下之一：%1</translation>
    </message>
    <message>
        <source>is none of %1</source>
        <translation>不是以下任何一個：%1</translation>
    </message>
    <message>
        <source>contains %1</source>
        <translation>包含 %1</translation>
    </message>
    <message>
        <source>does not contain %1</source>
        <translation>不包含 %1</translation>
    </message>
    <message>
        <source>starts with %1</source>
        <translation>以 %1 開頭</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>為空</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>不為空</translation>
    </message>
    <message>
        <source>is less than %1</source>
        <translation>小於 %1</translation>
    </message>
    <message>
        <source>is at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>is more than %1</source>
        <translation>大於 %1</translation>
    </message>
    <message>
        <source>is at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>is from %1</source>
        <translation>介於 %1</translation>
    </message>
    <message>
        <source>is me</source>
        <translation>是我</translation>
    </message>
    <message>
        <source>is in my team</source>
        <translation>在我的團隊</translation>
    </message>
    <message>
        <source>is today</source>
        <translation>是今天</translation>
    </message>
    <message>
        <source>was yesterday</source>
        <translation>是昨天</translation>
    </message>
    <message>
        <source>is tomorrow</source>
        <translation>是明天</translation>
    </message>
    <message>
        <source>in the last %1 days</source>
        <translation>在最近 %1 天內</translation>
    </message>
    <message>
        <source>in the next %1 days</source>
        <translation>在未來 %1 天內</translation>
    </message>
    <message>
        <source>more than %1 days ago</source>
        <translation>在 %1 天以前</translation>
    </message>
    <message>
        <source>in more than %1 days</source>
        <translation>在 %1 天以後</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>在本週</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>在上週</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>在下週</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>在本月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>在上月</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>在下月</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>在本季</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>在上季</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>在下季</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>在今年</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>在去年</translation>
    </message>
    <message>
        <source>next year</source>
        <translation>在明年</translation>
    </message>
</context>
<context>
    <name>PoolWords</name>
    <message>
        <source>%1 was claimed by %2 a moment ago.</source>
        <comment>%1: a customer, %2: a person</comment>
        <translation>%1 剛剛被 %2 認領。</translation>
    </message>
    <message>
        <source>%1 is not in the pool any more.</source>
        <comment>%1: a customer</comment>
        <translation>%1 已不在公海。</translation>
    </message>
    <message numerus="yes">
        <source>You have claimed all that one may claim a day (%Ln). Tomorrow you can claim again.</source>
        <translation>
            <numerusform>今天可認領的 %Ln 個名額已用完，明天可以再認領。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you can still claim today: %1 of %2. Tomorrow you can claim again.</source>
        <comment>%1, %2: numbers</comment>
        <translation>超過今天還能認領的數量：每天 %2 個，還剩 %1 個。明天可以再認領。</translation>
    </message>
    <message>
        <source>You would hold more customers than the limit (%1). Return some to the pool, or hand some over.</source>
        <comment>%1: a number</comment>
        <translation>您名下的客戶將超過上限（%1）。請先退回一些到公海，或轉交他人。</translation>
    </message>
    <message>
        <source>%1 was yours or your team&apos;s. You can claim it again from %2 on.</source>
        <comment>%1: a customer, %2: a day</comment>
        <translation>%1 之前屬於您或您的團隊，%2 起可以再次認領。</translation>
    </message>
    <message numerus="yes">
        <source>You can claim %Ln more today.</source>
        <translation>
            <numerusform>今天還可認領 %Ln 個。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can hold %Ln more customer(s).</source>
        <translation>
            <numerusform>還可再持有 %Ln 個客戶。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You hold %Ln customer(s).</source>
        <translation>
            <numerusform>您名下有 %Ln 個客戶。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without: %1</source>
        <comment>%1: a list of kinds, Call, Visit</comment>
        <translation>
            <numerusform>%Ln 天沒有：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; warning %Ln day(s) before</source>
        <comment>%1: 60 days without: call and visit</comment>
        <translation>
            <numerusform>%1；提前 %Ln 天提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; no warning</source>
        <comment>%1: 60 days without: call and visit</comment>
        <translation>%1；不提醒</translation>
    </message>
    <message>
        <source>goes to the pool today</source>
        <translation>今天收回公海</translation>
    </message>
    <message numerus="yes">
        <source>goes to the pool in %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天後收回公海</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>%1: a day</comment>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>today</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>%1: a day</comment>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>claimed from the pool</source>
        <translation>自公海認領</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: how it ended, %2: why</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Has a case</source>
        <translation>有案件</translation>
    </message>
    <message>
        <source>Has no case</source>
        <translation>沒有案件</translation>
    </message>
    <message>
        <source>Has an order</source>
        <translation>有訂單</translation>
    </message>
    <message>
        <source>Has no order</source>
        <translation>沒有訂單</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>買過</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>從未買過</translation>
    </message>
    <message>
        <source>Has an opportunity</source>
        <translation>有商機</translation>
    </message>
    <message>
        <source>Has no opportunity</source>
        <translation>沒有商機</translation>
    </message>
    <message>
        <source>Has an activity</source>
        <translation>有活動</translation>
    </message>
    <message>
        <source>Has no activity</source>
        <translation>沒有活動</translation>
    </message>
    <message>
        <source>Has a contact</source>
        <translation>有聯絡人</translation>
    </message>
    <message>
        <source>Has no contact</source>
        <translation>沒有聯絡人</translation>
    </message>
    <message>
        <source>Has a need or complaint</source>
        <translation>有需求或客訴</translation>
    </message>
    <message>
        <source>Has no need or complaint</source>
        <translation>沒有需求或客訴</translation>
    </message>
    <message>
        <source>Is in the segment</source>
        <translation>屬於客戶分群</translation>
    </message>
    <message>
        <source>Is not in the segment</source>
        <translation>不屬於客戶分群</translation>
    </message>
    <message>
        <source>Left the segment</source>
        <translation>已離開客戶分群</translation>
    </message>
    <message>
        <source>Never left the segment</source>
        <translation>從未離開客戶分群</translation>
    </message>
    <message>
        <source>Changed its stage of life</source>
        <translation>生命週期階段有過變化</translation>
    </message>
    <message>
        <source>Never changed its stage of life</source>
        <translation>生命週期階段從未變化</translation>
    </message>
    <message>
        <source>Has a relation</source>
        <translation>有關係</translation>
    </message>
    <message>
        <source>Has no relation</source>
        <translation>沒有關係</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服務</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>資源回收筒</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Qualify</source>
        <translation>初步接洽</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求確認</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案報價</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>商務談判</translation>
    </message>
    <message>
        <source>Verbal yes</source>
        <translation>口頭承諾</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失單</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>業務</translation>
    </message>
</context>
<context>
    <name>zhike::ActionRulesEditor</name>
    <message>
        <source>P(alive)</source>
        <translation>存活機率</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>有風險的價值</translation>
    </message>
    <message>
        <source>Value to come</source>
        <translation>未來價值</translation>
    </message>
    <message>
        <source>Value so far</source>
        <translation>已實現價值</translation>
    </message>
    <message>
        <source>Room to grow</source>
        <translation>成長空間</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>未解決的客訴</translation>
    </message>
    <message>
        <source>Days since the last purchase</source>
        <translation>距上次購買的天數</translation>
    </message>
    <message>
        <source>Silence, in own gaps between purchases</source>
        <translation>沉默時間（自身購買間隔的倍數）</translation>
    </message>
    <message>
        <source>Days with a purchase</source>
        <translation>購買天數</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>態度</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The first rule that fits a customer says what to do next.</source>
        <translation>第一條適用於客戶的規則決定下一步做什麼。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>In these stages (none ticked: in any)</source>
        <translation>處於這些階段（不勾選表示任何階段）</translation>
    </message>
    <message>
        <source>Of these value classes (none ticked: of any)</source>
        <translation>屬於這些價值類別（不勾選表示任何類別）</translation>
    </message>
    <message>
        <source>And a figure within limits…</source>
        <translation>並且某項指標在範圍內…</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>a figure and its limits</comment>
        <translation>%1在 %2 到 %3 之間</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <comment>a figure and its limit</comment>
        <translation>%1至少 %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>a figure and its limit</comment>
        <translation>%1最多 %2</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有客戶</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the conditions of a rule</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>from any</source>
        <translation>不限下限</translation>
    </message>
    <message>
        <source>to any</source>
        <translation>不限上限</translation>
    </message>
    <message>
        <source>Without this limit</source>
        <translation>去掉這個限制</translation>
    </message>
</context>
<context>
    <name>zhike::ActivityDialog</name>
    <message>
        <source>Customer *</source>
        <translation>客戶 *</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>記錄通話</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下來</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Say who this is about: type a customer and choose one.</source>
        <translation>請指明對象：輸入客戶並選擇一個。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>再次致電</translation>
    </message>
    <message>
        <source>Planned.</source>
        <translation>已排定。</translation>
    </message>
    <message>
        <source>Logged.</source>
        <translation>已記錄。</translation>
    </message>
    <message>
        <source>Call, %1</source>
        <comment>%1: not reached, busy, left a message</comment>
        <translation>電話，%1</translation>
    </message>
</context>
<context>
    <name>zhike::AsOfDialog</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>當時</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>此後</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>當時的樣子</translation>
    </message>
    <message>
        <source>%1, as it was</source>
        <comment>%1: a record</comment>
        <translation>%1 當時的樣子</translation>
    </message>
    <message>
        <source>end of the day</source>
        <translation>當天結束</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>That is no day and time. Type a day like 2026-11-20, mon or -3d, and a time like 14:30.</source>
        <translation>無法辨識日期與時間。日期可輸入 2026-11-20、mon 或 -3d，時間可輸入 14:30。</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <comment>%1: day and time</comment>
        <translation>截至 %1。</translation>
    </message>
    <message>
        <source>It belonged to %1; today it belongs to %2.</source>
        <comment>%1, %2: customers</comment>
        <translation>當時屬於 %1，現在屬於 %2。</translation>
    </message>
    <message>
        <source>A person&apos;s data were erased since: nobody can show them any more.</source>
        <translation>此後有人的資料已被抹除，無法再顯示。</translation>
    </message>
    <message>
        <source>What it held is not kept any more.</source>
        <translation>其內容已不再保留。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln parts are shown.</source>
        <translation>
            <numerusform>只顯示前 %Ln 項。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs from today.</source>
        <translation>與今天沒有差別。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) differ from today.</source>
        <translation>
            <numerusform>有 %Ln 個欄位與今天不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已變更</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已抹除</translation>
    </message>
    <message>
        <source>Line %1</source>
        <comment>of an order; %1: a number</comment>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation>在回收筒中</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>處理紀錄</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
</context>
<context>
    <name>zhike::AttachFiles</name>
    <message>
        <source>Picture %1</source>
        <comment>%1: a moment; name of a file</comment>
        <translation>圖片 %1</translation>
    </message>
    <message numerus="yes">
        <source>Attaching %Ln file(s)</source>
        <translation>
            <numerusform>正在附上 %Ln 個檔案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AttachmentDialog</name>
    <message>
        <source>Name and note</source>
        <translation>名稱與備註</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>檔案名稱</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>請為檔案取個名字。</translation>
    </message>
</context>
<context>
    <name>zhike::AttachmentWeightDialog</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attached files lie in the company&apos;s file itself, each content once, and every backup carries them. From the total below on a line beside the files says what they weigh. Nothing is refused.</source>
        <translation>附件就存在公司檔案裡，相同的內容只存一份，每份備份都帶著它們。總量達到下面的數值後，附件旁會有一行字說明佔用多少。不會因此拒絕任何附件。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>Say so from this total on</source>
        <translation>總量達到多少時提示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s); their contents weigh %1.</source>
        <comment>%1: a size like 5.2 GB</comment>
        <translation>
            <numerusform>共 %Ln 個附件，內容佔用 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已儲存。</translation>
    </message>
</context>
<context>
    <name>zhike::AttachmentsPanel</name>
    <message numerus="yes">
        <source>%Ln more file(s) were not attached.</source>
        <translation>
            <numerusform>另有 %Ln 個檔案未能附上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>加入附件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Name and note…</source>
        <translation>名稱與備註…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed.</source>
        <translation>
            <numerusform>已移除 %Ln 個檔案。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file and no picture to paste. Copy one first.</source>
        <translation>剪貼簿裡沒有檔案，也沒有圖片。請先複製。</translation>
    </message>
    <message>
        <source>This picture cannot be shown here.</source>
        <translation>這張圖片無法在這裡顯示。</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Drop files here, or paste files and pictures with Ctrl+V.</source>
        <translation>把檔案拖到這裡，或用 Ctrl+V 貼上檔案與圖片。</translation>
    </message>
</context>
<context>
    <name>zhike::BackupsDialog</name>
    <message>
        <source>first change of the hour</source>
        <translation>本小時首次變更</translation>
    </message>
    <message>
        <source>end of work</source>
        <translation>結束工作時</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>匯入之前</translation>
    </message>
    <message>
        <source>before an import was taken back</source>
        <translation>復原匯入之前</translation>
    </message>
    <message>
        <source>before a bulk edit</source>
        <translation>批次編輯之前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>還原之前</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>備份時間</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Newest change</source>
        <translation>最近變更</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Save an encrypted copy…</source>
        <translation>另存加密副本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>This company is on a server. Its backups are made there.</source>
        <translation>此公司的資料在伺服器上，備份在伺服器上進行。</translation>
    </message>
    <message>
        <source>The last backup failed. %1</source>
        <comment>%1: a sentence that says why</comment>
        <translation>上一次備份失敗。%1</translation>
    </message>
    <message>
        <source>Kept in %1: the last 24 hours, 7 days, 4 weeks and 12 months that had changes. Each was read again and found whole when it was made.</source>
        <comment>%1: a folder</comment>
        <translation>保存在 %1：有變更的最近 24 小時、7 天、4 週和 12 個月各一份。每份在備份時都重新讀取並確認完好。</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>Reading the backup and comparing it with the company…</source>
        <translation>正在讀取備份並與目前資料比較…</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <comment>%1, %2: numbers</comment>
        <translation>%1（現在 %2）</translation>
    </message>
    <message>
        <source>Restore this one</source>
        <translation>還原這一份</translation>
    </message>
    <message>
        <source>The backup is whole. It has customers: %1, contacts: %2, orders: %3, activities: %4, cases: %5. Changes made since, which the company will no longer have: %6. The file of now is kept beside it.</source>
        <comment>%1 to %5: numbers then and now, %6: a number</comment>
        <translation>備份完好。其中客戶 %1，聯絡人 %2，訂單 %3，活動 %4，服務案件 %5。此後的變更將不再保留：%6 項。目前檔案會另存在旁邊。</translation>
    </message>
    <message>
        <source>The whole file was last read and found whole on %1.</source>
        <comment>%1: date and time</comment>
        <translation>整個檔案最近一次檢查完好的時間：%1。</translation>
    </message>
</context>
<context>
    <name>zhike::BestView</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Historic</source>
        <translation>歷史</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潛在</translation>
    </message>
    <message>
        <source>Down to here</source>
        <translation>累計占比</translation>
    </message>
    <message>
        <source>Share of historic + current value that the customers down to here carry together</source>
        <translation>到此為止的客戶合計貢獻的歷史 + 目前價值占比</translation>
    </message>
    <message>
        <source>Whose value</source>
        <translation>誰的價值</translation>
    </message>
    <message>
        <source>Known from the first computation on.</source>
        <translation>首次計算後可知。</translation>
    </message>
    <message>
        <source>what they have brought, part by part</source>
        <translation>帶來價值的各個部分</translation>
    </message>
    <message>
        <source>Who carries most</source>
        <translation>貢獻最多的客戶</translation>
    </message>
    <message>
        <source>historic + current value today</source>
        <translation>今天的歷史 + 目前價值</translation>
    </message>
</context>
<context>
    <name>zhike::BinPage</name>
    <message>
        <source>Bin</source>
        <translation>資源回收筒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已選 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking records out of the bin</source>
        <translation>正在從資源回收筒還原記錄</translation>
    </message>
    <message>
        <source>Deleting for good</source>
        <translation>正在永久刪除</translation>
    </message>
    <message>
        <source>It stays: other records cannot do without it.</source>
        <translation>它會保留：其他記錄少不了它。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted for good.</source>
        <translation>
            <numerusform>已永久刪除 %Ln 筆記錄。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) restored, in %1 steps.</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>已分 %1 步還原 %Ln 筆記錄。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) restored.</source>
        <translation>
            <numerusform>已還原 %Ln 筆記錄。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in the bin</source>
        <translation>在資源回收筒中尋找</translation>
    </message>
    <message>
        <source>What lies here longer leaves for good while nobody works.</source>
        <translation>超過期限的內容會在無人操作時永久清除。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久刪除…</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>資源回收筒是空的</translation>
    </message>
    <message>
        <source>What is deleted comes here first, with who deleted it and when, and can be taken out again with everything that belongs to it.</source>
        <translation>刪除的內容會先放在這裡，並註明由誰、在何時刪除；可以連同所屬的一切一起還原。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有類型</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>刪除者</translation>
    </message>
    <message>
        <source>Deleted by anybody</source>
        <translation>任何人刪除的</translation>
    </message>
</context>
<context>
    <name>zhike::BinRows</name>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>一併還原</translation>
    </message>
    <message>
        <source>By which step</source>
        <translation>刪除步驟</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>刪除者</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>刪除時間</translation>
    </message>
    <message>
        <source>Leaves for good</source>
        <translation>永久清除</translation>
    </message>
    <message>
        <source>%1 (in the bin)</source>
        <comment>%1: a customer</comment>
        <translation>%1（在資源回收筒中）</translation>
    </message>
</context>
<context>
    <name>zhike::Board</name>
    <message>
        <source>No next step</source>
        <translation>沒有下一步</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln d late</source>
        <comment>%1: call, visit...</comment>
        <translation>
            <numerusform>%1 · 逾期 %Ln 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::BridgeChart</name>
    <message>
        <source>Part</source>
        <extracomment>%1 a currency code</extracomment>
        <translation>部分</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含義</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>金額，%1</translation>
    </message>
</context>
<context>
    <name>zhike::BulkEditDialog</name>
    <message>
        <source>Set a field</source>
        <translation>設定欄位</translation>
    </message>
    <message numerus="yes">
        <source>Set a field of %Ln record(s)</source>
        <translation>
            <numerusform>設定 %Ln 筆記錄的欄位</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Looking what that changes…</source>
        <translation>正在查看會改變什麼…</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>%1: how many records, %2: value of now, %3: value to be</comment>
        <translation>%1 筆：%2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) with other values</source>
        <translation>
            <numerusform>另有 %Ln 筆記錄為其他值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stay as they are</source>
        <translation>
            <numerusform>%Ln 筆記錄保持不變</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln record(s)</source>
        <translation>
            <numerusform>變更 %Ln 筆記錄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>我的團隊</translation>
    </message>
    <message>
        <source>Not all is shown: there is too much for one view.</source>
        <translation>內容過多，未能全部顯示。</translation>
    </message>
    <message>
        <source>Moved this one to %1; the others stay.</source>
        <comment>%1: a moment</comment>
        <translation>已將這一次移到 %1，其餘各次不變。</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <comment>%1: a moment</comment>
        <translation>已移到 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>%1: a customer</comment>
        <translation>前往 %1</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>已略過。</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>略過這一次</translation>
    </message>
    <message>
        <source>Cancel the plan</source>
        <translation>取消計畫</translation>
    </message>
    <message>
        <source>End the series here</source>
        <translation>系列到此為止</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Earlier (PgUp)</source>
        <translation>更早 (PgUp)</translation>
    </message>
    <message>
        <source>Later (PgDn)</source>
        <translation>更晚 (PgDn)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Whose calendar</source>
        <translation>誰的行事曆</translation>
    </message>
</context>
<context>
    <name>zhike::CalendarWords</name>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln days</source>
        <translation>
            <numerusform>每 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Every week on %1</source>
        <comment>%1: weekdays</comment>
        <translation>每週（%1）</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln weeks on %1</source>
        <comment>%1: weekdays</comment>
        <translation>
            <numerusform>每 %Ln 週（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>Every month on the same weekday</source>
        <translation>每月同一個星期幾</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln months on the same weekday</source>
        <translation>
            <numerusform>每 %Ln 個月的同一個星期幾</numerusform>
        </translation>
    </message>
    <message>
        <source>Every month on its last day</source>
        <translation>每月最後一天</translation>
    </message>
    <message>
        <source>Every month on day %1</source>
        <translation>每月 %1 日</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln months on day %1</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>每 %Ln 個月的 %1 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: a customer, %2: what about</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <comment>%1: a moment</comment>
        <translation>原計畫 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln times in all</source>
        <comment>%1: how often</comment>
        <translation>
            <numerusform>%1，共 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>%1: how often, %2: a day</comment>
        <translation>%1，到 %2 為止</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>At the time</source>
        <translation>到時提醒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) before</source>
        <translation>
            <numerusform>提前 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) before</source>
        <translation>
            <numerusform>提前 %Ln 小時</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) before</source>
        <translation>
            <numerusform>提前 %Ln 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2, week %3</source>
        <comment>%1, %2: days, %3: a number</comment>
        <translation>%1 – %2，第 %3 週</translation>
    </message>
</context>
<context>
    <name>zhike::CallerDialog</name>
    <message>
        <source>Call from %1: %2</source>
        <comment>%1: a number, %2: a person</comment>
        <translation>%1 來電：%2</translation>
    </message>
    <message>
        <source>Call from %1</source>
        <comment>%1: a number</comment>
        <translation>%1 來電</translation>
    </message>
    <message>
        <source>Nobody has this number yet.</source>
        <translation>還沒有人使用這個號碼。</translation>
    </message>
    <message>
        <source>More than one has this number. Who is it?</source>
        <translation>有多人使用這個號碼。是哪一位？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>New customer with this number</source>
        <translation>用此號碼新增客戶</translation>
    </message>
</context>
<context>
    <name>zhike::CasePageView</name>
    <message>
        <source>%1 solved.</source>
        <translation>%1 已解決。</translation>
    </message>
    <message>
        <source>%1 opened again.</source>
        <translation>%1 已重新開啟。</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>案件 %1</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新增案件</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>The customer&apos;s history stands here.</source>
        <translation>客戶的歷史紀錄顯示在這裡。</translation>
    </message>
    <message>
        <source>%1 · value %2 · P(alive) %3</source>
        <comment>%1: segment</comment>
        <translation>%1 · 價值 %2 · 存活機率 %3</translation>
    </message>
    <message>
        <source>Case saved.</source>
        <translation>案件已儲存。</translation>
    </message>
    <message>
        <source>Say who asks: type a customer and choose one.</source>
        <translation>請指明提問者：輸入客戶並選擇一個。</translation>
    </message>
    <message>
        <source>Case recorded.</source>
        <translation>案件已登記。</translation>
    </message>
    <message>
        <source>Write the text first.</source>
        <translation>請先填寫內容。</translation>
    </message>
    <message>
        <source>%1 answered and solved.</source>
        <translation>%1 已回覆並解決。</translation>
    </message>
    <message>
        <source>Entry added to %1.</source>
        <translation>已在 %1 中新增紀錄。</translation>
    </message>
    <message>
        <source>What happened, in the customer&apos;s words</source>
        <translation>用客戶的話描述發生了什麼事</translation>
    </message>
    <message>
        <source>Answer or note</source>
        <translation>回覆或備註</translation>
    </message>
    <message>
        <source>Text of the case</source>
        <translation>案件內容</translation>
    </message>
    <message>
        <source>Record case</source>
        <translation>登記案件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Send answer</source>
        <translation>送出回覆</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>內部備註</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>本案件</translation>
    </message>
</context>
<context>
    <name>zhike::CaseThreadView</name>
    <message>
        <source>Earlier entries</source>
        <translation>更早的紀錄</translation>
    </message>
    <message>
        <source>Later entries</source>
        <translation>更新的紀錄</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>%1, internal</source>
        <comment>%1: a person</comment>
        <translation>%1（內部）</translation>
    </message>
</context>
<context>
    <name>zhike::CaseWords</name>
    <message>
        <source>nothing promised</source>
        <translation>未作承諾</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>%1: time</comment>
        <translation>剩餘 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>%1: time</comment>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>準時</translation>
    </message>
</context>
<context>
    <name>zhike::ChartView</name>
    <message>
        <source>Copy as picture</source>
        <translation>複製為圖片</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>複製為表格</translation>
    </message>
    <message>
        <source>Show the same numbers as a table</source>
        <translation>以表格顯示同樣的數字</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>這是怎麼算的？</translation>
    </message>
</context>
<context>
    <name>zhike::ConditionEditor</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較方式</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>移除此條件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>zhike::ConflictDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved by somebody else meanwhile</source>
        <translation>其間已有他人儲存</translation>
    </message>
    <message>
        <source>What only one of you changed comes together by itself. Choose for the rest.</source>
        <translation>只有一方改動的欄位會自動合併，其餘請選擇。</translation>
    </message>
    <message>
        <source>%1 saved at %2. What only one of you changed comes together by itself. Choose for the rest.</source>
        <comment>%1: a person, %2: a time</comment>
        <translation>%1 於 %2 儲存過。只有一方改動的欄位會自動合併，其餘請選擇。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>對方的</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回到表單</translation>
    </message>
    <message>
        <source>Save with these</source>
        <translation>照此儲存</translation>
    </message>
</context>
<context>
    <name>zhike::ConsentChoices</name>
    <message>
        <source>May we call?</source>
        <translation>可以打電話嗎？</translation>
    </message>
    <message>
        <source>May we write?</source>
        <translation>可以寄電子郵件嗎？</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>未表示</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Objected</source>
        <translation>反對</translation>
    </message>
</context>
<context>
    <name>zhike::ConsentDialog</name>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>記錄人</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>What the person agreed or objected to. The newest entry counts; nothing is ever written over. A mark &quot;Do not call&quot; or &quot;Do not mail&quot; of a contact follows by itself.</source>
        <translation>此人同意或拒絕了什麼。以最新一筆為準，先前的紀錄從不被改寫。聯絡人的「請勿致電」「請勿寄郵件」標記會自動跟著變動。</translation>
    </message>
    <message>
        <source>Approached for</source>
        <translation>聯絡用途</translation>
    </message>
    <message>
        <source>Note for the next entry</source>
        <translation>下一筆紀錄的備註</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>表示日期</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Given…</source>
        <translation>同意…</translation>
    </message>
    <message>
        <source>Withdrawn…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: a channel, Mail; %2: given or withdrawn</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Type a day that is not still to come, or nothing for now.</source>
        <translation>請輸入今天或以前的日期；留空表示現在。</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <comment>%1: a person</comment>
        <translation>%1 的同意紀錄</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>沒有紀錄</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <comment>%1: a moment; %2: from where, Phone call</comment>
        <translation>自 %1 起 · %2</translation>
    </message>
</context>
<context>
    <name>zhike::ContactDialog</name>
    <message>
        <source>Customer *</source>
        <translation>客戶 *</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新增聯絡人</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>編輯聯絡人</translation>
    </message>
    <message>
        <source>Say whose contact this is: type a customer and choose one.</source>
        <translation>請指明是誰的聯絡人：輸入客戶並選擇一個。</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a person</comment>
        <translation>%1 已儲存。</translation>
    </message>
    <message>
        <source>%1 written down.</source>
        <comment>%1: a person</comment>
        <translation>%1 已新增。</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>個人資料…</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>同意紀錄…</translation>
    </message>
</context>
<context>
    <name>zhike::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>還沒有聯絡人</translation>
    </message>
    <message>
        <source>The people at your customers belong here: who decides, who uses, who keeps the gate, and how to reach them.</source>
        <translation>客戶方的人都在這裡：誰決策、誰使用、誰把關，以及如何聯絡他們。</translation>
    </message>
    <message>
        <source>Write down the first one</source>
        <translation>寫下第一筆</translation>
    </message>
    <message>
        <source>A name and the customer are enough.</source>
        <translation>填寫姓名和客戶即可。</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新增聯絡人</translation>
    </message>
</context>
<context>
    <name>zhike::ContactsPanel</name>
    <message>
        <source>All fields…</source>
        <translation>全部欄位…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新增聯絡人</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>請勿致電</translation>
    </message>
    <message>
        <source>do not mail</source>
        <translation>請勿寄郵件</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>同意紀錄…</translation>
    </message>
    <message>
        <source>Enter saves, Ctrl+Enter saves and begins the next one.</source>
        <translation>Enter 儲存，Ctrl+Enter 儲存並開始下一個。</translation>
    </message>
</context>
<context>
    <name>zhike::CountLabel</name>
    <message>
        <source>counting…</source>
        <translation>正在計數…</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>after the number of records found: &quot;118,204 of 1,204,331&quot;</extracomment>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>zhike::CrashNotice</name>
    <message>
        <source>Zhike ended by a fault</source>
        <translation>知客上次異常結束</translation>
    </message>
    <message>
        <source>It happened on %1. What was saved is there, and what was typed is offered again when its form is opened.</source>
        <comment>%1: date and time</comment>
        <translation>發生在 %1。已儲存的內容都在；開啟相應的表單，就能找回輸入到一半的內容。</translation>
    </message>
    <message>
        <source>This report stays on this computer. It names places in the program; no customer, no text of yours, no folder. It helps those who mend Zhike when you send it to them.</source>
        <translation>這份報告只留在本機。裡面只有程式中的位置，沒有客戶資料，沒有您輸入的文字，也沒有資料夾名稱。您若願意寄給維護知客的人，會有助於修正問題。</translation>
    </message>
</context>
<context>
    <name>zhike::CubeChart</name>
    <message numerus="yes">
        <source>Satisfaction %1, contribution %2, retention %3: %Ln customer(s), %4 at risk</source>
        <extracomment>one cell of the retention cube; %1, %2, %3 bands such as &quot;low&quot;; %4 money</extracomment>
        <translation>
            <numerusform>滿意度%1、貢獻%2、留存%3：%Ln 位客戶，面臨流失的價值 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>有風險的價值</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>action</source>
        <translation>行動</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %Ln customer(s), %3 at risk</source>
        <extracomment>a row of the list below the retention cube; %1 an action, %2 what to do, %3 money</extracomment>
        <translation>
            <numerusform>%1，%2：%Ln 位客戶，面臨流失的價值 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>滿意度</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>貢獻</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶數</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有風險的價值</translation>
    </message>
</context>
<context>
    <name>zhike::CustomFieldDialog</name>
    <message>
        <source>Edit field</source>
        <translation>編輯欄位</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新增欄位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>The type stays: what records hold would be something else.</source>
        <translation>類型不能更改：否則記錄中已有的內容就變了意思。</translation>
    </message>
    <message>
        <source>Decimal places shown</source>
        <translation>顯示的小數位數</translation>
    </message>
    <message>
        <source>Value in new forms</source>
        <translation>新增時的預設值</translation>
    </message>
    <message>
        <source>Has to be filled in before a form is saved</source>
        <translation>儲存表單前必須填寫</translation>
    </message>
    <message>
        <source>Personal data: goes into a person&apos;s report and is erased with the person</source>
        <translation>個人資料：列入個人報告，並隨此人一併抹除</translation>
    </message>
    <message>
        <source>Fast to search and sort by, with an index</source>
        <translation>用索引加快搜尋與排序</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Choices: ticked ones are offered</source>
        <translation>選項：勾選的可供選擇</translation>
    </message>
    <message>
        <source>Add choice</source>
        <translation>新增選項</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>This is no number. Type digits only.</source>
        <translation>這不是數字。請只輸入數字。</translation>
    </message>
    <message>
        <source>Say what can be chosen: add a choice.</source>
        <translation>請說明可以選什麼：新增一個選項。</translation>
    </message>
    <message>
        <source>Each choice needs a name of its own.</source>
        <translation>每個選項的名稱都不能重複。</translation>
    </message>
    <message>
        <source>Another field of these records is called like that. Choose another name.</source>
        <translation>這類記錄已有同名欄位。請換一個名稱。</translation>
    </message>
    <message>
        <source>There are %1 fields already, as many as there may be.</source>
        <comment>%1: a number</comment>
        <translation>已有 %1 個欄位，達到上限。</translation>
    </message>
</context>
<context>
    <name>zhike::CustomFieldsDialog</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>個人資料</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自訂欄位</translation>
    </message>
    <message>
        <source>Fields of</source>
        <translation>所屬記錄</translation>
    </message>
    <message>
        <source>New field…</source>
        <translation>新增欄位…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新啟用</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>Managers and administrators make these fields.</source>
        <translation>這些欄位由經理與管理員設定。</translation>
    </message>
    <message>
        <source>There are %1 fields already, as many as there may be.</source>
        <comment>%1: a number</comment>
        <translation>已有 %1 個欄位，達到上限。</translation>
    </message>
    <message>
        <source>A field is in forms, lists, filters, imports and exports as soon as it is saved. One out of use keeps its values and is not shown.</source>
        <translation>欄位儲存後立即出現在表單、清單、篩選、匯入與匯出中。停用的欄位保留其值，但不顯示。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>確認刪除</translation>
    </message>
    <message>
        <source>No record holds anything in %1.</source>
        <comment>%1: a field</comment>
        <translation>沒有記錄在「%1」中填有內容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) hold something in %1. It goes into the bin with the field, and leaves with it for good when the bin is emptied.</source>
        <comment>%1: a field</comment>
        <translation>
            <numerusform>%Ln 筆記錄在「%1」中填有內容。這些內容隨欄位一起進入資源回收筒，清空資源回收筒時一併永久刪除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>編輯客戶</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a customer</comment>
        <translation>%1 已儲存。</translation>
    </message>
    <message>
        <source>%1 written down.</source>
        <comment>%1: a customer</comment>
        <translation>%1 已新增。</translation>
    </message>
</context>
<context>
    <name>zhike::CustomerPageView</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>known after the first orders</source>
        <translation>有首批訂單後可知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) on %1 day(s)</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>%1 天內 %Ln 筆訂單</numerusform>
        </translation>
    </message>
    <message>
        <source>no order yet</source>
        <translation>尚無訂單</translation>
    </message>
    <message>
        <source>usually every %1 days</source>
        <comment>%1: a number</comment>
        <translation>通常每 %1 天一次</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) in all</source>
        <translation>
            <numerusform>共 %Ln 個案件</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新增訂單</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新增商機</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新增案件</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活機率</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營業額</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近訂單</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未結案件</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>已知資訊</translation>
    </message>
    <message>
        <source>Write down a need, an expectation or a complaint</source>
        <translation>記下一項需求、期望或客訴</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>個人資料…</translation>
    </message>
    <message>
        <source>“%1” is in the bin.</source>
        <comment>%1: a customer</comment>
        <translation>「%1」已放入資源回收筒。</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>同意紀錄…</translation>
    </message>
    <message>
        <source>Delete this customer</source>
        <translation>刪除此客戶</translation>
    </message>
    <message>
        <source>Value, %1</source>
        <comment>%1: a time such as 3 years</comment>
        <translation>價值，%1</translation>
    </message>
    <message>
        <source>discounted at %1 a year</source>
        <comment>%1: a percentage</comment>
        <translation>按每年 %1 折現</translation>
    </message>
    <message>
        <source>%1 orders in %2</source>
        <comment>%1: a number like 1.6, %2: a time such as 1 year</comment>
        <translation>%2內 %1 筆訂單</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>價值</translation>
    </message>
</context>
<context>
    <name>zhike::CustomerPreview</name>
    <message>
        <source>%1 so far</source>
        <comment>%1: money</comment>
        <translation>至今 %1</translation>
    </message>
    <message>
        <source>%1 orders in a year</source>
        <comment>%1: a number like 1.6</comment>
        <translation>一年內約 %1 筆</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活機率</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>終身價值</translation>
    </message>
</context>
<context>
    <name>zhike::CustomerWords</name>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln 週</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Return %1 · %2</source>
        <translation>退貨 %1 · %2</translation>
    </message>
    <message>
        <source>Order %1 · %2</source>
        <translation>訂單 %1 · %2</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>案件 %1：%2</translation>
    </message>
    <message>
        <source>owner %1</source>
        <comment>%1: a person</comment>
        <translation>負責人 %1</translation>
    </message>
    <message>
        <source>No order yet; figures begin with the first one.</source>
        <translation>還沒有訂單；首筆訂單之後才有數據。</translation>
    </message>
    <message>
        <source>Silent for *%1*; used to order every *%2*.</source>
        <comment>%1, %2: so many days or weeks</comment>
        <translation>已沉默 *%1*；以往每 *%2* 下單一次。</translation>
    </message>
    <message>
        <source>Orders every *%1*; last one %2 ago.</source>
        <comment>%1, %2: so many days or weeks</comment>
        <translation>每 *%1* 下單一次；上次在 %2 前。</translation>
    </message>
    <message>
        <source>Bought on one day, *%1* ago.</source>
        <comment>%1: so many days or weeks</comment>
        <translation>僅在一天購買過，*%1* 前。</translation>
    </message>
    <message>
        <source>*%1* of value is at risk.</source>
        <comment>%1: money</comment>
        <translation>*%1* 的價值面臨風險。</translation>
    </message>
    <message>
        <source>No next step is planned.</source>
        <translation>沒有安排下一步。</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <comment>%1: a day</comment>
        <translation>原計畫 %1</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <comment>%1: a channel, Mail; %2: what for, Offers; %3: given or withdrawn</comment>
        <translation>%1 · %2：%3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>%1: a record, %2: what changed of it</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two changes of fields</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>who wrote it</comment>
        <translation>客戶</translation>
    </message>
</context>
<context>
    <name>zhike::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>還沒有客戶</translation>
    </message>
    <message>
        <source>The people and companies you deal with belong here, each with what they bought, what they were promised, what they are worth and what to do next.</source>
        <translation>與您往來的個人和企業都在這裡：他們買了什麼、得到過什麼承諾、價值多少、下一步做什麼。</translation>
    </message>
    <message>
        <source>Bring in your orders</source>
        <translation>匯入您的訂單</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Write down the first one</source>
        <translation>寫下第一筆</translation>
    </message>
    <message>
        <source>A name is enough.</source>
        <translation>填寫名稱即可。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>A sample company with 3,000 customers and five years of orders.</source>
        <translation>範例公司，含 3,000 位客戶和五年的訂單。</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>開啟範例</translation>
    </message>
    <message>
        <source>A CSV or Excel file with who bought what and when. Undo takes it all back.</source>
        <translation>一個 CSV 或 Excel 檔案，寫明誰在何時買了什麼。復原即可全部收回。</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客戶分群</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln customer(s)…</source>
        <translation>
            <numerusform>合併 %Ln 個客戶…</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複客戶</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>待補資料</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
</context>
<context>
    <name>zhike::DateChooser</name>
    <message>
        <source>Another day…</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>A day from %1 to %2</source>
        <extracomment>%1, %2: the first and the last day that can be chosen</extracomment>
        <translation>%1 至 %2 之間的一天</translation>
    </message>
</context>
<context>
    <name>zhike::Definitions</name>
    <message>
        <source>Sum over all customers of the purchases expected in the next %1 weeks (%2), each times the customer&apos;s expected spend (%3) and a margin of %4, discounted at %5 a year, as of %6.</source>
        <translation>截至 %6：每位客戶今後 %1 週的預期購買次數（%2）乘以其預期每次金額（%3）與 %4 的毛利率，按年 %5 折現後，全部客戶相加。</translation>
    </message>
    <message>
        <source>Net amount of all orders up to %1 that were not cancelled, less returns, in the base currency at the rate of each order&apos;s day.</source>
        <translation>截至 %1 未取消的全部訂單淨額減去退貨，依各訂單當日匯率折合為本位幣。</translation>
    </message>
    <message>
        <source>Sum over all customers of P(alive), the chance that a customer still buys, by the %1 model fitted on everything up to %2.</source>
        <translation>全部客戶存活機率（仍會購買的可能性）之和，由用截至 %2 的全部資料擬合的 %1 模型得出。</translation>
    </message>
    <message>
        <source>Sum over all customers of the value to come times (1 − P(alive)), by the %1 model, as of %2.</source>
        <translation>截至 %2，依 %1 模型：每位客戶的未來價值乘以（1 − 存活機率），全部相加。</translation>
    </message>
    <message>
        <source>Share of margin earned so far plus value to come that the best 20 % of the customers carry, as of %1; the Gini figure is 0 when all are equal and near 1 when one carries all.</source>
        <translation>截至 %1，前 20 % 客戶在已得毛利加未來價值中所占的比例；吉尼係數在人人相同時為 0，全由一人貢獻時接近 1。</translation>
    </message>
    <message>
        <source>Customers with at least one day of purchase up to %1; days that returns have eaten up do not count.</source>
        <translation>截至 %1 至少有一個購買日的客戶；被退貨抵銷的日子不算。</translation>
    </message>
    <message>
        <source>Recency (days since the last purchase) and frequency (days of purchase) are each cut into fifths on %1, equal customers always alike; the segment table names each cell, and the amount is the value to come of its customers.</source>
        <translation>在 %1 把最近購買（距上次購買的天數）和頻次（購買日數）各分為五等份，相同的客戶總在同一份；分群表為每格命名，金額是該格客戶的未來價值。</translation>
    </message>
    <message>
        <source>Customers sorted by margin earned so far plus value to come, best first; the curve shows the share of the sum that the best ones carry together, as of %1.</source>
        <translation>客戶依已得毛利加未來價值由高到低排列；曲線是截至 %1 排在前面的客戶合計所占的比例。</translation>
    </message>
    <message>
        <source>Repeat purchases of everybody in each week, and what the %1 model expects; behind the dashed line it had not seen the data, and it ends on %2.</source>
        <translation>全部客戶每週的重複購買，以及 %1 模型的預期；虛線之後的資料模型沒有見過，圖到 %2 為止。</translation>
    </message>
    <message>
        <source>Value to come in %1 weeks (%2 and %3), summed over the customers of each segment on %4.</source>
        <translation>今後 %1 週的未來價值（%2 與 %3），依 %4 各分群的客戶相加。</translation>
    </message>
    <message>
        <source>The segment of every customer at two dates, each scored from the orders up to that day alone; a band is as wide as the customers who went that way, up to %1.</source>
        <translation>每位客戶在兩個日期的分群，各只用截至當日的訂單評分；帶的寬度是走這條路的客戶數，到 %1 為止。</translation>
    </message>
    <message>
        <source>Customers by their number of repeat purchases up to %1, and how many the fitted %2 model expects to have made that many.</source>
        <translation>截至 %1 依重複購買次數統計的客戶數，以及擬合的 %2 模型預期有多少客戶達到該次數。</translation>
    </message>
    <message>
        <source>Each model is fitted on the earlier part of the history and foretells every customer&apos;s purchases in the part held back up to %1; MAE and RMSE are per customer.</source>
        <translation>每個模型用歷史的前一段擬合，再預測每位客戶在留出的一段（到 %1）裡的購買；MAE 與 RMSE 按每位客戶計。</translation>
    </message>
    <message>
        <source>Parameters at the maximum of the likelihood on the data up to %1; a standard error is the root of the diagonal of the inverse Hessian there.</source>
        <translation>截至 %1 的資料上概似最大處的參數；標準誤是該處黑塞矩陣逆的對角線元素的平方根。</translation>
    </message>
    <message>
        <source>The stage follows from P(alive) by the %1 model, from silence against the company&apos;s median gap between purchases (%2 days) and from the revenue of the last two half-years; the first rule that fits decides, as of %3.</source>
        <translation>階段由 %1 模型給出的存活機率、沉默時間與全公司購買間隔中位數（%2 天）之比、以及最近兩個半年的營收決定；以最先符合的規則為準，截至 %3。</translation>
    </message>
    <message>
        <source>By historic plus current value: the best customers who carry 80 % of it, at most 20 % of all, are the most valuable; of the others the fifth with the largest potential beyond the current value is the most growable; below zero costs more than it brings, as of %1.</source>
        <translation>依歷史價值加目前價值：承載其中 80 % 的最佳客戶（至多占全部的 20 %）為最有價值；其餘客戶中，潛在價值超出目前價值最多的五分之一為最具成長性；負值客戶的成本高於收益，截至 %1。</translation>
    </message>
    <message>
        <source>Attitude comes from ratings of cases, complaints and referrals, behaviour from P(alive) and the rate of purchases; where no attitude is known, loyalty stays unknown, as of %1.</source>
        <translation>態度來自案件評分、客訴與推薦，行為來自存活機率與購買頻率；態度不明時忠誠度維持未知，截至 %1。</translation>
    </message>
    <message>
        <source>Each customer stands in a cell by satisfaction (attitude below 40, from 70 on), by its third of historic plus current value, and by P(alive) (below 0.5, from 0.8 on); the square is the current value times (1 − P(alive)), as of %1.</source>
        <translation>每位客戶依滿意度（態度低於 40、70 以上）、歷史加目前價值所在的三分位、存活機率（低於 0.5、0.8 以上）落入一格；方塊大小為目前價值乘以（1 − 存活機率），截至 %1。</translation>
    </message>
    <message>
        <source>What the cell of the retention cube calls for, most urgent first, and the value at risk of the customers in these cells, as of %1.</source>
        <translation>保留立方體各格所要求的行動，最緊急者在前，以及這些格中客戶的有風險價值，截至 %1。</translation>
    </message>
    <message>
        <source>The first rule of the table of actions that fits a customer&apos;s stage, class and figures, as of %1; each customer has one.</source>
        <translation>行動表中最先符合客戶階段、等級與數值的規則，截至 %1；每位客戶有一項。</translation>
    </message>
</context>
<context>
    <name>zhike::DeletedPage</name>
    <message>
        <source>“%1” is back.</source>
        <comment>%1: a record</comment>
        <translation>「%1」已還原。</translation>
    </message>
    <message>
        <source>It was deleted on %1.</source>
        <comment>%1: day and time</comment>
        <translation>刪除於 %1。</translation>
    </message>
    <message>
        <source>%1 deleted it on %2.</source>
        <comment>%1: a person, %2: day and time</comment>
        <translation>由%1於 %2 刪除。</translation>
    </message>
    <message>
        <source>It stays in the bin until somebody empties it.</source>
        <translation>它會留在資源回收筒中，直到有人清空。</translation>
    </message>
    <message>
        <source>It leaves the bin for good %1.</source>
        <comment>%1: in 12 days</comment>
        <translation>它會在資源回收筒中保留到期，永久清除：%1。</translation>
    </message>
    <message>
        <source>%1 “%2” is in the bin</source>
        <comment>%1: customer, order..., %2: its name</comment>
        <translation>%1「%2」在資源回收筒中</translation>
    </message>
    <message>
        <source>Take it out again</source>
        <translation>取回來</translation>
    </message>
    <message>
        <source>With everything that belongs to it, as it was. Undo puts it back.</source>
        <translation>連同所屬的一切，恢復原樣。復原會把它放回去。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>See what else is there</source>
        <translation>看看還有什麼</translation>
    </message>
    <message>
        <source>Everything that was deleted, by whom and when.</source>
        <translation>所有刪除的內容，由誰、在何時刪除。</translation>
    </message>
    <message>
        <source>Open the bin</source>
        <translation>開啟資源回收筒</translation>
    </message>
</context>
<context>
    <name>zhike::DraftSign</name>
    <message>
        <source>draft kept %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>草稿已儲存 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>已儲存 %1</translation>
    </message>
</context>
<context>
    <name>zhike::DuplicateHints</name>
    <message>
        <source>%1 at %2</source>
        <comment>%1: a person, %2: a customer</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Already there:</source>
        <translation>已有：</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>%1: why it may be the same</comment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Exists already, held by a colleague</source>
        <translation>已存在，由同事負責</translation>
    </message>
    <message>
        <source>Exists already, held by %1</source>
        <comment>%1: a person at work</comment>
        <translation>已存在，由 %1 負責</translation>
    </message>
</context>
<context>
    <name>zhike::DuplicateWords</name>
    <message>
        <source>same tax id</source>
        <translation>統一編號相同</translation>
    </message>
    <message>
        <source>same mail address</source>
        <translation>電子郵件相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名稱相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>電話相同</translation>
    </message>
    <message>
        <source>same name in another order</source>
        <translation>名稱相同，只是詞序不同</translation>
    </message>
    <message>
        <source>name differs in one letter</source>
        <translation>名稱只差一個字</translation>
    </message>
    <message>
        <source>name sounds the same</source>
        <translation>名稱讀音相同</translation>
    </message>
    <message>
        <source>one name is a part of the other</source>
        <translation>一個名稱包含另一個</translation>
    </message>
    <message>
        <source>same street</source>
        <translation>街道相同</translation>
    </message>
    <message>
        <source>same city</source>
        <translation>城市相同</translation>
    </message>
    <message>
        <source>but another tax id</source>
        <translation>但統一編號不同</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>zhike::DuplicatesPage</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在尋找重複客戶</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複客戶</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>%1: a customer</comment>
        <translation>
            <numerusform>%1 等另外 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新尋找</translation>
    </message>
    <message>
        <source>Comparing all customers with each other…</source>
        <translation>正在比對所有客戶…</translation>
    </message>
    <message>
        <source>All customers are compared by name, phone, mail and tax id. You can go on working meanwhile.</source>
        <translation>正在依名稱、電話、電子郵件與統一編號比對所有客戶，您可以繼續做別的事。</translation>
    </message>
    <message>
        <source>%1 groups among %2 customers, searched at %3</source>
        <comment>%1, %2: numbers, %3: a time</comment>
        <translation>%2 個客戶中有 %1 組，尋找於 %3</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>沒有重複客戶</translation>
    </message>
    <message>
        <source>Not searched yet</source>
        <translation>尚未尋找</translation>
    </message>
    <message>
        <source>No two customers look like one. While you write down a new one, Zhike tells you when it is there already.</source>
        <translation>沒有看起來相同的客戶。新增客戶時，如果已有同樣的客戶，知客會提醒您。</translation>
    </message>
    <message>
        <source>Customers that may be one stand here, with the reasons, to merge them or to say that they are several.</source>
        <translation>這裡列出可能是同一家的客戶及其原因，您可以合併它們，或確認它們不是同一家。</translation>
    </message>
    <message>
        <source>Search all customers</source>
        <translation>尋找全部客戶</translation>
    </message>
    <message>
        <source>Compares them by name, phone, mail and tax id.</source>
        <translation>依名稱、電話、電子郵件與統一編號比對。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>尋找</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in this group</source>
        <translation>
            <numerusform>本組還有 %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 張訂單</numerusform>
        </translation>
    </message>
    <message>
        <source>last order %1</source>
        <comment>%1: a day</comment>
        <translation>最近訂單 %1</translation>
    </message>
    <message>
        <source>%1 and the others stay apart and will not be shown again.</source>
        <comment>%1: a customer</comment>
        <translation>「%1」與其他客戶保持獨立，不再提示。</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>They are different</source>
        <translation>不是同一家</translation>
    </message>
</context>
<context>
    <name>zhike::ErrorMessages</name>
    <message>
        <source>This cannot be saved as it is. Please check the marked fields.</source>
        <translation>目前還不能儲存。請檢查標示的欄位。</translation>
    </message>
    <message>
        <source>Amounts in two currencies cannot be added. Please choose one currency.</source>
        <translation>兩種幣別的金額不能相加。請統一幣別。</translation>
    </message>
    <message>
        <source>The amount is larger than Zhike can hold. Please check the figures.</source>
        <translation>金額超出知客能夠儲存的範圍。請核對數字。</translation>
    </message>
    <message>
        <source>The record is no longer there. Someone may have deleted it; look in the bin.</source>
        <translation>這筆紀錄已不存在，可能已被他人刪除。請到資源回收桶查看。</translation>
    </message>
    <message>
        <source>Someone else saved this record in the meantime. Your text is still here; compare before you save.</source>
        <translation>其他人剛剛儲存了這筆紀錄。您寫的內容仍在；請比較後再儲存。</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask an administrator if you need it.</source>
        <translation>您的角色沒有此項權限。如有需要，請洽系統管理員。</translation>
    </message>
    <message>
        <source>This step is not possible in the present state of the record.</source>
        <translation>紀錄目前的狀態不允許這一步。</translation>
    </message>
    <message>
        <source>This is not a Zhike file. Please choose another one.</source>
        <translation>這不是知客檔案。請另選一個。</translation>
    </message>
    <message>
        <source>The file was made by a newer Zhike. Please update the program to open it.</source>
        <translation>此檔案由較新版本的知客建立。請更新程式後再開啟。</translation>
    </message>
    <message>
        <source>The file is damaged and was not opened. Restore the last backup.</source>
        <translation>檔案已損壞，沒有開啟。請還原最近一次備份。</translation>
    </message>
    <message>
        <source>The file is write-protected. Nothing was changed; check its permissions.</source>
        <translation>檔案是唯讀的，沒有做任何變更。請檢查檔案權限。</translation>
    </message>
    <message>
        <source>Another program has the file open. Close it there, then try again.</source>
        <translation>檔案正被另一個程式使用。請在那裡關閉後再試。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; nothing was changed.</source>
        <translation>磁碟已滿，沒有做任何變更。請騰出空間後再試。</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Nothing was changed.</source>
        <translation>磁碟讀寫失敗，沒有做任何變更。</translation>
    </message>
    <message>
        <source>The data contradict something that is already stored. Nothing was changed.</source>
        <translation>資料與已儲存的內容矛盾，沒有做任何變更。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your text is kept; try again in a moment.</source>
        <translation>無法連線到伺服器。您寫的內容已保留，請稍後再試。</translation>
    </message>
    <message>
        <source>Zhike cannot do this with this kind of data.</source>
        <translation>知客不能對這類資料執行此操作。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，沒有做任何變更。</translation>
    </message>
    <message>
        <source>There are too few data for an honest answer.</source>
        <translation>資料太少，無法給出可信的結果。</translation>
    </message>
    <message>
        <source>Something went wrong inside Zhike. Nothing was changed; the log file says more.</source>
        <translation>知客內部出錯，沒有做任何變更。詳情見記錄檔。</translation>
    </message>
    <message>
        <source>The data of this person were erased on purpose. They cannot be brought back.</source>
        <translation>此人的資料已依要求抹除，無法復原。</translation>
    </message>
    <message>
        <source>A company cannot stand above itself: %1.</source>
        <comment>%1: companies, each under the next</comment>
        <translation>公司不能成為自己的母公司：%1。</translation>
    </message>
    <message>
        <source>A household cannot be a member of itself: %1.</source>
        <comment>%1: customers, each in the next</comment>
        <translation>家庭不能成為自己的成員：%1。</translation>
    </message>
    <message>
        <source>Referrals cannot lead back to where they began: %1.</source>
        <comment>%1: customers, each referred by the next</comment>
        <translation>推薦關係不能繞回起點：%1。</translation>
    </message>
    <message>
        <source>The customer belongs to another parent company or household already, or was referred by another one. Remove that relation first.</source>
        <translation>該客戶已有母公司、家庭或推薦人。請先移除原有關係。</translation>
    </message>
</context>
<context>
    <name>zhike::EscalationDialog</name>
    <message>
        <source>Unanswered attempts</source>
        <translation>未獲回應的聯繫</translation>
    </message>
    <message>
        <source>A customer who was tried so often within so many days, and did not answer, stands on the manager&apos;s page with the count. A call that is answered begins anew.</source>
        <translation>在這些天內聯繫達到此次數而未獲回應的客戶，會連同次數顯示在主管的頁面上。一旦接通，重新計數。</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>天數</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已儲存。</translation>
    </message>
</context>
<context>
    <name>zhike::ExampleFileRow</name>
    <message>
        <source>What the example shows</source>
        <translation>範例呈現的內容</translation>
    </message>
    <message>
        <source>Save an example…</source>
        <translation>儲存範例…</translation>
    </message>
    <message>
        <source>What a file may look like in which each row is</source>
        <translation>檔案的樣子，其中每一列是</translation>
    </message>
    <message>
        <source>Where the example is saved</source>
        <translation>範例要存到哪裡</translation>
    </message>
    <message>
        <source>The example is in %1.</source>
        <comment>%1: a file</comment>
        <translation>範例已存到 %1。</translation>
    </message>
</context>
<context>
    <name>zhike::Explanation</name>
    <message>
        <source>How is this computed?</source>
        <translation>這是怎麼算的？</translation>
    </message>
</context>
<context>
    <name>zhike::ExportDialog</name>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>活頁簿 (XLSX)</translation>
    </message>
    <message>
        <source>Separated text (CSV)</source>
        <translation>分隔文字 (CSV)</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>Cards for an address book (vCard)</source>
        <translation>通訊錄名片 (vCard)</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>行事曆 (iCalendar)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln found</source>
        <translation>
            <numerusform>找到的全部 %Ln 筆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected</source>
        <translation>
            <numerusform>選取的 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Disarm what a spreadsheet would run as a formula</source>
        <translation>避免試算表把內容當成公式執行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Columns, in this order</source>
        <translation>欄（依此順序）</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>與清單相同</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>所有欄</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不選</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>請至少選擇一欄。</translation>
    </message>
    <message>
        <source>The file has what such a format can say; everything of a record is in a table.</source>
        <translation>檔案只包含這種格式能表達的內容；要匯出記錄的全部內容，請用表格。</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <comment>%1: a file</comment>
        <translation>正在寫入 %1</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>已取消，沒有寫入檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <comment>%1: a file</comment>
        <translation>
            <numerusform>已將 %Ln 列寫入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (by itself)</source>
        <comment>%1: one use of phones or mails, such as: Mobile phone</comment>
        <translation>%1（單獨一欄）</translation>
    </message>
    <message>
        <source>Who only supports customers does not export. Ask a manager for the file.</source>
        <translation>客服角色不能匯出。請向主管索取檔案。</translation>
    </message>
    <message>
        <source>A row for each entry of a case</source>
        <translation>每筆案件紀錄一列</translation>
    </message>
    <message>
        <source>A row for each line of an order</source>
        <translation>每筆訂單明細一列</translation>
    </message>
</context>
<context>
    <name>zhike::ExportLogDialog</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>筆數</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>命令列</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>匯出紀錄</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Nobody has exported anything yet.</source>
        <translation>還沒有人匯出過任何內容。</translation>
    </message>
    <message>
        <source>Who took records out of the company, newest first. What was in the file is kept nowhere. Nothing removes an entry.</source>
        <translation>誰把紀錄帶出了公司，最新的在前。檔案內容不會保留在任何地方。任何操作都不會刪除這裡的紀錄。</translation>
    </message>
</context>
<context>
    <name>zhike::FieldForm</name>
    <message>
        <source>Nothing is called like that. Choose one from the list.</source>
        <translation>沒有這個名稱的紀錄，請從清單中選擇。</translation>
    </message>
    <message>
        <source>This is no day. Type it like 2026-12-31, or +3d.</source>
        <translation>這不是日期。請依 2026-12-31 或 +3d 的形式輸入。</translation>
    </message>
    <message>
        <source>This is no number. Type digits only.</source>
        <translation>這不是數字，請只輸入數字。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>%1: the address of a page or a mailbox</comment>
        <translation>開啟 %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自訂欄位</translation>
    </message>
</context>
<context>
    <name>zhike::FieldWords</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>zhike::FigureExplanations</name>
    <message>
        <source>The purchases expected within %1 by the fitted model, each times the customer&apos;s expected margin, discounted at %2 a year; the cost to serve is not taken off here.</source>
        <comment>%1: a time such as 3 years, %2: a percentage</comment>
        <translation>配適模型預期在%1內的購買，逐次乘以該客戶的預期毛利，按每年 %2 折現；此處未扣除服務成本。</translation>
    </message>
    <message>
        <source>The chance that the customer still buys, by the fitted model from the days of purchase alone: it tells who is surer than whom; as a plain yes or no it is no better than “bought within the last half-year”. The line shows how it went since the first order.</source>
        <translation>客戶仍會購買的機率，由配適模型僅根據購買日得出：它說明誰比誰更可靠；作為單純的是或否，並不比「近半年內購買過」更準。曲線顯示自首單以來的變化。</translation>
    </message>
    <message>
        <source>Net amount of all orders that count, less returns, in the base currency at the rate of each order&apos;s day; several orders of one day are one purchase.</source>
        <translation>所有計入的訂單淨額減去退貨，按各訂單當日匯率折算為本位幣；同一天的多筆訂單算一次購買。</translation>
    </message>
    <message>
        <source>The newest day of purchase, and the mean time between the customer&apos;s days of purchase.</source>
        <translation>最近的購買日，以及該客戶購買日之間的平均間隔。</translation>
    </message>
    <message>
        <source>Cases that are neither resolved nor closed.</source>
        <translation>既未解決也未結案的案件。</translation>
    </message>
    <message>
        <source>The next thing that is planned with the customer.</source>
        <translation>與該客戶計劃的下一件事。</translation>
    </message>
</context>
<context>
    <name>zhike::FilterChip</name>
    <message>
        <source>Filter. Enter edits it, Del removes it.</source>
        <translation>篩選條件。Enter 鍵編輯，Del 鍵移除。</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>移除此篩選條件</translation>
    </message>
</context>
<context>
    <name>zhike::FilterDialog</name>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>不篩選</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>正在計數…</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <comment>%1: a number</comment>
        <translation>%1 列</translation>
    </message>
</context>
<context>
    <name>zhike::FilterEditor</name>
    <message>
        <source>Type a rule, such as  value&gt;10000 last_day:older90d not has:cases(is_open:yes)</source>
        <translation>輸入規則，例如  value&gt;10000 last_day:older90d not has:cases(is_open:yes)</translation>
    </message>
    <message>
        <source>The rule as text</source>
        <translation>以文字表示的規則</translation>
    </message>
</context>
<context>
    <name>zhike::FilterGroup</name>
    <message>
        <source>Take this group away</source>
        <translation>移除此群組</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>at least one</source>
        <translation>至少一項</translation>
    </message>
    <message>
        <source>none</source>
        <translation>沒有一項</translation>
    </message>
    <message>
        <source>of these must be true</source>
        <translation>符合以下條件</translation>
    </message>
    <message>
        <source>of these</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>+ 條件</translation>
    </message>
    <message>
        <source>+ Related records</source>
        <translation>+ 相關記錄</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ 條件群組</translation>
    </message>
</context>
<context>
    <name>zhike::FilterWords</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of values</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the values of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>a group of conditions</comment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source> and </source>
        <translation>，且</translation>
    </message>
    <message>
        <source> or </source>
        <translation>，或</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>%1: a field, %2: what is asked of it: &apos;City&apos; &apos;is Shanghai&apos;</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>並非（%1）</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>無人</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>沒有名為「%1」的欄位。</translation>
    </message>
    <message>
        <source>There is no related record “%1”.</source>
        <translation>沒有名為「%1」的相關記錄。</translation>
    </message>
    <message>
        <source>After “%1” a comparison is missing, such as : or &gt;.</source>
        <translation>「%1」之後缺少比較符號，例如 : 或 &gt;。</translation>
    </message>
    <message>
        <source>A value is missing at position %1.</source>
        <translation>第 %1 個字元處缺少值。</translation>
    </message>
    <message>
        <source>“%1” is no value that this field can have.</source>
        <translation>「%1」不是此欄位可用的值。</translation>
    </message>
    <message>
        <source>No record, or more than one, is called %1.</source>
        <translation>沒有名為 %1 的記錄，或有多筆同名記錄。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>有引號未成對。</translation>
    </message>
    <message>
        <source>A parenthesis is not closed.</source>
        <translation>有括號未成對。</translation>
    </message>
    <message>
        <source>This is not understood at position %1.</source>
        <translation>第 %1 個字元處無法解讀。</translation>
    </message>
    <message>
        <source>The filter is too long or nested too deeply.</source>
        <translation>篩選條件過長或巢狀過深。</translation>
    </message>
</context>
<context>
    <name>zhike::FindBox</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>依拼音比對</translation>
    </message>
    <message>
        <source>by initials</source>
        <translation>依字首比對</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>動作</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, pinyin, initials, phone, mail, order or case number</source>
        <translation>姓名、拼音、字首、電話、郵件、訂單或案件編號</translation>
    </message>
    <message>
        <source>Find anyone or anything</source>
        <translation>尋找任何人或事</translation>
    </message>
</context>
<context>
    <name>zhike::Finishing</name>
    <message>
        <source>Reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>%1: what was planned</comment>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>%2: %1</source>
        <comment>%1: what was planned, %2: not reached, busy...</comment>
        <translation>%2：%1</translation>
    </message>
</context>
<context>
    <name>zhike::FlowChart</name>
    <message numerus="yes">
        <source>%1: %Ln customer(s) stayed</source>
        <extracomment>%1 a segment in which customers stayed between two dates</extracomment>
        <translation>
            <numerusform>%1：%Ln 位客戶未變</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2: %Ln customer(s)</source>
        <extracomment>%1, %2 segments: where customers were and where they are</extracomment>
        <translation>
            <numerusform>%1 → %2：%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2: %Ln customer(s)</source>
        <extracomment>%1 a segment, %2 one of two dates</extracomment>
        <translation>
            <numerusform>%1（%2）：%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>原先</translation>
    </message>
    <message>
        <source>To</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶數</translation>
    </message>
</context>
<context>
    <name>zhike::Formats</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1 y</source>
        <extracomment>years ago, as short as possible in a list</extracomment>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>in %1 y</source>
        <translation>%1 年後</translation>
    </message>
    <message>
        <source>%1 wk</source>
        <extracomment>weeks ago, as short as possible in a list</extracomment>
        <translation>%1 週</translation>
    </message>
    <message>
        <source>in %1 wk</source>
        <translation>%1 週後</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days ago, as short as possible in a list</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>%1 天後</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小時</translation>
    </message>
</context>
<context>
    <name>zhike::GapsDialog</name>
    <message>
        <source>Missing or wrong: %1.</source>
        <comment>%1: parts of the data</comment>
        <translation>缺少或有誤：%1。</translation>
    </message>
    <message>
        <source>Complete %1</source>
        <comment>%1: a customer</comment>
        <translation>補齊 %1</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>新增聯絡人…</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a customer</comment>
        <translation>已儲存 %1。</translation>
    </message>
</context>
<context>
    <name>zhike::GroupChart</name>
    <message>
        <source>actual</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>預期</translation>
    </message>
    <message>
        <source>%1 %2: %3 came, %4 expected</source>
        <extracomment>one group of a check of the model: %1 the group, %2 what is counted in it, %3 and %4 numbers</extracomment>
        <translation>%2 %1：實際 %3，預期 %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>預期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶數</translation>
    </message>
</context>
<context>
    <name>zhike::HistoryDialog</name>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>能否復原</translation>
    </message>
    <message>
        <source>Last steps</source>
        <translation>最近的步驟</translation>
    </message>
    <message>
        <source>Choose one step or several to take them back; the newest goes first. Redo does them again.</source>
        <translation>選擇一步或幾步來復原；最新的先復原。重做會再次執行。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>Yes, after the later steps</source>
        <translation>可以，須先復原後面的步驟</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>沒有可復原的步驟。</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln step(s) back</source>
        <translation>
            <numerusform>復原 %Ln 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>“%1” stays. %2</source>
        <comment>%1: a step, %2: a sentence</comment>
        <translation>「%1」保留。%2</translation>
    </message>
    <message>
        <source>others have changed something of it since</source>
        <translation>其他人之後又變更過</translation>
    </message>
    <message>
        <source>“%1” stays: %2.</source>
        <comment>%1: a step, %2: why</comment>
        <translation>「%1」保留：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) taken back.</source>
        <translation>
            <numerusform>已復原 %Ln 步。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ImportSubjectWords</name>
    <message>
        <source>%1 rows read: %2 can be imported, %3 were rejected, %4 are there already.</source>
        <comment>%1 to %4: numbers</comment>
        <translation>共讀取 %1 列：%2 列可匯入，%3 列被拒絕，%4 列已存在。</translation>
    </message>
    <message>
        <source>New: %1 orders, %2 returns, %3 customers, %4 products. Sum: %5.</source>
        <comment>%1 to %4: numbers, %5: money</comment>
        <translation>新增：%1 筆訂單、%2 筆退貨、%3 位客戶、%4 項產品。合計：%5。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln 項產品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln category(s)</source>
        <translation>
            <numerusform>%Ln 個分類</numerusform>
        </translation>
    </message>
    <message>
        <source>New beside them: %1.</source>
        <comment>%1: a list</comment>
        <translation>同時新增：%1。</translation>
    </message>
    <message>
        <source>%1 orders and %2 returns with %3 lines are in, from %4 new and %5 known customers. Sum: %6. It took %7.</source>
        <comment>%1 to %5: numbers, %6: money, %7: time</comment>
        <translation>已匯入 %1 筆訂單和 %2 筆退貨，共 %3 列，來自 %4 位新客戶和 %5 位既有客戶。合計：%6。費時 %7。</translation>
    </message>
    <message>
        <source>Nothing changed: everything in the file is there already.</source>
        <translation>沒有變更：檔案中的內容都已存在。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>%1: how many records</comment>
        <translation>新增 %1 筆</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>%1: how many records</comment>
        <translation>變更 %1 筆</translation>
    </message>
    <message>
        <source>%1 there already and the same</source>
        <comment>%1: how many records</comment>
        <translation>既有且相同 %1 筆</translation>
    </message>
    <message>
        <source>%1 left alone</source>
        <comment>%1: how many records</comment>
        <translation>不處理 %1 筆</translation>
    </message>
    <message>
        <source>%1 like an earlier row</source>
        <comment>%1: how many rows</comment>
        <translation>與前面重複 %1 列</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <comment>%1: how many rows</comment>
        <translation>拒絕 %1 列</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Rows read: %1. Of these: %2.</source>
        <comment>%1: a number, %2: a list</comment>
        <translation>讀取 %1 列。其中：%2。</translation>
    </message>
    <message>
        <source>Done: %1. It took %2.</source>
        <comment>%1: a list, %2: time</comment>
        <translation>完成：%1。費時 %2。</translation>
    </message>
    <message>
        <source>%1 out of the bin</source>
        <comment>%1: how many records</comment>
        <translation>自資源回收筒取回 %1 筆</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are left out or changed; they are listed below.</source>
        <translation>
            <numerusform>有 %Ln 個值已略過或更動，列於下方。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln 位聯絡人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (of the customer)</source>
        <comment>%1: an own field</comment>
        <translation>%1（客戶的）</translation>
    </message>
</context>
<context>
    <name>zhike::ImportWizard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>瀏覽…</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>Numbers are written</source>
        <translation>數字格式</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>撤回本次匯入</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>1 of 5 · Choose the file</source>
        <translation>1 / 5 · 選擇檔案</translation>
    </message>
    <message>
        <source>2 of 5 · What the columns are</source>
        <translation>2 / 5 · 各欄的意義</translation>
    </message>
    <message>
        <source>3 of 5 · Check</source>
        <translation>3 / 5 · 檢查</translation>
    </message>
    <message>
        <source>4 of 5 · Import</source>
        <translation>4 / 5 · 匯入</translation>
    </message>
    <message>
        <source>5 of 5 · Done</source>
        <translation>5 / 5 · 完成</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>請先選擇檔案。</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在檢視檔案…</translation>
    </message>
    <message>
        <source>columns as last time</source>
        <translation>欄位設定與上次相同</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 欄</translation>
    </message>
    <message>
        <source>– not used –</source>
        <translation>– 不使用 –</translation>
    </message>
    <message>
        <source>This currency is not known. Type a code like CNY, EUR or USD.</source>
        <translation>無法辨識該幣別。請輸入 CNY、EUR、USD 等代碼。</translation>
    </message>
    <message>
        <source>Say which column is: %1.</source>
        <comment>%1: fields</comment>
        <translation>請指定哪一欄是：%1。</translation>
    </message>
    <message>
        <source>Reading the whole file without writing…</source>
        <translation>正在讀取整個檔案（不寫入）…</translation>
    </message>
    <message>
        <source>Importing %1. You can go on working meanwhile; Cancel leaves nothing behind.</source>
        <comment>%1: a file</comment>
        <translation>正在匯入 %1。您可以繼續工作；取消後不會留下任何內容。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>%1 · about %2 rows · %3</source>
        <comment>%1: file, %2: number, %3: encoding or sheet</comment>
        <translation>%1 · 約 %2 列 · %3</translation>
    </message>
    <message>
        <source>The file mixes orders; some rows will be rejected.</source>
        <translation>檔案中混用了多種日期順序；部分列將被拒絕。</translation>
    </message>
    <message>
        <source>Day and month could be either. Please choose.</source>
        <translation>日與月無法區分，請選擇。</translation>
    </message>
    <message>
        <source>The marks could mean either. Please choose.</source>
        <translation>數字符號有歧義，請選擇。</translation>
    </message>
    <message>
        <source>Backing up first…</source>
        <translation>先進行備份…</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>a contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>a product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>an opportunity</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>a service case</source>
        <translation>服務案件</translation>
    </message>
    <message>
        <source>an activity</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>someone who works here</source>
        <translation>本公司使用者</translation>
    </message>
    <message>
        <source>a line of an order</source>
        <translation>訂單明細</translation>
    </message>
    <message>
        <source>Choose the file to import</source>
        <translation>選擇要匯入的檔案</translation>
    </message>
    <message>
        <source>Each row is</source>
        <translation>每一列是</translation>
    </message>
    <message>
        <source>make new ones, change those there</source>
        <translation>新增並變更既有</translation>
    </message>
    <message>
        <source>only make new ones</source>
        <translation>只新增</translation>
    </message>
    <message>
        <source>only change those there</source>
        <translation>只變更既有</translation>
    </message>
    <message>
        <source>reject the row</source>
        <translation>拒絕該列</translation>
    </message>
    <message>
        <source>make an organisation</source>
        <translation>新增為公司</translation>
    </message>
    <message>
        <source>make a person</source>
        <translation>新增為個人</translation>
    </message>
    <message>
        <source>are rejected</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Make missing products</source>
        <translation>新增缺少的產品</translation>
    </message>
    <message>
        <source>Customers that are not there</source>
        <translation>不存在的客戶</translation>
    </message>
    <message>
        <source>Rows without a customer belong to</source>
        <translation>沒有客戶的列歸到</translation>
    </message>
    <message>
        <source>Records are found by</source>
        <translation>依什麼尋找紀錄</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>匯入方式</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>正確的值</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>儲存被拒絕的列…</translation>
    </message>
    <message>
        <source>Show what came in</source>
        <translation>檢視匯入的紀錄</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>between fields of which the first that is filled counts</comment>
        <translation>，或</translation>
    </message>
    <message>
        <source>The rejected rows are in %1.</source>
        <comment>%1: a file</comment>
        <translation>被拒絕的列已儲存到 %1。</translation>
    </message>
    <message>
        <source>Mended; check again to see.</source>
        <translation>已更正，請重新檢查。</translation>
    </message>
    <message numerus="yes">
        <source>%1 “%2” is not known (%Ln row(s)). It means</source>
        <comment>%1: a field, %2: a name</comment>
        <translation>
            <numerusform>未知的%1「%2」（%Ln 列），它是指</numerusform>
        </translation>
    </message>
    <message>
        <source>– nobody knows –</source>
        <translation>– 不清楚 –</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新檢查</translation>
    </message>
    <message>
        <source>This row can only be mended in the file.</source>
        <translation>這一列只能在檔案中更正。</translation>
    </message>
    <message>
        <source>Line %1, %2:</source>
        <comment>%1: a number, %2: a column</comment>
        <translation>第 %1 列，%2：</translation>
    </message>
    <message>
        <source>Where the rejected rows are saved</source>
        <translation>被拒絕的列儲存到</translation>
    </message>
    <message>
        <source>Taken back: %1 records that it made and %2 that it changed. %3 were changed since and stay.</source>
        <comment>%1 to %3: numbers</comment>
        <translation>已撤回：刪除新增的 %1 筆紀錄，還原變更的 %2 筆。%3 筆之後有變更，予以保留。</translation>
    </message>
    <message>
        <source>Import rows without an owner where nobody knows the one they name</source>
        <translation>無人認識所寫負責人的列，不帶負責人匯入</translation>
    </message>
    <message>
        <source>Take records that are in the bin out of it and go on with them</source>
        <translation>將資源回收筒中的記錄取回並繼續使用</translation>
    </message>
    <message>
        <source>a relation between two customers</source>
        <translation>兩個客戶之間的關係</translation>
    </message>
    <message>
        <source>The import is cancelled. What came in of it is being taken back.</source>
        <translation>匯入已取消，已匯入的內容正在收回。</translation>
    </message>
    <message>
        <source>an entry of a service case</source>
        <translation>服務案件的一則紀錄</translation>
    </message>
    <message>
        <source>a need, expectation or complaint</source>
        <translation>一項需求、期望或投訴</translation>
    </message>
    <message>
        <source>Choose a CSV, Excel (XLSX), JSON lines, vCard or iCalendar file of order lines, customers, contacts, products, opportunities, service cases with their entries, activities, relations, needs or users. What it holds, its encoding and its columns are found out; you confirm them. Nothing is written before the check.</source>
        <translation>請選擇一個 CSV、Excel（XLSX）、JSON Lines、vCard 或 iCalendar 檔案，內容可以是訂單明細、客戶、聯絡人、產品、商機、服務案件及其紀錄、活動、關係、需求或使用者。檔案的內容、編碼與各欄位會自動辨識，由您確認。檢查之前不會寫入任何內容。</translation>
    </message>
    <message>
        <source>Tables, cards, calendars, mails (*.csv *.txt *.tsv *.xlsx *.jsonl *.ndjson *.vcf *.ics *.eml);;All files (*)</source>
        <translation>表格、名片、行事曆、郵件 (*.csv *.txt *.tsv *.xlsx *.jsonl *.ndjson *.vcf *.ics *.eml);;所有檔案 (*)</translation>
    </message>
</context>
<context>
    <name>zhike::ImportWords</name>
    <message>
        <source>Customer key</source>
        <translation>客戶編號</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客戶名稱</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>訂單日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>訂單編號</translation>
    </message>
    <message>
        <source>Article no.</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>產品名稱</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Sub-category</source>
        <translation>子分類</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Amount of the line</source>
        <translation>明細金額</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Cost of the line</source>
        <translation>明細成本</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>單位成本</translation>
    </message>
    <message>
        <source>Profit of the line</source>
        <translation>明細利潤</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家</translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation>省／州</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵遞區號</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Group of the customer</source>
        <translation>客戶群組</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Sales person</source>
        <translation>業務人員</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>The row has too few columns.</source>
        <translation>該列欄數太少。</translation>
    </message>
    <message>
        <source>The row has too many columns.</source>
        <translation>該列欄數太多。</translation>
    </message>
    <message>
        <source>There is text after a closing quote.</source>
        <translation>結束引號後還有文字。</translation>
    </message>
    <message>
        <source>These bytes are no text in the chosen encoding.</source>
        <translation>這些位元組在所選編碼中不是文字。</translation>
    </message>
    <message>
        <source>A character cannot be stored.</source>
        <translation>有一個字元無法儲存。</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>缺少值。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>這不是數字。</translation>
    </message>
    <message>
        <source>A spreadsheet has cut digits off this number.</source>
        <translation>試算表截斷了這個數字的位數。</translation>
    </message>
    <message>
        <source>The digits are grouped wrongly; is the decimal mark right?</source>
        <translation>數字分位有誤；小數點設定是否正確？</translation>
    </message>
    <message>
        <source>The number has too many decimals.</source>
        <translation>小數位數太多。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>數字太大。</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>需要整數。</translation>
    </message>
    <message>
        <source>This is no date; is the order of day and month right?</source>
        <translation>這不是日期；日和月的順序是否正確？</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>沒有這一天。</translation>
    </message>
    <message>
        <source>The day is before 1900 or after 2200.</source>
        <translation>日期早於 1900 年或晚於 2200 年。</translation>
    </message>
    <message>
        <source>This currency is not known.</source>
        <translation>無法辨識該幣別。</translation>
    </message>
    <message>
        <source>The amount is in another currency.</source>
        <translation>金額屬於其他幣別。</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>文字太長。</translation>
    </message>
    <message>
        <source>The row names no customer.</source>
        <translation>該列沒有客戶。</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>該列沒有日期。</translation>
    </message>
    <message>
        <source>The row has no amount.</source>
        <translation>該列沒有金額。</translation>
    </message>
    <message>
        <source>The price is below zero.</source>
        <translation>價格小於零。</translation>
    </message>
    <message>
        <source>There is an amount but no quantity.</source>
        <translation>有金額但沒有數量。</translation>
    </message>
    <message>
        <source>The discount is not between 0 and 100 %.</source>
        <translation>折扣不在 0 到 100 % 之間。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Is it there, and may you read it?</source>
        <translation>無法開啟檔案。檔案是否存在，是否有權讀取？</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>這不是檔案。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>檔案是空的。</translation>
    </message>
    <message>
        <source>This is a spreadsheet, not a text file. Save it as CSV in your spreadsheet program first.</source>
        <translation>這是試算表，不是文字檔。請先在試算表程式中另存為 CSV。</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>這不是文字檔。</translation>
    </message>
    <message>
        <source>A quote is opened and never closed.</source>
        <translation>有引號開啟後沒有關閉。</translation>
    </message>
    <message>
        <source>A line is longer than 16 MB.</source>
        <translation>有一列超過 16 MB。</translation>
    </message>
    <message>
        <source>The file has more than 500 columns.</source>
        <translation>檔案超過 500 欄。</translation>
    </message>
    <message>
        <source>The first row cannot be read.</source>
        <translation>無法讀取第一列。</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>無法將檔案讀到結尾。</translation>
    </message>
    <message>
        <source>The file changed while it was read. Choose it again.</source>
        <translation>讀取時檔案有變動，請重新選擇。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，沒有任何變更。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>%1: a number, %2: what is wrong</comment>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>The spreadsheet could not compute this cell.</source>
        <translation>試算表未能算出此儲存格。</translation>
    </message>
    <message>
        <source>The cell refers to a text that the file does not have.</source>
        <translation>儲存格參照了檔案中沒有的文字。</translation>
    </message>
    <message>
        <source>The line is not a plain JSON object.</source>
        <translation>此列不是單純的 JSON 物件。</translation>
    </message>
    <message>
        <source>This is not a spreadsheet in the XLSX format.</source>
        <translation>這不是 XLSX 格式的試算表。</translation>
    </message>
    <message>
        <source>This spreadsheet has a password or is in the old XLS format. Save it as XLSX without a password first.</source>
        <translation>此試算表設有密碼，或是舊的 XLS 格式。請先另存為不含密碼的 XLSX。</translation>
    </message>
    <message>
        <source>This spreadsheet has macros. Save it as XLSX without them first.</source>
        <translation>此試算表含有巨集。請先另存為不含巨集的 XLSX。</translation>
    </message>
    <message>
        <source>The file is damaged, or was made to do harm.</source>
        <translation>檔案已損毀，或是惡意製作的。</translation>
    </message>
    <message>
        <source>The file has no sheet of that name.</source>
        <translation>檔案中沒有這個名稱的工作表。</translation>
    </message>
    <message>
        <source>This is not a file of JSON lines.</source>
        <translation>這不是 JSON Lines 檔案。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>檔案太大。</translation>
    </message>
    <message>
        <source>The field cannot have this value.</source>
        <translation>此欄位不能有這個值。</translation>
    </message>
    <message>
        <source>Yes or no is needed.</source>
        <translation>這裡需要「是」或「否」。</translation>
    </message>
    <message>
        <source>This is no mail address.</source>
        <translation>這不是電子郵件地址。</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>這不是電話號碼。</translation>
    </message>
    <message>
        <source>There is no record of this name.</source>
        <translation>沒有叫這個名稱的記錄。</translation>
    </message>
    <message>
        <source>Several records are called like this.</source>
        <translation>有多筆記錄都叫這個名稱。</translation>
    </message>
    <message>
        <source>An earlier row says something else of the same record.</source>
        <translation>前面有一列對同一筆記錄給了不同的內容。</translation>
    </message>
    <message>
        <source>Another record has this number already.</source>
        <translation>另一筆記錄已經使用這個編號。</translation>
    </message>
    <message>
        <source>The company would belong to itself.</source>
        <translation>這樣公司就會隸屬於自己。</translation>
    </message>
    <message>
        <source>It cannot have been then, so it is left out.</source>
        <translation>時間不可能成立，已略過。</translation>
    </message>
    <message>
        <source>The card or entry is broken.</source>
        <translation>名片或項目已損毀。</translation>
    </message>
    <message>
        <source>The cell is larger than 1 MB.</source>
        <translation>儲存格超過 1 MB。</translation>
    </message>
    <message>
        <source>The record is in the bin. It can be taken out of it, above the list.</source>
        <translation>該記錄在資源回收筒中，可於清單上方選擇取回。</translation>
    </message>
    <message>
        <source>A picture is left out.</source>
        <translation>圖片已略過。</translation>
    </message>
    <message>
        <source>It does not repeat by this rule, which stays as text.</source>
        <translation>不依此規則重複，規則以文字保留。</translation>
    </message>
    <message>
        <source>The mail has too many parts; the last ones are left out.</source>
        <translation>郵件的部分太多，最後的已略過。</translation>
    </message>
    <message>
        <source>The clock was put forward over this time; an hour later is taken.</source>
        <translation>時鐘撥快時跳過了這個時間，以晚一小時計。</translation>
    </message>
    <message>
        <source>The clock was put back over this time; the first of the two is taken.</source>
        <translation>時鐘撥慢使這個時間出現兩次，取第一次。</translation>
    </message>
    <message>
        <source>It may be one of these: %1.</source>
        <comment>%1: names</comment>
        <translation>可能是其中之一：%1。</translation>
    </message>
    <message>
        <source>Text of the line</source>
        <translation>明細說明</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>Status of the order</source>
        <translation>訂單狀態</translation>
    </message>
    <message>
        <source>This is no link, like https://example.com.</source>
        <translation>這不是連結，例如 https://example.com。</translation>
    </message>
    <message>
        <source>Tax number of the customer</source>
        <translation>客戶統一編號</translation>
    </message>
    <message>
        <source>Number of the customer in Zhike</source>
        <translation>客戶在知客中的編號</translation>
    </message>
</context>
<context>
    <name>zhike::InsightOverview</name>
    <message>
        <source>%1 since %2</source>
        <extracomment>how a figure changed; %1 a percentage, %2 a day</extracomment>
        <translation>%1（自 %2）</translation>
    </message>
    <message>
        <source>discounted at %1 a year</source>
        <comment>%1: a percentage</comment>
        <translation>年折現率 %1</translation>
    </message>
    <message>
        <source>from %1 orders</source>
        <comment>%1: a number</comment>
        <translation>來自 %1 筆訂單</translation>
    </message>
    <message>
        <source>of %1 who have bought</source>
        <comment>%1: a number</comment>
        <translation>共 %1 位購買過的客戶</translation>
    </message>
    <message>
        <source>%1 of value</source>
        <comment>%1: a percentage</comment>
        <translation>占價值的 %1</translation>
    </message>
    <message>
        <source>Gini %1</source>
        <comment>%1: a number like 0.71</comment>
        <translation>吉尼係數 %1</translation>
    </message>
    <message>
        <source>Gini %1, was %2</source>
        <comment>two numbers like 0.71</comment>
        <translation>吉尼係數 %1，原為 %2</translation>
    </message>
    <message>
        <source>%1 customers who have bought. Every cell opens its list.</source>
        <comment>%1: a number</comment>
        <translation>%1 位購買過的客戶。每一格可開啟其名單。</translation>
    </message>
    <message>
        <source>There is no value to share out yet.</source>
        <translation>尚無可分配的價值。</translation>
    </message>
    <message>
        <source>%1 · fitted on %2 customers, %3 of them bought again</source>
        <comment>%1: a model, %2 and %3: numbers</comment>
        <translation>%1 · 用 %2 位客戶擬合，其中 %3 位再次購買</translation>
    </message>
    <message>
        <source>Every band and every end opens its customers.</source>
        <translation>每條帶和每一端都可開啟其客戶。</translation>
    </message>
    <message>
        <source>Value to come</source>
        <translation>未來價值</translation>
    </message>
    <message>
        <source>Revenue to date</source>
        <translation>至今營業額</translation>
    </message>
    <message>
        <source>Expected to be alive</source>
        <translation>預期存活</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>有風險的價值</translation>
    </message>
    <message>
        <source>The best fifth carries</source>
        <translation>前五分之一貢獻</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>購買過的客戶</translation>
    </message>
    <message>
        <source>Segment map</source>
        <translation>客戶分群圖</translation>
    </message>
    <message>
        <source>customers and value, by recency and frequency</source>
        <translation>依最近購買和頻次的客戶數與價值</translation>
    </message>
    <message>
        <source>Who carries the value</source>
        <translation>誰貢獻了價值</translation>
    </message>
    <message>
        <source>share of historic + current value, best first</source>
        <translation>歷史加目前價值的占比，由高到低</translation>
    </message>
    <message>
        <source>Can the model be trusted?</source>
        <translation>模型可信嗎？</translation>
    </message>
    <message>
        <source>repeat orders per week</source>
        <translation>每週重複訂單</translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>誰變動了</translation>
    </message>
    <message>
        <source>segments, then and now; grey stayed</source>
        <translation>原先與現在的分群；灰色為未變</translation>
    </message>
    <message>
        <source>Value by segment</source>
        <translation>各分群的價值</translation>
    </message>
    <message>
        <source>value to come and its share</source>
        <translation>未來價值及占比</translation>
    </message>
    <message>
        <source>Who comes how often</source>
        <translation>誰來多少次</translation>
    </message>
    <message>
        <source>customers by repeat purchases, and as expected</source>
        <translation>依重複購買次數的客戶數與預期</translation>
    </message>
</context>
<context>
    <name>zhike::InsightPage</name>
    <message>
        <source>Computing what customers are worth</source>
        <translation>正在計算客戶價值</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Figures as of %1 · computed in %2 s from %3 orders</source>
        <comment>%1: a day, %2, %3: numbers</comment>
        <translation>截至 %1 · 費時 %2 秒 · 來自 %3 筆訂單</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>重新計算</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>還沒有訂單</translation>
    </message>
    <message>
        <source>From orders Zhike tells which customers are the best ones, who is about to leave, and what each is worth.</source>
        <translation>知客從訂單得知哪些客戶最好、誰將離開、各自價值多少。</translation>
    </message>
    <message>
        <source>Bring in your orders</source>
        <translation>匯入您的訂單</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>A CSV or Excel file with who bought what and when.</source>
        <translation>一個 CSV 或 Excel 檔案，寫明誰在何時買了什麼。</translation>
    </message>
    <message>
        <source>Comparing two days</source>
        <translation>比較兩個日期</translation>
    </message>
    <message>
        <source>Figures replayed for %1 from the orders up to that day; lists show the figures of today.</source>
        <comment>a day</comment>
        <translation>數字按 %1 之前的訂單重算；名單顯示的是今天的數字。</translation>
    </message>
    <message>
        <source>Base currency %1 at the rate of the order&apos;s day</source>
        <comment>%1: a currency code</comment>
        <translation>本位幣 %1，依訂單當日匯率</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>a month before</source>
        <translation>一個月前</translation>
    </message>
    <message>
        <source>three months before</source>
        <translation>三個月前</translation>
    </message>
    <message>
        <source>half a year before</source>
        <translation>半年前</translation>
    </message>
    <message>
        <source>a year before</source>
        <translation>一年前</translation>
    </message>
    <message>
        <source>As of</source>
        <comment>before a day</comment>
        <translation>截至</translation>
    </message>
    <message>
        <source>against</source>
        <comment>before the day with which one compares</comment>
        <translation>對比</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客戶分群</translation>
    </message>
    <message>
        <source>Movers</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>終身價值</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>報告…</translation>
    </message>
    <message>
        <source>The two days are being compared…</source>
        <translation>正在比較兩個日期…</translation>
    </message>
    <message>
        <source>There is no earlier day to compare with yet.</source>
        <translation>還沒有更早的日期可比較。</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命週期</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>客戶保留</translation>
    </message>
    <message>
        <source>How customers are told apart</source>
        <translation>客戶的劃分標準</translation>
    </message>
</context>
<context>
    <name>zhike::KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>所有按鍵</translation>
    </message>
    <message>
        <source>Find anyone or anything</source>
        <translation>尋找任何人或事</translation>
    </message>
    <message>
        <source>New, then its letter</source>
        <translation>新增，再按字母</translation>
    </message>
    <message>
        <source>Log a call on whoever is selected</source>
        <translation>為所選對象記錄通話</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save and close; save a note</source>
        <translation>儲存並關閉；儲存備註</translation>
    </message>
    <message>
        <source>Undo, also imports</source>
        <translation>復原，包括匯入</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>各區域</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>後退和前進</translation>
    </message>
    <message>
        <source>Back from a record</source>
        <translation>從紀錄返回</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>篩選清單</translation>
    </message>
    <message>
        <source>Next and previous record</source>
        <translation>下一筆和上一筆紀錄</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>開啟紀錄</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>快速檢視</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>編輯儲存格</translation>
    </message>
    <message>
        <source>Select everything found</source>
        <translation>選取全部結果</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>複製列</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Lock Zhike</source>
        <translation>鎖定知客</translation>
    </message>
    <message>
        <source>The last steps, to take several back</source>
        <translation>最近的步驟，可一次復原幾步</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>刪除選取的記錄</translation>
    </message>
    <message>
        <source>In the calendar: today, day, week, month</source>
        <translation>行事曆中：今天、日、週、月</translation>
    </message>
    <message>
        <source>In the calendar: move the plan</source>
        <translation>行事曆中：移動計畫</translation>
    </message>
    <message>
        <source>Import a copied file, or over a list a copied table</source>
        <translation>匯入複製的檔案，或在清單中匯入複製的表格</translation>
    </message>
    <message>
        <source>Who changed what of this record</source>
        <translation>誰改了這筆記錄的什麼</translation>
    </message>
</context>
<context>
    <name>zhike::LifecycleChart</name>
    <message>
        <source>left</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>進入</translation>
    </message>
    <message>
        <source>net</source>
        <translation>淨變化</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln customer(s)</source>
        <extracomment>%1 a stage of the customer lifecycle</extracomment>
        <translation>
            <numerusform>%1：%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) left “%1”</source>
        <translation>
            <numerusform>%Ln 位客戶離開「%1」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) entered “%1”</source>
        <translation>
            <numerusform>%Ln 位客戶進入「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>存量</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>進入</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>淨變化</translation>
    </message>
</context>
<context>
    <name>zhike::LifecycleView</name>
    <message>
        <source>Kept from the newest computation on; compute again to see it.</source>
        <translation>自最新一次計算起保留；重新計算即可檢視。</translation>
    </message>
    <message>
        <source>Stages of life</source>
        <translation>生命週期階段</translation>
    </message>
    <message>
        <source>stock, and flows since %1</source>
        <comment>%1: a day</comment>
        <translation>現有客戶數，及自 %1 以來的流動</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>現有客戶數</translation>
    </message>
    <message>
        <source>Flows show from the first change of a stage on. Each bar opens its customers.</source>
        <translation>自首次階段變化起顯示流動。點選長條可開啟對應客戶。</translation>
    </message>
    <message>
        <source>Each bar opens its customers.</source>
        <translation>點選長條可開啟對應客戶。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Historic + current</source>
        <translation>歷史 + 目前</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠誠度</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>目前價值</translation>
    </message>
    <message>
        <source>Value classes</source>
        <translation>價值等級</translation>
    </message>
    <message>
        <source>customers, historic + current value</source>
        <translation>客戶數，歷史 + 目前價值</translation>
    </message>
    <message>
        <source>customers, current value</source>
        <translation>客戶數，目前價值</translation>
    </message>
</context>
<context>
    <name>zhike::ListCalendar</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>%1: a field</comment>
        <translation>依%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 筆記錄</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on %2 now.</source>
        <comment>%1: a record, %2: a day</comment>
        <translation>%1 現在排在%2。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Which date</source>
        <translation>依哪個日期</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>顯示幾天</translation>
    </message>
    <message>
        <source>Earlier (PgUp)</source>
        <translation>往前（PgUp）</translation>
    </message>
    <message>
        <source>Later (PgDn)</source>
        <translation>往後（PgDn）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>The list as a calendar</source>
        <translation>行事曆形式的清單</translation>
    </message>
</context>
<context>
    <name>zhike::ListRows</name>
    <message>
        <source>No next step</source>
        <translation>沒有下一步</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln d late</source>
        <comment>%1: call, visit...</comment>
        <translation>
            <numerusform>%1 · 逾期 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>zhike::ListShapes</name>
    <message>
        <source>Show the list as bars, by a field</source>
        <translation>依某個欄位以長條顯示清單</translation>
    </message>
    <message>
        <source>Show the list as a calendar</source>
        <translation>以行事曆顯示清單</translation>
    </message>
</context>
<context>
    <name>zhike::ListSummary</name>
    <message>
        <source>Number of records</source>
        <translation>記錄數</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>%1: a field</comment>
        <translation>依%1</translation>
    </message>
    <message>
        <source>%1, sum</source>
        <comment>%1: a field</comment>
        <translation>%1合計</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>each quarter</source>
        <translation>每季</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month, as QLocale reads it</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <comment>%1: 1 to 4, %2: a year</comment>
        <translation>%2年第%1季</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>groups beyond the largest</comment>
        <translation>
            <numerusform>其餘 %Ln 組</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records. Click a bar to see them.</source>
        <comment>%1: a number</comment>
        <translation>共 %1 筆記錄。點擊長條查看對應記錄。</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>清單是空的。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>zhike::ListViews</name>
    <message>
        <source>Save view</source>
        <translation>儲存檢視</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>另存為檢視…</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>我的檢視</translation>
    </message>
    <message>
        <source>Views of others</source>
        <translation>他人的檢視</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>%1: a view, %2: whose it is</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Back to how it was saved</source>
        <translation>回到儲存時的樣子</translation>
    </message>
    <message>
        <source>Keep as a tab</source>
        <translation>固定為分頁</translation>
    </message>
    <message>
        <source>Open this list with it</source>
        <translation>開啟清單時首先顯示</translation>
    </message>
    <message>
        <source>Everybody sees it</source>
        <translation>所有人可見</translation>
    </message>
    <message>
        <source>Everybody sees the view “%1” now.</source>
        <translation>現在所有人都能看到檢視「%1」。</translation>
    </message>
    <message>
        <source>Only you see the view “%1” now.</source>
        <translation>現在只有您能看到檢視「%1」。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>刪除檢視</translation>
    </message>
    <message>
        <source>View “%1” saved.</source>
        <translation>檢視「%1」已儲存。</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>另存為檢視</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重新命名檢視</translation>
    </message>
    <message>
        <source>The view is called “%1” now.</source>
        <translation>檢視現在名為「%1」。</translation>
    </message>
    <message>
        <source>View “%1” deleted.</source>
        <translation>檢視「%1」已刪除。</translation>
    </message>
    <message>
        <source>Views of this list</source>
        <translation>此清單的檢視</translation>
    </message>
</context>
<context>
    <name>zhike::LockDialog</name>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>While Zhike is locked, nothing of it can be seen or reached at this desk without the password; Ctrl+Alt+L locks it, and so does the lock of the desktop. The company&apos;s file is not encrypted by it: who can read your files can read it.</source>
        <translation>知客鎖定時，沒有密碼就無法在這台電腦前看到或操作其中的任何內容。按 Ctrl+Alt+L 可鎖定；鎖定桌面時知客也隨之鎖定。公司檔案並不因此加密：能讀取您檔案的人仍能讀取它。</translation>
    </message>
    <message>
        <source>Password of now</source>
        <translation>目前的密碼</translation>
    </message>
    <message>
        <source>New password (empty: as it is)</source>
        <translation>新密碼（留空則不變）</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再輸入一次</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln idle minute(s)</source>
        <translation>
            <numerusform>閒置 %Ln 分鐘後</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自動鎖定</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>移除密碼</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>設定密碼</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大寫鎖定已開啟。</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s).</source>
        <translation>
            <numerusform>至少 %Ln 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>兩次輸入的密碼不一致。</translation>
    </message>
    <message>
        <source>The password on this computer cannot be read.</source>
        <translation>無法讀取保存在這台電腦上的密碼。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %Ln second(s).</source>
        <translation>
            <numerusform>密碼錯誤次數過多，%Ln 秒後可以再試。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not the password.</source>
        <translation>密碼不正確。</translation>
    </message>
</context>
<context>
    <name>zhike::LockPane</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大寫鎖定已開啟。</translation>
    </message>
    <message>
        <source>That is not the password.</source>
        <translation>密碼不正確。</translation>
    </message>
    <message>
        <source>The password on this computer cannot be read.</source>
        <translation>無法讀取保存在這台電腦上的密碼。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %Ln second(s).</source>
        <translation>
            <numerusform>密碼錯誤次數過多，%Ln 秒後可以再試。</numerusform>
        </translation>
    </message>
    <message>
        <source>Zhike is locked</source>
        <translation>知客已鎖定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>Type your password to go on. What you were doing stands as you left it.</source>
        <translation>輸入密碼即可繼續，先前的工作保持原樣。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>忘記密碼？</translation>
    </message>
    <message>
        <source>The password closes this window; it encrypts nothing, and no record is lost without it. Whoever may use your account on this computer can take it away: end Zhike, delete the file %1, and start Zhike again.</source>
        <comment>%1: a file</comment>
        <translation>密碼只用來鎖住視窗，不加密任何資料；忘記密碼也不會遺失記錄。能使用您在這台電腦上的帳號的人都可以取消它：結束知客，刪除檔案 %1，再重新啟動知客。</translation>
    </message>
</context>
<context>
    <name>zhike::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>工作身分</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>復原：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟隨桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按鍵</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已復原：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>%1: a section</comment>
        <translation>前往 %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <comment>%1: what</comment>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>檔案已損壞</translation>
    </message>
    <message numerus="yes">
        <source>The whole file was read while nobody worked. %Ln page(s) of it do not hold what was written.</source>
        <translation>
            <numerusform>閒置時檢查了整個檔案，發現 %Ln 頁與寫入的內容不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is what a failing disk does. Backups from before it are kept; the sooner one is put back, the less is lost.</source>
        <translation>磁碟出問題時會這樣。損壞之前的備份都還在；還原得越早，遺失越少。</translation>
    </message>
    <message>
        <source>Show the ways out</source>
        <translation>查看解決辦法</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複客戶</translation>
    </message>
    <message>
        <source>Lock Zhike</source>
        <translation>鎖定知客</translation>
    </message>
    <message>
        <source>Last steps…</source>
        <translation>最近的步驟…</translation>
    </message>
    <message>
        <source>“%1” cannot be undone any more: %2.</source>
        <comment>%1: a step, %2: why</comment>
        <translation>「%1」已無法復原：%2。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
    <message>
        <source>Export activities</source>
        <translation>匯出活動</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your customers go to the pool soon. Today says which.</source>
        <translation>
            <numerusform>您有 %Ln 個客戶即將收回公海，詳見「今日」。</numerusform>
        </translation>
    </message>
    <message>
        <source>History of this record…</source>
        <translation>這筆記錄的歷程…</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>待補資料</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>這筆記錄的歷程</translation>
    </message>
    <message>
        <source>Public pool</source>
        <translation>公海</translation>
    </message>
</context>
<context>
    <name>zhike::MarkNames</name>
    <message>
        <source>Champions</source>
        <translation>冠軍客戶</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠誠客戶</translation>
    </message>
    <message>
        <source>Potential loyalist</source>
        <translation>潛在忠誠</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客戶</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有望客戶</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要關注</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>即將沉睡</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失風險</translation>
    </message>
    <message>
        <source>Cannot lose</source>
        <translation>不可流失</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>沉睡客戶</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
</context>
<context>
    <name>zhike::MergeDialog</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln 個聯絡人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opportunity(ies)</source>
        <translation>
            <numerusform>%Ln 個商機</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 張訂單</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln 件案件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activity(ies)</source>
        <translation>
            <numerusform>%Ln 個活動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s)</source>
        <translation>
            <numerusform>%Ln 項需求</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚無</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>合併客戶</translation>
    </message>
    <message>
        <source>Choose which record stays and which values it gets. Everything that belongs to the others moves to it; Undo takes it all back in one step.</source>
        <translation>選擇保留哪筆記錄及其各項的值。屬於其他記錄的一切都會轉到它名下；「復原」可一步全部還原。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Only one of them is left: the others were deleted or merged meanwhile.</source>
        <translation>只剩一筆記錄：其餘的在此期間已被刪除或合併。</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>一併轉入</translation>
    </message>
    <message>
        <source>Stays: %1</source>
        <comment>%1: a customer</comment>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>全部合在一起</translation>
    </message>
    <message numerus="yes">
        <source>%1 is one customer now, made of %Ln.</source>
        <comment>%1: a customer</comment>
        <translation>
            <numerusform>已將 %Ln 個客戶合併為「%1」。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody changed one of them meanwhile. This is how they stand now: look again, then merge.</source>
        <translation>在此期間有人改動了其中一筆。現在顯示的是最新內容：請再看一遍，然後合併。</translation>
    </message>
    <message>
        <source>The customer would be its own parent company. Choose another parent company.</source>
        <translation>該客戶會成為自己的母公司，請選擇其他母公司。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation>
            <numerusform>%Ln 個關係</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln 個附件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ModelRemarks</name>
    <message>
        <source>How often and how much people buy go together here (correlation %1, above %2): read the values with care.</source>
        <translation>這裡購買頻率與金額相關（相關係數 %1，高於 %2）：請謹慎看待價值。</translation>
    </message>
    <message>
        <source>How often and how much people buy do not go together (correlation %1, below %2), as the spend model supposes.</source>
        <translation>購買頻率與金額不相關（相關係數 %1，低於 %2），符合消費模型的假設。</translation>
    </message>
    <message>
        <source>Purchases come regularly (k %1, above %2): the Erlang-2 variant was tried too.</source>
        <translation>購買有規律（k 為 %1，高於 %2）：已同時嘗試 Erlang-2 變體。</translation>
    </message>
    <message>
        <source>Purchases come as by chance (k %1, not above %2): the Erlang-2 variant is not needed.</source>
        <translation>購買近乎隨機（k 為 %1，不高於 %2）：無需 Erlang-2 變體。</translation>
    </message>
    <message>
        <source>The model drifts: lately %1 more was bought than it expects. Look at the weeks beside it before you trust totals.</source>
        <comment>%1: a percentage</comment>
        <translation>模型出現漂移：近來的購買比預期多 %1。在相信總數之前，請先看左邊各週。</translation>
    </message>
    <message>
        <source>The model drifts: lately %1 less was bought than it expects. Look at the weeks beside it before you trust totals.</source>
        <comment>%1: a percentage</comment>
        <translation>模型出現漂移：近來的購買比預期少 %1。在相信總數之前，請先看左邊各週。</translation>
    </message>
    <message>
        <source>In the first quarter %1 customers bought for the first time, later %2 a quarter: the history seems to begin after its customers, so they are taken for younger than they are.</source>
        <comment>two numbers</comment>
        <translation>第一季有 %1 位客戶首次購買，之後每季 %2 位：歷史記錄似乎晚於這些客戶開始，因此他們被當作比實際更新的客戶。</translation>
    </message>
    <message>
        <source>%1 days were left out, since returns took back what was bought.</source>
        <comment>%1: a number</comment>
        <translation>有 %1 天未計入，因為退貨抵消了購買。</translation>
    </message>
</context>
<context>
    <name>zhike::ModelView</name>
    <message>
        <source>%1 customers have bought; a model needs %2</source>
        <comment>two numbers</comment>
        <translation>%1 位客戶購買過；模型需要 %2 位</translation>
    </message>
    <message>
        <source>%1 of them bought on two or more days; a model needs %2</source>
        <comment>two numbers</comment>
        <translation>其中 %1 位在兩天或以上購買；模型需要 %2 位</translation>
    </message>
    <message>
        <source>%1 weeks of history; to hold a part back for the check takes %2</source>
        <comment>two numbers</comment>
        <translation>歷史有 %1 週；留出一段做檢驗需要 %2 週</translation>
    </message>
    <message>
        <source>Chance of a deviation this large if the model were true: %1</source>
        <comment>%1: a number from 0 to 1</comment>
        <translation>若模型為真，出現這樣大的偏差的機率：%1</translation>
    </message>
    <message>
        <source>%1: log-likelihood %2, AIC %3</source>
        <translation>%1：對數概似 %2，AIC %3</translation>
    </message>
    <message>
        <source>Can the model be trusted?</source>
        <translation>模型可信嗎？</translation>
    </message>
    <message>
        <source>repeat orders per week</source>
        <translation>每週重複訂單</translation>
    </message>
    <message>
        <source>Who comes how often</source>
        <translation>誰來多少次</translation>
    </message>
    <message>
        <source>customers by repeat purchases, and as expected</source>
        <translation>依重複購買次數的客戶數與預期</translation>
    </message>
    <message>
        <source>What the data must have</source>
        <translation>資料須滿足</translation>
    </message>
    <message>
        <source>On data no model had seen</source>
        <translation>在模型未見過的資料上</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Chance of a deviation this large if the model were true: below %1</source>
        <comment>%1: 0.01</comment>
        <translation>若模型為真，出現這麼大偏差的機率：低於 %1</translation>
    </message>
</context>
<context>
    <name>zhike::MonthGrid</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>還有 %Ln 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::MoversView</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原先</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Value then</source>
        <translation>當時價值</translation>
    </message>
    <message>
        <source>any segment</source>
        <translation>任何分群</translation>
    </message>
    <message>
        <source>new since</source>
        <translation>此後新增</translation>
    </message>
    <message>
        <source>Nobody to list yet</source>
        <translation>暫無可列的客戶</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 and %2: segments where customers were and are</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Everybody who moved</source>
        <translation>所有變動的客戶</translation>
    </message>
    <message>
        <source>The %1 who were worth most are listed.</source>
        <comment>%1: a number</comment>
        <translation>列出當時價值最高的 %1 位。</translation>
    </message>
    <message>
        <source>Who was worth most stands first. Enter opens a customer.</source>
        <translation>當時價值最高的在最前。按 Enter 開啟客戶。</translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>誰變動了</translation>
    </message>
    <message>
        <source>segments, then and now; grey stayed</source>
        <translation>原先與現在的分群；灰色為未變</translation>
    </message>
    <message>
        <source>Customers who moved</source>
        <translation>變動的客戶</translation>
    </message>
</context>
<context>
    <name>zhike::NamesakePanel</name>
    <message numerus="yes">
        <source>“%1” is the name of several customers (%Ln row(s)). The file means</source>
        <comment>%1: a name</comment>
        <translation>
            <numerusform>有多位客戶名為「%1」（%Ln 列）。檔案所指的是</numerusform>
        </translation>
    </message>
    <message>
        <source>– nobody knows –</source>
        <translation>– 無人知道 –</translation>
    </message>
    <message>
        <source>another customer, who is made</source>
        <translation>另一位客戶，新建立</translation>
    </message>
    <message>
        <source>nobody: leave these rows out</source>
        <translation>都不是：不匯入這些列</translation>
    </message>
</context>
<context>
    <name>zhike::Navigation</name>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>zhike::NeedDialog</name>
    <message>
        <source>Need, expectation or complaint</source>
        <translation>需求、期望或客訴</translation>
    </message>
    <message>
        <source>New need, expectation or complaint</source>
        <translation>新的需求、期望或客訴</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已刪除。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已儲存。</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已記下。</translation>
    </message>
</context>
<context>
    <name>zhike::NextStepDialog</name>
    <message>
        <source>What comes next?</source>
        <translation>接下來做什麼？</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Nothing for now</source>
        <translation>暫不安排</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Type a day: 2026-12-31, +3d or mon.</source>
        <translation>請輸入日期：2026-12-31、+3d 或 mon。</translation>
    </message>
    <message>
        <source>Type a time: 9, 930 or 14:30.</source>
        <translation>請輸入時間：9、930 或 14:30。</translation>
    </message>
    <message>
        <source>Planned.</source>
        <translation>已安排。</translation>
    </message>
</context>
<context>
    <name>zhike::NoteEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>寫備註…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>紀錄類型</translation>
    </message>
</context>
<context>
    <name>zhike::OpenAttachment</name>
    <message>
        <source>This computer has no program that shows “%1”. Save it to pass it on.</source>
        <comment>%1: a file</comment>
        <translation>這台電腦沒有能開啟「%1」的程式。可以另存後轉交他人。</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未開啟</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>要開啟這個檔案嗎？</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>仍要開啟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <comment>%1: a file or folder</comment>
        <translation>已儲存為 %1。</translation>
    </message>
    <message>
        <source>Save into a folder</source>
        <translation>儲存到資料夾</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存新檔</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) copied.</source>
        <translation>
            <numerusform>已複製 %Ln 個檔案。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::OpportunityDialog</name>
    <message>
        <source>Customer *</source>
        <translation>客戶 *</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新增商機</translation>
    </message>
    <message>
        <source>Edit opportunity</source>
        <translation>編輯商機</translation>
    </message>
    <message>
        <source>Say whose opportunity this is: type a customer and choose one.</source>
        <translation>請指明是誰的商機：輸入客戶並選擇一個。</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: an opportunity</comment>
        <translation>%1 已儲存。</translation>
    </message>
    <message>
        <source>%1 written down.</source>
        <comment>%1: an opportunity</comment>
        <translation>%1 已新增。</translation>
    </message>
</context>
<context>
    <name>zhike::OrderLines</name>
    <message>
        <source>Type how many, like 3 or 0.5.</source>
        <translation>請輸入數量，如 3 或 0.5。</translation>
    </message>
    <message>
        <source>Type a price, like 12.50.</source>
        <translation>請輸入單價，如 12.50。</translation>
    </message>
    <message>
        <source>Type a discount in percent, like 10.</source>
        <translation>請輸入折扣百分比，如 10。</translation>
    </message>
    <message>
        <source>Type a tax in percent, like 13.</source>
        <translation>請輸入稅率百分比，如 5。</translation>
    </message>
    <message>
        <source>This cannot be right.</source>
        <translation>這不可能正確。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
</context>
<context>
    <name>zhike::OrderPageView</name>
    <message>
        <source>Order %1</source>
        <translation>訂單 %1</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新增訂單</translation>
    </message>
    <message>
        <source>Say who orders: type a customer and choose one.</source>
        <translation>請指明誰下單：輸入客戶並選擇一個。</translation>
    </message>
    <message>
        <source>Order saved.</source>
        <translation>訂單已儲存。</translation>
    </message>
    <message>
        <source>Order saved as a draft.</source>
        <translation>訂單已存為草稿。</translation>
    </message>
    <message>
        <source>An order needs a line before it can be confirmed.</source>
        <translation>訂單需要至少一筆明細才能確認。</translation>
    </message>
    <message>
        <source>Order confirmed.</source>
        <translation>訂單已確認。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>%1: order number, %2: its new status</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>儲存草稿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出貨</translation>
    </message>
    <message>
        <source>Close order</source>
        <translation>結案</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消訂單</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>未稅金額</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>zhike::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>還沒有訂單</translation>
    </message>
    <message>
        <source>Orders and returns belong here. From them Zhike tells what each customer is worth.</source>
        <translation>訂單和退貨都在這裡。知客由此得知每位客戶的價值。</translation>
    </message>
    <message>
        <source>Bring in your orders</source>
        <translation>匯入您的訂單</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Write the first one</source>
        <translation>寫下第一筆</translation>
    </message>
    <message>
        <source>A customer and a product are enough.</source>
        <translation>有客戶和產品即可。</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新增訂單</translation>
    </message>
    <message>
        <source>A CSV or Excel file with who bought what and when.</source>
        <translation>一個 CSV 或 Excel 檔案，寫明誰在何時買了什麼。</translation>
    </message>
</context>
<context>
    <name>zhike::ParetoChart</name>
    <message>
        <source>Top %1 carry %2</source>
        <extracomment>the 80/20 sentence of the Pareto chart: %1 share of customers, %2 share of value</extracomment>
        <translation>前 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>負價值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), %1</source>
        <extracomment>customers whose value is negative; %1 money</extracomment>
        <translation>
            <numerusform>%Ln 位，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>價值最高的客戶</translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation>價值占比</translation>
    </message>
</context>
<context>
    <name>zhike::PendingFiles</name>
    <message>
        <source>Do not attach %1</source>
        <comment>%1: a file</comment>
        <translation>不附上 %1</translation>
    </message>
</context>
<context>
    <name>zhike::PersonDialog</name>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>刪除 %Ln 筆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay with amounts, without words</source>
        <translation>
            <numerusform>保留 %Ln 筆的金額，抹除文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay without words</source>
        <translation>
            <numerusform>保留 %Ln 筆，抹除文字</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>個人資料</translation>
    </message>
    <message>
        <source>To erase, type the name</source>
        <translation>如要抹除，請輸入姓名</translation>
    </message>
    <message>
        <source>Save as PDF or JSON…</source>
        <translation>另存為 PDF 或 JSON…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久抹除</translation>
    </message>
    <message>
        <source>Looking for what is held…</source>
        <translation>正在查找所保存的內容…</translation>
    </message>
    <message>
        <source>Personal data of %1</source>
        <comment>%1: a person</comment>
        <translation>%1 的個人資料</translation>
    </message>
    <message>
        <source>This is held of the person. Save it to hand it out, or erase it. An erasure cannot be undone.</source>
        <translation>以下是所保存的此人的資料。可以另存後交給本人，也可以抹除。抹除後無法復原。</translation>
    </message>
    <message>
        <source>This is held of the person. Save it to hand it out. Erasing it is for managers and administrators.</source>
        <translation>以下是所保存的此人的資料。可以另存後交給本人。只有經理和管理員可以抹除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the change log lose their words and can no longer be undone.</source>
        <translation>
            <numerusform>變更記錄中的 %Ln 筆將抹除文字，且無法再復原。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved form(s) about the person are dropped.</source>
        <translation>
            <numerusform>與此人有關的 %Ln 份未儲存的表單草稿將被捨棄。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept setting(s) of imports name the person and are dropped.</source>
        <translation>
            <numerusform>%Ln 份已儲存的匯入設定中提到此人，將被捨棄。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups lose the person when they are put back. Files that were exported are yours to delete.</source>
        <translation>還原備份時，其中此人的資料會一併抹除。已匯出的檔案請自行刪除。</translation>
    </message>
    <message>
        <source>Dumps of the server and files that were exported are yours to delete.</source>
        <translation>伺服器的傾印檔和已匯出的檔案請自行刪除。</translation>
    </message>
    <message>
        <source>Save what is held of the person</source>
        <translation>儲存此人的全部資料</translation>
    </message>
    <message>
        <source>person-%1</source>
        <comment>%1: a number; name of a file</comment>
        <translation>個人資料-%1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <comment>%1: a file</comment>
        <translation>已儲存為 %1。</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>正在抹除…</translation>
    </message>
    <message>
        <source>The person is erased</source>
        <translation>此人的資料已抹除</translation>
    </message>
    <message>
        <source>Nothing of the person is left in the records, the change log, the search and the forms.</source>
        <translation>紀錄、變更記錄、搜尋和表單中都不再有此人的內容。</translation>
    </message>
    <message numerus="yes">
        <source>The person was erased in %Ln older copies of the file, too.</source>
        <translation>
            <numerusform>檔案的 %Ln 份舊副本中的個人資料也已抹除。</numerusform>
        </translation>
    </message>
    <message>
        <source>These files could not be opened and may still hold the person; delete them:</source>
        <translation>以下檔案無法開啟，其中可能還有此人的資料，請刪除：</translation>
    </message>
    <message>
        <source>The list beside the backups could not be written. It is tried again with the next backup.</source>
        <translation>備份旁的抹除名單未能寫入，下次備份時會再試。</translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1, with %Ln attachment(s) in a folder beside it.</source>
        <comment>%1: a file</comment>
        <translation>
            <numerusform>已儲存為 %1，%Ln 個附件在旁邊的資料夾裡。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PersonReport</name>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>made</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation>移至資源回收桶</translation>
    </message>
    <message>
        <source>taken out of the bin</source>
        <translation>自資源回收桶還原</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>抹除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>%1: a field; %2, %3: its old and its new content</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: a field; %2: its content</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>變更記錄</translation>
    </message>
    <message>
        <source>What the orders and the models say</source>
        <translation>訂單統計與模型分析</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客戶分群</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Stages of life</source>
        <translation>生命週期階段</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原先</translation>
    </message>
    <message>
        <source>To</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Forms not yet saved</source>
        <translation>尚未儲存的表單</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Entries of cases</source>
        <translation>案件中的紀錄</translation>
    </message>
    <message>
        <source>Needs, expectations, complaints</source>
        <translation>需求、期望與客訴</translation>
    </message>
    <message>
        <source>Personal data of %1</source>
        <comment>%1: a person</comment>
        <translation>%1 的個人資料</translation>
    </message>
    <message>
        <source>Everything held in %1 on %2</source>
        <comment>%1: a company; %2: a moment</comment>
        <translation>截至 %2，%1 中保存的全部內容</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>%1: a moment</comment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation>在資源回收桶中</translation>
    </message>
    <message>
        <source>given to another customer</source>
        <translation>轉給另一客戶</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意紀錄</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Who looked after the customer</source>
        <translation>歷任負責人</translation>
    </message>
</context>
<context>
    <name>zhike::PipelinePage</name>
    <message>
        <source>Opportunities</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>weighted %1</source>
        <comment>%1: money</comment>
        <translation>加權 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>還有 %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln 個進行中</numerusform>
        </translation>
    </message>
    <message>
        <source>sum %1 · weighted %2</source>
        <comment>%1, %2: money</comment>
        <translation>合計 %1 · 加權 %2</translation>
    </message>
    <message>
        <source>Ctrl+← → moves a card, Enter opens it</source>
        <translation>Ctrl+← → 移動卡片，Enter 開啟</translation>
    </message>
    <message>
        <source>%1 is now in %2.</source>
        <comment>%1: an opportunity, %2: a stage</comment>
        <translation>%1 已移至 %2。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新增商機</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>以清單顯示</translation>
    </message>
</context>
<context>
    <name>zhike::PlanDialog</name>
    <message>
        <source>Customer *</source>
        <translation>客戶 *</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>安排下一步</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>跟進紀錄</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>跟進計畫</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>略過這一次</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>已略過。</translation>
    </message>
    <message>
        <source>End the series here</source>
        <translation>系列到此為止</translation>
    </message>
    <message>
        <source>The series ends before.</source>
        <translation>系列在此之前結束。</translation>
    </message>
    <message>
        <source>Cancel the plan</source>
        <translation>取消計畫</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Say who this is about: type a customer and choose one.</source>
        <translation>請說明與誰有關：輸入客戶並選擇一個。</translation>
    </message>
    <message>
        <source>Planned.</source>
        <translation>已安排。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已儲存。</translation>
    </message>
</context>
<context>
    <name>zhike::PlanTimes</name>
    <message>
        <source>No length</source>
        <translation>不定時長</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 小時</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>整天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>時長</translation>
    </message>
    <message>
        <source>Type a day: 2026-12-31, +3d or mon.</source>
        <translation>請輸入日期：2026-12-31、+3d 或 mon。</translation>
    </message>
    <message>
        <source>Type a time: 9, 930 or 14:30.</source>
        <translation>請輸入時間：9、930 或 14:30。</translation>
    </message>
</context>
<context>
    <name>zhike::PoolDeedDialog</name>
    <message>
        <source>Return to the pool</source>
        <translation>退回公海</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>轉交</translation>
    </message>
    <message>
        <source>Protect from the pool</source>
        <translation>保護，不收回公海</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保護</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 個客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>To</source>
        <translation>轉交給</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>No rule returns the customer up to and with this day. Empty: the protection ends.</source>
        <translation>到這一天（含）為止，任何規則都不收回該客戶。留空：解除保護。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say why: it is read by whoever takes over.</source>
        <translation>請寫明原因，接手的人會看到。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) returned to the pool.</source>
        <translation>
            <numerusform>%Ln 個客戶已退回公海。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) handed over.</source>
        <translation>
            <numerusform>%Ln 個客戶已轉交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已儲存。</translation>
    </message>
    <message>
        <source>These are not your customers. A manager can do this.</source>
        <translation>這不是您的客戶，可由經理處理。</translation>
    </message>
    <message>
        <source>Return to the pool…</source>
        <translation>退回公海…</translation>
    </message>
    <message>
        <source>Hand over to…</source>
        <translation>轉交給…</translation>
    </message>
    <message>
        <source>Protect from the pool…</source>
        <translation>保護，不收回公海…</translation>
    </message>
</context>
<context>
    <name>zhike::PoolPage</name>
    <message>
        <source>Claim</source>
        <translation>認領</translation>
    </message>
    <message>
        <source>Public pool</source>
        <translation>公海</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are yours now.</source>
        <translation>
            <numerusform>已認領 %Ln 個客戶。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>規則…</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>限額…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter the pool</source>
        <translation>篩選公海客戶</translation>
    </message>
    <message>
        <source>The pool is empty. Customers come here when they are returned, by hand or by a rule.</source>
        <translation>公海裡沒有客戶。手動退回或依規則收回的客戶會出現在這裡。</translation>
    </message>
</context>
<context>
    <name>zhike::PoolRuleDialog</name>
    <message>
        <source>Rule of the pool</source>
        <translation>公海規則</translation>
    </message>
    <message>
        <source>New rule of the pool</source>
        <translation>新增公海規則</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Whom it is about…</source>
        <translation>適用客戶…</translation>
    </message>
    <message>
        <source>Days without a follow-up</source>
        <translation>未跟進天數</translation>
    </message>
    <message>
        <source>Warning, days before</source>
        <translation>提前提醒天數</translation>
    </message>
    <message>
        <source>Orders protect for days</source>
        <translation>有訂單的保留天數</translation>
    </message>
    <message>
        <source>What is a follow-up</source>
        <translation>何謂跟進</translation>
    </message>
    <message>
        <source>Attempts that nobody answered count too</source>
        <translation>未接通的聯絡也算</translation>
    </message>
    <message>
        <source>Whoever has an open opportunity stays</source>
        <translation>有進行中商機的客戶保留</translation>
    </message>
    <message>
        <source>All customers who have an owner</source>
        <translation>所有有負責人的客戶</translation>
    </message>
    <message>
        <source>The rule needs a name: it is the reason that people read.</source>
        <translation>規則需要名稱：大家看到的收回原因就是它。</translation>
    </message>
    <message>
        <source>Choose what is a follow-up.</source>
        <translation>請選擇何謂跟進。</translation>
    </message>
    <message>
        <source>The warning has to come after the last follow-up: fewer days.</source>
        <translation>提醒天數須少於未跟進天數。</translation>
    </message>
    <message>
        <source>There is a rule of this name already.</source>
        <translation>已有同名規則。</translation>
    </message>
    <message>
        <source>A rule is the same for everybody: its filter cannot ask for &quot;me&quot;.</source>
        <translation>規則對所有人相同，篩選條件不能用「我」。</translation>
    </message>
</context>
<context>
    <name>zhike::PoolRulesDialog</name>
    <message>
        <source>Rules of the public pool</source>
        <translation>公海規則</translation>
    </message>
    <message>
        <source>A rule is off until you have seen what it would do. Once a day the rules that are on return customers to the pool; the owner is told before, and a follow-up keeps the customer.</source>
        <translation>規則先模擬，看過結果後才能啟用。已啟用的規則每天收回一次客戶；收回前會提醒負責人，跟進一次即可保留客戶。</translation>
    </message>
    <message>
        <source>These rules are for managers and administrators to change.</source>
        <translation>這些規則由經理和管理員修改。</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>新增規則…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>There is no rule yet: customers return by hand only.</source>
        <translation>還沒有規則：客戶只能手動退回。</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>最近幾次收回</translation>
    </message>
    <message>
        <source>%1 · on</source>
        <comment>%1: a rule</comment>
        <translation>%1 · 已啟用</translation>
    </message>
    <message>
        <source>%1 · off</source>
        <comment>%1: a rule</comment>
        <translation>%1 · 未啟用</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Simulate…</source>
        <translation>模擬…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln customer(s)</source>
        <comment>%1: a moment</comment>
        <translation>
            <numerusform>%1：%Ln 個客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are back with whom they were taken from. Whoever was claimed or edited since stays.</source>
        <translation>
            <numerusform>%Ln 個客戶已回到原負責人名下。此後被認領或修改過的維持不變。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolSettingsDialog</name>
    <message>
        <source>Limits of the public pool</source>
        <translation>公海限額</translation>
    </message>
    <message>
        <source>They hold when somebody claims; nobody loses a customer by them.</source>
        <translation>認領時生效；不會因此收回任何人的客戶。</translation>
    </message>
    <message>
        <source>These limits are for managers and administrators to change.</source>
        <translation>這些限額由經理和管理員修改。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不等待</translation>
    </message>
    <message>
        <source>Claims a day</source>
        <translation>每天認領數</translation>
    </message>
    <message>
        <source>Customers held in all</source>
        <translation>名下客戶總數</translation>
    </message>
    <message>
        <source>Previous owner waits, days</source>
        <translation>前負責人等待天數</translation>
    </message>
    <message>
        <source>The previous owner&apos;s team waits too</source>
        <translation>前負責人所屬團隊也要等待</translation>
    </message>
    <message>
        <source>Customers held in all, of single persons</source>
        <translation>個別人員的名下客戶總數</translation>
    </message>
    <message>
        <source>Phones and mails are masked in the pool until a customer is claimed</source>
        <translation>認領之前，公海裡的電話和信箱遮罩顯示</translation>
    </message>
    <message>
        <source>Who writes down a colleague&apos;s customer reads only that it exists</source>
        <translation>登錄同事的客戶時，只提示已存在</translation>
    </message>
    <message>
        <source>and whose it is</source>
        <translation>並提示由誰負責</translation>
    </message>
    <message>
        <source>as everybody</source>
        <translation>與大家相同</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已儲存。</translation>
    </message>
</context>
<context>
    <name>zhike::PoolSimulationDialog</name>
    <message>
        <source>What the rule would do</source>
        <translation>規則模擬結果</translation>
    </message>
    <message>
        <source>Every customer is looked at. Nothing is written.</source>
        <translation>正在查看每個客戶，不寫入任何資料。</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>終身價值</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>依日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶數</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>依負責人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>依客戶</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>收回日</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>啟用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would go back within 30 days, with a lifetime value of %1.</source>
        <comment>%1: an amount</comment>
        <translation>
            <numerusform>30 天內將收回 %Ln 個客戶，終身價值合計 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are overdue today and go after the warning.</source>
        <translation>
            <numerusform>其中 %Ln 個今天已逾期，提醒期過後收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <comment>%1: a rule</comment>
        <translation>%1 已啟用。</translation>
    </message>
    <message>
        <source>The rule was changed meanwhile. Simulate it again.</source>
        <translation>規則已被修改，請重新模擬。</translation>
    </message>
</context>
<context>
    <name>zhike::ProductDialog</name>
    <message>
        <source>New product</source>
        <translation>新增產品</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>編輯產品</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a product</comment>
        <translation>%1 已儲存。</translation>
    </message>
    <message>
        <source>%1 written down.</source>
        <comment>%1: a product</comment>
        <translation>%1 已新增。</translation>
    </message>
</context>
<context>
    <name>zhike::ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>還沒有產品</translation>
    </message>
    <message>
        <source>What you sell belongs here, with its price and what it costs you.</source>
        <translation>您銷售的產品都在這裡，連同定價和成本。</translation>
    </message>
    <message>
        <source>Write down the first one</source>
        <translation>寫下第一筆</translation>
    </message>
    <message>
        <source>An article number and a name are enough.</source>
        <translation>填寫料號和名稱即可。</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新增產品</translation>
    </message>
</context>
<context>
    <name>zhike::Program</name>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在還原備份…</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as %1.</source>
        <comment>%1: a file</comment>
        <translation>已還原。之前的檔案保存為 %1。</translation>
    </message>
</context>
<context>
    <name>zhike::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>正在處理…</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <extracomment>progress: %1 is a percentage, %2 a duration such as &quot;14 s&quot;</extracomment>
        <translation>%1 · 還需 %2</translation>
    </message>
</context>
<context>
    <name>zhike::PurgeDialog</name>
    <message>
        <source>Delete for good</source>
        <translation>永久刪除</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>永久刪除「%1」？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln record(s) for good?</source>
        <translation>
            <numerusform>永久刪除 %Ln 筆記錄？</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that belongs to it goes along: of a customer also contacts, orders, cases and activities. Undo does not bring it back, only a backup does. The log keeps that it was deleted, when and by whom.</source>
        <translation>所屬的一切都會一併刪除：客戶的聯絡人、訂單、服務案件和活動也包括在內。復原無法找回，只有備份可以。紀錄會保留何時、由誰刪除。</translation>
    </message>
    <message>
        <source>delete for good</source>
        <comment>what a person types to confirm</comment>
        <translation>永久刪除</translation>
    </message>
    <message>
        <source>To go on, type: %1</source>
        <comment>%1: what is to be typed</comment>
        <translation>如要繼續，請輸入：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>zhike::QualityPage</name>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>新鮮</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>影響價值</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>0 to 100: how much of what is wanted is there.</source>
        <translation>0 到 100：所需資料已有多少。</translation>
    </message>
    <message>
        <source>0 to 100: how sure phone, mail and address are after the time that passed.</source>
        <translation>0 到 100：經過一段時間後，電話、電子郵件和地址還有多可靠。</translation>
    </message>
    <message>
        <source>Lifetime value; revenue where there is no value yet.</source>
        <translation>顧客終身價值；尚無價值時為營業額。</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>待補資料</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in all; the most important ones are shown.</source>
        <translation>
            <numerusform>共 %Ln 位客戶；顯示最重要的。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no phone, mail or address to confirm yet.</source>
        <translation>還沒有可確認的電話、電子郵件或地址。</translation>
    </message>
    <message>
        <source>Confirmed for %1.</source>
        <comment>%1: a customer</comment>
        <translation>已確認 %1 的資料。</translation>
    </message>
    <message>
        <source>Ask whether phone, mail and address are still right</source>
        <translation>詢問電話、電子郵件和地址是否仍然正確</translation>
    </message>
    <message>
        <source>Ask for: %1</source>
        <comment>%1: what is missing</comment>
        <translation>詢問：%1</translation>
    </message>
    <message>
        <source>Planned for %1: to ask for what is missing.</source>
        <comment>%1: a customer</comment>
        <translation>已為 %1 排定詢問所缺資料。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>所有人的</translation>
    </message>
    <message>
        <source>What is wanted…</source>
        <translation>所需資料…</translation>
    </message>
    <message>
        <source>Nothing to complete</source>
        <translation>沒有需要補齊的</translation>
    </message>
    <message>
        <source>Everything that is wanted of these customers is there, and fresh enough. Old data come back here by themselves.</source>
        <translation>這些客戶所需的資料都已齊全且夠新。資料變舊後會自動回到這裡。</translation>
    </message>
    <message>
        <source>Ask at the next contact</source>
        <translation>下次聯絡時詢問</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>今天已確認</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>補齊…</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>所有負責人</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>我的團隊</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: a person, %2: a number</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>沒有負責人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in all; the first ones in this order are shown.</source>
        <translation>
            <numerusform>共 %Ln 位客戶；此處顯示依此順序排在最前的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose customers</source>
        <translation>誰的客戶</translation>
    </message>
</context>
<context>
    <name>zhike::QualityRulesDialog</name>
    <message>
        <source>What is wanted of a customer</source>
        <translation>需要客戶的哪些資料</translation>
    </message>
    <message>
        <source>Complete is the weight of what is there, of all weights. With 0 a part is not wanted.</source>
        <translation>完整度是已有部分的權重占全部權重的比例。權重為 0 表示不需要。</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Person, household</source>
        <translation>個人、家庭</translation>
    </message>
    <message>
        <source>Goes stale in a year, in percent</source>
        <translation>每年失效的百分比</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Something must be wanted of firms and of persons: give at least one part a weight.</source>
        <translation>對公司和個人都必須有所需的資料：請至少為一項設定權重。</translation>
    </message>
    <message>
        <source>Saved. Customers are counted again in the background.</source>
        <translation>已儲存。正在背景重新計算客戶。</translation>
    </message>
</context>
<context>
    <name>zhike::RecordFoot</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已選 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected</source>
        <extracomment>beside the number of selected records in the foot of a list; %1 is the number, printed in bold</extracomment>
        <translation>已選 %1</translation>
    </message>
</context>
<context>
    <name>zhike::RecordForm</name>
    <message>
        <source>Discard draft</source>
        <translation>捨棄草稿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>zhike::RecordHistoryDialog</name>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷程</translation>
    </message>
    <message>
        <source>History of %1</source>
        <comment>%1: a record</comment>
        <translation>%1 的歷程</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>所有欄位</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改者</translation>
    </message>
    <message>
        <source>As it was on…</source>
        <translation>某日的樣子…</translation>
    </message>
    <message>
        <source>Older changes</source>
        <translation>更早的變更</translation>
    </message>
    <message>
        <source>Put the former value back</source>
        <translation>還原之前的值</translation>
    </message>
    <message>
        <source>Show the record as it was then</source>
        <translation>顯示當時的記錄</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Before that: made by “%1”, %2, %3.</source>
        <comment>%1: an import, %2: a person, %3: day and time</comment>
        <translation>此前：由「%1」建立，%2，%3。</translation>
    </message>
    <message>
        <source>No change like this is in the log.</source>
        <translation>紀錄中沒有這樣的變更。</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已抹除</translation>
    </message>
    <message>
        <source>%1 has its former value again.</source>
        <comment>%1: a field</comment>
        <translation>%1 已還原為之前的值。</translation>
    </message>
    <message>
        <source>Choose a record first: its history opens then.</source>
        <translation>請先選擇一筆記錄，再開啟其歷程。</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>歷程…</translation>
    </message>
    <message>
        <source>History: who changed what (%1)</source>
        <comment>%1: keys</comment>
        <translation>歷程：誰改了什麼（%1）</translation>
    </message>
</context>
<context>
    <name>zhike::RecordListPage</name>
    <message>
        <source>This cell does not take such a value.</source>
        <translation>該儲存格不接受這樣的值。</translation>
    </message>
    <message>
        <source>%1 is</source>
        <comment>%1: a field, in a filter</comment>
        <translation>%1 為</translation>
    </message>
    <message>
        <source>%1 sum</source>
        <comment>%1: a field</comment>
        <translation>%1合計</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>篩選清單</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>選擇欄位</translation>
    </message>
    <message>
        <source>Filter:</source>
        <translation>篩選：</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ 篩選</translation>
    </message>
    <message numerus="yes">
        <source>Set a field of %Ln record(s)…</source>
        <translation>
            <numerusform>設定 %Ln 筆記錄的欄位…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln record(s)</source>
        <translation>
            <numerusform>刪除 %Ln 筆記錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted. They are in the bin.</source>
        <translation>
            <numerusform>已刪除 %Ln 筆記錄，可在資源回收筒中找到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted, in several steps. They are in the bin.</source>
        <translation>
            <numerusform>已分幾步刪除 %Ln 筆記錄，可在資源回收筒中找到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting records</source>
        <translation>正在刪除記錄</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed.</source>
        <translation>
            <numerusform>已變更 %Ln 筆記錄。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed, in several steps.</source>
        <translation>
            <numerusform>已分幾步變更 %Ln 筆記錄。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing records</source>
        <translation>正在變更記錄</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>匯出清單</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>歷程…</translation>
    </message>
</context>
<context>
    <name>zhike::RecordPreview</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>main contact</source>
        <translation>主要聯絡人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>預計成交日</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
</context>
<context>
    <name>zhike::RecordTable</name>
    <message>
        <source>Reset columns</source>
        <translation>恢復預設欄位</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>遞增排序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>遞減排序</translation>
    </message>
    <message>
        <source>Do not sort</source>
        <translation>不排序</translation>
    </message>
    <message>
        <source>Fit width to content</source>
        <translation>欄寬配合內容</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隱藏此欄</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>編輯儲存格</translation>
    </message>
    <message numerus="yes">
        <source>Copy row(s)</source>
        <translation>
            <numerusform>複製 %Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>複製儲存格</translation>
    </message>
</context>
<context>
    <name>zhike::RecordTableModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>read aloud for one cell of a list, %1 the head of the column, %2 the content</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>zhike::RecordTimeline</name>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>A month ago</source>
        <translation>一個月前</translation>
    </message>
    <message>
        <source>Three months ago</source>
        <translation>三個月前</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>一年前</translation>
    </message>
    <message>
        <source>Up to</source>
        <comment>a day</comment>
        <translation>截至</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>%1: a day</comment>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>跳到某一天</translation>
    </message>
    <message>
        <source>Nothing happened yet. What you write here is the first entry.</source>
        <translation>還沒有任何紀錄。您在這裡寫下的就是第一筆。</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>沒有這類紀錄。</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>更早的紀錄</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Choose what the timeline shows</source>
        <translation>選擇時間軸顯示的內容</translation>
    </message>
</context>
<context>
    <name>zhike::RecordWords</name>
    <message>
        <source>%1 is missing. Please fill it in.</source>
        <comment>%1: a field</comment>
        <translation>缺少%1，請填寫。</translation>
    </message>
    <message>
        <source>%1 has more than %2 characters. Shorten it.</source>
        <comment>%1: a field</comment>
        <translation>%1超過 %2 個字元，請縮短。</translation>
    </message>
    <message>
        <source>%1 has a character that cannot be stored, at position %2. Delete it.</source>
        <comment>%1: a field</comment>
        <translation>%1的第 %2 個字元無法儲存，請刪除。</translation>
    </message>
    <message>
        <source>%1 is outside of what is possible.</source>
        <comment>%1: a field</comment>
        <translation>%1超出允許範圍。</translation>
    </message>
    <message>
        <source>%1 is not one of the choices.</source>
        <comment>%1: a field</comment>
        <translation>%1不在可選範圍內。</translation>
    </message>
    <message>
        <source>%1 is in another currency.</source>
        <comment>%1: a field</comment>
        <translation>%1屬於其他幣別。</translation>
    </message>
    <message>
        <source>%1 is not a mail address, like name@example.com.</source>
        <comment>%1: a field</comment>
        <translation>%1不是電子郵件地址，應如 name@example.com。</translation>
    </message>
    <message>
        <source>%1 is not a phone number.</source>
        <comment>%1: a field</comment>
        <translation>%1不是電話號碼。</translation>
    </message>
    <message>
        <source>%1 would make a circle. Choose another.</source>
        <comment>%1: a field</comment>
        <translation>%1會形成循環，請另選。</translation>
    </message>
    <message>
        <source>%1 contradicts another field.</source>
        <comment>%1: a field</comment>
        <translation>%1與其他欄位矛盾。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln record(s)</source>
        <comment>%1: what was done</comment>
        <translation>
            <numerusform>%1：%Ln 筆記錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export to %1: %Ln record(s), %2, %3</source>
        <comment>%1: a file, %2: the kind of record, %3: a format</comment>
        <translation>
            <numerusform>匯出到 %1：%Ln 筆記錄，%2，%3</numerusform>
        </translation>
    </message>
    <message>
        <source>A value belongs to a field that is not there any more. Open the record again.</source>
        <translation>有一個值所屬的欄位已不存在。請重新開啟該筆記錄。</translation>
    </message>
    <message>
        <source>%1 holds another kind of value.</source>
        <comment>%1: a field</comment>
        <translation>%1 的值類型不符。</translation>
    </message>
    <message>
        <source>%1 is no link, like https://example.com or mailto:name@example.com.</source>
        <comment>%1: a field</comment>
        <translation>%1 不是連結，例如 https://example.com 或 mailto:name@example.com。</translation>
    </message>
</context>
<context>
    <name>zhike::RecoveryWindow</name>
    <message>
        <source>Looking what can still be read…</source>
        <translation>正在檢查還能讀出什麼…</translation>
    </message>
    <message>
        <source>%1 of its %2 pages do not hold what was written.</source>
        <comment>%1, %2: numbers</comment>
        <translation>共 %2 頁，其中 %1 頁與寫入的內容不符。</translation>
    </message>
    <message>
        <source>It can still be read that there are customers: %1, contacts: %2, orders: %3, cases: %4.</source>
        <comment>%1 to %4: numbers</comment>
        <translation>還能讀出：客戶 %1，聯絡人 %2，訂單 %3，案件 %4。</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <comment>%1: a file</comment>
        <translation>%1 已損壞</translation>
    </message>
    <message>
        <source>Nothing of it was changed, and nothing will be: whatever you choose, the damaged file is kept.</source>
        <translation>檔案沒有被更動過，以後也不會：無論您選哪一項，損壞的檔案都會保留。</translation>
    </message>
    <message>
        <source>Work with what was saved</source>
        <translation>用救回的資料繼續工作</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Put the backup of %1 back</source>
        <comment>%1: date and time</comment>
        <translation>還原 %1 的備份</translation>
    </message>
    <message>
        <source>It has customers: %1, contacts: %2, orders: %3, cases: %4. Its newest change is of %5.</source>
        <comment>%1 to %4: numbers, %5: date and time</comment>
        <translation>其中有：客戶 %1，聯絡人 %2，訂單 %3，案件 %4。最近一次更動：%5。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Save what can be read into a new file</source>
        <translation>把還能讀出的內容存入新檔案</translation>
    </message>
    <message>
        <source>Row by row, past the damaged places. It tells what is missing, and opens like any company.</source>
        <translation>逐列讀取，繞過損壞處；會說明缺了什麼，新檔案可照常開啟。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>When a disk or a network drive was away, or the file was put back by hand.</source>
        <translation>磁碟或網路磁碟機曾斷線，或檔案已手動放回時使用。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>A text for who helps you</source>
        <translation>給協助者的說明</translation>
    </message>
    <message>
        <source>Reading the backup, byte by byte, and putting it back…</source>
        <translation>正在逐位元組驗證備份並還原…</translation>
    </message>
    <message>
        <source>The backup was not put back. %1</source>
        <comment>%1: a sentence that says why</comment>
        <translation>備份沒有還原。%1</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>儲存還能讀出的內容</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>正在儲存還能讀出的內容…</translation>
    </message>
    <message>
        <source>Saved into %1: %2 rows. Places that could not be read: %3; rows left out since they or what they belong to were damaged: %4; links lost: %5.</source>
        <comment>%1: a file, %2 to %5: numbers</comment>
        <translation>已存入 %1：%2 列。無法讀取的位置：%3；因自身或所屬記錄損壞而略去的列：%4；遺失的關聯：%5。</translation>
    </message>
    <message>
        <source>It says what is damaged and where.</source>
        <translation>說明損壞了什麼、在哪裡。</translation>
    </message>
    <message>
        <source>Versions, sizes, counts. No name, no folder and no value of a record is in it. It is sent nowhere.</source>
        <translation>只有版本、大小和數量；沒有名稱，沒有資料夾，沒有任何記錄的內容。不會傳送到任何地方。</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <comment>%1: a file</comment>
        <translation>找不到 %1</translation>
    </message>
    <message>
        <source>No empty company was put in its place.</source>
        <translation>沒有用空白的公司檔案代替它。</translation>
    </message>
</context>
<context>
    <name>zhike::RelationChart</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 how a customer is related, %2 to whom: &quot;supplier of Acme&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more relation(s)</source>
        <translation>
            <numerusform>另有 %Ln 個關係</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>還有 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>To</source>
        <translation>對象</translation>
    </message>
</context>
<context>
    <name>zhike::RelationDialog</name>
    <message>
        <source>Relation of %1</source>
        <comment>%1: a customer</comment>
        <translation>%1 的關係</translation>
    </message>
    <message>
        <source>New relation of %1</source>
        <comment>%1: a customer</comment>
        <translation>%1 的新關係</translation>
    </message>
    <message>
        <source>Relation saved.</source>
        <translation>關係已儲存。</translation>
    </message>
</context>
<context>
    <name>zhike::RelationWords</name>
    <message>
        <source>in the bin</source>
        <translation>在資源回收桶中</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>%1: a day</comment>
        <translation>%1 結束</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>%1: a day</comment>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>%1: a day</comment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>%1: revenue %2, lifetime value %3.</source>
        <comment>%1: whose it is together, %2 and %3: amounts</comment>
        <translation>%1：營業額 %2，終身價值 %3。</translation>
    </message>
    <message>
        <source>%1: revenue %2.</source>
        <comment>%1: whose it is together, %2: an amount</comment>
        <translation>%1：營業額 %2。</translation>
    </message>
    <message>
        <source>There are more, which are not counted here.</source>
        <translation>還有更多，此處未計入。</translation>
    </message>
    <message numerus="yes">
        <source>The group of %Ln customer(s)</source>
        <translation>
            <numerusform>本集團或家庭共 %Ln 個客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) came through this one</source>
        <translation>
            <numerusform>由此客戶帶來 %Ln 個客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>brought %Ln more with %1</source>
        <comment>%1: their revenue</comment>
        <translation>
            <numerusform>又帶來 %Ln 個，共 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RelationsPage</name>
    <message>
        <source>Relations</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Relations of %1</source>
        <comment>%1: a customer</comment>
        <translation>%1 的關係</translation>
    </message>
    <message>
        <source>No relations yet. Write the first one with the button above.</source>
        <translation>還沒有關係。請用上方按鈕建立第一個。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>還有 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>New relation</source>
        <translation>新增關係</translation>
    </message>
    <message>
        <source>Came through this customer</source>
        <translation>由此客戶帶來</translation>
    </message>
    <message>
        <source>Who is around this customer?</source>
        <translation>這位客戶周圍有誰？</translation>
    </message>
    <message>
        <source>up to two steps</source>
        <translation>最多兩層</translation>
    </message>
    <message>
        <source>The customer stands in the middle, those it is related to at both sides, and those they are related to further out. Where not all have a place, those of the highest lifetime value are shown. Dashed lines are relations that are over. The figure is the lifetime value, or the revenue where no model told one.</source>
        <translation>中間是該客戶，兩側是與其有關係的客戶，外側是與後者有關係的客戶。放不下時先顯示終身價值最高的。虛線表示已結束的關係。數字為終身價值；模型沒有給出時為營業額。</translation>
    </message>
</context>
<context>
    <name>zhike::RelationsPanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>%1: a kind of relation, %2: how many</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>還有 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit, end or remove this relation</source>
        <translation>編輯、結束或移除此關係</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>It ends today</source>
        <translation>今天結束</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The relation with “%1” ends today.</source>
        <comment>%1: a customer</comment>
        <translation>與「%1」的關係今天結束。</translation>
    </message>
    <message>
        <source>The relation with “%1” is removed.</source>
        <comment>%1: a customer</comment>
        <translation>與「%1」的關係已移除。</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>New relation with another customer</source>
        <translation>新增與其他客戶的關係</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>關係圖</translation>
    </message>
</context>
<context>
    <name>zhike::ReminderNotice</name>
    <message>
        <source>In 5 minutes</source>
        <translation>5 分鐘後</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>15 分鐘後</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>一小時後</translation>
    </message>
    <message>
        <source>Tomorrow at 9</source>
        <translation>明天 9 點</translation>
    </message>
    <message>
        <source>Close; they come again with the next start</source>
        <translation>關閉；下次啟動時再提醒</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Do not remind of it again</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reminder(s)</source>
        <translation>
            <numerusform>%Ln 項提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>還有 %Ln 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RepeatEdit</name>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>After so many</source>
        <translation>達到次數後</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>到某一天</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後一天</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>不重複</translation>
    </message>
    <message>
        <source>Type a number from 1 to 999.</source>
        <translation>請輸入 1 到 999 之間的數。</translation>
    </message>
    <message>
        <source>Type a day that is not before the first one.</source>
        <translation>請輸入不早於首次的日期。</translation>
    </message>
</context>
<context>
    <name>zhike::ReportDialog</name>
    <message>
        <source>Show folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>zhike::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>報表</translation>
    </message>
    <message>
        <source>Reports to pass on</source>
        <translation>可轉寄的報表</translation>
    </message>
    <message>
        <source>Made from the figures of Insight, as of the day they were computed.</source>
        <translation>取自「洞察」的數據，截至計算之日。</translation>
    </message>
    <message>
        <source>Segments and lifetime value</source>
        <translation>客戶分群與終身價值</translation>
    </message>
    <message>
        <source>Who the customers are, what they are worth, who carries it, and whether the model can be trusted.</source>
        <translation>客戶是誰、價值多少、由誰貢獻，以及模型是否可信。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存為 PDF…</translation>
    </message>
</context>
<context>
    <name>zhike::RetentionDialog</name>
    <message>
        <source>are erased for good after</source>
        <translation>永久抹除，期限：</translation>
    </message>
    <message>
        <source>go into the bin after</source>
        <translation>移到資源回收桶，期限：</translation>
    </message>
    <message>
        <source>are dropped after</source>
        <translation>捨棄，期限：</translation>
    </message>
    <message>
        <source>are kept for</source>
        <translation>保存期限：</translation>
    </message>
    <message>
        <source>How long records are kept</source>
        <translation>記錄保存多久</translation>
    </message>
    <message>
        <source>Nothing is removed by itself: a rule only says what is old, and each run is looked at and confirmed. Nobody is erased with an open case, opportunity or order, with something planned, or with an order that has to be kept.</source>
        <translation>沒有任何內容會自行移除：規則只說明哪些是舊的，每次執行都要先查看再確認。有未結案件、商機或訂單、有計畫中的事項，或有必須保存之訂單的人，不會被抹除。</translation>
    </message>
    <message>
        <source>These rules are for managers and administrators to change and to run.</source>
        <translation>這些規則由經理和管理員修改與執行。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>%1: months</source>
        <comment>%1: a kind of records</comment>
        <translation>%1：月數</translation>
    </message>
    <message>
        <source>months</source>
        <translation>個月</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>查看…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln today</source>
        <comment>how many records a rule finds</comment>
        <translation>
            <numerusform>今天 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2: %3 removed · %4</source>
        <comment>%1: a moment; %2: a kind of records; %3: a number; %4: a person</comment>
        <translation>%1 · %2：移除 %3 筆 · %4</translation>
    </message>
    <message>
        <source>The last runs:</source>
        <translation>最近幾次執行：</translation>
    </message>
</context>
<context>
    <name>zhike::RetentionPreviewDialog</name>
    <message>
        <source>What the rule finds</source>
        <translation>規則找到的記錄</translation>
    </message>
    <message>
        <source>They are erased for good, in backups too when they are put back. That cannot be undone.</source>
        <translation>它們將被永久抹除；還原備份時也會一併抹除。此動作無法復原。</translation>
    </message>
    <message>
        <source>They go into the bin. Undo brings them back.</source>
        <translation>它們將移到資源回收桶，可以復原。</translation>
    </message>
    <message>
        <source>They are dropped. That cannot be undone.</source>
        <translation>它們將被捨棄。此動作無法復原。</translation>
    </message>
    <message>
        <source>Switch the rule on</source>
        <translation>啟用此規則</translation>
    </message>
    <message>
        <source>Erase them for good</source>
        <translation>永久抹除</translation>
    </message>
    <message>
        <source>Put them into the bin</source>
        <translation>移到資源回收桶</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Looking for what is old…</source>
        <translation>正在尋找舊記錄…</translation>
    </message>
    <message>
        <source>To go on, type how many they are</source>
        <translation>要繼續，請輸入它們的數量</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are older than %1 and not protected.</source>
        <comment>%1: a day</comment>
        <translation>
            <numerusform>有 %Ln 筆記錄早於 %1 且不受保護。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Below are the first %Ln.</source>
        <translation>
            <numerusform>下面列出前 %Ln 筆。</numerusform>
        </translation>
    </message>
    <message>
        <source>Switching the rule on removes nothing yet: each run is confirmed by itself.</source>
        <translation>啟用規則還不會移除任何內容：每次執行都要個別確認。</translation>
    </message>
    <message>
        <source>Removing… %1 of %2</source>
        <comment>%1, %2: numbers of records</comment>
        <translation>正在移除… %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were removed.</source>
        <translation>
            <numerusform>已移除 %Ln 筆記錄。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since it was looked at and stayed.</source>
        <translation>
            <numerusform>%Ln 筆在查看後有變動，已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>These files could not be opened and may still hold the persons; delete them:</source>
        <translation>以下檔案無法開啟，可能仍含有這些人的資料，請刪除：</translation>
    </message>
    <message>
        <source>The list beside the backups could not be written. It is tried again with the next backup.</source>
        <translation>無法寫入備份旁的名單，下次備份時會再試。</translation>
    </message>
</context>
<context>
    <name>zhike::RetentionView</name>
    <message>
        <source>Needs a fitted model; the Model tab says what is missing.</source>
        <translation>需要已擬合的模型；「模型」頁籤說明缺少什麼。</translation>
    </message>
    <message>
        <source>Kept from the newest computation on; compute again to see it.</source>
        <translation>自最新一次計算起保留；重新計算即可檢視。</translation>
    </message>
    <message>
        <source>Satisfaction is known of %1 of %2 customers; the others stand in the last grid.</source>
        <translation>%2 位客戶中已知滿意度的有 %1 位；其餘列在最後一個方格圖中。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>有風險的價值</translation>
    </message>
    <message>
        <source>Next best action</source>
        <translation>下一步最佳行動</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>目前價值</translation>
    </message>
    <message>
        <source>Whom to keep first</source>
        <translation>先挽留誰</translation>
    </message>
    <message>
        <source>square = value at risk</source>
        <translation>方塊 = 有風險的價值</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>挽留順序</translation>
    </message>
    <message>
        <source>customers, value at risk</source>
        <translation>客戶數，有風險的價值</translation>
    </message>
    <message>
        <source>Next best actions</source>
        <translation>下一步最佳行動</translation>
    </message>
    <message>
        <source>customers, current value</source>
        <translation>客戶數，目前價值</translation>
    </message>
    <message>
        <source>Word of mouth, in no sum: %1 recommend us (%2), %3 warn others (%4).</source>
        <comment>%1, %3: numbers of customers, %2, %4: amounts</comment>
        <translation>口碑（不計入任何合計）：%1 位客戶推薦我們（%2），%3 位客戶告誡他人（%4）。</translation>
    </message>
</context>
<context>
    <name>zhike::RuleSegmentsReport</name>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>價值</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有風險的價值</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a segment, in place of the change of its size</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>Segments by your own rules</source>
        <translation>依自訂規則的分群</translation>
    </message>
    <message>
        <source>came and went from %1 to %2</source>
        <comment>two days</comment>
        <translation>%1 至 %2 的加入與離開</translation>
    </message>
</context>
<context>
    <name>zhike::RuleSegmentsView</name>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>價值</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有風險的價值</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Came or went</source>
        <translation>加入或離開</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>目前價值</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a segment, in place of the change of its size</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>There are none yet. A segment is a rule that says who belongs together; its members are kept current.</source>
        <translation>還沒有。分群是一條說明哪些客戶同屬一組的規則；成員會保持最新。</translation>
    </message>
    <message>
        <source>Came and went from %1 to %2. Enter opens the customers.</source>
        <comment>two days</comment>
        <translation>%1 至 %2 的加入與離開。按 Enter 開啟客戶。</translation>
    </message>
    <message>
        <source>Who came and went</source>
        <translation>進出記錄</translation>
    </message>
    <message>
        <source>came</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>went</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>%1: who came and went</source>
        <comment>%1: a segment</comment>
        <translation>%1：進出記錄</translation>
    </message>
    <message>
        <source>Its history begins on %1: everybody who was in it then came that day.</source>
        <comment>%1: a day</comment>
        <translation>它的記錄始於 %1：當時在其中的客戶都算在那天加入。</translation>
    </message>
    <message>
        <source>The newest %1 are listed.</source>
        <comment>%1: a number</comment>
        <translation>列出最近的 %1 筆。</translation>
    </message>
    <message>
        <source>Newest first. Enter opens a customer.</source>
        <translation>最新的在前。按 Enter 開啟客戶。</translation>
    </message>
    <message>
        <source>Segments by your own rules</source>
        <translation>依自訂規則的分群</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Its customers</source>
        <translation>其客戶</translation>
    </message>
</context>
<context>
    <name>zhike::RulesDialog</name>
    <message>
        <source>Value to come</source>
        <translation>未來價值</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命週期</translation>
    </message>
    <message>
        <source>Value classes</source>
        <translation>價值類別</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠誠度</translation>
    </message>
    <message>
        <source>Whom to keep</source>
        <translation>保留誰</translation>
    </message>
    <message>
        <source>Cost to serve and referrals</source>
        <translation>服務成本與推薦</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>價值類別</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>下一步行動</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶數</translation>
    </message>
    <message>
        <source> gaps</source>
        <comment>behind a number: of the usual time between two purchases</comment>
        <translation> 個間隔</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> 週</translation>
    </message>
    <message>
        <source>How customers are told apart</source>
        <translation>客戶的劃分標準</translation>
    </message>
    <message>
        <source>Change a number and see who would stand elsewhere. Nothing changes before you apply it; then all figures are computed again.</source>
        <translation>改動一個數字，就能看到哪些客戶會換到別處。套用之前什麼都不會變；套用之後所有指標會重新計算。</translation>
    </message>
    <message>
        <source>These numbers are for managers and administrators to change.</source>
        <translation>這些數字由經理和管理員修改。</translation>
    </message>
    <message>
        <source>Reading everybody&apos;s purchases…</source>
        <translation>正在讀取所有客戶的購買記錄…</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>恢復預設</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>This cannot be.</source>
        <translation>不能是這個數。</translation>
    </message>
    <message>
        <source>Must be lower than “%1”.</source>
        <translation>必須小於「%1」。</translation>
    </message>
    <message>
        <source>Nobody would stand elsewhere.</source>
        <translation>沒有客戶會換到別處。</translation>
    </message>
    <message>
        <source>%1 of %2 customers would stand elsewhere.</source>
        <comment>%1, %2: numbers</comment>
        <translation>%2 個客戶中有 %1 個會換到別處。</translation>
    </message>
    <message>
        <source>Value so far of all: %1, then %2.</source>
        <comment>two amounts</comment>
        <translation>全部已實現價值：%1，之後 %2。</translation>
    </message>
    <message>
        <source>Value to come of all: %1, then %2.</source>
        <comment>two amounts</comment>
        <translation>全部未來價值：%1，之後 %2。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Next actions</source>
        <translation>下一步行動</translation>
    </message>
</context>
<context>
    <name>zhike::SaveReport</name>
    <message>
        <source>Save the report</source>
        <translation>儲存報表</translation>
    </message>
    <message>
        <source>Report saved as %1.</source>
        <comment>%1: a file</comment>
        <translation>報表已儲存為 %1。</translation>
    </message>
</context>
<context>
    <name>zhike::SealDialog</name>
    <message>
        <source>Save an encrypted copy</source>
        <translation>另存加密副本</translation>
    </message>
    <message>
        <source>Who has the file and the password has the company&apos;s data. Zhike keeps the password nowhere: if it is forgotten, the copy cannot be opened by anybody.</source>
        <translation>誰持有檔案和密碼，誰就擁有公司的資料。知客不在任何地方保存密碼：一旦忘記，任何人都無法開啟此副本。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再輸入一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存新檔…</translation>
    </message>
    <message numerus="yes">
        <source>Choose a password of at least %Ln characters.</source>
        <translation>
            <numerusform>密碼至少需要 %Ln 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>兩次輸入的密碼不一致。</translation>
    </message>
    <message>
        <source>Encrypting…</source>
        <translation>正在加密…</translation>
    </message>
</context>
<context>
    <name>zhike::SegmentMap</name>
    <message numerus="yes">
        <source>%1; %2, %3: %Ln customer(s), %4</source>
        <extracomment>one cell of the segment map: %1 segment, %2 recency, %3 frequency, %4 money</extracomment>
        <translation>
            <numerusform>%1；%2，%3：%Ln 位客戶，%4</numerusform>
        </translation>
    </message>
    <message>
        <source>Recency, frequency</source>
        <translation>新近度、頻次</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶數</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>價值</translation>
    </message>
</context>
<context>
    <name>zhike::SegmentReport</name>
    <message>
        <source>Nobody has bought anything yet.</source>
        <translation>還沒有人購買過。</translation>
    </message>
    <message>
        <source>Nobody has bought on two different days yet, so nothing can be said about coming back.</source>
        <translation>還沒有人在兩個不同的日子購買過，因此無法判斷是否會再來。</translation>
    </message>
    <message>
        <source>Only %1 customers have bought on two or more days; %2 are needed.</source>
        <translation>只有 %1 位客戶在兩天或以上購買過；至少需要 %2 位。</translation>
    </message>
    <message>
        <source>All first purchases were on the last day: there is no time to look at yet.</source>
        <translation>所有首次購買都在最後一天：還沒有可觀察的時間。</translation>
    </message>
    <message>
        <source>All customers have bought in the same way: nothing tells them apart.</source>
        <translation>所有客戶的購買方式相同：無法區分。</translation>
    </message>
    <message>
        <source>All repeat purchases have the same amount: there is no spread to estimate.</source>
        <translation>所有重複購買的金額相同：沒有可估計的差異。</translation>
    </message>
    <message>
        <source>These data do not show customers leaving: a parameter went to its bound.</source>
        <translation>這些資料看不出客戶離開：有一個參數到達邊界。</translation>
    </message>
    <message>
        <source>A few very large purchases leave the mean spend without a limit, so no value is shown.</source>
        <translation>少數極大的購買使平均消費沒有上限，因此不顯示價值。</translation>
    </message>
    <message>
        <source>The fit did not pass its own checks, so it is not shown.</source>
        <translation>擬合沒有通過自身檢查，因此不予顯示。</translation>
    </message>
    <message>
        <source>The computation was cancelled.</source>
        <translation>計算已取消。</translation>
    </message>
    <message>
        <source>These data cannot be fitted.</source>
        <translation>這些資料無法擬合。</translation>
    </message>
    <message>
        <source>No segment</source>
        <translation>未分群</translation>
    </message>
    <message>
        <source>%1 · held-out total error %2 · RMSE %3 · correlation %4</source>
        <comment>%1: a model; the others: how it did on data it had not seen</comment>
        <translation>%1 · 保留期總誤差 %2 · RMSE %3 · 相關 %4</translation>
    </message>
    <message>
        <source>R5 newest</source>
        <translation>R5 最近</translation>
    </message>
    <message>
        <source>R1 oldest</source>
        <translation>R1 最久</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客戶分群</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營業額</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活機率</translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation>價值占比</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>標準誤</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>購買過的客戶</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <comment>%1: a number</comment>
        <translation>%1 筆訂單</translation>
    </message>
    <message>
        <source>Revenue to date</source>
        <translation>至今營業額</translation>
    </message>
    <message>
        <source>Value, %1 weeks</source>
        <translation>價值（%1 週）</translation>
    </message>
    <message>
        <source>discounted at %1 a year</source>
        <translation>年折現率 %1</translation>
    </message>
    <message>
        <source>Expected to be alive</source>
        <translation>預期存活</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <comment>%1: money</comment>
        <translation>%1 面臨風險</translation>
    </message>
    <message>
        <source>The best fifth of the customers carries %1 of what was earned so far.</source>
        <translation>最好的五分之一客戶貢獻了至今所得的 %1。</translation>
    </message>
    <message>
        <source>The best fifth of the customers carries %1 of the value. The most valuable segment is “%2” with %3 customers and %4 of all value to come.</source>
        <translation>最好的五分之一客戶貢獻了 %1 的價值。最有價值的分群是「%2」，有 %3 位客戶，占未來價值的 %4。</translation>
    </message>
    <message>
        <source>Can the model be trusted?</source>
        <translation>模型可信嗎？</translation>
    </message>
    <message>
        <source>repeat purchases per week</source>
        <translation>每週重複購買</translation>
    </message>
    <message>
        <source>On data held back</source>
        <translation>保留資料上的表現</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>預測</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>Total error</source>
        <translation>總誤差</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相關</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>fitted on %1 customers, %2 of them bought again</source>
        <translation>以 %1 位客戶擬合，其中 %2 位再次購買</translation>
    </message>
    <message>
        <source>How often and how much people buy go together here (correlation %1). The spend model supposes they do not; read the values with care.</source>
        <translation>購買頻次與金額在此相關（相關係數 %1），而消費模型假定兩者無關；請謹慎解讀價值。</translation>
    </message>
    <message>
        <source>Segments and lifetime value</source>
        <translation>客戶分群與終身價值</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <comment>%1: the company, %2: a day</comment>
        <translation>%1 · 截至 %2</translation>
    </message>
    <message>
        <source>Zhike · as of %1 · from %2 orders</source>
        <translation>知客 · 截至 %1 · 來自 %2 筆訂單</translation>
    </message>
    <message>
        <source>Segment map</source>
        <translation>客戶分群圖</translation>
    </message>
    <message>
        <source>customers and value, by recency and frequency</source>
        <translation>依最近購買和頻次的客戶數與價值</translation>
    </message>
    <message>
        <source>Value by segment</source>
        <translation>各分群的價值</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客戶分群</translation>
    </message>
    <message>
        <source>Who carries the value</source>
        <translation>誰貢獻了價值</translation>
    </message>
    <message>
        <source>share of historic + current value, best first</source>
        <translation>歷史加目前價值的占比，由高到低</translation>
    </message>
    <message>
        <source>How these figures are computed</source>
        <translation>這些數據如何計算</translation>
    </message>
    <message>
        <source>One purchase per customer and day; returns reduce the day they belong to. R, F and M are scored 1 to 5 by fifths, equal customers always alike. The value is the expected number of purchases in %1 weeks, each discounted at %2 a year, times the expected spend, times a margin of %3.</source>
        <translation>每位客戶每天計一次購買；退貨沖減當天金額。R、F、M 依五分位評 1 到 5 分，相同的客戶得分相同。價值為 %1 週內的預期購買次數，依年折現率 %2 逐次折現，乘以預期消費額，再乘以毛利率 %3。</translation>
    </message>
    <message>
        <source>New since</source>
        <extracomment>customers who had not bought at the first of two dates</extracomment>
        <translation>此後新增</translation>
    </message>
    <message>
        <source>repeat purchases</source>
        <translation>重複購買</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Only %1 contracts have ended; %2 are needed.</source>
        <translation>只有 %1 份合約已結束，至少需要 %2 份。</translation>
    </message>
    <message>
        <source>No contract has been renewed yet, so nothing can be said about renewals.</source>
        <translation>還沒有續約過的合約，因此無法判斷續約情況。</translation>
    </message>
    <message>
        <source>The history covers only %1 weeks; %2 are needed.</source>
        <translation>歷史只有 %1 週，至少需要 %2 週。</translation>
    </message>
    <message>
        <source>The history is too short to hold a part back, so the models cannot be told apart yet.</source>
        <translation>歷史太短，無法留出一段，還不能分辨模型的好壞。</translation>
    </message>
    <message>
        <source>Proposed: %1. Another model came a little nearer, but it holds everybody who bought once for a customer for ever.</source>
        <comment>%1: a model</comment>
        <translation>建議：%1。另一個模型略微更接近，但它把只買過一次的人永遠當作客戶。</translation>
    </message>
    <message>
        <source>Proposed: %1, which came nearest to each customer&apos;s purchases.</source>
        <comment>%1: a model</comment>
        <translation>建議：%1，它與每位客戶的實際購買最接近。</translation>
    </message>
    <message>
        <source>In the top tenth</source>
        <comment>share of what was bought by those predicted to buy most</comment>
        <translation>前十分之一所占</translation>
    </message>
    <message>
        <source>Nobody buys</source>
        <comment>a naive forecast</comment>
        <translation>無人購買</translation>
    </message>
    <message>
        <source>As many as before</source>
        <comment>a naive forecast</comment>
        <translation>與上期相同</translation>
    </message>
    <message>
        <source>Everybody alike</source>
        <comment>a naive forecast</comment>
        <translation>人人相同</translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>%1 a day: how many more customers than then</extracomment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原先</translation>
    </message>
    <message>
        <source>To</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>how a figure changed; %1 an arrow and a percentage, %2 a day</extracomment>
        <translation>%1（自 %2）</translation>
    </message>
    <message>
        <source>Since %1 %2 customers are new and %3 of %4 others changed their segment: champions %5, at risk %6, lost %7.</source>
        <translation>自 %1 以來新增 %2 位客戶，其餘 %4 位中有 %3 位改變了分群：冠軍客戶 %5，有流失風險 %6，已流失 %7。</translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>誰變動了</translation>
    </message>
    <message>
        <source>segments on %1 and on %2; grey stayed</source>
        <extracomment>two days</extracomment>
        <translation>%1 與 %2 的分群；灰色為未變</translation>
    </message>
    <message>
        <source>The ways that most went</source>
        <translation>人數最多的變動</translation>
    </message>
    <message>
        <source>Who comes how often</source>
        <translation>誰來多少次</translation>
    </message>
    <message>
        <source>customers by repeat purchases, and as expected</source>
        <translation>依重複購買次數的客戶數與預期</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春節</translation>
    </message>
</context>
<context>
    <name>zhike::SegmentsPage</name>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Came, 30 days</source>
        <translation>30 天內加入</translation>
    </message>
    <message>
        <source>Went, 30 days</source>
        <translation>30 天內離開</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Came or went</source>
        <translation>加入或離開</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客戶分群</translation>
    </message>
    <message>
        <source>Good customers gone silent</source>
        <translation>沉默的好客戶</translation>
    </message>
    <message>
        <source>Unsettled complaints</source>
        <translation>未了結的客訴</translation>
    </message>
    <message>
        <source>New this quarter</source>
        <translation>本季新客戶</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>正在計數…</translation>
    </message>
    <message>
        <source>came</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>went</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>The rule asks for its own segment. Choose another.</source>
        <translation>規則引用了自己的分群，請另選一個。</translation>
    </message>
    <message>
        <source>Another segment has this name already. Choose another.</source>
        <translation>已有同名的分群，請換一個名稱。</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a segment</comment>
        <translation>%1 已儲存。</translation>
    </message>
    <message>
        <source>The rule of another segment asks for this one. Change that rule first.</source>
        <translation>另一個分群的規則引用了它，請先修改那條規則。</translation>
    </message>
    <message>
        <source>%1 deleted.</source>
        <comment>%1: a segment</comment>
        <translation>%1 已刪除。</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新增分群</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>捨棄變更</translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>檢視客戶</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Who came and went</source>
        <translation>進出記錄</translation>
    </message>
    <message>
        <source>No segments yet</source>
        <translation>還沒有分群</translation>
    </message>
    <message>
        <source>A segment is a rule that says who belongs together. Its members are kept current, with who came and who went when, and lists and exports can use it.</source>
        <translation>分群是一條規則，說明哪些客戶屬於同一群。成員自動保持最新，並記錄誰在何時加入或離開，清單和匯出都可使用。</translation>
    </message>
    <message>
        <source>Among the best, and no order for 90 days.</source>
        <translation>屬於最好的客戶，但 90 天沒有下單。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>A case or a complaint of theirs is still open.</source>
        <translation>仍有未結的案件或客訴。</translation>
    </message>
    <message>
        <source>The first order was in this quarter.</source>
        <translation>首次下單在本季。</translation>
    </message>
    <message>
        <source>Customers now: %1 · %2 ms</source>
        <comment>%1, %2: numbers</comment>
        <translation>現有 %1 位客戶 · %2 毫秒</translation>
    </message>
</context>
<context>
    <name>zhike::SegmentsView</name>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶數</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營業額</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活機率</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>價值</translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation>價值占比</translation>
    </message>
    <message>
        <source>Segment map</source>
        <translation>客戶分群圖</translation>
    </message>
    <message>
        <source>customers and value, by recency and frequency</source>
        <translation>依最近購買和頻次的客戶數與價值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>How many more customers than on the day with which one compares</source>
        <translation>比對比日多了多少客戶</translation>
    </message>
</context>
<context>
    <name>zhike::ServicePage</name>
    <message>
        <source>Time left</source>
        <translation>剩餘時間</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>佇列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln 個進行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln 個逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新增案件</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>沒有未結案件</translation>
    </message>
    <message>
        <source>What customers ask, report or complain about belongs here, ordered by the time left to answer.</source>
        <translation>客戶的諮詢、報修和客訴都在這裡，依剩餘回覆時間排列。</translation>
    </message>
    <message>
        <source>Record a case</source>
        <translation>登記案件</translation>
    </message>
    <message>
        <source>A customer and a subject are enough.</source>
        <translation>有客戶和主旨即可。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>服務案件</translation>
    </message>
    <message>
        <source>Show all cases as a list</source>
        <translation>以清單顯示所有服務案件</translation>
    </message>
</context>
<context>
    <name>zhike::SettingsPage</name>
    <message>
        <source>Settings · people</source>
        <translation>設定 · 人員</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人員</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>鎖定…</translation>
    </message>
    <message>
        <source>Keeping rules…</source>
        <translation>留存規則…</translation>
    </message>
    <message>
        <source>Unanswered…</source>
        <translation>未獲回應…</translation>
    </message>
    <message>
        <source>Attachments…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Exports…</source>
        <translation>匯出紀錄…</translation>
    </message>
    <message>
        <source>Own fields…</source>
        <translation>自訂欄位…</translation>
    </message>
</context>
<context>
    <name>zhike::StageBlocks</name>
    <message>
        <source>%1 · %2 d</source>
        <extracomment>%1 a stage of the lifecycle, %2 the number of days in it</extracomment>
        <translation>%1 · %2 天</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>When and why</source>
        <translation>時間與原因</translation>
    </message>
</context>
<context>
    <name>zhike::StandingCharts</name>
    <message>
        <source>call in person within five days</source>
        <translation>五天內親自致電</translation>
    </message>
    <message>
        <source>settle what is open, a manager writes</source>
        <translation>先解決未決事項，由經理致函</translation>
    </message>
    <message>
        <source>ask for the reason, make an offer</source>
        <translation>詢問原因，提出方案</translation>
    </message>
    <message>
        <source>visit or call each quarter</source>
        <translation>每季拜訪或致電</translation>
    </message>
    <message>
        <source>nothing beyond the usual</source>
        <translation>照常維護</translation>
    </message>
    <message>
        <source>stock %1</source>
        <extracomment>head of a column of numbers; %1 a day</extracomment>
        <translation>%1 現有</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>貢獻</translation>
    </message>
    <message>
        <source>Satisfaction low</source>
        <translation>滿意度低</translation>
    </message>
    <message>
        <source>middle</source>
        <comment>satisfaction</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <comment>satisfaction</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>satisfaction</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>low</source>
        <comment>contribution</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>middle</source>
        <comment>contribution</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <comment>contribution</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>slipping</source>
        <translation>流失中</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不確定</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>穩定</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>part of a list; %1 a number of customers, %2 the stage that they went to</extracomment>
        <translation>%1 位轉入%2</translation>
    </message>
    <message>
        <source>Leaving decline: %1.</source>
        <extracomment>%1 a list such as &quot;13 to Ended, 5 to Maturity&quot;</extracomment>
        <translation>離開衰退期：%1。</translation>
    </message>
</context>
<context>
    <name>zhike::StandingPanel</name>
    <message>
        <source>Known after the first order.</source>
        <translation>首次下單後可知。</translation>
    </message>
    <message>
        <source>%1: %2 → %3, %4</source>
        <comment>%1: a day, %2 and %3: stages of life, %4: the reason</comment>
        <translation>%1：%2 → %3，%4</translation>
    </message>
    <message>
        <source>Next best action</source>
        <translation>下一步最佳行動</translation>
    </message>
    <message>
        <source>What they have brought</source>
        <translation>已帶來的價值</translation>
    </message>
    <message>
        <source>margin, part by part</source>
        <translation>毛利的各個部分</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠誠度</translation>
    </message>
    <message>
        <source>Stages so far</source>
        <translation>歷次階段變化</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>價值</translation>
    </message>
</context>
<context>
    <name>zhike::StandingWords</name>
    <message>
        <source>has not bought yet</source>
        <translation>尚未購買</translation>
    </message>
    <message>
        <source>bought again after a long silence</source>
        <translation>長期沉默後再次購買</translation>
    </message>
    <message>
        <source>P(alive) fell to %1</source>
        <comment>%1: a number like 0.41</comment>
        <translation>存活機率降至 %1</translation>
    </message>
    <message numerus="yes">
        <source>silent for %Ln day(s) since the only purchase</source>
        <translation>
            <numerusform>唯一一次購買後已沉默 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>revenue of the last half-year is %1 of the one before</source>
        <comment>%1: a percentage</comment>
        <translation>最近半年營收為前半年的 %1</translation>
    </message>
    <message>
        <source>bought again after half a year without revenue</source>
        <translation>半年無營收後再次購買</translation>
    </message>
    <message>
        <source>one purchase so far</source>
        <translation>至今購買一次</translation>
    </message>
    <message numerus="yes">
        <source>bought on %Ln day(s) so far</source>
        <translation>
            <numerusform>至今有 %Ln 天購買</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>buys steadily, on %Ln day(s) so far</source>
        <translation>
            <numerusform>穩定購買，至今 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2: %3.</source>
        <comment>%1: a stage of life, %2: a day, %3: the reason</comment>
        <translation>自 %2 起處於%1：%3。</translation>
    </message>
    <message>
        <source>since %1: %2</source>
        <comment>%1: a day, %2: the reason</comment>
        <translation>自 %1 起：%2</translation>
    </message>
    <message>
        <source>Known after the first order.</source>
        <translation>首次下單後可知。</translation>
    </message>
    <message>
        <source>*%1*: complaints not settled: *%2*.</source>
        <comment>%1: an action, %2: a number</comment>
        <translation>*%1*：有 *%2* 項客訴未解決。</translation>
    </message>
    <message>
        <source>*%1*: one of the most valuable, and P(alive) is *%2*.</source>
        <comment>%1: an action, %2: 0.41</comment>
        <translation>*%1*：屬最有價值客戶，而存活機率為 *%2*。</translation>
    </message>
    <message>
        <source>*%1*: bought again after a long silence, *%2* days before the newest figures.</source>
        <comment>%1: an action, %2: a number</comment>
        <translation>*%1*：長期沉默後再次購買，距最新資料 *%2* 天。</translation>
    </message>
    <message>
        <source>*%1*: all it has brought so far is *%2*.</source>
        <comment>%1: an action, %2: money</comment>
        <translation>*%1*：至今只帶來 *%2*。</translation>
    </message>
    <message>
        <source>*%1*: worth an effort although P(alive) is *%2*.</source>
        <comment>%1: an action, %2: 0.41</comment>
        <translation>*%1*：存活機率雖為 *%2*，仍值得努力。</translation>
    </message>
    <message>
        <source>*%1*: *%2* of value is at risk.</source>
        <comment>%1: an action, %2: money</comment>
        <translation>*%1*：有 *%2* 的價值處於風險中。</translation>
    </message>
    <message>
        <source>*%1*: silent for *%2* times the usual gap.</source>
        <comment>%1: an action, %2: a number like 1.8</comment>
        <translation>*%1*：已沉默平常間隔的 *%2* 倍。</translation>
    </message>
    <message>
        <source>*%1*: *%2* more is within reach.</source>
        <comment>%1: an action, %2: money</comment>
        <translation>*%1*：還可再爭取 *%2*。</translation>
    </message>
    <message>
        <source>*%1*: bought once, *%2* days before the newest figures.</source>
        <comment>%1: an action, %2: a number</comment>
        <translation>*%1*：只買過一次，距最新資料 *%2* 天。</translation>
    </message>
    <message>
        <source>*%1*: one of the most valuable, *%2* is still to come.</source>
        <comment>%1: an action, %2: money</comment>
        <translation>*%1*：屬最有價值客戶，預計還將帶來 *%2*。</translation>
    </message>
    <message>
        <source>*%1*: P(alive) is *%2*, an effort would not pay.</source>
        <comment>%1: an action, %2: 0.04</comment>
        <translation>*%1*：存活機率為 *%2*，投入不划算。</translation>
    </message>
    <message>
        <source>*%1*: P(alive) is *%2*, nothing is pressing.</source>
        <comment>%1: an action, %2: 0.94</comment>
        <translation>*%1*：存活機率為 *%2*，無緊急事項。</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>首次購買</translation>
    </message>
    <message>
        <source>Margin of the first day of purchase, at reference prices.</source>
        <translation>首個購買日依參考價計算的毛利。</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重複購買</translation>
    </message>
    <message>
        <source>Margin of later days in the categories of the first day, at reference prices.</source>
        <translation>此後各日在首日品類上依參考價計算的毛利。</translation>
    </message>
    <message>
        <source>Cross-sell</source>
        <translation>交叉銷售</translation>
    </message>
    <message>
        <source>Margin of later days in other categories, at reference prices.</source>
        <translation>此後各日在其他品類上依參考價計算的毛利。</translation>
    </message>
    <message>
        <source>Lower cost to serve</source>
        <translation>服務成本節省</translation>
    </message>
    <message>
        <source>Standard cost to serve of this revenue less what serving really cost.</source>
        <translation>此營收的標準服務成本減去實際服務成本。</translation>
    </message>
    <message>
        <source>Price premium</source>
        <translation>價格溢價</translation>
    </message>
    <message>
        <source>Quantity times price paid above (below) the mean price of the quarter.</source>
        <translation>數量乘以高於（低於）當季平均價的部分。</translation>
    </message>
    <message>
        <source>Standard cost</source>
        <translation>標準成本</translation>
    </message>
    <message>
        <source>What serving a customer of this revenue costs on average.</source>
        <translation>服務此營收水準客戶的平均成本。</translation>
    </message>
    <message>
        <source>Historic value</source>
        <translation>歷史價值</translation>
    </message>
    <message>
        <source>Margin of all orders to date less the cost to serve.</source>
        <translation>至今所有訂單的毛利減去服務成本。</translation>
    </message>
    <message>
        <source>Referral, beside</source>
        <translation>推薦（另列）</translation>
    </message>
    <message>
        <source>A share of what the customers referred have brought; not in the sum.</source>
        <translation>所推薦客戶已帶來價值的一部分；不計入合計。</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>持續性</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>重複購買率</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>情感連結</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>Price matters little</source>
        <translation>價格不敏感</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Word of mouth: about %1, which is what one who recommends us brings on average; in no sum.</source>
        <comment>%1: an amount</comment>
        <translation>口碑：約 %1，即平均每位推薦我們的客戶帶來的價值；不計入任何合計。</translation>
    </message>
    <message>
        <source>Word of mouth: about %1, since who is unhappy warns others; in no sum.</source>
        <comment>%1: an amount, negative</comment>
        <translation>口碑：約 %1，因為不滿意的客戶會告誡他人；不計入任何合計。</translation>
    </message>
    <message>
        <source>To replace: %1 new customers, which cost %2 to win.</source>
        <comment>%1: a number, %2: an amount</comment>
        <translation>替代該客戶：需 %1 位新客戶，取得成本 %2。</translation>
    </message>
    <message>
        <source>To replace: %1 new customers.</source>
        <comment>%1: a number</comment>
        <translation>替代該客戶：需 %1 位新客戶。</translation>
    </message>
    <message>
        <source>Has brought *%1* (historic); what is to come needs a fitted model.</source>
        <comment>%1: money</comment>
        <translation>已帶來 *%1*（歷史）；未來的部分需要配適好的模型。</translation>
    </message>
    <message>
        <source>Has brought *%1* (historic), *%2* is to come (current), *%3* is within reach (potential).</source>
        <comment>%1, %2, %3: money</comment>
        <translation>已帶來 *%1*（歷史），預計還有 *%2*（目前），可爭取 *%3*（潛在）。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln 週</numerusform>
        </translation>
    </message>
    <message>
        <source>Historic: the margin of all orders to date less the cost to serve. Current: the margin expected within %1, discounted at %2 a year, less the expected cost to serve. Potential: current, and what further categories and referrals are expected to bring.</source>
        <comment>%1: a time such as 3 years, %2: a percentage</comment>
        <translation>歷史：至今所有訂單的毛利減去服務成本。目前：%1內預期的毛利，按每年 %2 折現，減去預期服務成本。潛在：目前價值，加上其他品類和推薦預期帶來的部分。</translation>
    </message>
</context>
<context>
    <name>zhike::StepWords</name>
    <message>
        <source>A record</source>
        <translation>一筆記錄</translation>
    </message>
    <message>
        <source>%1 left for good</source>
        <comment>%1: a record</comment>
        <translation>%1已永久刪除</translation>
    </message>
    <message>
        <source>%1 was changed since</source>
        <comment>%1: a record</comment>
        <translation>%1之後有變更</translation>
    </message>
    <message>
        <source>%1 was changed by %2 on %3</source>
        <comment>%1: a record, %2: a person, %3: day and time</comment>
        <translation>%2於 %3 變更了%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two sentences about records</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>zhike::TabRow</name>
    <message>
        <source>Changed, not saved</source>
        <translation>已變更，尚未儲存</translation>
    </message>
</context>
<context>
    <name>zhike::TenurePanel</name>
    <message>
        <source>Who looks after them</source>
        <translation>歷任負責人</translation>
    </message>
    <message>
        <source>Pool…</source>
        <translation>公海…</translation>
    </message>
    <message>
        <source>In the pool since %1: %2</source>
        <comment>%1: a day, %2: a reason</comment>
        <translation>%1 進入公海：%2</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>無人負責。</translation>
    </message>
    <message>
        <source>Protected until %1: %2</source>
        <comment>%1: a day, %2: a reason</comment>
        <translation>保護至 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln earlier</source>
        <translation>
            <numerusform>還有更早的 %Ln 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>認領</translation>
    </message>
    <message>
        <source>%1 is yours now.</source>
        <comment>%1: a customer</comment>
        <translation>%1 已歸您負責。</translation>
    </message>
</context>
<context>
    <name>zhike::TimeGrid</name>
    <message>
        <source>all day</source>
        <translation>整天</translation>
    </message>
</context>
<context>
    <name>zhike::TimelineChoices</name>
    <message>
        <source>All</source>
        <comment>entries of a timeline</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通話</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>Notes, visits, tasks</source>
        <translation>備註、拜訪、任務</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>往來內容</translation>
    </message>
</context>
<context>
    <name>zhike::TimelineModel</name>
    <message>
        <source>Planned</source>
        <translation>計畫中</translation>
    </message>
</context>
<context>
    <name>zhike::TimelineNote</name>
    <message>
        <source>Type the day on which it is due: 2026-12-31, +3d or mon.</source>
        <translation>請輸入到期日：2026-12-31、+3d 或 mon。</translation>
    </message>
    <message>
        <source>Planned for %1.</source>
        <comment>%1: a day</comment>
        <translation>已安排在%1。</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>備註已儲存。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Day on which the task is due</source>
        <translation>任務的到期日</translation>
    </message>
</context>
<context>
    <name>zhike::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done today</source>
        <translation>
            <numerusform>今天完成 %Ln 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln this week</source>
        <translation>
            <numerusform>本週 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>沒有安排</translation>
    </message>
    <message>
        <source>Plan what comes next with a customer, and it stands here on its day.</source>
        <translation>為客戶安排下一步，到那天它就在這裡。</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>安排下一步</translation>
    </message>
    <message>
        <source>A customer, what, and when.</source>
        <translation>客戶、事項、時間。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Next days</source>
        <translation>未來幾天</translation>
    </message>
    <message>
        <source>Who is slipping</source>
        <translation>誰在流失</translation>
    </message>
    <message>
        <source>by value</source>
        <translation>依價值</translation>
    </message>
    <message>
        <source>P(alive) %1 · silent for %2 days</source>
        <comment>%1: a chance, %2: a number</comment>
        <translation>存活機率 %1 · 已沉默 %2 天</translation>
    </message>
    <message>
        <source>Nobody, as far as the orders tell.</source>
        <translation>從訂單看，沒有人。</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>一直無人接聽</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <comment>%1: a day, %2: a person</comment>
        <translation>自 %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>待補資料</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your customers lack something, or their data are old.</source>
        <translation>
            <numerusform>您有 %Ln 位客戶的資料缺漏或已舊。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the pool</source>
        <translation>即將收回公海</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>%1: goes to the pool in 3 days, %2: a rule</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>zhike::TopBar</name>
    <message numerus="yes">
        <source>%Ln due</source>
        <translation>
            <numerusform>%Ln 項到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <comment>%1: a time</comment>
        <translation>已儲存 %1</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>誰在這裡工作？</translation>
    </message>
    <message>
        <source>Narrow or wide navigation</source>
        <translation>收窄或展開導覽</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>後退 (Alt+←)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前進 (Alt+→)</translation>
    </message>
    <message>
        <source>Find anyone or anything</source>
        <translation>尋找任何人或事</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>備份失敗</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <comment>%1: a time or a day</comment>
        <translation>備份 %1</translation>
    </message>
    <message>
        <source>Last good backup: %1</source>
        <comment>%1: a day and a time</comment>
        <translation>最近一次完好的備份：%1</translation>
    </message>
    <message>
        <source>No backup yet; the first change makes one.</source>
        <translation>還沒有備份；首次變更時會自動備份。</translation>
    </message>
</context>
<context>
    <name>zhike::TrackingChart</name>
    <message>
        <source>expected</source>
        <translation>預期</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>擬合</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>保留驗證</translation>
    </message>
    <message>
        <source>Week of %1: %2 came, %3 expected</source>
        <extracomment>one week of the check of the model: %1 first day of the week, %2 and %3 numbers of orders</extracomment>
        <translation>%1 當週：實際 %2，預期 %3</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>週（起始日）</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>實際</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>預期</translation>
    </message>
    <message>
        <source>Special day</source>
        <translation>特殊日子</translation>
    </message>
</context>
<context>
    <name>zhike::UnansweredBadge</name>
    <message numerus="yes">
        <source>%Ln attempt(s) unanswered</source>
        <translation>
            <numerusform>%Ln 次未獲回應</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>%1: a day</comment>
        <translation>自 %1</translation>
    </message>
</context>
<context>
    <name>zhike::UserDialog</name>
    <message>
        <source>New person</source>
        <translation>新人員</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>編輯人員</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a person</comment>
        <translation>%1 已儲存。</translation>
    </message>
    <message>
        <source>%1 works here now.</source>
        <comment>%1: a person</comment>
        <translation>%1 已加入。</translation>
    </message>
</context>
<context>
    <name>zhike::ValueBridge</name>
    <message>
        <source>Known after the first order.</source>
        <translation>首次下單後可知。</translation>
    </message>
    <message>
        <source>Margin of all orders at reference prices (the mean price of each product and quarter), split by when a category was first bought, plus what was paid above those prices, less the cost to serve; referrals stand beside the sum, so that totals count each order once. Each part opens what it is made of.</source>
        <translation>所有訂單依參考價（各產品每季的平均價）計算的毛利，依品類首次購買的時間劃分，加上高於參考價支付的部分，減去服務成本；推薦列在合計之外，使每筆訂單在總計中只計一次。點開每一部分可看到它由什麼構成。</translation>
    </message>
</context>
<context>
    <name>zhike::ValueOriginsDialog</name>
    <message>
        <source>The margin of the first day of purchase, each line at its product&apos;s mean price of that quarter.</source>
        <translation>首個購買日的毛利，每行按該產品當季的平均價計算。</translation>
    </message>
    <message>
        <source>The margin of later days in the categories of the first day, at mean prices.</source>
        <translation>之後各日在首日已購品類中的毛利，按平均價計算。</translation>
    </message>
    <message>
        <source>The margin of later days in other categories than those of the first day, at mean prices.</source>
        <translation>之後各日在首日以外品類中的毛利，按平均價計算。</translation>
    </message>
    <message>
        <source>What serving a customer of this revenue costs on average, less what serving this one really took.</source>
        <translation>服務這一營收水準的客戶平均花費的成本，減去服務這位客戶的實際成本。</translation>
    </message>
    <message>
        <source>What was paid above or below the mean price of the product in that quarter.</source>
        <translation>高於或低於該產品當季平均價所付的部分。</translation>
    </message>
    <message>
        <source>What serving a customer of this revenue costs on average, order by order.</source>
        <translation>服務這一營收水準的客戶平均花費的成本，逐筆訂單列出。</translation>
    </message>
    <message>
        <source>The margin of every line as it was paid, less what serving took.</source>
        <translation>每行按實付計算的毛利，減去服務成本。</translation>
    </message>
    <message>
        <source>A share of what those have brought who came through this customer; it stands beside the sum, so that totals count each order once.</source>
        <translation>由這位客戶介紹來的客戶所帶來價值的一部分；列在合計之外，使每筆訂單在總計中只計一次。</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營收</translation>
    </message>
    <message>
        <source>Has brought</source>
        <translation>已帶來</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>實付</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>From</source>
        <comment>head of a column: a record</comment>
        <translation>來源</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>計入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and the way there</source>
        <comment>%1: minutes of a visit</comment>
        <translation>%1，另加路程</translation>
    </message>
    <message>
        <source>a line without a product</source>
        <translation>無產品的訂單行</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>a quantity, a product</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>what the order holds beyond its lines</source>
        <translation>訂單中各行以外的部分</translation>
    </message>
    <message>
        <source>by its revenue</source>
        <translation>按其營收</translation>
    </message>
    <message>
        <source>of a customer with this revenue</source>
        <translation>這一營收水準的客戶</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>minutes, subject of a case</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>handling of what came back</source>
        <translation>退貨處理</translation>
    </message>
    <message>
        <source>handling of %1 that came back</source>
        <comment>%1: a product</comment>
        <translation>退回的%1的處理</translation>
    </message>
    <message>
        <source>came directly</source>
        <translation>直接介紹</translation>
    </message>
    <message>
        <source>came through others, step %1</source>
        <comment>%1: 2, 3</comment>
        <translation>經他人介紹，第 %1 層</translation>
    </message>
    <message>
        <source>Standard cost</source>
        <translation>標準成本</translation>
    </message>
    <message>
        <source>without a subject</source>
        <translation>無主旨</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>首次購買</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>重複購買</translation>
    </message>
    <message>
        <source>Cross-selling</source>
        <translation>交叉銷售</translation>
    </message>
    <message>
        <source>Lower cost to serve</source>
        <translation>服務成本節省</translation>
    </message>
    <message>
        <source>Price premium</source>
        <translation>價格溢價</translation>
    </message>
    <message>
        <source>Standard cost to serve</source>
        <translation>標準服務成本</translation>
    </message>
    <message>
        <source>Historic value</source>
        <translation>歷史價值</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推薦</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a part of the value, a customer</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Together %1.</source>
        <comment>%1: an amount</comment>
        <translation>合計 %1。</translation>
    </message>
    <message>
        <source>The customer&apos;s figures say %1: the rest was logged since and counts from the next computation on.</source>
        <comment>%1: an amount</comment>
        <translation>客戶的數字為 %1：其餘是之後登記的，從下次計算起計入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that add least are not listed.</source>
        <translation>
            <numerusform>計入最少的 %Ln 列未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in this part.</source>
        <translation>這一部分沒有內容。</translation>
    </message>
</context>
<context>
    <name>zhike::ValueView</name>
    <message>
        <source>There is no value to share out yet.</source>
        <translation>尚無可分配的價值。</translation>
    </message>
    <message>
        <source>Gini %1</source>
        <comment>%1: a number like 0.71</comment>
        <translation>吉尼係數 %1</translation>
    </message>
    <message>
        <source>%1 weeks, discounted at %2 a year, margin %3</source>
        <comment>%1: a number, %2 and %3: percentages</comment>
        <translation>%1 週，年折現率 %2，毛利率 %3</translation>
    </message>
    <message>
        <source>Who carries the value</source>
        <translation>誰貢獻了價值</translation>
    </message>
    <message>
        <source>share of historic + current value, best first</source>
        <translation>歷史加目前價值的占比，由高到低</translation>
    </message>
    <message>
        <source>Value by segment</source>
        <translation>各分群的價值</translation>
    </message>
    <message>
        <source>value to come and its share</source>
        <translation>未來價值及占比</translation>
    </message>
</context>
<context>
    <name>zhike::ViewNameDialog</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Everybody sees it</source>
        <translation>所有人可見</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>zhike::WhoWorksDialog</name>
    <message>
        <source>Who works here?</source>
        <translation>誰在這裡工作？</translation>
    </message>
    <message>
        <source>Your role decides which page opens first. You can change it at any time in the menu with your name.</source>
        <translation>您的角色決定首先開啟哪個頁面。可隨時在您姓名的選單中變更。</translation>
    </message>
    <message>
        <source>Type your name</source>
        <translation>輸入您的姓名</translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfAttachments</name>
    <message>
        <source>“%1” is larger than %2 and was not attached.</source>
        <comment>%1: a file; %2: 25 MB</comment>
        <translation>「%1」超過 %2，未能附上。</translation>
    </message>
    <message>
        <source>“%1” is a folder or no plain file and was not attached.</source>
        <comment>%1: a file</comment>
        <translation>「%1」是資料夾或不是一般檔案，未能附上。</translation>
    </message>
    <message>
        <source>“%1” is not there any more and was not attached.</source>
        <comment>%1: a file</comment>
        <translation>「%1」已不存在，未能附上。</translation>
    </message>
    <message>
        <source>“%1” changed while it was read. Attach it again when it is finished.</source>
        <comment>%1: a file</comment>
        <translation>讀取「%1」時它發生了變化。等它寫完後再附上。</translation>
    </message>
    <message>
        <source>“%1” may not be read by you and was not attached.</source>
        <comment>%1: a file</comment>
        <translation>您無權讀取「%1」，未能附上。</translation>
    </message>
    <message>
        <source>“%1” was not attached. %2</source>
        <comment>%1: a file; %2: a sentence that says why</comment>
        <translation>「%1」未能附上。%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) attached.</source>
        <translation>
            <numerusform>已附上 %Ln 個檔案。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is a program, or has the name of one. Zhike opens no programs; you can save it.</source>
        <comment>%1: a file</comment>
        <translation>「%1」是程式，或名稱像程式。知客不開啟程式，您可以把它另存。</translation>
    </message>
    <message>
        <source>Its name came with characters that turn the direction of writing, so that another ending could seem to be its own.</source>
        <translation>它的檔名帶有改變書寫方向的字元，看起來的副檔名可能是假的。</translation>
    </message>
    <message>
        <source>Its name came with characters that are not seen.</source>
        <translation>它的檔名帶有看不見的字元。</translation>
    </message>
    <message>
        <source>Its name has two endings; only the last one counts.</source>
        <translation>它的檔名有兩個副檔名，只有最後一個算數。</translation>
    </message>
    <message>
        <source>It is not what its name says: by its content it is %1.</source>
        <comment>%1: a type like image/png</comment>
        <translation>它與檔名不符：從內容看是 %1。</translation>
    </message>
    <message>
        <source>Files of its kind can hold scripts, which the program that shows it may run.</source>
        <translation>這類檔案可能含有指令碼，開啟它的程式可能會執行這些指令碼。</translation>
    </message>
    <message>
        <source>“%1” is damaged: its content is not what was attached. A backup may have it as it was.</source>
        <comment>%1: a file</comment>
        <translation>「%1」已損壞：內容與附上時不同。備份裡也許還有原樣。</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <comment>%1: a file</comment>
        <translation>「%1」已不存在。</translation>
    </message>
    <message>
        <source>All files of this company together weigh %1. Every backup carries them.</source>
        <comment>%1: a size like 5.2 GB</comment>
        <translation>本公司的附件共佔用 %1，每份備份都帶著它們。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 位元組</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfBin</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>產品類別</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Service case</source>
        <translation>服務案件</translation>
    </message>
    <message>
        <source>Entry of a case</source>
        <translation>服務記錄</translation>
    </message>
    <message>
        <source>Person at work</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客戶分群</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>View of a list</source>
        <translation>清單檢視</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記錄</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln 則回覆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 筆記錄</numerusform>
        </translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>隨時</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天後</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept until somebody empties it</source>
        <translation>保留到有人清空</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %Ln day(s)</source>
        <translation>
            <numerusform>保留 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Line of an order</source>
        <translation>訂單明細</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>自訂欄位</translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfHistory</name>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <comment>a line of an order; %1: how many, %2: what, %3: an amount</comment>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two lines of an order</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表單</translation>
    </message>
    <message>
        <source>Bulk edit</source>
        <translation>批次修改</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收筒</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>抹除</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>移入回收筒</translation>
    </message>
    <message>
        <source>Taken out of the bin</source>
        <translation>從回收筒取出</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已永久抹除</translation>
    </message>
    <message>
        <source>Given to this customer</source>
        <translation>歸入此客戶</translation>
    </message>
    <message>
        <source>Came from %1</source>
        <comment>%1: a customer</comment>
        <translation>來自 %1</translation>
    </message>
    <message>
        <source>%1: erased</source>
        <comment>%1: a field</comment>
        <translation>%1：已抹除</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>%1: a field, %2: its former value, %3: its new one</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>It did not exist yet.</source>
        <translation>當時尚不存在。</translation>
    </message>
    <message>
        <source>It was in the bin.</source>
        <translation>當時在回收筒中。</translation>
    </message>
    <message>
        <source>It had been erased or deleted for good.</source>
        <translation>當時已被抹除或永久刪除。</translation>
    </message>
    <message>
        <source>Today it is in the bin.</source>
        <translation>現在在回收筒中。</translation>
    </message>
    <message>
        <source>Today it is erased or deleted for good.</source>
        <translation>現在已被抹除或永久刪除。</translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfQuality</name>
    <message>
        <source>, </source>
        <comment>between two parts of a customer&apos;s data</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>cannot be right: %1</source>
        <comment>%1: parts of the data</comment>
        <translation>不可能正確：%1</translation>
    </message>
    <message>
        <source>%1; cannot be right: %2</source>
        <comment>%1: what is missing, %2: parts of the data</comment>
        <translation>%1；不可能正確：%2</translation>
    </message>
    <message>
        <source>Complete: everything that is wanted is there.</source>
        <translation>完整：所需資料均已齊全。</translation>
    </message>
    <message>
        <source>Complete %1 of 100.</source>
        <comment>%1: a number</comment>
        <translation>完整度 %1/100。</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <comment>%1: parts of the data</comment>
        <translation>缺少：%1。</translation>
    </message>
    <message>
        <source>Cannot be right: %1.</source>
        <comment>%1: parts of the data</comment>
        <translation>不可能正確：%1。</translation>
    </message>
    <message>
        <source>Fresh %1 of 100.</source>
        <comment>%1: a number</comment>
        <translation>新鮮度 %1/100。</translation>
    </message>
    <message>
        <source>%1 confirmed on %2.</source>
        <comment>%1: phone, mail or address, %2: a day</comment>
        <translation>%1於 %2 確認。</translation>
    </message>
    <message>
        <source>Confirmed as right: %1.</source>
        <comment>%1: phone, mail, address</comment>
        <translation>已確認正確：%1。</translation>
    </message>
</context>
</TS>
