// Working memory at rest between two uses: each piece serves one thread at a
// time, and keeps what it has learned for the next.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "dateline/export.h"

DATELINE_BEGIN
namespace base {

/// Safe to use from many threads. What is taken must not outlive the pool.
template <class Work>
class Pool {
 public:
  /// A piece at work; goes back to the pool when it is destroyed.
  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<Work> work) : pool_(pool), work_(std::move(work)) {}
    ~Lease() { pool_.give(std::move(work_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Work* operator->() const { return work_.get(); }
    Work& operator*() const { return *work_; }

   private:
    Pool& pool_;
    std::unique_ptr<Work> work_;
  };

  /// A piece at rest, or a new one made from `arguments`.
  template <class... Arguments>
  [[nodiscard]] Lease take(const Arguments&... arguments) {
    {
      const std::scoped_lock lock(mutex_);
      if (!resting_.empty()) {
        std::unique_ptr<Work> work = std::move(resting_.back());
        resting_.pop_back();
        return Lease(*this, std::move(work));
      }
    }
    return Lease(*this, std::make_unique<Work>(arguments...));
  }

 private:
  void give(std::unique_ptr<Work> work) {
    const std::scoped_lock lock(mutex_);
    resting_.push_back(std::move(work));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<Work>> resting_;
};

}  // namespace base
DATELINE_END
