#pragma once

#include "gui/common/workplace.h"

#include <QPointer>
#include <functional>

namespace zhike {

/// What became of a change over many records.
struct ManyOutcome {
    qsizetype done = 0; ///< records
    int steps = 0; ///< each undone by itself
    std::optional<Error> error;
};

/// Applies a change to many records: as one step up to `atOnce`, else some at a time with a row in the foot that stops
/// it, so that what others save never waits long. Where some records can be left alone (they are gone, or have to stay)
/// the others go on.
class ManyRecords : public QObject {
    Q_OBJECT
public:
    using MakeChange = std::function<Change(QList<RecordRef>)>;

    /// Deletes itself when it is over; nothing more happens when the parent goes first.
    ManyRecords(Workplace& workplace, QList<RecordRef> records, qsizetype atOnce, MakeChange make, QObject* parent);
    /// @param work what the foot calls it
    void start(const QString& work);

Q_SIGNALS:
    void finished(const zhike::ManyOutcome& outcome);

private:
    void next();
    void end();

    Workplace& m_workplace;
    QList<RecordRef> m_records;
    qsizetype m_atOnce;
    MakeChange m_make;
    qsizetype m_at = 0;
    bool m_isCancelled = false;
    ManyOutcome m_outcome;
    QPointer<Work> m_work;
};

} // namespace zhike
