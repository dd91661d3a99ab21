class Account:
    def __init__(self):
        self._hint = 1
        self.__secret = 2

    def reveal(self):
        return self.__secret


a = Account()
print(a._hint, a.reveal(), a._Account__secret, sorted(vars(a)))
try:
    a.__secret
except AttributeError:
    print("AttributeError")

#> 1 2 2 ['_Account__secret', '_hint']
#> AttributeError
