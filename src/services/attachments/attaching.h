#pragma once

#include "services/attachments/filereading.h"
#include "services/company.h"

#include <QImage>
#include <atomic>
#include <memory>
#include <variant>

namespace zhike {

/// A file on the disk, or bytes from the clipboard under a name.
struct AttachSource {
    QString name; ///< of bytes and pictures; of a file its path
    std::variant<std::monostate, QByteArray, QImage> bytes; ///< nothing: read from the disk; a picture becomes a PNG
    [[nodiscard]] bool isFile() const { return std::holds_alternative<std::monostate>(bytes); }
};

/// A source that was not attached, and why; see readForAttaching().
struct RefusedSource {
    QString name;
    Error error;
};

/// Hangs files on a record: reads them on a thread of its own, then saves them, as many in one step as together are no
/// larger than one may be. What was saved stays when the rest is cancelled or refused. GUI thread.
class Attaching : public QObject {
    Q_OBJECT
public:
    Attaching(Company& company, const RecordRef& host, QList<AttachSource> sources, QObject* parent = nullptr);
    /// Cancels what is not saved yet.
    ~Attaching() override;

    void start();
    void cancel();

    struct Outcome {
        int attached = 0;
        QList<RefusedSource> refused;
        bool isCancelled = false;
    };

Q_SIGNALS:
    /// @param done files that are settled; @param part of the one that is being read, 0 to 1
    void progressed(int done, int files, double part);
    void finished(const zhike::Attaching::Outcome& outcome);

private:
    struct Portion;
    struct Signs;
    static Portion readPortion(const QList<AttachSource>& sources, const std::shared_ptr<Signs>& signs);
    void readSome();
    void save(Portion portion);
    void settle(const Result<ChangeReceipt>& saved, const QStringList& names);
    void finish();
    void tell();

    Company& m_company;
    RecordRef m_host;
    QList<AttachSource> m_sources; ///< that wait
    int m_files;
    Outcome m_outcome;
    std::shared_ptr<Signs> m_signs; ///< shared with the thread that reads
    bool m_isFinished = false;
};

/// Reads sources on a thread of its own for a form that saves them with its record. Too large ones together are
/// refused as one would be.
struct ReadSources {
    QList<NewAttachment> files;
    QList<RefusedSource> refused;
};
[[nodiscard]] QFuture<ReadSources> readSources(QList<AttachSource> sources);

} // namespace zhike
