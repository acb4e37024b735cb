import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';
import { openSnapshot } from '../../../corpus/index/open.ts';
import { Lexicon } from '../../../corpus/language/lexicon.ts';
import { ingest } from '../../../ingest/ingest.ts';
import { Conversation } from '../../../server/engine/conversation.ts';
import type { Engine } from '../../../server/engine/engine.ts';
import { createExtractiveEngine } from '../../../server/engine/extractive-engine.ts';
import { conceptSources } from '../../../server/engine/understand/concept-sources.ts';
import type { Answer } from '../../../server/protocol/answer.ts';

const files = {
  'salon.md': `---
date: 2024-02-05
---
# Le Salon des métiers ouvre à Tiznit

Le Salon des métiers réunira 300 exposants au Palais des congrès de Tiznit. Les visiteurs y trouveront plus de 2 000 offres de stage.

Le budget du Salon des métiers s'élève à 2,5 millions de dirhams.
`,
  'rectificatif.md': `---
date: 2024-03-01
---
# Rectificatif : Salon des métiers

Une erreur s'est glissée dans notre communiqué du 5 février 2024. Le Salon des métiers réunira 340 exposants, et non 300.
`,
  'bourses.md': `---
date: 2024-01-10
---
# Bourses de formation : ouverture des demandes

Le montant de la bourse de formation est fixé à 6 000 dirhams par an. La bourse de formation est versée en trois fois.
`,
  'bourses-2.md': `---
date: 2024-01-20
---
# Bourses de formation : nouvelles modalités

Le présent communiqué annule et remplace le communiqué du 10 janvier 2024. Le montant de la bourse de formation est fixé à 7 000 dirhams par an.
`,
};

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porte-parole-corrections-'));
  const source = join(folder, 'releases');
  await mkdir(source);
  for (const [file, text] of Object.entries(files)) await writeFile(join(source, file), text);
  const embeddings = new BuiltInEmbeddings();
  const indexDir = join(folder, 'index');
  await ingest({ sources: [source], indexDir, embeddings });
  const snapshot = await openSnapshot(indexDir, embeddings);
  engine = createExtractiveEngine(snapshot, embeddings, conceptSources(snapshot, new Lexicon('')));
});
afterAll(() => rm(folder, { recursive: true }));

const ask = (text: string): Promise<Answer> => engine.answer({ id: 'q', text }, new Conversation());

test('a corrected figure is given by the correction, before what it corrects', async () => {
  const { citations } = await ask("Combien d'exposants le Salon des métiers réunira-t-il ?");
  expect(citations[0]).toMatchObject({ file: 'rectificatif.md', corrected: null });
  expect(citations[0]?.quote).toContain('340 exposants');
});

test('what a correction leaves as it was is quoted from the older release, which is marked', async () => {
  const { text, citations, suggestions } = await ask('Quel est le budget du Salon des métiers ?');
  expect(citations[0]).toMatchObject({
    file: 'salon.md',
    corrected: { release: 'rectificatif', date: '2024-03-01', wholly: false },
  });
  expect(text).toMatch(/corrigé depuis, le 1er mars 2024 : « Rectificatif : Salon des métiers »/);
  expect(suggestions).toContainEqual(expect.objectContaining({ type: 'release', release: 'rectificatif' }));
});

test('a replaced release answers nothing any more, not even what the newer leaves out', async () => {
  const amount = await ask('Quel est le montant de la bourse de formation ?');
  expect(amount.citations.map(({ file }) => file)).toEqual(['bourses-2.md']);
  const times = await ask('En combien de fois la bourse de formation est-elle versée ?');
  expect(times.citations.map(({ file }) => file)).not.toContain('bourses.md');
});

test('lists mark a replaced release, and the latest is never one', async () => {
  const { text } = await ask('Quels communiqués as-tu ?');
  expect(text).toMatch(/ouverture des demandes \(10 janvier 2024, remplacé depuis\)/);
  expect((await ask('Quel est le dernier communiqué ?')).text).toContain('Rectificatif');
});
