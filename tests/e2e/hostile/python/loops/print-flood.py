# prints without end
# ends: limit
def linear_forward(x, W, b):
    count = 0
    while True:
        print("flood", count := count + 1)
