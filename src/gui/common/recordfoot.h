#pragma once

#include "gui/common/panel.h"

#include <QPointer>
#include <vector>

namespace zhike {

class RecordTable;

/// One figure of a foot: "CLV sum ¥72,384,910".
struct FootSum {
    QString label;
    QString value;
};

/// The line below a list: how many are selected at the left, sums of the whole result at the right, 28 px.
class RecordFoot : public Panel {
    Q_OBJECT
public:
    explicit RecordFoot(QWidget* parent = nullptr);

    /// Shows the selection of a list and follows it.
    void watch(RecordTable& table);
    void setSums(std::vector<FootSum> sums);
    /// While the sums of another filter are on their way: the old ones turn pale.
    void setComputing();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    QPointer<RecordTable> m_table;
    std::vector<FootSum> m_sums;
    bool m_computing = false;
};

} // namespace zhike
