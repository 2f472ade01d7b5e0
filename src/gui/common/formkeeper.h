#pragma once

#include "gui/common/workplace.h"

#include <QJsonObject>
#include <QTimer>
#include <functional>

namespace zhike {

/// Keeps what is typed into a form: 600 ms after the last key and when the form is left, in the company's store, so
/// that neither kill -9 nor closing the window loses it; and offers it again when the same form is opened.
/// Owned by the form.
class FormKeeper : public QObject {
    Q_OBJECT
public:
    /// @param content what the form holds now, in its own terms; an empty object means "nothing worth keeping".
    FormKeeper(
        Workplace& workplace, DraftKey key, int baseRevision, std::function<QJsonObject()> content, QObject* form);

    [[nodiscard]] const DraftKey& key() const { return m_key; }
    /// The revision that what is typed is made of; 0 for a new record.
    void setBaseRevision(int revision) { m_baseRevision = revision; }
    /// Looks for a kept draft and hands it to `found` (with its moment) if there is one.
    void lookForDraft(std::function<void(const QJsonObject& content, const FormDraft& draft)> found);
    /// Something was typed: keep it soon.
    void touch();
    /// Keep at once (focus left, window closes).
    void keepNow();
    /// What was typed while a new record was on its way to the store belongs to that record now: its own form, opened
    /// next, offers it.
    void keepFor(const RecordRef& made, const QJsonObject& content);
    /// The form was saved by a Change that carried key() as its draft: nothing is kept any more.
    void forget();
    /// The person threw the content away.
    void discard();

Q_SIGNALS:
    void kept(const QDateTime& at);

private:
    Workplace& m_workplace;
    DraftKey m_key;
    int m_baseRevision;
    std::function<QJsonObject()> m_content;
    QTimer m_timer;
    QByteArray m_lastKept;
};

} // namespace zhike
