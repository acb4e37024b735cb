/** At most `count` of the values, evenly spread over them: the same every time. */
export function spread<T>(values: readonly T[], count: number): T[] {
  if (values.length <= count) return [...values];
  return Array.from({ length: count }, (_, at) => values[Math.floor((at * values.length) / count)]).filter(
    (value) => value !== undefined,
  );
}
