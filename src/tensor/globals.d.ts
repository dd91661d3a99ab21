/** What a learner's file has in scope: exercises' TypeScript files and the editor see the same declarations. */
import type * as numpy from "./np.ts";
import type { NDArray as Array_ } from "./ndarray.ts";

declare global {
  const np: typeof numpy;
  type NDArray = Array_;
}
