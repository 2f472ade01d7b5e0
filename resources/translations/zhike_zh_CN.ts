<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Change</name>
    <message>
        <source>New customer %1</source>
        <translation>新建客户 %1</translation>
    </message>
    <message>
        <source>Edit customer %1</source>
        <translation>编辑客户 %1</translation>
    </message>
    <message>
        <source>Delete customer %1</source>
        <translation>删除客户 %1</translation>
    </message>
    <message>
        <source>New contact %1</source>
        <translation>新建联系人 %1</translation>
    </message>
    <message>
        <source>Edit contact %1</source>
        <translation>编辑联系人 %1</translation>
    </message>
    <message>
        <source>Delete contact %1</source>
        <translation>删除联系人 %1</translation>
    </message>
    <message>
        <source>Log %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>Edit activity %1</source>
        <translation>编辑活动 %1</translation>
    </message>
    <message>
        <source>Delete activity %1</source>
        <translation>删除活动 %1</translation>
    </message>
    <message>
        <source>New opportunity %1</source>
        <translation>新建商机 %1</translation>
    </message>
    <message>
        <source>Edit opportunity %1</source>
        <translation>编辑商机 %1</translation>
    </message>
    <message>
        <source>Move opportunity %1</source>
        <translation>移动商机 %1</translation>
    </message>
    <message>
        <source>Delete opportunity %1</source>
        <translation>删除商机 %1</translation>
    </message>
    <message>
        <source>New order %1</source>
        <translation>新建订单 %1</translation>
    </message>
    <message>
        <source>Edit order %1</source>
        <translation>编辑订单 %1</translation>
    </message>
    <message>
        <source>Change status of order %1</source>
        <translation>更改订单 %1 的状态</translation>
    </message>
    <message>
        <source>Delete order %1</source>
        <translation>删除订单 %1</translation>
    </message>
    <message>
        <source>New product %1</source>
        <translation>新建产品 %1</translation>
    </message>
    <message>
        <source>Edit product %1</source>
        <translation>编辑产品 %1</translation>
    </message>
    <message>
        <source>New case %1</source>
        <translation>新建工单 %1</translation>
    </message>
    <message>
        <source>Edit case %1</source>
        <translation>编辑工单 %1</translation>
    </message>
    <message>
        <source>Entry in case %1</source>
        <translation>在工单 %1 中添加记录</translation>
    </message>
    <message>
        <source>Change status of case %1</source>
        <translation>更改工单 %1 的状态</translation>
    </message>
    <message>
        <source>Edit segments</source>
        <translation>编辑客户细分</translation>
    </message>
    <message>
        <source>Edit stages</source>
        <translation>编辑阶段</translation>
    </message>
    <message>
        <source>Edit user %1</source>
        <translation>编辑用户 %1</translation>
    </message>
    <message>
        <source>Edit settings</source>
        <translation>编辑设置</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Undo import %1</source>
        <translation>撤销导入 %1</translation>
    </message>
    <message>
        <source>Make sample company</source>
        <translation>创建示例公司</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>New segment %1</source>
        <translation>新建客户细分 %1</translation>
    </message>
    <message>
        <source>Edit segment %1</source>
        <translation>修改客户细分 %1</translation>
    </message>
    <message>
        <source>Delete segment %1</source>
        <translation>删除客户细分 %1</translation>
    </message>
    <message>
        <source>Write down: %1</source>
        <translation>记下：%1</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>Erase a person&apos;s data</source>
        <translation>抹去个人数据</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>合并到 %1</translation>
    </message>
    <message>
        <source>Not a duplicate: %1</source>
        <translation>不是重复客户：%1</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <translation>%1 的同意记录</translation>
    </message>
    <message>
        <source>Edit keeping rules</source>
        <translation>修改留存规则</translation>
    </message>
    <message>
        <source>Put old records into the bin</source>
        <translation>把旧记录移入回收站</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Delete for good %1</source>
        <translation>彻底删除 %1</translation>
    </message>
    <message>
        <source>New view %1</source>
        <translation>新建视图 %1</translation>
    </message>
    <message>
        <source>Edit view %1</source>
        <translation>修改视图 %1</translation>
    </message>
    <message>
        <source>Delete view %1</source>
        <translation>删除视图 %1</translation>
    </message>
    <message>
        <source>Relate %1</source>
        <translation>建立关系 %1</translation>
    </message>
    <message>
        <source>Edit relation %1</source>
        <translation>修改关系 %1</translation>
    </message>
    <message>
        <source>Remove relation %1</source>
        <translation>移除关系 %1</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>附上 %1</translation>
    </message>
    <message>
        <source>Edit attachment %1</source>
        <translation>编辑附件 %1</translation>
    </message>
    <message>
        <source>Remove attachment %1</source>
        <translation>移除附件 %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Return to the pool: %1</source>
        <translation>退回公海：%1</translation>
    </message>
    <message>
        <source>Hand over %1</source>
        <translation>转交 %1</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>领取 %1</translation>
    </message>
    <message>
        <source>Protect %1</source>
        <translation>保护 %1</translation>
    </message>
    <message>
        <source>Edit pool rule %1</source>
        <translation>修改公海规则 %1</translation>
    </message>
    <message>
        <source>Return to the pool by rule</source>
        <translation>按规则收回公海</translation>
    </message>
    <message>
        <source>Take back what rules returned to the pool</source>
        <translation>撤回按规则收回公海的客户</translation>
    </message>
    <message>
        <source>New field %1</source>
        <translation>新建字段 %1</translation>
    </message>
    <message>
        <source>Edit field %1</source>
        <translation>编辑字段 %1</translation>
    </message>
    <message>
        <source>Delete field %1</source>
        <translation>删除字段 %1</translation>
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
        <translation>手机</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
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
        <translation>呼出</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
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
        <translation>决策者</translation>
    </message>
    <message>
        <source>Economic buyer</source>
        <translation>经济购买者</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影响者</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>评估者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把关者</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>支持者</translation>
    </message>
    <message>
        <source>Executive sponsor</source>
        <translation>高层支持者</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>意向客户</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Former customer</source>
        <translation>前客户</translation>
    </message>
    <message>
        <source>End customer</source>
        <translation>最终客户</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Reseller</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>投资者</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>热</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>温</translation>
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
        <translation>私营</translation>
    </message>
    <message>
        <source>Subsidiary</source>
        <translation>子公司</translation>
    </message>
    <message>
        <source>State-owned</source>
        <translation>国有</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Cold call</source>
        <translation>陌生电话</translation>
    </message>
    <message>
        <source>Existing customer</source>
        <translation>现有客户</translation>
    </message>
    <message>
        <source>Public relations</source>
        <translation>公共关系</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>营销活动</translation>
    </message>
    <message>
        <source>Trade show</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Own research</source>
        <translation>自行开发</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>输单</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>储备</translation>
    </message>
    <message>
        <source>Best case</source>
        <translation>乐观</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Omitted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>New business</source>
        <translation>新业务</translation>
    </message>
    <message>
        <source>Existing business</source>
        <translation>现有业务</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续约</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Waiting for third party</source>
        <translation>等待第三方</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>在线聊天</translation>
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
        <translation>内部</translation>
    </message>
    <message>
        <source>To the customer</source>
        <translation>给客户</translation>
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
        <translation>未了结</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>客户告知</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>观察所得</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜在期</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发期</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成长期</translation>
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
        <translation>终止期</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>恢复期</translation>
    </message>
    <message>
        <source>Most valuable</source>
        <translation>最有价值</translation>
    </message>
    <message>
        <source>Most growable</source>
        <translation>最具成长性</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>负价值</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Not loyal</source>
        <translation>不忠诚</translation>
    </message>
    <message>
        <source>Loyal by habit</source>
        <translation>惯性忠诚</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>Price-led</source>
        <translation>价格驱动</translation>
    </message>
    <message>
        <source>Truly loyal</source>
        <translation>真正忠诚</translation>
    </message>
    <message>
        <source>Nearly loyal</source>
        <translation>接近忠诚</translation>
    </message>
    <message>
        <source>Save first</source>
        <translation>优先挽留</translation>
    </message>
    <message>
        <source>Mend first</source>
        <translation>优先补救</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>赢回</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Care as usual</source>
        <translation>照常维护</translation>
    </message>
    <message>
        <source>Settle the complaint</source>
        <translation>解决投诉</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>立即致电</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>欢迎回来</translation>
    </message>
    <message>
        <source>Review the cost to serve</source>
        <translation>检查服务成本</translation>
    </message>
    <message>
        <source>Call this week</source>
        <translation>本周致电</translation>
    </message>
    <message>
        <source>Remind of the next order</source>
        <translation>提醒下一次订货</translation>
    </message>
    <message>
        <source>Offer another category</source>
        <translation>推荐其他品类</translation>
    </message>
    <message>
        <source>Invite to a second order</source>
        <translation>邀请再次下单</translation>
    </message>
    <message>
        <source>Thank personally</source>
        <translation>当面致谢</translation>
    </message>
    <message>
        <source>Let rest</source>
        <translation>暂不打扰</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持联系</translation>
    </message>
    <message>
        <source>No purchase yet</source>
        <translation>尚未购买</translation>
    </message>
    <message>
        <source>Bought again after a long silence</source>
        <translation>长期沉默后再次购买</translation>
    </message>
    <message>
        <source>P(alive) is very low</source>
        <translation>存活概率很低</translation>
    </message>
    <message>
        <source>Silent since the only purchase</source>
        <translation>唯一一次购买后一直沉默</translation>
    </message>
    <message>
        <source>P(alive) is low</source>
        <translation>存活概率低</translation>
    </message>
    <message>
        <source>Revenue of the last half-year fell</source>
        <translation>最近半年的收入下降</translation>
    </message>
    <message>
        <source>One purchase so far</source>
        <translation>目前只有一次购买</translation>
    </message>
    <message>
        <source>Few purchases so far</source>
        <translation>目前购买次数少</translation>
    </message>
    <message>
        <source>Revenue of the last half-year rose</source>
        <translation>最近半年的收入上升</translation>
    </message>
    <message>
        <source>Buys steadily</source>
        <translation>稳定购买</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙线</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>已留言</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>任何用途</translation>
    </message>
    <message>
        <source>Offers and news</source>
        <translation>优惠与资讯</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>问卷调查</translation>
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
        <translation>表单</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>当面交谈</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Noted before there was a log</source>
        <translation>有日志之前已记下</translation>
    </message>
    <message>
        <source>Kept from before an erasure</source>
        <translation>抹去前留存</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>仅自己</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Former customers who are persons</source>
        <translation>不再往来的个人客户</translation>
    </message>
    <message>
        <source>Contacts of former customers</source>
        <translation>不再往来客户的联系人</translation>
    </message>
    <message>
        <source>Closed cases</source>
        <translation>已关闭的工单</translation>
    </message>
    <message>
        <source>Past activities</source>
        <translation>过去的活动</translation>
    </message>
    <message>
        <source>Orders that stayed drafts</source>
        <translation>一直是草稿的订单</translation>
    </message>
    <message>
        <source>Forms not saved</source>
        <translation>未保存的表单</translation>
    </message>
    <message>
        <source>Orders and whose they are</source>
        <translation>订单及其客户</translation>
    </message>
    <message>
        <source>Supplier of</source>
        <translation>供货给</translation>
    </message>
    <message>
        <source>Supplied by</source>
        <translation>由其供货</translation>
    </message>
    <message>
        <source>Distributor of</source>
        <translation>经销其产品</translation>
    </message>
    <message>
        <source>Distributed by</source>
        <translation>由其经销</translation>
    </message>
    <message>
        <source>Partner of</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>有业务协作</translation>
    </message>
    <message>
        <source>Contact also works at</source>
        <translation>联系人也任职于</translation>
    </message>
    <message>
        <source>Shares a contact of</source>
        <translation>与其共用联系人</translation>
    </message>
    <message>
        <source>Subsidiary of</source>
        <translation>子公司，上级为</translation>
    </message>
    <message>
        <source>Parent of</source>
        <translation>上级公司，下属为</translation>
    </message>
    <message>
        <source>Member of household</source>
        <translation>所属家庭</translation>
    </message>
    <message>
        <source>Household with</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>Was referred by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>推荐了</translation>
    </message>
    <message>
        <source>Assigned anew</source>
        <translation>重新分配</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Returned to the pool</source>
        <translation>退回公海</translation>
    </message>
    <message>
        <source>Returned by a rule</source>
        <translation>按规则收回</translation>
    </message>
    <message>
        <source>A contact with phone or mail</source>
        <translation>可联系到的联系人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>人员规模</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Part in buying</source>
        <translation>采购角色</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
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
        <translation>语言</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>请勿致电</translation>
    </message>
    <message>
        <source>Do not mail</source>
        <translation>请勿发邮件</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>法定名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>所有制</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>员工人数</translation>
    </message>
    <message>
        <source>Annual revenue</source>
        <translation>年营业额</translation>
    </message>
    <message>
        <source>Parent company</source>
        <translation>上级公司</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Key in other system</source>
        <translation>外部系统编号</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>网站</translation>
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
        <translation>区县</translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Credit status</source>
        <translation>信用状态</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次订单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Purchase days</source>
        <translation>购买天数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活概率</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>预期购买次数</translation>
    </message>
    <message>
        <source>Expected spend</source>
        <translation>预期消费额</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>终身价值</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>R from</source>
        <translation>R 从</translation>
    </message>
    <message>
        <source>R to</source>
        <translation>R 到</translation>
    </message>
    <message>
        <source>F from</source>
        <translation>F 从</translation>
    </message>
    <message>
        <source>F to</source>
        <translation>F 到</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>储备</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>赢率</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>In stage since</source>
        <translation>进入阶段时间</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Own probability</source>
        <translation>自定赢率</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计成交日</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Reason for loss</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>订单日期</translation>
    </message>
    <message>
        <source>Customer&apos;s order no.</source>
        <translation>客户订单号</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>发货日</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Net in base currency</source>
        <translation>本位币净额</translation>
    </message>
    <message>
        <source>Cost in base currency</source>
        <translation>本位币成本</translation>
    </message>
    <message>
        <source>Parent category</source>
        <translation>上级分类</translation>
    </message>
    <message>
        <source>Article no.</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Answer promised</source>
        <translation>承诺答复</translation>
    </message>
    <message>
        <source>Solution promised</source>
        <translation>承诺解决</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>首次答复</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决时间</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重开次数</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>可见性</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>Contacts made</source>
        <translation>联系次数</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来源</translation>
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
        <translation>未结</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stage of life</source>
        <translation>生命周期阶段</translation>
    </message>
    <message>
        <source>In this stage since</source>
        <translation>进入本阶段日期</translation>
    </message>
    <message>
        <source>Reason of the stage</source>
        <translation>阶段原因</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠诚度</translation>
    </message>
    <message>
        <source>Attitude, 0 to 100</source>
        <translation>态度（0 至 100）</translation>
    </message>
    <message>
        <source>Next best action</source>
        <translation>下一步最佳行动</translation>
    </message>
    <message>
        <source>Whom to keep</source>
        <translation>挽留类别</translation>
    </message>
    <message>
        <source>Place in the retention cube</source>
        <translation>保留立方体中的位置</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>有风险的价值</translation>
    </message>
    <message>
        <source>Historic value</source>
        <translation>历史价值</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>当前价值</translation>
    </message>
    <message>
        <source>Potential value</source>
        <translation>潜在价值</translation>
    </message>
    <message>
        <source>CLV1 First purchase</source>
        <translation>CLV1 首次购买</translation>
    </message>
    <message>
        <source>CLV2 Repeat purchases</source>
        <translation>CLV2 重复购买</translation>
    </message>
    <message>
        <source>CLV3 Cross-selling</source>
        <translation>CLV3 交叉销售</translation>
    </message>
    <message>
        <source>CLV4 Lower cost to serve</source>
        <translation>CLV4 服务成本节省</translation>
    </message>
    <message>
        <source>CLV5 Referral</source>
        <translation>CLV5 推荐</translation>
    </message>
    <message>
        <source>CLV6 Price premium</source>
        <translation>CLV6 价格溢价</translation>
    </message>
    <message>
        <source>Standard cost to serve</source>
        <translation>标准服务成本</translation>
    </message>
    <message>
        <source>From stage</source>
        <translation>原阶段</translation>
    </message>
    <message>
        <source>To stage</source>
        <translation>新阶段</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone at home</source>
        <translation>家庭电话</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>其他电话</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Private mail</source>
        <translation>个人邮箱</translation>
    </message>
    <message>
        <source>Another mail</source>
        <translation>其他邮箱</translation>
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
        <translation>客户的邮箱</translation>
    </message>
    <message>
        <source>Phone of the customer</source>
        <translation>客户的电话</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划时间</translation>
    </message>
    <message>
        <source>Reminder, minutes before</source>
        <translation>提前提醒（分钟）</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Repeats from</source>
        <translation>重复起始</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
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
        <translation>所属场次</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>可见范围</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Own records only</source>
        <translation>仅自己的记录</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Name as it came</source>
        <translation>原始文件名</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>内容指纹</translation>
    </message>
    <message>
        <source>Attached on</source>
        <translation>附上时间</translation>
    </message>
    <message>
        <source>Attached by</source>
        <translation>附上人</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Historic value of the group</source>
        <translation>集团或家庭历史价值</translation>
    </message>
    <message>
        <source>Historic value referred</source>
        <translation>推荐带来的历史价值</translation>
    </message>
    <message>
        <source>Customers referred</source>
        <translation>推荐带来的客户数</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Related customer</source>
        <translation>关联客户</translation>
    </message>
    <message>
        <source>Contact of the other customer</source>
        <translation>对方联系人</translation>
    </message>
    <message>
        <source>Number of the relation</source>
        <translation>关系编号</translation>
    </message>
    <message>
        <source>All phones in their order</source>
        <translation>全部电话（按顺序）</translation>
    </message>
    <message>
        <source>All mails in their order</source>
        <translation>全部邮箱（按顺序）</translation>
    </message>
    <message>
        <source>Whose card it is, in a file of Zhike</source>
        <translation>名片归属（知客文件）</translation>
    </message>
    <message>
        <source>Key of the customer in other system</source>
        <translation>客户在其他系统中的编号</translation>
    </message>
    <message>
        <source>Kind of the customer</source>
        <translation>客户性质</translation>
    </message>
    <message>
        <source>Industry of the customer</source>
        <translation>客户所属行业</translation>
    </message>
    <message>
        <source>Web site of the customer</source>
        <translation>客户网站</translation>
    </message>
    <message>
        <source>Tax number of the customer</source>
        <translation>客户税号</translation>
    </message>
    <message>
        <source>Street of the customer</source>
        <translation>客户地址</translation>
    </message>
    <message>
        <source>District of the customer</source>
        <translation>客户所在区县</translation>
    </message>
    <message>
        <source>City of the customer</source>
        <translation>客户所在城市</translation>
    </message>
    <message>
        <source>Province of the customer</source>
        <translation>客户所在省份</translation>
    </message>
    <message>
        <source>Postal code of the customer</source>
        <translation>客户邮编</translation>
    </message>
    <message>
        <source>Country of the customer</source>
        <translation>客户所在国家</translation>
    </message>
    <message>
        <source>Identity in Zhike</source>
        <translation>知客标识</translation>
    </message>
    <message>
        <source>Mail of the contact</source>
        <translation>联系人邮箱</translation>
    </message>
    <message>
        <source>Data complete, 0 to 100</source>
        <translation>数据完整度（0–100）</translation>
    </message>
    <message>
        <source>Data fresh, 0 to 100</source>
        <translation>数据新鲜度（0–100）</translation>
    </message>
    <message>
        <source>Owner since</source>
        <translation>负责起始</translation>
    </message>
    <message>
        <source>Claimed on</source>
        <translation>领取时间</translation>
    </message>
    <message>
        <source>In the pool since</source>
        <translation>进入公海时间</translation>
    </message>
    <message>
        <source>Why in the pool</source>
        <translation>进入公海原因</translation>
    </message>
    <message>
        <source>Previous owner</source>
        <translation>前负责人</translation>
    </message>
    <message>
        <source>Protected until</source>
        <translation>保护至</translation>
    </message>
    <message>
        <source>Why protected</source>
        <translation>保护原因</translation>
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
        <translation>开始</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>领取所得</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束方式</translation>
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
        <translation>未跟进天数</translation>
    </message>
    <message>
        <source>What is a follow-up</source>
        <translation>何为跟进</translation>
    </message>
    <message>
        <source>Unanswered attempts count</source>
        <translation>未接通也算</translation>
    </message>
    <message>
        <source>Open opportunities protect</source>
        <translation>有进行中商机的保留</translation>
    </message>
    <message>
        <source>Orders protect for days</source>
        <translation>有订单的保留天数</translation>
    </message>
    <message>
        <source>Warning, days before</source>
        <translation>提前提醒天数</translation>
    </message>
    <message>
        <source>Active since</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Decimal places</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Value in new forms</source>
        <translation>新建时的默认值</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Fast to search</source>
        <translation>快速查找</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
</context>
<context>
    <name>InsightRules</name>
    <message>
        <source>Value looks ahead</source>
        <translation>未来价值的时间跨度</translation>
    </message>
    <message>
        <source>Discounted by, a year</source>
        <translation>年折现率</translation>
    </message>
    <message>
        <source>Ended below P(alive)</source>
        <translation>存活概率低于此值为终止期</translation>
    </message>
    <message>
        <source>Decline below P(alive)</source>
        <translation>存活概率低于此值为衰退期</translation>
    </message>
    <message>
        <source>Ended after one purchase and a silence of</source>
        <translation>只买过一次，沉默多久为终止期</translation>
    </message>
    <message>
        <source>Was ended: silent for own gaps</source>
        <translation>曾经终止：沉默超过自身间隔的</translation>
    </message>
    <message>
        <source>Recovered: back since at most</source>
        <translation>恢复期：回来不超过</translation>
    </message>
    <message>
        <source>Decline: half-year revenue below</source>
        <translation>衰退期：半年收入低于前半年的</translation>
    </message>
    <message>
        <source>… after purchases in the half-year before</source>
        <translation>……且前半年购买次数至少</translation>
    </message>
    <message>
        <source>Growth: fewer purchase days than</source>
        <translation>成长期：购买天数少于</translation>
    </message>
    <message>
        <source>Growth: half-year revenue above</source>
        <translation>成长期：半年收入高于前半年的</translation>
    </message>
    <message>
        <source>Most valuable: carry of the value</source>
        <translation>最有价值：合计占价值的</translation>
    </message>
    <message>
        <source>Most valuable: at most of the customers</source>
        <translation>最有价值：最多占客户的</translation>
    </message>
    <message>
        <source>Most growable: of the others</source>
        <translation>最具成长性：占其余客户的</translation>
    </message>
    <message>
        <source>Attitude is high from</source>
        <translation>态度从此值起为高</translation>
    </message>
    <message>
        <source>Behaviour is high from</source>
        <translation>行为从此值起为高</translation>
    </message>
    <message>
        <source>Truly loyal from marks</source>
        <translation>真正忠诚：至少具备特征数</translation>
    </message>
    <message>
        <source>Continuity: customer for</source>
        <translation>持续性：成为客户满</translation>
    </message>
    <message>
        <source>Repeat: own gap at most</source>
        <translation>重复购买：自身间隔最多</translation>
    </message>
    <message>
        <source>Preference: of purchases in one category</source>
        <translation>偏好：同一类别占购买的</translation>
    </message>
    <message>
        <source>Satisfaction is low below</source>
        <translation>满意度低于此值为低</translation>
    </message>
    <message>
        <source>Satisfaction is high from</source>
        <translation>满意度从此值起为高</translation>
    </message>
    <message>
        <source>Slipping below P(alive)</source>
        <translation>存活概率低于此值为正在流失</translation>
    </message>
    <message>
        <source>Sure from P(alive)</source>
        <translation>存活概率从此值起为稳固</translation>
    </message>
    <message>
        <source>An hour of work costs</source>
        <translation>一小时工作的成本</translation>
    </message>
    <message>
        <source>A visit costs</source>
        <translation>一次拜访的成本</translation>
    </message>
    <message>
        <source>A line that is returned costs</source>
        <translation>一行退货的成本</translation>
    </message>
    <message>
        <source>A referral counts for</source>
        <translation>推荐所占比例</translation>
    </message>
    <message>
        <source>… and its own referrals, rings</source>
        <translation>……再推荐计到第几层</translation>
    </message>
    <message>
        <source>Winning a new customer costs (0: not known)</source>
        <translation>赢得一位新客户的成本（0：未知）</translation>
    </message>
    <message>
        <source>Who warns others weighs, times who recommends</source>
        <translation>告诫他人者的权重（推荐者的倍数）</translation>
    </message>
