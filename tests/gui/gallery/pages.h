#pragma once

#include <QWidget>
#include <memory>

namespace zhike::gallery {

/// A page of customers as in the pictures: head, filters, list, foot, preview.
[[nodiscard]] std::unique_ptr<QWidget> customersPage();
/// Buttons, fields, menus and every small part on one sheet.
[[nodiscard]] std::unique_ptr<QWidget> partsPage();
[[nodiscard]] std::unique_ptr<QWidget> emptyPage();

} // namespace zhike::gallery
