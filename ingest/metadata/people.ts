import { fold } from '../../corpus/language/fold.ts';
import { splitSentences, trimSpan } from '../../corpus/language/sentences.ts';
import type { Span } from '../../corpus/passage.ts';
import type { BlockSpan, Contact } from '../../corpus/release.ts';
import { type ContactRegion, isContactHeading, leadingHeading } from './contact-regions.ts';
import { type ContactToken, contactTokens } from './contact-tokens.ts';
import { hasCapitalSurname, looksLikeRole } from './names.ts';

/** Who stands in a contact region, and where. */
export interface People {
  /** What the contacts stand under, as printed. */
  heading: string | null;
  contacts: Contact[];
  /** The region's sentences: its heading, and one for all the lines of a person. Only white space is between them. */
  sentences: Span[];
}

/** Somebody in the making. */
interface Person extends Contact {
  /** Where the person's lines begin. */
  start: number;
  /** A remark is nobody's. */
  remark: boolean;
}

/**
 * Reads a contact region: puts names and functions to their addresses. Usually a name comes first and one after an
 * address begins the next person; where the region begins with an address and ends with a name, it is the other way.
 */
export function peopleOf(text: string, blocks: readonly BlockSpan[], region: ContactRegion): People {
  const lines = blocks.slice(region.start, region.end);
  const [first] = lines;
  if (first === undefined) return { heading: null, contacts: [], sentences: [] };
  const words = text.slice(first.start, first.end);
  const own = isContactHeading(words) && !contactTokens(text, first).some(isAddress);
  const body = own ? lines.slice(1) : lines;
  const parts = stanzas(text, body);
  const people = parts.flatMap((tokens) => grouped(text, tokens, parts.length > 1));
  const sentences: Span[] = own ? [{ start: first.start, end: first.end }] : [];
  const last = body.at(-1)?.end ?? first.end;
  const from = body[0]?.start ?? last;
  const starts = people.length === 0 ? [from] : people.map(({ start }, at) => (at === 0 ? from : start));
  starts.forEach((start, at) => {
    const span = trimSpan(text, { start, end: starts[at + 1] ?? last });
    if (span.end > span.start) sentences.push(...sentencesOf(text, span, body, people[at]));
  });
  const contacts = people.map(({ name, role, phone, email }) => ({ name, role, phone, email }));
  return {
    heading: own ? words : leadingHeading(words) || null,
    contacts: contacts.filter((contact) => hasAddress(contact)),
    sentences,
  };
}

/** Lines with a name, or several lines, hold together; a single one without a name may be plain sentences. */
function sentencesOf(
  text: string,
  span: Span,
  lines: readonly Span[],
  person: Person | undefined,
): readonly Span[] {
  const inOne = lines.some(({ start, end }) => start <= span.start && span.end <= end);
  return inOne && (person?.name ?? null) === null ? splitSentences(text, span) : [span];
}

/**
 * The tokens of lines that an empty line parts from others. Where it parts people, each stanza has an address; else
 * the lines are spaced out, and all are one.
 */
function stanzas(text: string, lines: readonly Span[]): ContactToken[][] {
  const parts: Span[][] = [];
  for (const line of lines) {
    const part = parts.at(-1);
    const above = part?.at(-1);
    if (above === undefined || text.slice(above.end, line.start).includes('\n\n')) parts.push([line]);
    else part?.push(line);
  }
  const read = parts.map((part) => part.flatMap((line) => contactTokens(text, line)));
  const parted = parts.some((part) => part.length > 1) && read.every((tokens) => tokens.some(isAddress));
  return parted ? read : [read.flat()];
}

/** @param stanza empty lines part these lines from others: with one name among them, they are one person's */
function grouped(text: string, tokens: readonly ContactToken[], stanza: boolean): Person[] {
  const names = tokens.filter(({ kind }) => kind === 'name');
  if (stanza && names.length === 1) return group(text, tokens, () => false);
  const nameFirst = group(text, tokens, startsAfterAddress);
  const lastAddress = tokens.findLast(isAddress)?.start ?? 0;
  const begins = tokens.find(({ kind }) => kind !== 'heading');
  const reversed = begins !== undefined && isAddress(begins) && (names.at(-1)?.start ?? 0) > lastAddress;
  if (!reversed) return nameFirst;
  const addressFirst = group(text, tokens, startsAtAddress);
  return ownAddresses(addressFirst) >= ownAddresses(nameFirst) ? addressFirst : nameFirst;
}