</context>
<context>
    <name>New</name>
    <message>
        <source>Log a &amp;call</source>
        <translation>记录通话(&amp;C)</translation>
    </message>
    <message>
        <source>Plan a next &amp;step</source>
        <translation>计划下一步(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation>客户(&amp;U)</translation>
    </message>
    <message>
        <source>Co&amp;ntact</source>
        <translation>联系人(&amp;N)</translation>
    </message>
    <message>
        <source>O&amp;pportunity</source>
        <translation>商机(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>订单(&amp;O)</translation>
    </message>
    <message>
        <source>Service c&amp;ase</source>
        <translation>服务工单(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;roduct</source>
        <translation>产品(&amp;R)</translation>
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
        <translation>不是以下任何一个：%1</translation>
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
        <translation>以 %1 开头</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>不为空</translation>
    </message>
    <message>
        <source>is less than %1</source>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>is at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>is more than %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>is at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>is from %1</source>
        <translation>介于 %1</translation>
    </message>
    <message>
        <source>is me</source>
        <translation>是我</translation>
    </message>
    <message>
        <source>is in my team</source>
        <translation>在我的团队</translation>
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
        <translation>在最近 %1 天内</translation>
    </message>
    <message>
        <source>in the next %1 days</source>
        <translation>在未来 %1 天内</translation>
    </message>
    <message>
        <source>more than %1 days ago</source>
        <translation>在 %1 天以前</translation>
    </message>
    <message>
        <source>in more than %1 days</source>
        <translation>在 %1 天以后</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>在本周</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>在上周</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>在下周</translation>
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
        <translation>在本季度</translation>
    </message>
    <message>
        <source>last quarter</source>
        <translation>在上季度</translation>
    </message>
    <message>
        <source>next quarter</source>
        <translation>在下季度</translation>
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
        <translation>%1 刚刚被 %2 领取。</translation>
    </message>
    <message>
        <source>%1 is not in the pool any more.</source>
        <comment>%1: a customer</comment>
        <translation>%1 已不在公海。</translation>
    </message>
    <message numerus="yes">
        <source>You have claimed all that one may claim a day (%Ln). Tomorrow you can claim again.</source>
        <translation>
            <numerusform>今天可领取的 %Ln 个名额已用完，明天可以再领。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than you can still claim today: %1 of %2. Tomorrow you can claim again.</source>
        <comment>%1, %2: numbers</comment>
        <translation>超过今天还能领取的数量：每天 %2 个，还剩 %1 个。明天可以再领。</translation>
    </message>
    <message>
        <source>You would hold more customers than the limit (%1). Return some to the pool, or hand some over.</source>
        <comment>%1: a number</comment>
        <translation>您名下的客户将超过上限（%1）。请先退回一些到公海，或转交他人。</translation>
    </message>
    <message>
        <source>%1 was yours or your team&apos;s. You can claim it again from %2 on.</source>
        <comment>%1: a customer, %2: a day</comment>
        <translation>%1 之前属于您或您的团队，%2 起可以再次领取。</translation>
    </message>
    <message numerus="yes">
        <source>You can claim %Ln more today.</source>
        <translation>
            <numerusform>今天还可领取 %Ln 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can hold %Ln more customer(s).</source>
        <translation>
            <numerusform>还可再持有 %Ln 个客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You hold %Ln customer(s).</source>
        <translation>
            <numerusform>您名下有 %Ln 个客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) without: %1</source>
        <comment>%1: a list of kinds, Call, Visit</comment>
        <translation>
            <numerusform>%Ln 天没有：%1</numerusform>
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
            <numerusform>%Ln 天后收回公海</numerusform>
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
        <translation>从公海领取</translation>
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
        <translation>有工单</translation>
    </message>
    <message>
        <source>Has no case</source>
        <translation>没有工单</translation>
    </message>
    <message>
        <source>Has an order</source>
        <translation>有订单</translation>
    </message>
    <message>
        <source>Has no order</source>
        <translation>没有订单</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>买过</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>从未买过</translation>
    </message>
    <message>
        <source>Has an opportunity</source>
        <translation>有商机</translation>
    </message>
    <message>
        <source>Has no opportunity</source>
        <translation>没有商机</translation>
    </message>
    <message>
        <source>Has an activity</source>
        <translation>有活动</translation>
    </message>
    <message>
        <source>Has no activity</source>
        <translation>没有活动</translation>
    </message>
    <message>
        <source>Has a contact</source>
        <translation>有联系人</translation>
    </message>
    <message>
        <source>Has no contact</source>
        <translation>没有联系人</translation>
    </message>
    <message>
        <source>Has a need or complaint</source>
        <translation>有需求或投诉</translation>
    </message>
    <message>
        <source>Has no need or complaint</source>
        <translation>没有需求或投诉</translation>
    </message>
    <message>
        <source>Is in the segment</source>
        <translation>属于客户细分</translation>
    </message>
    <message>
        <source>Is not in the segment</source>
        <translation>不属于客户细分</translation>
    </message>
    <message>
        <source>Left the segment</source>
        <translation>已离开客户细分</translation>
    </message>
    <message>
        <source>Never left the segment</source>
        <translation>从未离开客户细分</translation>
    </message>
    <message>
        <source>Changed its stage of life</source>
        <translation>生命周期阶段有过变化</translation>
    </message>
    <message>
        <source>Never changed its stage of life</source>
        <translation>生命周期阶段从未变化</translation>
    </message>
    <message>
        <source>Has a relation</source>
        <translation>有关系</translation>
    </message>
    <message>
        <source>Has no relation</source>
        <translation>没有关系</translation>
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
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>储备</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
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
        <translation>需求确认</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>方案报价</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>商务谈判</translation>
    </message>
    <message>
        <source>Verbal yes</source>
        <translation>口头承诺</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>输单</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
</context>
<context>
    <name>zhike::ActionRulesEditor</name>
    <message>
        <source>P(alive)</source>
        <translation>存活概率</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险价值</translation>
    </message>
    <message>
        <source>Value to come</source>
        <translation>未来价值</translation>
    </message>
    <message>
        <source>Value so far</source>
        <translation>已实现价值</translation>
    </message>
    <message>
        <source>Room to grow</source>
        <translation>成长空间</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>未解决的投诉</translation>
    </message>
    <message>
        <source>Days since the last purchase</source>
        <translation>距上次购买的天数</translation>
    </message>
    <message>
        <source>Silence, in own gaps between purchases</source>
        <translation>沉默时间（自身购买间隔的倍数）</translation>
    </message>
    <message>
        <source>Days with a purchase</source>
        <translation>购买天数</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The first rule that fits a customer says what to do next.</source>
        <translation>第一条适用于客户的规则决定下一步做什么。</translation>
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
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>In these stages (none ticked: in any)</source>
        <translation>处于这些阶段（不勾选表示任何阶段）</translation>
    </message>
    <message>
        <source>Of these value classes (none ticked: of any)</source>
        <translation>属于这些价值类别（不勾选表示任何类别）</translation>
    </message>
    <message>
        <source>And a figure within limits…</source>
        <translation>并且某项指标在范围内…</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>a figure and its limits</comment>
        <translation>%1在 %2 到 %3 之间</translation>
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
        <translation>所有客户</translation>
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
        <translation>去掉这个限制</translation>
    </message>
</context>
<context>
    <name>zhike::ActivityDialog</name>
    <message>
        <source>Customer *</source>
        <translation>客户 *</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
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
        <translation>请指明对象：输入客户并选择一个。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>再次致电</translation>
    </message>
    <message>
        <source>Planned.</source>
        <translation>已计划。</translation>
    </message>
    <message>
        <source>Logged.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>Call, %1</source>
        <comment>%1: not reached, busy, left a message</comment>
        <translation>电话，%1</translation>
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
        <translation>字段</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>此后</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>当时的样子</translation>
    </message>
    <message>
        <source>%1, as it was</source>
        <comment>%1: a record</comment>
        <translation>%1 当时的样子</translation>
    </message>
    <message>
        <source>end of the day</source>
        <translation>当天结束</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>That is no day and time. Type a day like 2026-11-20, mon or -3d, and a time like 14:30.</source>
        <translation>无法识别日期和时间。日期可输入 2026-11-20、mon 或 -3d，时间可输入 14:30。</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <comment>%1: day and time</comment>
        <translation>截至 %1。</translation>
    </message>
    <message>
        <source>It belonged to %1; today it belongs to %2.</source>
        <comment>%1, %2: customers</comment>
        <translation>当时属于 %1，现在属于 %2。</translation>
    </message>
    <message>
        <source>A person&apos;s data were erased since: nobody can show them any more.</source>
        <translation>此后有人的数据已被抹除，无法再显示。</translation>
    </message>
    <message>
        <source>What it held is not kept any more.</source>
        <translation>其内容已不再保留。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln parts are shown.</source>
        <translation>
            <numerusform>只显示前 %Ln 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs from today.</source>
        <translation>与今天没有差别。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) differ from today.</source>
        <translation>
            <numerusform>有 %Ln 个字段与今天不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改变</translation>
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
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>处理记录</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>zhike::AttachFiles</name>
    <message>
        <source>Picture %1</source>
        <comment>%1: a moment; name of a file</comment>
        <translation>图片 %1</translation>
    </message>
    <message numerus="yes">
        <source>Attaching %Ln file(s)</source>
        <translation>
            <numerusform>正在附上 %Ln 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::AttachmentDialog</name>
    <message>
        <source>Name and note</source>
        <translation>名称和备注</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>请给文件起个名字。</translation>
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
        <translation>附件就存在公司文件里，相同的内容只存一份，每份备份都带着它们。总量达到下面的数值后，附件旁会有一行字说明占用多少。不会因此拒绝任何附件。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Say so from this total on</source>
        <translation>总量达到多少时提示</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s); their contents weigh %1.</source>
        <comment>%1: a size like 5.2 GB</comment>
        <translation>
            <numerusform>共 %Ln 个附件，内容占用 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>zhike::AttachmentsPanel</name>
    <message numerus="yes">
        <source>%Ln more file(s) were not attached.</source>
        <translation>
            <numerusform>另有 %Ln 个文件未能附上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Name and note…</source>
        <translation>名称和备注…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) removed.</source>
        <translation>
            <numerusform>已移除 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file and no picture to paste. Copy one first.</source>
        <translation>剪贴板里没有文件，也没有图片。请先复制。</translation>
    </message>
    <message>
        <source>This picture cannot be shown here.</source>
        <translation>这张图片无法在这里显示。</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Drop files here, or paste files and pictures with Ctrl+V.</source>
        <translation>把文件拖到这里，或用 Ctrl+V 粘贴文件和图片。</translation>
    </message>
</context>
<context>
    <name>zhike::BackupsDialog</name>
    <message>
        <source>first change of the hour</source>
        <translation>本小时首次更改</translation>
    </message>
    <message>
        <source>end of work</source>
        <translation>结束工作时</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入之前</translation>
    </message>
    <message>
        <source>before an import was taken back</source>
        <translation>撤销导入之前</translation>
    </message>
    <message>
        <source>before a bulk edit</source>
        <translation>批量编辑之前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Newest change</source>
        <translation>最近更改</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Save an encrypted copy…</source>
        <translation>另存加密副本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>This company is on a server. Its backups are made there.</source>
        <translation>此公司的数据在服务器上，备份在服务器上进行。</translation>
    </message>
    <message>
        <source>The last backup failed. %1</source>
        <comment>%1: a sentence that says why</comment>
        <translation>上一次备份失败。%1</translation>
    </message>
    <message>
        <source>Kept in %1: the last 24 hours, 7 days, 4 weeks and 12 months that had changes. Each was read again and found whole when it was made.</source>
        <comment>%1: a folder</comment>
        <translation>保存在 %1：有更改的最近 24 小时、7 天、4 周和 12 个月各一份。每份在备份时都重新读取并确认完好。</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Reading the backup and comparing it with the company…</source>
        <translation>正在读取备份并与当前数据比较…</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <comment>%1, %2: numbers</comment>
        <translation>%1（现在 %2）</translation>
    </message>
    <message>
        <source>Restore this one</source>
        <translation>恢复这一份</translation>
    </message>
    <message>
        <source>The backup is whole. It has customers: %1, contacts: %2, orders: %3, activities: %4, cases: %5. Changes made since, which the company will no longer have: %6. The file of now is kept beside it.</source>
        <comment>%1 to %5: numbers then and now, %6: a number</comment>
        <translation>备份完好。其中客户 %1，联系人 %2，订单 %3，活动 %4，工单 %5。此后的更改将不再保留：%6 项。当前文件会另存在旁边。</translation>
    </message>
    <message>
        <source>The whole file was last read and found whole on %1.</source>
        <comment>%1: date and time</comment>
        <translation>整个文件最近一次检查完好的时间：%1。</translation>
    </message>
</context>
<context>
    <name>zhike::BestView</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Historic</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜在</translation>
    </message>
    <message>
        <source>Down to here</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>Share of historic + current value that the customers down to here carry together</source>
        <translation>到此为止的客户合计贡献的历史 + 当前价值占比</translation>
    </message>
    <message>
        <source>Whose value</source>
        <translation>谁的价值</translation>
    </message>
    <message>
        <source>Known from the first computation on.</source>
        <translation>首次计算后可知。</translation>
    </message>
    <message>
        <source>what they have brought, part by part</source>
        <translation>带来价值的各个部分</translation>
    </message>
    <message>
        <source>Who carries most</source>
        <translation>贡献最多的客户</translation>
    </message>
    <message>
        <source>historic + current value today</source>
        <translation>今天的历史 + 当前价值</translation>
    </message>
</context>
<context>
    <name>zhike::BinPage</name>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking records out of the bin</source>
        <translation>正在从回收站恢复记录</translation>
    </message>
    <message>
        <source>Deleting for good</source>
        <translation>正在彻底删除</translation>
    </message>
    <message>
        <source>It stays: other records cannot do without it.</source>
        <translation>它会保留：其他记录离不开它。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted for good.</source>
        <translation>
            <numerusform>已彻底删除 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) restored, in %1 steps.</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>已分 %1 步恢复 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) restored.</source>
        <translation>
            <numerusform>已恢复 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look in the bin</source>
        <translation>在回收站中查找</translation>
    </message>
    <message>
        <source>What lies here longer leaves for good while nobody works.</source>
        <translation>超过期限的内容会在无人操作时彻底清除。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>彻底删除…</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>What is deleted comes here first, with who deleted it and when, and can be taken out again with everything that belongs to it.</source>
        <translation>删除的内容会先放在这里，并注明由谁、在何时删除；可以连同所属的一切一起恢复。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>删除人</translation>
    </message>
    <message>
        <source>Deleted by anybody</source>
        <translation>任何人删除的</translation>
    </message>
</context>
<context>
    <name>zhike::BinRows</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>一并恢复</translation>
    </message>
    <message>
        <source>By which step</source>
        <translation>删除步骤</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>删除人</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Leaves for good</source>
        <translation>彻底清除</translation>
    </message>
    <message>
        <source>%1 (in the bin)</source>
        <comment>%1: a customer</comment>
        <translation>%1（在回收站中）</translation>
    </message>
</context>
<context>
    <name>zhike::Board</name>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
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
        <translation>含义</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>金额，%1</translation>
    </message>
</context>
<context>
    <name>zhike::BulkEditDialog</name>
    <message>
        <source>Set a field</source>
        <translation>设置字段</translation>
    </message>
    <message numerus="yes">
        <source>Set a field of %Ln record(s)</source>
        <translation>
            <numerusform>设置 %Ln 条记录的字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Looking what that changes…</source>
        <translation>正在查看会改变什么…</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>%1: how many records, %2: value of now, %3: value to be</comment>
        <translation>%1 条：%2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) with other values</source>
        <translation>
            <numerusform>另有 %Ln 条记录为其他值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stay as they are</source>
        <translation>
            <numerusform>%Ln 条记录保持不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln record(s)</source>
        <translation>
            <numerusform>修改 %Ln 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>我的团队</translation>
    </message>
    <message>
        <source>Not all is shown: there is too much for one view.</source>
        <translation>内容过多，未能全部显示。</translation>
    </message>
    <message>
        <source>Moved this one to %1; the others stay.</source>
        <comment>%1: a moment</comment>
        <translation>已将这一次移到 %1，其余各次不变。</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <comment>%1: a moment</comment>
        <translation>已移到 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>%1: a customer</comment>
        <translation>转到 %1</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>已略去。</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>略去这一次</translation>
    </message>
    <message>
        <source>Cancel the plan</source>
        <translation>取消计划</translation>
    </message>
    <message>
        <source>End the series here</source>
        <translation>系列到此为止</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
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
        <translation>谁的日历</translation>
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
        <translation>每周（%1）</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln weeks on %1</source>
        <comment>%1: weekdays</comment>
        <translation>
            <numerusform>每 %Ln 周（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>Every month on the same weekday</source>
        <translation>每月同一个星期几</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln months on the same weekday</source>
        <translation>
            <numerusform>每 %Ln 个月的同一个星期几</numerusform>
        </translation>
    </message>
    <message>
        <source>Every month on its last day</source>
        <translation>每月最后一天</translation>
    </message>
    <message>
        <source>Every month on day %1</source>
        <translation>每月 %1 日</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln months on day %1</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>每 %Ln 个月的 %1 日</numerusform>
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
        <translation>原计划 %1</translation>
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
        <translation>%1，到 %2 为止</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>At the time</source>
        <translation>到时提醒</translation>
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
            <numerusform>提前 %Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) before</source>
        <translation>
            <numerusform>提前 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2, week %3</source>
        <comment>%1, %2: days, %3: a number</comment>
        <translation>%1 – %2，第 %3 周</translation>
    </message>
</context>
<context>
    <name>zhike::CallerDialog</name>
    <message>
        <source>Call from %1: %2</source>
        <comment>%1: a number, %2: a person</comment>
        <translation>%1 来电：%2</translation>
    </message>
    <message>
        <source>Call from %1</source>
        <comment>%1: a number</comment>
        <translation>%1 来电</translation>
    </message>
    <message>
        <source>Nobody has this number yet.</source>
        <translation>还没有人使用这个号码。</translation>
    </message>
    <message>
        <source>More than one has this number. Who is it?</source>
        <translation>有多人使用这个号码。是哪一位？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New customer with this number</source>
        <translation>用此号码新建客户</translation>
    </message>
</context>
<context>
    <name>zhike::CasePageView</name>
    <message>
        <source>%1 solved.</source>
        <translation>%1 已解决。</translation>
    </message>
    <message>
        <source>%1 opened again.</source>
        <translation>%1 已重新打开。</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>工单 %1</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>The customer&apos;s history stands here.</source>
        <translation>客户的历史记录显示在这里。</translation>
    </message>
    <message>
        <source>%1 · value %2 · P(alive) %3</source>
        <comment>%1: segment</comment>
        <translation>%1 · 价值 %2 · 存活概率 %3</translation>
    </message>
    <message>
        <source>Case saved.</source>
        <translation>工单已保存。</translation>
    </message>
    <message>
        <source>Say who asks: type a customer and choose one.</source>
        <translation>请指明提问者：输入客户并选择一个。</translation>
    </message>
    <message>
        <source>Case recorded.</source>
        <translation>工单已登记。</translation>
    </message>
    <message>
        <source>Write the text first.</source>
        <translation>请先填写内容。</translation>
    </message>
    <message>
        <source>%1 answered and solved.</source>
        <translation>%1 已答复并解决。</translation>
    </message>
    <message>
        <source>Entry added to %1.</source>
        <translation>已在 %1 中添加记录。</translation>
    </message>
    <message>
        <source>What happened, in the customer&apos;s words</source>
        <translation>用客户的话描述发生了什么</translation>
    </message>
    <message>
        <source>Answer or note</source>
        <translation>答复或备注</translation>
    </message>
    <message>
        <source>Text of the case</source>
        <translation>工单内容</translation>
    </message>
    <message>
        <source>Record case</source>
        <translation>登记工单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Send answer</source>
        <translation>发送答复</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>本工单</translation>
    </message>
</context>
<context>
    <name>zhike::CaseThreadView</name>
    <message>
        <source>Earlier entries</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>Later entries</source>
        <translation>更新的记录</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>%1, internal</source>
        <comment>%1: a person</comment>
        <translation>%1（内部）</translation>
    </message>
</context>
<context>
    <name>zhike::CaseWords</name>
    <message>
        <source>nothing promised</source>
        <translation>未作承诺</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>%1: time</comment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>%1: time</comment>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
</context>
<context>
    <name>zhike::ChartView</name>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Show the same numbers as a table</source>
        <translation>以表格显示同样的数字</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>How is this computed?</source>
        <translation>这是怎么算的？</translation>
    </message>
</context>
<context>
    <name>zhike::ConditionEditor</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>去掉此条件</translation>
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
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved by somebody else meanwhile</source>
        <translation>其间已有他人保存</translation>
    </message>
    <message>
        <source>What only one of you changed comes together by itself. Choose for the rest.</source>
        <translation>只有一方改动的字段会自动合并，其余请选择。</translation>
    </message>
    <message>
        <source>%1 saved at %2. What only one of you changed comes together by itself. Choose for the rest.</source>
        <comment>%1: a person, %2: a time</comment>
        <translation>%1 于 %2 保存过。只有一方改动的字段会自动合并，其余请选择。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
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
        <translation>对方的</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回到表单</translation>
    </message>
    <message>
        <source>Save with these</source>
        <translation>按此保存</translation>
    </message>
</context>
<context>
    <name>zhike::ConsentChoices</name>
    <message>
        <source>May we call?</source>
        <translation>可以打电话吗？</translation>
    </message>
    <message>
        <source>May we write?</source>
        <translation>可以发邮件吗？</translation>
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
        <translation>反对</translation>
    </message>
</context>
<context>
    <name>zhike::ConsentDialog</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>What the person agreed or objected to. The newest entry counts; nothing is ever written over. A mark &quot;Do not call&quot; or &quot;Do not mail&quot; of a contact follows by itself.</source>
        <translation>此人同意或拒绝了什么。以最新一条为准，以前的记录从不被改写。联系人的“勿拨电话”“勿发邮件”标记会自动随之变化。</translation>
    </message>
    <message>
        <source>Approached for</source>
        <translation>联系用途</translation>
    </message>
    <message>
        <source>Note for the next entry</source>
        <translation>下一条记录的备注</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>表示日期</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>请输入今天或以前的日期；留空表示现在。</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <comment>%1: a person</comment>
        <translation>%1 的同意记录</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>没有记录</translation>
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
        <translation>客户 *</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>编辑联系人</translation>
    </message>
    <message>
        <source>Say whose contact this is: type a customer and choose one.</source>
        <translation>请指明是谁的联系人：输入客户并选择一个。</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a person</comment>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 written down.</source>
        <comment>%1: a person</comment>
        <translation>%1 已添加。</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>个人数据…</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>同意记录…</translation>
    </message>
</context>
<context>
    <name>zhike::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>The people at your customers belong here: who decides, who uses, who keeps the gate, and how to reach them.</source>
        <translation>客户方的人都在这里：谁决策、谁使用、谁把关，以及如何联系他们。</translation>
    </message>
    <message>
        <source>Write down the first one</source>
        <translation>写下第一个</translation>
    </message>
    <message>
        <source>A name and the customer are enough.</source>
        <translation>填写姓名和客户即可。</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
</context>
<context>
    <name>zhike::ContactsPanel</name>
    <message>
        <source>All fields…</source>
        <translation>全部字段…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>勿拨电话</translation>
    </message>
    <message>
        <source>do not mail</source>
        <translation>勿发邮件</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>同意记录…</translation>
    </message>
    <message>
        <source>Enter saves, Ctrl+Enter saves and begins the next one.</source>
        <translation>Enter 保存，Ctrl+Enter 保存并开始下一个。</translation>
    </message>
</context>
<context>
    <name>zhike::CountLabel</name>
    <message>
        <source>counting…</source>
        <translation>正在计数…</translation>
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
        <translation>知客上次异常退出</translation>
    </message>
    <message>
        <source>It happened on %1. What was saved is there, and what was typed is offered again when its form is opened.</source>
        <comment>%1: date and time</comment>
        <translation>发生在 %1。已保存的内容都在；打开相应的表单，就能找回输入到一半的内容。</translation>
    </message>
    <message>
        <source>This report stays on this computer. It names places in the program; no customer, no text of yours, no folder. It helps those who mend Zhike when you send it to them.</source>
        <translation>这份报告只留在本机。里面只有程序中的位置，没有客户资料，没有您输入的文字，也没有文件夹名称。您若愿意发给维护知客的人，会有助于修复问题。</translation>
    </message>
</context>
<context>
    <name>zhike::CubeChart</name>
    <message numerus="yes">
        <source>Satisfaction %1, contribution %2, retention %3: %Ln customer(s), %4 at risk</source>
        <extracomment>one cell of the retention cube; %1, %2, %3 bands such as &quot;low&quot;; %4 money</extracomment>
        <translation>
            <numerusform>满意度%1、贡献%2、留存%3：%Ln 位客户，面临流失的价值 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>风险价值</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>action</source>
        <translation>行动</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %Ln customer(s), %3 at risk</source>
        <extracomment>a row of the list below the retention cube; %1 an action, %2 what to do, %3 money</extracomment>
        <translation>
            <numerusform>%1，%2：%Ln 位客户，面临流失的价值 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>风险价值</translation>
    </message>
</context>
<context>
    <name>zhike::CustomFieldDialog</name>
    <message>
        <source>Edit field</source>
        <translation>编辑字段</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新建字段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The type stays: what records hold would be something else.</source>
        <translation>类型不能更改：否则记录中已有的内容就变了意思。</translation>
    </message>
    <message>
        <source>Decimal places shown</source>
        <translation>显示的小数位数</translation>
    </message>
    <message>
        <source>Value in new forms</source>
        <translation>新建时的默认值</translation>
    </message>
    <message>
        <source>Has to be filled in before a form is saved</source>
        <translation>保存表单前必须填写</translation>
    </message>
    <message>
        <source>Personal data: goes into a person&apos;s report and is erased with the person</source>
        <translation>个人信息：列入个人报告，并随此人一并抹除</translation>
    </message>
    <message>
        <source>Fast to search and sort by, with an index</source>
        <translation>用索引加快查找和排序</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Choices: ticked ones are offered</source>
        <translation>选项：勾选的可供选择</translation>
    </message>
    <message>
        <source>Add choice</source>
        <translation>添加选项</translation>
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
        <translation>这不是数字。请只输入数字。</translation>
    </message>
    <message>
        <source>Say what can be chosen: add a choice.</source>
        <translation>请说明可以选什么：添加一个选项。</translation>
    </message>
    <message>
        <source>Each choice needs a name of its own.</source>
        <translation>每个选项的名称都不能重复。</translation>
    </message>
    <message>
        <source>Another field of these records is called like that. Choose another name.</source>
        <translation>这类记录已有同名字段。请换一个名称。</translation>
    </message>
    <message>
        <source>There are %1 fields already, as many as there may be.</source>
        <comment>%1: a number</comment>
        <translation>已有 %1 个字段，达到上限。</translation>
    </message>
