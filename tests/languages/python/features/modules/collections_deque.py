from collections import deque

buffer = deque(maxlen=3)
for x in range(5):
    buffer.append(x)
print(buffer, list(buffer), buffer[-1])
queue = deque(["a"])
queue.appendleft("b")
queue.extend("cd")
queue.rotate(1)
print(queue.popleft(), queue.pop(), len(queue), queue)

#> deque([2, 3, 4], maxlen=3) [2, 3, 4] 4
#> d c 2 deque(['b', 'a'])
