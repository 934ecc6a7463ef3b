// Work on many items with several threads, results in the order in which the
// items came.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace command {

/// `work` runs on any of `jobs` threads at once; `emit` runs on the thread
/// that calls `put` and `finish`, in the order of `put`. With one job
/// everything runs on that thread. At most a few items a thread are held.
template <class Item, class Done>
class OrderedPool {
 public:
  using Work = std::function<Done(Item)>;
  using Emit = std::function<void(Done)>;

  OrderedPool(unsigned jobs, Work work, Emit emit)
      : work_(std::move(work)), emit_(std::move(emit)) {
    if (jobs < 2) return;
    for (unsigned i = 0; i < jobs; ++i) threads_.emplace_back([this] { run(); });
  }

  ~OrderedPool() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;

  void put(Item item) {
    if (threads_.empty()) {
      emit_(work_(std::move(item)));
      return;
    }
    drain(threads_.size() * 8);
    {
      const std::lock_guard lock(mutex_);
      slots_.push_back({std::move(item), std::nullopt});
    }
    changed_.notify_all();
  }

  /// Waits for everything that was put.
  void finish() { drain(0); }

 private:
  struct Slot {
    std::optional<Item> item;
    std::optional<Done> done;
  };

  /// Emits what is ready, and waits until at most `most` items are unfinished.
  void drain(std::size_t most) {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(
          lock, [&] { return slots_.size() <= most || (!slots_.empty() && slots_.front().done); });
      if (slots_.empty() || !slots_.front().done) return;
      Done done = std::move(*slots_.front().done);
      slots_.pop_front();
      --next_;
      lock.unlock();
      emit_(std::move(done));
      lock.lock();
    }
  }

  void run() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return closed_ || next_ < slots_.size(); });
      if (closed_) return;
      Slot& slot = slots_[next_++];  // a deque's elements stay where they are
      Item item = std::move(*slot.item);
      lock.unlock();
      Done done = work_(std::move(item));
      lock.lock();
      slot.done = std::move(done);
      changed_.notify_all();
    }
  }

  Work work_;
  Emit emit_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Slot> slots_;  ///< in the order of `put`; the front is the next to emit
  std::size_t next_ = 0;    ///< the first slot that no thread has taken
  bool closed_ = false;
};

}  // namespace command
