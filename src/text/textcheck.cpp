#include "text/textcheck.h"

#include <QChar>
#include <optional>

namespace zhike {

namespace {

constexpr int kMarksShown = 8;
constexpr char32_t kReplacement = 0xFFFD;

/// The code point at a place; a lone surrogate is itself.
struct CodePoint {
    char32_t code;
    qsizetype units;
};

CodePoint codePointAt(QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    if (QChar::isHighSurrogate(unit) && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return {QChar::surrogateToUcs4(unit, text[at + 1].unicode()), 2};
    }
    return {unit, 1};
}

bool isLineControl(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == U'\t';
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

std::optional<TextFaultCode> faultOf(char32_t c, TextLimits::Lines lines)
{
    if (c == 0) {
        return TextFaultCode::Nul;
    }
    if (isControl(c)) {
        return isLineControl(c) && lines == TextLimits::Lines::Many ? std::nullopt
                                                                    : std::optional(TextFaultCode::ControlCharacter);
    }
    if (QChar::isSurrogate(c)) {
        return TextFaultCode::LoneSurrogate;
    }
    return QChar::isNonCharacter(c) ? std::optional(TextFaultCode::Noncharacter) : std::nullopt;
}

/// Turns the direction of what follows or cannot be seen, so that a text may look like another one.
bool isDeceptive(char32_t c)
{
    return c == 0xAD || c == 0x61C || c == 0x115F || c == 0x1160 || c == 0x180E || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || c == 0xFEFF || c == 0xFFA0
        || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE00FF);
}

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

bool isEmojiTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

/// Scripts whose letters change their form by a joiner: from Arabic to Khmer and Mongolian, and emoji.
bool takesJoiner(char32_t c)
{
    return (c >= 0x600 && c <= 0x1FFF && c != 0x61C) || (c >= 0x2190 && c <= 0x2BFF) || c == 0xFE0F
        || (c >= 0xA800 && c <= 0xABFF) || (c >= 0x10A00 && c <= 0x11FFF) || (c >= 0x1F000 && c <= 0x1FAFF);
}

bool isCombining(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

void appendCode(char32_t c, QString& result)
{
    if (c > 0xFFFF) {
        result += QChar(QChar::highSurrogate(c));
        result += QChar(QChar::lowSurrogate(c));
    } else {
        result += QChar(static_cast<char16_t>(c));
    }
}

void appendNumber(char32_t c, QString& result)
{
    result += QLatin1StringView("[U+");
    result += QString::number(uint(c), 16).toUpper().rightJustified(4, u'0');
    result += u']';
}

void appendControl(char32_t c, QString& result)
{
    if (c < 0x20) {
        appendCode(0x2400 + c, result); // the control pictures
    } else if (c == 0x7F) {
        appendCode(0x2421, result);
    } else {
        appendNumber(c, result);
    }
}

class Displayer {
public:
    explicit Displayer(QStringView text) : m_text(text) { m_result.reserve(text.size() + 16); }

    QString shown()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            const CodePoint c = codePointAt(m_text, at);
            const qsizetype next = at + c.units;
            const qsizetype size = m_result.size();
            append(c.code, next < m_text.size() ? codePointAt(m_text, next).code : 0);
            const bool isAsItWas = m_result.size() > size && codePointAt(m_result, size).code == c.code;
            m_previous = isAsItWas ? c.code : 0;
            at = next;
        }
        return m_result;
    }

private:
    void append(char32_t c, char32_t next)
    {
        if (isCombining(c)) {
            if (++m_marks <= kMarksShown) {
                appendCode(c, m_result);
            }
            return;
        }
        m_marks = 0;
        if (isControl(c)) {
            if (c == U'\n' || c == U'\t') {
                appendCode(c, m_result);
            } else {
                appendControl(c, m_result);
            }
        } else if (QChar::isSurrogate(c) || QChar::isNonCharacter(c)) {
            appendCode(kReplacement, m_result);
        } else if (isDeceptive(c) && !isPartOfCluster(c, next)) {
            appendNumber(c, m_result);
        } else {
            appendCode(c, m_result);
        }
    }

    [[nodiscard]] bool isPartOfCluster(char32_t c, char32_t next) const
    {
        if (isJoiner(c)) {
            return takesJoiner(m_previous) && takesJoiner(next) && !isDeceptive(next);
        }
        return isEmojiTag(c)
            && (m_previous == 0x1F3F4 || isEmojiTag(m_previous)); // the flags of England, Scotland, Wales
    }

    QStringView m_text;
    QString m_result;
    char32_t m_previous = 0;
    int m_marks = 0;
};

/// Whether every unit is one that displayable() leaves alone whatever stands beside it: most texts.
bool isPlainlyShown(QStringView text)
{
    for (const QChar unit : text) {
        const char16_t c = unit.unicode();
        const bool isPlain = (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0x300 && c != 0xAD)
            || (c >= 0x3000 && c < 0x302A) || (c >= 0x3041 && c < 0x3097) || (c >= 0x30A0 && c < 0xA000 && c != 0x3164)
            || (c >= 0xAC00 && c < 0xD7A4) || (c >= 0xFF01 && c < 0xFFA0) || c == u'\n' || c == u'\t';
        if (!isPlain) {
            return false;
        }
    }
    return true;
}

} // namespace

std::vector<TextFault> checkText(QStringView text, const TextLimits& limits)
{
    std::vector<TextFault> faults;
    for (qsizetype at = 0; at < text.size() && faults.size() < limits.maxFaults;) {
        const CodePoint c = codePointAt(text, at);
        if (at <= limits.maxUnits && at + c.units > limits.maxUnits) {
            faults.push_back({TextFaultCode::TooLong, limits.maxUnits, c.code});
            if (faults.size() == limits.maxFaults) {
                break;
            }
        }
        if (const auto code = faultOf(c.code, limits.lines)) {
            faults.push_back({*code, at, c.code});
        }
        at += c.units;
    }
    return faults;
}

QString displayable(QStringView text)
{
    return isPlainlyShown(text) ? text.toString() : Displayer(text).shown();
}

QString loggable(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar unit : displayable(text)) {
        switch (unit.unicode()) {
        case u'\n':
            line += QLatin1StringView("\\n");
            break;
        case u'\t':
            line += QLatin1StringView("\\t");
            break;
        case 0x240D: // what displayable() made of a carriage return
            line += QLatin1StringView("\\r");
            break;
        default:
            line += unit;
        }
    }
    return line;
}

} // namespace zhike
