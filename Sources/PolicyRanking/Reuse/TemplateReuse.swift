extension Ranker {
  func judgeReuse(
    in records: inout [PolicyRecord], rereading: (PolicyRecord) -> TextSignature?
  ) -> (matches: [Int: [TemplateMatch]], clusters: [TemplateCluster]) {
    ([:], [])
  }
}
