#pragma once

#include "exchange/csvdialect.h"
#include "exchange/table.h"

#include <memory>

namespace zhike {

/// Reads one mail (.eml) as a table of one activity, its columns named by the keys of import fields.
///
/// - The text is the plain one; where there is none, the HTML without its marks: nothing that it points to is loaded.
///   Attachments are named below it (`ATTACHMENT: offer.pdf`), never read.
/// - It came in when a server has received it, else it went out. `contact_mail` has the addresses parted by "; ", the
///   other side first.
///
/// GMime takes the mail apart.
class MailReader final : public TableReader {
public:
    [[nodiscard]] static FileResult<MailReader> open(const QString& path, const CsvLimits& limits = {});
    MailReader(MailReader&& other) noexcept;
    MailReader& operator=(MailReader&& other) noexcept;
    ~MailReader() override;

    [[nodiscard]] const QStringList& header() const noexcept override;
    [[nodiscard]] const QByteArray& rawHeader() const noexcept override; ///< of a file of separated text
    [[nodiscard]] int columns() const noexcept override;
    [[nodiscard]] Step next(TableRecord& record) override;
    [[nodiscard]] const std::optional<FileFault>& fault() const noexcept override;
    [[nodiscard]] qint64 fileSize() const noexcept override;
    [[nodiscard]] qint64 bytesRead() const noexcept override;
    [[nodiscard]] qint64 skippedRows() const noexcept override { return 0; }
    [[nodiscard]] bool wasDecoded() const noexcept override { return false; }

private:
    struct State;
    explicit MailReader(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

/// Does a file that begins so look like a mail: nothing but headers, two of them such as only mails have?
[[nodiscard]] bool looksLikeMail(QByteArrayView head);

} // namespace zhike
