"""Trains one linear model a language and writes TOPICS/zh.topics and en.topics (docs/topics.md)."""

import json
import pathlib
import sys

import numpy as np
import scipy.sparse as sparse
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from sklearn.svm import LinearSVC

import features

ROW = 16  # bytes a bucket: 15 weights and its rarity


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def fit(matrix, labels, cost=1.0):
    model = LinearSVC(C=cost, random_state=1).fit(matrix, labels)
    return model.coef_[0], model.intercept_[0]


def fit_all(matrix, labels, cost=1.0):
    parts = [fit(matrix, labels[:, k], cost) for k in range(labels.shape[1])]
    return np.stack([w for w, _ in parts]), np.array([b for _, b in parts])


def chosen(scores, gate):
    """Topics over their threshold, the best one where there is none; none below the gate."""
    picks = scores > 0
    picks[np.arange(len(picks)), scores.argmax(1)] = True
    if gate is not None:
        picks &= gate[:, None]
    return picks


def f1(truth, picks):
    return tuple(
        round(f1_score(truth, picks, average=a, zero_division=0), 4) for a in ("micro", "macro"))


def thresholds(scores, truth):
    """For each label the shift that serves its F1 best, found on rows the model has not seen."""
    found = np.zeros(truth.shape[1])
    for k in range(truth.shape[1]):
        if truth[:, k].sum() < 50:
            continue
        grid = np.arange(-0.5, 0.51, 0.05)
        values = [f1_score(truth[:, k], scores[:, k] > t, zero_division=0) for t in grid]
        # Half way: the best threshold of one sample is not quite that of the next.
        found[k] = grid[int(np.argmax(values))] / 2
    return found


def quantized(weights, biases, rarity):
    """Weights times rarity as signed bytes with a scale for each output."""
    folded = weights * rarity[None, :]
    scales = np.abs(folded).max(1) / 127
    return np.rint(folded / scales[:, None]).astype(np.int8), scales, biases


def write(path, language, names, weights, biases, rarity):
    packed, scales, biases = quantized(weights, biases, rarity)
    table = np.zeros((1 << features.BITS, ROW), np.uint8)
    table[:, : len(names)] = packed.T.view(np.uint8)
    table[:, ROW - 1] = np.rint(rarity * 16).astype(np.uint8)
    header = ["candor-topics 1", f"language {language}", f"buckets {1 << features.BITS}"]
    header += [
        f"output {scale:.9g} {bias:.9g} {name}" for name, scale, bias in zip(names, scales, biases)]
    path.write_bytes(("\n".join(header) + "\n\n").encode() + table.tobytes())
    print(f"{path.name}: {path.stat().st_size} bytes")
    return packed * scales[:, None] / rarity[None, :], biases


def cross_validated(matrix, truth, groups, train_on):
    scores = np.zeros(truth.shape)
    for seen, unseen in GroupKFold(5).split(matrix, groups=groups):
        seen = seen[train_on[seen]]
        weights, biases = fit_all(matrix[seen], truth[seen])
        scores[unseen] = matrix[unseen] @ weights.T + biases
    return scores


# Of the sentences that have a topic, the share that may be turned away as having none. In APPSI-139
# nobody said of a sentence that it has no topic: what is taken for that is less sure.
TURNED_AWAY = {"zh": 0.02, "en": 0.005}


def gate_level(scores, truth, language):
    return float(np.quantile(scores[truth], TURNED_AWAY[language]))


def report(title, truth, scores, gate=None):
    micro, macro = f1(truth, chosen(scores, gate))
    print(f"{title}: micro {micro:.4f} macro {macro:.4f} ({len(truth)} sentences)", flush=True)


def flag(title, truth, scores):
    print(f"{title}: F1 {f1_score(truth, scores > 0):.4f} "
          f"macro {f1_score(truth, scores > 0, average='macro'):.4f} ({int(truth.sum())} of {len(truth)})")


def names_of(data):
    labels = rows_of_labels(data)
    return labels[:11]


def rows_of_labels(data):
    with open(data / "capp-sentences" / "labels.json", encoding="utf-8") as file:
        return [label["label_english_name"] for label in json.load(file)["labels"]]


def table(items, key, names):
    renamed = {"Cease Operation": "Cessation of Operations"}
    return np.array([[n in {renamed.get(l, l) for l in r[key]} for n in names] for r in items])


