class Circle:
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        """Computed anew at every access."""
        return 3 * self.r**2


c = Circle(2)
print(c.area)
c.r = 3
print(c.area, Circle.area.__doc__)
try:
    c.area = 1
except AttributeError as error:
    print("AttributeError", hasattr(c, "area"), hasattr(c, "perimeter"))

#> 12
#> 27 Computed anew at every access.
#> AttributeError True False
