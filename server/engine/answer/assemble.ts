import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Corrected, Language, Release } from '../../../corpus/release.ts';
import type { Citation, Statement, Suggestion } from '../../protocol/answer.ts';
import { dateInWords, texts } from '../texts.ts';
import { stands } from '../verify/stands.ts';
import type { Draft } from './draft.ts';
import type { Part } from './part-answerer.ts';
import { hasPassed } from './passed.ts';
import { citationOf, type Quotation } from './quotation.ts';
import { refusal, refuse } from './refusal.ts';
import { suggestRelease } from './suggestion.ts';

/**
 * Puts the answers to a question's parts together, or refuses; a statement that does not stand is left out.
 * @param today `YYYY-MM-DD`: a deadline before it is said to have passed.
 */
export function assemble(
  parts: readonly Part[],
  language: Language,
  snapshot: Snapshot,
  today = new Date().toISOString().slice(0, 10),
): Draft {
  const [first] = parts;
  const answered = parts.filter((part) => part.answered);
  if (answered.length === 0 && first && !first.answered) return refuse(first, language, snapshot);

  const said = texts[language];
  const several =
    new Set(answered.flatMap(({ quotations }) => quotations.map(({ quotation }) => quotation.release.id)))
      .size > 1;
  const citations: Citation[] = [];
  const statements: Statement[] = [];
  const lines: string[] = [];
  const suggestions: Suggestion[] = [];
  const add = (quotation: Quotation, role: 'evidence' | 'dateline') => {
    const citation = citationOf(quotation);
    const at = citations.findIndex(
      ({ release, start }) => release === citation.release && start === citation.start,
    );
    if (at >= 0) {
      const exact = statements[at]?.exact;
      exact?.push(...quotation.exact.filter((part) => !exact.includes(part)));
      return;
    }
    if (!stands(citation.quote, [citation], (id) => snapshot.release(id)?.text)) return;
    const before = citations.at(-1);
    statements.push({ text: citation.quote, exact: [...quotation.exact], citations: [citations.length] });
    citations.push(citation);
    lines.push(
      role === 'dateline'
        ? said.datedBy(citation.quote)
        : quoted(citation, language, before?.release !== citation.release, several),
    );
  };
  for (const part of parts) {
    if (!part.answered) {
      lines.push(said.missingPart(part.text));
      continue;
    }
    if (part.several) lines.push(said[part.several]);
    for (const { quotation, role } of part.quotations) {
      add(quotation, role);
      // Behind each, so that it is clear of which date it is said.
      if (hasPassed(part.text, quotation, today)) lines.push(said.passed);
    }
    const newer = correctionOf(part.quotations.map(({ quotation }) => quotation.release));
    if (newer) {
      lines.push(said.corrected(newer.title, newer.date && dateInWords(newer.date, language)));
      const release = snapshot.release(newer.by);
      if (release) suggestions.push(suggestRelease(release));
    }
  }
  if (statements.length === 0)
    return refusal('not-in-releases', said.notInReleases(snapshot.releases.length, null), []);
  const status = answered.length === parts.length ? 'answered' : 'partial';
  const confidence = Math.min(...answered.map((part) => part.confidence));
  return { status, reason: null, text: lines.join('\n'), statements, citations, suggestions, confidence };
}

/** What has corrected one of these releases and is none of them. */
function correctionOf(releases: readonly Release[]): Corrected | null {
  const quoted = new Set(releases.map(({ id }) => id));
  return releases.find(({ corrected }) => corrected && !quoted.has(corrected.by))?.corrected ?? null;
}

/** A quotation, led in where it begins a source in another language, or one of several. */
function quoted(
  { quote, language: spoken, date }: Citation,
  language: Language,
  begins: boolean,
  several: boolean,
): string {
  const said = texts[language];
  if (begins && several)
    return said.sourced(
      quote,
      date === null ? null : dateInWords(date, language),
      spoken === language ? null : spoken,
    );
  return spoken === language || !begins ? said.quote(quote) : said.foreignQuote(quote, spoken);
}
