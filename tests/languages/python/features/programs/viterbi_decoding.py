import numpy as np

states, observations = ["rain", "sun"], [0, 1, 0, 0]
start, trans, emit = np.log([0.6, 0.4]), np.log([[0.7, 0.3], [0.4, 0.6]]), np.log([[0.9, 0.1], [0.2, 0.8]])
score, back = start + emit[:, observations[0]], []
for o in observations[1:]:
    candidates = score[:, None] + trans
    back.append(candidates.argmax(axis=0))
    score = candidates.max(axis=0) + emit[:, o]
path = [score.argmax()]
for pointers in back[::-1]:
    path.append(pointers[path[-1]])
print([states[i] for i in reversed(path)], round(float(score.max()), 6))

#> ['rain', 'sun', 'rain', 'rain'] -3.526989
