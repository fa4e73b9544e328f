import Foundation

/// JSON as the product writes it: sorted keys, two spaces, no NaN.
public enum JSONText {
  /// The text of a value.
  ///
  /// - Throws: `EncodingError` where a number is not finite.
  public static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// The value that a text states.
  ///
  /// - Throws: `DecodingError` where the text is not JSON of that shape.
  public static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value
  {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(text.utf8))
  }
}
