"""numpy.random."""

from _numpy_random import *
