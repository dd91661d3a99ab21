import random

random.seed(42)
print([random.randint(1, 10) for _ in range(5)], round(random.random(), 6), random.randrange(0, 100, 5))
items = list(range(6))
random.shuffle(items)
print(items, random.choice("abc"), random.sample(range(20), 3))
print(round(random.uniform(-1, 1), 6), round(random.gauss(0, 1), 6), random.choices([0, 1], weights=[1, 9], k=4))
rng = random.Random(0)
print(round(rng.random(), 6), random.Random(0).random() == random.Random(0).random())

#> [2, 1, 5, 4, 4] 0.139538 15
#> [3, 1, 2, 0, 4, 5] a [0, 2, 6]
#> -0.534678 -1.028801 [1, 1, 1, 1]
#> 0.844422 True
