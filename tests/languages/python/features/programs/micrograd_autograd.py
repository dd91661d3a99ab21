import math


class Value:
    def __init__(self, data, _children=(), _op=""):
        self.data, self.grad = data, 0.0
        self._backward, self._prev, self._op = lambda: None, set(_children), _op

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), "tanh")

        def _backward():
            self.grad += (1 - t**2) * out.grad

        out._backward = _backward
        return out

    def backward(self):
        topo, visited = [], set()

        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build(child)
                topo.append(v)

        build(self)
        self.grad = 1.0
        for v in reversed(topo):
            v._backward()

    __radd__, __rmul__ = __add__, __mul__

    def __repr__(self):
        return f"Value(data={self.data:.4f}, grad={self.grad:.4f})"


a, b = Value(2.0), Value(-3.0)
loss = (2 * a + b * a + 1.5).tanh() + a * a
loss.backward()
print(loss, a, b)

#> Value(data=3.5379, grad=1.0000) Value(data=2.0000, grad=3.2136) Value(data=-3.0000, grad=1.5729)