</context>
<context>
    <name>zhike::CustomFieldsDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>must be filled in</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>个人信息</translation>
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
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Fields of</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>New field…</source>
        <translation>新建字段…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Managers and administrators make these fields.</source>
        <translation>这些字段由经理和管理员设置。</translation>
    </message>
    <message>
        <source>There are %1 fields already, as many as there may be.</source>
        <comment>%1: a number</comment>
        <translation>已有 %1 个字段，达到上限。</translation>
    </message>
    <message>
        <source>A field is in forms, lists, filters, imports and exports as soon as it is saved. One out of use keeps its values and is not shown.</source>
        <translation>字段保存后立即出现在表单、列表、筛选、导入和导出中。停用的字段保留其值，但不显示。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>确认删除</translation>
    </message>
    <message>
        <source>No record holds anything in %1.</source>
        <comment>%1: a field</comment>
        <translation>没有记录在“%1”中填有内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) hold something in %1. It goes into the bin with the field, and leaves with it for good when the bin is emptied.</source>
        <comment>%1: a field</comment>
        <translation>
            <numerusform>%Ln 条记录在“%1”中填有内容。这些内容随字段一起进入回收站，清空回收站时一并永久删除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::CustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a customer</comment>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 written down.</source>
        <comment>%1: a customer</comment>
        <translation>%1 已添加。</translation>
    </message>
</context>
<context>
    <name>zhike::CustomerPageView</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>known after the first orders</source>
        <translation>有首批订单后可知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) on %1 day(s)</source>
        <comment>%1: a number</comment>
        <translation>
            <numerusform>%1 天内 %Ln 份订单</numerusform>
        </translation>
    </message>
    <message>
        <source>no order yet</source>
        <translation>暂无订单</translation>
    </message>
    <message>
        <source>usually every %1 days</source>
        <comment>%1: a number</comment>
        <translation>通常每 %1 天一次</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) in all</source>
        <translation>
            <numerusform>共 %Ln 个工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活概率</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结工单</translation>
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
        <translation>已知信息</translation>
    </message>
    <message>
        <source>Write down a need, an expectation or a complaint</source>
        <translation>记下一项需求、期望或投诉</translation>
    </message>
    <message>
        <source>Personal data…</source>
        <translation>个人数据…</translation>
    </message>
    <message>
        <source>“%1” is in the bin.</source>
        <comment>%1: a customer</comment>
        <translation>“%1”已放入回收站。</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>同意记录…</translation>
    </message>
    <message>
        <source>Delete this customer</source>
        <translation>删除此客户</translation>
    </message>
    <message>
        <source>Value, %1</source>
        <comment>%1: a time such as 3 years</comment>
        <translation>价值，%1</translation>
    </message>
    <message>
        <source>discounted at %1 a year</source>
        <comment>%1: a percentage</comment>
        <translation>按每年 %1 折现</translation>
    </message>
    <message>
        <source>%1 orders in %2</source>
        <comment>%1: a number like 1.6, %2: a time such as 1 year</comment>
        <translation>%2内 %1 个订单</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
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
        <translation>一年内约 %1 单</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活概率</translation>
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
        <translation>计划</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>终身价值</translation>
    </message>
</context>
<context>
    <name>zhike::CustomerWords</name>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln 周</numerusform>
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
        <translation>退货 %1 · %2</translation>
    </message>
    <message>
        <source>Order %1 · %2</source>
        <translation>订单 %1 · %2</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>工单 %1：%2</translation>
    </message>
    <message>
        <source>owner %1</source>
        <comment>%1: a person</comment>
        <translation>负责人 %1</translation>
    </message>
    <message>
        <source>No order yet; figures begin with the first one.</source>
        <translation>还没有订单；首个订单之后才有数据。</translation>
    </message>
    <message>
        <source>Silent for *%1*; used to order every *%2*.</source>
        <comment>%1, %2: so many days or weeks</comment>
        <translation>已沉默 *%1*；以往每 *%2* 下单一次。</translation>
    </message>
    <message>
        <source>Orders every *%1*; last one %2 ago.</source>
        <comment>%1, %2: so many days or weeks</comment>
        <translation>每 *%1* 下单一次；上次在 %2 前。</translation>
    </message>
    <message>
        <source>Bought on one day, *%1* ago.</source>
        <comment>%1: so many days or weeks</comment>
        <translation>仅在一天购买过，*%1* 前。</translation>
    </message>
    <message>
        <source>*%1* of value is at risk.</source>
        <comment>%1: money</comment>
        <translation>*%1* 的价值面临风险。</translation>
    </message>
    <message>
        <source>No next step is planned.</source>
        <translation>没有计划下一步。</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <comment>%1: a day</comment>
        <translation>原计划 %1</translation>
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
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>zhike::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>The people and companies you deal with belong here, each with what they bought, what they were promised, what they are worth and what to do next.</source>
        <translation>与您往来的个人和企业都在这里：他们买了什么、得到过什么承诺、价值多少、下一步做什么。</translation>
    </message>
    <message>
        <source>Bring in your orders</source>
        <translation>导入您的订单</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Write down the first one</source>
        <translation>写下第一个</translation>
    </message>
    <message>
        <source>A name is enough.</source>
        <translation>填写名称即可。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>A sample company with 3,000 customers and five years of orders.</source>
        <translation>示例公司，含 3,000 位客户和五年的订单。</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A CSV or Excel file with who bought what and when. Undo takes it all back.</source>
        <translation>一个 CSV 或 Excel 文件，写明谁在何时买了什么。撤销即可全部收回。</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户细分</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln customer(s)…</source>
        <translation>
            <numerusform>合并 %Ln 个客户…</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复客户</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>待补全数据</translation>
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
        <translation>%1 至 %2 之间的一天</translation>
    </message>
</context>
<context>
    <name>zhike::Definitions</name>
    <message>
        <source>Sum over all customers of the purchases expected in the next %1 weeks (%2), each times the customer&apos;s expected spend (%3) and a margin of %4, discounted at %5 a year, as of %6.</source>
        <translation>截至 %6：每位客户今后 %1 周的预期购买次数（%2）乘以其预期每次金额（%3）与 %4 的毛利率，按年 %5 折现后，全部客户相加。</translation>
    </message>
    <message>
        <source>Net amount of all orders up to %1 that were not cancelled, less returns, in the base currency at the rate of each order&apos;s day.</source>
        <translation>截至 %1 未取消的全部订单净额减去退货，按各订单当日汇率折合为本位币。</translation>
    </message>
    <message>
        <source>Sum over all customers of P(alive), the chance that a customer still buys, by the %1 model fitted on everything up to %2.</source>
        <translation>全部客户存活概率（仍会购买的可能性）之和，由用截至 %2 的全部数据拟合的 %1 模型给出。</translation>
    </message>
    <message>
        <source>Sum over all customers of the value to come times (1 − P(alive)), by the %1 model, as of %2.</source>
        <translation>截至 %2，按 %1 模型：每位客户的未来价值乘以（1 − 存活概率），全部相加。</translation>
    </message>
    <message>
        <source>Share of margin earned so far plus value to come that the best 20 % of the customers carry, as of %1; the Gini figure is 0 when all are equal and near 1 when one carries all.</source>
        <translation>截至 %1，前 20 % 客户在已得毛利加未来价值中所占的比例；基尼系数在人人相同时为 0，全由一人贡献时接近 1。</translation>
    </message>
    <message>
        <source>Customers with at least one day of purchase up to %1; days that returns have eaten up do not count.</source>
        <translation>截至 %1 至少有一个购买日的客户；被退货抵消的日子不算。</translation>
    </message>
    <message>
        <source>Recency (days since the last purchase) and frequency (days of purchase) are each cut into fifths on %1, equal customers always alike; the segment table names each cell, and the amount is the value to come of its customers.</source>
        <translation>在 %1 把最近购买（距上次购买的天数）和频次（购买日数）各分为五等份，相同的客户总在同一份；细分表为每格命名，金额是该格客户的未来价值。</translation>
    </message>
    <message>
        <source>Customers sorted by margin earned so far plus value to come, best first; the curve shows the share of the sum that the best ones carry together, as of %1.</source>
        <translation>客户按已得毛利加未来价值由高到低排列；曲线是截至 %1 排在前面的客户合计所占的比例。</translation>
    </message>
    <message>
        <source>Repeat purchases of everybody in each week, and what the %1 model expects; behind the dashed line it had not seen the data, and it ends on %2.</source>
        <translation>全部客户每周的重复购买，以及 %1 模型的预期；虚线之后的数据模型没有见过，图到 %2 为止。</translation>
    </message>
    <message>
        <source>Value to come in %1 weeks (%2 and %3), summed over the customers of each segment on %4.</source>
        <translation>今后 %1 周的未来价值（%2 与 %3），按 %4 各细分的客户相加。</translation>
    </message>
    <message>
        <source>The segment of every customer at two dates, each scored from the orders up to that day alone; a band is as wide as the customers who went that way, up to %1.</source>
        <translation>每位客户在两个日期的细分，各只用截至当日的订单评分；带的宽度是走这条路的客户数，到 %1 为止。</translation>
    </message>
    <message>
        <source>Customers by their number of repeat purchases up to %1, and how many the fitted %2 model expects to have made that many.</source>
        <translation>截至 %1 按重复购买次数统计的客户数，以及拟合的 %2 模型预期有多少客户达到该次数。</translation>
    </message>
    <message>
        <source>Each model is fitted on the earlier part of the history and foretells every customer&apos;s purchases in the part held back up to %1; MAE and RMSE are per customer.</source>
        <translation>每个模型用历史的前一段拟合，再预测每位客户在留出的一段（到 %1）里的购买；MAE 与 RMSE 按每位客户计。</translation>
    </message>
    <message>
        <source>Parameters at the maximum of the likelihood on the data up to %1; a standard error is the root of the diagonal of the inverse Hessian there.</source>
        <translation>截至 %1 的数据上似然最大处的参数；标准误是该处黑塞矩阵逆的对角线元素的平方根。</translation>
    </message>
    <message>
        <source>The stage follows from P(alive) by the %1 model, from silence against the company&apos;s median gap between purchases (%2 days) and from the revenue of the last two half-years; the first rule that fits decides, as of %3.</source>
        <translation>阶段由 %1 模型给出的存活概率、沉默时间与全公司购买间隔中位数（%2 天）之比、以及最近两个半年的收入决定；以最先符合的规则为准，截至 %3。</translation>
    </message>
    <message>
        <source>By historic plus current value: the best customers who carry 80 % of it, at most 20 % of all, are the most valuable; of the others the fifth with the largest potential beyond the current value is the most growable; below zero costs more than it brings, as of %1.</source>
        <translation>按历史价值加当前价值：承载其中 80 % 的最佳客户（至多占全部的 20 %）为最有价值；其余客户中，潜在价值超出当前价值最多的五分之一为最具成长性；负值客户的成本高于收益，截至 %1。</translation>
    </message>
    <message>
        <source>Attitude comes from ratings of cases, complaints and referrals, behaviour from P(alive) and the rate of purchases; where no attitude is known, loyalty stays unknown, as of %1.</source>
        <translation>态度来自工单评分、投诉与推荐，行为来自存活概率与购买频率；态度不明时忠诚度保持未知，截至 %1。</translation>
    </message>
    <message>
        <source>Each customer stands in a cell by satisfaction (attitude below 40, from 70 on), by its third of historic plus current value, and by P(alive) (below 0.5, from 0.8 on); the square is the current value times (1 − P(alive)), as of %1.</source>
        <translation>每位客户按满意度（态度低于 40、70 及以上）、历史加当前价值所在的三分位、存活概率（低于 0.5、0.8 及以上）落入一格；方块大小为当前价值乘以（1 − 存活概率），截至 %1。</translation>
    </message>
    <message>
        <source>What the cell of the retention cube calls for, most urgent first, and the value at risk of the customers in these cells, as of %1.</source>
        <translation>保留立方体各格所要求的行动，最紧急者在前，以及这些格中客户的有风险价值，截至 %1。</translation>
    </message>
    <message>
        <source>The first rule of the table of actions that fits a customer&apos;s stage, class and figures, as of %1; each customer has one.</source>
        <translation>行动表中最先符合客户阶段、等级与数值的规则，截至 %1；每位客户有一项。</translation>
    </message>
</context>
<context>
    <name>zhike::DeletedPage</name>
    <message>
        <source>“%1” is back.</source>
        <comment>%1: a record</comment>
        <translation>“%1”已恢复。</translation>
    </message>
    <message>
        <source>It was deleted on %1.</source>
        <comment>%1: day and time</comment>
        <translation>删除于 %1。</translation>
    </message>
    <message>
        <source>%1 deleted it on %2.</source>
        <comment>%1: a person, %2: day and time</comment>
        <translation>由%1于 %2 删除。</translation>
    </message>
    <message>
        <source>It stays in the bin until somebody empties it.</source>
        <translation>它会留在回收站中，直到有人清空。</translation>
    </message>
    <message>
        <source>It leaves the bin for good %1.</source>
        <comment>%1: in 12 days</comment>
        <translation>它会在回收站中保留到期，彻底清除：%1。</translation>
    </message>
    <message>
        <source>%1 “%2” is in the bin</source>
        <comment>%1: customer, order..., %2: its name</comment>
        <translation>%1“%2”在回收站中</translation>
    </message>
    <message>
        <source>Take it out again</source>
        <translation>取回来</translation>
    </message>
    <message>
        <source>With everything that belongs to it, as it was. Undo puts it back.</source>
        <translation>连同所属的一切，恢复原样。撤销会把它放回去。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>See what else is there</source>
        <translation>看看还有什么</translation>
    </message>
    <message>
        <source>Everything that was deleted, by whom and when.</source>
        <translation>所有删除的内容，由谁、在何时删除。</translation>
    </message>
    <message>
        <source>Open the bin</source>
        <translation>打开回收站</translation>
    </message>
</context>
<context>
    <name>zhike::DraftSign</name>
    <message>
        <source>draft kept %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>草稿已保存 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>已保存 %1</translation>
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
        <translation>已存在，由同事负责</translation>
    </message>
    <message>
        <source>Exists already, held by %1</source>
        <comment>%1: a person at work</comment>
        <translation>已存在，由 %1 负责</translation>
    </message>
</context>
<context>
    <name>zhike::DuplicateWords</name>
    <message>
        <source>same tax id</source>
        <translation>税号相同</translation>
    </message>
    <message>
        <source>same mail address</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same name in another order</source>
        <translation>名称相同，只是词序不同</translation>
    </message>
    <message>
        <source>name differs in one letter</source>
        <translation>名称只差一个字</translation>
    </message>
    <message>
        <source>name sounds the same</source>
        <translation>名称读音相同</translation>
    </message>
    <message>
        <source>one name is a part of the other</source>
        <translation>一个名称包含另一个</translation>
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
        <translation>但税号不同</translation>
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
        <translation>客户</translation>
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
        <translation>正在查找重复客户</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复客户</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>%1: a customer</comment>
        <translation>
            <numerusform>%1 等另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Comparing all customers with each other…</source>
        <translation>正在比较所有客户…</translation>
    </message>
    <message>
        <source>All customers are compared by name, phone, mail and tax id. You can go on working meanwhile.</source>
        <translation>正在按名称、电话、邮箱和税号比较所有客户，您可以继续做别的事。</translation>
    </message>
    <message>
        <source>%1 groups among %2 customers, searched at %3</source>
        <comment>%1, %2: numbers, %3: a time</comment>
        <translation>%2 个客户中有 %1 组，查找于 %3</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>没有重复客户</translation>
    </message>
    <message>
        <source>Not searched yet</source>
        <translation>尚未查找</translation>
    </message>
    <message>
        <source>No two customers look like one. While you write down a new one, Zhike tells you when it is there already.</source>
        <translation>没有看起来相同的客户。新建客户时，如果已有同样的客户，知客会提醒您。</translation>
    </message>
    <message>
        <source>Customers that may be one stand here, with the reasons, to merge them or to say that they are several.</source>
        <translation>这里列出可能是同一家的客户及其原因，您可以合并它们，或确认它们不是同一家。</translation>
    </message>
    <message>
        <source>Search all customers</source>
        <translation>查找全部客户</translation>
    </message>
    <message>
        <source>Compares them by name, phone, mail and tax id.</source>
        <translation>按名称、电话、邮箱和税号进行比较。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in this group</source>
        <translation>
            <numerusform>本组还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 张订单</numerusform>
        </translation>
    </message>
    <message>
        <source>last order %1</source>
        <comment>%1: a day</comment>
        <translation>最近订单 %1</translation>
    </message>
    <message>
        <source>%1 and the others stay apart and will not be shown again.</source>
        <comment>%1: a customer</comment>
        <translation>“%1”与其他客户保持独立，不再提示。</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
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
        <translation>现在还不能保存。请检查标出的字段。</translation>
    </message>
    <message>
        <source>Amounts in two currencies cannot be added. Please choose one currency.</source>
        <translation>两种币种的金额不能相加。请统一币种。</translation>
    </message>
    <message>
        <source>The amount is larger than Zhike can hold. Please check the figures.</source>
        <translation>金额超出知客能够保存的范围。请核对数字。</translation>
    </message>
    <message>
        <source>The record is no longer there. Someone may have deleted it; look in the bin.</source>
        <translation>这条记录已不存在，可能已被他人删除。请到回收站查看。</translation>
    </message>
    <message>
        <source>Someone else saved this record in the meantime. Your text is still here; compare before you save.</source>
        <translation>其他人刚刚保存了这条记录。您写的内容仍在；请比较后再保存。</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask an administrator if you need it.</source>
        <translation>您的角色没有此项权限。如有需要，请联系管理员。</translation>
    </message>
    <message>
        <source>This step is not possible in the present state of the record.</source>
        <translation>记录目前的状态不允许这一步。</translation>
    </message>
    <message>
        <source>This is not a Zhike file. Please choose another one.</source>
        <translation>这不是知客文件。请另选一个。</translation>
    </message>
    <message>
        <source>The file was made by a newer Zhike. Please update the program to open it.</source>
        <translation>此文件由更新版本的知客创建。请升级程序后再打开。</translation>
    </message>
    <message>
        <source>The file is damaged and was not opened. Restore the last backup.</source>
        <translation>文件已损坏，没有打开。请恢复最近一次备份。</translation>
    </message>
    <message>
        <source>The file is write-protected. Nothing was changed; check its permissions.</source>
        <translation>文件是只读的，没有做任何更改。请检查文件权限。</translation>
    </message>
    <message>
        <source>Another program has the file open. Close it there, then try again.</source>
        <translation>文件正被另一个程序使用。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; nothing was changed.</source>
        <translation>磁盘已满，没有做任何更改。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Nothing was changed.</source>
        <translation>磁盘读写失败，没有做任何更改。</translation>
    </message>
    <message>
        <source>The data contradict something that is already stored. Nothing was changed.</source>
        <translation>数据与已保存的内容矛盾，没有做任何更改。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your text is kept; try again in a moment.</source>
        <translation>无法连接服务器。您写的内容已保留，请稍后重试。</translation>
    </message>
    <message>
        <source>Zhike cannot do this with this kind of data.</source>
        <translation>知客不能对这类数据执行此操作。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有做任何更改。</translation>
    </message>
    <message>
        <source>There are too few data for an honest answer.</source>
        <translation>数据太少，无法给出可信的结果。</translation>
    </message>
    <message>
        <source>Something went wrong inside Zhike. Nothing was changed; the log file says more.</source>
        <translation>知客内部出错，没有做任何更改。详情见日志文件。</translation>
    </message>
    <message>
        <source>The data of this person were erased on purpose. They cannot be brought back.</source>
        <translation>此人的数据已按要求抹去，无法恢复。</translation>
    </message>
    <message>
        <source>A company cannot stand above itself: %1.</source>
        <comment>%1: companies, each under the next</comment>
        <translation>公司不能成为自己的上级：%1。</translation>
    </message>
    <message>
        <source>A household cannot be a member of itself: %1.</source>
        <comment>%1: customers, each in the next</comment>
        <translation>家庭不能成为自己的成员：%1。</translation>
    </message>
    <message>
        <source>Referrals cannot lead back to where they began: %1.</source>
        <comment>%1: customers, each referred by the next</comment>
        <translation>推荐关系不能绕回起点：%1。</translation>
    </message>
    <message>
        <source>The customer belongs to another parent company or household already, or was referred by another one. Remove that relation first.</source>
        <translation>该客户已有上级公司、家庭或推荐人。请先移除原有关系。</translation>
    </message>
</context>
<context>
    <name>zhike::EscalationDialog</name>
    <message>
        <source>Unanswered attempts</source>
        <translation>未获回应的联系</translation>
    </message>
    <message>
        <source>A customer who was tried so often within so many days, and did not answer, stands on the manager&apos;s page with the count. A call that is answered begins anew.</source>
        <translation>在这些天内联系达到此次数而未获回应的客户，会连同次数显示在经理的页面上。一旦接通，重新计数。</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>zhike::ExampleFileRow</name>
    <message>
        <source>What the example shows</source>
        <translation>示例展示的内容</translation>
    </message>
    <message>
        <source>Save an example…</source>
        <translation>保存示例…</translation>
    </message>
    <message>
        <source>What a file may look like in which each row is</source>
        <translation>文件的样子，其中每一行是</translation>
    </message>
    <message>
        <source>Where the example is saved</source>
        <translation>示例保存到哪里</translation>
    </message>
    <message>
        <source>The example is in %1.</source>
        <comment>%1: a file</comment>
        <translation>示例已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>zhike::Explanation</name>
    <message>
        <source>How is this computed?</source>
        <translation>这是怎么算的？</translation>
    </message>
</context>
<context>
    <name>zhike::ExportDialog</name>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿 (XLSX)</translation>
    </message>
    <message>
        <source>Separated text (CSV)</source>
        <translation>分隔文本 (CSV)</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>Cards for an address book (vCard)</source>
        <translation>通讯录名片 (vCard)</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>日历 (iCalendar)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
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
            <numerusform>找到的全部 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected</source>
        <translation>
            <numerusform>选中的 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Disarm what a spreadsheet would run as a formula</source>
        <translation>让电子表格不会把内容当公式执行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Columns, in this order</source>
        <translation>列（按此顺序）</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>与列表相同</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>所有列</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
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
        <translation>请至少选择一列。</translation>
    </message>
    <message>
        <source>The file has what such a format can say; everything of a record is in a table.</source>
        <translation>文件只包含这种格式能表达的内容；要导出记录的全部内容，请用表格。</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <comment>%1: a file</comment>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>已取消，没有写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <comment>%1: a file</comment>
        <translation>
            <numerusform>已将 %Ln 行写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (by itself)</source>
        <comment>%1: one use of phones or mails, such as: Mobile phone</comment>
        <translation>%1（单列）</translation>
    </message>
    <message>
        <source>Who only supports customers does not export. Ask a manager for the file.</source>
        <translation>客服角色不能导出。请向经理索取文件。</translation>
    </message>
    <message>
        <source>A row for each entry of a case</source>
        <translation>每条工单记录一行</translation>
    </message>
    <message>
        <source>A row for each line of an order</source>
        <translation>每个订单明细一行</translation>
    </message>
</context>
<context>
    <name>zhike::ExportLogDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nobody has exported anything yet.</source>
        <translation>还没有人导出过任何内容。</translation>
    </message>
    <message>
        <source>Who took records out of the company, newest first. What was in the file is kept nowhere. Nothing removes an entry.</source>
        <translation>谁把记录带出了公司，最新的在前。文件内容不会在任何地方保留。任何操作都不会删除这里的记录。</translation>
    </message>
</context>
<context>
    <name>zhike::FieldForm</name>
    <message>
        <source>Nothing is called like that. Choose one from the list.</source>
        <translation>没有这个名称的记录，请从列表中选择。</translation>
    </message>
    <message>
        <source>This is no day. Type it like 2026-12-31, or +3d.</source>
        <translation>这不是日期。请按 2026-12-31 或 +3d 的形式输入。</translation>
    </message>
    <message>
        <source>This is no number. Type digits only.</source>
        <translation>这不是数字，请只输入数字。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>%1: the address of a page or a mailbox</comment>
        <translation>打开 %1</translation>
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
        <translation>自定义字段</translation>
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
        <translation>拟合模型预期在%1内的购买，逐次乘以该客户的预期毛利，按每年 %2 折现；此处未扣除服务成本。</translation>
    </message>
    <message>
        <source>The chance that the customer still buys, by the fitted model from the days of purchase alone: it tells who is surer than whom; as a plain yes or no it is no better than “bought within the last half-year”. The line shows how it went since the first order.</source>
        <translation>客户仍会购买的概率，由拟合模型仅根据购买日得出：它说明谁比谁更可靠；作为单纯的是或否，并不比“近半年内购买过”更准。曲线显示自首单以来的变化。</translation>
    </message>
    <message>
        <source>Net amount of all orders that count, less returns, in the base currency at the rate of each order&apos;s day; several orders of one day are one purchase.</source>
        <translation>所有计入的订单净额减去退货，按各订单当日汇率折算为本位币；同一天的多个订单算一次购买。</translation>
    </message>
    <message>
        <source>The newest day of purchase, and the mean time between the customer&apos;s days of purchase.</source>
        <translation>最近的购买日，以及该客户购买日之间的平均间隔。</translation>
    </message>
    <message>
        <source>Cases that are neither resolved nor closed.</source>
        <translation>既未解决也未关闭的工单。</translation>
    </message>
    <message>
        <source>The next thing that is planned with the customer.</source>
        <translation>与该客户计划的下一件事。</translation>
    </message>
