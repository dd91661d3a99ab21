def main():
    print("training")
    return 0


print(__name__)
if __name__ == "__main__":
    code = main()
    print(code)

#> __main__
#> training
#> 0
