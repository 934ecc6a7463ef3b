#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include "dateline/export.h"

DATELINE_BEGIN

/// What went wrong, and where, so that a person can open the file and mend it.
///
/// `line` counts from 1 (0: does not apply); `byte` counts from 0 within the
/// file, or within the line for line-based input. Plain value.
struct Error {
  std::string message;
  std::string file;
  std::size_t line = 0;
  std::optional<std::size_t> byte;

  /// "file:line: byte B: message", leaving out what is unknown.
  [[nodiscard]] DATELINE_EXPORT std::string to_string() const;

  bool operator==(const Error&) const = default;
};

/// Thrown by `Result::value()` alone, and only when there is no value.
class BadResult : public std::runtime_error {
 public:
  explicit BadResult(const Error& error) : std::runtime_error(error.to_string()) {}
};

/// A value or an error with its place. The library reports every failure this
/// way; nothing is thrown across its API except by `value()`.
///
/// Thread-safety: as that of `T`.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(*-explicit-*)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(*-explicit-*)

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// The value; throws `BadResult` when there is none.
  T& value() & { return check(), *std::get_if<0>(&state_); }
  const T& value() const& { return check(), *std::get_if<0>(&state_); }
  T&& value() && { return check(), std::move(*std::get_if<0>(&state_)); }

  /// Unchecked access: only after `ok()`.
  T& operator*() & { return *std::get_if<0>(&state_); }
  const T& operator*() const& { return *std::get_if<0>(&state_); }
  T* operator->() { return std::get_if<0>(&state_); }
  const T* operator->() const { return std::get_if<0>(&state_); }

  /// The error: only when not `ok()`.
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  void check() const {
    if (!ok()) throw BadResult(error());
  }
  std::variant<T, Error> state_;
};

DATELINE_END
