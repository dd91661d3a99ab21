def run():
    for i in range(3):
        try:
            if i == 1:
                break
        finally:
            print("cleanup", i)
    try:
        return "returned"
    finally:
        print("last")


print(run())

#> cleanup 0
#> cleanup 1
#> last
#> returned
