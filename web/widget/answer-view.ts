import type { Answer } from '../../server/protocol/answer.ts';
import { type Child, el } from '../shared/dom.ts';
import { prose } from '../shared/prose.ts';
import { type Segment, segmentAnswer } from './answer-segments.ts';
import { citationMark, sourceList } from './citation-view.ts';
import { suggestionViews } from './suggestion-view.ts';
import type { ViewContext } from './view-context.ts';

/** Draws an answer: its text with the exact parts marked and numbered, its sources, what to do next. */
export function answerView(answer: Answer, context: ViewContext): HTMLElement {
  const { texts } = context;
  const refused = answer.status === 'refused';
  return el(
    'div',
    { class: `answer ${answer.status}` },
    refused && el('p', { class: 'verdict' }, refusalTitle(answer, context)),
    answer.status === 'partial' && el('p', { class: 'verdict' }, texts.partial),
    el('p', { class: 'text', dir: 'auto' }, ...answerText(answer, context)),
    answer.citations.length > 0 && sourceList(answer.citations, context),
    ...suggestionViews(answer.suggestions, context),
  );
}

function refusalTitle({ reason }: Answer, { texts }: ViewContext): string {
  if (reason === 'too-long') return texts.tooLong;
  return reason === 'empty' ? texts.rephrase : texts.refused;
}

function answerText(answer: Answer, context: ViewContext): Child[] {
  return segmentAnswer(answer).flatMap((segment) =>
    segment.kind === 'words' ? prose(segment.text) : statement(segment, answer, context),
  );
}

type StatementSegment = Extract<Segment, { kind: 'statement' }>;

// A quotation keeps its own direction inside a sentence of another language, by style and not by <bdi>:
// `dir="auto"` passes over what is in one, and the paragraph would not know its direction.
function statement({ pieces, citations }: StatementSegment, answer: Answer, context: ViewContext): Child[] {
  const words = pieces.flatMap(({ text, exact }) => (exact ? [el('mark', {}, ...prose(text))] : prose(text)));
  const marks = citations.flatMap((position) => {
    const citation = answer.citations[position];
    return citation ? ['\u00a0', citationMark(citation, position + 1, context)] : [];
  });
  return [el('span', { class: 'statement' }, ...words), ...marks];
}
