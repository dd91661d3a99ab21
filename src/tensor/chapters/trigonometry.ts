/** NumPy's chapters "Trigonometric functions" and "Hyperbolic functions". */
import { binary, unary } from "../core/operations.ts";
import { binaryUfunc, unaryUfunc } from "../core/ufunc.ts";

/** The sine of each element, in radians. NumPy: `np.sin(x)` */
export const sin = unaryUfunc(unary.sin);

/** The cosine of each element, in radians. NumPy: `np.cos(x)` */
export const cos = unaryUfunc(unary.cos);

/** The tangent of each element, in radians. NumPy: `np.tan(x)` */
export const tan = unaryUfunc(unary.tan);

/** The angle in radians whose sine is x, nan outside [-1, 1]. NumPy: `np.arcsin(x)` */
export const arcsin = unaryUfunc(unary.arcsin);

/** The angle in radians whose cosine is x, nan outside [-1, 1]. NumPy: `np.arccos(x)` */
export const arccos = unaryUfunc(unary.arccos);

/** The angle in radians whose tangent is x. NumPy: `np.arctan(x)` */
export const arctan = unaryUfunc(unary.arctan);

/** The angle of the point (x, y), from -pi to pi; y comes first. NumPy: `np.arctan2(y, x)` */
export const arctan2 = binaryUfunc(binary.arctan2);

/** sqrt(a*a + b*b) of each pair of elements. NumPy: `np.hypot(a, b)` */
export const hypot = binaryUfunc(binary.hypot);

/** The hyperbolic sine of each element. NumPy: `np.sinh(x)` */
export const sinh = unaryUfunc(unary.sinh);

/** The hyperbolic cosine of each element. NumPy: `np.cosh(x)` */
export const cosh = unaryUfunc(unary.cosh);

/** The hyperbolic tangent of each element, from -1 to 1. NumPy: `np.tanh(x)` */
export const tanh = unaryUfunc(unary.tanh);

/** The inverse of sinh. NumPy: `np.arcsinh(x)` */
export const arcsinh = unaryUfunc(unary.arcsinh);

/** The inverse of cosh, nan below 1. NumPy: `np.arccosh(x)` */
export const arccosh = unaryUfunc(unary.arccosh);

/** The inverse of tanh, nan outside [-1, 1]. NumPy: `np.arctanh(x)` */
export const arctanh = unaryUfunc(unary.arctanh);

/** Degrees as radians. NumPy: `np.deg2rad(x)` */
export const deg2rad = unaryUfunc(unary.deg2rad);

/** Degrees as radians: another name of `np.deg2rad`. NumPy: `np.radians(x)` */
export const radians = deg2rad;

/** Radians as degrees. NumPy: `np.rad2deg(x)` */
export const rad2deg = unaryUfunc(unary.rad2deg);

/** Radians as degrees: another name of `np.rad2deg`. NumPy: `np.degrees(x)` */
export const degrees = rad2deg;
