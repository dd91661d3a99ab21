"""Writes the golden files beside it: arrays, print options, and what NumPy 2.4.6 prints for them."""

import json
import pathlib

import numpy as np

inf, nan = np.inf, np.nan


def numbers(start, step, count):
    return [start + step * i for i in range(count)]


CASES = {
    "floats": [
        ("float64", (3,), [1, 2.5, -3], {}),
        ("float64", (2, 2), [-1.5, 10, 100, -1000], {}),
        ("float64", (2,), [1 / 3, 2 / 3], {}),
        ("float64", (3,), [1 / 512, 3 / 512, 0.25], {}),
        ("float64", (4,), [0.0, -0.0, 1.0, -1.0], {}),
        ("float64", (3,), [0.1, 1e-10, 1e10], {}),
        ("float64", (2,), [123456.789, 0.001], {}),
        ("float64", (2,), [1e-200, -1e200], {}),
        ("float64", (2,), [99999999.0, 1.0], {}),
        ("float64", (2,), [100000000.0, 1.0], {}),
        ("float64", (2,), [1000.0, 1.0], {}),
        ("float64", (2,), [1001.0, 1.0], {}),
        ("float64", (2,), [0.0001, 0.0002], {}),
        ("float64", (2,), [0.00009, 0.0002], {}),
        ("float64", (1,), [5e-324], {}),
        ("float64", (1,), [1.7976931348623157e308], {}),
        ("float32", (3,), [0.1, 0.2, 1 / 3], {}),
        ("float32", (2,), [0.1, 16777216], {}),
        ("float32", (2,), [999999, 1], {}),
        ("float32", (2,), [1000000, 1], {}),
        ("float32", (1,), [-0.353515625], {}),
        ("float32", (2, 3), numbers(-1, 0.3, 6), {}),
        ("float16", (3,), [0.1, 0.2, 1 / 3], {}),
        ("float16", (2,), [999, 1], {}),
        ("float16", (2,), [1000, 1], {}),
        ("float16", (2,), [65504, 6e-8], {}),
    ],
    "special-values": [
        ("float64", (3,), [nan, inf, -1], {}),
        ("float64", (2,), [-inf, 0.5], {}),
        ("float64", (3,), [nan, inf, -inf], {}),
        ("float64", (4,), [nan, 1e-7, 1e7, -inf], {}),
        ("float32", (2, 2), [nan, 1.25, inf, -0.0], {}),
        ("float16", (3,), [inf, nan, 0.1], {}),
        ("float64", (2,), [nan, nan], {"nanstr": "missing"}),
        ("float64", (3,), [inf, -inf, 2], {"infstr": "Infinity", "sign": "+"}),
    ],
    "whole-numbers-and-bools": [
        ("int64", (3,), [1, 20, 300], {}),
        ("int64", (2, 2), [-1, 20, 300, 0], {}),
        ("int64", (2,), [9007199254740991, -9007199254740991], {}),
        ("int32", (3,), [1, -20, 300], {}),
        ("int16", (2,), [-32768, 32767], {}),
        ("int8", (2,), [-128, 127], {}),
        ("uint8", (2, 2), [0, 1, 10, 255], {}),
        ("bool", (2,), [1, 0], {}),
        ("bool", (2, 1), [1, 0], {}),
        ("int64", (3,), [1, 20, 300], {"sign": "+"}),
        ("int64", (3,), [1, 20, 300], {"sign": " "}),
    ],
    "no-axis-and-no-elements": [
        ("float64", (), [3.5], {}),
        ("float64", (), [3], {}),
        ("float64", (), [1e-5], {}),
        ("float64", (), [1e16], {}),
        ("float64", (), [-0.0], {}),
        ("float64", (), [nan], {}),
        ("float32", (), [0.1], {}),
        ("float32", (), [1000000], {}),
        ("float16", (), [1000], {}),
        ("int64", (), [3], {}),
        ("uint8", (), [200], {}),
        ("bool", (), [1], {}),
        ("float64", (0,), [], {}),
        ("int64", (0,), [], {}),
        ("float64", (0, 3), [], {}),
        ("float32", (2, 0, 2), [], {}),
    ],
    "layout": [
        ("float64", (2, 2, 2), [0] * 8, {}),
        ("int64", (2, 1, 2, 2), numbers(0, 1, 8), {}),
        ("int64", (30,), numbers(0, 1, 30), {}),
        ("float64", (2, 12), numbers(0, 1.1, 24), {}),
        ("float32", (12,), numbers(0, 1.1, 12), {}),
        ("float32", (11,), numbers(0, 1.1, 11), {}),
        ("int64", (2, 40), numbers(0, 1, 80), {"linewidth": 40}),
        ("float64", (3,), [1 / 3, 1e-9, 1e9], {"linewidth": 10}),
        ("int64", (2000,), numbers(0, 1, 2000), {}),
        ("float64", (30, 40), numbers(0, 0.25, 1200), {}),
        ("float32", (3, 400), numbers(0, 1, 1200), {}),
        ("int32", (11, 10, 10), numbers(0, 1, 1100), {}),
        ("int64", (12,), numbers(0, 1, 12), {"threshold": 5}),
        ("int64", (4, 4), numbers(0, 1, 16), {"threshold": 5, "edgeitems": 1}),
        ("int64", (1001,), numbers(0, 1, 1001), {"edgeitems": 0}),
    ],
    "options": [
        ("float64", (3,), [1 / 3, 2 / 3, 1], {"precision": 3}),
        ("float64", (3,), [0.125, 0.375, 2.5], {"precision": 2}),
        ("float64", (3,), [0.5, 1.5, 2.5], {"precision": 0}),
        ("float64", (3,), [1e-10, 1, 1000], {"suppress": True}),
        ("float64", (3,), [1e-10, 1, 123456789], {"suppress": True}),
        ("float64", (3,), [0.1, 0.25, 3], {"floatmode": "fixed"}),
        ("float64", (3,), [0.1, 0.25, 1e-9], {"floatmode": "fixed", "precision": 2}),
        ("float64", (3,), [0.1, 1 / 3, 3], {"floatmode": "unique"}),
        ("float64", (3,), [0.1, 0.25, 3], {"floatmode": "maxprec_equal"}),
        ("float32", (3,), [0.1, 0.25, 3], {"floatmode": "fixed", "precision": 12}),
        ("float64", (3,), [0.1, 0.25, 3], {"sign": "+"}),
        ("float64", (3,), [0.1, 0.25, 3], {"sign": " "}),
        ("float64", (2, 2), [1.23456, 2, 3, 4.5], {"precision": 2, "suppress": True, "linewidth": 20}),
    ],
}

here = pathlib.Path(__file__).parent
for name, cases in CASES.items():
    blocks = []
    for dtype, shape, data, options in cases:
        x = np.array(data, "float64").astype(dtype).reshape(shape)
        steps = len(data) > 20 and [data[0], data[1] - data[0]]
        given = ["from", *steps] if steps else data
        with np.printoptions(**options):
            blocks.append(
                "\n".join(
                    [
                        f"# {dtype} {json.dumps(shape)} {json.dumps(options)}",
                        "# " + " ".join(str(value) for value in given),
                        str(x),
                        "#",
                        repr(x),
                        "",
                    ]
                )
            )
    (here / f"{name}.txt").write_text("\n".join(blocks))