/** How many people have an e-mail address with their name in it. */
function ownAddresses(people: readonly Person[]): number {
  return people.filter(({ name, email }) => {
    const mailbox = fold(email ?? '').split('@', 1)[0] ?? '';
    return fold(name ?? '')
      .split(/\P{L}+/u)
      .some((part) => part.length >= 3 && mailbox.includes(part));
  }).length;
}

type Starts = (person: Person, token: ContactToken, next: ContactToken | undefined) => boolean;

function group(text: string, tokens: readonly ContactToken[], starts: Starts): Person[] {
  const people: Person[] = [];
  let person: Person | null = null;
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const previous = tokens[at - 1];
    const remark = token.remark && token.line !== next?.line && (next === undefined || next.kind === 'name');
    const begins =
      person === null ||
      (person.remark && token.line !== previous?.line) ||
      (remark && token.line !== previous?.line && hasAddress(person)) ||
      starts(person, token, next);
    if (person === null || begins) {
      const isRemark = remark && person !== null;
      person = { ...nobody(), start: startOf(text, previous, token), remark: isRemark };
      people.push(person);
    }
    if (!person.remark) take(person, token);
  });
  return people;
}

/** The name comes first: after an address, a name, or a function that leads to other addresses, is somebody else's. */
function startsAfterAddress(person: Person, token: ContactToken, next: ContactToken | undefined): boolean {
  if (token.kind === 'phone') return false;
  // A second e-mail address of nobody is of somebody else; a second number may be of the same office.
  if (token.kind === 'email') return person.email !== null && person.name === null;
  const named = person.name !== null;
  if (!hasAddress(person)) return token.kind === 'name' && named && areBothNames(person.name, token.value);
  if (token.kind === 'name') return true;
  if (next === undefined || (token.kind === 'words' && !looksLikeRole(token.value))) return false;
  if (isAddress(next)) return person[next.kind] !== null;
  return next.kind === 'name' && !(named && person.role === null);
}

/** The addresses come first: one after a name or a function is somebody else's. */
function startsAtAddress(person: Person, token: ContactToken): boolean {
  return isAddress(token) && hasAddress(person) && (person.name !== null || person.role !== null);
}

function take(person: Person, { kind, value }: ContactToken): void {
  if (kind === 'phone' || kind === 'email') person[kind] ??= value;
  else if (kind === 'name' && person.name === null) person.name = value;
  // `Service presse` over a number is a heading; under a name it is what the person does.
  else if (kind !== 'heading' || person.name !== null) {
    if (!hasAddress(person)) person.role = person.role === null ? value : `${person.role}, ${value}`;
    else if (looksLikeRole(value)) person.role ??= value;
  }
}

/** Two lines that look like names are two people where both have a family name in capitals; else a name and a function. */
function areBothNames(name: string | null, other: string): boolean {
  return hasCapitalSurname(name ?? '') && hasCapitalSurname(other);
}

/** Where a person begins that begins with a token: at its line, or after what closes the person before on that line. */
function startOf(text: string, previous: ContactToken | undefined, token: ContactToken): number {
  if (previous === undefined || previous.line !== token.line) return token.line;
  const between = text.slice(previous.end, token.start);
  return previous.end + (/^[\s)\]>»”.,;:،؛|/•–—-]*/u.exec(between)?.[0].length ?? 0);
}

function isAddress(token: ContactToken): token is ContactToken & { kind: 'phone' | 'email' } {
  return token.kind === 'phone' || token.kind === 'email';
}

function hasAddress({ phone, email }: Contact): boolean {
  return phone !== null || email !== null;
}

function nobody(): Contact {
  return { name: null, role: null, phone: null, email: null };
}
