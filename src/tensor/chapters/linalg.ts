/** NumPy's chapter "Linear algebra", the namespace `np.linalg`. */
export { LinAlgError } from "../core/errors.ts";
export { matrix_power, matrix_transpose, multi_dot, outer, trace } from "../linalg/chains.ts";
export { eig, eigvals } from "../linalg/eig.ts";
export { eigh, eigvalsh } from "../linalg/eigh.ts";
export { lstsq, matrix_rank, pinv } from "../linalg/least-squares.ts";
export { cond, matrix_norm, norm, vector_norm } from "../linalg/norms.ts";
export { qr } from "../linalg/qr.ts";
export { cholesky, det, inv, slogdet, solve } from "../linalg/solving.ts";
export { svd, svdvals } from "../linalg/svd.ts";
export { matmul, tensordot } from "./products.ts";