def train(language, build, official, extra, others, path, names):
    """`official`: rows with split and labels. `extra`: rows by document, empty ones among them.
    `others`: (name, texts, truth, groups) of yes-or-no labels."""
    texts = [r["text"] for r in official]
    truth = table(official, "labels", names)
    dev = np.array([r["split"] == "dev" for r in official])
    raw = features.counts(texts, build)
    extra_raw = features.counts([r["text"] for r in extra], build)
    extra_truth = table(extra, "topics", names)
    has = extra_truth.any(1)
    rarity = features.rarity(sparse.vstack([raw, extra_raw]).tocsr())
    main, more = features.weighted(raw, rarity), features.weighted(extra_raw, rarity)
    groups = np.array([r["doc"] for r in extra])

    # Over documents no sentence of which the model has seen.
    scores = cross_validated(more, extra_truth, groups, has)
    shift = thresholds(scores[has], extra_truth[has])
    any_scores = cross_validated(more, has[:, None], groups, np.ones(len(has), bool))[:, 0]
    level = gate_level(any_scores, has, language)
    report(f"{language} by document, sentences with a topic", extra_truth[has], scores[has])
    report("  thresholds tuned", extra_truth[has], scores[has] - shift)
    report("  gated", extra_truth[has], scores[has] - shift, any_scores[has] > level)
    report(f"{language} by document, all sentences, gated", extra_truth, scores - shift, any_scores > level)
    report("  gated at 0", extra_truth, scores - shift, any_scores > 0)

    # The official split; sentences of its dev part are taken out of the rest.
    known = {t for t, d in zip(texts, dev) if d}
    fresh = np.array([r["text"] not in known for r in extra])
    keep = fresh & has
    learned = fit_all(
        sparse.vstack([main[~dev], more[keep]]).tocsr(), np.vstack([truth[~dev], extra_truth[keep]]))
    gate = fit(more[fresh], has[fresh])
    dev_scores = main[dev] @ learned[0].T + learned[1]
    dev_any = main[dev] @ gate[0] + gate[1]
    report(f"{language} official dev", truth[dev], dev_scores)
    report("  thresholds tuned", truth[dev], dev_scores - shift)
    report("  gated", truth[dev], dev_scores - shift, dev_any > level)
    picks = chosen(dev_scores - shift, dev_any > level)
    for k, name in enumerate(names):
        print(f"    {name}: F1 {f1_score(truth[dev][:, k], picks[:, k], zero_division=0):.3f}")

    # All there is, for the file.
    weights, biases = fit_all(
        sparse.vstack([main, more[has]]).tocsr(), np.vstack([truth, extra_truth[has]]))
    final_gate = fit(more, has)
    weights = [*weights, final_gate[0]]
    biases = [*(biases - shift), final_gate[1] - level]
    outputs = [*names, "any"]
    for name, other_texts, other_truth, other_groups in others:
        x = features.weighted(features.counts(other_texts, build), rarity)
        s = cross_validated(x, other_truth[:, None], other_groups, np.ones(len(x.indptr) - 1, bool))[:, 0]
        flag(f"{language} {name}", other_truth, s)
        w, b = fit(x, other_truth)
        weights.append(w)
        biases.append(b)
        outputs.append(name)
    write(path, language, outputs, np.stack(weights), np.array(biases), rarity)


def main():
    data, out = map(pathlib.Path, sys.argv[1:])
    out.mkdir(exist_ok=True)
    names = names_of(data)
    capp = data / "capp-sentences"
    documents = rows(capp / "by-document.jsonl")
    doc_texts = [r["text"] for r in documents]
    doc_groups = np.array([r["doc"] for r in documents])
    train(
        "zh", features.chinese, rows(capp / "official-topic-train-dev.jsonl"), documents,
        [(key, doc_texts, np.array([bool(r[key]) for r in documents]), doc_groups)
         for key in ("important", "risk")],
        out / "zh.topics", names)

    appsi = data / "appsi-sentences"
    topics = rows(appsi / "topic.jsonl")
    others = []
    for key in ("important", "risk"):
        items = rows(appsi / f"{key}.jsonl")
        texts = [r["text"] for r in items]
        others.append((key, texts, np.array([bool(r["labels"]) for r in items]), np.array(texts)))
    # Not told by document: a sentence and its copies are one group. What the other files hold
    # beside the sentences with a topic has (mostly) none.
    with_topic = {r["text"] for r in topics}
    extra = [dict(doc=r["text"], text=r["text"], topics=r["labels"]) for r in topics]
    plain = {text for _, texts, _, _ in others for text in texts} - with_topic
    extra += [dict(doc=t, text=t, topics=[]) for t in sorted(plain)]
    train("en", features.english, topics, extra, others, out / "en.topics", names)


main()
