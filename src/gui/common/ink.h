#pragma once

#include "documents/theme.h"

#include <QColor>

namespace zhike {

/// An ink by its name in the tokens, so that a widget finds its colour again when the theme changes.
enum class Ink { Text, Text2, Text3, Accent, Ok, Warn, Danger };
[[nodiscard]] inline QColor inkColor(const Theme& theme, Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return theme.text;
    case Ink::Text2:
        return theme.text2;
    case Ink::Text3:
        return theme.text3;
    case Ink::Accent:
        return theme.accent;
    case Ink::Ok:
        return theme.ok;
    case Ink::Warn:
        return theme.warn;
    case Ink::Danger:
        return theme.danger;
    }
    return theme.text;
}

/// A ground by its name in the tokens.
enum class Surface { Window, Base, Raised };
[[nodiscard]] inline QColor surfaceColor(const Theme& theme, Surface surface)
{
    switch (surface) {
    case Surface::Window:
        return theme.window;
    case Surface::Base:
        return theme.base;
    case Surface::Raised:
        return theme.raised;
    }
    return theme.base;
}

} // namespace zhike
