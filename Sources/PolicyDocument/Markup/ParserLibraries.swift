internal import CCmarkGFM
internal import CLibXML2

/// The one-time setup of the C libraries.
///
/// Neither may be set up by two threads at once: libxml2 2.9.14 then now and then leaves its
/// dictionary's mutex locked for good, and cmark-gfm registers its extensions twice. A `static let`
/// is set up once, whoever comes first, and the others wait.
enum ParserLibraries {
  /// True; to be looked at before the first call of libxml2.
  static let hasLibXML2: Bool = {
    xmlInitParser()
    return true
  }()

  /// True; to be looked at before the first call of cmark-gfm.
  static let hasCmark: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()
}
