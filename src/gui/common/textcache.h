#pragma once

#include "documents/theme.h"

#include <QCache>
#include <QFontMetrics>
#include <QHash>
#include <QRect>
#include <QStaticText>
#include <QString>
#include <array>
#include <optional>

class QPainter;

namespace zhike {

/// Laid out texts of a list, so that a repaint draws glyphs and lays out nothing. One per view; GUI thread only.
class TextCache {
public:
    TextCache();

    /// Forgets everything and takes the fonts of the theme; call it when theme or language change.
    void setTheme(const Theme& theme);

    enum class Side { Left, Right };
    /// Draws one line of plain text into `rect`, cut with an ellipsis where it is too long, in the middle of its
    /// height. All texts of a row stand on one baseline, whatever their script.
    /// @return the width that was drawn
    int draw(
        QPainter& painter, const QRect& rect, const QString& text, FontRole role, const QColor& ink,
        Side side = Side::Left);
    [[nodiscard]] int width(const QString& text, FontRole role);

private:
    struct Key {
        QString text;
        int width; ///< where it was cut, -1: whole
        FontRole role;
        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.text, key.width, int(key.role));
        }
    };
    struct Laid {
        QStaticText text;
        int width = 0; ///< as drawn
        double ascent = 0; ///< from the top of the laid out text to its baseline
    };
    struct Face {
        QFont font;
        QFontMetrics metrics;
    };

    const Face& face(FontRole role);
    const Laid& laidOut(const QString& text, int width, FontRole role);

    std::optional<Theme> m_theme;
    std::array<std::optional<Face>, 10> m_faces;
    QCache<Key, Laid> m_laid;
};

} // namespace zhike
