import { describe, expect, it } from 'vitest';
import { brokenBy } from '../../../../server/engine/answer/constraints.ts';
import { ANSWER_FROM, decide } from '../../../../server/engine/answer/decide.ts';
import type { Evidence } from '../../../../server/engine/answer/evidence.ts';
import type { QuestionConcept } from '../../../../server/engine/understand/concepts.ts';
import type { Understanding } from '../../../../server/engine/understand/understand.ts';
import { readBlocks, readSentence } from '../../../helpers/read-sentence.ts';

const concept = (words: string, role: QuestionConcept['role'] = 'topic'): QuestionConcept => ({
  words,
  at: 0,
  role,
  known: true,
  found: true,
  weight: 1,
  alternatives: [{ terms: [words], weight: 1 }],
});
const question = (more: Partial<Understanding> = {}): Understanding => ({
  text: 'Le centre ?',
  folded: 'le centre ?',
  language: 'fr',
  kind: 'statement',
  concepts: [concept('centre')],
  focus: -1,
  attribute: false,
  ...more,
});
const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  sentence: readSentence('Le centre ouvre.'),
  score: 3,
  confidence: 0.9,
  coverage: 1,
  inside: 1,
  tight: 1,
  support: [1],
  own: [1],
  retrieved: { score: 1, rank: 0 },
  exact: null,
  list: null,
  ...more,
});

describe('decide', () => {
  it('answers when the evidence says the question', () => {
    expect(decide(question(), evidence())).toEqual({ answered: true });
  });

  it('is off topic where most of the question occurs in no release, and only there', () => {
    const foreign = question({ concepts: [{ ...concept('pizza'), found: false }] });
    for (const weak of [undefined, evidence({ coverage: 0.1, confidence: 0.1 })]) {
      expect(decide(foreign, weak)).toEqual({ answered: false, reason: 'off-topic' });
      expect(decide(question(), weak)).toEqual({ answered: false, reason: 'not-in-releases' });
    }
  });

  it('answers no bare figure, however often it is said', () => {
    const asked = question({ text: '5 ?', concepts: [concept('5', 'number')] });
    expect(decide(asked, evidence())).toEqual({ answered: false, reason: 'not-in-releases' });
  });

  it('answers from the threshold on, wherever it is set', () => {
    const unsure = evidence({ confidence: ANSWER_FROM - 0.01 });
    expect(decide(question(), unsure)).toEqual({ answered: false, reason: 'not-in-releases' });
    expect(decide(question(), evidence({ confidence: ANSWER_FROM }))).toEqual({ answered: true });
    expect(decide(question(), unsure, 0.1)).toEqual({ answered: true });
    expect(decide(question(), evidence(), 0.95)).toMatchObject({ answered: false });
  });

  it('shows the best there is where refusing is switched off', () => {
    const poor = evidence({ confidence: 0, coverage: 0.1, support: [0] });
    expect(decide(question(), poor, 0)).toEqual({ answered: true });
    expect(decide(question(), undefined, 0)).toMatchObject({ answered: false });
  });

  it('does not answer a question of a kind that nothing in the sentence is of', () => {
    const many = question({ kind: 'number' });
    expect(decide(many, evidence())).toEqual({ answered: false, reason: 'not-in-releases' });
    expect(decide(many, evidence({ exact: { text: '12', fit: 0.5 } }))).toEqual({ answered: true });
    expect(decide(question({ kind: 'person' }), evidence())).toEqual({ answered: true });
  });

  it('takes a list for an answer to a question for people, not to one for a number', () => {
    const [introduction, ...items] = readBlocks(['paragraph', 'Ont ouvert :'], ['list-item', 'le centre ;']);
    if (!introduction) throw new Error('no introduction');
    const list = { introduction, items };
    const introduces = evidence({ sentence: introduction, list });
    expect(decide(question({ kind: 'person' }), introduces)).toEqual({ answered: true });
    expect(decide(question({ kind: 'number' }), introduces)).toMatchObject({ answered: false });
  });

  it('asks a name of the release’s language to be said, not one that may be spelt otherwise', () => {
    const asked = question({ concepts: [concept('centre'), concept('oujda', 'name')] });
    const unsaid = evidence({ coverage: 0.7, support: [1, 0] });
    expect(brokenBy(asked, [unsaid])).toMatchObject({ evidence: unsaid });
    expect(decide({ ...asked, language: 'en' }, unsaid)).toEqual({ answered: true });
  });

  it.each<[string, QuestionConcept['role'], string, string]>([
    ['2021', 'year', 'Le centre en 2021 ?', '2021'],
    ['5e', 'ordinal', 'La 5e édition du centre ?', '5e'],
    ['113', 'number', 'Les 113 salles du centre ?', '113'],
    ['oujda', 'name', 'Le centre d’Oujda ?', 'Oujda'],
  ])('names the constraint %s that fails, as it was typed', (words, role, text, missing) => {
    const asked = question({ text, concepts: [concept('centre'), concept(words, role)] });
    const nearly = evidence({ coverage: 0.7, support: [1, 0] });
    expect(decide(asked, nearly)).toMatchObject({ answered: false });
    expect(brokenBy(asked, [evidence({ support: [0, 0] }), nearly])).toEqual({ evidence: nearly, missing });
    expect(decide(asked, evidence({ support: [1, 1] }))).toEqual({ answered: true });
    expect(brokenBy(asked, [evidence({ support: [1, 1] })])).toBeNull();
  });

  it('gives an ordinal back in the letters it was typed in', () => {
    const concepts = [concept('edition'), concept('3e', 'ordinal')];
    const asked = question({ text: 'La troisième édition ?', concepts });
    expect(brokenBy(asked, [evidence({ support: [1, 0] })])).toMatchObject({ missing: 'troisième' });
  });

  it('holds a sentence with a year of its own to that year, and no other to the release’s', () => {
    const asked = question({
      text: 'Le centre en 2021 ?',
      concepts: [concept('centre'), concept('2021', 'year')],
    });
    const title = { support: [1, 0.75] };
    expect(decide(asked, evidence(title))).toEqual({ answered: true });
    const sentence = readSentence('Le centre a ouvert en 2019.');
    expect(brokenBy(asked, [evidence({ ...title, sentence })])).toMatchObject({ missing: '2021' });
  });

  it('does not ask light words to hold', () => {
    const asked = question({ concepts: [concept('centre'), concept('total', 'light')] });
    expect(decide(asked, evidence({ coverage: 0.9, support: [1, 0] }))).toEqual({ answered: true });
  });
});
