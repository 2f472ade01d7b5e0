#include "services/sample/samplewords.h"

#include "domain/customers/contact.h"

namespace zhike::sample {

namespace {

constexpr Word kEnglishWomen[]
    = {u"Olivia",  u"Emily",  u"Charlotte", u"Grace", u"Hannah",  u"Lucy",  u"Alice",  u"Sophie",
       u"Eleanor", u"Rachel", u"Megan",     u"Zoe",   u"Harriet", u"Fiona", u"Imogen", u"Beth"};
constexpr Word kEnglishMen[]
    = {u"James",  u"Oliver", u"Daniel", u"Thomas", u"William", u"Henry",  u"George", u"Samuel",
       u"Edward", u"Simon",  u"Peter",  u"Alan",   u"Graham",  u"Callum", u"Rory",   u"Nathan"};
constexpr Word kEnglishSurnames[]
    = {u"Smith",      u"Jones",    u"Taylor",    u"Brown",   u"Walker",   u"Wright",  u"Hughes",    u"Clarke",
       u"Marlow",     u"Kestrel",  u"Ashworth",  u"Bennett", u"Carter",   u"Dawson",  u"Ellison",   u"Fletcher",
       u"Greenfield", u"Hartley",  u"Langford",  u"Mercer",  u"Norris",   u"O'Brien", u"Pemberton", u"Redfern",
       u"Sheridan",   u"Thornton", u"Underhill", u"Vaughan", u"Whitaker", u"Yates"};
constexpr Word kGermanWomen[] = {u"Anna",    u"Katharina", u"Sabine", u"Julia", u"Lena",   u"Ulrike", u"Claudia",
                                 u"Mareike", u"Franziska", u"Heike",  u"Käthe", u"Birgit", u"Silke"};
constexpr Word kGermanMen[] = {u"Thomas",  u"Andreas", u"Jürgen", u"Stefan",  u"Matthias", u"Jörg",   u"Klaus",
                               u"Florian", u"Tobias",  u"Uwe",    u"Günther", u"Lukas",    u"Holger", u"Björn"};
constexpr Word kGermanSurnames[]
    = {u"Müller",   u"Schmidt", u"Schneider", u"Fischer",  u"Weber",   u"Brandt",  u"Schäfer",
       u"Köhler",   u"Krüger",  u"Hofmann",   u"Böhm",     u"Lindner", u"Weiß",    u"Strauß",
       u"Vogt",     u"Größing", u"Bäumler",   u"Hartmann", u"Kühn",    u"Neumann", u"Ostermann",
       u"Pfeiffer", u"Roth",    u"Steinbach", u"Thiele",   u"Ulrich",  u"Wäger",   u"Zimmermann"};
constexpr Word kFrenchWomen[] = {u"Camille", u"Léa",     u"Chloé",  u"Amélie",  u"Hélène", u"Françoise",
                                 u"Élodie",  u"Margaux", u"Sylvie", u"Aurélie", u"Noémie", u"Solène"};
constexpr Word kFrenchMen[] = {u"Julien", u"Étienne", u"François", u"Luc",    u"Benoît",   u"Mathieu",
                               u"Rémi",   u"Olivier", u"Gaëtan",   u"Pascal", u"Thibault", u"Jérôme"};
constexpr Word kFrenchSurnames[]
    = {u"Martin",   u"Bernard",   u"Lefèvre",   u"Moreau",   u"Fournier", u"Girard", u"Dubois",
       u"Rousseau", u"Lacroix",   u"Chevalier", u"Bertrand", u"Garnier",  u"Faure",  u"Mercier",
       u"Beaulieu", u"Delacourt", u"Gauthier",  u"Perrin",   u"Renaud",   u"Vasseur"};
constexpr Word kNordicWomen[] = {u"Ingrid", u"Astrid",  u"Sigrún", u"Freja", u"Åsa",      u"Kaisa",
                                 u"Maja",   u"Solveig", u"Linnéa", u"Tuuli", u"Birgitte", u"Sanna"};
constexpr Word kNordicMen[] = {u"Lars",  u"Søren",  u"Magnus", u"Henrik", u"Jukka",   u"Øyvind",
                               u"Bjørn", u"Anders", u"Mikael", u"Sven",   u"Torsten", u"Åke"};
constexpr Word kNorwegianSurnames[] = {u"Hansen", u"Johansen", u"Berg",  u"Haugen", u"Nordlys", u"Solberg",
                                       u"Moen",   u"Ødegård",  u"Fjeld", u"Strand", u"Lunde",   u"Bakken"};
constexpr Word kSwedishSurnames[] = {u"Andersson", u"Lindström", u"Bergqvist", u"Sjöberg", u"Ekström", u"Nyström",
                                     u"Åkesson",   u"Holmgren",  u"Wallin",    u"Hedlund", u"Öberg",   u"Forsberg"};
constexpr Word kDanishSurnames[] = {u"Jensen",    u"Sørensen", u"Møller", u"Kjær",  u"Østergaard",
                                    u"Lauritsen", u"Holm",     u"Skov",   u"Bruun", u"Rasmussen"};
constexpr Word kFinnishSurnames[] = {u"Korhonen", u"Virtanen", u"Mäkinen", u"Nieminen", u"Hämäläinen",
                                     u"Lehtonen", u"Järvinen", u"Koskela", u"Rantala",  u"Ylönen"};

constexpr Word kBritishCities[] = {u"London|SE1 7PB",    u"Manchester|M2 5WA", u"Leeds|LS1 4AP",    u"Bristol|BS1 5TR",
                                   u"Cambridge|CB4 0WS", u"Edinburgh|EH3 9EE", u"Sheffield|S1 2HE", u"Oxford|OX4 4GA"};
constexpr Word kGermanCities[]
    = {u"Hamburg|20457", u"München|80331",   u"Köln|50667",       u"Göttingen|37073", u"Stuttgart|70173",
       u"Jena|07743",    u"Darmstadt|64283", u"Düsseldorf|40213", u"Lübeck|23552",    u"Karlsruhe|76131"};
constexpr Word kFrenchCities[] = {u"Lyon|69002",   u"Paris|75011",    u"Grenoble|38000", u"Toulouse|31000",
                                  u"Nantes|44000", u"Besançon|25000", u"Orléans|45000",  u"Saint-Étienne|42000"};
constexpr Word kNorwegianCities[] = {u"Oslo|0150", u"Bergen|5003", u"Tromsø|9008", u"Ålesund|6002", u"Trondheim|7011"};
constexpr Word kSwedishCities[]
    = {u"Stockholm|111 20", u"Göteborg|411 03", u"Malmö|211 18", u"Uppsala|753 10", u"Linköping|582 22"};
constexpr Word kDanishCities[] = {u"København|1050", u"Aarhus|8000", u"Odense|5000", u"Sønderborg|6400"};
constexpr Word kFinnishCities[]
    = {u"Helsinki|00100", u"Tampere|33100", u"Jyväskylä|40100", u"Oulu|90100", u"Hämeenlinna|13100"};

constexpr Word kBritishStreets[] = {u"Mill Lane", u"Station Road", u"Foundry Street", u"Harbour Way", u"Kings Road"};
constexpr Word kGermanStreets[] = {u"Industriestraße", u"Bahnhofstraße", u"Hafenstraße", u"Gutenbergring", u"Am Markt"};
constexpr Word kFrenchStreets[]
    = {u"rue de la République", u"avenue Jean Jaurès", u"rue des Tanneurs", u"quai Perrache"};
constexpr Word kNordicStreets[] = {u"Storgata", u"Havnegade", u"Drottninggatan", u"Kirkkokatu", u"Industrivägen"};

constexpr Word kEnglishTrades[] = {u"Instruments",   u"Laboratories", u"Analytical", u"Precision Tools", u"Biosciences",
                                   u"Water Testing", u"Metrology",    u"Seeds",      u"Marine Surveys",  u"Coatings"};
constexpr Word kGermanTrades[] = {u"Messtechnik",  u"Werkzeuge", u"Laborbedarf", u"Feinmechanik", u"Prüftechnik",
                                  u"Maschinenbau", u"& Söhne",   u"Chemie",      u"Kältetechnik", u"Optik"};
constexpr Word kFrenchTrades[] = {u"Instruments", u"Mécanique",   u"Analyses",   u"Optique",
                                  u"et Fils",     u"Chimie fine", u"Métrologie", u"Agroalimentaire"};
constexpr Word kNordicTrades[]
    = {u"Marine", u"Instrument", u"Teknik", u"Robotics", u"Bioenergi", u"Analys", u"Offshore", u"Mätteknik"};
constexpr Word kBritishForms[] = {u"Ltd", u"Limited", u"LLP", u"plc"};
constexpr Word kGermanForms[] = {u"GmbH", u"GmbH & Co. KG", u"AG", u"e. K."};
constexpr Word kFrenchForms[] = {u"SARL", u"SAS", u"SA"};
constexpr Word kNorwegianForms[] = {u"AS", u"ASA"};
constexpr Word kSwedishForms[] = {u"AB"};
constexpr Word kDanishForms[] = {u"A/S", u"ApS"};
constexpr Word kFinnishForms[] = {u"Oy", u"Oyj"};

constexpr Nation kNations[]
    = {{u"DE", u"Germany", u"de", u"49", u"151", 8, u"EUR", kGermanWomen, kGermanMen, kGermanSurnames, kGermanCities,
        kGermanStreets, kGermanTrades, kGermanForms},
       {u"GB", u"United Kingdom", u"en", u"44", u"77", 8, u"GBP", kEnglishWomen, kEnglishMen, kEnglishSurnames,
        kBritishCities, kBritishStreets, kEnglishTrades, kBritishForms},
       {u"FR", u"France", u"fr", u"33", u"6", 8, u"EUR", kFrenchWomen, kFrenchMen, kFrenchSurnames, kFrenchCities,
        kFrenchStreets, kFrenchTrades, kFrenchForms},
       {u"SE", u"Sweden", u"sv", u"46", u"70", 7, u"EUR", kNordicWomen, kNordicMen, kSwedishSurnames, kSwedishCities,
        kNordicStreets, kNordicTrades, kSwedishForms},
       {u"NO", u"Norway", u"nb", u"47", u"9", 7, u"EUR", kNordicWomen, kNordicMen, kNorwegianSurnames, kNorwegianCities,
        kNordicStreets, kNordicTrades, kNorwegianForms},
       {u"DK", u"Denmark", u"da", u"45", u"2", 7, u"EUR", kNordicWomen, kNordicMen, kDanishSurnames, kDanishCities,
        kNordicStreets, kNordicTrades, kDanishForms},
       {u"FI", u"Finland", u"fi", u"358", u"40", 7, u"EUR", kNordicWomen, kNordicMen, kFinnishSurnames, kFinnishCities,
        kNordicStreets, kNordicTrades, kFinnishForms}};

constexpr City kCities[]
    = {{u"上海", u"Shanghai", u"上海市", u"21", u"2001", u"华东|East China"},
       {u"苏州", u"Suzhou", u"江苏省", u"512", u"2150", u"华东|East China"},
       {u"杭州", u"Hangzhou", u"浙江省", u"571", u"3100", u"华东|East China"},
       {u"南京", u"Nanjing", u"江苏省", u"25", u"2100", u"华东|East China"},
       {u"宁波", u"Ningbo", u"浙江省", u"574", u"3150", u"华东|East China"},
       {u"无锡", u"Wuxi", u"江苏省", u"510", u"2140", u"华东|East China"},
       {u"合肥", u"Hefei", u"安徽省", u"551", u"2300", u"华东|East China"},
       {u"常州", u"Changzhou", u"江苏省", u"519", u"2130", u"华东|East China"},
       {u"绍兴", u"Shaoxing", u"浙江省", u"575", u"3120", u"华东|East China"},
       {u"嘉兴", u"Jiaxing", u"浙江省", u"573", u"3140", u"华东|East China"},
       {u"南通", u"Nantong", u"江苏省", u"513", u"2260", u"华东|East China"},
       {u"扬州", u"Yangzhou", u"江苏省", u"514", u"2250", u"华东|East China"},
       {u"温州", u"Wenzhou", u"浙江省", u"577", u"3250", u"华东|East China"},
       {u"金华", u"Jinhua", u"浙江省", u"579", u"3210", u"华东|East China"},
       {u"徐州", u"Xuzhou", u"江苏省", u"516", u"2210", u"华东|East China"},
       {u"芜湖", u"Wuhu", u"安徽省", u"553", u"2410", u"华东|East China"},
       {u"镇江", u"Zhenjiang", u"江苏省", u"511", u"2120", u"华东|East China"},
       {u"台州", u"Taizhou", u"浙江省", u"576", u"3180", u"华东|East China"},
       {u"北京", u"Beijing", u"北京市", u"10", u"1000", u"华北|North China"},
       {u"天津", u"Tianjin", u"天津市", u"22", u"3000", u"华北|North China"},
       {u"青岛", u"Qingdao", u"山东省", u"532", u"2660", u"华北|North China"},
       {u"济南", u"Jinan", u"山东省", u"531", u"2500", u"华北|North China"},
       {u"大连", u"Dalian", u"辽宁省", u"411", u"1160", u"华北|North China"},
       {u"长春", u"Changchun", u"吉林省", u"431", u"1300", u"华北|North China"},
       {u"广州", u"Guangzhou", u"广东省", u"20", u"5100", u"华南|South China"},
       {u"深圳", u"Shenzhen", u"广东省", u"755", u"5180", u"华南|South China"},
       {u"佛山", u"Foshan", u"广东省", u"757", u"5280", u"华南|South China"},
       {u"厦门", u"Xiamen", u"福建省", u"592", u"3610", u"华南|South China"},
       {u"福州", u"Fuzhou", u"福建省", u"591", u"3500", u"华南|South China"},
       {u"武汉", u"Wuhan", u"湖北省", u"27", u"4300", u"华中|Central China"},
       {u"长沙", u"Changsha", u"湖南省", u"731", u"4100", u"华中|Central China"},
       {u"郑州", u"Zhengzhou", u"河南省", u"371", u"4500", u"华中|Central China"},
       {u"成都", u"Chengdu", u"四川省", u"28", u"6100", u"西部|West China"},
       {u"重庆", u"Chongqing", u"重庆市", u"23", u"4000", u"西部|West China"},
       {u"西安", u"Xi'an", u"陕西省", u"29", u"7100", u"西部|West China"},
       {u"昆明", u"Kunming", u"云南省", u"871", u"6500", u"西部|West China"}};

constexpr City kTaiwanCities[]
    = {{u"台北", u"Taipei", u"臺北市", u"2", u"1066", u"港澳台|Taiwan"},
       {u"新竹", u"Hsinchu", u"新竹市", u"3", u"3007", u"港澳台|Taiwan"},
       {u"台中", u"Taichung", u"臺中市", u"4", u"4070", u"港澳台|Taiwan"},
       {u"台南", u"Tainan", u"臺南市", u"6", u"7004", u"港澳台|Taiwan"},
       {u"高雄", u"Kaohsiung", u"高雄市", u"7", u"8024", u"港澳台|Taiwan"}};

constexpr Trade kTrades[]
    = {{u"精密机械", u"Precision", u"机械制造|Machinery", 4},
       {u"电子", u"Electronics", u"电子|Electronics", 6},
       {u"生物", u"Biotech", u"生物医药|Life sciences", 3},
       {u"光学", u"Optics", u"光学|Optics", 5},
       {u"化工", u"Chemical", u"化工|Chemicals", 0},
       {u"食品", u"Foods", u"食品|Food", 7},
       {u"医疗器械", u"Medical Devices", u"生物医药|Life sciences", 3},
       {u"检测", u"Testing", u"检测认证|Testing", 1},
       {u"环保科技", u"Environmental", u"环保|Environment", 0},
       {u"贸易", u"Trading", u"批发|Wholesale", 8},
       {u"新材料", u"New Materials", u"新材料|Materials", 4},
       {u"制药", u"Pharma", u"生物医药|Life sciences", 1},
       {u"电器", u"Electric", u"电气|Electrical", 6},
       {u"纺织", u"Textile", u"纺织|Textiles", 4},
       {u"塑料", u"Plastics", u"塑料|Plastics", 4},
       {u"水产", u"Aquaculture", u"农业|Agriculture", 0},
       {u"照明", u"Lighting", u"电气|Electrical", 5},
       {u"船务", u"Shipping", u"物流|Logistics", 9},
       {u"铸造", u"Foundry", u"机械制造|Machinery", 4},
       {u"仪器", u"Instruments", u"仪器仪表|Instruments", 1},
       {u"涂料", u"Coatings", u"化工|Chemicals", 2},
       {u"玻璃", u"Glass", u"建材|Building materials", 5},
       {u"种业", u"Seeds", u"农业|Agriculture", 7},
       {u"半导体", u"Semiconductor", u"电子|Electronics", 6},
       {u"计量", u"Metrology", u"检测认证|Testing", 1},
       {u"泵业", u"Pumps", u"机械制造|Machinery", 9},
       {u"科技", u"Technology", u"信息技术|Information technology", 6},
       {u"新能源", u"New Energy", u"能源|Energy", 6}};

constexpr Trade kInstitutions[]
    = {{u"大学", u"University", u"教育科研|Education and research", 2},
       {u"工业大学", u"Univ. of Technology", u"教育科研|Education and research", 0},
       {u"师范大学", u"Normal University", u"教育科研|Education and research", 8},
       {u"第一人民医院", u"First People's Hospital", u"医疗|Health care", 3},
       {u"中医院", u"Hospital of Chinese Medicine", u"医疗|Health care", 3},
       {u"职业技术学院", u"Vocational College", u"教育科研|Education and research", 8},
       {u"农业科学院", u"Academy of Agriculture", u"教育科研|Education and research", 7},
       {u"质量检测中心", u"Quality Inspection Centre", u"检测认证|Testing", 1},
       {u"环境监测站", u"Environmental Station", u"环保|Environment", 0},
       {u"疾控中心", u"Centre for Disease Control", u"医疗|Health care", 3},
       {u"计量研究院", u"Institute of Metrology", u"检测认证|Testing", 1},
       {u"自来水公司", u"Waterworks", u"公用事业|Utilities", 0}};

constexpr Trade kTaiwanTrades[]
    = {{u"科技", u"Technology", u"電子|Electronics", 6},    {u"電子", u"Electronics", u"電子|Electronics", 6},
       {u"生技", u"Biotech", u"生物醫藥|Life sciences", 3}, {u"精密", u"Precision", u"機械製造|Machinery", 4},
       {u"光電", u"Photonics", u"光學|Optics", 5},          {u"化學", u"Chemical", u"化工|Chemicals", 0},
       {u"木業", u"Timber", u"建材|Building materials", 9}, {u"食品", u"Foods", u"食品|Food", 7}};

constexpr JobTitle kJobTitles[]
    = {{u"采购经理|Purchasing Manager", u"采购部|Purchasing", int(BuyingRole::Decider)},
       {u"实验室主任|Head of Laboratory", u"实验室|Laboratory", int(BuyingRole::EndUser)},
       {u"质量经理|Quality Manager", u"质量部|Quality", int(BuyingRole::Influencer)},
       {u"工程师|Engineer", u"技术部|Engineering", int(BuyingRole::Evaluator)},
       {u"财务主管|Finance Officer", u"财务部|Finance", int(BuyingRole::Gatekeeper)},
       {u"总经理|Managing Director", u"总经办|Management", int(BuyingRole::EconomicBuyer)},
       {u"采购员|Buyer", u"采购部|Purchasing", int(BuyingRole::Influencer)},
       {u"化验员|Analyst", u"实验室|Laboratory", int(BuyingRole::EndUser)},
       {u"设备主管|Equipment Supervisor", u"设备部|Maintenance", int(BuyingRole::Champion)},
       {u"研发总监|Director of Research", u"研发中心|Research", int(BuyingRole::Sponsor)},
       {u"助理|Assistant", u"总经办|Management", int(BuyingRole::Gatekeeper)},
       {u"仓库主管|Stores Supervisor", u"仓储部|Stores", int(BuyingRole::EndUser)}};

} // namespace

std::span<const Nation> nations()
{
    return kNations;
}

std::span<const City> cities()
{
    return kCities;
}

std::span<const City> taiwanCities()
{
    return kTaiwanCities;
}

std::span<const Trade> trades()
{
    return kTrades;
}

std::span<const Trade> institutions()
{
    return kInstitutions;
}

std::span<const Trade> taiwanTrades()
{
    return kTaiwanTrades;
}

std::span<const JobTitle> jobTitles()
{
    return kJobTitles;
}

} // namespace zhike::sample
