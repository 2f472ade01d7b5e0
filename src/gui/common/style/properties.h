#pragma once

namespace zhike::style {

/// Dynamic properties that the style reads; set them through Button and FieldRow.
inline constexpr char kRoleProperty[] = "zhikeRole"; ///< int of ButtonRole
inline constexpr char kKeysProperty[] = "zhikeKeys"; ///< QString after a button's label
inline constexpr char kSmallProperty[] = "zhikeSmall"; ///< bool: 24 px high
inline constexpr char kErrorProperty[] = "zhikeError"; ///< bool: the field is at fault

} // namespace zhike::style
