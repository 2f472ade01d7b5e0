#include "exchange/csvdetect.h"

#include "exchange/textsource.h"
#include "exchange/utf8.h"

#include <QSet>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewCharacters = 6;

// What names, places and headings of business tables are mostly made of, 简体, 繁體 and 日本語 together: a text decoded
// in the wrong way hits one in six or seven of these, in the right way two of three.
constexpr QStringView kUsualHan
    = u"的一是在不了有和人这这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
      u"多定行学法所民得经"
      u"十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政"
      u"四日那社义事平形相"
      u"全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通"
      u"并提直题党程展五果"
      u"料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决"
      u"西被干做必战先回则"
      u"任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更"
      u"单风切打白教速花带"
      u"安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉"
      u"林律叫且究观越织装"
      u"影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太"
      u"准精值号率族维划选"
      u"标写存候毛亲快效院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价"
      u"客户姓址编订额购类城份币邮箱备注款货库店铺渠仓销售促"
      u"李刘陈杨赵黄吴徐孙胡朱高何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚"
      u"谭廖邹熊陆郝孔崔"
      u"康邱秦顾侯邵孟龙雷钱汤尹黎武乔贺赖龚伟芳娜敏静丽磊洋勇艳杰娟涛超秀霞刚桂英玉兰萍鹏辉宏远宇浩轩梓涵欣怡佳慧雪琳"
      u"婷"
      u"圳杭州津沈阳苏宁济郑武汉厦福重庆贸有限司限集团股责任"
      u"個國這為時來們於會發動過說產種後學經進著電裡實體機當點從業應開還關與無線內數質氣變條沒結問題長頭資邊級圖統見計"
      u"別論運農幾區強決"
      u"戰則據處隊給門規熱領東導壓爭濟階術極聯認權證單風帶場車務萬達積議聲報類離華確張馬節話況傳許廣記連難備辦習響勞團"
      u"歷際驗價號選寫親"
      u"專狀廠識適屬圓調滿縣參紅細聽該鐵戶編訂額購幣郵備註貨庫鋪銷陳楊趙黃吳孫劉鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾薑範譚鄒"
      u"熊陸顧龍錢湯賴"
      u"龔偉麗靜艷傑濤剛蘭鵬輝遠軒貿臺台灣竹桃園屏嘉義彰投雄君淑惠雅婷怡志豪宗翰家銘冠彥佩"
      u"田中山本佐藤鈴木高橋伊渡辺村小林加吉井松清斎森池橋石川前岡長谷近後坂遠青西福太原三上和竹内子男郎美恵株式会社東"
      u"京都区町丁番号氏様"
      u"円売注商店舗顧名電話住所日付数量金単価合計県府道市郡";

constexpr QStringView kUsualHangul
    = u"이가는을의에한하고다지사로기자어리대스시해인도일서아전정상나수부주그라원제장보유구공성동신고객명번호주문날짜금"
      u"액수량단가상품김박최조강윤"
      u"임오홍황안송류경선영현우진민재은혜숙희철호준석훈연미순옥혁종창양권남심노하곽배백허엄채표마방여만무바모비산생세"
      u"소실여용위음의작적조중직집"
      u"차천청체초출치카크타트파판평포프필학합행향화회후과게계관국군들등때러려력레료르를말면문물것월년";

bool isLatinLetter(char16_t unit)
{
    return unit >= 0xC0 && unit <= 0x24F && unit != 0xD7 && unit != 0xF7;
}

bool isAsciiLetter(char16_t unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

bool isBetween(char16_t unit, char16_t first, char16_t last)
{
    return unit >= first && unit <= last;
}

/// How much a decoded character looks like text of the encoding, from -2 to 1.
double likelihood(char16_t unit, char16_t before, char16_t after, TextEncoding encoding)
{
    static const QSet<char16_t> kHan(kUsualHan.utf16(), kUsualHan.utf16() + kUsualHan.size());
    static const QSet<char16_t> kHangul(kUsualHangul.utf16(), kUsualHangul.utf16() + kUsualHangul.size());
    const bool isAlone = before < 0x80 && after < 0x80;
    if (unit == QChar::ReplacementCharacter) {
        return -2;
    }
    if (isBetween(unit, 0x80, 0x9F)) {
        return -1;
    }
    if (isBetween(unit, 0xE000, 0xF8FF)) {
        return -0.5;
    }
    if (encoding == TextEncoding::Windows1252) {
        if (!isAlone) {
            return 0.1;
        }
        return isLatinLetter(unit) && (isAsciiLetter(before) || isAsciiLetter(after)) ? 0.9 : 0.55;
    }
    if (isBetween(unit, 0xAC00, 0xD7A3)) {
        return kHangul.contains(unit) ? 1 : 0.4;
    }
    if (isBetween(unit, 0x4E00, 0x9FFF)) {
        return kHan.contains(unit) ? 1 : 0.3;
    }
    if (isBetween(unit, 0x3041, 0x30FF)) {
        return encoding == TextEncoding::ShiftJis ? 0.9 : 0.15;
    }
    if (isBetween(unit, 0x3000, 0x303F) || isBetween(unit, 0xFF01, 0xFF5E)) {
        return 0.7;
    }
    return 0.1; // half-width katakana, Greek, boxes: all these tables have them, few texts do
}

struct Score {
    double value = -2;
    qsizetype characters = 0;
};

Score scoreOf(QByteArrayView sample, TextEncoding encoding)
{
    QByteArray decoded = toUtf8(sample, encoding);
    for (char& byte : decoded) { // marks are no UTF-8; one replacement character each, as fromUtf8() makes of them
        byte = static_cast<unsigned char>(byte) == kSurrogateMark ? static_cast<char>(kInvalidMark) : byte;
    }
    const QString text = QString::fromUtf8(decoded);
    double sum = 0;
    Score score;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80) {
            continue;
        }
        const char16_t before = i > 0 ? text[i - 1].unicode() : u' ';
        const char16_t after = i + 1 < text.size() ? text[i + 1].unicode() : u' ';
        sum += likelihood(unit, before, after, encoding);
        ++score.characters;
    }
    score.value = score.characters > 0 ? sum / double(score.characters) : -2;
    return score;
}

