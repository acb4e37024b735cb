import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Language } from '../../../corpus/release.ts';
import type { Citation, Statement } from '../../protocol/answer.ts';
import { texts } from '../texts.ts';
import { stands } from '../verify/stands.ts';
import type { Draft } from './draft.ts';
import type { Part } from './part-answerer.ts';
import { citationOf, type Quotation } from './quotation.ts';
import { refusal, refuse } from './refusal.ts';

/** Puts the answers to a question's parts together, or refuses; a statement that does not stand is left out. */
export function assemble(parts: readonly Part[], language: Language, snapshot: Snapshot): Draft {
  const [first] = parts;
  const answered = parts.filter((part) => part.answered);
  if (answered.length === 0 && first && !first.answered) return refuse(first, language, snapshot);

  const citations: Citation[] = [];
  const statements: Statement[] = [];
  const lines: string[] = [];
  const add = (quotation: Quotation, role: 'evidence' | 'dateline') => {
    const citation = citationOf(quotation);
    const said = citations.findIndex(
      ({ release, start }) => release === citation.release && start === citation.start,
    );
    if (said >= 0) {
      const exact = statements[said]?.exact;
      exact?.push(...quotation.exact.filter((part) => !exact.includes(part)));
      return;
    }
    if (!stands(citation.quote, [citation], (id) => snapshot.release(id)?.text)) return;
    statements.push({ text: citation.quote, exact: [...quotation.exact], citations: [citations.length] });
    citations.push(citation);
    lines.push(
      role === 'dateline'
        ? texts[language].datedBy(citation.quote)
        : quoted(citation, language, statements.length === 1),
    );
  };
  for (const part of parts) {
    if (!part.answered) lines.push(texts[language].missingPart(part.text));
    else for (const { quotation, role } of part.quotations) add(quotation, role);
  }
  if (statements.length === 0)
    return refusal('not-in-releases', texts[language].notInReleases(snapshot.releases.length, null), []);
  const status = answered.length === parts.length ? 'answered' : 'partial';
  const confidence = Math.min(...answered.map((part) => part.confidence));
  return { status, reason: null, text: lines.join('\n'), statements, citations, suggestions: [], confidence };
}

function quoted({ quote, language: spoken }: Citation, language: Language, first: boolean): string {
  return spoken === language || !first
    ? texts[language].quote(quote)
    : texts[language].foreignQuote(quote, spoken);
}
