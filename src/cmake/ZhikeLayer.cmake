# zhike_layer(<name> SOURCES <files> USES <targets> [INSIDE <targets>])
#
# Declares the static library zhike_<name> for one folder of src. USES are the libraries its headers show (and so its
# users see), INSIDE those only its .cpp files know. A layer that is not named here cannot be linked, and
# tests/architecture holds that it is not included either.
function(zhike_layer name)
  cmake_parse_arguments(LAYER "" "" "SOURCES;USES;INSIDE" ${ARGN})
  add_library(zhike_${name} STATIC ${LAYER_SOURCES})
  target_include_directories(zhike_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(zhike_${name} PUBLIC ${LAYER_USES} PRIVATE ${LAYER_INSIDE} zhike_warnings)
  if(${name} IN_LIST ZHIKE_COVERAGE)
    target_compile_options(zhike_${name} PRIVATE --coverage -fprofile-update=atomic)
    target_link_options(zhike_${name} PUBLIC --coverage)
  endif()
endfunction()
