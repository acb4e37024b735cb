/**
 * Measures of a short answer against the gold answers of a SQuAD file, after the official script, `evaluate-v1.1.py`
 * (Rajpurkar et al., "SQuAD", EMNLP 2016): normalised, and the best over the gold answers.
 */

/** The script's own, Python's `string.punctuation`, and what other languages punctuate with. */
const PUNCTUATION = /[!-/:-@[-`{-~]|\p{P}/gu;
/** English, as in the script, and French: without these « le Rhône » would not be « Rhône ». */
const ARTICLES = /(?<![\p{L}\p{N}_])(?:a|an|the|le|la|les|un|une|des|du)(?![\p{L}\p{N}_])/gu;
/**
 * Elided ones go before the punctuation, whose removal would glue « l’État » into one word. « d’ » is a preposition
 * oftener than an article, as « de » is: both stay.
 */
const ELIDED = /(?<![\p{L}\p{N}_])l['’](?=\p{L})/gu;

/** Lower case, no punctuation, no articles, single spaces: the script's `normalize_answer`, for French too. */
export function normaliseAnswer(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(ELIDED, ' ')
    .replace(PUNCTUATION, '')
    .replace(ARTICLES, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}

/** Whether they are the same once normalised. */
export function exactMatch(said: string, gold: string): boolean {
  return normaliseAnswer(said) === normaliseAnswer(gold);
}

/** Harmonic mean of precision and recall over the words that both have, each as often as in both. */
export function wordF1(said: string, gold: string): number {
  const [ours, theirs] = [wordsOf(said), wordsOf(gold)];
  const left = new Map<string, number>();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of ours) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  if (common === 0) return 0;
  const precision = common / ours.length;
  const recall = common / theirs.length;
  return (2 * precision * recall) / (precision + recall);
}

function wordsOf(text: string): string[] {
  return normaliseAnswer(text).split(' ').filter(Boolean);
}

/** Whether a text holds the gold answer, both normalised. A gold answer of nothing but articles is held by none. */
export function holds(text: string, gold: string): boolean {
  const wanted = normaliseAnswer(gold);
  return wanted !== '' && normaliseAnswer(text).includes(wanted);
}
