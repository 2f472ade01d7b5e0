#include "services/sample/sampleproducts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace zhike::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr SampleCategory kCategories[]
    = {{u"水质分析", u"Water analysis", 8},
       {u"天平与砝码", u"Balances and weights", 10},
       {u"样品前处理", u"Sample preparation", 8},
       {u"生命科学", u"Life science", 8},
       {u"力学与尺寸", u"Force and length", 10},
       {u"光学仪器", u"Optics", 6},
       {u"电测与防静电", u"Electrical and ESD", 5},
       {u"食品与水分", u"Food and moisture", 1},
       {u"实验耗材", u"Consumables", 2},
       {u"工业传感", u"Industrial sensors", 0},
       {u"服务", u"Service", 1}};

constexpr SampleProduct kProducts[]
    = {{0, u"PH-20", u"pH 电极，凝胶，BNC", u"pH electrode, gel, BNC", u"支|pc", 41200, 69},
       {0, u"PH-30R", u"可充 pH 电极", u"pH electrode, refillable", u"支|pc", 68800, 62},
       {0, u"BUF-SET", u"缓冲液套装 4.00 / 6.86 / 9.18", u"Buffer set 4.00 / 6.86 / 9.18", u"套|set", 9650, 56},
       {0, u"KCL-250", u"电极保存液 250 mL", u"Electrode storage solution 250 mL", u"瓶|bottle", 4200, 45},
       {0, u"PHM-2", u"台式 pH 计", u"Bench pH meter", u"台|pc", 386000, 71},
       {0, u"PHP-1", u"便携式 pH 计", u"Portable pH meter", u"台|pc", 219000, 68},
       {0, u"EC-10", u"电导率仪", u"Conductivity meter", u"台|pc", 315000, 70},
       {0, u"DO-5", u"溶解氧仪", u"Dissolved oxygen meter", u"台|pc", 546000, 72},
       {0, u"TUR-1", u"浊度仪", u"Turbidity meter", u"台|pc", 489000, 70},
       {0, u"COD-20", u"COD 消解试剂，25 支", u"COD vials, 25 pc", u"盒|box", 26800, 58},
       {0, u"WQ-KIT", u"水质检测箱", u"Water quality kit", u"套|set", 186000, 61},
       {0, u"PHST-4", u"四通道 pH 工作站", u"pH station, 4 channels", u"台|pc", 2100000, 73},

       {1, u"LB-210", u"分析天平 210 g / 0.1 mg", u"Analytical balance 210 g / 0.1 mg", u"台|pc", 968000, 76},
       {1, u"PB-2K", u"精密天平 2 kg / 10 mg", u"Precision balance 2 kg / 10 mg", u"台|pc", 428000, 73},
       {1, u"MB-7", u"微量天平 22 g，七位", u"Micro-balance 7-place, 22 g", u"台|pc", 3890000, 86},
       {1, u"MB-6", u"半微量天平 52 g", u"Semi-micro balance 52 g", u"台|pc", 2460000, 84},
       {1, u"PS-30", u"计数秤 30 kg", u"Counting scale 30 kg", u"台|pc", 168000, 66},
       {1, u"WT-E1", u"E1 级砝码组", u"Reference weights E1", u"套|set", 1860000, 81},
       {1, u"WT-E2", u"E2 级砝码组", u"Weight set E2", u"套|set", 726000, 75},
       {1, u"WT-F1", u"F1 级砝码组", u"Weight set F1", u"套|set", 198000, 67},
       {1, u"WB-100", u"称量纸 100 mm，500 张", u"Weighing paper 100 mm, 500 pc", u"包|pack", 3600, 42},
       {1, u"ION-1", u"除静电器", u"Static eliminator", u"台|pc", 286000, 70},
       {1, u"TBL-3", u"防震天平台", u"Anti-vibration table", u"台|pc", 562000, 74},

       {2, u"MS-300", u"磁力搅拌器，加热，20 L", u"Magnetic stirrer, heated, 20 L", u"台|pc", 218000, 67},
       {2, u"SB-25", u"搅拌子套装，PTFE，25 支", u"Stir bar set, PTFE, 25 pc", u"套|set", 14500, 52},
       {2, u"OS-10", u"顶置搅拌器 10 L", u"Overhead stirrer 10 L", u"台|pc", 564000, 71},
       {2, u"VX-1", u"涡旋混匀仪", u"Vortex mixer", u"台|pc", 96000, 63},
       {2, u"US-6", u"超声波清洗机 6 L", u"Ultrasonic bath 6 L", u"台|pc", 189000, 66},
       {2, u"HP-2", u"加热板，双控", u"Hot plate, dual control", u"台|pc", 135000, 65},
       {2, u"WB-12", u"恒温水浴 12 L", u"Water bath 12 L", u"台|pc", 246000, 69},
       {2, u"RE-5", u"旋转蒸发仪 5 L", u"Rotary evaporator 5 L", u"台|pc", 1580000, 77},
       {2, u"MX-BALL", u"球磨机", u"Ball mill", u"台|pc", 1290000, 76},
       {2, u"VP-2", u"隔膜真空泵", u"Diaphragm vacuum pump", u"台|pc", 398000, 72},
       {2, u"DRY-53", u"干燥箱 53 L", u"Drying oven 53 L", u"台|pc", 685000, 74},

       {3, u"CF-16", u"高速离心机 16,000 rpm", u"Centrifuge 16,000 rpm", u"台|pc", 1845000, 78},
       {3, u"CF-MINI", u"掌上离心机", u"Mini centrifuge", u"台|pc", 118000, 62},
       {3, u"PIP-1", u"移液器 100–1000 µL", u"Pipette 100–1000 µL", u"支|pc", 86000, 61},
       {3, u"PIP-8", u"八道移液器", u"Pipette, 8 channels", u"支|pc", 268000, 66},
       {3, u"TIP-1K", u"吸头 1 mL，96 × 10", u"Tips 1 mL, 96 × 10", u"箱|case", 16800, 48},
       {3, u"INC-80", u"培养箱 80 L", u"Incubator 80 L", u"台|pc", 786000, 75},
       {3, u"CO2-150", u"二氧化碳培养箱", u"CO2 incubator", u"台|pc", 3260000, 82},
       {3, u"PCR-96", u"PCR 仪 96 孔", u"Thermal cycler, 96 wells", u"台|pc", 4280000, 84},
       {3, u"BSC-4", u"生物安全柜", u"Biosafety cabinet", u"台|pc", 3560000, 83},
       {3, u"FRZ-86", u"超低温冰箱 -86 °C", u"Freezer -86 °C", u"台|pc", 4650000, 85},
       {3, u"DISH-90", u"培养皿 90 mm，500 只", u"Petri dishes 90 mm, 500 pc", u"箱|case", 23500, 55},

       {4, u"CAL-150", u"数显卡尺 150 mm", u"Digital caliper 150 mm", u"把|pc", 46800, 60},
       {4, u"MIC-25", u"千分尺 0–25 mm", u"Micrometer 0–25 mm", u"把|pc", 62000, 61},
       {4, u"HG-300", u"高度规 300 mm", u"Height gauge 300 mm", u"台|pc", 358000, 72},
       {4, u"GB-87", u"量块 87 件", u"Gauge blocks, 87 pc", u"套|set", 586000, 75},
       {4, u"TT-5", u"拉力试验机 5 kN", u"Tensile tester 5 kN", u"台|pc", 4860000, 85},
       {4, u"FG-500", u"推拉力计 500 N", u"Force gauge 500 N", u"台|pc", 286000, 69},
       {4, u"HT-R", u"洛氏硬度计", u"Rockwell hardness tester", u"台|pc", 1680000, 79},
       {4, u"SR-2", u"表面粗糙度仪", u"Surface roughness tester", u"台|pc", 986000, 76},
       {4, u"TH-5", u"涂层测厚仪", u"Coating thickness gauge", u"台|pc", 226000, 68},
       {4, u"TQ-50", u"扭力扳手 50 N·m", u"Torque wrench 50 N·m", u"把|pc", 98000, 64},
       {4, u"IND-10", u"百分表 10 mm", u"Dial indicator 10 mm", u"只|pc", 28500, 57},

       {5, u"MIC-B3", u"生物显微镜", u"Biological microscope", u"台|pc", 586000, 74},
       {5, u"MIC-ST", u"体视显微镜", u"Stereo microscope", u"台|pc", 438000, 73},
       {5, u"SP-752", u"紫外可见分光光度计", u"UV-Vis spectrophotometer", u"台|pc", 1960000, 79},
       {5, u"REF-1", u"数字折光仪", u"Digital refractometer", u"台|pc", 318000, 69},
       {5, u"POL-2", u"旋光仪", u"Polarimeter", u"台|pc", 1480000, 77},
       {5, u"LUX-1", u"照度计", u"Lux meter", u"台|pc", 62000, 60},
       {5, u"COL-8", u"色差仪", u"Colorimeter", u"台|pc", 726000, 75},
       {5, u"GLS-60", u"光泽度计", u"Gloss meter", u"台|pc", 256000, 68},
       {5, u"INT-1", u"激光干涉仪", u"Laser interferometer", u"套|set", 7900000, 87},
       {5, u"CUV-10", u"石英比色皿 10 mm，2 只", u"Quartz cuvettes 10 mm, 2 pc", u"对|pair", 21600, 53},
       {5, u"LMP-D2", u"氘灯", u"Deuterium lamp", u"只|pc", 186000, 66},

       {6, u"MM-6", u"六位半数字万用表", u"Multimeter, 6½ digits", u"台|pc", 986000, 77},
       {6, u"OSC-200", u"示波器 200 MHz", u"Oscilloscope 200 MHz", u"台|pc", 598000, 75},
       {6, u"PS-3010", u"直流电源 30 V 10 A", u"DC supply 30 V 10 A", u"台|pc", 168000, 66},
       {6, u"LCR-1", u"LCR 电桥", u"LCR meter", u"台|pc", 468000, 73},
       {6, u"IR-5", u"绝缘电阻测试仪", u"Insulation tester", u"台|pc", 198000, 67},
       {6, u"ESD-WS", u"防静电手腕带", u"ESD wrist strap", u"条|pc", 2800, 40},
       {6, u"ESD-MAT", u"防静电台垫 0.6 × 10 m", u"ESD mat 0.6 × 10 m", u"卷|roll", 32500, 54},
       {6, u"ESD-BN", u"防静电工作台", u"ESD bench", u"张|pc", 224000, 68},
       {6, u"ESD-TST", u"人体静电测试仪", u"ESD tester", u"台|pc", 146000, 65},
       {6, u"CLM-1", u"钳形电流表", u"Clamp meter", u"台|pc", 58000, 60},
       {6, u"THM-4", u"四通道测温仪", u"Thermometer, 4 channels", u"台|pc", 126000, 64},

       {7, u"MA-50", u"卤素水分测定仪", u"Moisture analyser, halogen", u"台|pc", 1180000, 77},
       {7, u"KF-1", u"卡尔费休水分仪", u"Karl Fischer titrator", u"台|pc", 2860000, 82},
       {7, u"AW-2", u"水分活度仪", u"Water activity meter", u"台|pc", 1560000, 79},
       {7, u"FAT-6", u"脂肪测定仪", u"Fat extractor", u"台|pc", 2180000, 80},
       {7, u"NIT-1", u"凯氏定氮仪", u"Kjeldahl analyser", u"台|pc", 3450000, 83},
       {7, u"BRX-32", u"手持糖度计", u"Handheld Brix meter", u"支|pc", 16800, 52},
       {7, u"GRN-3", u"谷物水分仪", u"Grain moisture meter", u"台|pc", 98000, 63},
       {7, u"ATP-1", u"ATP 荧光检测仪", u"ATP luminometer", u"台|pc", 386000, 71},
       {7, u"SWB-100", u"ATP 拭子，100 支", u"ATP swabs, 100 pc", u"盒|box", 128000, 60},
       {7, u"THR-7", u"食品中心温度计", u"Food core thermometer", u"支|pc", 19800, 53},

       {8, u"GLV-N", u"丁腈手套 M，100 只", u"Nitrile gloves M, box of 100", u"盒|box", 3800, 78},
       {8, u"FIL-47", u"滤膜 0.45 µm，100 张", u"Membrane filters 0.45 µm, 100 pc", u"盒|box", 12600, 52},
       {8, u"FP-102", u"定性滤纸，100 张", u"Filter paper, 100 pc", u"盒|box", 1850, 44},
       {8, u"BKR-SET", u"烧杯套装", u"Beaker set", u"套|set", 9800, 50},
       {8, u"FLK-250", u"三角瓶 250 mL，12 只", u"Conical flasks 250 mL, 12 pc", u"箱|case", 13200, 51},
       {8, u"VOL-100", u"容量瓶 100 mL，A 级", u"Volumetric flask 100 mL, class A", u"只|pc", 4600, 47},
       {8, u"BUR-50", u"滴定管 50 mL", u"Burette 50 mL", u"支|pc", 8600, 50},
       {8, u"VIA-2", u"进样瓶 2 mL，100 只", u"Vials 2 mL, 100 pc", u"盒|box", 7200, 46},
       {8, u"CRB-50", u"陶瓷坩埚 50 mL", u"Porcelain crucible 50 mL", u"只|pc", 2600, 43},
       {8, u"LBL-T", u"耐低温标签，1000 张", u"Cryo labels, 1000 pc", u"卷|roll", 15800, 52},
       {8, u"COAT-L", u"实验服", u"Laboratory coat", u"件|pc", 8800, 55},
       {8, u"GOG-1", u"防护眼镜", u"Safety goggles", u"副|pair", 3200, 48},

       {9, u"SAL-4", u"盐度传感器", u"Salinity sensor", u"支|pc", 482000, 71},
       {9, u"LVL-2", u"投入式液位计", u"Submersible level sensor", u"支|pc", 156000, 65},
       {9, u"PRS-16", u"压力变送器 1.6 MPa", u"Pressure transmitter 1.6 MPa", u"支|pc", 86000, 62},
       {9, u"FLW-50", u"电磁流量计 DN50", u"Magnetic flow meter DN50", u"台|pc", 498000, 73},
       {9, u"CRN-5", u"吊秤 5 t", u"Crane scale 5 t", u"台|pc", 620000, 74},
       {9, u"LC-20", u"称重传感器 20 t", u"Load cell 20 t", u"只|pc", 198000, 66},
       {9, u"LEAK-1", u"气密性检漏仪", u"Leak tester", u"台|pc", 1595000, 79},
       {9, u"VIB-3", u"振动分析仪", u"Vibration analyser", u"台|pc", 1280000, 78},
       {9, u"GAS-4", u"四合一气体检测仪", u"Gas detector, four gases", u"台|pc", 236000, 67},
       {9, u"TMP-PT", u"铂电阻温度传感器", u"Platinum temperature sensor", u"支|pc", 18600, 54},
       {9, u"HUM-2", u"温湿度记录仪", u"Humidity logger", u"台|pc", 46800, 59},

       {10, u"CAL-ISO", u"ISO 17025 现场校准", u"Calibration ISO 17025, on site", u"次|visit", 185000, 48},
       {10, u"CAL-BAL", u"天平校准，每台", u"Balance calibration, each", u"台|pc", 38000, 45},
       {10, u"CAL-PIP", u"移液器校准，每支", u"Pipette calibration, each", u"支|pc", 12000, 42},
       {10, u"SRV-Y", u"年度维护合同", u"Service contract, one year", u"年|year", 980000, 51},
       {10, u"INST", u"安装调试", u"Installation", u"次|visit", 120000, 50},
       {10, u"TRN-D", u"操作培训，一天", u"Training, one day", u"天|day", 260000, 46},
       {10, u"IQOQ", u"IQ/OQ 验证文件", u"IQ/OQ documents", u"套|set", 360000, 44}};

