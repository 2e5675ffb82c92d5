internal import PolicyAssessment
public import PolicyRanking
internal import PolicyRubric

/// Agreement with labels as JSON: figures in thousandths-exact decimals, the confusion, and every disagreement with
/// both sides' passages.
public func agreementJSON(_ agreement: Agreement) -> [UInt8] {
  let value: JSONValue = .object([
    "schemaVersion": .int(1),
    "all": figures(agreement.all),
    "positives": figures(agreement.positives),
    "redFlags": figures(agreement.redFlags),
    "weightedKappa": decimal(agreement.weightedKappa),
    "criteria": .array(
      agreement.criteria.map { id, counted in
        .object(["id": .string(id.rawValue), "figures": figures(counted)])
      }),
    "disagreements": .array(
      agreement.disagreements.map { difference in
        .object([
          "doc": .string(difference.label.document),
          "criterion": .string(difference.label.criterion.rawValue),
          "label": .string(difference.label.verdict.rawValue),
          "verdict": .string(difference.verdict.rawValue),
          "labelEvidence": .strings(difference.label.evidence),
          "evidence": .strings(difference.evidence.map(\.quote)),
          "note": .string(difference.label.note),
        ])
      }),
    "unmatched": .int(agreement.unmatched.count),
  ])
  return JSONWriter.bytes(of: value, openDepth: 2)
}

private func figures(_ figures: Agreement.Figures) -> JSONValue {
  .object([
    "cells": .int(figures.cells), "same": .int(figures.same), "exact": decimal(figures.exact),
    "truePositives": .int(figures.truePositives), "falsePositives": .int(figures.falsePositives),
    "falseNegatives": .int(figures.falseNegatives), "precision": decimal(figures.precision),
    "recall": decimal(figures.recall), "f1": decimal(figures.f1),
    "kappa": decimal(figures.kappa), "weightedKappa": decimal(figures.weightedKappa),
    "confusion": .array(
      figures.confusion.sorted { $0.key < $1.key }.map { pair, count in
        .object([
          "label": .string(pair.label.rawValue), "verdict": .string(pair.verdict.rawValue),
          "count": .int(count),
        ])
      }),
  ])
}

private func decimal(_ value: Double?) -> JSONValue {
  value.map { .thousandths(Int(($0 * 1000).rounded())) } ?? .null
}
