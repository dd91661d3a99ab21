# catches whatever would end its loop
# ends: limit
def linear_forward(x, W, b):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
        finally:
            continue
