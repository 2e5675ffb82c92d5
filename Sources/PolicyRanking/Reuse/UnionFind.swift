/// Disjoint sets of 0..<count; the representative of a set is its least member.
struct UnionFind {
  private var parent: [Int]

  init(_ count: Int) { parent = Array(0..<count) }

  mutating func root(of index: Int) -> Int {
    var root = index
    while parent[root] != root { root = parent[root] }
    var node = index
    while parent[node] != root {
      let next = parent[node]
      parent[node] = root
      node = next
    }
    return root
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    parent[max(a, b)] = min(a, b)
  }
}
