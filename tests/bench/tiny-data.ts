import { folderOf, squad } from '../helpers/tiny-sets.ts';

const releases = [
  ['port', 'Le port de pêche de Tanger ouvre le 3 mars 2024 avec douze quais électriques.'],
  ['bus', 'Soixante autobus électriques roulent dans Fès, et le port en commande douze.'],
  ['ferme', 'Une ferme solaire de Tanger alimente les autobus et les quais du port de pêche.'],
].map(([id, text]) => ({ id, title: '', text }));

const lines = (...values: object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

export const tinyDocuments = releases.map(({ id = '', title, text = '' }) => ({ id, title, text }));

/** A folder of sets as the benchmarks expect it, gone after the test: three releases and two paragraphs. */
export async function tinyData(): Promise<string> {
  return await folderOf({
    'communiques/corpus.jsonl': lines(...tinyDocuments.map(({ id, ...rest }) => ({ _id: id, ...rest }))),
    'communiques/queries.jsonl': lines(
      { _id: 'q1', text: 'Ouverture du port de Tanger' },
      { _id: 'q2', text: 'Autobus électriques à Fès' },
    ),
    'communiques/qrels/dev.tsv': 'query-id\tcorpus-id\tscore\nq1\tport\t1\nq2\tbus\t1\n',
    'piaf/dev.json': JSON.stringify(squad),
  });
}
