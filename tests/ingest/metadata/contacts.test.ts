import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../corpus/release.ts';
import { assemble } from '../../../ingest/assemble.ts';
import { findAddresses } from '../../../ingest/metadata/addresses.ts';
import { contactsOf } from '../../../ingest/metadata/contacts.ts';

function contacts(...lines: string[]): Contact[] {
  const clean = assemble(lines.map((text) => ({ kind: 'paragraph', text })));
  return contactsOf(clean.text, clean.blocks);
}
const salma: Contact = {
  name: 'Salma EL TAZI',
  role: 'Chargée des médias',
  phone: '06 11 22 33 44',
  email: 'salma@exemple.ma',
};

describe('contactsOf', () => {
  it('groups the lines of a contact block by person', () => {
    const lines = ['Salma EL TAZI', 'Chargée des médias', '06 11 22 33 44', 'salma@exemple.ma'];
    const omar: Contact = { name: 'Omar Bennis', role: null, phone: '+212 5 22 33 44 55', email: null };
    expect(
      contacts('Un texte.', 'Contacts Presse', ...lines, 'Omar Bennis', 'Tél. : +212 5 22 33 44 55'),
    ).toEqual([salma, omar]);
  });

  it('reads a person on one line', () => {
    expect(
      contacts(
        'Contact presse :',
        'Salma EL TAZI, Chargée des médias – Tél : 06 11 22 33 44 – salma@exemple.ma',
      ),
    ).toEqual([salma]);
  });

  it('reads Arabic and English blocks', () => {
    expect(contacts('للاتصال', 'سلمى التازي', 'مسؤولة التواصل', 'الهاتف: 0522334455')).toEqual([
      { name: 'سلمى التازي', role: 'مسؤولة التواصل', phone: '0522334455', email: null },
    ]);
    expect(contacts('Media contact', 'Jane Doe', 'Press Officer', 'jane@example.org')[0]).toMatchObject({
      name: 'Jane Doe',
      role: 'Press Officer',
    });
  });

  it('finds addresses in the running text, once each', () => {
    const line = 'Pour s’inscrire, écrire à accueil@exemple.ma ou appeler le 05 22 63 44 44.';
    const expected = [{ name: null, role: null, phone: '05 22 63 44 44', email: 'accueil@exemple.ma' }];
    expect(contacts(line, line)).toEqual(expected);
    expect(contacts('59 717 stagiaires et 880 490.79 euros en 2021-2022.')).toEqual([]);
  });
});

describe('findAddresses', () => {
  it.each([
    '0522634444',
    '05.22.63.44.44',
    '05-22-63-44-44',
    '+212 522 63 44 44',
    '+212 (0) 5 22 63 44 44',
    '00212522634444',
    '+33 1 44 55 66 77',
    '+1 202 555 0143',
    '٠٥٢٢٦٣٤٤٤٤',
  ])('knows the number %s', (phone) => {
    expect(findAddresses(`Tél. ${phone}.`).map(({ value }) => value)).toEqual([phone]);
  });
  it('leaves fax numbers and counts out', () => {
    expect(findAddresses('Fax : 05 22 63 44 45, 1 200 300 400 dirhams, 12/05/2020')).toEqual([]);
  });
});
