# ZHIKE_SANITIZE=address,undefined or thread; set by the presets asan and tsan.
if(ZHIKE_SANITIZE)
  add_compile_options(-fsanitize=${ZHIKE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${ZHIKE_SANITIZE})
  add_compile_definitions(ZHIKE_SANITIZED) # g++ and clang tell it in ways of their own
endif()
