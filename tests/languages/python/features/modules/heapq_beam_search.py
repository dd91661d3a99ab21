import heapq
import math

steps = [{"a": 0.6, "b": 0.4}, {"a": 0.1, "b": 0.9}, {"a": 0.5, "b": 0.5}]
beams = [(0.0, "")]
for probabilities in steps:
    grown = [(s - math.log(p), text + token) for s, text in beams for token, p in probabilities.items()]
    beams = heapq.nsmallest(2, grown)
print([(round(math.exp(-s), 3), text) for s, text in beams])
heap = []
for item in (5, 1, 4):
    heapq.heappush(heap, item)
print(heapq.heappop(heap), heap[0], heapq.nlargest(2, [3, 9, 5]), heapq.heappushpop(heap, 0))

#> [(0.27, 'aba'), (0.27, 'abb')]
#> 1 4 [9, 5] 0
