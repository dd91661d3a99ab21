import io
import unittest

import numpy as np


class SoftmaxTest(unittest.TestCase):
    def setUp(self):
        x = np.array([[1.0, 2.0, 3.0]])
        self.p = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)

    def test_rows_sum_to_one(self):
        self.assertAlmostEqual(self.p.sum(), 1.0)

    def test_wrong(self):
        self.assertEqual(self.p.argmax(), 0)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(SoftmaxTest)
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), result.wasSuccessful())

#> 2 1 0 False
