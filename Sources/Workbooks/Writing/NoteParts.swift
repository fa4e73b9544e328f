/// A note of a cell.
struct SheetNote {
  var row: Int
  var column: Int
  var text: String
}

/// The two parts that hold a sheet's notes: their texts, and the boxes in which they show.
struct NoteParts {
  private let notes: [SheetNote]

  init(_ notes: [SheetNote]) {
    self.notes = notes
  }

  /// The part with the texts.
  var comments: String {
    let rows = notes.map { note in
      "<comment ref=\"\(CellName.text(row: note.row, column: note.column))\" authorId=\"0\"><text>"
        + "<t xml:space=\"preserve\">\(XMLText.escaped(note.text))</t></text></comment>"
    }
    return XMLText.header
      + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<authors><author>carnallite</author></authors><commentList>\(rows.joined())</commentList>"
      + "</comments>"
  }

  /// The part with the boxes.
  var drawing: String {
    let shapes = notes.enumerated().map { index, note in
      "<v:shape id=\"_x0000_s\(1025 + index)\" type=\"#_x0000_t202\" "
        + "style=\"position:absolute;width:240pt;height:96pt;visibility:hidden\" fillcolor=\"#ffffe1\" "
        + "o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:textbox/>"
        + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
        + "<x:AutoFill>False</x:AutoFill><x:Row>\(note.row)</x:Row><x:Column>\(note.column)</x:Column>"
        + "</x:ClientData></v:shape>"
    }
    return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" "
      + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
      + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
      + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
      + "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/></v:shapetype>"
      + shapes.joined() + "</xml>"
  }

  /// What ties a sheet to the two parts.
  static func relations(_ sheet: Int) -> String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return XMLText.header
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(office)/vmlDrawing\" Target=\"../drawings/notes\(sheet).vml\"/>"
      + "<Relationship Id=\"rId2\" Type=\"\(office)/comments\" Target=\"../comments\(sheet).xml\"/>"
      + "</Relationships>"
  }
}
