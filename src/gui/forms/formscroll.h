#pragma once

#include <QScrollArea>

class QLayout;

namespace zhike {

/// The room in which the fields of a dialog stand: as high as they are while the screen has the room, else they scroll,
/// and whatever gets the keys comes into sight.
class FormScroll : public QScrollArea {
    Q_OBJECT
public:
    /// Takes the layout over.
    explicit FormScroll(QLayout* content, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// How high a window may become on this screen.
    [[nodiscard]] int mostHeight() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace zhike
