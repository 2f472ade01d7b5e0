# What makes a fault in memory end the program instead of serving who found it: checked buffers and containers, guarded
# stacks, addresses that differ from start to start, tables of functions that cannot be written. tests/cli reads it back
# from the built program. The sanitizers do all of it themselves, and better.
if(NOT ZHIKE_SANITIZE)
  include(CheckPIESupported)
  check_pie_supported()
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  add_compile_definitions(_GLIBCXX_ASSERTIONS $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=3>) # which needs optimised code
  add_compile_options(-fstack-protector-strong -fstack-clash-protection)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    add_compile_options(-fcf-protection=full)
  endif()
  add_link_options(-Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()
