#pragma once

#include "gui/common/workplace.h"
#include "services/lists/filterquery.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace zhike {

class Button;
class ConditionEditor;
class Label;

/// A group of a rule: all, any or none of its lines, which are conditions, related records or groups again. A group of
/// a relation speaks of one related record.
class FilterGroup : public QWidget {
    Q_OBJECT
public:
    /// @param relation of whose records the group speaks; empty: of the rows themselves
    FilterGroup(
        Workplace& workplace, const LinkNames& names, RecordKind kind, const QString& relation, int level,
        QWidget* parent = nullptr);

    void setFilter(const Filter& filter);
    /// What is complete of it; lines without a value are left out.
    [[nodiscard]] Filter filter() const;
    [[nodiscard]] bool isComplete() const;
    void addCondition();

Q_SIGNALS:
    void changed();
    void removed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum Join { kAll, kAny, kNone };
    void clear();
    void take(const Filter& part);
    ConditionEditor* addConditionLine();
    FilterGroup* addGroup(const QString& relation);
    void addLine(QWidget* line);
    void retranslate();

    Workplace& m_workplace;
    const LinkNames& m_names;
    RecordKind m_kind;
    QString m_relation; ///< of the records that the group speaks of
    bool m_isRelated; ///< this group itself is "has a related record"
    int m_level;
    QComboBox* m_has = nullptr; ///< is there one, or none
    QComboBox* m_join;
    Label* m_of;
    QVBoxLayout* m_lines;
    Button* m_addCondition;
    Button* m_addRelated = nullptr;
    Button* m_addGroup = nullptr;
    QWidget* m_away = nullptr;
    friend class FilterEditor;
    void markRelated(const QString& relation);
};

/// The whole rule: as text for experts above, as lines below; each follows the other.
class FilterEditor : public QWidget {
    Q_OBJECT
public:
    FilterEditor(Workplace& workplace, RecordKind kind, QWidget* parent = nullptr);

    /// Names of linked records arrive a moment later; the rule is shown when they are there.
    void setFilter(const Filter& filter);
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    /// Whether every line has its value and the text is understood.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] const LinkNames& names() const { return m_names; }

Q_SIGNALS:
    /// A person changed the rule, or the names have come.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void loadNames();
    void showLines();
    void showText();
    void readText();
    void linesChanged();
    void propose();
    void retranslate();

    Workplace& m_workplace;
    RecordKind m_kind;
    LinkNames m_names;
    Filter m_filter;
    QLineEdit* m_text;
    Label* m_problem;
    QVBoxLayout* m_column;
    FilterGroup* m_root = nullptr;
    class PopupList* m_popup;
    QStringList m_proposed;
    qsizetype m_proposedFrom = 0;
    bool m_hasFault = false;
    bool m_isFilling = false;
};

} // namespace zhike
