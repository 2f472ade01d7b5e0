#pragma once

#include "services/importing/namesakes.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace zhike {

/// Asks whom names of a file mean that several customers have: one of them, another one, or nobody. A line for each
/// name, one answer for all of its rows.
class NamesakePanel : public QWidget {
    Q_OBJECT
public:
    explicit NamesakePanel(QWidget* parent = nullptr);
    /// Asks these; nothing to ask: it is hidden.
    void ask(const QList<NamesakeQuestion>& questions);
    /// What was chosen since.
    [[nodiscard]] NamesakeAnswers answers() const;

Q_SIGNALS:
    void answered();

private:
    void addLine(int line, const NamesakeQuestion& question);

    QGridLayout* m_grid;
    std::vector<std::pair<QString, QComboBox*>> m_chosen; ///< by the question's text
};

} // namespace zhike
