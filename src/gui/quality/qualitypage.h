#pragma once

#include "gui/common/page.h"
#include "repositories/customers/qualitystore.h"

class QComboBox;

namespace zhike {

class Button;
class EmptyState;
class Label;
class PageHead;
class QualityRows;
class RecordTable;

/// Data to complete: the customers of the person at work, of a colleague, the team or everybody, where most is at stake
/// first or in the order of a column, with what is missing. One fills it in, says that it is still right, or plans to
/// ask. Its place is a record of kind Need with id 0.
class QualityPage : public Page {
    Q_OBJECT
public:
    explicit QualityPage(Workplace& workplace, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(QualityPage)

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    [[nodiscard]] static Place place();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Loaded {
        QList<QualityLine> lines;
        QList<OwnerToComplete> owners;
        qint64 count = 0;
        QHash<qint64, QString> users;
    };
    void load();
    void fill();
    void fillOwners();
    [[nodiscard]] bool isMine() const;
    void showChosen();
    void complete();
    void confirm();
    void ask();
    void apply(Change change, const QString& said);
    void retranslate();
    [[nodiscard]] const QualityLine* chosen() const;

    Loaded m_loaded;
    quint64 m_generation = 0;
    PageHead* m_head;
    QComboBox* m_owner; ///< whose, where it is not mine alone
    Button* m_rules;
    QualityRows* m_rows;
    QualitySort m_sort;
    RecordTable* m_table;
    EmptyState* m_empty;
    Label* m_said;
    Button* m_ask;
    Button* m_confirm;
    Button* m_complete;
};

} // namespace zhike
