public import PolicyDocument
internal import PolicyText

/// What `candor extract --format json` prints: the document's text with its blocks, sections and
/// pages. Every `start` and `end` counts bytes of `text`.
public func jsonTree(of document: PolicyDocument) -> [UInt8] {
  let value = JSONValue.object([
    "schemaVersion": .int(1),
    "title": .string(document.title),
    "pageKind": .string(document.kind.rawValue),
    "reason": .optional(document.kindReason?.description),
    "language": .string(document.language.rawValue),
    "confidence": .hundredths(hundredths(document.confidence)),
    "saved_at": .optional(document.savedAt?.description),
    "hasEmphasis": .bool(document.hasEmphasis),
    "pages": .array(document.pages.map(page)),
    "sections": .array(
      document.sections.map { section in
        .object([
          "level": .int(section.level), "heading": .optional(section.heading),
          "parent": .optional(section.parent),
        ])
      }),
    "blocks": .array(document.blocks.map { block($0, in: document) }),
    "text": .string(String(decoding: document.text, as: UTF8.self)),
  ])
  return JSONWriter.bytes(of: value, openDepth: 2)
}

private func page(_ page: ReadPage) -> JSONValue {
  var completeness = JSONValue.object(["complete": .bool(true), "reason": .null])
  if case .partial(let reason) = page.completeness {
    completeness = .object(["complete": .bool(false), "reason": .string(reason.description)])
  }
  return .object([
    "file": .string(shownPath(page.file)), "url": .optional(page.address),
    "charset": .string(page.charset), "completeness": completeness,
    "notes": .strings(page.notes.map(\.description)),
  ])
}

private func block(_ block: Block, in document: PolicyDocument) -> JSONValue {
  let (kind, level) = name(of: block.kind)
  return .object([
    "kind": .string(kind),
    "level": .optional(level),
    "text": .string(text(block.range, of: document)),
    "start": .int(block.range.lowerBound), "end": .int(block.range.upperBound),
    "line": .int(block.line), "page": .int(block.page), "section": .int(block.section),
    "leadIn": .optional(block.leadIn), "header": .optional(block.header),
    "isContents": .bool(block.isContents),
    "cells": .array(block.cells.map { .string(text($0, of: document)) }),
    "emphasis": .array(
      block.emphasis.map {
        .object(["start": .int($0.lowerBound), "end": .int($0.upperBound)])
      }),
    "links": .array(
      block.links.map { link in
        .object([
          "text": .string(text(link.range, of: document)), "url": .string(link.address),
          "start": .int(link.range.lowerBound), "end": .int(link.range.upperBound),
        ])
      }),
  ])
}

/// The kind's name, and the heading's level or the list's depth.
private func name(of kind: Block.Kind) -> (String, Int?) {
  switch kind {
  case .heading(let level): ("heading", level)
  case .paragraph: ("paragraph", nil)
  case .listItem(let depth): ("list-item", depth)
  case .tableHeader: ("table-header", nil)
  case .tableRow: ("table-row", nil)
  case .definitionTerm: ("definition-term", nil)
  case .definition: ("definition", nil)
  }
}

/// A range outside the text, which a reader must not make, gives nothing instead of a trap.
private func text(_ range: Range<Int>, of document: PolicyDocument) -> String {
  guard range.lowerBound >= 0, range.upperBound <= document.text.count else { return "" }
  return document.string(range)
}
