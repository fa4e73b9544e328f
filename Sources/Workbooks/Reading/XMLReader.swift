import CExpat
import Findings

/// Takes the elements of an XML document as they come.
protocol XMLHandler: AnyObject {
  /// An element begins.
  func begin(_ element: String, _ attributes: XMLAttributes) throws(WorkbookFault)
  /// An element ends.
  func end(_ element: String) throws(WorkbookFault)
  /// Whether text is wanted now.
  var wantsText: Bool { get }
  /// A piece of text.
  func text(_ piece: String)
}

/// The attributes of an element, alive while it begins.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
  }

  /// The value of an attribute, whatever prefix its name has.
  subscript(name: String) -> String? {
    guard let pairs else { return nil }
    var index = 0
    while let key = pairs[index] {
      if XMLReader.local(String(cString: key)) == name {
        return pairs[index + 1].map { String(cString: $0) }
      }
      index += 2
    }
    return nil
  }
}

/// Reads XML within limits; a document that declares entities is refused before any is expanded.
final class XMLReader {
  private let part: String
  private let limits: WorkbookLimits
  private let handler: any XMLHandler
  private var fault: WorkbookFault?
  private var depth = 0
  private var length = 0
  private var parser: XML_Parser?

  private init(_ part: String, _ limits: WorkbookLimits, _ handler: any XMLHandler) {
    self.part = part
    self.limits = limits
    self.handler = handler
  }

  /// Reads a part and hands its elements over.
  static func read(
    _ bytes: [UInt8], part: String, limits: WorkbookLimits, _ handler: any XMLHandler
  ) throws(WorkbookFault) {
    let reader = XMLReader(part, limits, handler)
    reader.run(bytes)
    if let fault = reader.fault { throw fault }
  }

  /// A name without its prefix.
  static func local(_ name: String) -> String {
    guard let colon = name.lastIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }

  private func run(_ bytes: [UInt8]) {
    guard let parser = XML_ParserCreate("UTF-8") else {
      fault = .malformed(part: part, reason: Phrase(zh: "内存不足", en: "memory is exhausted"))
      return
    }
    defer { XML_ParserFree(parser) }
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      let reader = XMLReader.of(data)
      reader.stop(.entities(part: reader.part))
    }
    XML_SetElementHandler(
      parser,
      { data, name, attributes in XMLReader.of(data).begin(name, attributes) },
      { data, name in XMLReader.of(data).end(name) })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      XMLReader.of(data).characters(text, Int(count))
    }
    feed(bytes, parser)
  }

  private func feed(_ bytes: [UInt8], _ parser: XML_Parser) {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      repeat {
        let count = min(bytes.count - start, 1 << 24)
        let piece = buffer.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        let isLast: Int32 = start + count == bytes.count ? 1 : 0
        guard XML_Parse(parser, piece, Int32(count), isLast) == XML_STATUS_OK else {
          noteError(parser)
          return
        }
        start += count
      } while start < bytes.count
    }
  }

  private func noteError(_ parser: XML_Parser) {
    guard fault == nil else { return }
    let text = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "XML"
    let line = Int(XML_GetCurrentLineNumber(parser))
    fault = .malformed(
      part: part,
      reason: Phrase(zh: "XML 第 \(line) 行：\(text)", en: "XML, line \(line): \(text)"))
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader {
    guard let data else { preconditionFailure("the reader is passed to every handler") }
    return Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
  }

  private func stop(_ fault: WorkbookFault) {
    if self.fault == nil { self.fault = fault }
    XML_StopParser(parser, 0)
  }

  private func begin(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard fault == nil, let name else { return }
    depth += 1
    length = 0
    guard depth <= limits.depth else {
      let measure = Phrase(zh: "层嵌套", en: "levels of nesting")
      return stop(.tooLarge(part: part, measure: measure, limit: limits.depth))
    }
    attempt { () throws(WorkbookFault) in
      try handler.begin(Self.local(String(cString: name)), XMLAttributes(attributes))
    }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard fault == nil, let name else { return }
    depth -= 1
    attempt { () throws(WorkbookFault) in try handler.end(Self.local(String(cString: name))) }
  }

  private func attempt(_ body: () throws(WorkbookFault) -> Void) {
    do throws(WorkbookFault) { try body() } catch { stop(error) }
  }

  private func characters(_ text: UnsafePointer<CChar>?, _ count: Int) {
    guard fault == nil, handler.wantsText, let text else { return }
    length += count
    guard length <= limits.textLength else {
      let measure = Phrase(zh: "字节的文字", en: "bytes of one text")
      return stop(.tooLarge(part: part, measure: measure, limit: limits.textLength))
    }
    let bytes = UnsafeRawBufferPointer(start: text, count: count)
    handler.text(String(decoding: bytes, as: UTF8.self))
  }
}
