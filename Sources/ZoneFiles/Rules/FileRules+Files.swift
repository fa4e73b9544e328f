package import Findings

extension FileRules {
  static let files: [Rule] = [
    .folderMissing, .fileMissing, .fileUnreadable, .fileOutside, .linkLoop, .fileTooLarge,
    .zeroByte, .encodingKnown, .encodingUnknown, .fileUnknown,
  ]
}

extension Rule {
  package static let folderMissing = Rule(
    code: "folder-missing", severity: .error,
    title: Phrase(zh: "试验区是一个文件夹", en: "A zone is a folder"),
    cause: Phrase(zh: "没有文件夹“{found}”", en: "there is no folder \"{found}\""),
    mend: Phrase(
      zh: "检查路径，或用 `carnallite new {found}` 新建",
      en: "check the path, or make one with `carnallite new {found}`"))

  package static let fileMissing = Rule(
    code: "file-missing", severity: .error,
    title: Phrase(zh: "必需的文件齐全", en: "The required files are there"),
    cause: Phrase(zh: "缺少文件“{expected}”", en: "the file \"{expected}\" is missing"),
    mend: Phrase(
      zh: "补上该文件，表头见表格参考", en: "add the file; the reference of tables gives its header"))

  package static let fileUnreadable = Rule(
    code: "file-unreadable", severity: .error,
    title: Phrase(zh: "文件可以读取", en: "Files can be read"),
    cause: Phrase(zh: "无法读取：{reason}", en: "it cannot be read: {reason}"),
    mend: Phrase(
      zh: "使其成为当前用户可读的普通文件", en: "make it a plain file that the current user may read"))

  package static let fileOutside = Rule(
    code: "file-outside", severity: .error,
    title: Phrase(zh: "文件在试验区文件夹之内", en: "Files lie within the zone's folder"),
    cause: Phrase(
      zh: "“{found}”指向试验区文件夹之外", en: "\"{found}\" leads out of the zone's folder"),
    mend: Phrase(zh: "把文件本身放进文件夹", en: "put the file itself into the folder"))

  package static let linkLoop = Rule(
    code: "link-loop", severity: .error,
    title: Phrase(zh: "符号链接不成环", en: "Symbolic links do not lead back to themselves"),
    cause: Phrase(zh: "符号链接成环", en: "the symbolic link leads back to itself"),
    mend: Phrase(zh: "用文件本身代替链接", en: "replace the link by the file itself"))

  package static let fileTooLarge = Rule(
    code: "file-too-large", severity: .error,
    title: Phrase(zh: "文件不超过 1 GiB", en: "Files are at most 1 GiB"),
    cause: Phrase(
      zh: "文件大于 {expected} 字节", en: "the file is larger than {expected} bytes"),
    mend: Phrase(
      zh: "检查是否放错了文件；表格应远小于此", en: "check that it is the right file; tables are far smaller"))

  package static let zeroByte = Rule(
    code: "zero-byte", severity: .error,
    title: Phrase(zh: "文本中没有零字节", en: "Text holds no zero bytes"),
    cause: Phrase(zh: "该行有零字节，不是文本", en: "the line holds a zero byte: it is not text"),
    mend: Phrase(
      zh: "从表格软件重新另存为 UTF-8 的 CSV", en: "save it again as CSV in UTF-8 from the spreadsheet"))

  package static let encodingKnown = Rule(
    code: "encoding-known", severity: .error,
    title: Phrase(zh: "文本编码为 UTF-8", en: "Text is encoded in UTF-8"),
    cause: Phrase(
      zh: "编码是 {found}，应为 {expected}", en: "the encoding is {found}, expected {expected}"),
    mend: Phrase(
      zh: "转换：iconv -f {found} -t UTF-8 {file} > {file}.utf8 && mv {file}.utf8 {file}",
      en: "convert: iconv -f {found} -t UTF-8 {file} > {file}.utf8 && mv {file}.utf8 {file}"))

  package static let encodingUnknown = Rule(
    code: "encoding-unknown", severity: .error,
    title: Phrase(zh: "文本编码可辨认", en: "The encoding of text can be told"),
    cause: Phrase(
      zh: "该行不是 {expected}，也认不出是什么编码",
      en: "the line is not {expected}, nor any encoding that can be told"),
    mend: Phrase(
      zh: "从写出它的程序重新另存为 UTF-8", en: "save it again in UTF-8 from the program that wrote it"))

  package static let fileUnknown = Rule(
    code: "file-unknown", severity: .notice,
    title: Phrase(zh: "文件都为程序所知", en: "All files are known"),
    cause: Phrase(
      zh: "未读取这些文件：{found}", en: "these files are not read: {found}"),
    mend: Phrase(
      zh: "若应读取，请改为表格参考中的名称", en: "rename those that should be, as the reference of tables says"))
}
