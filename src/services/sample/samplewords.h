#pragma once

#include <span>
#include <string_view>

/// The parts that names and addresses of the sample company are made of. Lists are ranked where they are drawn so: the
/// usual in front.
namespace zhike::sample {

using Word = std::u16string_view;

// Chinese persons. Each character of a list is one part.
inline constexpr Word kSurnames
    = u"王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田于肖潘袁董叶杜丁蒋程余吕魏蔡苏任卢沈姜姚钟"
      u"崔陆谭汪石付贾范金韦夏方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶毛贺顾龚郝邵万覃武钱戴严莫孔向汤常温康施洪";
inline constexpr Word kDoubleSurnames[] = {u"欧阳", u"上官", u"司徒", u"诸葛", u"尉迟", u"夏侯", u"慕容", u"令狐"};
inline constexpr Word kWomensCharacters
    = u"芳敏静丽娟霞燕玲洁梅琳慧莹欣怡佳颖薇蕾丹萍红晴岚琪瑶璐妍雯菲雨梦涵诗婷倩蓉露冰凤英秀兰淑珍莉桂香月华春菊"
      u"艳美云晓思若可馨悦彤雪珊蓓茜媛婉婧娜";
inline constexpr Word kMensCharacters
    = u"伟强磊军洋勇杰涛明超刚平辉鹏飞斌波宇浩凯建国志文博俊宏峰毅晨阳轩昊天睿泽铭林海东成龙嘉豪家诚永健亮松柏恒启"
      u"康德荣光福贵祥庆瑞震雷彬炜晖旭朗航翔腾骏逸哲栋梁乐";
inline constexpr Word kGenerationCharacters = u"建国文志晓明小玉春秋家永思子一宏世景学德俊雨嘉梓海";
// The same in the traditional script, for customers in Taiwan.
inline constexpr Word kTaiwanSurnames = u"陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高";
inline constexpr Word kTaiwanGivenNames[]
    = {u"怡君", u"雅婷", u"淑芬", u"美玲", u"佳穎", u"宗翰", u"志豪", u"俊傑", u"建宏", u"冠宇", u"承恩", u"品妍",
       u"家豪", u"雅雯", u"欣怡", u"柏翰", u"彥廷", u"詩涵", u"宜蓁", u"麗華", u"國強", u"文雄", u"明哲", u"惠雯"};

// Latin persons, by country.
struct Nation {
    Word code; ///< ISO 3166
    Word country;
    Word language;
    Word dialling; ///< country code
    Word mobilePrefix;
    int mobileDigits; ///< behind the prefix
    Word currency;
    std::span<const Word> womensNames;
    std::span<const Word> mensNames;
    std::span<const Word> surnames;
    std::span<const Word> cities; ///< city|postal code
    std::span<const Word> streets;
    std::span<const Word> trades;
    std::span<const Word> forms; ///< legal forms
};
[[nodiscard]] std::span<const Nation> nations();

struct City {
    Word name;
    Word latin;
    Word province;
    Word areaCode;
    Word postalPrefix; ///< four of six digits
    Word territory; ///< Chinese|English
};
/// Of the mainland, the sample company's own region first.
[[nodiscard]] std::span<const City> cities();
[[nodiscard]] std::span<const City> taiwanCities();

/// What a firm does, at the end of its name.
struct Trade {
    Word name;
    Word english;
    Word industry; ///< Chinese|English
    int line; ///< the product category that it buys most, an index into sampleCategories()
};
[[nodiscard]] std::span<const Trade> trades();
/// Universities, hospitals, institutes: behind a city's name.
[[nodiscard]] std::span<const Trade> institutions();
[[nodiscard]] std::span<const Trade> taiwanTrades();

inline constexpr Word kBrandFirst
    = u"宏恒华启博瑞东长安明中天金盛泰和信达永海新科嘉润鑫德康通汇利百万正大高远方圆龙江南北星光晨晶宇昊伟雅佳优"
      u"卓凌腾飞鼎顺富源丰美兴荣祥宝福春晓悦诚仁义同庆元亚欧环创智云联超";
inline constexpr Word kBrandSecond
    = u"远源明华晶博瑞安州东方吉海石宇泰盛和信达邦德康通汇利成正达高科图圆龙江瀚星光辰阳昌伟特佳诺越凌翔飞立顺阔丰"
      u"川美兴荣祥来福晖景悦诚恩义创庆隆亚盟环宏智腾联凯";
inline constexpr Word kTaiwanBrandFirst = u"華台鴻宏裕群聯東億正永新大光廣信寶順豐國";
inline constexpr Word kTaiwanBrandSecond = u"裕達海碁創發電茂興陽豐隆泰聯穎邦寶華昇成";

inline constexpr Word kRoads[]
    = {u"科锐路", u"人民路",   u"中山路", u"创新大道",   u"工业园区星湖街", u"建设路", u"解放路",   u"长江路",
       u"科技路", u"滨江大道", u"文昌路", u"金鸡湖大道", u"开发大道",       u"学府路", u"迎宾大道", u"和平路"};
inline constexpr Word kDistricts[]
    = {u"姑苏区", u"高新区", u"经开区", u"滨湖区", u"鼓楼区", u"江北区", u"城东区", u"海曙区", u"西湖区", u"浦东新区"};

struct JobTitle {
    Word title; ///< Chinese|English
    Word department; ///< Chinese|English
    int role; ///< BuyingRole
};
[[nodiscard]] std::span<const JobTitle> jobTitles();

} // namespace zhike::sample
