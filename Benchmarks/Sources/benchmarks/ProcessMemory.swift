import Foundation

/// The memory of this process.
enum ProcessMemory {
  /// The most that was resident at once, megabytes of a million bytes.
  static var peak: Double { megabytes("VmHWM:") }

  private static func megabytes(_ key: String) -> Double {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(key) }),
      let number = line.split(whereSeparator: { !$0.isNumber }).first
    else { return .nan }
    return (Double(number) ?? .nan) * 1024 / 1e6
  }
}
