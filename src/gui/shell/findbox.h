#pragma once

#include "gui/common/workplace.h"
#include "services/search/find.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QWidget>
#include <variant>

class QLabel;
class QLineEdit;
class QListView;

namespace zhike {

/// Something the find box can do besides finding: a page to go to, a form to open.
struct Command {
    QString text;
    QString keys; ///< as shown at the right
    QString icon;
    std::function<void()> run;
};

/// What the box lists: heads of groups, hits, commands.
class FindModel : public QAbstractListModel {
    Q_OBJECT
public:
    struct Head {
        QString text;
        int count = 0;
    };
    using Entry = std::variant<Head, SearchHit, Command>;
    enum DataRole { EntryIndex = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;
    void setEntries(QList<Entry> entries);
    [[nodiscard]] const Entry& entry(int row) const { return m_entries[row]; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// The first row that can be chosen, or -1.
    [[nodiscard]] int firstChoice() const;

private:
    QList<Entry> m_entries;
};

/// The box that finds anyone and anything (Ctrl+K): results by kind as one types, why each matched, then what can be
/// done. Covers the window with a scrim; Esc or a click beside it closes.
class FindBox : public QWidget {
    Q_OBJECT
public:
    FindBox(Workplace& workplace, QWidget* window);

    /// Called for each text: the commands that fit. Without a text, the usual ones.
    void setCommands(std::function<QList<Command>(const QString& typed)> commands) { m_commands = std::move(commands); }
    void popUp(const QString& typed = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void show(const SearchAnswer& answer);
    void choose(int row);
    void moveBy(int step);
    void place();
    void retranslate();

    Workplace& m_workplace;
    QWidget* m_sheet;
    QLineEdit* m_edit;
    QLabel* m_count;
    QListView* m_list;
    FindModel m_model;
    std::function<QList<Command>(const QString&)> m_commands;
    quint64 m_generation = 0;
};

} // namespace zhike
