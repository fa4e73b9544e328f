import Findings

extension ReportContent {
  /// The flow pictures, of which the page shows one.
  var flowPictures: ReportSection? {
    let flows = FlowViews(plan, names)
    guard !flows.views.isEmpty else { return nil }
    return ReportSection(
      id: "flows", title: Phrase(zh: "流向图", en: "Flow picture"),
      body: FlowGallery(flows, plan).html)
  }
}
