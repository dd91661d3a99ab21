def log(value, history=[]):
    history.append(value)
    return history


def log_fresh(value, history=None):
    history = [] if history is None else history
    history.append(value)
    return history


log(1)
print(log(2), log.__defaults__)
log_fresh(1)
print(log_fresh(2), log_fresh(3, [0]))

#> [1, 2] ([1, 2],)
#> [2] [0, 3]
