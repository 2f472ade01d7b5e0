#pragma once

#include "exchange/ziparchive.h"

#include <string_view>

namespace zhike {

/// What an element's attributes are asked for; valid during the call.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* list) : m_list(list) { }
    /// @return the value of an attribute by its name without prefix, or an empty view.
    [[nodiscard]] std::string_view value(std::string_view name) const noexcept;
    [[nodiscard]] bool has(std::string_view name) const noexcept { return find(name) != nullptr; }

private:
    [[nodiscard]] const char* find(std::string_view name) const noexcept;
    const char* const* m_list;
};

/// Is told what stands in an XML document, in its order. Names come without their prefix.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void startElement(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void text(std::string_view utf8) = 0;
};

/// Reads one entry of an archive as XML, piece by piece. expat: streaming, no entity of a DOCTYPE is ever resolved
/// since a document with one is refused, elements nest at most 256 deep.
class XmlSource {
public:
    XmlSource(ZipArchive::Entry entry, XmlListener& listener);
    XmlSource(XmlSource&&) = delete;
    ~XmlSource();

    /// Reads the next 64 KB. @return false when the document is complete; `BadXml` or what the archive says.
    [[nodiscard]] FileResult<bool> readSome();
    [[nodiscard]] qint64 bytesRead() const noexcept;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Reads a whole entry.
[[nodiscard]] FileResult<void> readXml(ZipArchive& archive, const char* name, XmlListener& listener);

} // namespace zhike
