internal import CHiGHS

/// What a process does with memory that it has freed.
public enum FreedMemory {
  /// Keeps it for what comes, from now on, for the whole process.
  ///
  /// A programme is handed to the solver in several large copies, one after the other; given back to the
  /// system in between, every page of each would be cleared anew, which was measured at a fifth of the
  /// time of a hand-over.
  public static func keep() {
    // Blocks up to a gigabyte come from the heap, which grows by 64 MB and is not cut.
    mallopt(M_MMAP_THRESHOLD, 1 << 30)
    mallopt(M_TRIM_THRESHOLD, .max)
    mallopt(M_TOP_PAD, 64 << 20)
  }
}
