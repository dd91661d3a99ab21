/** NumPy's chapter "Exponents and logarithms". */
import { binary, unary } from "../core/operations.ts";
import { binaryUfunc, unaryUfunc } from "../core/ufunc.ts";

/** e to the power x, for each element; inf from about 709.8. NumPy: `np.exp(x)` */
export const exp = unaryUfunc(unary.exp);

/** 2 to the power x, for each element. NumPy: `np.exp2(x)` */
export const exp2 = unaryUfunc(unary.exp2);

/** exp(x) - 1, exact for small x. NumPy: `np.expm1(x)` */
export const expm1 = unaryUfunc(unary.expm1);

/** The natural logarithm: -inf at 0, nan below. NumPy: `np.log(x)` */
export const log = unaryUfunc(unary.log);

/** log(1 + x), exact for small x. NumPy: `np.log1p(x)` */
export const log1p = unaryUfunc(unary.log1p);

/** The logarithm to base 2. NumPy: `np.log2(x)` */
export const log2 = unaryUfunc(unary.log2);

/** The logarithm to base 10. NumPy: `np.log10(x)` */
export const log10 = unaryUfunc(unary.log10);

/** log(exp(a) + exp(b)) of each pair of elements, without overflow. NumPy: `np.logaddexp(a, b)` */
export const logaddexp = binaryUfunc(binary.logaddexp);

/** log2(2**a + 2**b) of each pair of elements, without overflow. NumPy: `np.logaddexp2(a, b)` */
export const logaddexp2 = binaryUfunc(binary.logaddexp2);
