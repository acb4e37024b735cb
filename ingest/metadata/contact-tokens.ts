import type { Span } from '../../corpus/passage.ts';
import { type Address, findAddresses } from './addresses.ts';
import { isContactHeading } from './contact-regions.ts';
import { looksLikeName } from './names.ts';

/** What a contact line is made of. Offsets are the release's. */
export interface ContactToken extends Span {
  kind: 'name' | 'heading' | 'words' | Address['kind'];
  value: string;
  /** Where its line begins. */
  line: number;
  /** Its line is a full sentence and holds no address: thanks, opening hours. */
  remark: boolean;
}

const LABELS =
  /(?<!\p{L})(?:t[ée]l(?:[ée]phone)?s?|gsm|mobile|portable|phone|fax|e-?mails?|mail|courriel|mél|whatsapp|الهاتف|هاتف|المحمول|الفاكس|فاكس|البريد الإلكتروني|البريد|الإيميل)(?!\p{L})\.?\s*[:：]?|(?<!\p{L})(?:nom(?: et prénom)?|prénom|name|fonction|poste|role|adresse|الاسم(?: الكامل)?|الصفة)\s*[:：]/giu;
/** A full stop parts too, but not the one of `Mme. Salma TAZI`. */
const SEPARATOR =
  /\s[–—-]\s|[|;؛,،:：•/()]|\s{2,}|(?<=\p{L}{2})(?<!(?<!\p{L})(?:mme|mlle|mr|mrs|ms|dr|pr|prof|dir|resp|ste?|jr|sr))\.(?=\s|$)/iu;

/** The names, functions and addresses of a contact line, in order. */
export function contactTokens(text: string, line: Span): ContactToken[] {
  const words = text.slice(line.start, line.end);
  const addresses = findAddresses(words);
  const remark = addresses.length === 0 && /[.!?؟…]$/u.test(words) && words.split(' ').length >= 4;
  const tokens: ContactToken[] = [];
  const add = (kind: ContactToken['kind'], value: string, at: Span): void => {
    const start = line.start + at.start;
    tokens.push({ kind, value, start, end: line.start + at.end, line: line.start, remark });
  };
  for (const address of addresses) add(address.kind, address.value, address);
  for (const piece of pieces(words, addresses)) {
    const kind = isContactHeading(piece.value) ? 'heading' : looksLikeName(piece.value) ? 'name' : 'words';
    add(kind, piece.value, piece);
  }
  return tokens.sort((a, b) => a.start - b.start);
}

/** What a line says besides addresses and their labels. */
function pieces(line: string, addresses: readonly Span[]): (Span & { value: string })[] {
  const blank = (matched: string): string => '|'.repeat(matched.length);
  let rest = line;
  for (const { start, end } of addresses)
    rest = rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end);
  rest = rest
    .replace(/^[^:|]{0,60}(?:contacts?|presse|press|media|médias)\s*:/iu, blank)
    .replace(LABELS, blank);
  const found: (Span & { value: string })[] = [];
  let from = 0;
  for (const part of rest.split(new RegExp(`(${SEPARATOR.source})`, 'iu'))) {
    const lead = /^[\s\p{P}]*/u.exec(part)?.[0].length ?? 0;
    const value = part.slice(lead).replace(/(?:[\s–—,;:|<>[-]+|\s(?:au|à|at|on|ou|et|or|and))+$/iu, '');
    if (/\p{L}{2}/u.test(value) && !/^(?:ou|et|or|and|au|à|at|on|أو|و)$/iu.test(value))
      found.push({ value, start: from + lead, end: from + lead + value.length });
    from += part.length;
  }
  return found;
}
