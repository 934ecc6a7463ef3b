# Installs the library, its headers, the command, and what find_package and
# pkg-config read. Everything is relative to the prefix, so the tree can move.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(DATELINE_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/dateline)
get_target_property(DATELINE_LIBRARY_TYPE dateline TYPE)
if(DATELINE_LIBRARY_TYPE STREQUAL "STATIC_LIBRARY")
  set(DATELINE_PC_DEFINITION " -DDATELINE_STATIC")
endif()

install(TARGETS dateline EXPORT datelineTargets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT datelineTargets NAMESPACE dateline:: DESTINATION ${DATELINE_CMAKE_DIR})
if(DATELINE_BUILD_TOOLS)
  set_target_properties(dateline_command PROPERTIES
    INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")
  install(TARGETS dateline_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/datelineConfig.cmake.in
  ${PROJECT_BINARY_DIR}/datelineConfig.cmake INSTALL_DESTINATION ${DATELINE_CMAKE_DIR})
# Before 1.0 a minor version may break callers.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/datelineConfig.cmake
  ${PROJECT_BINARY_DIR}/datelineConfigVersion.cmake DESTINATION ${DATELINE_CMAKE_DIR})

set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH DATELINE_PC_PREFIX /prefix/${pc_dir} /prefix)
string(REGEX REPLACE "/$" "" DATELINE_PC_PREFIX ${DATELINE_PC_PREFIX})
configure_file(${CMAKE_CURRENT_LIST_DIR}/dateline.pc.in ${PROJECT_BINARY_DIR}/dateline.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/dateline.pc DESTINATION ${pc_dir})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