</context>
<context>
    <name>zhike::FilterChip</name>
    <message>
        <source>Filter. Enter edits it, Del removes it.</source>
        <translation>筛选条件。回车键编辑，Del 键移除。</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>移除此筛选条件</translation>
    </message>
</context>
<context>
    <name>zhike::FilterDialog</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>不筛选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <comment>%1: a number</comment>
        <translation>%1 行</translation>
    </message>
</context>
<context>
    <name>zhike::FilterEditor</name>
    <message>
        <source>Type a rule, such as  value&gt;10000 last_day:older90d not has:cases(is_open:yes)</source>
        <translation>输入规则，例如  value&gt;10000 last_day:older90d not has:cases(is_open:yes)</translation>
    </message>
    <message>
        <source>The rule as text</source>
        <translation>以文字表示的规则</translation>
    </message>
</context>
<context>
    <name>zhike::FilterGroup</name>
    <message>
        <source>Take this group away</source>
        <translation>去掉此组</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>at least one</source>
        <translation>至少一项</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有一项</translation>
    </message>
    <message>
        <source>of these must be true</source>
        <translation>满足以下条件</translation>
    </message>
    <message>
        <source>of these</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation>+ 条件</translation>
    </message>
    <message>
        <source>+ Related records</source>
        <translation>+ 相关记录</translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation>+ 条件组</translation>
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
        <translation>并非（%1）</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有名为“%1”的字段。</translation>
    </message>
    <message>
        <source>There is no related record “%1”.</source>
        <translation>没有名为“%1”的相关记录。</translation>
    </message>
    <message>
        <source>After “%1” a comparison is missing, such as : or &gt;.</source>
        <translation>“%1”之后缺少比较符号，例如 : 或 &gt;。</translation>
    </message>
    <message>
        <source>A value is missing at position %1.</source>
        <translation>第 %1 个字符处缺少值。</translation>
    </message>
    <message>
        <source>“%1” is no value that this field can have.</source>
        <translation>“%1”不是此字段可取的值。</translation>
    </message>
    <message>
        <source>No record, or more than one, is called %1.</source>
        <translation>没有名为 %1 的记录，或有多条同名记录。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>有引号未闭合。</translation>
    </message>
    <message>
        <source>A parenthesis is not closed.</source>
        <translation>有括号未闭合。</translation>
    </message>
    <message>
        <source>This is not understood at position %1.</source>
        <translation>第 %1 个字符处无法理解。</translation>
    </message>
    <message>
        <source>The filter is too long or nested too deeply.</source>
        <translation>筛选条件过长或嵌套过深。</translation>
    </message>
</context>
<context>
    <name>zhike::FindBox</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>按拼音匹配</translation>
    </message>
    <message>
        <source>by initials</source>
        <translation>按首字母匹配</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>找到 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, pinyin, initials, phone, mail, order or case number</source>
        <translation>姓名、拼音、首字母、电话、邮件、订单或工单编号</translation>
    </message>
    <message>
        <source>Find anyone or anything</source>
        <translation>查找任何人或事</translation>
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
            <numerusform>%1：%Ln 位客户未变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2: %Ln customer(s)</source>
        <extracomment>%1, %2 segments: where customers were and where they are</extracomment>
        <translation>
            <numerusform>%1 → %2：%Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2: %Ln customer(s)</source>
        <extracomment>%1 a segment, %2 one of two dates</extracomment>
        <translation>
            <numerusform>%1（%2）：%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>原先</translation>
    </message>
    <message>
        <source>To</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
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
        <translation>%1 年后</translation>
    </message>
    <message>
        <source>%1 wk</source>
        <extracomment>weeks ago, as short as possible in a list</extracomment>
        <translation>%1 周</translation>
    </message>
    <message>
        <source>in %1 wk</source>
        <translation>%1 周后</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days ago, as short as possible in a list</extracomment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>%1 天后</translation>
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
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>zhike::GapsDialog</name>
    <message>
        <source>Missing or wrong: %1.</source>
        <comment>%1: parts of the data</comment>
        <translation>缺少或有误：%1。</translation>
    </message>
    <message>
        <source>Complete %1</source>
        <comment>%1: a customer</comment>
        <translation>补全 %1</translation>
    </message>
    <message>
        <source>New contact…</source>
        <translation>新建联系人…</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a customer</comment>
        <translation>已保存 %1。</translation>
    </message>
</context>
<context>
    <name>zhike::GroupChart</name>
    <message>
        <source>actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>%1 %2: %3 came, %4 expected</source>
        <extracomment>one group of a check of the model: %1 the group, %2 what is counted in it, %3 and %4 numbers</extracomment>
        <translation>%2 %1：实际 %3，预期 %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
</context>
<context>
    <name>zhike::HistoryDialog</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>能否撤销</translation>
    </message>
    <message>
        <source>Last steps</source>
        <translation>最近的步骤</translation>
    </message>
    <message>
        <source>Choose one step or several to take them back; the newest goes first. Redo does them again.</source>
        <translation>选择一步或几步来撤销；最新的先撤销。重做会再次执行。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>Yes, after the later steps</source>
        <translation>可以，须先撤销后面的步骤</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的步骤。</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln step(s) back</source>
        <translation>
            <numerusform>撤销 %Ln 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” stays. %2</source>
        <comment>%1: a step, %2: a sentence</comment>
        <translation>“%1”保留。%2</translation>
    </message>
    <message>
        <source>others have changed something of it since</source>
        <translation>其他人此后又改动过</translation>
    </message>
    <message>
        <source>“%1” stays: %2.</source>
        <comment>%1: a step, %2: why</comment>
        <translation>“%1”保留：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) taken back.</source>
        <translation>
            <numerusform>已撤销 %Ln 步。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ImportSubjectWords</name>
    <message>
        <source>%1 rows read: %2 can be imported, %3 were rejected, %4 are there already.</source>
        <comment>%1 to %4: numbers</comment>
        <translation>共读取 %1 行：%2 行可导入，%3 行被拒绝，%4 行已存在。</translation>
    </message>
    <message>
        <source>New: %1 orders, %2 returns, %3 customers, %4 products. Sum: %5.</source>
        <comment>%1 to %4: numbers, %5: money</comment>
        <translation>新增：%1 份订单、%2 份退货、%3 位客户、%4 个产品。合计：%5。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln 个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln category(s)</source>
        <translation>
            <numerusform>%Ln 个分类</numerusform>
        </translation>
    </message>
    <message>
        <source>New beside them: %1.</source>
        <comment>%1: a list</comment>
        <translation>同时新增：%1。</translation>
    </message>
    <message>
        <source>%1 orders and %2 returns with %3 lines are in, from %4 new and %5 known customers. Sum: %6. It took %7.</source>
        <comment>%1 to %5: numbers, %6: money, %7: time</comment>
        <translation>已导入 %1 份订单和 %2 份退货，共 %3 行，来自 %4 位新客户和 %5 位已有客户。合计：%6。用时 %7。</translation>
    </message>
    <message>
        <source>Nothing changed: everything in the file is there already.</source>
        <translation>没有变化：文件中的内容都已存在。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>%1: how many records</comment>
        <translation>新增 %1 条</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>%1: how many records</comment>
        <translation>更改 %1 条</translation>
    </message>
    <message>
        <source>%1 there already and the same</source>
        <comment>%1: how many records</comment>
        <translation>已有且相同 %1 条</translation>
    </message>
    <message>
        <source>%1 left alone</source>
        <comment>%1: how many records</comment>
        <translation>不处理 %1 条</translation>
    </message>
    <message>
        <source>%1 like an earlier row</source>
        <comment>%1: how many rows</comment>
        <translation>与前面重复 %1 行</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <comment>%1: how many rows</comment>
        <translation>拒绝 %1 行</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Rows read: %1. Of these: %2.</source>
        <comment>%1: a number, %2: a list</comment>
        <translation>读取 %1 行。其中：%2。</translation>
    </message>
    <message>
        <source>Done: %1. It took %2.</source>
        <comment>%1: a list, %2: time</comment>
        <translation>完成：%1。用时 %2。</translation>
    </message>
    <message>
        <source>%1 out of the bin</source>
        <comment>%1: how many records</comment>
        <translation>从回收站取回 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are left out or changed; they are listed below.</source>
        <translation>
            <numerusform>有 %Ln 个值被略去或改动，列在下面。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln 个联系人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (of the customer)</source>
        <comment>%1: an own field</comment>
        <translation>%1（客户的）</translation>
    </message>
</context>
<context>
    <name>zhike::ImportWizard</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
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
        <translation>编码</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>Numbers are written</source>
        <translation>数字格式</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>撤回本次导入</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>1 of 5 · Choose the file</source>
        <translation>1 / 5 · 选择文件</translation>
    </message>
    <message>
        <source>2 of 5 · What the columns are</source>
        <translation>2 / 5 · 各列的含义</translation>
    </message>
    <message>
        <source>3 of 5 · Check</source>
        <translation>3 / 5 · 检查</translation>
    </message>
    <message>
        <source>4 of 5 · Import</source>
        <translation>4 / 5 · 导入</translation>
    </message>
    <message>
        <source>5 of 5 · Done</source>
        <translation>5 / 5 · 完成</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>请先选择文件。</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>columns as last time</source>
        <translation>列设置与上次相同</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>– not used –</source>
        <translation>– 不使用 –</translation>
    </message>
    <message>
        <source>This currency is not known. Type a code like CNY, EUR or USD.</source>
        <translation>无法识别该货币。请输入 CNY、EUR、USD 等代码。</translation>
    </message>
    <message>
        <source>Say which column is: %1.</source>
        <comment>%1: fields</comment>
        <translation>请指定哪一列是：%1。</translation>
    </message>
    <message>
        <source>Reading the whole file without writing…</source>
        <translation>正在读取整个文件（不写入）…</translation>
    </message>
    <message>
        <source>Importing %1. You can go on working meanwhile; Cancel leaves nothing behind.</source>
        <comment>%1: a file</comment>
        <translation>正在导入 %1。您可以继续工作；取消后不会留下任何内容。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>%1 · about %2 rows · %3</source>
        <comment>%1: file, %2: number, %3: encoding or sheet</comment>
        <translation>%1 · 约 %2 行 · %3</translation>
    </message>
    <message>
        <source>The file mixes orders; some rows will be rejected.</source>
        <translation>文件中混用了多种日期顺序；部分行将被拒绝。</translation>
    </message>
    <message>
        <source>Day and month could be either. Please choose.</source>
        <translation>日和月无法区分，请选择。</translation>
    </message>
    <message>
        <source>The marks could mean either. Please choose.</source>
        <translation>数字符号有歧义，请选择。</translation>
    </message>
    <message>
        <source>Backing up first…</source>
        <translation>先进行备份…</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>a contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>a product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>an opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>a service case</source>
        <translation>服务工单</translation>
    </message>
    <message>
        <source>an activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>someone who works here</source>
        <translation>本公司用户</translation>
    </message>
    <message>
        <source>a line of an order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Choose the file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Each row is</source>
        <translation>每一行是</translation>
    </message>
    <message>
        <source>make new ones, change those there</source>
        <translation>新增并更改已有</translation>
    </message>
    <message>
        <source>only make new ones</source>
        <translation>只新增</translation>
    </message>
    <message>
        <source>only change those there</source>
        <translation>只更改已有</translation>
    </message>
    <message>
        <source>reject the row</source>
        <translation>拒绝该行</translation>
    </message>
    <message>
        <source>make an organisation</source>
        <translation>新建为单位</translation>
    </message>
    <message>
        <source>make a person</source>
        <translation>新建为个人</translation>
    </message>
    <message>
        <source>are rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Make missing products</source>
        <translation>新建缺少的产品</translation>
    </message>
    <message>
        <source>Customers that are not there</source>
        <translation>不存在的客户</translation>
    </message>
    <message>
        <source>Rows without a customer belong to</source>
        <translation>没有客户的行归到</translation>
    </message>
    <message>
        <source>Records are found by</source>
        <translation>按什么查找记录</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>导入方式</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>正确的值</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message>
        <source>Show what came in</source>
        <translation>查看导入的记录</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>between fields of which the first that is filled counts</comment>
        <translation>，或</translation>
    </message>
    <message>
        <source>The rejected rows are in %1.</source>
        <comment>%1: a file</comment>
        <translation>被拒绝的行已保存到 %1。</translation>
    </message>
    <message>
        <source>Mended; check again to see.</source>
        <translation>已更正，请重新检查。</translation>
    </message>
    <message numerus="yes">
        <source>%1 “%2” is not known (%Ln row(s)). It means</source>
        <comment>%1: a field, %2: a name</comment>
        <translation>
            <numerusform>未知的%1“%2”（%Ln 行），它是指</numerusform>
        </translation>
    </message>
    <message>
        <source>– nobody knows –</source>
        <translation>– 不清楚 –</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>This row can only be mended in the file.</source>
        <translation>这一行只能在文件中更正。</translation>
    </message>
    <message>
        <source>Line %1, %2:</source>
        <comment>%1: a number, %2: a column</comment>
        <translation>第 %1 行，%2：</translation>
    </message>
    <message>
        <source>Where the rejected rows are saved</source>
        <translation>被拒绝的行保存到</translation>
    </message>
    <message>
        <source>Taken back: %1 records that it made and %2 that it changed. %3 were changed since and stay.</source>
        <comment>%1 to %3: numbers</comment>
        <translation>已撤回：删除新增的 %1 条记录，还原更改的 %2 条。%3 条之后有改动，予以保留。</translation>
    </message>
    <message>
        <source>Import rows without an owner where nobody knows the one they name</source>
        <translation>没有人认识所写负责人的行，不带负责人导入</translation>
    </message>
    <message>
        <source>Take records that are in the bin out of it and go on with them</source>
        <translation>把回收站里的记录取回并继续使用</translation>
    </message>
    <message>
        <source>a relation between two customers</source>
        <translation>两个客户之间的关系</translation>
    </message>
    <message>
        <source>The import is cancelled. What came in of it is being taken back.</source>
        <translation>导入已取消，已导入的内容正在撤回。</translation>
    </message>
    <message>
        <source>an entry of a service case</source>
        <translation>服务工单的一条记录</translation>
    </message>
    <message>
        <source>a need, expectation or complaint</source>
        <translation>一项需求、期望或投诉</translation>
    </message>
    <message>
        <source>Choose a CSV, Excel (XLSX), JSON lines, vCard or iCalendar file of order lines, customers, contacts, products, opportunities, service cases with their entries, activities, relations, needs or users. What it holds, its encoding and its columns are found out; you confirm them. Nothing is written before the check.</source>
        <translation>请选择一个 CSV、Excel（XLSX）、JSON Lines、vCard 或 iCalendar 文件，内容可以是订单明细、客户、联系人、产品、商机、服务工单及其记录、活动、关系、需求或用户。文件的内容、编码和各列会自动识别，由您确认。检查之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Tables, cards, calendars, mails (*.csv *.txt *.tsv *.xlsx *.jsonl *.ndjson *.vcf *.ics *.eml);;All files (*)</source>
        <translation>表格、名片、日历、邮件 (*.csv *.txt *.tsv *.xlsx *.jsonl *.ndjson *.vcf *.ics *.eml);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>zhike::ImportWords</name>
    <message>
        <source>Customer key</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>订单日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单编号</translation>
    </message>
    <message>
        <source>Article no.</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Sub-category</source>
        <translation>子分类</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount of the line</source>
        <translation>行金额</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Cost of the line</source>
        <translation>行成本</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>单位成本</translation>
    </message>
    <message>
        <source>Profit of the line</source>
        <translation>行利润</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Group of the customer</source>
        <translation>客户分组</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Sales person</source>
        <translation>销售人员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The row has too few columns.</source>
        <translation>该行列数太少。</translation>
    </message>
    <message>
        <source>The row has too many columns.</source>
        <translation>该行列数太多。</translation>
    </message>
    <message>
        <source>There is text after a closing quote.</source>
        <translation>结束引号后还有文字。</translation>
    </message>
    <message>
        <source>These bytes are no text in the chosen encoding.</source>
        <translation>这些字节在所选编码中不是文字。</translation>
    </message>
    <message>
        <source>A character cannot be stored.</source>
        <translation>有一个字符无法存储。</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>缺少值。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>A spreadsheet has cut digits off this number.</source>
        <translation>电子表格截断了这个数字的位数。</translation>
    </message>
    <message>
        <source>The digits are grouped wrongly; is the decimal mark right?</source>
        <translation>数字分组有误；小数点设置是否正确？</translation>
    </message>
    <message>
        <source>The number has too many decimals.</source>
        <translation>小数位数太多。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>数字太大。</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>需要整数。</translation>
    </message>
    <message>
        <source>This is no date; is the order of day and month right?</source>
        <translation>这不是日期；日和月的顺序是否正确？</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>没有这一天。</translation>
    </message>
    <message>
        <source>The day is before 1900 or after 2200.</source>
        <translation>日期早于 1900 年或晚于 2200 年。</translation>
    </message>
    <message>
        <source>This currency is not known.</source>
        <translation>无法识别该货币。</translation>
    </message>
    <message>
        <source>The amount is in another currency.</source>
        <translation>金额属于其他货币。</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>文字太长。</translation>
    </message>
    <message>
        <source>The row names no customer.</source>
        <translation>该行没有客户。</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>该行没有日期。</translation>
    </message>
    <message>
        <source>The row has no amount.</source>
        <translation>该行没有金额。</translation>
    </message>
    <message>
        <source>The price is below zero.</source>
        <translation>价格小于零。</translation>
    </message>
    <message>
        <source>There is an amount but no quantity.</source>
        <translation>有金额但没有数量。</translation>
    </message>
    <message>
        <source>The discount is not between 0 and 100 %.</source>
        <translation>折扣不在 0 到 100 % 之间。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Is it there, and may you read it?</source>
        <translation>无法打开文件。文件是否存在，是否有权读取？</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>This is a spreadsheet, not a text file. Save it as CSV in your spreadsheet program first.</source>
        <translation>这是电子表格，不是文本文件。请先在电子表格程序中另存为 CSV。</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>这不是文本文件。</translation>
    </message>
    <message>
        <source>A quote is opened and never closed.</source>
        <translation>有引号打开后没有关闭。</translation>
    </message>
    <message>
        <source>A line is longer than 16 MB.</source>
        <translation>有一行超过 16 MB。</translation>
    </message>
    <message>
        <source>The file has more than 500 columns.</source>
        <translation>文件超过 500 列。</translation>
    </message>
    <message>
        <source>The first row cannot be read.</source>
        <translation>无法读取第一行。</translation>
    </message>
    <message>
        <source>The file could not be read to its end.</source>
        <translation>无法将文件读到末尾。</translation>
    </message>
    <message>
        <source>The file changed while it was read. Choose it again.</source>
        <translation>读取时文件发生了变化，请重新选择。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有任何更改。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>%1: a number, %2: what is wrong</comment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The spreadsheet could not compute this cell.</source>
        <translation>电子表格未能算出此单元格。</translation>
    </message>
    <message>
        <source>The cell refers to a text that the file does not have.</source>
        <translation>单元格引用了文件中没有的文本。</translation>
    </message>
    <message>
        <source>The line is not a plain JSON object.</source>
        <translation>此行不是简单的 JSON 对象。</translation>
    </message>
    <message>
        <source>This is not a spreadsheet in the XLSX format.</source>
        <translation>这不是 XLSX 格式的电子表格。</translation>
    </message>
    <message>
        <source>This spreadsheet has a password or is in the old XLS format. Save it as XLSX without a password first.</source>
        <translation>此电子表格设有密码，或是旧的 XLS 格式。请先另存为不带密码的 XLSX。</translation>
    </message>
    <message>
        <source>This spreadsheet has macros. Save it as XLSX without them first.</source>
        <translation>此电子表格含有宏。请先另存为不含宏的 XLSX。</translation>
    </message>
    <message>
        <source>The file is damaged, or was made to do harm.</source>
        <translation>文件已损坏，或是恶意制作的。</translation>
    </message>
    <message>
        <source>The file has no sheet of that name.</source>
        <translation>文件中没有这个名称的工作表。</translation>
    </message>
    <message>
        <source>This is not a file of JSON lines.</source>
        <translation>这不是 JSON Lines 文件。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>The field cannot have this value.</source>
        <translation>该字段不能取这个值。</translation>
    </message>
    <message>
        <source>Yes or no is needed.</source>
        <translation>这里需要“是”或“否”。</translation>
    </message>
    <message>
        <source>This is no mail address.</source>
        <translation>这不是邮箱地址。</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>这不是电话号码。</translation>
    </message>
    <message>
        <source>There is no record of this name.</source>
        <translation>没有叫这个名称的记录。</translation>
    </message>
    <message>
        <source>Several records are called like this.</source>
        <translation>有多条记录都叫这个名称。</translation>
    </message>
    <message>
        <source>An earlier row says something else of the same record.</source>
        <translation>前面有一行对同一条记录给出了不同的内容。</translation>
    </message>
    <message>
        <source>Another record has this number already.</source>
        <translation>另一条记录已经使用这个编号。</translation>
    </message>
    <message>
        <source>The company would belong to itself.</source>
        <translation>这样公司就会隶属于自己。</translation>
    </message>
    <message>
        <source>It cannot have been then, so it is left out.</source>
        <translation>时间不可能成立，已略去。</translation>
    </message>
    <message>
        <source>The card or entry is broken.</source>
        <translation>名片或条目已损坏。</translation>
    </message>
    <message>
        <source>The cell is larger than 1 MB.</source>
        <translation>单元格超过 1 MB。</translation>
    </message>
    <message>
        <source>The record is in the bin. It can be taken out of it, above the list.</source>
        <translation>该记录在回收站中，可在列表上方选择取回。</translation>
    </message>
    <message>
        <source>A picture is left out.</source>
        <translation>图片已略去。</translation>
    </message>
    <message>
        <source>It does not repeat by this rule, which stays as text.</source>
        <translation>不按此规则重复，规则作为文字保留。</translation>
    </message>
    <message>
        <source>The mail has too many parts; the last ones are left out.</source>
        <translation>邮件的部分太多，最后的已略去。</translation>
    </message>
    <message>
        <source>The clock was put forward over this time; an hour later is taken.</source>
        <translation>时钟拨快时跳过了这个时间，按晚一小时计。</translation>
    </message>
    <message>
        <source>The clock was put back over this time; the first of the two is taken.</source>
        <translation>时钟拨慢使这个时间出现两次，取第一次。</translation>
    </message>
    <message>
        <source>It may be one of these: %1.</source>
        <comment>%1: names</comment>
        <translation>可能是其中之一：%1。</translation>
    </message>
    <message>
        <source>Text of the line</source>
        <translation>明细说明</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Status of the order</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>This is no link, like https://example.com.</source>
        <translation>这不是链接，例如 https://example.com。</translation>
    </message>
    <message>
        <source>Tax number of the customer</source>
        <translation>客户税号</translation>
    </message>
    <message>
        <source>Number of the customer in Zhike</source>
        <translation>客户在知客中的编号</translation>
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
        <translation>年折现率 %1</translation>
    </message>
    <message>
        <source>from %1 orders</source>
        <comment>%1: a number</comment>
        <translation>来自 %1 份订单</translation>
    </message>
    <message>
        <source>of %1 who have bought</source>
        <comment>%1: a number</comment>
        <translation>共 %1 位购买过的客户</translation>
    </message>
    <message>
        <source>%1 of value</source>
        <comment>%1: a percentage</comment>
        <translation>占价值的 %1</translation>
    </message>
    <message>
        <source>Gini %1</source>
        <comment>%1: a number like 0.71</comment>
        <translation>基尼系数 %1</translation>
    </message>
    <message>
        <source>Gini %1, was %2</source>
        <comment>two numbers like 0.71</comment>
        <translation>基尼系数 %1，原为 %2</translation>
    </message>
    <message>
        <source>%1 customers who have bought. Every cell opens its list.</source>
        <comment>%1: a number</comment>
        <translation>%1 位购买过的客户。每个单元格可打开其名单。</translation>
    </message>
    <message>
        <source>There is no value to share out yet.</source>
        <translation>尚无可分配的价值。</translation>
    </message>
    <message>
        <source>%1 · fitted on %2 customers, %3 of them bought again</source>
        <comment>%1: a model, %2 and %3: numbers</comment>
        <translation>%1 · 用 %2 位客户拟合，其中 %3 位再次购买</translation>
    </message>
    <message>
        <source>Every band and every end opens its customers.</source>
        <translation>每条带和每一端都可打开其客户。</translation>
    </message>
    <message>
        <source>Value to come</source>
        <translation>未来价值</translation>
    </message>
    <message>
        <source>Revenue to date</source>
        <translation>至今销售额</translation>
    </message>
    <message>
        <source>Expected to be alive</source>
        <translation>预期存活</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>风险价值</translation>
    </message>
    <message>
        <source>The best fifth carries</source>
        <translation>前五分之一贡献</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>购买过的客户</translation>
    </message>
    <message>
        <source>Segment map</source>
        <translation>客户细分图</translation>
    </message>
    <message>
        <source>customers and value, by recency and frequency</source>
        <translation>按最近购买和频次的客户数与价值</translation>
    </message>
    <message>
        <source>Who carries the value</source>
        <translation>谁贡献了价值</translation>
    </message>
    <message>
        <source>share of historic + current value, best first</source>
        <translation>历史加当前价值的占比，由高到低</translation>
    </message>
    <message>
        <source>Can the model be trusted?</source>
        <translation>模型可信吗？</translation>
    </message>
    <message>
        <source>repeat orders per week</source>
        <translation>每周重复订单</translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>谁变动了</translation>
    </message>
    <message>
        <source>segments, then and now; grey stayed</source>
        <translation>原先与现在的细分；灰色为未变</translation>
    </message>
    <message>
        <source>Value by segment</source>
        <translation>各细分的价值</translation>
    </message>
    <message>
        <source>value to come and its share</source>
        <translation>未来价值及占比</translation>
    </message>
    <message>
        <source>Who comes how often</source>
        <translation>谁来多少次</translation>
    </message>
    <message>
        <source>customers by repeat purchases, and as expected</source>
        <translation>按重复购买次数的客户数与预期</translation>
    </message>
