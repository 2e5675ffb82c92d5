internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyText
internal import Synchronization

/// Policies judged before, of no more than some size: one text is saved on many days and under many addresses, in pages
/// that differ elsewhere. All who judge at the same time share one, and it changes no result.
///
/// Kept is a policy whose text comes a second time: where all are different none has to be held on to.
final class JudgedPolicies: Sendable {
  /// By digest; nil for one that came once.
  private let known: Mutex<RecentMemory<UInt64, JudgedPolicy?>>

  init(bytes: Int = 8 << 20) { known = Mutex(RecentMemory(bytes: bytes)) }

  /// A policy as it was judged before, or else as `judge` does.
  func judged(
    _ document: PolicyDocument, _ context: AssessmentContext, judge: () -> JudgedPolicy
  ) -> JudgedPolicy {
    let digest = Self.digest(document, context)
    let found = known.withLock { $0.find(digest) }
    if case .some(.some(let policy)) = found, policy.isOf(document, context) {
      return policy.moved(to: document)
    }
    let policy = judge()
    let kept = found == nil ? nil : policy
    known.withLock { $0.keep(kept, for: digest, size: Self.entrySize + (kept?.size ?? 0)) }
    return policy
  }

  private static let entrySize = 64

  private static func digest(_ document: PolicyDocument, _ context: AssessmentContext) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(SeededDigest.of(document.text.span.bytes, from: SeededDigest.seed))
    hasher.combine(context)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}

/// What was found of a policy, and all it was found by.
final class JudgedPolicy: Sendable {
  let assessment: Assessment
  let signature: TextSignature
  private let document: PolicyDocument
  private let context: AssessmentContext

  init(
    document: PolicyDocument, context: AssessmentContext, assessment: Assessment,
    signature: TextSignature
  ) {
    self.document = document
    self.context = context
    self.assessment = assessment
    self.signature = signature
  }

  /// Whether a policy with another document would be judged the same.
  func isOf(_ document: PolicyDocument, _ context: AssessmentContext) -> Bool {
    context == self.context && context.name.holdsTheSame(as: self.context.name)
      && context.operatorName.holdsTheSame(as: self.context.operatorName)
      && document.isCopy(of: self.document)
  }

  func moved(to copy: PolicyDocument) -> JudgedPolicy {
    JudgedPolicy(
      document: copy, context: context, assessment: assessment.moved(to: copy),
      signature: signature.moved(to: copy))
  }

  /// Bytes in memory, about.
  var size: Int { document.size + assessment.size + signature.size }
}
