extension PageKindRules.Page {
  init(_ tree: PageTree, status: Int?) {
    self.init()
    self.status = status
    for node in 0..<tree.count {
      switch tree.tag[node] {
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
