#include "services/sample/sampleattachments.h"

#include "repositories/attachments/contentstore.h"
#include "repositories/counters.h"
#include "repositories/stores.h"
#include "services/attachments/filereading.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <algorithm>

namespace zhike::sample {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayOfFilesMs = 24LL * 60 * 60 * 1000;

/// The plan of a shelf, as somebody sends it.
QByteArray drawing()
{
    QImage picture(640, 420, QImage::Format_RGB32);
    picture.fill(QColor(246, 247, 249));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(70, 84, 104), 3));
    painter.drawRect(60, 50, 520, 320);
    for (int shelf = 0; shelf < 3; ++shelf) {
        const int y = 150 + shelf * 100;
        painter.drawLine(60, y, 580, y);
        for (int box = 0; box < 5 - shelf; ++box) {
            painter.fillRect(90 + box * 96, y - 62, 70, 58, QColor::fromHsv((shelf * 5 + box) * 23 % 360, 110, 205));
        }
    }
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return png;
}

struct SampleFile {
    QString name;
    QByteArray bytes;
    QString note;
};

QList<SampleFile> sampleFiles(SampleLanguage language)
{
    const bool isEnglish = language == SampleLanguage::English;
    const QByteArray table = isEnglish
        ? QByteArray("item,pieces,unit price\nelectrode,24,300.00\ncentrifuge,1,1180.00\n")
        : QString(u"品名,数量,单价\n电极,24,300.00\n离心机,1,1180.00\n"_s).toUtf8();
    const QByteArray letter = isEnglish
        ? QByteArray("Visit of our technician\n\nThe shelf at the window holds 12 boxes. The old centrifuge stays.\n")
        : QString(u"上门记录\n\n靠窗的货架可放十二箱，旧离心机保留。\n"_s).toUtf8();
    return {
        {isEnglish ? u"shelf.png"_s : u"货架.png"_s, drawing(), isEnglish ? u"their own drawing"_s : u"客户自己画的"_s},
        {isEnglish ? u"wanted.csv"_s : u"需求清单.csv"_s, table, {}},
        {isEnglish ? u"visit.txt"_s : u"上门记录.txt"_s, letter, {}}};
}

Result<void>
hang(SqlSession& session, const RecordRef& host, const SampleFile& file, Instant at, std::optional<UserId> by)
{
    ZHIKE_TRY(NewAttachment made, attachmentOf(file.name, file.bytes));
    hangOn(made.draft, host);
    made.draft.addedAt = at;
    made.draft.addedBy = by;
    made.draft.note = file.note;
    ZHIKE_CHECK(keepContent(session, made.draft.contentHash, made.content));
    ZHIKE_TRY(const qint64 id, takeNumbers(session, QString::fromLatin1(Catalogue<AttachmentDraft>::kTable)));
    Attachment record{AttachmentId(id)};
    record.customer = CustomerId(host.customer);
    record.details = std::move(made.draft);
    record.createdAt = record.modifiedAt = at;
    return AttachmentStore(session).insert(record);
}

} // namespace

Result<qint64> writeSampleAttachments(SqlSession& session, Instant now, SampleLanguage language)
{
    constexpr int kCustomersWithFiles = 4;
    ZHIKE_TRY(const QList<User> users, UserStore(session).all());
    const auto sales = std::ranges::find(users, Role::Sales, [](const User& user) { return user.details.role; });
    const auto by = sales != users.end() ? std::optional(sales->id) : std::nullopt;
    ZHIKE_TRY(
        const QList<Customer> customers,
        CustomerStore(session).readWhere(u" WHERE deleted_at IS NULL ORDER BY id LIMIT $1"_s, kCustomersWithFiles));
    const QList<SampleFile> files = sampleFiles(language);
    qint64 written = 0;
    for (const Customer& customer : customers) {
        ZHIKE_TRY(const QList<Case> cases, CaseStore(session).ofCustomer(customer.id));
        for (const SampleFile& file : files) {
            const bool isPicture = &file == &files.first();
            const RecordRef host = isPicture && !cases.isEmpty() ? cases.last().ref() : customer.ref();
            const Instant at(now.msSinceEpoch() - (3 + 5 * written) * kDayOfFilesMs);
            ZHIKE_CHECK(hang(session, host, file, at, by));
            ++written;
        }
    }
    return written;
}

} // namespace zhike::sample
