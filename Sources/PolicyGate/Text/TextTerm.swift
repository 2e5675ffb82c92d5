/// What the checks of the text look for; `TextLexicon` has the words. At most 64.
enum TextTerm: UInt8, CaseIterable {
  // Who.
  case we, thirdParty, user
  // What is done.
  case share, sell, collect, keep, delete, answer, notify
  // With what, at what occasion.
  case personalData, request, breach, merger, closure, law, child
  // How it is said.
  case never, exception, condition, limit, quoting
  case atLeast, atMost, halfYear
  case soon, vague, openList
  // Dates.
  case updated, published, effective, otherDate, earlierVersion
  // References and definitions.
  case seeAlso, definition
  case unfinished
  // Kinds of data, for contradictions.
  case location, preciseLocation, contacts, identityNumber, face, fingerprint, phoneNumber,
    deviceID, health
  case bankAccount, ipAddress, names, messages, callLog, photos, microphone
  case logs, orders, chats, backups, recordings
}

extension TextTerm {
  /// Data whose collection a policy may deny.
  static let collected: [TextTerm] = [
    .location, .preciseLocation, .contacts, .identityNumber, .face, .fingerprint, .phoneNumber,
    .deviceID,
    .health, .bankAccount, .ipAddress, .messages, .callLog, .photos, .microphone,
  ]

  /// Data whose collection makes "we collect no personal data" untrue.
  static let personal: [TextTerm] = collected + [.names]

  /// Data a policy may keep for a period of its own.
  static let kept: [TextTerm] = [
    .logs, .orders, .chats, .backups, .recordings, .location, .face, .identityNumber, .health,
  ]
}
