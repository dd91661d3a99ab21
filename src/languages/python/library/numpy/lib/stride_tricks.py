"""numpy.lib.stride_tricks."""

from _numpy import as_strided, broadcast_to, sliding_window_view
