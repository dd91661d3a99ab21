import numpy as np


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr, self.beta1, self.beta2 = lr, beta1, beta2
        self.iter, self.m, self.v = 0, None, None

    def update(self, params, grads):
        if self.m is None:
            self.m, self.v = {}, {}
            for key, val in params.items():
                self.m[key], self.v[key] = np.zeros_like(val), np.zeros_like(val)
        self.iter += 1
        lr_t = self.lr * np.sqrt(1.0 - self.beta2**self.iter) / (1.0 - self.beta1**self.iter)
        for key in params.keys():
            self.m[key] += (1 - self.beta1) * (grads[key] - self.m[key])
            self.v[key] += (1 - self.beta2) * (grads[key] ** 2 - self.v[key])
            params[key] -= lr_t * self.m[key] / (np.sqrt(self.v[key]) + 1e-7)


params, optimizer = {"x": np.array([-7.0, 2.0])}, Adam(lr=0.3)
for i in range(30):
    optimizer.update(params, {"x": params["x"] * np.array([0.1, 2.0])})
    if i % 10 == 9:
        print(i, params["x"].round(6))

#> 9 [-4.059419 -0.491846]
#> 19 [-1.52145  -0.278868]
#> 29 [0.136007 0.318245]
