/// The description of a zone's tables as a Frictionless tabular data package.
public enum DataPackage {
  /// The path of the description within the folder.
  public static let file = "datapackage.json"
}
