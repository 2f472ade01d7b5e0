#include "exchange/htmltext.h"

#include <QList>
#include <algorithm>
#include <array>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct Entity {
    QStringView name;
    char16_t character;
};
constexpr std::array kEntities
    = {Entity{u"amp", u'&'},         Entity{u"lt", u'<'},          Entity{u"gt", u'>'},
       Entity{u"quot", u'"'},        Entity{u"apos", u'\''},       Entity{u"nbsp", u' '},
       Entity{u"ensp", u' '},        Entity{u"emsp", u' '},        Entity{u"copy", u'\u00A9'},
       Entity{u"reg", u'\u00AE'},    Entity{u"euro", u'\u20AC'},   Entity{u"pound", u'\u00A3'},
       Entity{u"yen", u'\u00A5'},    Entity{u"ndash", u'\u2013'},  Entity{u"mdash", u'\u2014'},
       Entity{u"hellip", u'\u2026'}, Entity{u"middot", u'\u00B7'}, Entity{u"bull", u'\u2022'},
       Entity{u"lsquo", u'\u2018'},  Entity{u"rsquo", u'\u2019'},  Entity{u"ldquo", u'\u201C'},
       Entity{u"rdquo", u'\u201D'},  Entity{u"trade", u'\u2122'},  Entity{u"times", u'\u00D7'}};

bool isAmong(QStringView name, QStringView words)
{
    const QList<QStringView> all = words.split(u' ');
    return all.contains(name);
}

/// @return the character that an entity means, or nothing.
QString characterOf(QStringView entity)
{
    if (entity.startsWith(u'#')) {
        const bool isHex = entity.size() > 1 && (entity[1] == u'x' || entity[1] == u'X');
        bool isNumber = false;
        const char32_t code = entity.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        const bool isText = isNumber && code >= 0x20 && code <= 0x10FFFF && !(code >= 0x7F && code < 0xA0)
            && !QChar::isNonCharacter(code) && !QChar::isSurrogate(code);
        return isText ? QString::fromUcs4(&code, 1) : isNumber ? u" "_s : QString();
    }
    const auto found = std::ranges::find(kEntities, entity, &Entity::name);
    return found == kEntities.end() ? QString() : QString(QChar(found->character));
}

/// Walks once over the document.
class HtmlWalk {
public:
    explicit HtmlWalk(QStringView html) : m_html(html) { }

    QString text()
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] == u'<') {
                passTag();
            } else if (m_html[m_at] == u'&') {
                takeEntity();
            } else {
                add(m_html[m_at]);
                ++m_at;
            }
        }
        return tidied();
    }

private:
    void add(QChar c)
    {
        if (!c.isSpace()) {
            m_out += c;
        } else if (!m_out.isEmpty() && !m_out.back().isSpace()) {
            m_out += u' ';
        }
    }

    void takeEntity()
    {
        constexpr qsizetype kLongest = 10;
        const qsizetype end = m_html.sliced(m_at, std::min(kLongest, m_html.size() - m_at)).indexOf(u';');
        const QString character = end > 1 ? characterOf(m_html.sliced(m_at + 1, end - 1)) : QString();
        if (character.isEmpty()) {
            add(u'&');
            ++m_at;
            return;
        }
        character == u' ' ? add(u' ') : void(m_out += character);
        m_at += end + 1;
    }

    /// @return where `what` begins from here on, else the end.
    [[nodiscard]] qsizetype find(QStringView what, qsizetype from) const
    {
        const qsizetype at = m_html.indexOf(what, from, Qt::CaseInsensitive);
        return at < 0 ? m_html.size() : at;
    }

    void passTag()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--")) {
            m_at = std::min(find(u"-->", m_at) + 3, m_html.size());
            return;
        }
        qsizetype from = m_at + 1;
        from += from < m_html.size() && m_html[from] == u'/' ? 1 : 0;
        qsizetype end = from;
        while (end < m_html.size() && m_html[end].isLetterOrNumber()) {
            ++end;
        }
        if (end == from && from < m_html.size() && m_html[from] != u'!' && m_html[from] != u'?') {
            add(u'<'); // no tag
            ++m_at;
            return;
        }
        const QString name = m_html.sliced(from, end - from).toString().toLower();
        const bool isClosing = from == m_at + 2;
        m_at = std::min(find(u">", end) + 1, m_html.size());
        if (!isClosing && isAmong(name, u"script style head title")) {
            m_at = std::min(find(u">", find(QString(u"</"_s + name), m_at)) + 1, m_html.size());
        } else if (isAmong(name, u"br p div tr li ul ol table blockquote h1 h2 h3 h4 h5 h6 hr pre section article")) {
            m_out += u'\n';
        } else if (isAmong(name, u"td th")) {
            add(u' ');
        }
    }

    /// Lines without blanks at their ends, never two empty ones in a row.
    [[nodiscard]] QString tidied() const
    {
        QString text;
        int breaks = 2;
        for (const QStringView line : QStringView(m_out).split(u'\n')) {
            const QStringView trimmed = line.trimmed();
            if (!trimmed.isEmpty()) {
                text += trimmed;
                breaks = 0;
            }
            if (breaks < 2) {
                text += u'\n';
                ++breaks;
            }
        }
        return text.trimmed();
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_out;
};

} // namespace

QString htmlToText(QStringView html)
{
    return HtmlWalk(html).text();
}

} // namespace zhike
