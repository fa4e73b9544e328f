public import Findings
public import Workbooks

/// Workbooks as files.
public enum WorkbookFile {
  /// Reads a workbook.
  ///
  /// - Returns: the workbook, or the finding that says why there is none.
  public static func read(
    _ path: String, limits: WorkbookLimits = WorkbookLimits()
  ) -> (workbook: Workbook?, findings: [Finding]) {
    do throws(FileFault) {
      let bytes = try FileBytes.readRaw(path, limit: limits.fileBytes)
      do throws(WorkbookFault) {
        return (try Workbook(bytes, limits: limits), [])
      } catch {
        return (nil, [error.finding(in: path)])
      }
    } catch {
      return (nil, [FolderReader.finding(error, path)])
    }
  }
}
