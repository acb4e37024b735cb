/** The terms of two sorted lists, sorted, each once, with its place in the first list. */
export function* mergeSorted(
  one: readonly string[],
  other: readonly string[],
): Generator<{ term: string; old: number | null }, void, undefined> {
  let b = 0;
  for (const [old, term] of one.entries()) {
    for (let next = other[b]; next !== undefined && next < term; next = other[b]) {
      yield { term: next, old: null };
      b += 1;
    }
    if (other[b] === term) b += 1;
    yield { term, old };
  }
  for (const term of other.slice(b)) yield { term, old: null };
}

/** Sorts postings by their text, as look-ups of several terms together need them. Nearly sorted already. */
export function sortTogether(ids: Uint32Array, frequencies: Uint8Array, from: number, to: number): void {
  for (let at = from + 1; at < to; at += 1) {
    if ((ids[at - 1] ?? 0) < (ids[at] ?? 0)) continue;
    const rest = Array.from(ids.subarray(from, to), (id, place) => ({
      id,
      frequency: frequencies[from + place] ?? 0,
    }));
    rest.sort((a, b) => a.id - b.id);
    for (const [place, { id, frequency }] of rest.entries()) {
      ids[from + place] = id;
      frequencies[from + place] = frequency;
    }
    return;
  }
}
