"""The features of a sentence: what Sources/PolicyTopics/SentenceFeatures.swift computes, the same."""

import numpy as np
import scipy.sparse as sparse

BITS = 16
CHINESE_GRAMS = (1, 4)
ENGLISH_GRAMS = (3, 5)
OFFSET, PRIME, MASK = 2166136261, 16777619, 0xFFFFFFFF
WORD_OFFSET, PAIR_OFFSET = 0x9747B28C, 0x51ED270B


def folded(text):
    """Code points: full-width forms halved, ASCII in lower case, digits as 0, white space as one space."""
    points, after_space = [], True
    for point in map(ord, text):
        if 0xFF01 <= point <= 0xFF5E:
            point -= 0xFEE0
        if point in (0x3000, 0xA0, 9, 10, 13):
            point = 32
        if 65 <= point <= 90:
            point += 32
        if 48 <= point <= 57:
            point = 48
        if point == 32 and after_space:
            continue
        after_space = point == 32
        points.append(point)
    if points and points[-1] == 32:
        points.pop()
    return points


def bucket(hash):
    """The finalizer of Murmur-like hashes: FNV's low bits alone are poor."""
    hash ^= hash >> 16
    hash = hash * 0x7FEB352D & MASK
    hash ^= hash >> 15
    hash = hash * 0x846CA68B & MASK
    hash ^= hash >> 16
    return hash & ((1 << BITS) - 1)


def grams(points, shortest, longest):
    for start in range(len(points)):
        hash = OFFSET
        for index in range(start, min(start + longest, len(points))):
            hash = (hash ^ points[index]) * PRIME & MASK
            if index - start + 1 >= shortest:
                yield bucket(hash)


def chinese(text):
    return list(grams([2] + folded(text) + [3], *CHINESE_GRAMS))


def english(text):
    words, word = [], []
    for point in folded(text) + [32]:
        if 97 <= point <= 122 or point == 48 or point > 127:
            word.append(point)
            continue
        if word:
            words.append(word)
            word = []
        if point != 32:
            words.append([point])
    buckets, hashes = [], [7]
    for word in words:
        buckets += grams([1] + word + [1], *ENGLISH_GRAMS)
        hash = WORD_OFFSET
        for point in word:
            hash = (hash ^ point) * PRIME & MASK
        hashes.append(hash)
    hashes.append(8)
    for index, hash in enumerate(hashes):
        single = (PAIR_OFFSET ^ hash) * PRIME & MASK
        buckets.append(bucket(single))
        if index + 1 < len(hashes):
            buckets.append(bucket((single ^ hashes[index + 1]) * PRIME & MASK))
    return buckets


def counts(texts, features):
    indices, pointers = [], [0]
    for text in texts:
        indices += features(text)
        pointers.append(len(indices))
    matrix = sparse.csr_matrix(
        (np.ones(len(indices), np.float32), indices, pointers), shape=(len(texts), 1 << BITS))
    matrix.sum_duplicates()
    return matrix


def rarity(matrix):
    """How much a bucket says, in whole 16ths: the inverse document frequency, held in a byte."""
    frequency = np.asarray((matrix > 0).sum(0)).ravel() + 1
    value = np.log((2 + matrix.shape[0]) / frequency) + 1
    return np.clip(np.rint(16 * value), 1, 255) / 16


def weighted(matrix, rarity):
    """Each occurrence counts its rarity; the row is scaled by the root of the sum of squares."""
    norm = np.sqrt(np.maximum(1, matrix @ rarity**2))
    return (sparse.diags(1 / norm) @ matrix @ sparse.diags(rarity)).tocsr()
