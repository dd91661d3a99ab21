from __future__ import absolute_import, division, print_function, unicode_literals

try:
    xrange
except NameError:
    xrange = range

print(3 / 2, [i for i in xrange(3)])

#> 1.5 [0, 1, 2]
