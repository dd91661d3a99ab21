# makes a list that is too large at once, then one that grows without end
# ends: itself
def linear_forward(x, W, b):
    try:
        x = [0] * 10**10
    except (MemoryError, OverflowError):
        print("too large")
    kept = []
    while True:
        kept.append([0] * 10**6)