struct Utf8Counts {
    qint64 good = 0; ///< sequences of several bytes
    qint64 bad = 0;
};

/// Is the rest of a sample the beginning of a character of UTF-8 that the sample's end cuts in two?
bool isCutCharacter(const char* at, const char* end)
{
    const auto lead = static_cast<unsigned char>(*at);
    const int length = lead >= 0xF0 && lead <= 0xF4 ? 4
        : lead >= 0xE0 && lead < 0xF0               ? 3
        : lead >= 0xC2 && lead < 0xE0               ? 2
                                                    : 1;
    return end - at < length
        && std::all_of(at + 1, end, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; });
}

Utf8Counts countUtf8(QByteArrayView sample)
{
    Utf8Counts counts;
    const char* at = sample.begin();
    while (at < sample.end()) {
        if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
            continue;
        }
        const Utf8Step step = utf8Step(at, sample.end());
        if (step.kind == Utf8Step::Kind::Valid) {
            ++counts.good;
        } else if (counts.good > 0 && isCutCharacter(at, sample.end())) {
            break; // alone it could as well be the one letter of another encoding
        } else {
            ++counts.bad;
        }
        at += step.length;
    }
    return counts;
}

/// Separators, digits and line breaks are ASCII: in UTF-16 every other byte of theirs is NUL, always on the same side.
std::optional<EncodingGuess> unmarkedUtf16(QByteArrayView sample)
{
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < sample.size(); ++i) {
        zeros[size_t(i % 2)] += sample[i] == '\0' ? 1 : 0;
    }
    const qsizetype pairs = sample.size() / 2;
    const auto [even, odd] = zeros;
    if (pairs < 4 || std::max(even, odd) * 20 < pairs || std::min(even, odd) * 10 > std::max(even, odd)) {
        return std::nullopt;
    }
    return EncodingGuess{odd > even ? TextEncoding::Utf16Le : TextEncoding::Utf16Be, kSureEncoding - 5};
}

} // namespace

std::vector<EncodingGuess> guessEncoding(QByteArrayView sample)
{
    if (const ByteOrderMark mark = byteOrderMarkOf(sample); mark.length > 0) {
        return {{mark.encoding, 100}};
    }
    if (const auto wide = unmarkedUtf16(sample)) {
        return {*wide};
    }
    const Utf8Counts utf8 = countUtf8(sample);
    if (utf8.good + utf8.bad == 0) {
        return {{TextEncoding::Utf8, 100}};
    }
    std::vector<EncodingGuess> guesses;
    double best = -2;
    for (const TextEncoding encoding :
         {TextEncoding::Gb18030, TextEncoding::Big5, TextEncoding::ShiftJis, TextEncoding::EucKr,
          TextEncoding::Windows1252}) {
        const Score score = scoreOf(sample, encoding);
        best = std::max(best, score.value);
        const int most = score.characters < kFewCharacters ? 60 : 95;
        guesses.push_back({encoding, std::clamp(int(score.value * 100), 0, most)});
    }
    std::ranges::stable_sort(guesses, std::ranges::greater(), &EncodingGuess::confidence);
    if (guesses[0].confidence - guesses[1].confidence < 15) {
        guesses[0].confidence = std::min(guesses[0].confidence, 60); // two are as good: a person should look
    }
    // Nothing else makes valid UTF-8 by chance: one bad row among many good ones is a bad row, not another encoding.
    const qint64 share = utf8.good * 100 / (utf8.good + utf8.bad);
    if (share >= 90 || (share >= 50 && best < 0.3)) {
        guesses.insert(guesses.begin(), {TextEncoding::Utf8, utf8.bad == 0 ? (utf8.good < 3 ? 90 : 99) : 85});
    } else {
        guesses.push_back({TextEncoding::Utf8, 0});
    }
    return guesses;
}

} // namespace zhike
