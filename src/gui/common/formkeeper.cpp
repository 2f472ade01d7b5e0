#include "gui/common/formkeeper.h"

#include "services/jobs/whendone.h"

#include <QDateTime>
#include <QJsonDocument>

namespace zhike {

namespace {
constexpr int kKeepAfterMs = 600;
}

FormKeeper::FormKeeper(
    Workplace& workplace, DraftKey key, int baseRevision, std::function<QJsonObject()> content, QObject* form)
    : QObject(form), m_workplace(workplace), m_key(std::move(key)), m_baseRevision(baseRevision),
      m_content(std::move(content))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kKeepAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &FormKeeper::keepNow);
    connect(&m_workplace, &Workplace::leaving, this, &FormKeeper::keepNow);
}

void FormKeeper::lookForDraft(std::function<void(const QJsonObject&, const FormDraft&)> found)
{
    whenDone(
        m_workplace.company().findDraft(m_key), this,
        [this, found = std::move(found)](const Result<std::optional<FormDraft>>& draft) {
            if (draft && *draft) {
                m_lastKept = (*draft)->content.toUtf8();
                found(QJsonDocument::fromJson(m_lastKept).object(), **draft);
            }
        });
}

void FormKeeper::touch()
{
    m_timer.start();
}

void FormKeeper::keepNow()
{
    m_timer.stop();
    const QJsonObject content = m_content();
    const QByteArray json = QJsonDocument(content).toJson(QJsonDocument::Compact);
    if (content.isEmpty() || json == m_lastKept) {
        return;
    }
    m_lastKept = json;
    m_workplace.company().keepDraft({m_key, m_baseRevision, QString::fromUtf8(json), Instant(0)});
    Q_EMIT kept(QDateTime::currentDateTime());
}

void FormKeeper::keepFor(const RecordRef& made, const QJsonObject& content)
{
    constexpr int kFirstRevision = 1;
    m_workplace.company().keepDraft(
        {{m_key.form, made.kind, made.customer, made.id},
         kFirstRevision,
         QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)),
         Instant(0)});
}

void FormKeeper::forget()
{
    m_timer.stop();
    m_lastKept.clear();
}

void FormKeeper::discard()
{
    forget();
    m_workplace.company().dropDraft(m_key);
}

} // namespace zhike
