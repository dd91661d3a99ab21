# Only the diagonal of the Jacobian, p(1 − p), meets the upstream gradient.
# fails: dlogits, saturated-gradient
# diagnosis: diagonal-only

import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_backward(dprobs, probs):
    return dprobs * probs * (1 - probs)
