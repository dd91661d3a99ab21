import numpy as np

np.random.seed(0)
n_states, actions = 5, [-1, +1]
Q = np.zeros((n_states, len(actions)))
for episode in range(50):
    s = 0
    while s != n_states - 1:
        a = np.random.choice(2) if np.random.rand() < 0.2 or not Q[s].any() else int(Q[s].argmax())
        s2 = min(max(s + actions[a], 0), n_states - 1)
        reward = 1.0 if s2 == n_states - 1 else 0.0
        Q[s, a] += 0.5 * (reward + 0.9 * Q[s2].max() - Q[s, a])
        s = s2
print(Q.argmax(axis=1)[:-1], Q[:, 1].round(3))

#> [1 1 1 1] [0.729 0.81  0.9   1.    0.   ]
