#pragma once

#include "gui/common/workplace.h"
#include "services/duplicates/similar.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

namespace zhike {

class FieldForm;
class SpanLabel;

/// Says below the name, phone, mail and tax id of a form, while they are typed, that such a customer or contact is
/// there already; a click on its name opens it. Never in the way of saving. Goes with the form.
class DuplicateHints : public QObject {
    Q_OBJECT
public:
    /// @param kind Customer or Contact
    DuplicateHints(Workplace& workplace, FieldForm& form, RecordKind kind);

    /// The record that is edited: it is no duplicate of itself.
    void setSelf(qint64 id) { m_self = id; }
    void retranslate();

Q_SIGNALS:
    /// The record behind a hint is about to be opened: the form makes room and keeps its draft.
    void opening();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Hint {
        SpanLabel* label = nullptr;
        QTimer* soon = nullptr; ///< several keys in a row are one question
        QList<SimilarRecord> found;
        quint64 generation = 0;
    };
    void ask(const QString& key);
    void show(Hint& hint);
    void open(const Hint& hint, const QString& link);
    template <class Draft> [[nodiscard]] Draft typedOf(const QString& key) const;

    Workplace& m_workplace;
    FieldForm& m_form;
    RecordKind m_kind;
    qint64 m_self = 0;
    QHash<QString, Hint> m_hints; ///< by field
};

} // namespace zhike
