import numpy as np

y_true, y_pred = np.array([0, 1, 2, 1, 0, 2, 2]), np.array([0, 2, 2, 1, 0, 1, 2])
cm = np.zeros((3, 3), dtype=int)
for t, p in zip(y_true, y_pred):
    cm[t, p] += 1
precision, recall = cm.diagonal() / cm.sum(axis=0), np.diag(cm) / cm.sum(axis=1)
f1 = 2 * precision * recall / (precision + recall)
print(cm)
print("{:>8}{:>8}{:>8}".format("class", "prec", "f1"))
for c in range(3):
    print(f"{c:>8}{precision[c]:>8.2f}{f1[c]:>8.2f}")
print(f"accuracy={np.trace(cm) / cm.sum():.3f}")

#> [[2 0 0]
#>  [0 1 1]
#>  [0 1 2]]
#>    class    prec      f1
#>        0    1.00    1.00
#>        1    0.50    0.50
#>        2    0.67    0.67
#> accuracy=0.714
