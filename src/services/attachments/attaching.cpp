#include "services/attachments/attaching.h"

#include "services/attachments/attachmentchanges.h"
#include "services/jobs/whendone.h"

#include <QBuffer>
#include <QTimer>
#include <QtConcurrent>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAttachTellMs = 100;

Result<NewAttachment> readSource(const AttachSource& source, const ReadProgress& progress)
{
    if (source.isFile()) {
        return readForAttaching(source.name, progress);
    }
    if (const auto* bytes = std::get_if<QByteArray>(&source.bytes)) {
        return attachmentOf(source.name, *bytes);
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!std::get<QImage>(source.bytes).save(&buffer, "PNG")) {
        return fail(ErrorCode::Unsupported, u"no picture"_s);
    }
    return attachmentOf(source.name, png);
}

} // namespace

/// What the two threads tell one another.
struct Attaching::Signs {
    std::atomic_bool isCancelled = false;
    std::atomic_int thousandths = 0; ///< of the file that is being read
    std::atomic_int settled = 0;
};

/// What one look at the sources brought: files that fit into one step, and how many sources that took.
struct Attaching::Portion {
    QList<NewAttachment> files;
    QStringList names;
    QList<RefusedSource> refused;
    qsizetype taken = 0;
};

Attaching::Attaching(Company& company, const RecordRef& host, QList<AttachSource> sources, QObject* parent)
    : QObject(parent), m_company(company), m_host(host), m_sources(std::move(sources)), m_files(int(m_sources.size())),
      m_signs(std::make_shared<Signs>())
{
}

Attaching::~Attaching()
{
    m_signs->isCancelled = true;
}

void Attaching::start()
{
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Attaching::tell);
    timer->start(kAttachTellMs);
    readSome();
}

void Attaching::cancel()
{
    m_signs->isCancelled = true;
}

Attaching::Portion Attaching::readPortion(const QList<AttachSource>& sources, const std::shared_ptr<Signs>& signs)
{
    Portion portion;
    qint64 bytes = 0;
    for (const AttachSource& source : sources) {
        signs->thousandths = 0;
        auto read = readSource(source, [&signs](qint64 done, qint64 size) {
            signs->thousandths = int(done * 1000 / std::max<qint64>(size, 1));
            return !signs->isCancelled;
        });
        if (signs->isCancelled) {
            return portion;
        }
        if (read && !portion.files.isEmpty() && bytes + read->draft.size > kMostAttachedBytes) {
            return portion; // read again with the next step: it lies in the system's cache
        }
        ++portion.taken;
        ++signs->settled;
        if (!read) {
            portion.refused.append({source.name, read.error()});
            continue;
        }
        bytes += read->draft.size;
        portion.names.append(source.name);
        portion.files.append(*std::move(read));
    }
    return portion;
}

void Attaching::readSome()
{
    if (m_sources.isEmpty() || m_signs->isCancelled) {
        m_outcome.isCancelled = !m_sources.isEmpty();
        finish();
        return;
    }
    whenDone(
        QtConcurrent::run([sources = m_sources, signs = m_signs] { return readPortion(sources, signs); }), this,
        [this](const Portion& portion) { save(portion); });
}

void Attaching::save(Portion portion)
{
    if (m_signs->isCancelled) {
        m_outcome.isCancelled = true;
        finish();
        return;
    }
    m_sources.remove(0, portion.taken);
    m_outcome.refused += portion.refused;
    if (portion.files.isEmpty()) {
        readSome();
        return;
    }
    whenDone(
        m_company.apply(attachFiles(m_host, std::move(portion.files))), this,
        [this, names = portion.names](const Result<ChangeReceipt>& saved) { settle(saved, names); });
}

void Attaching::settle(const Result<ChangeReceipt>& saved, const QStringList& names)
{
    if (saved) {
        m_outcome.attached += int(names.size());
    } else {
        for (const QString& name : names) {
            m_outcome.refused.append({name, saved.error()});
        }
    }
    tell();
    readSome();
}

void Attaching::tell()
{
    if (!m_isFinished) {
        Q_EMIT progressed(m_signs->settled, m_files, m_signs->thousandths / 1000.0);
    }
}

void Attaching::finish()
{
    m_isFinished = true;
    Q_EMIT finished(m_outcome);
}

QFuture<ReadSources> readSources(QList<AttachSource> sources)
{
    return QtConcurrent::run([sources = std::move(sources)] {
        ReadSources all;
        qint64 bytes = 0;
        for (const AttachSource& source : sources) {
            auto read = readSource(source, {});
            if (read && bytes + read->draft.size > kMostAttachedBytes) {
                read = fail(ErrorCode::Overflow, u"too much at once"_s);
            }
            if (read) {
                bytes += read->draft.size;
                all.files.append(*std::move(read));
            } else {
                all.refused.append({source.name, read.error()});
            }
        }
        return all;
    });
}

} // namespace zhike
