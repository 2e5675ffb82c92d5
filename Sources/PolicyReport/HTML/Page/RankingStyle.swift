/// What the pages of a ranking have beyond the report's style sheet: the width of a score's bar in
/// whole percents, by its class (`p57`), since a page's security policy lets nothing style an element
/// by itself.
let rankingStyleSource = (0...100).map { ".p\($0){--p:\($0)}" }.joined()
