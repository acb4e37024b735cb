import { mulberry32 } from '../../../server/eval/random.ts';
import type { SetDocument } from '../../../server/eval/set-document.ts';

const SEED = 29_510;
/** Share of the words that another one of the set replaces: drawn from the texts, so that common ones stay common. */
const REPLACED = 0.15;
/** Share of the words that get two letters exchanged: a larger corpus has more words, too (Heaps, 1978). */
const MISPRINTED = 0.005;
const WORD = /\p{L}{3,}/gu;

/**
 * The documents, and their altered copies, `times` as many in all; the same every time. The first are the originals,
 * so that the same questions can be asked.
 */
export function larger(documents: readonly SetDocument[], times: number): SetDocument[] {
  const words = documents.flatMap(({ text }) => text.match(WORD) ?? []);
  const random = mulberry32(SEED);
  const alter = (text: string): string =>
    text.replace(WORD, (word) => {
      const drawn = random();
      if (drawn < REPLACED) return words[Math.floor(random() * words.length)] ?? word;
      if (drawn < REPLACED + MISPRINTED) return exchanged(word, Math.floor(random() * (word.length - 1)));
      return word;
    });
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    documents.map(({ id, title, text }) => ({
      id: `${id}~${copy + 2}`,
      title: alter(title),
      text: alter(text),
    })),
  );
  return [documents, ...copies].flat();
}

function exchanged(word: string, at: number): string {
  const letters = [...word];
  const [one = '', two = ''] = letters.slice(at, at + 2);
  letters.splice(at, 2, two, one);
  return letters.join('');
}
