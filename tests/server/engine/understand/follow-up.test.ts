import { describe, expect, it } from 'vitest';
import { resolveFollowUp } from '../../../../server/engine/understand/follow-up.ts';
import type { Answer } from '../../../../server/protocol/answer.ts';

function turn(understood: string, more: Partial<Answer> = {}): Answer {
  return {
    id: 't',
    question: understood,
    understood,
    language: 'fr',
    status: 'answered',
    reason: null,
    text: '',
    statements: [],
    citations: [
      {
        release: 'hotel',
        title: 'Un hôtel',
        date: null,
        file: 'hotel.txt',
        copies: [],
        corrected: null,
        page: null,
        paragraph: 1,
        start: 0,
        end: 2,
        quote: 'Un',
        language: 'fr',
      },
    ],
    suggestions: [],
    engine: 'extractive',
    index: 'i',
    confidence: 1,
    ms: 1,
    ...more,
  };
}

const rooms = turn('Combien de chambres compte l’hôtel de Tiznit ?');

describe('resolveFollowUp', () => {
  it.each([
    ['Et technicien spécialisé ?', 'Combien d’élèves du niveau technicien spécialisé passent l’examen ?'],
    ['Et au total ?', 'Combien d’élèves passent l’examen au total ?'],
  ])('changes the level for %j', (question, text) => {
    const level = turn('Combien d’élèves du niveau technicien passent l’examen ?');
    expect(resolveFollowUp(question, [level])?.text).toBe(text);
  });

  it.each([
    ['Combien de lits en maternité ?', 'Et en cardiologie ?', 'Combien de lits en cardiologie ?'],
    ['Combien de lauréats à Casablanca ?', 'Et à Dakhla ?', 'Combien de lauréats à Dakhla ?'],
    ['Combien de lauréats à Casablanca ?', 'Et en 2024 ?', 'Combien de lauréats à Casablanca en 2024 ?'],
    ['How many winners in Rabat?', 'And in Tangier?', 'How many winners in Tangier?'],
  ])('takes for the place in %j the one in %j', (before, question, text) => {
    expect(resolveFollowUp(question, [turn(before)])?.text).toBe(text);
  });

  it('leaves behind what only led to the turn before', () => {
    const before = turn('Et l’IRM, combien a-t-il coûté ? (piscine entrées)');
    expect(resolveFollowUp('Qui l’a financé ?', [before])?.context).toBe('IRM coûté');
    expect(resolveFollowUp('Et quand ?', [turn('Qui l’inaugure ? (piscine)')])?.context).toContain('piscine');
  });

  it('needs a turn that had a subject', () => {
    expect(resolveFollowUp('Et quand ?', [])).toBeNull();
    const foreign = turn('x', { status: 'refused', reason: 'off-topic', citations: [] });
    expect(resolveFollowUp('Et quand ?', [foreign])).toBeNull();
    expect(resolveFollowUp('Et quand ?', [turn('x', { status: 'smalltalk', citations: [] })])).toBeNull();
  });

  it('leans on the last turn that had a subject, over small talk and what was off topic', () => {
    const refused = turn('Qui dirige l’usine ?', { status: 'refused', reason: 'off-topic', citations: [] });
    const resolved = resolveFollowUp('Et quand ?', [turn('Le musée ?'), rooms, refused]);
    expect(resolved).toMatchObject({ release: 'hotel', explicit: true });
    expect(resolved?.context).toContain('Tiznit');
    expect(resolved?.context).not.toContain('usine');
  });

  it('leans on a question that no release answered, and on the release nearest to it', () => {
    const suggestions = [
      { type: 'release' as const, release: 'usine', title: 'U', date: null, file: 'u.txt' },
    ];
    const reason = 'not-in-releases' as const;
    const refused = turn('Qui dirige l’usine ?', { status: 'refused', reason, citations: [], suggestions });
    expect(resolveFollowUp('Et quand ?', [rooms, refused])).toMatchObject({
      release: 'usine',
      context: 'dirige usine',
    });
    const inTurn = { ...refused, question: 'Qui la dirige ?' };
    expect(resolveFollowUp('Et quand ?', [rooms, inTurn])?.release).toBe('hotel');
  });

  it.each(['Et quand ?', 'Où ça ?', 'When?', 'And where is it?', 'ومتى؟'])(
    'keeps %j as the question, and the subject of the turn before beside it',
    (question) => {
      const resolved = resolveFollowUp(question, [rooms]);
      expect(resolved?.text).toBe(question);
      expect(resolved?.context).toBe('chambres compte hôtel Tiznit');
    },
  );

  it('puts new words to the question before, which they do not ask themselves', () => {
    expect(resolveFollowUp('Et à Rabat ?', [rooms])).toMatchObject({
      text: 'Combien de chambres compte l’hôtel de Tiznit à Rabat ?',
      context: '',
    });
  });

  it.each([
    ['Et de lits ?', 'Combien de lits compte'],
    ['Et d’employés ?', 'employés compte'],
    ['Et les lits ?', 'Combien de lits compte'],
  ])('counts with %j something else of the same', (question, text) => {
    expect(resolveFollowUp(question, [rooms])?.text).toContain(text);
    expect(resolveFollowUp(question, [rooms])?.text).not.toContain('chambres');
  });

  it('puts a new year in the place of the old one', () => {
    const trained = turn('Combien de formateurs formés en 2021 ?');
    expect(resolveFollowUp('Et en 2022 ?', [trained])?.text).toBe('Combien de formateurs formés en 2022 ?');
    const ranged = turn('Combien de formateurs en 2021-2022 à Fès ?');
    expect(resolveFollowUp('Et en 2023 ?', [ranged])?.text).toBe('Combien de formateurs à Fès en 2023 ?');
  });

  it.each([
    [
      'Quel est le thème de la 4e édition du salon ?',
      'Et la 5e édition ?',
      'Quel est le thème de la 5e édition du salon ?',
    ],
    [
      'Quel est le thème de la 4e édition du salon ?',
      'Et la 5e ?',
      'Quel est le thème de la 5e édition du salon ?',
    ],
    ['Combien d’élèves du niveau moyen ?', 'Et du niveau avancé ?', 'Combien d’élèves du niveau avancé ?'],
    ['Qui est Salma Tazi ?', 'Et le wali ?', 'Qui est le wali ?'],
    ['Et qui est le maire ?', 'Et le wali ?', 'Et qui est le wali ?'],
  ])('puts new words in the place of their like: %j, %j', (before, question, text) => {
    expect(resolveFollowUp(question, [turn(before)])?.text).toBe(text);
  });

  it.each([
    ['Qui l’a financé ?', true],
    ['Et en 2022 ?', true],
    ['Et combien de lits ?', false],
  ])('knows whether %j asks anything by itself', (question, leansOnly) => {
    expect(resolveFollowUp(question, [rooms])?.leansOnly).toBe(leansOnly);
  });

  it.each([
    'Combien de stagiaires passent les examens de fin de formation ?',
    'How many trainees sit the final training exams?',
    'من مول مشروع التوأمة المؤسساتية مع الاتحاد الأوروبي؟',
  ])('lets %j stand alone', (question) => {
    expect(resolveFollowUp(question, [rooms])).toBeNull();
  });
});
