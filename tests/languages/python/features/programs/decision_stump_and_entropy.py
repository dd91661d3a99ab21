from collections import Counter

import numpy as np


def entropy(y):
    ps = np.bincount(y) / len(y)
    return -np.sum([p * np.log2(p) for p in ps if p > 0])


def best_split(X, y):
    best = {"gain": -1}
    for feature in range(X.shape[1]):
        for threshold in np.unique(X[:, feature]):
            left = np.argwhere(X[:, feature] <= threshold).flatten()
            right = np.argwhere(X[:, feature] > threshold).flatten()
            if len(left) == 0 or len(right) == 0:
                continue
            children = (len(left) * entropy(y[left]) + len(right) * entropy(y[right])) / len(y)
            if entropy(y) - children > best["gain"]:
                best = dict(gain=entropy(y) - children, feature=feature, threshold=threshold, right=Counter(y[right].tolist()))
    return best


X = np.array([[1.0, 5.0], [2.0, 4.0], [3.0, 5.0], [4.0, 1.0], [5.0, 2.0]])
best = best_split(X, np.array([0, 0, 1, 1, 1]))
print({k: (round(float(v), 4) if k == "gain" else v) for k, v in best.items()})

#> {'gain': 0.971, 'feature': 0, 'threshold': np.float64(2.0), 'right': Counter({1: 3})}
