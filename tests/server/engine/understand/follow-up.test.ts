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
  it('needs a turn that was answered', () => {
    expect(resolveFollowUp('Et quand ?', [])).toBeNull();
    expect(resolveFollowUp('Et quand ?', [turn('x', { status: 'refused', citations: [] })])).toBeNull();
    expect(resolveFollowUp('Et quand ?', [turn('x', { status: 'smalltalk', citations: [] })])).toBeNull();
  });

  it('leans on the last turn that was answered, over small talk and refusals', () => {
    const refused = turn('Qui dirige l’usine ?', { status: 'refused', citations: [] });
    const resolved = resolveFollowUp('Et quand ?', [turn('Le musée ?'), rooms, refused]);
    expect(resolved).toMatchObject({ release: 'hotel', explicit: true });
    expect(resolved?.context).toContain('Tiznit');
    expect(resolved?.context).not.toContain('usine');
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
    expect(resolveFollowUp('Et en 2022 ?', [trained])?.text).toBe(
      'Combien de formateurs formés en en 2022 ?',
    );
    expect(resolveFollowUp('Et en 2022 ?', [trained])?.text).not.toContain('2021');
  });

  it.each([
    'Combien de stagiaires passent les examens de fin de formation ?',
    'How many trainees sit the final training exams?',
    'من مول مشروع التوأمة المؤسساتية مع الاتحاد الأوروبي؟',
  ])('lets %j stand alone', (question) => {
    expect(resolveFollowUp(question, [rooms])).toBeNull();
  });
});
