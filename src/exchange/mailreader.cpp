#include "exchange/mailreader.h"

#include "exchange/activitycells.h"
#include "exchange/contentlines.h"
#include "exchange/csvdetect.h"
#include "exchange/csvwriter.h"
#include "exchange/filestamp.h"
#include "exchange/htmltext.h"
#include "exchange/utf8.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <fcntl.h>
#include <gmime/gmime.h>
#include <unistd.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepestPart = 20;
constexpr int kMostParts = 500;

struct Unref {
    void operator()(void* object) const noexcept { g_object_unref(object); }
};
template <class T> using Held = std::unique_ptr<T, Unref>;

template <class T> T* as(GMimeObject* object)
{
    return reinterpret_cast<T*>(object);
}

void initialise()
{
    static const bool isDone = (g_mime_init(), true);
    Q_UNUSED(isDone);
}

/// What is given out by a mail, decoded by GMime, without what no cell may hold.
QString headerText(const char* utf8)
{
    const QByteArray bytes(utf8);
    return firstBadText(bytes.constBegin(), bytes.constEnd()) ? QString() : QString::fromUtf8(bytes).simplified();
}

void addAddresses(InternetAddressList* list, QStringList& mails)
{
    constexpr qsizetype kMostMails = 200;
    const int count = list != nullptr ? internet_address_list_length(list) : 0;
    for (int i = 0; i < count && mails.size() < kMostMails; ++i) {
        InternetAddress* const address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(address)) {
            continue;
        }
        const QString mail
            = headerText(internet_address_mailbox_get_addr(reinterpret_cast<InternetAddressMailbox*>(address)));
        if (mail.contains(u'@') && !mail.contains(u';') && !mails.contains(mail, Qt::CaseInsensitive)) {
            mails.append(mail);
        }
    }
}

/// The texts and the names of a mail's parts.
class MailParts {
public:
    explicit MailParts(const CsvLimits& limits) : m_limits(limits) { }

    void walk(GMimeObject* object, int depth)
    {
        if (object == nullptr || depth > kDeepestPart || ++m_count > kMostParts) {
            isCut = isCut || object != nullptr;
            return;
        }
        if (GMIME_IS_MULTIPART(object)) {
            walkMultipart(as<GMimeMultipart>(object), depth);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            GMimeMessage* const inner = g_mime_message_part_get_message(as<GMimeMessagePart>(object));
            nameAttachment(inner != nullptr ? g_mime_message_get_subject(inner) : nullptr, "message/rfc822");
        } else if (GMIME_IS_PART(object)) {
            takePart(as<GMimePart>(object));
        }
    }

    [[nodiscard]] QString text() const
    {
        QStringList all = m_texts;
        all += m_attachments;
        return all.join(u'\n');
    }
    std::vector<RowFault> faults;
    bool isCut = false; ///< parts were left out

private:
    static bool isText(GMimeObject* object, const char* subtype)
    {
        GMimeContentType* const type = g_mime_object_get_content_type(object);
        return type != nullptr && g_mime_content_type_is_type(type, "text", subtype) != 0;
    }

