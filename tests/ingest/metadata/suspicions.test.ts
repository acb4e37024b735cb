import { describe, expect, it } from 'vitest';
import { suspicionsOf } from '../../../ingest/metadata/suspicions.ts';

const NOW = Date.UTC(2026, 0, 15);
const of = (text: string, date: string | null = null): string =>
  suspicionsOf(
    {
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      date: date === null ? null : { value: date, origin: 'text' },
    },
    NOW,
  ).join('\n');

const FRENCH = 'Le centre de formation de Tiznit accueillera dès la rentrée des jeunes de la province.';
const ARABIC = 'أعلنت الوزارة عن فتح مؤسسة جديدة بالمدينة القديمة، وذلك في إطار خطة التنمية الجهوية الشاملة.';

describe('suspicionsOf', () => {
  it('has none of a text as it should be', () => {
    for (const text of [FRENCH, ARABIC]) expect(of(text, '2026-01-15')).toBe('');
    expect(of(FRENCH, '2026-01')).toBe('');
  });

  it('sees a wrong encoding', () => {
    const garbled = Buffer.from(FRENCH.replace('Tiznit', 'Témara')).toString('latin1');
    expect(of(garbled)).toMatch(/garbled/);
    expect(
      of(Buffer.from(ARABIC.slice(0, 40)).toString('latin1').replaceAll('\u0084', '„') + FRENCH),
    ).toMatch(/garbled/);
  });

  it('sees Arabic that was written down backwards', () => {
    expect(of([...ARABIC].reverse().join(''))).toMatch(/reversed/);
    const words = 'انعقد اللقاء في المركز الجديد يوم الخميس بحضور المدير';
    expect(of([...words].reverse().join(''))).toMatch(/reversed/);
    expect(of(`${words}، وحضره أولا ممثلا الشركاء.`)).not.toMatch(/reversed/);
  });

  it('sees a date that has not come yet', () => {
    for (const date of ['2026-01-17', '2026-02', '2031-05-03'])
      expect(of(FRENCH, date)).toMatch(/in the future/);
  });

  it('sees that there is no sentence', () => {
    expect(of('Accueil | Contact | Plan du site | Mentions légales | Presse')).toMatch(/no sentence/);
  });

  it('takes a short sentence for one, whatever stands behind it', () => {
    for (const text of [
      'The campus hosts 410 trainees. Contact: a@campus.example',
      'Les salles ouvrent à 8h.',
      'يستقبل المعهد الجديد 820 متدربا. للاتصال: 05.28',
    ])
      expect(of(text)).not.toMatch(/no sentence/);
  });
});
