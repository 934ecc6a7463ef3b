# Configures, builds and runs project/ against dateline used in the way HOW.
#   cmake -DHOW=... -DSOURCE=... -DWORK=... -DPREFIX=... -DSTATIC=... -DGENERATOR=... -DLAUNCHER=...
#         [-DREADME=ON] -P consume.cmake
# With README, the program is the one that README.md shows instead of project/main.cc.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${WORK}/CMakeCache.txt ${WORK}/CMakeFiles)
if(HOW STREQUAL "pkg_config")
  file(GLOB_RECURSE found ${PREFIX}/*/dateline.pc)
  cmake_path(GET found PARENT_PATH folder)
  set(ENV{PKG_CONFIG_PATH} "${folder}:$ENV{PKG_CONFIG_PATH}")
endif()
set(main main.cc)
set(expected "^times 1\nday 2024-05-06\narticles 1\n$")
if(README)
  file(READ ${SOURCE}/README.md text)
  string(REGEX MATCH "```cpp\n(([^`]|`[^`])*)```" block "${text}")
  set(main ${WORK}/readme.cc)
  file(WRITE ${main} "${CMAKE_MATCH_1}")
  set(expected "port authority")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/project -B ${WORK}
  -G ${GENERATOR} -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}
  -DHOW=${HOW} -DMAIN=${main} -DSTATIC=${STATIC} -DDATELINE_SOURCE=${SOURCE} -DCMAKE_PREFIX_PATH=${PREFIX}
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK} COMMAND_ERROR_IS_FATAL ANY)
if(HOW STREQUAL "pkg_config" AND NOT STATIC)
  set(ENV{LD_LIBRARY_PATH} "${folder}/..")
endif()
execute_process(COMMAND ${WORK}/consumer OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
if(NOT printed MATCHES "${expected}")
  message(FATAL_ERROR "the consumer printed:\n${printed}")
endif()
