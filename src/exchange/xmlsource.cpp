#include "exchange/xmlsource.h"

#include <expat.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPiece = 64 * 1024;
constexpr int kDepth = 256;

std::string_view withoutPrefix(std::string_view name)
{
    const size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

const char* XmlAttributes::find(std::string_view name) const noexcept
{
    for (const char* const* at = m_list; *at != nullptr; at += 2) {
        if (withoutPrefix(*at) == name) {
            return at[1];
        }
    }
    return nullptr;
}

std::string_view XmlAttributes::value(std::string_view name) const noexcept
{
    const char* found = find(name);
    return found == nullptr ? std::string_view() : std::string_view(found);
}

struct XmlSource::State {
    State(ZipArchive::Entry from, XmlListener& to)
        : entry(std::move(from)), listener(to), parser(XML_ParserCreate(nullptr))
    {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, start, end);
        XML_SetCharacterDataHandler(parser, characters);
        XML_SetStartDoctypeDeclHandler(parser, doctype);
    }
    ~State() { XML_ParserFree(parser); }
    Q_DISABLE_COPY_MOVE(State)

    static void XMLCALL start(void* self, const XML_Char* name, const XML_Char** attributes)
    {
        auto& state = *static_cast<State*>(self);
        if (++state.depth > kDepth) {
            state.stop(u"elements nest more than %1 deep"_s.arg(kDepth));
            return;
        }
        state.listener.startElement(withoutPrefix(name), XmlAttributes(attributes));
    }
    static void XMLCALL end(void* self, const XML_Char* name)
    {
        auto& state = *static_cast<State*>(self);
        --state.depth;
        if (state.refusal.isEmpty()) {
            state.listener.endElement(withoutPrefix(name));
        }
    }
    static void XMLCALL characters(void* self, const XML_Char* text, int length)
    {
        auto& state = *static_cast<State*>(self);
        if (state.refusal.isEmpty()) {
            state.listener.text({text, size_t(length)});
        }
    }
    static void XMLCALL doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int)
    {
        static_cast<State*>(self)->stop(u"it has a DOCTYPE"_s);
    }
    void stop(const QString& why)
    {
        refusal = why;
        XML_StopParser(parser, XML_FALSE);
    }

    ZipArchive::Entry entry;
    XmlListener& listener;
    XML_Parser parser;
    int depth = 0;
    qint64 read = 0;
    QString refusal;
};

XmlSource::XmlSource(ZipArchive::Entry entry, XmlListener& listener)
    : m_state(std::make_unique<State>(std::move(entry), listener))
{
}

XmlSource::~XmlSource() = default;

FileResult<bool> XmlSource::readSome()
{
    State& s = *m_state;
    void* buffer = XML_GetBuffer(s.parser, kPiece);
    if (buffer == nullptr) {
        return tl::unexpected(FileFault{FileProblem::TooLarge, 0, -1, u"out of memory"_s});
    }
    ZHIKE_TRY(const qint64 count, s.entry.read(static_cast<char*>(buffer), kPiece));
    s.read += count;
    if (XML_ParseBuffer(s.parser, int(count), count == 0) != XML_STATUS_OK) {
        const QString why
            = s.refusal.isEmpty() ? QString::fromLatin1(XML_ErrorString(XML_GetErrorCode(s.parser))) : s.refusal;
        return tl::unexpected(FileFault{FileProblem::BadXml, 0, -1, why});
    }
    return count > 0;
}

qint64 XmlSource::bytesRead() const noexcept
{
    return m_state->read;
}

FileResult<void> readXml(ZipArchive& archive, const char* name, XmlListener& listener)
{
    ZHIKE_TRY(ZipArchive::Entry entry, archive.entry(name));
    XmlSource source(std::move(entry), listener);
    for (;;) {
        ZHIKE_TRY(const bool goesOn, source.readSome());
        if (!goesOn) {
            return {};
        }
    }
}

} // namespace zhike
