#pragma once

#include "domain/base/time.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QPlainTextEdit;
class QToolButton;

namespace zhike {

class Button;
class DraftSign;

/// Where one writes a note right in the timeline: one quiet line until it is entered, then a box that grows with the
/// text. Ctrl+Enter saves, Esc leaves; the text stays. Keeps no draft itself: textEdited() tells at every key.
class NoteEditor : public QWidget {
    Q_OBJECT
public:
    explicit NoteEditor(QWidget* parent = nullptr);

    /// Kinds of what can be written ("Note", "Call"), with their stable keys; without any there is nothing to choose.
    struct Kind {
        QString key;
        QString label;
    };
    /// The one that was chosen stays, where it is still among them.
    void setKinds(std::vector<Kind> kinds);
    [[nodiscard]] QString kind() const;
    void setKind(const QString& key);

    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    void clear();
    /// Takes away what was saved; what was typed behind it meanwhile stays.
    void clearSaved(const QString& saved);
    /// Opens it and puts the cursor into it.
    void startWriting();
    [[nodiscard]] DraftSign& draftSign() { return *m_sign; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Save was pressed with something written. The editor keeps its text until clear().
    void saveRequested(const QString& text, const QString& kind);
    void textEdited();
    void kindChosen(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void arrange();
    void save();
    [[nodiscard]] bool isOpen() const;

    QPlainTextEdit* m_edit;
    QToolButton* m_kind;
    DraftSign* m_sign;
    Button* m_save;
    QWidget* m_bar;
    std::vector<Kind> m_kinds;
    QString m_chosen;
};

} // namespace zhike
