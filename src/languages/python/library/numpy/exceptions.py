"""numpy.exceptions."""

from _numpy import AxisError
