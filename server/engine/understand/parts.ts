/** Question words that open a second question after « et », or after و, which Arabic writes as part of them. */
const SECOND =
  / ?(?:[?؟] ?(?:(?:et|and|puis) |w |و ?)?|,? (?:et|and|puis|ainsi que) | w | و ?)(?=(?:(?:à partir de|jusqu['’]à|depuis|pour|par|avec|à|dans|sur|de) )?(?:combien|quand|où|qui|quels?|quelles?|pourquoi|comment|how|when|where|who|which|what|why|until when|by when|كم|متى|إلى متى|أين|كيف|من هو|من هي|ما هي|ما هو|لماذا|هل|بكم|chhal|ch7al|imta|fin|chkoun|3lach|kifach)(?!\p{L}))/giu;

/** « … ceux qui vivent à Fès et qui … »: two clauses of one question. */
const RELATIVE = /(?<!\p{L})(?:qui|who|which|that)(?!\p{L})/iu;

/** The questions in a message, at most three: « Combien de centres et quand ? » asks two. */
export function partsOf(text: string): string[] {
  // One space at a time: a page of white space would otherwise be tried in every way.
  const parts: string[] = [];
  for (const piece of text.replace(/\s+/g, ' ').split(SECOND)) {
    const part = piece.trim();
    const before = parts.at(-1);
    if (
      before !== undefined &&
      /^(?:qui|who|which) /iu.test(part) &&
      RELATIVE.test(before.replace(/^\P{L}*\p{L}+/u, ''))
    )
      return [text];
    if (/[\p{L}\p{N}]/u.test(part)) parts.push(part);
  }
  return parts.length < 2 || parts.length > 3 ? [text] : parts;
}
