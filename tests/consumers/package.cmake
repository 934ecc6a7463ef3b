# Builds the library as KIND (static or shared) in WORK/library and installs it in WORK/prefix.
#   cmake -DKIND=... -DSOURCE=... -DWORK=... -DGENERATOR=... -DLAUNCHER=... -P package.cmake
cmake_minimum_required(VERSION 3.25)
set(shared OFF)
if(KIND STREQUAL "shared")
  set(shared ON)
endif()
file(REMOVE_RECURSE ${WORK}/prefix)
foreach(step
    "-S;${SOURCE};-B;${WORK}/library;-G;${GENERATOR};-DCMAKE_BUILD_TYPE=Release;-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER};-DBUILD_SHARED_LIBS=${shared};-DBUILD_TESTING=OFF;-DDATELINE_BUILD_TOOLS=OFF;-DDATELINE_BUILD_EXAMPLES=OFF"
    "--build;${WORK}/library"
    "--install;${WORK}/library;--prefix;${WORK}/prefix")
  execute_process(COMMAND ${CMAKE_COMMAND} ${step} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