struct SortedProducts {
    std::vector<SampleProduct> all;
    std::array<std::span<const SampleProduct>, std::size(kCategories)> byCategory;
};

const SortedProducts& sortedProducts()
{
    static const SortedProducts kSorted = [] {
        SortedProducts sorted{{std::begin(kProducts), std::end(kProducts)}, {}};
        std::ranges::stable_sort(sorted.all, [](const SampleProduct& a, const SampleProduct& b) {
            return a.category != b.category ? a.category < b.category : a.priceFen < b.priceFen;
        });
        for (size_t category = 0; category < sorted.byCategory.size(); ++category) {
            const auto first = std::ranges::lower_bound(sorted.all, int(category), {}, &SampleProduct::category);
            const auto end = std::ranges::upper_bound(sorted.all, int(category), {}, &SampleProduct::category);
            sorted.byCategory[category] = {first, end};
        }
        return sorted;
    }();
    return kSorted;
}

} // namespace

std::span<const SampleCategory> sampleCategories()
{
    return kCategories;
}

std::span<const SampleProduct> sampleProducts()
{
    return sortedProducts().all;
}

std::span<const SampleProduct> sampleProductsOf(int category)
{
    return sortedProducts().byCategory[size_t(category)];
}

CategoryDraft categoryDraft(const SampleCategory& category, SampleLanguage language)
{
    const bool isChinese = language == SampleLanguage::Chinese;
    return {plainText(isChinese ? category.name : category.english), std::nullopt};
}

QString productName(const SampleProduct& product, SampleLanguage language)
{
    return plainText(language == SampleLanguage::Chinese ? product.name : product.english);
}

ProductDraft productDraft(const SampleProduct& product, CategoryId category, SampleLanguage language)
{
    const bool isService = product.category == kServiceCategory;
    ProductDraft draft;
    draft.sku = plainText(product.sku);
    draft.name = productName(product, language);
    draft.description
        = productName(product, language == SampleLanguage::Chinese ? SampleLanguage::English : SampleLanguage::Chinese);
    draft.category = category;
    draft.type = isService ? ProductType::Service : ProductType::Goods;
    draft.unit = inLanguage(product.unit, language);
    draft.currency = kCny;
    draft.listPrice = Money(product.priceFen, kCny);
    draft.cost = Money(product.priceFen * product.costPercent / 100, kCny);
    draft.taxRate = Rate{isService ? 600 : 1300};
    return draft;
}

} // namespace zhike::sample
