# loops when the text of its error is asked for
# ends: stop
class Endless(Exception):
    def __str__(self):
        print("looping")
        while True:
            pass


def linear_forward(x, W, b):
    raise Endless
