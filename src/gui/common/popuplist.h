#pragma once

#include "documents/marks.h"

#include <QFrame>
#include <QPointer>
#include <QString>
#include <optional>
#include <vector>

class QListView;
class QLineEdit;

namespace zhike {

/// One proposal under a field: "MS-300 | Magnetic stirrer, heated | 2,180.00 | ✓ 14 free".
struct PopupItem {
    qint64 id = 0;
    QString lead; ///< DemiBold, in its own column; may be empty
    QString text;
    QString note; ///< after the text, in text2
    QString right; ///< a number, right-aligned
    State state = State::None; ///< other than None: shape and words in the last column
    QString stateWords;
};

/// A list of proposals that opens right under the field it serves, and closes with Esc. The focus stays in the field:
/// arrows move in the list, Enter or Tab take the proposal. Marks where the text typed is found.
class PopupList : public QFrame {
    Q_OBJECT
public:
    /// @param field may be any line edit of a window; the list becomes a child of the window, no window of its own
    explicit PopupList(QLineEdit* field);

    /// Shows proposals, or closes the list when there are none. The first one is chosen.
    /// @param typed what is marked in texts; usually what stands in the field
    void setItems(std::vector<PopupItem> items, const QString& typed);
    /// A quiet line below the proposals; empty: none.
    void setHint(const QString& hint);
    /// The list is as wide as the field unless this is more. At 100 %.
    void setLeastWidth(int width);
    void close();
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    [[nodiscard]] std::optional<PopupItem> current() const;

Q_SIGNALS:
    void chosen(qint64 id);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Items;
    class Delegate;

    void place();
    void take(int row);
    bool pressKey(int key);
    [[nodiscard]] int hintHeight() const;

    QPointer<QLineEdit> m_field;
    const QObject* m_watched; ///< the same, also while it goes and is no field any more
    QListView* m_list;
    Items* m_items;
    QString m_hint;
    int m_leastWidth = 0;
};

} // namespace zhike
