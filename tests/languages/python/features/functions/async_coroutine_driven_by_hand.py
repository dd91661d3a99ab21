async def add(a, b):
    return a + b


async def main():
    return await add(1, 2) + await add(3, 4)


coroutine = main()
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)

#> 10
