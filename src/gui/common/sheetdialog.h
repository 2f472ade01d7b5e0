#pragma once

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace zhike {

class Button;
class Label;

/// The frame of every dialog that is no record's form: a title, a few words, what there is to do, the buttons on a foot
/// of their own. Modal; deletes itself when closed.
class SheetDialog : public QDialog {
    Q_OBJECT
protected:
    SheetDialog(const QString& title, QWidget* parent);
    ~SheetDialog() override;

    /// Between the title and the foot, from top to bottom.
    [[nodiscard]] QVBoxLayout& content() { return *m_content; }
    /// Another heading than the window's title.
    void setHeading(const QString& heading);
    /// A paragraph that explains; `name` for who looks it up.
    Label* addWords(const QString& words, const QString& name = {});
    /// A line that says what is wrong, hidden until then.
    Label* addProblem();
    /// On the right of the foot, each after the one before it.
    void addButtons(std::initializer_list<Button*> buttons);
    /// On the left of the foot: what is not the way on.
    void addAside(QWidget* widget);

private:
    Label* m_heading;
    QVBoxLayout* m_content;
    QHBoxLayout* m_foot;
    int m_asides = 0;
};

} // namespace zhike