</context>
<context>
    <name>zhike::InsightPage</name>
    <message>
        <source>Computing what customers are worth</source>
        <translation>正在计算客户价值</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Figures as of %1 · computed in %2 s from %3 orders</source>
        <comment>%1: a day, %2, %3: numbers</comment>
        <translation>截至 %1 · 用时 %2 秒 · 来自 %3 份订单</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>From orders Zhike tells which customers are the best ones, who is about to leave, and what each is worth.</source>
        <translation>知客从订单得知哪些客户最好、谁将离开、各自价值多少。</translation>
    </message>
    <message>
        <source>Bring in your orders</source>
        <translation>导入您的订单</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>A CSV or Excel file with who bought what and when.</source>
        <translation>一个 CSV 或 Excel 文件，写明谁在何时买了什么。</translation>
    </message>
    <message>
        <source>Comparing two days</source>
        <translation>比较两个日期</translation>
    </message>
    <message>
        <source>Figures replayed for %1 from the orders up to that day; lists show the figures of today.</source>
        <comment>a day</comment>
        <translation>数字按 %1 之前的订单重算；名单显示的是今天的数字。</translation>
    </message>
    <message>
        <source>Base currency %1 at the rate of the order&apos;s day</source>
        <comment>%1: a currency code</comment>
        <translation>本位币 %1，按订单当日汇率</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>a month before</source>
        <translation>一个月前</translation>
    </message>
    <message>
        <source>three months before</source>
        <translation>三个月前</translation>
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
        <translation>对比</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>Movers</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>终身价值</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>The two days are being compared…</source>
        <translation>正在比较两个日期…</translation>
    </message>
    <message>
        <source>There is no earlier day to compare with yet.</source>
        <translation>还没有更早的日期可比较。</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>客户保留</translation>
    </message>
    <message>
        <source>How customers are told apart</source>
        <translation>客户的划分标准</translation>
    </message>
</context>
<context>
    <name>zhike::KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>Find anyone or anything</source>
        <translation>查找任何人或事</translation>
    </message>
    <message>
        <source>New, then its letter</source>
        <translation>新建，再按字母</translation>
    </message>
    <message>
        <source>Log a call on whoever is selected</source>
        <translation>为所选对象记录通话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and close; save a note</source>
        <translation>保存并关闭；保存备注</translation>
    </message>
    <message>
        <source>Undo, also imports</source>
        <translation>撤销，包括导入</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>各区域</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>后退和前进</translation>
    </message>
    <message>
        <source>Back from a record</source>
        <translation>从记录返回</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Next and previous record</source>
        <translation>下一条和上一条记录</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>快速查看</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Select everything found</source>
        <translation>选择全部结果</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Lock Zhike</source>
        <translation>锁定知客</translation>
    </message>
    <message>
        <source>The last steps, to take several back</source>
        <translation>最近的步骤，可一次撤销几步</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>删除选中的记录</translation>
    </message>
    <message>
        <source>In the calendar: today, day, week, month</source>
        <translation>日历中：今天、日、周、月</translation>
    </message>
    <message>
        <source>In the calendar: move the plan</source>
        <translation>日历中：移动计划</translation>
    </message>
    <message>
        <source>Import a copied file, or over a list a copied table</source>
        <translation>导入复制的文件，或在列表中导入复制的表格</translation>
    </message>
    <message>
        <source>Who changed what of this record</source>
        <translation>谁改了此记录的什么</translation>
    </message>
</context>
<context>
    <name>zhike::LifecycleChart</name>
    <message>
        <source>left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>net</source>
        <translation>净变化</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln customer(s)</source>
        <extracomment>%1 a stage of the customer lifecycle</extracomment>
        <translation>
            <numerusform>%1：%Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) left “%1”</source>
        <translation>
            <numerusform>%Ln 位客户离开“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) entered “%1”</source>
        <translation>
            <numerusform>%Ln 位客户进入“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>存量</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净变化</translation>
    </message>
</context>
<context>
    <name>zhike::LifecycleView</name>
    <message>
        <source>Kept from the newest computation on; compute again to see it.</source>
        <translation>自最新一次计算起保留；重新计算即可查看。</translation>
    </message>
    <message>
        <source>Stages of life</source>
        <translation>生命周期阶段</translation>
    </message>
    <message>
        <source>stock, and flows since %1</source>
        <comment>%1: a day</comment>
        <translation>现有客户数，及自 %1 以来的流动</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>现有客户数</translation>
    </message>
    <message>
        <source>Flows show from the first change of a stage on. Each bar opens its customers.</source>
        <translation>自首次阶段变化起显示流动。点击条形可打开对应客户。</translation>
    </message>
    <message>
        <source>Each bar opens its customers.</source>
        <translation>点击条形可打开对应客户。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Historic + current</source>
        <translation>历史 + 当前</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠诚度</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>当前价值</translation>
    </message>
    <message>
        <source>Value classes</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>customers, historic + current value</source>
        <translation>客户数，历史 + 当前价值</translation>
    </message>
    <message>
        <source>customers, current value</source>
        <translation>客户数，当前价值</translation>
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
        <translation>按%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on %2 now.</source>
        <comment>%1: a record, %2: a day</comment>
        <translation>%1 现在排在%2。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Which date</source>
        <translation>按哪个日期</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>显示多少天</translation>
    </message>
    <message>
        <source>Earlier (PgUp)</source>
        <translation>往前（PgUp）</translation>
    </message>
    <message>
        <source>Later (PgDn)</source>
        <translation>往后（PgDn）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>The list as a calendar</source>
        <translation>日历形式的列表</translation>
    </message>
</context>
<context>
    <name>zhike::ListRows</name>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
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
        <translation>按某个字段以条形显示列表</translation>
    </message>
    <message>
        <source>Show the list as a calendar</source>
        <translation>以日历显示列表</translation>
    </message>
</context>
<context>
    <name>zhike::ListSummary</name>
    <message>
        <source>Number of records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>%1: a field</comment>
        <translation>按%1</translation>
    </message>
    <message>
        <source>%1, sum</source>
        <comment>%1: a field</comment>
        <translation>%1合计</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>each quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month, as QLocale reads it</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <comment>%1: 1 to 4, %2: a year</comment>
        <translation>%2年第%1季度</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>groups beyond the largest</comment>
        <translation>
            <numerusform>其余 %Ln 组</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records. Click a bar to see them.</source>
        <comment>%1: a number</comment>
        <translation>共 %1 条记录。点击条形查看对应记录。</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>列表是空的。</translation>
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
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>另存为视图…</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>我的视图</translation>
    </message>
    <message>
        <source>Views of others</source>
        <translation>他人的视图</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>%1: a view, %2: whose it is</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Back to how it was saved</source>
        <translation>恢复到保存时的样子</translation>
    </message>
    <message>
        <source>Keep as a tab</source>
        <translation>固定为标签页</translation>
    </message>
    <message>
        <source>Open this list with it</source>
        <translation>打开列表时首先显示</translation>
    </message>
    <message>
        <source>Everybody sees it</source>
        <translation>所有人可见</translation>
    </message>
    <message>
        <source>Everybody sees the view “%1” now.</source>
        <translation>现在所有人都能看到视图“%1”。</translation>
    </message>
    <message>
        <source>Only you see the view “%1” now.</source>
        <translation>现在只有您能看到视图“%1”。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>View “%1” saved.</source>
        <translation>视图“%1”已保存。</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>另存为视图</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>The view is called “%1” now.</source>
        <translation>视图现在名为“%1”。</translation>
    </message>
    <message>
        <source>View “%1” deleted.</source>
        <translation>视图“%1”已删除。</translation>
    </message>
    <message>
        <source>Views of this list</source>
        <translation>此列表的视图</translation>
    </message>
</context>
<context>
    <name>zhike::LockDialog</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>While Zhike is locked, nothing of it can be seen or reached at this desk without the password; Ctrl+Alt+L locks it, and so does the lock of the desktop. The company&apos;s file is not encrypted by it: who can read your files can read it.</source>
        <translation>知客锁定时，没有密码就无法在这台电脑前看到或操作其中的任何内容。按 Ctrl+Alt+L 可锁定；锁定桌面时知客也随之锁定。公司文件并不因此加密：能读取您文件的人仍能读取它。</translation>
    </message>
    <message>
        <source>Password of now</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password (empty: as it is)</source>
        <translation>新密码（留空则不变）</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln idle minute(s)</source>
        <translation>
            <numerusform>闲置 %Ln 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>移除密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已开启。</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s).</source>
        <translation>
            <numerusform>至少 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>The password on this computer cannot be read.</source>
        <translation>无法读取保存在这台电脑上的密码。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %Ln second(s).</source>
        <translation>
            <numerusform>密码错误次数过多，%Ln 秒后可以再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not the password.</source>
        <translation>密码不正确。</translation>
    </message>
</context>
<context>
    <name>zhike::LockPane</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已开启。</translation>
    </message>
    <message>
        <source>That is not the password.</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>The password on this computer cannot be read.</source>
        <translation>无法读取保存在这台电脑上的密码。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %Ln second(s).</source>
        <translation>
            <numerusform>密码错误次数过多，%Ln 秒后可以再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Zhike is locked</source>
        <translation>知客已锁定</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Type your password to go on. What you were doing stands as you left it.</source>
        <translation>输入密码即可继续，之前的工作保持原样。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>忘记密码？</translation>
    </message>
    <message>
        <source>The password closes this window; it encrypts nothing, and no record is lost without it. Whoever may use your account on this computer can take it away: end Zhike, delete the file %1, and start Zhike again.</source>
        <comment>%1: a file</comment>
        <translation>密码只用来锁住窗口，不加密任何数据；忘记密码也不会丢失记录。能使用您在这台电脑上的账户的人都可以取消它：退出知客，删除文件 %1，再重新启动知客。</translation>
    </message>
</context>
<context>
    <name>zhike::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>工作身份</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
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
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
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
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message numerus="yes">
        <source>The whole file was read while nobody worked. %Ln page(s) of it do not hold what was written.</source>
        <translation>
            <numerusform>空闲时检查了整个文件，发现 %Ln 页与写入的内容不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is what a failing disk does. Backups from before it are kept; the sooner one is put back, the less is lost.</source>
        <translation>磁盘出故障时会这样。损坏之前的备份都还在；恢复得越早，丢失越少。</translation>
    </message>
    <message>
        <source>Show the ways out</source>
        <translation>查看解决办法</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复客户</translation>
    </message>
    <message>
        <source>Lock Zhike</source>
        <translation>锁定知客</translation>
    </message>
    <message>
        <source>Last steps…</source>
        <translation>最近的步骤…</translation>
    </message>
    <message>
        <source>“%1” cannot be undone any more: %2.</source>
        <comment>%1: a step, %2: why</comment>
        <translation>“%1”已无法撤销：%2。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Export activities</source>
        <translation>导出活动</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your customers go to the pool soon. Today says which.</source>
        <translation>
            <numerusform>您有 %Ln 个客户即将收回公海，详见“今日”。</numerusform>
        </translation>
    </message>
    <message>
        <source>History of this record…</source>
        <translation>此记录的历史…</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>待补全数据</translation>
    </message>
    <message>
        <source>History of this record</source>
        <translation>此记录的历史</translation>
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
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Potential loyalist</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有望客户</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>Cannot lose</source>
        <translation>不可流失</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>沉睡客户</translation>
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
            <numerusform>%Ln 个联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opportunity(ies)</source>
        <translation>
            <numerusform>%Ln 个商机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 张订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln 张工单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activity(ies)</source>
        <translation>
            <numerusform>%Ln 个活动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s)</source>
        <translation>
            <numerusform>%Ln 条需求</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Choose which record stays and which values it gets. Everything that belongs to the others moves to it; Undo takes it all back in one step.</source>
        <translation>选择保留哪条记录及其各项的值。属于其他记录的一切都会转到它名下；“撤销”可一步全部恢复。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Only one of them is left: the others were deleted or merged meanwhile.</source>
        <translation>只剩一条记录：其余的在此期间已被删除或合并。</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>一并转入</translation>
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
            <numerusform>已将 %Ln 个客户合并为“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody changed one of them meanwhile. This is how they stand now: look again, then merge.</source>
        <translation>在此期间有人改动了其中一条。现在显示的是最新内容：请再看一遍，然后合并。</translation>
    </message>
    <message>
        <source>The customer would be its own parent company. Choose another parent company.</source>
        <translation>该客户会成为自己的上级公司，请选择其他上级公司。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation>
            <numerusform>%Ln 个关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln 个附件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::ModelRemarks</name>
    <message>
        <source>How often and how much people buy go together here (correlation %1, above %2): read the values with care.</source>
        <translation>这里购买频率与金额相关（相关系数 %1，高于 %2）：请谨慎看待价值。</translation>
    </message>
    <message>
        <source>How often and how much people buy do not go together (correlation %1, below %2), as the spend model supposes.</source>
        <translation>购买频率与金额不相关（相关系数 %1，低于 %2），符合消费模型的假设。</translation>
    </message>
    <message>
        <source>Purchases come regularly (k %1, above %2): the Erlang-2 variant was tried too.</source>
        <translation>购买有规律（k 为 %1，高于 %2）：已同时尝试 Erlang-2 变体。</translation>
    </message>
    <message>
        <source>Purchases come as by chance (k %1, not above %2): the Erlang-2 variant is not needed.</source>
        <translation>购买近乎随机（k 为 %1，不高于 %2）：无需 Erlang-2 变体。</translation>
    </message>
    <message>
        <source>The model drifts: lately %1 more was bought than it expects. Look at the weeks beside it before you trust totals.</source>
        <comment>%1: a percentage</comment>
        <translation>模型出现漂移：近来的购买比预期多 %1。在相信总数之前，请先看左边各周。</translation>
    </message>
    <message>
        <source>The model drifts: lately %1 less was bought than it expects. Look at the weeks beside it before you trust totals.</source>
        <comment>%1: a percentage</comment>
        <translation>模型出现漂移：近来的购买比预期少 %1。在相信总数之前，请先看左边各周。</translation>
    </message>
    <message>
        <source>In the first quarter %1 customers bought for the first time, later %2 a quarter: the history seems to begin after its customers, so they are taken for younger than they are.</source>
        <comment>two numbers</comment>
        <translation>第一个季度有 %1 位客户首次购买，之后每季 %2 位：历史记录似乎晚于这些客户开始，因此他们被当作比实际更新的客户。</translation>
    </message>
    <message>
        <source>%1 days were left out, since returns took back what was bought.</source>
        <comment>%1: a number</comment>
        <translation>有 %1 天未计入，因为退货抵消了购买。</translation>
    </message>
</context>
<context>
    <name>zhike::ModelView</name>
    <message>
        <source>%1 customers have bought; a model needs %2</source>
        <comment>two numbers</comment>
        <translation>%1 位客户购买过；模型需要 %2 位</translation>
    </message>
    <message>
        <source>%1 of them bought on two or more days; a model needs %2</source>
        <comment>two numbers</comment>
        <translation>其中 %1 位在两天或以上购买；模型需要 %2 位</translation>
    </message>
    <message>
        <source>%1 weeks of history; to hold a part back for the check takes %2</source>
        <comment>two numbers</comment>
        <translation>历史有 %1 周；留出一段做检验需要 %2 周</translation>
    </message>
    <message>
        <source>Chance of a deviation this large if the model were true: %1</source>
        <comment>%1: a number from 0 to 1</comment>
        <translation>若模型为真，出现这样大的偏差的概率：%1</translation>
    </message>
    <message>
        <source>%1: log-likelihood %2, AIC %3</source>
        <translation>%1：对数似然 %2，AIC %3</translation>
    </message>
    <message>
        <source>Can the model be trusted?</source>
        <translation>模型可信吗？</translation>
    </message>
    <message>
        <source>repeat orders per week</source>
        <translation>每周重复订单</translation>
    </message>
    <message>
        <source>Who comes how often</source>
        <translation>谁来多少次</translation>
    </message>
    <message>
        <source>customers by repeat purchases, and as expected</source>
        <translation>按重复购买次数的客户数与预期</translation>
    </message>
    <message>
        <source>What the data must have</source>
        <translation>数据须满足</translation>
    </message>
    <message>
        <source>On data no model had seen</source>
        <translation>在模型未见过的数据上</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Chance of a deviation this large if the model were true: below %1</source>
        <comment>%1: 0.01</comment>
        <translation>若模型为真，出现这么大偏差的概率：低于 %1</translation>
    </message>
</context>
<context>
    <name>zhike::MonthGrid</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>还有 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::MoversView</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原先</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Value then</source>
        <translation>当时价值</translation>
    </message>
    <message>
        <source>any segment</source>
        <translation>任何细分</translation>
    </message>
    <message>
        <source>new since</source>
        <translation>此后新增</translation>
    </message>
    <message>
        <source>Nobody to list yet</source>
        <translation>暂无可列的客户</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 and %2: segments where customers were and are</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Everybody who moved</source>
        <translation>所有变动的客户</translation>
    </message>
    <message>
        <source>The %1 who were worth most are listed.</source>
        <comment>%1: a number</comment>
        <translation>列出当时价值最高的 %1 位。</translation>
    </message>
    <message>
        <source>Who was worth most stands first. Enter opens a customer.</source>
        <translation>当时价值最高的在最前。按 Enter 打开客户。</translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>谁变动了</translation>
    </message>
    <message>
        <source>segments, then and now; grey stayed</source>
        <translation>原先与现在的细分；灰色为未变</translation>
    </message>
    <message>
        <source>Customers who moved</source>
        <translation>变动的客户</translation>
    </message>
</context>
<context>
    <name>zhike::NamesakePanel</name>
    <message numerus="yes">
        <source>“%1” is the name of several customers (%Ln row(s)). The file means</source>
        <comment>%1: a name</comment>
        <translation>
            <numerusform>有多位客户名为“%1”（%Ln 行）。文件所指的是</numerusform>
        </translation>
    </message>
    <message>
        <source>– nobody knows –</source>
        <translation>– 无人知道 –</translation>
    </message>
    <message>
        <source>another customer, who is made</source>
        <translation>另一位客户，新建</translation>
    </message>
    <message>
        <source>nobody: leave these rows out</source>
        <translation>都不是：不导入这些行</translation>
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
        <translation>需求、期望或投诉</translation>
    </message>
    <message>
        <source>New need, expectation or complaint</source>
        <translation>新的需求、期望或投诉</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>已记下。</translation>
    </message>
</context>
<context>
    <name>zhike::NextStepDialog</name>
    <message>
        <source>What comes next?</source>
        <translation>接下来做什么？</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Nothing for now</source>
        <translation>暂不安排</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Type a day: 2026-12-31, +3d or mon.</source>
        <translation>请输入日期：2026-12-31、+3d 或 mon。</translation>
    </message>
    <message>
        <source>Type a time: 9, 930 or 14:30.</source>
        <translation>请输入时间：9、930 或 14:30。</translation>
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
        <translation>写备注…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>记录类型</translation>
    </message>
</context>
<context>
    <name>zhike::OpenAttachment</name>
    <message>
        <source>This computer has no program that shows “%1”. Save it to pass it on.</source>
        <comment>%1: a file</comment>
        <translation>这台电脑没有能打开“%1”的程序。可以另存后转交他人。</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>打开这个文件吗？</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>仍要打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <comment>%1: a file or folder</comment>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save into a folder</source>
        <translation>保存到文件夹</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 个文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::OpportunityDialog</name>
    <message>
        <source>Customer *</source>
        <translation>客户 *</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Edit opportunity</source>
        <translation>编辑商机</translation>
    </message>
    <message>
        <source>Say whose opportunity this is: type a customer and choose one.</source>
        <translation>请指明是谁的商机：输入客户并选择一个。</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: an opportunity</comment>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 written down.</source>
        <comment>%1: an opportunity</comment>
        <translation>%1 已添加。</translation>
    </message>
</context>
<context>
    <name>zhike::OrderLines</name>
    <message>
        <source>Type how many, like 3 or 0.5.</source>
        <translation>请输入数量，如 3 或 0.5。</translation>
    </message>
    <message>
        <source>Type a price, like 12.50.</source>
        <translation>请输入价格，如 12.50。</translation>
    </message>
    <message>
        <source>Type a discount in percent, like 10.</source>
        <translation>请输入折扣百分比，如 10。</translation>
    </message>
    <message>
        <source>Type a tax in percent, like 13.</source>
        <translation>请输入税率百分比，如 13。</translation>
    </message>
    <message>
        <source>This cannot be right.</source>
        <translation>这不可能正确。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>zhike::OrderPageView</name>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>Say who orders: type a customer and choose one.</source>
        <translation>请指明谁下单：输入客户并选择一个。</translation>
    </message>
    <message>
        <source>Order saved.</source>
        <translation>订单已保存。</translation>
    </message>
    <message>
        <source>Order saved as a draft.</source>
        <translation>订单已存为草稿。</translation>
    </message>
    <message>
        <source>An order needs a line before it can be confirmed.</source>
        <translation>订单需要至少一行才能确认。</translation>
    </message>
    <message>
        <source>Order confirmed.</source>
        <translation>订单已确认。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>%1: order number, %2: its new status</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Close order</source>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净额</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>zhike::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Orders and returns belong here. From them Zhike tells what each customer is worth.</source>
        <translation>订单和退货都在这里。知客由此得知每位客户的价值。</translation>
    </message>
    <message>
        <source>Bring in your orders</source>
        <translation>导入您的订单</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Write the first one</source>
        <translation>写下第一份</translation>
    </message>
    <message>
        <source>A customer and a product are enough.</source>
        <translation>有客户和产品即可。</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>A CSV or Excel file with who bought what and when.</source>
        <translation>一个 CSV 或 Excel 文件，写明谁在何时买了什么。</translation>
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
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>负价值</translation>
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
        <translation>价值最高的客户</translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation>价值占比</translation>
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
            <numerusform>删除 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay with amounts, without words</source>
        <translation>
            <numerusform>保留 %Ln 条的金额，抹去文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay without words</source>
        <translation>
            <numerusform>保留 %Ln 条，抹去文字</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人数据</translation>
    </message>
    <message>
        <source>To erase, type the name</source>
        <translation>如要抹去，请输入姓名</translation>
    </message>
    <message>
        <source>Save as PDF or JSON…</source>
        <translation>另存为 PDF 或 JSON…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久抹去</translation>
    </message>
    <message>
        <source>Looking for what is held…</source>
        <translation>正在查找所保存的内容…</translation>
    </message>
    <message>
        <source>Personal data of %1</source>
        <comment>%1: a person</comment>
        <translation>%1 的个人数据</translation>
    </message>
    <message>
        <source>This is held of the person. Save it to hand it out, or erase it. An erasure cannot be undone.</source>
        <translation>以下是所保存的此人的数据。可以另存后交给本人，也可以抹去。抹去后不能撤销。</translation>
    </message>
    <message>
        <source>This is held of the person. Save it to hand it out. Erasing it is for managers and administrators.</source>
        <translation>以下是所保存的此人的数据。可以另存后交给本人。只有经理和管理员可以抹去。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the change log lose their words and can no longer be undone.</source>
        <translation>
            <numerusform>变更日志中的 %Ln 条记录将抹去文字，并且不能再撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved form(s) about the person are dropped.</source>
        <translation>
            <numerusform>与此人有关的 %Ln 份未保存的表单草稿将被丢弃。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept setting(s) of imports name the person and are dropped.</source>
        <translation>
            <numerusform>%Ln 份已保存的导入设置中提到此人，将被丢弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups lose the person when they are put back. Files that were exported are yours to delete.</source>
        <translation>恢复备份时，其中此人的数据会一并抹去。已导出的文件请自行删除。</translation>
    </message>
    <message>
        <source>Dumps of the server and files that were exported are yours to delete.</source>
        <translation>服务器的转储和已导出的文件请自行删除。</translation>
    </message>
    <message>
        <source>Save what is held of the person</source>
        <translation>保存此人的全部数据</translation>
    </message>
    <message>
        <source>person-%1</source>
        <comment>%1: a number; name of a file</comment>
        <translation>个人数据-%1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <comment>%1: a file</comment>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>正在抹去…</translation>
    </message>
    <message>
        <source>The person is erased</source>
        <translation>此人的数据已抹去</translation>
    </message>
    <message>
        <source>Nothing of the person is left in the records, the change log, the search and the forms.</source>
        <translation>记录、变更日志、搜索和表单中都不再有此人的内容。</translation>
    </message>
    <message numerus="yes">
        <source>The person was erased in %Ln older copies of the file, too.</source>
        <translation>
            <numerusform>文件的 %Ln 份旧副本中的个人数据也已抹去。</numerusform>
        </translation>
    </message>
    <message>
        <source>These files could not be opened and may still hold the person; delete them:</source>
        <translation>以下文件无法打开，其中可能还有此人的数据，请删除：</translation>
    </message>
    <message>
        <source>The list beside the backups could not be written. It is tried again with the next backup.</source>
        <translation>备份旁的抹除名单未能写入，下次备份时会再试。</translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1, with %Ln attachment(s) in a folder beside it.</source>
        <comment>%1: a file</comment>
        <translation>
            <numerusform>已保存为 %1，%Ln 个附件在旁边的文件夹里。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PersonReport</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>made</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>taken out of the bin</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>抹去</translation>
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
        <translation>变更日志</translation>
    </message>
    <message>
        <source>What the orders and the models say</source>
        <translation>订单统计与模型分析</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
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
        <translation>生命周期阶段</translation>
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
        <translation>之后</translation>
    </message>
    <message>
        <source>Forms not yet saved</source>
        <translation>尚未保存的表单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Entries of cases</source>
        <translation>工单中的记录</translation>
    </message>
    <message>
        <source>Needs, expectations, complaints</source>
        <translation>需求、期望与投诉</translation>
    </message>
    <message>
        <source>Personal data of %1</source>
        <comment>%1: a person</comment>
        <translation>%1 的个人数据</translation>
    </message>
    <message>
        <source>Everything held in %1 on %2</source>
        <comment>%1: a company; %2: a moment</comment>
        <translation>截至 %2，%1 中保存的全部内容</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>%1: a moment</comment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>given to another customer</source>
        <translation>转给另一客户</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意记录</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Who looked after the customer</source>
        <translation>历任负责人</translation>
    </message>
