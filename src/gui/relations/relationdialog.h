#pragma once

#include "gui/forms/recorddialog.h"
#include "services/relations/relationreading.h"

namespace zhike {

/// How a customer stands to another one: new, or (a relation that is a record) its days and its note.
class RelationDialog : public RecordDialog {
    Q_OBJECT
public:
    RelationDialog(
        Workplace& workplace, CustomerId self, QString selfName, std::optional<RelationLine> edited, QWidget* parent);

protected:
    void save() override;
    [[nodiscard]] QJsonObject extra() const override { return {}; }
    void setExtra(const QJsonObject& extra) override;

private:
    [[nodiscard]] RelationKind kind() const;
    /// Trees have neither days nor notes; who also works elsewhere is named.
    void showFields();
    void offerTrees();
    [[nodiscard]] QString subject() const;

    CustomerId m_self;
    QString m_selfName;
    std::optional<RelationLine> m_edited;
};

} // namespace zhike
