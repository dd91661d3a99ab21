import time
from time import perf_counter

start = time.time()
tick = perf_counter()
total = sum(range(1000))
elapsed = perf_counter() - tick
print(total, elapsed >= 0, time.time() >= start, time.time() > 1.7e9, type(elapsed).__name__)
print(time.strftime("%Y-%m-%d", time.gmtime(0)), time.monotonic() <= time.monotonic())
time.sleep(0)

#> 499500 True True True float
#> 1970-01-01 True
