#pragma once

#include <string_view>

namespace zhike {

// Rules are parted by semicolons: simplified characters, then one reading for each, parted by blanks; alternatives of
// one reading are parted by a stroke, the usual one first.

/// Surnames that are not read as the character is elsewhere, or not only so. Of double surnames those that need it.
inline constexpr std::u16string_view kSurnameRules
    = u"单 shan;曾 zeng;仇 qiu;查 zha;乐 yue/le;区 ou;解 xie;朴 piao/pu;盖 ge/gai;缪 miao/mou;翟 zhai/di;覃 qin/tan;"
      u"尉 wei/yu;折 she/zhe;召 shao/zhao;种 chong/zhong;黑 he/hei;秘 bi/mi;繁 po/fan;洗 xian;员 yun;隗 wei/kui;"
      u"郗 xi/chi;郇 xun/huan;佴 nai;柏 bai/bo;薄 bo/bao;卜 bu;谌 chen/shen;牟 mu/mou;宓 mi/fu;能 nai;莘 shen/xin;"
      u"都 du/dou;藏 zang/cang;占 zhan;祭 zhai/ji;阚 kan;郄 qie/xi;句 gou/ju;角 jue/jiao;圈 juan;澹 tan;适 kuo/shi;"
      u"乜 nie;撒 sa;少 shao;干 gan;盛 sheng;重 chong;"
      u"万俟 mo qi;尉迟 yu chi;单于 chan/shan yu;长孙 zhang sun;令狐 ling hu;澹台 tan tai;乐正 yue zheng;"
      u"乐羊 yue yang;宰父 zai fu;夹谷 jia gu;拓跋 tuo ba;子车 zi ju;哥舒 ge shu;库狄 she di;沮渠 ju qu";

/// Words, mostly of firms and places, in which a character is not read as it is alone.
inline constexpr std::u16string_view kPhraseRules
    = u"重庆 chong qing;长城 chang cheng;长江 chang jiang;长安 chang an;长沙 chang sha;长春 chang chun;长虹 chang hong;"
      u"长征 chang zheng;长治 chang zhi;长兴 chang xing;长宁 chang ning;长乐 chang le;长远 chang yuan;长青 chang qing;"
      u"长白 chang bai;长龙 chang long;长荣 chang rong;长丰 chang feng;长发 chang fa;长和 chang he;长岛 chang dao;"
      u"长葛 chang ge;长垣 chang yuan;长清 chang qing;长洲 chang zhou;长海 chang hai;长盛 chang sheng;长久 chang jiu;"
      u"长期 chang qi;长途 chang tu;长三角 chang san jiao;延长 yan chang;天长 tian chang;特长 te chang;深长 shen chang;"
      u"董事长 dong shi zhang;院长 yuan zhang;校长 xiao zhang;市长 shi zhang;家长 jia zhang;增长 zeng zhang;"
      u"成长 cheng zhang;生长 sheng zhang;长子 zhang zi;"
      u"行长 hang zhang;银行 yin hang;商行 shang hang;行业 hang ye;分行 fen hang;支行 zhi hang;总行 zong hang;"
      u"央行 yang hang;投行 tou hang;农行 nong hang/xing;建行 jian hang/xing;工行 gong hang/xing;中行 zhong "
      u"hang/xing;招行 zhao hang/xing;"
      u"洋行 yang hang;车行 che hang;同行 tong hang/xing;内行 nei hang;行情 hang qing;行家 hang jia;排行 pai hang;"
      u"重新 chong xin;重阳 chong yang;重组 chong zu;重建 chong jian;重生 chong sheng;重复 chong fu;重启 chong qi;"
      u"重楼 chong lou;重工 zhong gong;重型 zhong xing;重要 zhong yao;重点 zhong dian;重机 zhong ji;"
      u"音乐 yin yue;乐器 yue qi;乐团 yue tuan;乐队 yue dui;声乐 sheng yue;民乐 min yue;国乐 guo yue;乐谱 yue pu;"
      u"乐清 yue qing;乐亭 lao ting;快乐 kuai le;乐山 le shan;乐园 le yuan;"
      u"会计 kuai ji;会稽 kuai ji;厦门 xia men;首都 shou du;成都 cheng du;都市 du shi;都江堰 du jiang yan;京都 jing du;"
      u"西藏 xi zang;藏族 zang zu;藏药 zang yao;青藏 qing zang;宝藏 bao zang;朝阳 chao/zhao yang;朝鲜 chao xian;"
      u"今朝 jin zhao;朝霞 zhao xia;朝晖 zhao hui;朝露 zhao lu;传媒 chuan mei;传记 zhuan ji;自传 zi zhuan;"
      u"调味 tiao wei;空调 kong tiao;调研 diao yan;调查 diao cha;调度 diao du;调整 tiao zheng;调节 tiao jie;"
      u"六安 lu an;蚌埠 beng bu;番禺 pan yu;台州 tai zhou;天台 tian tai;丽水 li shui;高丽 gao li;单县 shan xian;"
      u"铅山 yan shan;大埔 da bu;黄埔 huang pu;青浦 qing pu;尉犁 yu li;什邡 shi fang;什么 shen me;歙县 she xian;"
      u"莘县 shen xian;莘庄 xin zhuang;解州 xie zhou;渑池 mian chi;闽侯 min hou;洪洞 hong tong;井陉 jing xing;"
      u"阿房 e pang;东阿 dong e;阿胶 e jiao;阿弥陀 e mi tuo;巴音郭楞 ba yin guo leng;吐蕃 tu bo;大月氏 da yue zhi;"
      u"荥阳 xing yang;荥经 ying jing;珲春 hun chun;琅琊 lang ya;筠连 jun lian;中牟 zhong mu;牟平 mu ping;"
      u"黄陂 huang pi;武陟 wu zhi;涡阳 guo yang;蔚县 yu xian;繁峙 fan shi;柞水 zha shui;枞阳 zong yang;燕山 yan shan;"
      u"柏林 bo lin;伯明翰 bo ming han;厘米 li mi;可汗 ke han;龟兹 qiu ci;吐鲁番 tu lu fan;身毒 yuan du;"
      u"给水 ji shui;供给 gong ji;给排水 ji pai shui;校对 jiao dui;校准 jiao zhun;参差 cen ci;人参 ren shen;"
      u"海参 hai shen;党参 dang shen;参茸 shen rong;便宜 pian yi;模具 mu ju;模样 mu yang;数码 shu ma;"
      u"率先 shuai xian;表率 biao shuai;统率 tong shuai;大夫 dai fu;大黄 da/dai huang;曝光 bao guang;宁波 ning bo;"
      u"还原 huan yuan;归还 gui huan;还款 huan kuan;差旅 chai lv;出差 chu chai;快递 kuai di;的确 di que;"
      u"目的 mu di;地产 di chan;地方 di fang;土地 tu di;得到 de dao;了解 liao jie;了结 liao jie;着陆 zhuo lu;"
      u"着装 zhuo zhuang;沉着 chen zhuo;牛仔 niu zai;仔细 zi xi;角色 jue se;主角 zhu jue;供应 gong ying;反应 fan ying;"
      u"兴业 xing ye;兴旺 xing wang;高兴 gao xing;复兴 fu xing;中央 zhong yang;中奖 zhong jiang;命中 ming zhong;"
      u"降龙 xiang long;投降 tou xiang;剥削 bo xue;薄荷 bo he;负荷 fu he;血液 xue ye;流血 liu xue;"
      u"省亲 xing qin;反省 fan xing;自省 zi xing;堡垒 bao lei;十里堡 shi li pu;瓦窑堡 wa yao bu;称职 chen zhi;"
      u"对称 dui chen;匀称 yun chen;处理 chu li;处方 chu fang;弹簧 tan huang;弹性 tan xing;弹力 tan li;子弹 zi dan;"
      u"石油 shi you;担保 dan bao;担子 dan zi;量贩 liang fan;重量 zhong liang;夏朝 xia chao;奇数 ji shu;"
      u"提防 di fang;系鞋 ji xie;似的 shi de;女红 nv gong;露脸 lou lian;钥匙 yao shi;骨朵 gu duo;蛤蟆 ha ma";

/// Single characters where the table's reading is not the usual one, or where names have a second that people type.
inline constexpr std::u16string_view kCharacterRules
    = u"长 chang/zhang;行 xing/hang;重 zhong/chong;乐 le/yue;曾 zeng/ceng;单 dan/shan;朝 chao/zhao;都 du/dou;"
      u"厦 sha/xia;藏 zang/cang;传 chuan/zhuan;调 tiao/diao;校 xiao/jiao;参 can/shen;车 che;茜 qian/xi;莎 sha/suo;"
      u"娜 na/nuo;晟 sheng/cheng;仔 zi/zai;炅 jiong/gui;洗 xi;卜 bu/bo;乾 qian/gan;干 gan/qian;著 zhu;陂 pi/bei;涡 "
      u"wo/guo;"
      u"六 liu/lu;大 da/dai;柏 bai/bo;薄 bo/bao;率 lv/shuai;弹 tan/dan;还 huan/hai;角 jiao/jue;阿 a/e;石 shi;"
      u"轧 zha/ya;着 zhe/zhuo;什 shi/shen;俞 yu;朴 pu/piao;区 qu/ou;盛 sheng/cheng;翟 zhai/di;种 zhong/chong;"
      u"解 jie/xie;尉 wei/yu;莘 xin/shen;燕 yan;广 guang;厂 chang;牟 mu/mou;缪 miao/mou;宓 mi/fu;泊 bo/po;"
      u"模 mo/mu;铅 qian/yan;曝 pu/bao;给 gei/ji;会 hui/kuai;降 jiang/xiang;血 xue/xie;色 se;塞 sai/se;"
      u"溱 qin/zhen;枞 cong/zong;堡 bao/pu;莞 guan/wan;丽 li;覃 tan/qin;查 cha/zha;仇 chou/qiu;盖 gai/ge;"
      u"召 zhao/shao;员 yuan;郇 xun/huan;葛 ge;呙 guo;澹 dan/tan;阚 kan/han;柞 zuo/zha;戚 qi;说 shuo;"
      u"识 shi;数 shu;称 cheng;似 si/shi;桧 hui/gui;枸 gou/ju;汶 wen;旸 yang;翀 chong;妤 yu;祎 yi;圳 zhen;"
      u"嗯 en";

} // namespace zhike
