// prints without end
// ends: limit
export function linearForward(): never {
  for (let i = 0; ; i++) console.log("flood", i);
}
