# What every target of ours is compiled with. Presets turn warnings into errors; a plain configure does not.
add_library(zhike_warnings INTERFACE)
target_compile_options(zhike_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wno-missing-field-initializers # our members have defaults that are true
  -Wno-maybe-uninitialized # g++ 12 sees it in every std::optional once it optimises
  $<$<BOOL:${ZHIKE_WERROR}>:-Werror>)
target_compile_definitions(zhike_warnings INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_DISABLE_DEPRECATED_BEFORE=0x060400)
