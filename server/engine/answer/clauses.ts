/** The parts of a sentence that answer other than by a mention: reasons, enumerations, what somebody is. */
import { expansion, expansionAfter } from '../../../corpus/language/acronym.ts';
import type { Mention } from '../read/mention.ts';

/** A part of a sentence and how surely it is what was asked for, 0 to 1. No part ends within a word, however long. */
export interface Clause {
  text: string;
  fit: number;
}

/** What opens a reason, the surest first: a cause, then a purpose. */
const CAUSES = [
  /(?:en raison d|à cause d|faute d|compte tenu d|du fait d|sous l['’]effet d|à la suite d|suite à|grâce à|parce qu|puisqu|(?<!\p{L})car (?!\p{Lu})|étant donné|due? (?:to|à)|because|owing to|thanks to|as a result of|following|بسبب|نظرا|نتيجة|جراء|إثر|على إثر|لأن|بعد أن)/iu,
  /(?:afin (?:d|qu)|en vue d|dans le but d|dans l['’]objectif d|pour objecti[fv]|pour que|vis(?:e|ent|ant) à|pour (?=(?:ne (?:pas |plus )?)?(?:l['’]|le |la |les |se |s['’]|y |en )?\p{L}+(?:er|ir|re)(?!\p{L}))|in order to|so that|so as to|aim(?:s|ed|ing)? (?:to|at)|(?<=, )to (?=\p{Ll})|من أجل|بهدف|بغية|قصد|لكي|حتى (?=ي|ت)|من شأن)/iu,
  /(?:dans le cadre d|pour (?=(?:le|la|les|l['’]|un|une|son|sa|leur) ?)|permett(?:ra|ront|re|ant) |permet |servira à|servir à|destinée?s? à|designed to|intended to|(?<!\p{L})to (?=\p{Ll})|في إطار|لـ?)/iu,
];

/** « en raison de … » up to the next stop: the clause that gives a reason. */
export function reasonIn(text: string): Clause | null {
  for (const [tier, opening] of CAUSES.entries()) {
    const at = text.search(opening);
    if (at < 0) continue;
    const clause = /^[^.;:](?:[^.;:]|[.:](?=\p{Nd}))*/u.exec(text.slice(at))?.[0].trim() ?? '';
    if (clause.includes(' ')) return { text: clause, fit: tier < 2 ? 0.6 : 0.4 };
  }
  return null;
}

/** What a name is said to be: « Monsieur Omar Moro, Président du Conseil, … ». */
export function apposition({ start, end }: Mention, text: string): Clause | null {
  const after = /^\s*[,،(]\s*([^,;.()،؛]{3,120})(?![\p{L}\p{Nd}])/u.exec(text.slice(end))?.[1];
  if (after !== undefined && !DOING.test(after)) return { text: after.trim(), fit: 0.8 };
  // « Chef de service : Dr Omar Benali »: the heading of a cell.
  const heading = /(?:^|;\s)([^;:]{3,60}?)\s:\s(?:Dr|Pr|M\.|Mme)?\s?$/u.exec(text.slice(0, start))?.[1];
  if (heading !== undefined) return { text: heading, fit: 0.6 };
  // « le directeur du centre, Karim Alami »
  const before =
    /(?:(?:^|[,;:.]\s)(?=[^,]*,\s*$)|(?:^|[,;:.]\s|(?<=\s))(?=l[ea]s? |l['’]|une? |the ))((?:[Ll][ea]s? |[Ll]['’]|[Uu]ne? |[Tt]he )?[\p{Ll}][^,;:.()]{3,80}),?\s*$/u.exec(
      text.slice(0, start),
    )?.[1];
  return before === undefined ? null : { text: before.trim(), fit: 0.5 };
}

/** What goes on to tell what somebody did says not who that is: « …, Pascal Grosjean, a rappelé … ». */
const DOING =
  /^(?:a|ont|avait|avaient|est|sont|était|sera|seront|s['’]est|se|qui|has|have|had|was|were|is|will|who|said|يقول|قال|أكد|صرح)(?!\p{L})/u;

/** Small words before a name, which are not of it. */
const LINKING =
  /^(?:(?:à|au|aux|avec|chez|dans|de|du|des|par|pour|selon|the|by|at|of|la|le|les) |[ld]['’])+/iu;

/** What a word is said to mean: what stands in brackets beside it, or before it when it stands in brackets itself. */
export function meaning(start: number, end: number, text: string): Clause | null {
  const unfolded = expansionAfter(text.slice(start, end), /^\s*\((.*)$/su.exec(text.slice(end))?.[1] ?? '');
  if (unfolded !== null) return { text: unfolded, fit: 1 };
  const bracketed = /^\s*\(([^()]{3,120})(?![\p{L}\p{Nd}])/u.exec(text.slice(end))?.[1];
  if (bracketed !== undefined) return { text: bracketed.trim(), fit: 0.8 };
  if (/\(\s*$/u.test(text.slice(0, start))) {
    const spelt = expansion(text.slice(start, end), text.slice(0, start).replace(/\s*\(\s*$/u, ''));
    if (spelt !== null) return { text: spelt, fit: 1 };
    const named =
      /(?:(?:l[ea]s? |l['’]|d[eu]s? |the |an? )?)((?:\p{Lu}[^,;:()]*|[^,;:()]{3,80}?))\s*\(\s*$/u.exec(
        text.slice(0, start),
      )?.[1];
    if (named !== undefined) return { text: named.replace(LINKING, '').trim(), fit: 0.8 };
  }
  const is =
    /^\s*»?,?\s*((?:est|sont|désigne|signifie|is|are|means|stands for|هو|هي)\s[^.;]{3,160}|,\s*(?:une?|l[ea]|an?|the)\s[^.;,]{3,120})(?![\p{L}\p{Nd}])/u.exec(
      text.slice(end),
    )?.[1];
  if (is !== undefined) return { text: is.trim(), fit: 0.6 };
  // « la bibliothèque numérique « ScholarVox » »
  const before = /((?:l[ea]s? |l['’]|une? |the |an? )[\p{Ll}’'-]+(?: [\p{Ll}’'-]+){0,3})\s*[«“"]?\s*$/u.exec(
    text.slice(0, start),
  )?.[1];
  // « Les stagiaires de | l’OFA » says whose, not what.
  if (
    before === undefined ||
    /(?:^|[\s’'])(?:[ld]['’]|d[eu]s?|l[ea]s?|aux?|à|par|pour|avec|of|the)$/iu.test(before.trim())
  )
    return null;
  return { text: before.trim(), fit: 0.4 };
}

/** The longest run of short things in a row: « le BTP, l’automobile et le textile ». */
export function enumerationIn(text: string): Clause | null {
  const runs =
    text.match(
      /(?<![\p{L}\p{Nd}])(?<!\p{Nd}[ \u00a0\u202f.,])(?:[^,;:.()«»]{2,60}, ){1,}[^,;:.()«»]{2,48}?,? (?:et|ou|and|or) [^,;:.()«»]{2,60}(?![\p{L}\p{Nd}])|(?<![\p{L}\p{Nd}])(?:[^،.:()]{2,48}، ?){1,}[^،.:()]{2,60}(?![\p{L}\p{Nd}])/gu,
    ) ?? [];
  const longest = runs.sort((one, other) => parts(other) - parts(one))[0]?.trim();
  return longest === undefined ? null : { text: longest, fit: Math.min(1, parts(longest) / 4) };
}

function parts(run: string): number {
  return run.split(/[,،]/).length + 1;
}
