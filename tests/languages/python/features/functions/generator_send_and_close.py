def running_mean():
    total, count, mean = 0.0, 0, None
    try:
        while True:
            total += yield mean
            count += 1
            mean = total / count
    finally:
        print("closed after", count)


g = running_mean()
next(g)
print(g.send(4), g.send(6), g.send(11))
g.close()

#> 4.0 5.0 7.0
#> closed after 3
