from array import array
from queue import PriorityQueue, Queue

a = array("d", [1.0, 2.0])
a.append(3.5)
print(a, sum(a), a.itemsize, a.tobytes()[:2])
q = Queue()
q.put("first")
q.put("second")
print(q.get(), q.qsize(), q.empty())
p = PriorityQueue()
for item in [(3, "c"), (1, "a")]:
    p.put(item)
print(p.get())

#> array('d', [1.0, 2.0, 3.5]) 6.5 8 b'\x00\x00'
#> first 1 False
#> (1, 'a')
