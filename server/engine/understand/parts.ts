/** Question words that open a second question after « et », or after و, which Arabic writes as part of them. */
const SECOND =
  / ?(?:[?؟] ?(?:(?:et|and) |و ?)?|,? (?:et|and) | و ?)(?=(?:combien|quand|où|qui|quels?|quelles?|pourquoi|à quelle|how many|how much|when|where|who|which|what|why|كم|متى|أين|من هو|ما هي|لماذا)(?!\p{L}))/giu;

/** The questions in a message, at most three: « Combien de centres et quand ? » asks two. */
export function partsOf(text: string): string[] {
  // One space at a time: a page of white space would otherwise be tried in every way.
  const parts = text
    .replace(/\s+/g, ' ')
    .split(SECOND)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length < 2 || parts.length > 3 ? [text] : parts;
}
