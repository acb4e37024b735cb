import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BuiltInEmbeddings } from '../../../corpus/embedding/built-in.ts';
import { openSnapshot } from '../../../corpus/index/open.ts';
import { Lexicon } from '../../../corpus/language/lexicon.ts';
import { Conversation } from '../../../server/engine/conversation.ts';
import { createExtractiveEngine } from '../../../server/engine/extractive-engine.ts';
import { conceptSources } from '../../../server/engine/understand/concept-sources.ts';
import { indexDocuments } from '../../../server/index-documents.ts';

const questions = [
  'Combien de stagiaires ?',
  'Quand ouvre le centre ?',
  'Où se trouve le centre ?',
  'Qui dirige le centre ?',
  'Combien coûte le centre ?',
  'Quel est le téléphone du centre ?',
];

/** What makes patterns work hard, over and over: figures, dashes, names, dates, marks, halves of characters. */
const piece = fc.constantFrom(
  ...[
    '1',
    '1 ',
    '1.',
    '1,',
    '+33 ',
    '€1',
    '1 à ',
    'deux cent ',
    'janvier ',
    'lundi ',
    'Ab de ',
    'M. Ab ',
    'A.',
  ],
  ...[
    'rue de ',
    'À la salle ',
    'a@b.',
    'www.',
    '- ',
    '– ',
    'l’',
    '« ',
    '"a',
    'مدينة ا ',
    'كم ',
    '\u0301',
    '\u202e',
  ],
  ...['\u0000', '\ud800', '👩🏽‍🎓', '\n', '? '],
);

test('releases of anything can be ingested, asked and quoted', async () => {
  const embeddings = new BuiltInEmbeddings();
  const lexicon = new Lexicon('stagiaire, trainee, متدرب');
  const text = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 5_000 }))
    .map(([pieces, length]) => {
      const unit = pieces.join('');
      return `Le centre ${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)} stagiaires.`;
    });
  await fc.assert(
    fc.asyncProperty(text, async (text) => {
      const folder = await mkdtemp(join(tmpdir(), 'porte-parole-odd-'));
      try {
        await indexDocuments([{ id: 'odd', title: 'Le centre', text }], folder, embeddings);
        const snapshot = await openSnapshot(folder, embeddings);
        const engine = createExtractiveEngine(snapshot, embeddings, conceptSources(snapshot, lexicon));
        for (const question of questions) {
          const { status, citations } = await engine.answer({ id: 'q', text: question }, new Conversation());
          expect(['answered', 'partial', 'refused']).toContain(status);
          for (const { release, start, end, quote } of citations)
            expect(snapshot.release(release)?.text.slice(start, end)).toBe(quote);
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    }),
    { numRuns: 12 },
  );
});
