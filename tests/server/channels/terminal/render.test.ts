import { expect, test } from 'vitest';
import { renderAnswer } from '../../../../server/channels/terminal/render.ts';
import type { Answer, Citation } from '../../../../server/protocol/answer.ts';

const citation: Citation = {
  release: 'r',
  title: 'Session 2020',
  date: '2020-07-01',
  file: 'a/session.pdf',
  copies: [],
  corrected: null,
  page: 2,
  paragraph: 3,
  start: 120,
  end: 240,
  quote: 'La session se tient du 15 au 18 septembre.',
  language: 'fr',
};
const answer: Answer = {
  id: '1',
  question: 'Quand ?',
  understood: 'Quand ?',
  language: 'fr',
  status: 'answered',
  reason: null,
  text: '« La session se tient du 15 au 18 septembre. »',
  statements: [
    { text: 'La session se tient du 15 au 18 septembre.', exact: ['15 au 18 septembre'], citations: [0] },
  ],
  citations: [citation],
  suggestions: [],
  engine: 'extractive',
  index: 'i',
  confidence: 1,
  ms: 1,
};
const plain = { bold: false, locate: (file: string) => `/corpus/${file}` };

test('text, citation and how to open the source', () => {
  expect(renderAnswer(answer, plain)).toBe(
    [
      '« La session se tient du 15 au 18 septembre. »',
      '',
      '[1] Session 2020 — 1er juillet 2020 — a/session.pdf, page 2, caractères 120–240',
      '    Ouvrir : /corpus/a/session.pdf',
      '',
    ].join('\n'),
  );
});

test('what answers exactly is bold, on a terminal', () => {
  expect(renderAnswer(answer, { ...plain, bold: true })).toContain(
    'du \u001b[1m15 au 18 septembre\u001b[22m.',
  );
});

test('several citations are numbered in the text', () => {
  const text = 'Un fait. Un autre.';
  const statements = [
    { text: 'Un fait.', exact: [], citations: [0] },
    { text: 'Un autre.', exact: [], citations: [1] },
  ];
  const other = { ...citation, page: null, date: '2020-07' };
  const out = renderAnswer({ ...answer, text, statements, citations: [citation, other] }, plain);
  expect(out).toContain('Un fait. [1] Un autre. [2]\n');
  expect(out).toContain('[2] Session 2020 — juillet 2020 — a/session.pdf, paragraphe 3, caractères 120–240');
});

test.each([
  ['ar', 'افتح:'],
  ['en', 'Open:'],
  ['de', 'Open:'],
])('labels are in the language of the question: %s', (language, label) => {
  expect(renderAnswer({ ...answer, language }, plain)).toContain(label);
});

test('suggestions say what to do next', () => {
  const out = renderAnswer(
    {
      ...answer,
      citations: [],
      suggestions: [
        { type: 'question', text: 'Où ?' },
        { type: 'release', release: 'r', title: 'Pro’Days', date: null, file: 'p.html' },
        { type: 'contact', name: 'Presse', role: null, phone: null, email: 'p@example.org', release: 'r' },
      ],
    },
    plain,
  );
  expect(out).toContain(
    'Essayez : Où ?\nÀ lire : Pro’Days — sans date — /corpus/p.html\nContact : Presse, p@example.org\n',
  );
});

test('a release cannot command the terminal', () => {
  const text = 'a\u001b[2Jb\u009bc\u0007';
  const out = renderAnswer({ ...answer, text, statements: [{ text, exact: [text], citations: [0] }] }, plain);
  expect(out).toMatch(/^a\[2Jbc\n/);
});

test('a source in several files, and one that was replaced', () => {
  const corrected = { release: 's', title: 'Nouvelles modalités', date: null, wholly: true };
  const text = renderAnswer(
    { ...answer, citations: [{ ...citation, copies: ['web/session.html'], corrected }] },
    plain,
  );
  expect(text).toContain(
    [
      '    Remplacé depuis par : Nouvelles modalités',
      '    Ouvrir : /corpus/a/session.pdf ou /corpus/web/session.html',
    ].join('\n'),
  );
});
