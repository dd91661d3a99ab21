from collections import Counter


def merge(ids, pair, new):
    out, i = [], 0
    while i < len(ids):
        if i < len(ids) - 1 and (ids[i], ids[i + 1]) == pair:
            out.append(new)
            i += 2
        else:
            out.append(ids[i])
            i += 1
    return out


ids, merges = list("aaabdaaabac".encode("utf-8")), {}
for new in range(256, 259):
    stats = Counter(zip(ids, ids[1:]))
    pair = max(stats, key=stats.get)
    merges[pair] = new
    ids = merge(ids, pair, new)
vocab = {i: bytes([i]) for i in range(256)}
for (a, b), new in merges.items():
    vocab[new] = vocab[a] + vocab[b]
print(ids, merges, b"".join(vocab[i] for i in ids).decode("utf-8"))

#> [258, 100, 258, 97, 99] {(97, 97): 256, (256, 97): 257, (257, 98): 258} aaabdaaabac
