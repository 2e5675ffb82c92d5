extension PageKindRules.Page {
  init(_ tree: PageTree, status: Int?) {
    self.init()
    self.status = status
    let tag = tree.tag
    for node in tag.indices {
      switch tag[node] {
      case .title where title.isEmpty:
        title = String(decoding: tree.text[tree.textRange(of: node)], as: UTF8.self)
      case .img: images += 1
      case .input:
        if tree.value(.type, of: node).map({ $0.elementsEqual("password".utf8) }) ?? false {
          hasPassword = true
        }
      default: break
      }
    }
    allText = tree.text[...]
  }
}
