#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/privacy/retention.h"

#include <array>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace zhike {

class Button;
class Label;

/// The rules of how long records are kept: a term a kind, whether it is on, how many records it would remove today, and
/// the way to look at them and to run it. Removes nothing by itself. Deletes itself when closed.
class RetentionDialog : public SheetDialog {
    Q_OBJECT
public:
    RetentionDialog(Workplace& workplace, QWidget* parent);

Q_SIGNALS:
    /// Every rule has its count.
    void counted();

private:
    static constexpr size_t kKinds = kChoicesOf<RetentionKind>.size();
    struct RuleRow {
        QCheckBox* active = nullptr; ///< none where a rule always counts
        QLineEdit* months = nullptr;
        Label* count = nullptr;
        Button* look = nullptr;
    };
    void addRule(QGridLayout& grid, RetentionKind kind);
    void load();
    void showRules(const QList<RetentionRuleDraft>& rules);
    void showRuns(const QList<RetentionRun>& runs, const QHash<qint64, QString>& users);
    void count(RetentionKind kind);
    void saveMonths(RetentionKind kind);
    void switchTo(RetentionKind kind, bool isOn);
    void look(RetentionKind kind);
    void save(const RetentionRuleDraft& rule);

    Workplace& m_workplace;
    bool m_mayEdit;
    QList<RetentionRuleDraft> m_rules; ///< by RetentionKind
    std::array<RuleRow, kKinds> m_rows{};
    Label* m_words;
    Label* m_runs;
    quint64 m_generation = 0; ///< of the book that was asked for last
    int m_counting = 0; ///< kinds whose counts are on their way
};

} // namespace zhike
