# loops for ever while it is loaded
# ends: stop
print("looping")
while True:
    pass
