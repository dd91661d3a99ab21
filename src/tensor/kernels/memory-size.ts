const MEBIBYTE = 2 ** 20;
const SIZES = [128, 64, 32, 16].map((size) => size * MEBIBYTE);

/** The kernels' memory, which never grows: the largest that the realm gives. Pages that nobody touches cost nothing. */
export function allocateFirst<Memory>(allocate: (bytes: number) => Memory): Memory {
  for (const bytes of SIZES) {
    try {
      return allocate(bytes);
    } catch (error) {
      if (!(error instanceof RangeError) || bytes === SIZES.at(-1)) throw error;
    }
  }
  throw new RangeError("no memory");
}
