internal import Glibc

/// Time that other work on the machine does not lengthen, for tests of what may not take long.
public enum ProcessorTime {
  /// What this thread has used so far.
  public static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// What `work` uses of this thread.
  public static func of(_ work: () throws -> Void) rethrows -> Duration {
    let start = now
    try work()
    return now - start
  }
}
