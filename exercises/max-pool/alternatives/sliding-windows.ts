// Every window as a view, (N, C, P, Q, 3, 3). Each output's winner becomes a position in the flattened images,
// and add.at adds where positions repeat.
function windowsOf(images: NDArray): NDArray {
  const windows = np.lib.stride_tricks.sliding_window_view(images, [3, 3], [2, 3]).at(":", ":", "::2", "::2");
  return windows.reshape([...windows.shape.slice(0, 4), 9]);
}

export const maxPoolForward = (x: NDArray): NDArray => windowsOf(x).max(-1);

export function maxPoolBackward(dout: NDArray, x: NDArray): NDArray {
  const positions = np.arange(x.size).reshape(x.shape);
  const winner = np.expand_dims(windowsOf(x).argmax(-1), -1);
  const target = np.take_along_axis(windowsOf(positions), winner, -1);
  const flat = np.zeros(x.size);
  np.add.at(flat, target.ravel(), dout.ravel());
  return flat.reshape(x.shape);
}
