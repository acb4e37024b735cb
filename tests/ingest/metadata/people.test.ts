import { describe, expect, it } from 'vitest';
import { assemble } from '../../../ingest/assemble.ts';
import { contactRegions } from '../../../ingest/metadata/contact-regions.ts';
import { peopleOf } from '../../../ingest/metadata/people.ts';
import type { SourceBlock } from '../../../ingest/read/source-document.ts';

/** The sentences of the contact blocks; lines of one person parted by a bar. */
function sentences(...lines: string[]): string[] {
  const { text, blocks } = assemble(lines.map((line) => ({ kind: 'paragraph', text: line })));
  return contactRegions(text, blocks).flatMap((region) =>
    peopleOf(text, blocks, region).sentences.map(({ start, end }) =>
      text.slice(start, end).replaceAll('\n\n', ' | '),
    ),
  );
}
function names(...lines: string[]): unknown[] {
  const { text, blocks } = assemble(lines.map((line) => ({ kind: 'paragraph', text: line })));
  return contactRegions(text, blocks).flatMap((region) =>
    peopleOf(text, blocks, region).contacts.map(({ name, role, phone, email }) => [name, role, phone, email]),
  );
}
const salma = ['Salma EL TAZI', 'Chargée des médias', '06 11 22 33 44', 'salma@exemple.ma'];
const omar = ['Omar BENNIS', 'Chef de service', '06 55 66 77 88', 'omar@exemple.ma'];

