internal import Foundation

/// What a message says before its parameters are read.
struct Envelope: Decodable {
  var id: RequestID?
  var method: String?
}

/// A request's id: a number or a text, given back as it came.
enum RequestID: Codable, Hashable, Sendable {
  case number(Int)
  case text(String)

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    }
  }
}

/// The parameters of a message whose method is known.
struct Parameters<Value: Decodable>: Decodable {
  var params: Value
}

/// The codes of JSON-RPC and of the language server protocol.
enum ErrorCode: Int, Sendable {
  case parseError = -32700
  case invalidRequest = -32600
  case methodNotFound = -32601
  case invalidParams = -32602
  case internalError = -32603
  case notInitialized = -32002
}

/// A message to the client.
enum Outgoing {
  static func result(_ result: some Encodable, to id: RequestID) -> [UInt8] {
    encode(Answer(id: id, result: result))
  }

  /// - Parameter id: nil where the request could not be read far enough.
  static func error(_ code: ErrorCode, _ message: String, to id: RequestID?) -> [UInt8] {
    encode(Failure(id: id, error: .init(code: code.rawValue, message: message)))
  }

  static func notification(_ method: String, _ params: some Encodable) -> [UInt8] {
    encode(Call(id: nil, method: method, params: params))
  }

  static func request(_ id: RequestID, _ method: String, _ params: some Encodable) -> [UInt8] {
    encode(Call(id: id, method: method, params: params))
  }

  private struct Answer<Value: Encodable>: Encodable {
    var jsonrpc = "2.0"
    var id: RequestID
    var result: Value
  }

  private struct Failure: Encodable {
    struct Reason: Encodable {
      var code: Int
      var message: String
    }
    var jsonrpc = "2.0"
    var id: RequestID?
    var error: Reason

    enum Keys: CodingKey { case jsonrpc, id, error }

    /// The id is null and not left out where it is not known.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(jsonrpc, forKey: .jsonrpc)
      try container.encode(id, forKey: .id)
      try container.encode(error, forKey: .error)
    }
  }

  private struct Call<Value: Encodable>: Encodable {
    var jsonrpc = "2.0"
    var id: RequestID?
    var method: String
    var params: Value
  }

  private static func encode(_ message: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Nothing in our own messages can fail to be encoded.
    guard let data = try? encoder.encode(message) else { return Array("{}".utf8) }
    return Array(data)
  }
}
