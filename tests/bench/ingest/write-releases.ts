import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes press releases as text files. Where more are wanted than the set has, it is repeated with other words in
 * it, so that neither texts nor vocabulary repeat.
 * @param set a BEIR folder
 * @returns the files' paths
 */
export async function writeReleases(set: string, count: number, folder: string): Promise<string[]> {
  const lines = (await readFile(join(set, 'corpus.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const texts = lines
    .map((line) => JSON.parse(line) as { title: string; text: string })
    .filter(({ text }) => text.length > 20);
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const { title, text } = texts[number % texts.length] ?? { title: '', text: '' };
    const round = Math.floor(number / texts.length);
    const path = join(folder, `${String(number).padStart(6, '0')}.txt`);
    await writeFile(path, `${title}\n\n${round === 0 ? text : altered(text, round)}\n`);
    paths.push(path);
  }
  return paths;
}

/** Every seventeenth long word is another one in each round. */
function altered(text: string, round: number): string {
  let words = 0;
  return text.replace(/\p{L}{7,}/gu, (word) => {
    words += 1;
    return words % 17 === 0 ? `${word}${String.fromCharCode(97 + (round % 26))}` : word;
  });
}