describe('peopleOf', () => {
  it('makes one sentence of a person’s lines, and one of the heading', () => {
    expect(sentences('Un texte.', 'Contacts Presse', ...salma, ...omar)).toEqual([
      'Contacts Presse',
      salma.join(' | '),
      omar.join(' | '),
    ]);
  });

  it('holds Arabic and English people together', () => {
    const arabic = ['سلمى التازي', 'مسؤولة التواصل', 'الهاتف: 0522334455', 'البريد: salma@exemple.ma'];
    const second = ['عمر بنيس', 'رئيس مصلحة الصحافة', 'الهاتف: 0522334466'];
    expect(sentences('للاتصال:', ...arabic, ...second)).toEqual([
      'للاتصال:',
      arabic.join(' | '),
      second.join(' | '),
    ]);
    const jane = ['Jane Doe', 'Press Officer', 'Phone: +1 202 555 0143', 'jane@example.org'];
    const john = ['John Smith', 'Head of Communication', 'john@example.org'];
    expect(sentences('Media contacts', ...jane, ...john)).toEqual([
      'Media contacts',
      jane.join(' | '),
      john.join(' | '),
    ]);
  });

  it('goes by the address before the name where the block does', () => {
    const salmaLast = ['Tél. : 06 11 22 33 44', 'salma@exemple.ma', 'Salma EL TAZI', 'Chargée des médias'];
    const omarLast = ['Tél. : 06 55 66 77 88', 'omar@exemple.ma', 'Omar BENNIS'];
    expect(sentences('Contacts', ...salmaLast, ...omarLast)).toEqual([
      'Contacts',
      salmaLast.join(' | '),
      omarLast.join(' | '),
    ]);
    expect(names('Contacts', ...salmaLast, ...omarLast)).toEqual([
      ['Salma EL TAZI', 'Chargée des médias', '06 11 22 33 44', 'salma@exemple.ma'],
      ['Omar BENNIS', null, '06 55 66 77 88', 'omar@exemple.ma'],
    ]);
    // The office's own address first, then people by name.
    expect(sentences('Contacts', 'presse@exemple.ma', ...salma.slice(0, 3))).toEqual([
      'Contacts',
      'presse@exemple.ma',
      salma.slice(0, 3).join(' | '),
    ]);
  });

  it('goes by the empty lines between people', () => {
    const close = (...lines: string[]): SourceBlock[] =>
      lines.map((text, index) => ({ kind: 'paragraph', text, close: index > 0 }));
    const { text, blocks } = assemble([
      ...close('Contacts'),
      ...close('05 22 11 22 33', 'presse@exemple.ma', 'Salma EL TAZI'),
      ...close('05 22 44 55 66', 'Omar BENNIS', 'omar@exemple.ma'),
    ]);
    const [region] = contactRegions(text, blocks);
    const { contacts, sentences: found } = peopleOf(text, blocks, region ?? { start: 0, end: 0 });
    expect(contacts.map(({ name, phone }) => [name, phone])).toEqual([
      ['Salma EL TAZI', '05 22 11 22 33'],
      ['Omar BENNIS', '05 22 44 55 66'],
    ]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Contacts',
      '05 22 11 22 33\npresse@exemple.ma\nSalma EL TAZI',
      '05 22 44 55 66\nOmar BENNIS\nomar@exemple.ma',
    ]);
  });

  it('parts people who stand on one line', () => {
    const line = 'Salma EL TAZI (salma@exemple.ma), Omar BENNIS (Tél. : 06 55 66 77 88)';
    expect(sentences('Contacts presse :', line)).toEqual([
      'Contacts presse :',
      'Salma EL TAZI (salma@exemple.ma),',
      'Omar BENNIS (Tél. : 06 55 66 77 88)',
    ]);
    expect(names('Contacts presse :', line)).toEqual([
      ['Salma EL TAZI', null, null, 'salma@exemple.ma'],
      ['Omar BENNIS', null, '06 55 66 77 88', null],
    ]);
  });

  it('reads a contact on one line, with and without its heading', () => {
    const whole = 'Salma EL TAZI. Chargée des médias. Tél. : 06 11 22 33 44. E-mail : salma@exemple.ma';
    expect(sentences('Contact presse', whole)).toEqual(['Contact presse', whole]);
    for (const heading of ['Contact presse : ', 'Pour plus d’informations : ', 'للاتصال: '])
      expect(sentences('Un texte.', `${heading}${whole}`)).toEqual([`${heading}${whole}`]);
    expect(sentences('Contact presse : Salma EL TAZI', '06 11 22 33 44', ...omar)).toEqual([
      'Contact presse : Salma EL TAZI | 06 11 22 33 44',
      omar.join(' | '),
    ]);
    expect(names('Contact presse : Salma EL TAZI', '06 11 22 33 44')).toEqual([
      ['Salma EL TAZI', null, '06 11 22 33 44', null],
    ]);
  });

  it('puts a function before its name, and offices to their own numbers', () => {
    const lines = ['Chargée des médias', 'Salma EL TAZI', '06 11 22 33 44', 'Chef de service', 'Omar BENNIS'];
    expect(sentences('Contacts', ...lines, 'omar@exemple.ma')).toEqual([
      'Contacts',
      lines.slice(0, 3).join(' | '),
      `${lines.slice(3).join(' | ')} | omar@exemple.ma`,
    ]);
    expect(
      names('Contacts', 'Direction régionale : 05 22 11 22 33', 'Direction technique : 05 22 44 55 66'),
    ).toEqual([
      [null, 'Direction régionale', '05 22 11 22 33', null],
      [null, 'Direction technique', '05 22 44 55 66', null],
    ]);
  });

  it('takes a second line with capitals for a function, and a second family name for a second person', () => {
    expect(names('Contacts', 'Salma Tazi', 'Ingénieure Pédagogique', 'salma@exemple.ma')).toEqual([
      ['Salma Tazi', 'Ingénieure Pédagogique', null, 'salma@exemple.ma'],
    ]);
    expect(names('Contacts', 'Salma TAZI', 'Omar BENNIS', 'omar@exemple.ma')).toEqual([
      ['Omar BENNIS', null, null, 'omar@exemple.ma'],
    ]);
  });

  it('leaves remarks and the next contacts’ heading to themselves', () => {
    expect(sentences('Contacts', ...salma, 'Nous vous remercions de votre intérêt.')).toEqual([
      'Contacts',
      salma.join(' | '),
      'Nous vous remercions de votre intérêt.',
    ]);
    expect(sentences('Contacts presse', ...salma, 'Contacts utiles', ...omar)).toEqual([
      'Contacts presse',
      salma.join(' | '),
      'Contacts utiles',
      omar.join(' | '),
    ]);
  });

  it('leaves plain sentences with an address as they are', () => {
    const [first, second] = ['Écrivez à presse@exemple.ma.', 'La réponse vient sous deux jours.'];
    expect(sentences('Pour toute question :', `${first} ${second}`)).toEqual([
      'Pour toute question :',
      first,
      second,
    ]);
  });
});
