/** Question words that open a second question after « et ». */
const SECOND =
  /\s*(?:\?\s*(?:et|and|و)?|,?\s+(?:et|and)|\s+و)\s+(?=(?:combien|quand|où|qui|quels?|quelles?|pourquoi|à quelle|how many|how much|when|where|who|which|what|why|كم|متى|أين|من هو|ما هي|لماذا)(?!\p{L}))/giu;

/** The questions in a message, at most three: « Combien de centres et quand ? » asks two. */
export function partsOf(text: string): string[] {
  const parts = text
    .split(SECOND)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length === 0 || parts.length > 3 ? [text] : parts;
}