</context>
<context>
    <name>zhike::PipelinePage</name>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>储备</translation>
    </message>
    <message>
        <source>weighted %1</source>
        <comment>%1: money</comment>
        <translation>加权 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln 个进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>sum %1 · weighted %2</source>
        <comment>%1, %2: money</comment>
        <translation>合计 %1 · 加权 %2</translation>
    </message>
    <message>
        <source>Ctrl+← → moves a card, Enter opens it</source>
        <translation>Ctrl+← → 移动卡片，Enter 打开</translation>
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
        <translation>新建商机</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>以列表显示</translation>
    </message>
</context>
<context>
    <name>zhike::PlanDialog</name>
    <message>
        <source>Customer *</source>
        <translation>客户 *</translation>
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
        <translation>跟进记录</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>跟进计划</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>略去这一次</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>已略去。</translation>
    </message>
    <message>
        <source>End the series here</source>
        <translation>系列到此为止</translation>
    </message>
    <message>
        <source>The series ends before.</source>
        <translation>系列在此之前结束。</translation>
    </message>
    <message>
        <source>Cancel the plan</source>
        <translation>取消计划</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Say who this is about: type a customer and choose one.</source>
        <translation>请说明与谁有关：输入客户并选择一个。</translation>
    </message>
    <message>
        <source>Planned.</source>
        <translation>已安排。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>zhike::PlanTimes</name>
    <message>
        <source>No length</source>
        <translation>不定时长</translation>
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
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Type a day: 2026-12-31, +3d or mon.</source>
        <translation>请输入日期：2026-12-31、+3d 或 mon。</translation>
    </message>
    <message>
        <source>Type a time: 9, 930 or 14:30.</source>
        <translation>请输入时间：9、930 或 14:30。</translation>
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
        <translation>转交</translation>
    </message>
    <message>
        <source>Protect from the pool</source>
        <translation>保护，不收回公海</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转交给</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>No rule returns the customer up to and with this day. Empty: the protection ends.</source>
        <translation>到这一天（含）为止，任何规则都不收回该客户。留空：解除保护。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say why: it is read by whoever takes over.</source>
        <translation>请写明原因，接手的人会看到。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) returned to the pool.</source>
        <translation>
            <numerusform>%Ln 个客户已退回公海。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) handed over.</source>
        <translation>
            <numerusform>%Ln 个客户已转交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>These are not your customers. A manager can do this.</source>
        <translation>这不是您的客户，可由经理处理。</translation>
    </message>
    <message>
        <source>Return to the pool…</source>
        <translation>退回公海…</translation>
    </message>
    <message>
        <source>Hand over to…</source>
        <translation>转交给…</translation>
    </message>
    <message>
        <source>Protect from the pool…</source>
        <translation>保护，不收回公海…</translation>
    </message>
</context>
<context>
    <name>zhike::PoolPage</name>
    <message>
        <source>Claim</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Public pool</source>
        <translation>公海</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are yours now.</source>
        <translation>
            <numerusform>已领取 %Ln 个客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>限额…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the pool</source>
        <translation>筛选公海客户</translation>
    </message>
    <message>
        <source>The pool is empty. Customers come here when they are returned, by hand or by a rule.</source>
        <translation>公海里没有客户。手工退回或按规则收回的客户会出现在这里。</translation>
    </message>
</context>
<context>
    <name>zhike::PoolRuleDialog</name>
    <message>
        <source>Rule of the pool</source>
        <translation>公海规则</translation>
    </message>
    <message>
        <source>New rule of the pool</source>
        <translation>新建公海规则</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Whom it is about…</source>
        <translation>适用客户…</translation>
    </message>
    <message>
        <source>Days without a follow-up</source>
        <translation>未跟进天数</translation>
    </message>
    <message>
        <source>Warning, days before</source>
        <translation>提前提醒天数</translation>
    </message>
    <message>
        <source>Orders protect for days</source>
        <translation>有订单的保留天数</translation>
    </message>
    <message>
        <source>What is a follow-up</source>
        <translation>何为跟进</translation>
    </message>
    <message>
        <source>Attempts that nobody answered count too</source>
        <translation>未接通的联系也算</translation>
    </message>
    <message>
        <source>Whoever has an open opportunity stays</source>
        <translation>有进行中商机的客户保留</translation>
    </message>
    <message>
        <source>All customers who have an owner</source>
        <translation>所有有负责人的客户</translation>
    </message>
    <message>
        <source>The rule needs a name: it is the reason that people read.</source>
        <translation>规则需要名称：大家看到的收回原因就是它。</translation>
    </message>
    <message>
        <source>Choose what is a follow-up.</source>
        <translation>请选择何为跟进。</translation>
    </message>
    <message>
        <source>The warning has to come after the last follow-up: fewer days.</source>
        <translation>提醒天数须少于未跟进天数。</translation>
    </message>
    <message>
        <source>There is a rule of this name already.</source>
        <translation>已有同名规则。</translation>
    </message>
    <message>
        <source>A rule is the same for everybody: its filter cannot ask for &quot;me&quot;.</source>
        <translation>规则对所有人相同，筛选条件不能用“我”。</translation>
    </message>
</context>
<context>
    <name>zhike::PoolRulesDialog</name>
    <message>
        <source>Rules of the public pool</source>
        <translation>公海规则</translation>
    </message>
    <message>
        <source>A rule is off until you have seen what it would do. Once a day the rules that are on return customers to the pool; the owner is told before, and a follow-up keeps the customer.</source>
        <translation>规则先模拟，看过结果后才能启用。已启用的规则每天收回一次客户；收回前会提醒负责人，跟进一次即可保留客户。</translation>
    </message>
    <message>
        <source>These rules are for managers and administrators to change.</source>
        <translation>这些规则由经理和管理员修改。</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>新建规则…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no rule yet: customers return by hand only.</source>
        <translation>还没有规则：客户只能手工退回。</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>最近几次收回</translation>
    </message>
    <message>
        <source>%1 · on</source>
        <comment>%1: a rule</comment>
        <translation>%1 · 已启用</translation>
    </message>
    <message>
        <source>%1 · off</source>
        <comment>%1: a rule</comment>
        <translation>%1 · 未启用</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Simulate…</source>
        <translation>模拟…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln customer(s)</source>
        <comment>%1: a moment</comment>
        <translation>
            <numerusform>%1：%Ln 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are back with whom they were taken from. Whoever was claimed or edited since stays.</source>
        <translation>
            <numerusform>%Ln 个客户已回到原负责人名下。此后被领取或修改过的保持不变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::PoolSettingsDialog</name>
    <message>
        <source>Limits of the public pool</source>
        <translation>公海限额</translation>
    </message>
    <message>
        <source>They hold when somebody claims; nobody loses a customer by them.</source>
        <translation>领取时生效；不会因此收回任何人的客户。</translation>
    </message>
    <message>
        <source>These limits are for managers and administrators to change.</source>
        <translation>这些限额由经理和管理员修改。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
        <translation>每天领取数</translation>
    </message>
    <message>
        <source>Customers held in all</source>
        <translation>名下客户总数</translation>
    </message>
    <message>
        <source>Previous owner waits, days</source>
        <translation>前负责人等待天数</translation>
    </message>
    <message>
        <source>The previous owner&apos;s team waits too</source>
        <translation>前负责人所在团队也要等待</translation>
    </message>
    <message>
        <source>Customers held in all, of single persons</source>
        <translation>个别人员的名下客户总数</translation>
    </message>
    <message>
        <source>Phones and mails are masked in the pool until a customer is claimed</source>
        <translation>领取之前，公海里的电话和邮箱打码显示</translation>
    </message>
    <message>
        <source>Who writes down a colleague&apos;s customer reads only that it exists</source>
        <translation>录入同事的客户时，只提示已存在</translation>
    </message>
    <message>
        <source>and whose it is</source>
        <translation>并提示由谁负责</translation>
    </message>
    <message>
        <source>as everybody</source>
        <translation>与大家相同</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>zhike::PoolSimulationDialog</name>
    <message>
        <source>What the rule would do</source>
        <translation>规则模拟结果</translation>
    </message>
    <message>
        <source>Every customer is looked at. Nothing is written.</source>
        <translation>正在查看每个客户，不写入任何数据。</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>终身价值</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>按负责人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>按客户</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>收回日</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would go back within 30 days, with a lifetime value of %1.</source>
        <comment>%1: an amount</comment>
        <translation>
            <numerusform>30 天内将收回 %Ln 个客户，终身价值合计 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are overdue today and go after the warning.</source>
        <translation>
            <numerusform>其中 %Ln 个今天已超期，提醒期过后收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <comment>%1: a rule</comment>
        <translation>%1 已启用。</translation>
    </message>
    <message>
        <source>The rule was changed meanwhile. Simulate it again.</source>
        <translation>规则已被修改，请重新模拟。</translation>
    </message>
</context>
<context>
    <name>zhike::ProductDialog</name>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>编辑产品</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a product</comment>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 written down.</source>
        <comment>%1: a product</comment>
        <translation>%1 已添加。</translation>
    </message>
</context>
<context>
    <name>zhike::ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有产品</translation>
    </message>
    <message>
        <source>What you sell belongs here, with its price and what it costs you.</source>
        <translation>您销售的产品都在这里，连同价格和成本。</translation>
    </message>
    <message>
        <source>Write down the first one</source>
        <translation>写下第一个</translation>
    </message>
    <message>
        <source>An article number and a name are enough.</source>
        <translation>填写货号和名称即可。</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
</context>
<context>
    <name>zhike::Program</name>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept as %1.</source>
        <comment>%1: a file</comment>
        <translation>已恢复。之前的文件保存为 %1。</translation>
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
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <extracomment>progress: %1 is a percentage, %2 a duration such as &quot;14 s&quot;</extracomment>
        <translation>%1 · 还需 %2</translation>
    </message>
</context>
<context>
    <name>zhike::PurgeDialog</name>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>彻底删除“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln record(s) for good?</source>
        <translation>
            <numerusform>彻底删除 %Ln 条记录？</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that belongs to it goes along: of a customer also contacts, orders, cases and activities. Undo does not bring it back, only a backup does. The log keeps that it was deleted, when and by whom.</source>
        <translation>所属的一切都会一并删除：客户的联系人、订单、服务请求和活动也包括在内。撤销无法恢复，只有备份可以。日志会保留何时、由谁删除。</translation>
    </message>
    <message>
        <source>delete for good</source>
        <comment>what a person types to confirm</comment>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>To go on, type: %1</source>
        <comment>%1: what is to be typed</comment>
        <translation>如要继续，请输入：%1</translation>
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
        <translation>客户</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>新鲜</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>涉及价值</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>0 to 100: how much of what is wanted is there.</source>
        <translation>0 到 100：所需数据已有多少。</translation>
    </message>
    <message>
        <source>0 to 100: how sure phone, mail and address are after the time that passed.</source>
        <translation>0 到 100：经过一段时间后，电话、邮箱和地址还有多可靠。</translation>
    </message>
    <message>
        <source>Lifetime value; revenue where there is no value yet.</source>
        <translation>客户终身价值；尚无价值时为销售额。</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>待补全数据</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in all; the most important ones are shown.</source>
        <translation>
            <numerusform>共 %Ln 位客户；显示最重要的。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no phone, mail or address to confirm yet.</source>
        <translation>还没有可确认的电话、邮箱或地址。</translation>
    </message>
    <message>
        <source>Confirmed for %1.</source>
        <comment>%1: a customer</comment>
        <translation>已确认 %1 的数据。</translation>
    </message>
    <message>
        <source>Ask whether phone, mail and address are still right</source>
        <translation>询问电话、邮箱和地址是否仍然正确</translation>
    </message>
    <message>
        <source>Ask for: %1</source>
        <comment>%1: what is missing</comment>
        <translation>询问：%1</translation>
    </message>
    <message>
        <source>Planned for %1: to ask for what is missing.</source>
        <comment>%1: a customer</comment>
        <translation>已为 %1 计划询问所缺数据。</translation>
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
        <translation>所需数据…</translation>
    </message>
    <message>
        <source>Nothing to complete</source>
        <translation>没有需要补全的</translation>
    </message>
    <message>
        <source>Everything that is wanted of these customers is there, and fresh enough. Old data come back here by themselves.</source>
        <translation>这些客户所需的数据都已齐全且足够新。数据变旧后会自动回到这里。</translation>
    </message>
    <message>
        <source>Ask at the next contact</source>
        <translation>下次联系时询问</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>今天已确认</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>补全…</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>所有负责人</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>我的团队</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1: a person, %2: a number</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>没有负责人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in all; the first ones in this order are shown.</source>
        <translation>
            <numerusform>共 %Ln 位客户；此处显示按此顺序排在最前的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose customers</source>
        <translation>谁的客户</translation>
    </message>
</context>
<context>
    <name>zhike::QualityRulesDialog</name>
    <message>
        <source>What is wanted of a customer</source>
        <translation>需要客户的哪些数据</translation>
    </message>
    <message>
        <source>Complete is the weight of what is there, of all weights. With 0 a part is not wanted.</source>
        <translation>完整度是已有部分的权重占全部权重的比例。权重为 0 表示不需要。</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Person, household</source>
        <translation>个人、家庭</translation>
    </message>
    <message>
        <source>Goes stale in a year, in percent</source>
        <translation>每年失效的百分比</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Something must be wanted of firms and of persons: give at least one part a weight.</source>
        <translation>对公司和个人都必须有所需的数据：请至少给一项设定权重。</translation>
    </message>
    <message>
        <source>Saved. Customers are counted again in the background.</source>
        <translation>已保存。正在后台重新计算客户。</translation>
    </message>
</context>
<context>
    <name>zhike::RecordFoot</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected</source>
        <extracomment>beside the number of selected records in the foot of a list; %1 is the number, printed in bold</extracomment>
        <translation>已选 %1</translation>
    </message>
</context>
<context>
    <name>zhike::RecordForm</name>
    <message>
        <source>Discard draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>zhike::RecordHistoryDialog</name>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>History of %1</source>
        <comment>%1: a record</comment>
        <translation>%1 的历史</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>所有字段</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>As it was on…</source>
        <translation>某日的样子…</translation>
    </message>
    <message>
        <source>Older changes</source>
        <translation>更早的变更</translation>
    </message>
    <message>
        <source>Put the former value back</source>
        <translation>恢复之前的值</translation>
    </message>
    <message>
        <source>Show the record as it was then</source>
        <translation>显示当时的记录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Before that: made by “%1”, %2, %3.</source>
        <comment>%1: an import, %2: a person, %3: day and time</comment>
        <translation>此前：由“%1”创建，%2，%3。</translation>
    </message>
    <message>
        <source>No change like this is in the log.</source>
        <translation>日志中没有这样的变更。</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已抹除</translation>
    </message>
    <message>
        <source>%1 has its former value again.</source>
        <comment>%1: a field</comment>
        <translation>%1 已恢复为之前的值。</translation>
    </message>
    <message>
        <source>Choose a record first: its history opens then.</source>
        <translation>请先选择一条记录，然后打开其历史。</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>History: who changed what (%1)</source>
        <comment>%1: keys</comment>
        <translation>历史：谁改了什么（%1）</translation>
    </message>
</context>
<context>
    <name>zhike::RecordListPage</name>
    <message>
        <source>This cell does not take such a value.</source>
        <translation>该单元格不接受这样的值。</translation>
    </message>
    <message>
        <source>%1 is</source>
        <comment>%1: a field, in a filter</comment>
        <translation>%1 为</translation>
    </message>
    <message>
        <source>%1 sum</source>
        <comment>%1: a field</comment>
        <translation>%1合计</translation>
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
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Filter:</source>
        <translation>筛选：</translation>
    </message>
    <message>
        <source>+ Filter</source>
        <translation>+ 筛选</translation>
    </message>
    <message numerus="yes">
        <source>Set a field of %Ln record(s)…</source>
        <translation>
            <numerusform>设置 %Ln 条记录的字段…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln record(s)</source>
        <translation>
            <numerusform>删除 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted. They are in the bin.</source>
        <translation>
            <numerusform>已删除 %Ln 条记录，可在回收站中找到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) deleted, in several steps. They are in the bin.</source>
        <translation>
            <numerusform>已分几步删除 %Ln 条记录，可在回收站中找到。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting records</source>
        <translation>正在删除记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed.</source>
        <translation>
            <numerusform>已修改 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) changed, in several steps.</source>
        <translation>
            <numerusform>已分几步修改 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing records</source>
        <translation>正在修改记录</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
</context>
<context>
    <name>zhike::RecordPreview</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>main contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
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
        <translation>联系人</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计成交日</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>zhike::RecordTable</name>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Do not sort</source>
        <translation>不排序</translation>
    </message>
    <message>
        <source>Fit width to content</source>
        <translation>列宽适应内容</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message numerus="yes">
        <source>Copy row(s)</source>
        <translation>
            <numerusform>复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
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
        <translation>一个月前</translation>
    </message>
    <message>
        <source>Three months ago</source>
        <translation>三个月前</translation>
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
        <translation>还没有任何记录。您在这里写下的就是第一条。</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>没有这类记录。</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Choose what the timeline shows</source>
        <translation>选择时间线显示的内容</translation>
    </message>
</context>
<context>
    <name>zhike::RecordWords</name>
    <message>
        <source>%1 is missing. Please fill it in.</source>
        <comment>%1: a field</comment>
        <translation>缺少%1，请填写。</translation>
    </message>
    <message>
        <source>%1 has more than %2 characters. Shorten it.</source>
        <comment>%1: a field</comment>
        <translation>%1超过 %2 个字符，请缩短。</translation>
    </message>
    <message>
        <source>%1 has a character that cannot be stored, at position %2. Delete it.</source>
        <comment>%1: a field</comment>
        <translation>%1的第 %2 个字符无法存储，请删除。</translation>
    </message>
    <message>
        <source>%1 is outside of what is possible.</source>
        <comment>%1: a field</comment>
        <translation>%1超出允许范围。</translation>
    </message>
    <message>
        <source>%1 is not one of the choices.</source>
        <comment>%1: a field</comment>
        <translation>%1不在可选范围内。</translation>
    </message>
    <message>
        <source>%1 is in another currency.</source>
        <comment>%1: a field</comment>
        <translation>%1属于其他货币。</translation>
    </message>
    <message>
        <source>%1 is not a mail address, like name@example.com.</source>
        <comment>%1: a field</comment>
        <translation>%1不是邮件地址，应如 name@example.com。</translation>
    </message>
    <message>
        <source>%1 is not a phone number.</source>
        <comment>%1: a field</comment>
        <translation>%1不是电话号码。</translation>
    </message>
    <message>
        <source>%1 would make a circle. Choose another.</source>
        <comment>%1: a field</comment>
        <translation>%1会形成循环，请另选。</translation>
    </message>
    <message>
        <source>%1 contradicts another field.</source>
        <comment>%1: a field</comment>
        <translation>%1与其他字段矛盾。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln record(s)</source>
        <comment>%1: what was done</comment>
        <translation>
            <numerusform>%1：%Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export to %1: %Ln record(s), %2, %3</source>
        <comment>%1: a file, %2: the kind of record, %3: a format</comment>
        <translation>
            <numerusform>导出到 %1：%Ln 条记录，%2，%3</numerusform>
        </translation>
    </message>
    <message>
        <source>A value belongs to a field that is not there any more. Open the record again.</source>
        <translation>有一个值所属的字段已不存在。请重新打开该记录。</translation>
    </message>
    <message>
        <source>%1 holds another kind of value.</source>
        <comment>%1: a field</comment>
        <translation>%1 的值类型不符。</translation>
    </message>
    <message>
        <source>%1 is no link, like https://example.com or mailto:name@example.com.</source>
        <comment>%1: a field</comment>
        <translation>%1 不是链接，例如 https://example.com 或 mailto:name@example.com。</translation>
    </message>
</context>
<context>
    <name>zhike::RecoveryWindow</name>
    <message>
        <source>Looking what can still be read…</source>
        <translation>正在检查还能读出什么…</translation>
    </message>
    <message>
        <source>%1 of its %2 pages do not hold what was written.</source>
        <comment>%1, %2: numbers</comment>
        <translation>共 %2 页，其中 %1 页与写入的内容不符。</translation>
    </message>
    <message>
        <source>It can still be read that there are customers: %1, contacts: %2, orders: %3, cases: %4.</source>
        <comment>%1 to %4: numbers</comment>
        <translation>还能读出：客户 %1，联系人 %2，订单 %3，工单 %4。</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <comment>%1: a file</comment>
        <translation>%1 已损坏</translation>
    </message>
    <message>
        <source>Nothing of it was changed, and nothing will be: whatever you choose, the damaged file is kept.</source>
        <translation>文件没有被改动过，以后也不会：无论您选哪一项，损坏的文件都会保留。</translation>
    </message>
    <message>
        <source>Work with what was saved</source>
        <translation>用救回的数据继续工作</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Put the backup of %1 back</source>
        <comment>%1: date and time</comment>
        <translation>恢复 %1 的备份</translation>
    </message>
    <message>
        <source>It has customers: %1, contacts: %2, orders: %3, cases: %4. Its newest change is of %5.</source>
        <comment>%1 to %4: numbers, %5: date and time</comment>
        <translation>其中有：客户 %1，联系人 %2，订单 %3，工单 %4。最近一次更改：%5。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Save what can be read into a new file</source>
        <translation>把还能读出的内容存入新文件</translation>
    </message>
    <message>
        <source>Row by row, past the damaged places. It tells what is missing, and opens like any company.</source>
        <translation>逐行读取，绕过损坏处；会说明缺了什么，新文件可照常打开。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>When a disk or a network drive was away, or the file was put back by hand.</source>
        <translation>磁盘或网络驱动器曾断开，或文件已手动放回时使用。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>A text for who helps you</source>
        <translation>给协助者的说明</translation>
    </message>
    <message>
        <source>Reading the backup, byte by byte, and putting it back…</source>
        <translation>正在逐字节校验备份并恢复…</translation>
    </message>
    <message>
        <source>The backup was not put back. %1</source>
        <comment>%1: a sentence that says why</comment>
        <translation>备份没有恢复。%1</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>保存还能读出的内容</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>正在保存还能读出的内容…</translation>
    </message>
    <message>
        <source>Saved into %1: %2 rows. Places that could not be read: %3; rows left out since they or what they belong to were damaged: %4; links lost: %5.</source>
        <comment>%1: a file, %2 to %5: numbers</comment>
        <translation>已存入 %1：%2 行。无法读取的位置：%3；因自身或所属记录损坏而略去的行：%4；丢失的关联：%5。</translation>
    </message>
    <message>
        <source>It says what is damaged and where.</source>
        <translation>说明损坏了什么、在哪里。</translation>
    </message>
    <message>
        <source>Versions, sizes, counts. No name, no folder and no value of a record is in it. It is sent nowhere.</source>
        <translation>只有版本、大小和数量；没有名称，没有文件夹，没有任何记录的内容。不会发送到任何地方。</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <comment>%1: a file</comment>
        <translation>找不到 %1</translation>
    </message>
    <message>
        <source>No empty company was put in its place.</source>
        <translation>没有用空白的公司文件代替它。</translation>
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
            <numerusform>另有 %Ln 个关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>To</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>zhike::RelationDialog</name>
    <message>
        <source>Relation of %1</source>
        <comment>%1: a customer</comment>
        <translation>%1 的关系</translation>
    </message>
    <message>
        <source>New relation of %1</source>
        <comment>%1: a customer</comment>
        <translation>%1 的新关系</translation>
    </message>
    <message>
        <source>Relation saved.</source>
        <translation>关系已保存。</translation>
    </message>
