import type { BlockSpan, Contact } from '../../corpus/release.ts';
import { endsLikeSentence } from '../read/headings.ts';
import { findAddresses } from './addresses.ts';

const HEADING =
  /^\W*(?:(?:vos |nos )?(?:contacts?|interlocut\w+)(?:[\s:]+(?:presse|médias?|press|media|utiles?|et informations?))*|relations? (?:presse|médias?|publiques)|service (?:de )?presse|attachée?s? de presse|(?:press|media) (?:contacts?|office|relations|enquiries|inquiries)|(?:pour (?:toute?s?|plus|en savoir).{0,60}|for (?:more|further|any|media|press).{0,60})|(?:جهات? الاتصال|للاتصال|للتواصل|الاتصال|لمزيد من المعلومات|المكلف بالصحافة|الصحافة).{0,40})\s*[:：]?\W*$/iu;

/** Most blocks that belong to a contact heading when nothing else ends it. */
const LONGEST_REGION = 24;

/** Where the contacts of a release stand: the number of the heading's block and that after the last one. */
export interface ContactRegion {
  start: number;
  end: number;
}

/** The contact blocks: a heading such as `Contacts presse`, and the short lines below it. */
export function contactRegions(text: string, blocks: readonly BlockSpan[]): ContactRegion[] {
  const regions: ContactRegion[] = [];
  const read = (index: number): string => {
    const block = blocks[index];
    return block === undefined ? '' : text.slice(block.start, block.end);
  };
  for (let start = 0; start < blocks.length; start += 1) {
    if (!HEADING.test(read(start))) continue;
    let end = start + 1;
    while (end < blocks.length && end - start < LONGEST_REGION && isContactLine(read(end))) end += 1;
    const lines = Array.from({ length: end - start }, (_, offset) => read(start + offset));
    if (!lines.some((line) => findAddresses(line).length > 0)) continue;
    while (end > start + 1 && !isNearAddress(lines, end - 1 - start)) end -= 1;
    regions.push({ start, end });
    start = end - 1;
  }
  return regions;
}

/** The last lines of a region belong to it only up to the last address and one line of thanks or of place. */
function isNearAddress(lines: readonly string[], index: number): boolean {
  return lines.slice(Math.max(0, index - 1), index + 1).some((line) => findAddresses(line).length > 0);
}

function isContactLine(line: string): boolean {
  if (findAddresses(line).length > 0) return line.length <= 300;
  return line.length <= 100 && !(endsLikeSentence(line) && line.length > 60);
}

/**
 * Whom to ask, as a release prints it: in a contact block, names and functions are put to the addresses that follow
 * them; elsewhere, each block's e-mail addresses and telephone numbers are taken without a name.
 */
export function contactsOf(text: string, blocks: readonly BlockSpan[]): Contact[] {
  const regions = contactRegions(text, blocks);
  const contacts: Contact[] = [];
  const inRegion = (index: number): boolean =>
    regions.some(({ start, end }) => index >= start && index < end);
  for (const { start, end } of regions) {
    contacts.push(...groupLines(blocks.slice(start, end).map((block) => text.slice(block.start, block.end))));
  }
  blocks.forEach((block, index) => {
    if (!inRegion(index)) contacts.push(...unnamed(text.slice(block.start, block.end)));
  });
  return withoutRepeats(contacts);
}

/** Lines of a contact block -> people. A name after an address begins the next person. */
function groupLines(lines: readonly string[]): Contact[] {
  const people: Contact[] = [];
  let person: Contact = nobody();
  const close = (): void => {
    if (person.phone !== null || person.email !== null) people.push(person);
    person = nobody();
  };
  for (const line of lines) {
    const addresses = findAddresses(line);
    const words = wordsWithout(line, addresses);
    for (const word of words) {
      if (HEADING.test(word)) continue;
      if (looksLikeName(word)) {
        if (person.name !== null || person.phone !== null || person.email !== null) close();
        person.name = word;
      } else if (person.phone === null && person.email === null)
        person.role = person.role === null ? word : `${person.role}, ${word}`;
    }
    for (const { kind, value } of addresses) {
      if (person[kind] !== null) {
        // A second number of the same person is left to the text; a second person would have brought a name.
        if (person.name !== null || kind === 'phone') continue;
        close();
      }
      person[kind] = value;
    }
  }
  close();
  return people;
}

function unnamed(text: string): Contact[] {
  const addresses = findAddresses(text);
  const emails = addresses.filter(({ kind }) => kind === 'email');
  const phones = addresses.filter(({ kind }) => kind === 'phone');
  return Array.from({ length: Math.max(emails.length, phones.length) }, (_, index) => ({
    ...nobody(),
    phone: phones[index]?.value ?? null,
    email: emails[index]?.value ?? null,
  }));
}

const LABELS =
  /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?s?|gsm|mobile|portable|phone|fax|e-?mails?|mail|courriel|mél|whatsapp|الهاتف|هاتف|المحمول|الفاكس|فاكس|البريد الإلكتروني|البريد|الإيميل)(?!\p{L})\.?\s*[:：]?/giu;

/** What a contact line says besides addresses and their labels, piece by piece. */
function wordsWithout(line: string, addresses: readonly { start: number; end: number }[]): string[] {
  let rest = line;
  for (const { start, end } of [...addresses].reverse())
    rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  return rest
    .replace(/^[^:|]{0,60}(?:contacts?|presse|press|media|médias)\s*:/iu, ' ')
    .replace(LABELS, ' | ')
    .split(/\s[–—-]\s|[|;,،:•/]|\s{2,}/u)
    .map((piece) => piece.replace(/^[\s\p{P}]+|[\s–—,;:|(<>[-]+$/gu, '').trim())
    .filter((piece) => /\p{L}{2}/u.test(piece) && !/^(?:ou|et|or|and|au|à|at|أو|و)$/iu.test(piece));
}

const ROLE =
  /\b(?:chef|chargée?|direct\w+|responsable|attachée?|service|département|division|communication|relations?|presse|médias?|porte-parole|press|media|officer|manager|head|spokes\w+|office|agence|assistante?|conseill\w+|coordinat\w+|secrétaire|président\w*)\b|(?:رئيس|مدير|مسؤول|مكلف|المكلف|مصلحة|قسم|التواصل|العلاقات|الصحافة|مكتب)/iu;

/** Two to seven words with capitals, or an Arabic name, and no function among them. */
function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 7 || /\d/.test(text) || ROLE.test(text)) return false;
  if (/[\u0600-\u06FF]/.test(text)) return words.length <= 5;
  return words.every(
    (word) =>
      /^['’(]?\p{Lu}/u.test(word) || /^(?:el|al|ben|bin|bint|ait|de|du|la|le|van|von|d['’]\S+)$/iu.test(word),
  );
}

function nobody(): Contact {
  return { name: null, role: null, phone: null, email: null };
}

/** The same address twice is the same contact, and the one with a name is kept. */
function withoutRepeats(contacts: readonly Contact[]): Contact[] {
  const kept: Contact[] = [];
  const bare = (phone: string | null): string | null => phone?.replace(/\D/g, '').slice(-9) ?? null;
  for (const contact of contacts) {
    const known = kept.some(
      (other) =>
        (contact.email === null || other.email?.toLowerCase() === contact.email.toLowerCase()) &&
        (contact.phone === null || bare(other.phone) === bare(contact.phone)),
    );
    if (!known) kept.push(contact);
  }
  return kept;
}