    /// @return whether a part, or one within it, is of the type.
    static bool holds(GMimeObject* object, const char* subtype, int depth)
    {
        if (object == nullptr || depth > kDeepestPart) {
            return false;
        }
        if (!GMIME_IS_MULTIPART(object)) {
            return GMIME_IS_PART(object) && isText(object, subtype);
        }
        auto* const multipart = as<GMimeMultipart>(object);
        const int count = std::min(g_mime_multipart_get_count(multipart), kMostParts);
        for (int i = 0; i < count; ++i) {
            if (holds(g_mime_multipart_get_part(multipart, i), subtype, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    void walkMultipart(GMimeMultipart* multipart, int depth)
    {
        const int count = std::min(g_mime_multipart_get_count(multipart), kMostParts);
        GMimeContentType* const type = g_mime_object_get_content_type(reinterpret_cast<GMimeObject*>(multipart));
        if (g_mime_content_type_is_type(type, "multipart", "alternative") != 0) {
            for (const char* subtype : {"plain", "html", "*"}) {
                for (int i = count - 1; i >= 0; --i) {
                    if (GMimeObject* const part = g_mime_multipart_get_part(multipart, i);
                        holds(part, subtype, depth)) {
                        walk(part, depth + 1);
                        return;
                    }
                }
            }
        }
        isCut = isCut || count < g_mime_multipart_get_count(multipart);
        for (int i = 0; i < count; ++i) {
            walk(g_mime_multipart_get_part(multipart, i), depth + 1);
        }
    }

    void takePart(GMimePart* part)
    {
        auto* const object = reinterpret_cast<GMimeObject*>(part);
        const char* const name = g_mime_part_get_filename(part);
        const char* const disposition = g_mime_object_get_disposition(object);
        const bool isAttachment
            = name != nullptr || (disposition != nullptr && qstricmp(disposition, "attachment") == 0);
        const bool isHtml = isText(object, "html");
        if (isAttachment || !isText(object, "*")) {
            GMimeContentType* const type = g_mime_object_get_content_type(object);
            nameAttachment(name, type != nullptr ? g_mime_content_type_get_media_type(type) : "");
            return;
        }
        const auto bytes = contentOf(part);
        const char* const charset = g_mime_object_get_content_type_parameter(object, "charset");
        ContentProperty property{{}, "TEXT", {{"CHARSET", charset != nullptr ? charset : ""}}, bytes};
        const TextEncoding guess = guessEncoding(bytes.left(64LL * 1024)).front().encoding;
        const auto text = ContentDecoder(guess).text(property);
        if (!text) {
            faults.push_back({text.error(), int(ActivityColumn::Text), -1, escapedUtf8(bytes.left(1024)), {}});
            return;
        }
        const QString plain = QString::fromUtf8(*text);
        if (const QString shown = isHtml ? htmlToText(plain) : plain.trimmed(); !shown.isEmpty()) {
            m_texts.append(shown);
        }
    }

    QByteArray contentOf(GMimePart* part)
    {
        GMimeDataWrapper* const content = g_mime_part_get_content(part);
        GMimeStream* const stored = content != nullptr ? g_mime_data_wrapper_get_stream(content) : nullptr;
        if (stored == nullptr || g_mime_stream_length(stored) > m_limits.lineBytes) {
            if (stored != nullptr) {
                faults.push_back({RowProblem::CellTooLarge, int(ActivityColumn::Text), -1, {}, {}});
            }
            return {};
        }
        const Held<GMimeStream> memory(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(content, memory.get());
        const GByteArray* const bytes
            = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(memory.get()));
        return QByteArray(reinterpret_cast<const char*>(bytes->data), qsizetype(bytes->len));
    }

    void nameAttachment(const char* name, const char* otherwise)
    {
        const QString text = headerText(name);
        m_attachments.append("ATTACHMENT: "_L1 + (text.isEmpty() ? headerText(otherwise) : text));
    }

    CsvLimits m_limits;
    int m_count = 0;
    QStringList m_texts;
    QStringList m_attachments;
};

QString utcText(GDateTime* date)
{
    if (date == nullptr) {
        return {};
    }
    return QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::UTC).toString(Qt::ISODate);
}

ActivityCells cellsOf(GMimeMessage* message)
{
    ActivityCells cells;
    cells[ActivityColumn::Kind] = u"mail"_s;
    cells[ActivityColumn::Status] = u"done"_s;
    cells[ActivityColumn::ExternalKey] = headerText(g_mime_message_get_message_id(message));
    cells[ActivityColumn::Subject] = headerText(g_mime_message_get_subject(message));
    cells[ActivityColumn::At] = utcText(g_mime_message_get_date(message));
    auto* const object = reinterpret_cast<GMimeObject*>(message);
    const bool isIn = g_mime_object_get_header(object, "Received") != nullptr
        || g_mime_object_get_header(object, "Delivered-To") != nullptr;
    cells[ActivityColumn::Direction] = isIn ? u"in"_s : u"out"_s;
    QStringList mails;
    if (isIn) {
        addAddresses(g_mime_message_get_from(message), mails);
    }
    addAddresses(g_mime_message_get_to(message), mails);
    addAddresses(g_mime_message_get_cc(message), mails);
    addAddresses(g_mime_message_get_from(message), mails);
    cells[ActivityColumn::ContactMail] = mails.join("; "_L1);
    return cells;
}

} // namespace

bool looksLikeMail(QByteArrayView head)
{
    static constexpr std::array kMailHeaders
        = {"from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path", "delivered-to"};
    int known = 0;
    for (qsizetype from = 0; from < head.size();) {
        const qsizetype lineEnd = head.indexOf('\n', from);
        const bool isCut = lineEnd < 0;
        const QByteArrayView line = head.sliced(from, (isCut ? head.size() : lineEnd) - from);
        from += line.size() + 1;
        if (isCut || line.trimmed().isEmpty()) {
            break;
        }
        const bool isFolded = line[0] == ' ' || line[0] == '\t';
        const QByteArrayView name = line.first(std::max<qsizetype>(line.indexOf(':'), 0));
        const auto isNameByte = [](char c) { return c > ' ' && c < '\x7F'; };
        if (!isFolded && (name.isEmpty() || !std::ranges::all_of(name, isNameByte))) {
            return false;
        }
        known += !isFolded
                && std::ranges::any_of(
                    kMailHeaders,
                    [name](const char* each) { return name.compare(QByteArrayView(each), Qt::CaseInsensitive) == 0; })
            ? 1
            : 0;
    }
    return known >= 2;
}

struct MailReader::State {
    QString path;
    CsvLimits limits;
    qint64 size = 0;
    std::optional<FileStamp> stamp;
    bool isRead = false;
    std::optional<FileFault> fault;
    std::array<QByteArray, kActivityColumns.size()> cells; ///< that the record looks into
    QByteArray raw;

    [[nodiscard]] Step fail(FileProblem problem, const QString& detail = {})
    {
        fault = FileFault{problem, 0, -1, detail};
        return Step::Failed;
    }

    [[nodiscard]] Step read(TableRecord& record)
    {
        initialise();
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (descriptor < 0) {
            return fail(FileProblem::CannotOpen, qt_error_string(errno));
        }
        const Held<GMimeStream> stream(g_mime_stream_fs_new(descriptor)); // closes the file
        const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
        const Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        MailParts parts(limits);
        ActivityCells texts;
        if (message != nullptr) {
            texts = cellsOf(message.get());
            parts.walk(g_mime_message_get_mime_part(message.get()), 0);
            texts[ActivityColumn::Text] = parts.text();
        } else {
            parts.faults.push_back({RowProblem::BadRecord, -1, -1, {}, u"no mail"_s});
        }
        isRead = true;
        record.m_warnings.clear();
        if (parts.isCut) {
            const QString detail = u"at most %1 parts, %2 deep"_s.arg(kMostParts).arg(kDeepestPart);
            record.m_warnings.push_back({RowProblem::PartsLeftOut, int(ActivityColumn::Text), -1, {}, detail});
        }
        fill(texts, std::move(parts.faults), record);
        return stampOf(path) == stamp ? Step::Record : fail(FileProblem::Changed);
    }

    void fill(const ActivityCells& texts, std::vector<RowFault> faults, TableRecord& record)
    {
        std::vector<QByteArrayView> views;
        for (size_t i = 0; i < cells.size(); ++i) {
            cells[i] = texts.texts[i].toUtf8();
            if (const auto bad = cellFault(int(i), cells[i], limits.cellBytes)) {
                faults.push_back(*bad);
            }
            views.emplace_back(cells[i]);
        }
        raw = csvLine(views, ',');
        record.m_cells = std::move(views);
        record.m_raw = raw;
        record.m_faults = std::move(faults);
        record.m_number = 1;
        record.m_line = 1;
        record.m_offset = 0;
    }
};

MailReader::MailReader(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) { }
MailReader::MailReader(MailReader&& other) noexcept = default;
MailReader& MailReader::operator=(MailReader&& other) noexcept = default;
MailReader::~MailReader() = default;

FileResult<MailReader> MailReader::open(const QString& path, const CsvLimits& limits)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return tl::unexpected(FileFault{FileProblem::CannotOpen, 0, -1, u"no such file"_s});
    }
    if (!info.isFile()) {
        return tl::unexpected(FileFault{FileProblem::NotAFile});
    }
    if (info.size() == 0) {
        return tl::unexpected(FileFault{FileProblem::Empty});
    }
    auto state = std::make_unique<State>();
    state->path = path;
    state->limits = limits;
    state->size = info.size();
    state->stamp = stampOf(path);
    return MailReader(std::move(state));
}

const QStringList& MailReader::header() const noexcept
{
    return activityHeader();
}

const QByteArray& MailReader::rawHeader() const noexcept
{
    return rawActivityHeader();
}

int MailReader::columns() const noexcept
{
    return int(kActivityColumns.size());
}

TableReader::Step MailReader::next(TableRecord& record)
{
    State& s = *m_state;
    return s.fault ? Step::Failed : s.isRead ? Step::End : s.read(record);
}

const std::optional<FileFault>& MailReader::fault() const noexcept
{
    return m_state->fault;
}

qint64 MailReader::fileSize() const noexcept
{
    return m_state->size;
}

qint64 MailReader::bytesRead() const noexcept
{
    return m_state->isRead ? m_state->size : 0;
}

} // namespace zhike
