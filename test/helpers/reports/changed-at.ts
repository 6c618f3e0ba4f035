/** A copy of a JSON value with another one at a path: `changedAt(report, 'signals.0.id', 'x')`. */
export function changedAt(value: unknown, path: string, to: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = rest.length === 0 ? to : changedAt(copy[key], rest.join('.'), to);
  return copy;
}
