# The shared library exports the public API (namespace dateline::v1) and nothing else.
#   cmake -DPREFIX=... -DNM=... -DNAMESPACES=... -P exported_symbols.cmake
cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE library ${PREFIX}/*/libdateline.so)
execute_process(COMMAND ${NM} --dynamic --defined-only --demangle ${library}
  OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" lines "${listing}")
set(count 0)
foreach(line IN LISTS lines)
  string(REGEX REPLACE "^[0-9a-f]* [A-Za-z] " "" name "${line}")
  if(NOT name MATCHES "^((typeinfo|typeinfo name|vtable) for )?dateline::v1::" OR
     name MATCHES "^((typeinfo|typeinfo name|vtable) for )?dateline::v1::(${NAMESPACES})::")
    message(SEND_ERROR "exported, but not of the public API: ${name}")
  endif()
  math(EXPR count "${count} + 1")
endforeach()
if(count LESS 20)
  message(FATAL_ERROR "only ${count} symbols exported: the public API is not there")
endif()
message(STATUS "${count} symbols, all of dateline::v1")
