import { tokenise } from '../../../corpus/language/tokenise.ts';
import type { Span } from '../../../corpus/passage.ts';

/**
 * The part of a text between two offsets, made so large that it cuts no word and no figure: « 30 944 » and not « 944 ».
 * Whoever looks for it in the text finds it where it is meant: one that stands earlier inside another word is not it.
 * @param units what must not be cut either: a date, an amount.
 */
export function whole(text: string, { start, end }: Span, units: readonly Span[] = []): string {
  const tokens = tokenise(text);
  const kept = [...tokens, ...units];
  let from = start;
  let to = end;
  // A figure may stand in a date, and a date end in another figure: until nothing is cut any more.
  for (let cut = cutBy(kept, from, to); cut; cut = cutBy(kept, from, to)) {
    from = Math.min(from, cut.start);
    to = Math.max(to, cut.end);
  }
  for (const token of tokens) {
    const first = text.indexOf(text.slice(from, to));
    if (first === from || !cutBy(tokens, first, first + to - from)) break;
    if (token.end > to) to = token.end;
  }
  return text.slice(from, to);
}

/** The first of these that begins or ends outside of a part and reaches into it. */
function cutBy(units: readonly Span[], from: number, to: number): Span | undefined {
  return units.find(
    ({ start, end }) =>
      (start < from && end > from && end <= to) ||
      (start < to && end > to && start >= from) ||
      (start < from && end > to),
  );
}
