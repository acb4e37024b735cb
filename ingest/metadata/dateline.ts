import { findDate } from './dates.ts';

/** What stands around a date in a dateline and says nothing more: `Publié le`, `Communiqué de presse du`, `lundi`. */
const AROUND = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:date(?: de publication)?|publi[ée]e? le|publi[ée]e?|mise? en ligne|fait|le|la|du|à|on|the|` +
    'published|posted|released?|communiqu[ée]s? de presse|communiqu[ée]|press release|' +
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|' +
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|' +
    String.raw`بلاغ صحفي|بلاغ|بتاريخ|تاريخ النشر|نشر|في|يوم|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)(?![\p{L}\p{M}])`,
  'giu',
);

/** Longest dateline, in units. */
const LONGEST = 90;

export interface Dateline {
  date: string;
  /** The block says nothing but the date and the place. */
  whole: boolean;
  /** Where the text goes on after it. */
  end: number;
}

/**
 * Reads a block as a dateline: a date that stands by itself or with a place (`Rabat, le 3 mai 2021`,
 * `Rabat, May 3, 2021`, `الرباط، 03 ماي 2021`), or that opens a paragraph and is set off from it
 * (`Rabat, le 3 mai 2021 – L'Office …`). A date inside a sentence is what the sentence is about, and is none.
 */
export function readDateline(text: string): Dateline | null {
  const found = findDate(text.slice(0, 160));
  if (found === null || found.start > LONGEST) return null;
  const before = text.slice(0, found.start);
  const after = text.slice(found.end);
  const place = placeOf(before);
  if (place === null) return null;
  if (
    /^[\s.,;:–—|/()-]*$/.test(after) ||
    /^\s*(?:,|à|at|-)?\s*\d{1,2}\s?[h:]\s?\d{0,2}\s*(?:[ap]\.?m\.?)?\s*$/i.test(after)
  ) {
    return { date: found.value, whole: true, end: text.length };
  }
  const setOff = /^\s*\.?\s*(?:\([\p{L} .]{2,12}\)\s*)?(?:[–—]|\s-\s|-\s|:(?=\s))\s*(?=\S)/u.exec(after);
  const stopped = place === '' ? null : /^\s*(?:\([\p{L} .]{2,12}\)\s*)?\.\s+(?=\S)/u.exec(after);
  const opening = setOff ?? stopped;
  if (opening === null || found.value.length < 10) return null;
  // `Le 21 mars 2022 : lancement …` is a programme's line; a dash sets a date off from the story.
  if (place === '' && /:/.test(opening[0])) return null;
  return { date: found.value, whole: false, end: found.end + opening[0].length };
}

/** The place named before a date; an empty string for none; null when it is not a place but a sentence. */
function placeOf(before: string): string | null {
  const rest = before
    .replace(AROUND, ' ')
    .replace(/(?<!\d)(?:19|20)\d{2}-\d{2}(?:-\d{2})?(?!\d)/g, ' ')
    .replace(/(?:[\s,،.;:–—|/()]|-(?!\p{L})|(?<!\p{L})-)+/gu, ' ')
    .trim();
  if (rest === '') return '';
  if (/\d/.test(rest)) return null;
  const names = rest.split(' ');
  if (names.length > 4) return null;
  // Arabic has no capitals to tell a name by: a comma after the place does.
  if (/[\u0600-\u06FF]/.test(rest)) return names.length === 1 || /[،,]/.test(before) ? rest : null;
  if (!/[,–—-]|\ble\s*$/iu.test(before)) return null;
  const capital = names.filter((name) => /^\p{Lu}/u.test(name)).length;
  return capital >= 1 &&
    names.every((name) => /^\p{Lu}/u.test(name) || /^(el|al|de|la|les|sur|ben|of)$/i.test(name))
    ? rest
    : null;
}
