import { describe, expect, it } from 'vitest';
import { cutExact, segmentAnswer } from '../../web/widget/answer-segments.ts';

const a = { text: 'Ils sont 30 944.', exact: ['30 944'], citations: [0] };
const b = { text: 'Il y a 3 niveaux.', exact: ['3'], citations: [1] };

/** What a visitor reads, statements in brackets. */
function read(answer: Parameters<typeof segmentAnswer>[0]): string {
  return segmentAnswer(answer)
    .map((each) => (each.kind === 'words' ? each.text : `[${each.pieces.map(({ text }) => text).join('')}]`))
    .join('');
}

describe('segmentAnswer', () => {
  it('decorates the statements where they stand in the text', () => {
    expect(read({ text: `Selon lui : ${a.text} ${b.text} Voilà.`, statements: [a, b] })).toBe(
      'Selon lui : [Ils sont 30 944.] [Il y a 3 niveaux.] Voilà.',
    );
  });

  it('shows the text, then every statement, when one is not in it', () => {
    expect(read({ text: `Oui. ${a.text}`, statements: [a, b] })).toBe(
      'Oui. Ils sont 30 944.\n\n[Ils sont 30 944.]\n\n[Il y a 3 niveaux.]',
    );
  });

  it('does the same when they stand in another order', () => {
    expect(read({ text: `${b.text} ${a.text}`, statements: [a, b] })).toContain(`${b.text} ${a.text}\n\n[`);
  });

  it('finds a statement said twice at both places', () => {
    expect(read({ text: `${a.text} ${a.text}`, statements: [a, a] })).toBe(
      '[Ils sont 30 944.] [Ils sont 30 944.]',
    );
  });

  it('shows a text without statements, and an empty statement does not hide it', () => {
    expect(read({ text: 'Bonjour.', statements: [] })).toBe('Bonjour.');
    expect(read({ text: 'Bonjour.', statements: [{ text: '', exact: [], citations: [0] }] })).toMatch(
      /^Bonjour\./,
    );
  });
});

describe('cutExact', () => {
  const cut = (text: string, exact: string[]) =>
    cutExact({ text, exact })
      .map((piece) => (piece.exact ? `<${piece.text}>` : piece.text))
      .join('');

  it('prefers a whole number to the head of another', () => {
    expect(cut('Sur 30 944, 3 niveaux', ['3'])).toBe('Sur 30 944, <3> niveaux');
  });

  it('takes what there is otherwise', () => {
    expect(cut('préinscription', ['inscription'])).toBe('pré<inscription>');
  });

  it('leaves out parts that are not there, are empty or overlap', () => {
    expect(cut('du 15 au 18', ['15 au 18', '18', '', 'mai'])).toBe('du <15 au 18>');
  });

  it('keeps every letter of Arabic text', () => {
    expect(cut('ويستقبل المركز 12 500 متدرب', ['12 500'])).toBe('ويستقبل المركز <12 500> متدرب');
  });
});
