// Marks what the library exports; everything else is hidden. Nothing here is
// meant to be used directly except DATELINE_EXPORT in subclasses you write.
#pragma once

#if defined(DATELINE_STATIC)
#define DATELINE_EXPORT
#elif defined(_WIN32)
#if defined(DATELINE_BUILDING)
#define DATELINE_EXPORT __declspec(dllexport)
#else
#define DATELINE_EXPORT __declspec(dllimport)
#endif
#else
#define DATELINE_EXPORT __attribute__((visibility("default")))
#endif

// All public names live in `dateline::v1`, an inline namespace: callers write
// `dateline::Article`, and two versions of the library can share a process.
#define DATELINE_BEGIN \
  namespace dateline { \
  inline namespace v1 {
#define DATELINE_END \
  }                  \
  }
