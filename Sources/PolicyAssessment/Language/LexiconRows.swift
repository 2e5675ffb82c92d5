internal import RubricCompilation

/// The rows of the engine's own words in a document, looked up once for all its sentences; -1 for those that it does not
/// hold.
struct LexiconRows {
  let negator: Int
  let notNegator: Int
  let shortNegator: Int
  let boundary: Int
  let operatorSelf: Int
  let user: Int
  let thirdParty: Int
  let notActor: Int
  let hedge: Int
  let notHedge: Int
  let exception: Int
  let listedException: Int
  let consent: Int
  let consentWaived: Int

  init(_ lexicon: Lexicon, in symbols: SymbolIndex) {
    negator = symbols.row(of: lexicon.negator)
    notNegator = symbols.row(of: lexicon.notNegator)
    shortNegator = symbols.row(of: lexicon.shortNegator)
    boundary = symbols.row(of: lexicon.boundary)
    operatorSelf = symbols.row(of: lexicon.operatorSelf)
    user = symbols.row(of: lexicon.user)
    thirdParty = symbols.row(of: lexicon.thirdParty)
    notActor = symbols.row(of: lexicon.notActor)
    hedge = symbols.row(of: lexicon.hedge)
    notHedge = symbols.row(of: lexicon.notHedge)
    exception = symbols.row(of: lexicon.exception)
    listedException = symbols.row(of: lexicon.listedException)
    consent = symbols.row(of: lexicon.consent)
    consentWaived = symbols.row(of: lexicon.consentWaived)
  }
}
