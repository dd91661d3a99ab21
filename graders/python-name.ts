/**
 * A camelCase name as Python writes it: `linearForward` is `linear_forward`. What is written alike in both languages
 * stays: a name that begins with a capital (`W`, `Linear`), and a gradient of one (`dW`, `dWq`).
 */
export function pythonName(name: string): string {
  if (/^d?[A-Z]/.test(name)) return name;
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_").toLowerCase();
}