</context>
<context>
    <name>zhike::RelationWords</name>
    <message>
        <source>in the bin</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>%1: a day</comment>
        <translation>%1 结束</translation>
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
        <translation>%1：销售额 %2，终身价值 %3。</translation>
    </message>
    <message>
        <source>%1: revenue %2.</source>
        <comment>%1: whose it is together, %2: an amount</comment>
        <translation>%1：销售额 %2。</translation>
    </message>
    <message>
        <source>There are more, which are not counted here.</source>
        <translation>还有更多，此处未计入。</translation>
    </message>
    <message numerus="yes">
        <source>The group of %Ln customer(s)</source>
        <translation>
            <numerusform>本集团或家庭共 %Ln 个客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) came through this one</source>
        <translation>
            <numerusform>由此客户带来 %Ln 个客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>brought %Ln more with %1</source>
        <comment>%1: their revenue</comment>
        <translation>
            <numerusform>又带来 %Ln 个，共 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::RelationsPage</name>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Relations of %1</source>
        <comment>%1: a customer</comment>
        <translation>%1 的关系</translation>
    </message>
    <message>
        <source>No relations yet. Write the first one with the button above.</source>
        <translation>还没有关系。请用上方按钮建立第一个。</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>New relation</source>
        <translation>新建关系</translation>
    </message>
    <message>
        <source>Came through this customer</source>
        <translation>由此客户带来</translation>
    </message>
    <message>
        <source>Who is around this customer?</source>
        <translation>这位客户周围有谁？</translation>
    </message>
    <message>
        <source>up to two steps</source>
        <translation>最多两层</translation>
    </message>
    <message>
        <source>The customer stands in the middle, those it is related to at both sides, and those they are related to further out. Where not all have a place, those of the highest lifetime value are shown. Dashed lines are relations that are over. The figure is the lifetime value, or the revenue where no model told one.</source>
        <translation>中间是该客户，两侧是与其有关系的客户，外侧是与后者有关系的客户。放不下时先显示终身价值最高的。虚线表示已结束的关系。数字为终身价值；模型没有给出时为销售额。</translation>
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
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit, end or remove this relation</source>
        <translation>编辑、结束或移除此关系</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>It ends today</source>
        <translation>今天结束</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The relation with “%1” ends today.</source>
        <comment>%1: a customer</comment>
        <translation>与“%1”的关系今天结束。</translation>
    </message>
    <message>
        <source>The relation with “%1” is removed.</source>
        <comment>%1: a customer</comment>
        <translation>与“%1”的关系已移除。</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>New relation with another customer</source>
        <translation>新建与其他客户的关系</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>关系图</translation>
    </message>
</context>
<context>
    <name>zhike::ReminderNotice</name>
    <message>
        <source>In 5 minutes</source>
        <translation>5 分钟后</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>15 分钟后</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>Tomorrow at 9</source>
        <translation>明天 9 点</translation>
    </message>
    <message>
        <source>Close; they come again with the next start</source>
        <translation>关闭；下次启动时再提醒</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
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
            <numerusform>%Ln 项提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 项</numerusform>
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
        <translation>达到次数后</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>到某一天</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>Type a number from 1 to 999.</source>
        <translation>请输入 1 到 999 之间的数。</translation>
    </message>
    <message>
        <source>Type a day that is not before the first one.</source>
        <translation>请输入不早于首次的日期。</translation>
    </message>
</context>
<context>
    <name>zhike::ReportDialog</name>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zhike::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Reports to pass on</source>
        <translation>可转发的报表</translation>
    </message>
    <message>
        <source>Made from the figures of Insight, as of the day they were computed.</source>
        <translation>取自“洞察”的数据，截至计算之日。</translation>
    </message>
    <message>
        <source>Segments and lifetime value</source>
        <translation>客户细分与终身价值</translation>
    </message>
    <message>
        <source>Who the customers are, what they are worth, who carries it, and whether the model can be trusted.</source>
        <translation>客户是谁、价值多少、由谁贡献，以及模型是否可信。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
</context>
<context>
    <name>zhike::RetentionDialog</name>
    <message>
        <source>are erased for good after</source>
        <translation>永久抹去，期限：</translation>
    </message>
    <message>
        <source>go into the bin after</source>
        <translation>移入回收站，期限：</translation>
    </message>
    <message>
        <source>are dropped after</source>
        <translation>丢弃，期限：</translation>
    </message>
    <message>
        <source>are kept for</source>
        <translation>保存期限：</translation>
    </message>
    <message>
        <source>How long records are kept</source>
        <translation>记录保存多久</translation>
    </message>
    <message>
        <source>Nothing is removed by itself: a rule only says what is old, and each run is looked at and confirmed. Nobody is erased with an open case, opportunity or order, with something planned, or with an order that has to be kept.</source>
        <translation>没有任何内容会自行移除：规则只说明哪些是旧的，每次执行都要先查看再确认。有未结工单、商机或订单、有计划中的事项，或有必须保存的订单的人，不会被抹去。</translation>
    </message>
    <message>
        <source>These rules are for managers and administrators to change and to run.</source>
        <translation>这些规则由经理和管理员修改和执行。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: months</source>
        <comment>%1: a kind of records</comment>
        <translation>%1：月数</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>查看…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln today</source>
        <comment>how many records a rule finds</comment>
        <translation>
            <numerusform>今天 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2: %3 removed · %4</source>
        <comment>%1: a moment; %2: a kind of records; %3: a number; %4: a person</comment>
        <translation>%1 · %2：移除 %3 条 · %4</translation>
    </message>
    <message>
        <source>The last runs:</source>
        <translation>最近几次执行：</translation>
    </message>
</context>
<context>
    <name>zhike::RetentionPreviewDialog</name>
    <message>
        <source>What the rule finds</source>
        <translation>规则找到的记录</translation>
    </message>
    <message>
        <source>They are erased for good, in backups too when they are put back. That cannot be undone.</source>
        <translation>它们将被永久抹去；备份还原时也会一并抹去。此操作无法撤销。</translation>
    </message>
    <message>
        <source>They go into the bin. Undo brings them back.</source>
        <translation>它们将移入回收站，可以撤销。</translation>
    </message>
    <message>
        <source>They are dropped. That cannot be undone.</source>
        <translation>它们将被丢弃。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Switch the rule on</source>
        <translation>启用此规则</translation>
    </message>
    <message>
        <source>Erase them for good</source>
        <translation>永久抹去</translation>
    </message>
    <message>
        <source>Put them into the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Looking for what is old…</source>
        <translation>正在查找旧记录…</translation>
    </message>
    <message>
        <source>To go on, type how many they are</source>
        <translation>要继续，请输入它们的数量</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are older than %1 and not protected.</source>
        <comment>%1: a day</comment>
        <translation>
            <numerusform>有 %Ln 条记录早于 %1 且不受保护。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Below are the first %Ln.</source>
        <translation>
            <numerusform>下面列出前 %Ln 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Switching the rule on removes nothing yet: each run is confirmed by itself.</source>
        <translation>启用规则还不会移除任何内容：每次执行都要单独确认。</translation>
    </message>
    <message>
        <source>Removing… %1 of %2</source>
        <comment>%1, %2: numbers of records</comment>
        <translation>正在移除… %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were removed.</source>
        <translation>
            <numerusform>已移除 %Ln 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since it was looked at and stayed.</source>
        <translation>
            <numerusform>%Ln 条在查看后有变动，已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>These files could not be opened and may still hold the persons; delete them:</source>
        <translation>以下文件无法打开，可能仍含有这些人的资料，请删除：</translation>
    </message>
    <message>
        <source>The list beside the backups could not be written. It is tried again with the next backup.</source>
        <translation>无法写入备份旁的名单，下次备份时会再试。</translation>
    </message>
</context>
<context>
    <name>zhike::RetentionView</name>
    <message>
        <source>Needs a fitted model; the Model tab says what is missing.</source>
        <translation>需要已拟合的模型；“模型”页说明缺少什么。</translation>
    </message>
    <message>
        <source>Kept from the newest computation on; compute again to see it.</source>
        <translation>自最新一次计算起保留；重新计算即可查看。</translation>
    </message>
    <message>
        <source>Satisfaction is known of %1 of %2 customers; the others stand in the last grid.</source>
        <translation>%2 位客户中已知满意度的有 %1 位；其余列在最后一格图中。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Value at risk</source>
        <translation>有风险的价值</translation>
    </message>
    <message>
        <source>Next best action</source>
        <translation>下一步最佳行动</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>当前价值</translation>
    </message>
    <message>
        <source>Whom to keep first</source>
        <translation>先挽留谁</translation>
    </message>
    <message>
        <source>square = value at risk</source>
        <translation>方块 = 有风险的价值</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>挽留顺序</translation>
    </message>
    <message>
        <source>customers, value at risk</source>
        <translation>客户数，有风险的价值</translation>
    </message>
    <message>
        <source>Next best actions</source>
        <translation>下一步最佳行动</translation>
    </message>
    <message>
        <source>customers, current value</source>
        <translation>客户数，当前价值</translation>
    </message>
    <message>
        <source>Word of mouth, in no sum: %1 recommend us (%2), %3 warn others (%4).</source>
        <comment>%1, %3: numbers of customers, %2, %4: amounts</comment>
        <translation>口碑（不计入任何合计）：%1 位客户推荐我们（%2），%3 位客户告诫他人（%4）。</translation>
    </message>
</context>
<context>
    <name>zhike::RuleSegmentsReport</name>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>风险价值</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a segment, in place of the change of its size</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>Segments by your own rules</source>
        <translation>按自定规则的细分</translation>
    </message>
    <message>
        <source>came and went from %1 to %2</source>
        <comment>two days</comment>
        <translation>%1 至 %2 的加入与离开</translation>
    </message>
</context>
<context>
    <name>zhike::RuleSegmentsView</name>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>风险价值</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Came or went</source>
        <translation>加入或离开</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>当前价值</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a segment, in place of the change of its size</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>There are none yet. A segment is a rule that says who belongs together; its members are kept current.</source>
        <translation>还没有。细分是一条说明哪些客户同属一组的规则；成员会保持最新。</translation>
    </message>
    <message>
        <source>Came and went from %1 to %2. Enter opens the customers.</source>
        <comment>two days</comment>
        <translation>%1 至 %2 的加入与离开。按 Enter 打开客户。</translation>
    </message>
    <message>
        <source>Who came and went</source>
        <translation>进出记录</translation>
    </message>
    <message>
        <source>came</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>went</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>%1: who came and went</source>
        <comment>%1: a segment</comment>
        <translation>%1：进出记录</translation>
    </message>
    <message>
        <source>Its history begins on %1: everybody who was in it then came that day.</source>
        <comment>%1: a day</comment>
        <translation>它的记录始于 %1：当时在其中的客户都算在那天加入。</translation>
    </message>
    <message>
        <source>The newest %1 are listed.</source>
        <comment>%1: a number</comment>
        <translation>列出最近的 %1 条。</translation>
    </message>
    <message>
        <source>Newest first. Enter opens a customer.</source>
        <translation>最新的在前。按 Enter 打开客户。</translation>
    </message>
    <message>
        <source>Segments by your own rules</source>
        <translation>按自定规则的细分</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Its customers</source>
        <translation>其客户</translation>
    </message>
</context>
<context>
    <name>zhike::RulesDialog</name>
    <message>
        <source>Value to come</source>
        <translation>未来价值</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Value classes</source>
        <translation>价值类别</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠诚度</translation>
    </message>
    <message>
        <source>Whom to keep</source>
        <translation>保留谁</translation>
    </message>
    <message>
        <source>Cost to serve and referrals</source>
        <translation>服务成本与推荐</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>价值类别</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>下一步行动</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source> gaps</source>
        <comment>behind a number: of the usual time between two purchases</comment>
        <translation> 个间隔</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> 周</translation>
    </message>
    <message>
        <source>How customers are told apart</source>
        <translation>客户的划分标准</translation>
    </message>
    <message>
        <source>Change a number and see who would stand elsewhere. Nothing changes before you apply it; then all figures are computed again.</source>
        <translation>改动一个数字，就能看到哪些客户会换到别处。应用之前什么都不会变；应用之后所有指标会重新计算。</translation>
    </message>
    <message>
        <source>These numbers are for managers and administrators to change.</source>
        <translation>这些数字由经理和管理员修改。</translation>
    </message>
    <message>
        <source>Reading everybody&apos;s purchases…</source>
        <translation>正在读取所有客户的购买记录…</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>This cannot be.</source>
        <translation>不能是这个数。</translation>
    </message>
    <message>
        <source>Must be lower than “%1”.</source>
        <translation>必须小于“%1”。</translation>
    </message>
    <message>
        <source>Nobody would stand elsewhere.</source>
        <translation>没有客户会换到别处。</translation>
    </message>
    <message>
        <source>%1 of %2 customers would stand elsewhere.</source>
        <comment>%1, %2: numbers</comment>
        <translation>%2 个客户中有 %1 个会换到别处。</translation>
    </message>
    <message>
        <source>Value so far of all: %1, then %2.</source>
        <comment>two amounts</comment>
        <translation>全部已实现价值：%1，之后 %2。</translation>
    </message>
    <message>
        <source>Value to come of all: %1, then %2.</source>
        <comment>two amounts</comment>
        <translation>全部未来价值：%1，之后 %2。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Next actions</source>
        <translation>下一步行动</translation>
    </message>
</context>
<context>
    <name>zhike::SaveReport</name>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Report saved as %1.</source>
        <comment>%1: a file</comment>
        <translation>报表已保存为 %1。</translation>
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
        <translation>谁持有文件和密码，谁就拥有公司的数据。知客不在任何地方保存密码：一旦忘记，任何人都无法打开此副本。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message numerus="yes">
        <source>Choose a password of at least %Ln characters.</source>
        <translation>
            <numerusform>密码至少需要 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
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
            <numerusform>%1；%2，%3：%Ln 位客户，%4</numerusform>
        </translation>
    </message>
    <message>
        <source>Recency, frequency</source>
        <translation>新近度、频次</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
</context>
<context>
    <name>zhike::SegmentReport</name>
    <message>
        <source>Nobody has bought anything yet.</source>
        <translation>还没有人购买过。</translation>
    </message>
    <message>
        <source>Nobody has bought on two different days yet, so nothing can be said about coming back.</source>
        <translation>还没有人在两个不同的日子购买过，因此无法判断是否会再来。</translation>
    </message>
    <message>
        <source>Only %1 customers have bought on two or more days; %2 are needed.</source>
        <translation>只有 %1 位客户在两天或以上购买过；至少需要 %2 位。</translation>
    </message>
    <message>
        <source>All first purchases were on the last day: there is no time to look at yet.</source>
        <translation>所有首次购买都在最后一天：还没有可观察的时间。</translation>
    </message>
    <message>
        <source>All customers have bought in the same way: nothing tells them apart.</source>
        <translation>所有客户的购买方式相同：无法区分。</translation>
    </message>
    <message>
        <source>All repeat purchases have the same amount: there is no spread to estimate.</source>
        <translation>所有重复购买的金额相同：没有可估计的差异。</translation>
    </message>
    <message>
        <source>These data do not show customers leaving: a parameter went to its bound.</source>
        <translation>这些数据看不出客户离开：有一个参数到达边界。</translation>
    </message>
    <message>
        <source>A few very large purchases leave the mean spend without a limit, so no value is shown.</source>
        <translation>少数极大的购买使平均消费没有上限，因此不显示价值。</translation>
    </message>
    <message>
        <source>The fit did not pass its own checks, so it is not shown.</source>
        <translation>拟合没有通过自身检查，因此不予显示。</translation>
    </message>
    <message>
        <source>The computation was cancelled.</source>
        <translation>计算已取消。</translation>
    </message>
    <message>
        <source>These data cannot be fitted.</source>
        <translation>这些数据无法拟合。</translation>
    </message>
    <message>
        <source>No segment</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>%1 · held-out total error %2 · RMSE %3 · correlation %4</source>
        <comment>%1: a model; the others: how it did on data it had not seen</comment>
        <translation>%1 · 留出总误差 %2 · RMSE %3 · 相关 %4</translation>
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
        <translation>客户细分</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活概率</translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation>价值占比</translation>
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
        <translation>参数</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>购买过的客户</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <comment>%1: a number</comment>
        <translation>%1 份订单</translation>
    </message>
    <message>
        <source>Revenue to date</source>
        <translation>至今销售额</translation>
    </message>
    <message>
        <source>Value, %1 weeks</source>
        <translation>价值（%1 周）</translation>
    </message>
    <message>
        <source>discounted at %1 a year</source>
        <translation>年折现率 %1</translation>
    </message>
    <message>
        <source>Expected to be alive</source>
        <translation>预期存活</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <comment>%1: money</comment>
        <translation>%1 面临风险</translation>
    </message>
    <message>
        <source>The best fifth of the customers carries %1 of what was earned so far.</source>
        <translation>最好的五分之一客户贡献了至今所得的 %1。</translation>
    </message>
    <message>
        <source>The best fifth of the customers carries %1 of the value. The most valuable segment is “%2” with %3 customers and %4 of all value to come.</source>
        <translation>最好的五分之一客户贡献了 %1 的价值。最有价值的细分是“%2”，有 %3 位客户，占未来价值的 %4。</translation>
    </message>
    <message>
        <source>Can the model be trusted?</source>
        <translation>模型可信吗？</translation>
    </message>
    <message>
        <source>repeat purchases per week</source>
        <translation>每周重复购买</translation>
    </message>
    <message>
        <source>On data held back</source>
        <translation>留出数据上的表现</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Total error</source>
        <translation>总误差</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>fitted on %1 customers, %2 of them bought again</source>
        <translation>基于 %1 位客户拟合，其中 %2 位再次购买</translation>
    </message>
    <message>
        <source>How often and how much people buy go together here (correlation %1). The spend model supposes they do not; read the values with care.</source>
        <translation>购买频次与金额在此相关（相关系数 %1），而消费模型假定两者无关；请谨慎解读价值。</translation>
    </message>
    <message>
        <source>Segments and lifetime value</source>
        <translation>客户细分与终身价值</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <comment>%1: the company, %2: a day</comment>
        <translation>%1 · 截至 %2</translation>
    </message>
    <message>
        <source>Zhike · as of %1 · from %2 orders</source>
        <translation>知客 · 截至 %1 · 来自 %2 份订单</translation>
    </message>
    <message>
        <source>Segment map</source>
        <translation>客户细分图</translation>
    </message>
    <message>
        <source>customers and value, by recency and frequency</source>
        <translation>按最近购买和频次的客户数与价值</translation>
    </message>
    <message>
        <source>Value by segment</source>
        <translation>各细分的价值</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>Who carries the value</source>
        <translation>谁贡献了价值</translation>
    </message>
    <message>
        <source>share of historic + current value, best first</source>
        <translation>历史加当前价值的占比，由高到低</translation>
    </message>
    <message>
        <source>How these figures are computed</source>
        <translation>这些数据如何计算</translation>
    </message>
    <message>
        <source>One purchase per customer and day; returns reduce the day they belong to. R, F and M are scored 1 to 5 by fifths, equal customers always alike. The value is the expected number of purchases in %1 weeks, each discounted at %2 a year, times the expected spend, times a margin of %3.</source>
        <translation>每位客户每天计一次购买；退货冲减当天金额。R、F、M 按五分位评 1 到 5 分，相同的客户得分相同。价值为 %1 周内的预期购买次数，按年折现率 %2 逐次折现，乘以预期消费额，再乘以毛利率 %3。</translation>
    </message>
    <message>
        <source>New since</source>
        <extracomment>customers who had not bought at the first of two dates</extracomment>
        <translation>此后新增</translation>
    </message>
    <message>
        <source>repeat purchases</source>
        <translation>重复购买</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Only %1 contracts have ended; %2 are needed.</source>
        <translation>只有 %1 份合同已结束，至少需要 %2 份。</translation>
    </message>
    <message>
        <source>No contract has been renewed yet, so nothing can be said about renewals.</source>
        <translation>还没有续签过的合同，因此无法判断续约情况。</translation>
    </message>
    <message>
        <source>The history covers only %1 weeks; %2 are needed.</source>
        <translation>历史只有 %1 周，至少需要 %2 周。</translation>
    </message>
    <message>
        <source>The history is too short to hold a part back, so the models cannot be told apart yet.</source>
        <translation>历史太短，无法留出一段，还不能分辨模型的好坏。</translation>
    </message>
    <message>
        <source>Proposed: %1. Another model came a little nearer, but it holds everybody who bought once for a customer for ever.</source>
        <comment>%1: a model</comment>
        <translation>建议：%1。另一个模型略微更接近，但它把只买过一次的人永远当作客户。</translation>
    </message>
    <message>
        <source>Proposed: %1, which came nearest to each customer&apos;s purchases.</source>
        <comment>%1: a model</comment>
        <translation>建议：%1，它与每位客户的实际购买最接近。</translation>
    </message>
    <message>
        <source>In the top tenth</source>
        <comment>share of what was bought by those predicted to buy most</comment>
        <translation>前十分之一所占</translation>
    </message>
    <message>
        <source>Nobody buys</source>
        <comment>a naive forecast</comment>
        <translation>无人购买</translation>
    </message>
    <message>
        <source>As many as before</source>
        <comment>a naive forecast</comment>
        <translation>与上期相同</translation>
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
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>how a figure changed; %1 an arrow and a percentage, %2 a day</extracomment>
        <translation>%1（自 %2）</translation>
    </message>
    <message>
        <source>Since %1 %2 customers are new and %3 of %4 others changed their segment: champions %5, at risk %6, lost %7.</source>
        <translation>自 %1 以来新增 %2 位客户，其余 %4 位中有 %3 位改变了细分：冠军客户 %5，有流失风险 %6，已流失 %7。</translation>
    </message>
    <message>
        <source>Who moved</source>
        <translation>谁变动了</translation>
    </message>
    <message>
        <source>segments on %1 and on %2; grey stayed</source>
        <extracomment>two days</extracomment>
        <translation>%1 与 %2 的细分；灰色为未变</translation>
    </message>
    <message>
        <source>The ways that most went</source>
        <translation>人数最多的变动</translation>
    </message>
    <message>
        <source>Who comes how often</source>
        <translation>谁来多少次</translation>
    </message>
    <message>
        <source>customers by repeat purchases, and as expected</source>
        <translation>按重复购买次数的客户数与预期</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
</context>
<context>
    <name>zhike::SegmentsPage</name>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Came, 30 days</source>
        <translation>30 天内进入</translation>
    </message>
    <message>
        <source>Went, 30 days</source>
        <translation>30 天内离开</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Came or went</source>
        <translation>进入或离开</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>Good customers gone silent</source>
        <translation>沉默的好客户</translation>
    </message>
    <message>
        <source>Unsettled complaints</source>
        <translation>未了结的投诉</translation>
    </message>
    <message>
        <source>New this quarter</source>
        <translation>本季度新客户</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>came</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>went</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>The rule asks for its own segment. Choose another.</source>
        <translation>规则引用了它自己的细分，请另选一个。</translation>
    </message>
    <message>
        <source>Another segment has this name already. Choose another.</source>
        <translation>已有同名的细分，请换一个名称。</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a segment</comment>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>The rule of another segment asks for this one. Change that rule first.</source>
        <translation>另一个细分的规则引用了它，请先修改那条规则。</translation>
    </message>
    <message>
        <source>%1 deleted.</source>
        <comment>%1: a segment</comment>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新建细分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Who came and went</source>
        <translation>进出记录</translation>
    </message>
    <message>
        <source>No segments yet</source>
        <translation>还没有细分</translation>
    </message>
    <message>
        <source>A segment is a rule that says who belongs together. Its members are kept current, with who came and who went when, and lists and exports can use it.</source>
        <translation>细分是一条规则，说明哪些客户属于同一群。成员自动保持最新，并记录谁在何时进入或离开，列表和导出都可使用。</translation>
    </message>
    <message>
        <source>Among the best, and no order for 90 days.</source>
        <translation>属于最好的客户，但 90 天没有下单。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>A case or a complaint of theirs is still open.</source>
        <translation>仍有未结的工单或投诉。</translation>
    </message>
    <message>
        <source>The first order was in this quarter.</source>
        <translation>首次下单在本季度。</translation>
    </message>
    <message>
        <source>Customers now: %1 · %2 ms</source>
        <comment>%1, %2: numbers</comment>
        <translation>现有 %1 位客户 · %2 毫秒</translation>
    </message>
</context>
<context>
    <name>zhike::SegmentsView</name>
    <message>
        <source>Segment</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>存活概率</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation>价值占比</translation>
    </message>
    <message>
        <source>Segment map</source>
        <translation>客户细分图</translation>
    </message>
    <message>
        <source>customers and value, by recency and frequency</source>
        <translation>按最近购买和频次的客户数与价值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>How many more customers than on the day with which one compares</source>
        <translation>比对比日多了多少客户</translation>
    </message>
</context>
<context>
    <name>zhike::ServicePage</name>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln 个逾期</numerusform>
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
        <translation>新建工单</translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>没有未结工单</translation>
    </message>
    <message>
        <source>What customers ask, report or complain about belongs here, ordered by the time left to answer.</source>
        <translation>客户的咨询、报修和投诉都在这里，按剩余答复时间排列。</translation>
    </message>
    <message>
        <source>Record a case</source>
        <translation>登记工单</translation>
    </message>
    <message>
        <source>A customer and a subject are enough.</source>
        <translation>有客户和主题即可。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>服务请求</translation>
    </message>
    <message>
        <source>Show all cases as a list</source>
        <translation>以列表显示所有服务请求</translation>
    </message>
</context>
<context>
    <name>zhike::SettingsPage</name>
    <message>
        <source>Settings · people</source>
        <translation>设置 · 人员</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新人员</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>锁定…</translation>
    </message>
    <message>
        <source>Keeping rules…</source>
        <translation>留存规则…</translation>
    </message>
    <message>
        <source>Unanswered…</source>
        <translation>未获回应…</translation>
    </message>
    <message>
        <source>Attachments…</source>
        <translation>附件…</translation>
    </message>
    <message>
        <source>Exports…</source>
        <translation>导出记录…</translation>
    </message>
    <message>
        <source>Own fields…</source>
        <translation>自定义字段…</translation>
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
        <translation>阶段</translation>
    </message>
    <message>
        <source>When and why</source>
        <translation>时间与原因</translation>
    </message>
</context>
<context>
    <name>zhike::StandingCharts</name>
    <message>
        <source>call in person within five days</source>
        <translation>五天内亲自致电</translation>
    </message>
    <message>
        <source>settle what is open, a manager writes</source>
        <translation>先解决未决事项，由经理致函</translation>
    </message>
    <message>
        <source>ask for the reason, make an offer</source>
        <translation>询问原因，提出方案</translation>
    </message>
    <message>
        <source>visit or call each quarter</source>
        <translation>每季拜访或致电</translation>
    </message>
    <message>
        <source>nothing beyond the usual</source>
        <translation>照常维护</translation>
    </message>
    <message>
        <source>stock %1</source>
        <extracomment>head of a column of numbers; %1 a day</extracomment>
        <translation>%1 现有</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>Satisfaction low</source>
        <translation>满意度低</translation>
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
        <translation>不确定</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>稳定</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>part of a list; %1 a number of customers, %2 the stage that they went to</extracomment>
        <translation>%1 位转入%2</translation>
    </message>
    <message>
        <source>Leaving decline: %1.</source>
        <extracomment>%1 a list such as &quot;13 to Ended, 5 to Maturity&quot;</extracomment>
        <translation>离开衰退期：%1。</translation>
    </message>
