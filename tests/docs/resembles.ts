/** What differs from run to run: generated identifiers, snapshots, durations. */
const volatile = new Set(['index', 'ms', 'confidence']);

/**
 * Cuts a real answer to what an example of the documents shows of it, so that the two can be compared: a string or an
 * array that ends with `…` in the example is only shown up to there, and what changes from run to run is as in the example.
 */
export function asShown(example: unknown, real: unknown, generatedId = false): unknown {
  if (typeof example === 'string' && example.endsWith('…') && typeof real === 'string') {
    return real.startsWith(example.slice(0, -1)) ? example : real;
  }
  if (Array.isArray(example) && Array.isArray(real)) {
    const cut = example.at(-1) === '…';
    const shown = cut ? real.slice(0, example.length - 1) : real;
    return [...shown.map((each, at) => asShown(example[at], each)), ...(cut ? ['…'] : [])];
  }
  if (isObject(example) && isObject(real)) {
    return Object.fromEntries(
      Object.entries(real).map(([key, value]) => {
        const changes = volatile.has(key) || (generatedId && key === 'id');
        return [
          key,
          changes && typeof value === typeof example[key] ? example[key] : asShown(example[key], value),
        ];
      }),
    );
  }
  return real;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
