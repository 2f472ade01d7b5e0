#pragma once

#include "domain/base/field.h"
#include "services/backup/backupkeeper.h"
#include "services/company.h"
#include "services/recovery/damagewatch.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <optional>

namespace zhike {

/// The areas of the left navigation, in their order; Ctrl+1 to Ctrl+9 go to the first nine.
enum class Section { Today, Customers, Contacts, Pipeline, Orders, Products, Service, Insight, Reports, Settings, Bin };

/// Somewhere one can be, go back to, and send to a colleague: a section, a record's page in it, or a list narrowed
/// down.
struct Place {
    Section section = Section::Today;
    std::optional<RecordRef> record = {};
    QJsonObject view = {}; ///< what the section's page understands: a filter, a tab; see each page
    friend bool operator==(const Place&, const Place&) = default;
};

/// What can be written anew from anywhere (Ctrl+N, then its letter).
enum class Form { Call, Note, Task, NewCustomer, NewContact, NewOpportunity, NewOrder, NewCase, NewProduct, Import };

/// What a form starts with.
struct FormStart {
    std::optional<RecordRef> about = {}; ///< a customer, or a record of one
    std::optional<RecordRef> edit = {}; ///< an existing record to edit instead of a new one
    QString text = {}; ///< a name or number that was typed already
    QString phone = {}; ///< of who is calling
};

/// Long work shown in the foot: name, share, cancel. The one who works updates it and says when it is over.
class Work : public QObject {
    Q_OBJECT
public:
    explicit Work(QString name, QObject* parent = nullptr) : QObject(parent), m_name(std::move(name)) { }
    [[nodiscard]] const QString& name() const { return m_name; }
    void setShare(double done) { Q_EMIT shareChanged(done); } ///< 0 to 1
    void finish() { Q_EMIT finished(); }
    void cancel() { Q_EMIT cancelRequested(); }

Q_SIGNALS:
    void shareChanged(double done);
    void finished();
    void cancelRequested();

private:
    QString m_name;
};

/// What pages and forms may ask of the window, and what they share: the open company. The window listens to the
/// signals; pages never see the window.
class Workplace : public QObject {
    Q_OBJECT
public:
    explicit Workplace(Company& company, QObject* parent = nullptr)
        : QObject(parent), m_company(company), m_backups(company), m_watch(company)
    {
    }
    [[nodiscard]] Company& company() { return m_company; }
    [[nodiscard]] BackupKeeper& backups() { return m_backups; }
    [[nodiscard]] DamageWatch& watch() { return m_watch; }

    void go(const Place& place) { Q_EMIT placeRequested(place); }
    void open(const RecordRef& record) { Q_EMIT recordRequested(record); }
    /// A page or form was opened for a record that is not there (any more): where it is in the bin, the window says so.
    void miss(const RecordRef& record) { Q_EMIT recordMissed(record); }
    void write(Form form, const FormStart& start = {}) { Q_EMIT formRequested(form, start); }
    /// One sentence at the foot of the page for 8 seconds, with Undo when the last change can be undone.
    enum class Offer { Nothing, Undo };
    void toast(const QString& sentence, Offer offer = Offer::Nothing) { Q_EMIT toastRequested(sentence, offer); }
    /// What went wrong, why and what to do, beside the work and not in a box to click away.
    void complain(const Error& error) { Q_EMIT complaintRaised(error); }
    /// Shows work in the foot from its second second on; the window takes ownership.
    void show(Work* work) { Q_EMIT workStarted(work); }
    /// A record's page has learned its name: it goes to the list of recent ones.
    void visited(const Place& place, const QString& name) { Q_EMIT placeVisited(place, name); }

Q_SIGNALS:
    void placeRequested(const zhike::Place& place);
    void recordRequested(const zhike::RecordRef& record);
    void recordMissed(const zhike::RecordRef& record);
    void formRequested(zhike::Form form, const zhike::FormStart& start);
    void toastRequested(const QString& sentence, zhike::Workplace::Offer offer);
    void complaintRaised(const zhike::Error& error);
    void workStarted(zhike::Work* work);
    /// The empty state's offer to open a sample company instead.
    void sampleRequested();
    void placeVisited(const zhike::Place& place, const QString& name);
    /// A backup is to take the company's place: app closes the window, restores and opens it again.
    void restoreRequested(const QString& backup);
    /// The window loses the focus or closes: forms keep their drafts now.
    void leaving();

private:
    Company& m_company;
    BackupKeeper m_backups;
    DamageWatch m_watch;
};

} // namespace zhike
