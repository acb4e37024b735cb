import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes files into a folder that is gone after the test. @returns the folder */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'set-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const lines = (...values: object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** Three documents and three queries, of which the last has nothing relevant. */
export const beirFiles = {
  'corpus.jsonl': lines(
    { _id: 'port', title: 'Un port à Tanger', text: 'Le port de pêche de Tanger ouvre le 3 mars 2024.' },
    { _id: 'school.2', title: '', text: 'Une école d’hôtellerie reçoit 120 stagiaires à Agadir.' },
    { _id: 'bus', title: 'Autobus', text: 'Soixante autobus électriques roulent dans Fès.' },
  ),
  'queries.jsonl': lines(
    { _id: 'q1', text: 'Quand ouvre le port de Tanger ?' },
    { _id: 'q2', text: 'stagiaires de l’école d’hôtellerie' },
    { _id: 'q3', text: 'autobus' },
  ),
  'qrels/dev.tsv': 'query-id\tcorpus-id\tscore\nq1\tport\t2\nq1\tbus\t0\nq2\tschool.2\t1\nq3\tbus\t0\n',
};

export const squad = {
  version: '1.1',
  data: [
    {
      title: 'Ports',
      paragraphs: [
        {
          context: 'Le port de Tanger emploie 4 200 personnes. Il a été inauguré en 1905.',
          qas: [
            {
              id: 's1',
              question: 'Combien de personnes le port de Tanger emploie-t-il ?',
              answers: [{ text: '4 200 personnes', answer_start: 27 }],
            },
          ],
        },
        { context: 'Le phare domine la baie.', qas: [] },
      ],
    },
  ],
};

export const questions = lines(
  {
    id: 'a',
    kind: 'fact',
    source: 'port.txt',
    question: 'Combien de quais le port de Tanger compte-t-il ?',
    answers: ['\\b12\\b'],
  },
  {
    id: 'b',
    kind: 'offtopic',
    source: null,
    question: 'Qui a gagné la Coupe du monde de rugby ?',
    answers: [],
  },
);
