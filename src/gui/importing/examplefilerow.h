#pragma once

#include <QWidget>

class QComboBox;

namespace zhike {

class Label;

/// Offers a file that shows what an import takes, of a kind that is chosen here.
class ExampleFileRow : public QWidget {
    Q_OBJECT
public:
    explicit ExampleFileRow(QWidget* parent = nullptr);
    /// Writes the example of the chosen kind and says how that went.
    void save(const QString& path);

private:
    void askWhere();

    QComboBox* m_kind;
    Label* m_said;
};

} // namespace zhike
