import { describe, expect, it } from 'vitest';
import { type Evidence, type Light, weigh } from '../../../../server/engine/answer/evidence.ts';
import { Reader } from '../../../../server/engine/read/reader.ts';
import { questionLanguage, understand } from '../../../../server/engine/understand/understand.ts';
import { demoFiles, useDemoIndex } from '../../../helpers/demo-index.ts';

const demo = useDemoIndex();

/** Every sentence of the releases, weighed. */
function weighed(text: string, light?: Light): Promise<Evidence[]> {
  const { snapshot, sources } = demo();
  const question = understand(text, questionLanguage(text), sources);
  const all = snapshot.passages.map((passage) => ({ passage, score: 0 }));
  return weigh(question, all, snapshot, new Reader(snapshot), light);
}
const find = (evidence: readonly Evidence[], words: string): Evidence => {
  const found = evidence.find(({ sentence }) => sentence.text.includes(words));
  if (!found) throw new Error(`no sentence says ${words}`);
  return found;
};

describe('weigh', () => {
  it('puts the sentence that answers first', async () => {
    const [best] = await weighed('Combien de chambres compte l’hôtel ?');
    expect(best?.sentence.text).toContain('112 chambres');
    expect(best?.exact?.text).toBe('112 chambres');
  });

  it('weighs every sentence, best first, within bounds', async () => {
    const evidence = await weighed('Combien de stagiaires passent les examens en 2020 ?');
    expect(evidence.length).toBeGreaterThan(demo().snapshot.passages.length);
    const scores = evidence.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    for (const { coverage, support } of evidence) {
      for (const share of [coverage, ...support]) expect(share).toBeGreaterThanOrEqual(0);
      for (const share of [coverage, ...support]) expect(share).toBeLessThanOrEqual(1);
    }
  });

  it('counts what is said around a sentence, for less than what it says itself', async () => {
    const evidence = await weighed('Combien de jours compte la Spécialisation ?');
    const itself = find(evidence, 'et la Spécialisation');
    // « Leurs épreuves … » speaks of what the sentence before names.
    const next = find(evidence, 'Leurs épreuves sont prévues');
    const elsewhere = find(evidence, 'À la tribune');
    const position = itself.support.length - 1;
    expect(itself.support[position]).toBeGreaterThan(next.support[position] ?? 1);
    expect(next.support[position]).toBeGreaterThan(elsewhere.support[position] ?? 1);
  });

  it('knows the list that a sentence belongs to', async () => {
    const item = find(await weighed('Quels secteurs ?'), 'le Soudage');
    expect(item.list?.introduction.text).toContain('dans huit secteurs :');
    expect(item.list?.items).toHaveLength(8);
  });

  it('lets no label stand for an answer: a short heading, a date line', async () => {
    const texts = await (await weighed('Visites d’entreprises')).map(({ sentence }) => sentence.text);
    expect(texts).not.toContain('Visites d’entreprises');
    expect(texts.some((text) => text.includes('363 visites'))).toBe(true);
  });

  it('brings forward, in a follow-up, the release cited before', async () => {
    const release = demo().release(demoFiles.career).id;
    const alone = await weighed('Combien de stagiaires ?');
    const light = await weighed('Combien de stagiaires ?', { release, context: [] });
    const of = (evidence: Evidence[]) => find(evidence, '50 000').score;
    expect(of(light)).toBeGreaterThan(of(alone));
    const other = (evidence: Evidence[]) => find(evidence, '112 chambres').score;
    expect(other(light)).toBe(other(alone));
  });

  it('is empty without candidates', async () => {
    const { snapshot, sources } = demo();
    const question = understand('Le centre ?', 'fr', sources);
    expect(await weigh(question, [], snapshot, new Reader(snapshot))).toEqual([]);
  });
});