</context>
<context>
    <name>zhike::StandingPanel</name>
    <message>
        <source>Known after the first order.</source>
        <translation>首次下单后可知。</translation>
    </message>
    <message>
        <source>%1: %2 → %3, %4</source>
        <comment>%1: a day, %2 and %3: stages of life, %4: the reason</comment>
        <translation>%1：%2 → %3，%4</translation>
    </message>
    <message>
        <source>Next best action</source>
        <translation>下一步最佳行动</translation>
    </message>
    <message>
        <source>What they have brought</source>
        <translation>已带来的价值</translation>
    </message>
    <message>
        <source>margin, part by part</source>
        <translation>毛利的各个部分</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>忠诚度</translation>
    </message>
    <message>
        <source>Stages so far</source>
        <translation>历次阶段变化</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
</context>
<context>
    <name>zhike::StandingWords</name>
    <message>
        <source>has not bought yet</source>
        <translation>尚未购买</translation>
    </message>
    <message>
        <source>bought again after a long silence</source>
        <translation>长期沉默后再次购买</translation>
    </message>
    <message>
        <source>P(alive) fell to %1</source>
        <comment>%1: a number like 0.41</comment>
        <translation>存活概率降至 %1</translation>
    </message>
    <message numerus="yes">
        <source>silent for %Ln day(s) since the only purchase</source>
        <translation>
            <numerusform>唯一一次购买后已沉默 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>revenue of the last half-year is %1 of the one before</source>
        <comment>%1: a percentage</comment>
        <translation>最近半年收入为前半年的 %1</translation>
    </message>
    <message>
        <source>bought again after half a year without revenue</source>
        <translation>半年无收入后再次购买</translation>
    </message>
    <message>
        <source>one purchase so far</source>
        <translation>至今购买一次</translation>
    </message>
    <message numerus="yes">
        <source>bought on %Ln day(s) so far</source>
        <translation>
            <numerusform>至今有 %Ln 天购买</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>buys steadily, on %Ln day(s) so far</source>
        <translation>
            <numerusform>稳定购买，至今 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2: %3.</source>
        <comment>%1: a stage of life, %2: a day, %3: the reason</comment>
        <translation>自 %2 起处于%1：%3。</translation>
    </message>
    <message>
        <source>since %1: %2</source>
        <comment>%1: a day, %2: the reason</comment>
        <translation>自 %1 起：%2</translation>
    </message>
    <message>
        <source>Known after the first order.</source>
        <translation>首次下单后可知。</translation>
    </message>
    <message>
        <source>*%1*: complaints not settled: *%2*.</source>
        <comment>%1: an action, %2: a number</comment>
        <translation>*%1*：有 *%2* 项投诉未解决。</translation>
    </message>
    <message>
        <source>*%1*: one of the most valuable, and P(alive) is *%2*.</source>
        <comment>%1: an action, %2: 0.41</comment>
        <translation>*%1*：属最有价值客户，而存活概率为 *%2*。</translation>
    </message>
    <message>
        <source>*%1*: bought again after a long silence, *%2* days before the newest figures.</source>
        <comment>%1: an action, %2: a number</comment>
        <translation>*%1*：长期沉默后再次购买，距最新数据 *%2* 天。</translation>
    </message>
    <message>
        <source>*%1*: all it has brought so far is *%2*.</source>
        <comment>%1: an action, %2: money</comment>
        <translation>*%1*：至今只带来 *%2*。</translation>
    </message>
    <message>
        <source>*%1*: worth an effort although P(alive) is *%2*.</source>
        <comment>%1: an action, %2: 0.41</comment>
        <translation>*%1*：存活概率虽为 *%2*，仍值得努力。</translation>
    </message>
    <message>
        <source>*%1*: *%2* of value is at risk.</source>
        <comment>%1: an action, %2: money</comment>
        <translation>*%1*：有 *%2* 的价值处于风险中。</translation>
    </message>
    <message>
        <source>*%1*: silent for *%2* times the usual gap.</source>
        <comment>%1: an action, %2: a number like 1.8</comment>
        <translation>*%1*：已沉默平常间隔的 *%2* 倍。</translation>
    </message>
    <message>
        <source>*%1*: *%2* more is within reach.</source>
        <comment>%1: an action, %2: money</comment>
        <translation>*%1*：还可再争取 *%2*。</translation>
    </message>
    <message>
        <source>*%1*: bought once, *%2* days before the newest figures.</source>
        <comment>%1: an action, %2: a number</comment>
        <translation>*%1*：只买过一次，距最新数据 *%2* 天。</translation>
    </message>
    <message>
        <source>*%1*: one of the most valuable, *%2* is still to come.</source>
        <comment>%1: an action, %2: money</comment>
        <translation>*%1*：属最有价值客户，预计还将带来 *%2*。</translation>
    </message>
    <message>
        <source>*%1*: P(alive) is *%2*, an effort would not pay.</source>
        <comment>%1: an action, %2: 0.04</comment>
        <translation>*%1*：存活概率为 *%2*，投入不划算。</translation>
    </message>
    <message>
        <source>*%1*: P(alive) is *%2*, nothing is pressing.</source>
        <comment>%1: an action, %2: 0.94</comment>
        <translation>*%1*：存活概率为 *%2*，无紧急事项。</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>首次购买</translation>
    </message>
    <message>
        <source>Margin of the first day of purchase, at reference prices.</source>
        <translation>首个购买日按参考价计算的毛利。</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复购买</translation>
    </message>
    <message>
        <source>Margin of later days in the categories of the first day, at reference prices.</source>
        <translation>此后各日在首日品类上按参考价计算的毛利。</translation>
    </message>
    <message>
        <source>Cross-sell</source>
        <translation>交叉销售</translation>
    </message>
    <message>
        <source>Margin of later days in other categories, at reference prices.</source>
        <translation>此后各日在其他品类上按参考价计算的毛利。</translation>
    </message>
    <message>
        <source>Lower cost to serve</source>
        <translation>服务成本节省</translation>
    </message>
    <message>
        <source>Standard cost to serve of this revenue less what serving really cost.</source>
        <translation>此收入的标准服务成本减去实际服务成本。</translation>
    </message>
    <message>
        <source>Price premium</source>
        <translation>价格溢价</translation>
    </message>
    <message>
        <source>Quantity times price paid above (below) the mean price of the quarter.</source>
        <translation>数量乘以高于（低于）当季平均价的部分。</translation>
    </message>
    <message>
        <source>Standard cost</source>
        <translation>标准成本</translation>
    </message>
    <message>
        <source>What serving a customer of this revenue costs on average.</source>
        <translation>服务此收入水平客户的平均成本。</translation>
    </message>
    <message>
        <source>Historic value</source>
        <translation>历史价值</translation>
    </message>
    <message>
        <source>Margin of all orders to date less the cost to serve.</source>
        <translation>至今所有订单的毛利减去服务成本。</translation>
    </message>
    <message>
        <source>Referral, beside</source>
        <translation>推荐（另列）</translation>
    </message>
    <message>
        <source>A share of what the customers referred have brought; not in the sum.</source>
        <translation>所推荐客户已带来价值的一部分；不计入合计。</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>持续性</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>重复购买率</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>情感联系</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>Price matters little</source>
        <translation>价格不敏感</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Word of mouth: about %1, which is what one who recommends us brings on average; in no sum.</source>
        <comment>%1: an amount</comment>
        <translation>口碑：约 %1，即平均每位推荐我们的客户带来的价值；不计入任何合计。</translation>
    </message>
    <message>
        <source>Word of mouth: about %1, since who is unhappy warns others; in no sum.</source>
        <comment>%1: an amount, negative</comment>
        <translation>口碑：约 %1，因为不满意的客户会告诫他人；不计入任何合计。</translation>
    </message>
    <message>
        <source>To replace: %1 new customers, which cost %2 to win.</source>
        <comment>%1: a number, %2: an amount</comment>
        <translation>替代该客户：需 %1 位新客户，获取成本 %2。</translation>
    </message>
    <message>
        <source>To replace: %1 new customers.</source>
        <comment>%1: a number</comment>
        <translation>替代该客户：需 %1 位新客户。</translation>
    </message>
    <message>
        <source>Has brought *%1* (historic); what is to come needs a fitted model.</source>
        <comment>%1: money</comment>
        <translation>已带来 *%1*（历史）；未来的部分需要拟合好的模型。</translation>
    </message>
    <message>
        <source>Has brought *%1* (historic), *%2* is to come (current), *%3* is within reach (potential).</source>
        <comment>%1, %2, %3: money</comment>
        <translation>已带来 *%1*（历史），预计还有 *%2*（当前），可争取 *%3*（潜在）。</translation>
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
            <numerusform>%Ln 周</numerusform>
        </translation>
    </message>
    <message>
        <source>Historic: the margin of all orders to date less the cost to serve. Current: the margin expected within %1, discounted at %2 a year, less the expected cost to serve. Potential: current, and what further categories and referrals are expected to bring.</source>
        <comment>%1: a time such as 3 years, %2: a percentage</comment>
        <translation>历史：至今所有订单的毛利减去服务成本。当前：%1内预期的毛利，按每年 %2 折现，减去预期服务成本。潜在：当前价值，加上其他品类和推荐预期带来的部分。</translation>
    </message>
</context>
<context>
    <name>zhike::StepWords</name>
    <message>
        <source>A record</source>
        <translation>一条记录</translation>
    </message>
    <message>
        <source>%1 left for good</source>
        <comment>%1: a record</comment>
        <translation>%1已彻底删除</translation>
    </message>
    <message>
        <source>%1 was changed since</source>
        <comment>%1: a record</comment>
        <translation>%1此后有改动</translation>
    </message>
    <message>
        <source>%1 was changed by %2 on %3</source>
        <comment>%1: a record, %2: a person, %3: day and time</comment>
        <translation>%2于 %3 改动了%1</translation>
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
        <translation>已更改，未保存</translation>
    </message>
</context>
<context>
    <name>zhike::TenurePanel</name>
    <message>
        <source>Who looks after them</source>
        <translation>历任负责人</translation>
    </message>
    <message>
        <source>Pool…</source>
        <translation>公海…</translation>
    </message>
    <message>
        <source>In the pool since %1: %2</source>
        <comment>%1: a day, %2: a reason</comment>
        <translation>%1 进入公海：%2</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>无人负责。</translation>
    </message>
    <message>
        <source>Protected until %1: %2</source>
        <comment>%1: a day, %2: a reason</comment>
        <translation>保护至 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln earlier</source>
        <translation>
            <numerusform>还有更早的 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>%1 is yours now.</source>
        <comment>%1: a customer</comment>
        <translation>%1 已归您负责。</translation>
    </message>
</context>
<context>
    <name>zhike::TimeGrid</name>
    <message>
        <source>all day</source>
        <translation>全天</translation>
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
        <translation>通话</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Notes, visits, tasks</source>
        <translation>备注、拜访、任务</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>往来内容</translation>
    </message>
</context>
<context>
    <name>zhike::TimelineModel</name>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
</context>
<context>
    <name>zhike::TimelineNote</name>
    <message>
        <source>Type the day on which it is due: 2026-12-31, +3d or mon.</source>
        <translation>请输入到期日：2026-12-31、+3d 或 mon。</translation>
    </message>
    <message>
        <source>Planned for %1.</source>
        <comment>%1: a day</comment>
        <translation>已安排在%1。</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>备注已保存。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Day on which the task is due</source>
        <translation>任务的到期日</translation>
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
            <numerusform>今天完成 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln this week</source>
        <translation>
            <numerusform>本周 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>没有计划</translation>
    </message>
    <message>
        <source>Plan what comes next with a customer, and it stands here on its day.</source>
        <translation>为客户计划下一步，到那天它就在这里。</translation>
    </message>
    <message>
        <source>Plan a next step</source>
        <translation>计划下一步</translation>
    </message>
    <message>
        <source>A customer, what, and when.</source>
        <translation>客户、事项、时间。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Next days</source>
        <translation>未来几天</translation>
    </message>
    <message>
        <source>Who is slipping</source>
        <translation>谁在流失</translation>
    </message>
    <message>
        <source>by value</source>
        <translation>按价值</translation>
    </message>
    <message>
        <source>P(alive) %1 · silent for %2 days</source>
        <comment>%1: a chance, %2: a number</comment>
        <translation>存活概率 %1 · 已沉默 %2 天</translation>
    </message>
    <message>
        <source>Nobody, as far as the orders tell.</source>
        <translation>从订单看，没有人。</translation>
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
        <translation>一直无人接听</translation>
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
        <translation>日历</translation>
    </message>
    <message>
        <source>Data to complete</source>
        <translation>待补全数据</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your customers lack something, or their data are old.</source>
        <translation>
            <numerusform>您有 %Ln 位客户的数据缺失或已旧。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the pool</source>
        <translation>即将收回公海</translation>
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
            <numerusform>%Ln 项到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <comment>%1: a time</comment>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>谁在这里工作？</translation>
    </message>
    <message>
        <source>Narrow or wide navigation</source>
        <translation>收窄或展开导航</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+←)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+→)</translation>
    </message>
    <message>
        <source>Find anyone or anything</source>
        <translation>查找任何人或事</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <comment>%1: a time or a day</comment>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>Last good backup: %1</source>
        <comment>%1: a day and a time</comment>
        <translation>最近一次完好的备份：%1</translation>
    </message>
    <message>
        <source>No backup yet; the first change makes one.</source>
        <translation>还没有备份；首次更改时会自动备份。</translation>
    </message>
</context>
<context>
    <name>zhike::TrackingChart</name>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Week of %1: %2 came, %3 expected</source>
        <extracomment>one week of the check of the model: %1 first day of the week, %2 and %3 numbers of orders</extracomment>
        <translation>%1 当周：实际 %2，预期 %3</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>周（起始日）</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
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
            <numerusform>%Ln 次未获回应</numerusform>
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
        <translation>新人员</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>编辑人员</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <comment>%1: a person</comment>
        <translation>%1 已保存。</translation>
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
        <translation>首次下单后可知。</translation>
    </message>
    <message>
        <source>Margin of all orders at reference prices (the mean price of each product and quarter), split by when a category was first bought, plus what was paid above those prices, less the cost to serve; referrals stand beside the sum, so that totals count each order once. Each part opens what it is made of.</source>
        <translation>所有订单按参考价（各产品每季的平均价）计算的毛利，按品类首次购买的时间划分，加上高于参考价支付的部分，减去服务成本；推荐列在合计之外，使每个订单在总计中只计一次。点开每一部分可看到它由什么构成。</translation>
    </message>
</context>
<context>
    <name>zhike::ValueOriginsDialog</name>
    <message>
        <source>The margin of the first day of purchase, each line at its product&apos;s mean price of that quarter.</source>
        <translation>首个购买日的毛利，每行按该产品当季的平均价计算。</translation>
    </message>
    <message>
        <source>The margin of later days in the categories of the first day, at mean prices.</source>
        <translation>之后各日在首日已购品类中的毛利，按平均价计算。</translation>
    </message>
    <message>
        <source>The margin of later days in other categories than those of the first day, at mean prices.</source>
        <translation>之后各日在首日以外品类中的毛利，按平均价计算。</translation>
    </message>
    <message>
        <source>What serving a customer of this revenue costs on average, less what serving this one really took.</source>
        <translation>服务这一收入水平的客户平均花费的成本，减去服务这位客户的实际成本。</translation>
    </message>
    <message>
        <source>What was paid above or below the mean price of the product in that quarter.</source>
        <translation>高于或低于该产品当季平均价所付的部分。</translation>
    </message>
    <message>
        <source>What serving a customer of this revenue costs on average, order by order.</source>
        <translation>服务这一收入水平的客户平均花费的成本，逐个订单列出。</translation>
    </message>
    <message>
        <source>The margin of every line as it was paid, less what serving took.</source>
        <translation>每行按实付计算的毛利，减去服务成本。</translation>
    </message>
    <message>
        <source>A share of what those have brought who came through this customer; it stands beside the sum, so that totals count each order once.</source>
        <translation>由这位客户介绍来的客户所带来价值的一部分；列在合计之外，使每个订单在总计中只计一次。</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Has brought</source>
        <translation>已带来</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>From</source>
        <comment>head of a column: a record</comment>
        <translation>来源</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>计入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and the way there</source>
        <comment>%1: minutes of a visit</comment>
        <translation>%1，另加路程</translation>
    </message>
    <message>
        <source>a line without a product</source>
        <translation>无产品的订单行</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>a quantity, a product</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>what the order holds beyond its lines</source>
        <translation>订单中各行以外的部分</translation>
    </message>
    <message>
        <source>by its revenue</source>
        <translation>按其收入</translation>
    </message>
    <message>
        <source>of a customer with this revenue</source>
        <translation>这一收入水平的客户</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>minutes, subject of a case</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>handling of what came back</source>
        <translation>退货处理</translation>
    </message>
    <message>
        <source>handling of %1 that came back</source>
        <comment>%1: a product</comment>
        <translation>退回的%1的处理</translation>
    </message>
    <message>
        <source>came directly</source>
        <translation>直接介绍</translation>
    </message>
    <message>
        <source>came through others, step %1</source>
        <comment>%1: 2, 3</comment>
        <translation>经他人介绍，第 %1 层</translation>
    </message>
    <message>
        <source>Standard cost</source>
        <translation>标准成本</translation>
    </message>
    <message>
        <source>without a subject</source>
        <translation>无主题</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>首次购买</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>重复购买</translation>
    </message>
    <message>
        <source>Cross-selling</source>
        <translation>交叉销售</translation>
    </message>
    <message>
        <source>Lower cost to serve</source>
        <translation>服务成本节省</translation>
    </message>
    <message>
        <source>Price premium</source>
        <translation>价格溢价</translation>
    </message>
    <message>
        <source>Standard cost to serve</source>
        <translation>标准服务成本</translation>
    </message>
    <message>
        <source>Historic value</source>
        <translation>历史价值</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a part of the value, a customer</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Together %1.</source>
        <comment>%1: an amount</comment>
        <translation>合计 %1。</translation>
    </message>
    <message>
        <source>The customer&apos;s figures say %1: the rest was logged since and counts from the next computation on.</source>
        <comment>%1: an amount</comment>
        <translation>客户的数字为 %1：其余是之后登记的，从下次计算起计入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that add least are not listed.</source>
        <translation>
            <numerusform>计入最少的 %Ln 行未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in this part.</source>
        <translation>这一部分没有内容。</translation>
    </message>
</context>
<context>
    <name>zhike::ValueView</name>
    <message>
        <source>There is no value to share out yet.</source>
        <translation>尚无可分配的价值。</translation>
    </message>
    <message>
        <source>Gini %1</source>
        <comment>%1: a number like 0.71</comment>
        <translation>基尼系数 %1</translation>
    </message>
    <message>
        <source>%1 weeks, discounted at %2 a year, margin %3</source>
        <comment>%1: a number, %2 and %3: percentages</comment>
        <translation>%1 周，年折现率 %2，毛利率 %3</translation>
    </message>
    <message>
        <source>Who carries the value</source>
        <translation>谁贡献了价值</translation>
    </message>
    <message>
        <source>share of historic + current value, best first</source>
        <translation>历史加当前价值的占比，由高到低</translation>
    </message>
    <message>
        <source>Value by segment</source>
        <translation>各细分的价值</translation>
    </message>
    <message>
        <source>value to come and its share</source>
        <translation>未来价值及占比</translation>
    </message>
</context>
<context>
    <name>zhike::ViewNameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Everybody sees it</source>
        <translation>所有人可见</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>zhike::WhoWorksDialog</name>
    <message>
        <source>Who works here?</source>
        <translation>谁在这里工作？</translation>
    </message>
    <message>
        <source>Your role decides which page opens first. You can change it at any time in the menu with your name.</source>
        <translation>您的角色决定首先打开哪个页面。可随时在您姓名的菜单中更改。</translation>
    </message>
    <message>
        <source>Type your name</source>
        <translation>输入您的姓名</translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfAttachments</name>
    <message>
        <source>“%1” is larger than %2 and was not attached.</source>
        <comment>%1: a file; %2: 25 MB</comment>
        <translation>“%1”超过 %2，未能附上。</translation>
    </message>
    <message>
        <source>“%1” is a folder or no plain file and was not attached.</source>
        <comment>%1: a file</comment>
        <translation>“%1”是文件夹或不是普通文件，未能附上。</translation>
    </message>
    <message>
        <source>“%1” is not there any more and was not attached.</source>
        <comment>%1: a file</comment>
        <translation>“%1”已不存在，未能附上。</translation>
    </message>
    <message>
        <source>“%1” changed while it was read. Attach it again when it is finished.</source>
        <comment>%1: a file</comment>
        <translation>读取“%1”时它发生了变化。等它写完后再附上。</translation>
    </message>
    <message>
        <source>“%1” may not be read by you and was not attached.</source>
        <comment>%1: a file</comment>
        <translation>您无权读取“%1”，未能附上。</translation>
    </message>
    <message>
        <source>“%1” was not attached. %2</source>
        <comment>%1: a file; %2: a sentence that says why</comment>
        <translation>“%1”未能附上。%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) attached.</source>
        <translation>
            <numerusform>已附上 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is a program, or has the name of one. Zhike opens no programs; you can save it.</source>
        <comment>%1: a file</comment>
        <translation>“%1”是程序，或者名字像程序。知客不打开程序，您可以把它另存。</translation>
    </message>
    <message>
        <source>Its name came with characters that turn the direction of writing, so that another ending could seem to be its own.</source>
        <translation>它的文件名带有改变书写方向的字符，看上去的扩展名可能是假的。</translation>
    </message>
    <message>
        <source>Its name came with characters that are not seen.</source>
        <translation>它的文件名带有看不见的字符。</translation>
    </message>
    <message>
        <source>Its name has two endings; only the last one counts.</source>
        <translation>它的文件名有两个扩展名，只有最后一个算数。</translation>
    </message>
    <message>
        <source>It is not what its name says: by its content it is %1.</source>
        <comment>%1: a type like image/png</comment>
        <translation>它与文件名不符：从内容看是 %1。</translation>
    </message>
    <message>
        <source>Files of its kind can hold scripts, which the program that shows it may run.</source>
        <translation>这类文件可能含有脚本，打开它的程序可能会运行这些脚本。</translation>
    </message>
    <message>
        <source>“%1” is damaged: its content is not what was attached. A backup may have it as it was.</source>
        <comment>%1: a file</comment>
        <translation>“%1”已损坏：内容与附上时不同。备份里也许还有原样。</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <comment>%1: a file</comment>
        <translation>“%1”已不存在。</translation>
    </message>
    <message>
        <source>All files of this company together weigh %1. Every backup carries them.</source>
        <comment>%1: a size like 5.2 GB</comment>
        <translation>本公司的附件共占用 %1，每份备份都带着它们。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfBin</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>产品类别</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Service case</source>
        <translation>服务请求</translation>
    </message>
    <message>
        <source>Entry of a case</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Person at work</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>View of a list</source>
        <translation>列表视图</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
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
            <numerusform>%Ln 条回复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>随时</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天后</numerusform>
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
        <translation>关系</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Line of an order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>自定义字段</translation>
    </message>
</context>
<context>
    <name>zhike::WordsOfHistory</name>
    <message>
        <source>Lines</source>
        <translation>明细行</translation>
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
        <translation>表单</translation>
    </message>
    <message>
        <source>Bulk edit</source>
        <translation>批量修改</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>抹除</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Taken out of the bin</source>
        <translation>从回收站取出</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>已彻底抹除</translation>
    </message>
    <message>
        <source>Given to this customer</source>
        <translation>归入此客户</translation>
    </message>
    <message>
        <source>Came from %1</source>
        <comment>%1: a customer</comment>
        <translation>来自 %1</translation>
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
        <translation>当时尚不存在。</translation>
    </message>
    <message>
        <source>It was in the bin.</source>
        <translation>当时在回收站中。</translation>
    </message>
    <message>
        <source>It had been erased or deleted for good.</source>
        <translation>当时已被抹除或彻底删除。</translation>
    </message>
    <message>
        <source>Today it is in the bin.</source>
        <translation>现在在回收站中。</translation>
    </message>
    <message>
        <source>Today it is erased or deleted for good.</source>
        <translation>现在已被抹除或彻底删除。</translation>
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
        <translation>不可能正确：%1</translation>
    </message>
    <message>
        <source>%1; cannot be right: %2</source>
        <comment>%1: what is missing, %2: parts of the data</comment>
        <translation>%1；不可能正确：%2</translation>
    </message>
    <message>
        <source>Complete: everything that is wanted is there.</source>
        <translation>完整：所需数据均已齐全。</translation>
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
        <translation>不可能正确：%1。</translation>
    </message>
    <message>
        <source>Fresh %1 of 100.</source>
        <comment>%1: a number</comment>
        <translation>新鲜度 %1/100。</translation>
    </message>
    <message>
        <source>%1 confirmed on %2.</source>
        <comment>%1: phone, mail or address, %2: a day</comment>
        <translation>%1于 %2 确认。</translation>
    </message>
    <message>
        <source>Confirmed as right: %1.</source>
        <comment>%1: phone, mail, address</comment>
        <translation>已确认正确：%1。</translation>
    </message>
</context>
</TS>
