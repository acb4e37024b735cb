import type { Answer, Citation, Suggestion } from '../../protocol/answer.ts';
import { type Texts, textsFor } from './texts.ts';

export interface RenderOptions {
  /** Whether bold may be used: a terminal, and `NO_COLOR` not set. */
  bold: boolean;
  /** Where a person opens a source, from its `file`. */
  locate: (file: string) => string;
}

/** An answer as a person reads it at a terminal: the text, its citations and how to open them, what to do next. */
export function renderAnswer(answer: Answer, options: RenderOptions): string {
  const texts = textsFor(answer.language);
  const blocks = [
    renderText(answer, options.bold),
    ...answer.citations.map((citation, index) => renderCitation(citation, index, texts, options)),
    answer.suggestions.map((suggestion) => renderSuggestion(suggestion, texts, options)).join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** The text, with what answers exactly in bold and, when there are several, the citations' numbers. */
function renderText(answer: Answer, bold: boolean): string {
  let out = '';
  let done = 0;
  for (const statement of answer.statements) {
    const start = answer.text.indexOf(statement.text, done);
    if (start < 0) continue;
    const marks = answer.citations.length > 1 ? statement.citations.map((index) => ` [${index + 1}]`) : [];
    out += printable(answer.text.slice(done, start));
    out += bold ? emphasise(statement.text, statement.exact) : printable(statement.text);
    out += marks.join('');
    done = start + statement.text.length;
  }
  return out + printable(answer.text.slice(done));
}

function emphasise(text: string, exact: readonly string[]): string {
  let out = '';
  let done = 0;
  for (const part of exact) {
    const start = text.indexOf(part, done);
    if (start < 0 || part === '') continue;
    out += `${printable(text.slice(done, start))}\u001b[1m${printable(part)}\u001b[22m`;
    done = start + part.length;
  }
  return out + printable(text.slice(done));
}

function renderCitation(citation: Citation, index: number, texts: Texts, { locate }: RenderOptions): string {
  const { title, date, file, copies, corrected, page, paragraph, start, end } = citation;
  const place = page === null ? texts.paragraph(paragraph) : texts.page(page);
  const source = [title, renderDate(date, texts), `${file}, ${place}, ${texts.characters(start, end)}`];
  const lines = [
    `[${index + 1}] ${printable(source.join(' — '))}`,
    ...(corrected === null ? [] : [printable(texts.corrected(corrected.title, corrected.wholly))]),
    `${texts.open} ${printable([file, ...copies].map(locate).join(texts.or))}`,
  ];
  return lines.join('\n    ');
}

function renderSuggestion(suggestion: Suggestion, texts: Texts, { locate }: RenderOptions): string {
  switch (suggestion.type) {
    case 'question':
      return printable(`${texts.tryAsking} ${suggestion.text}`);
    case 'release': {
      const { title, date, file } = suggestion;
      return printable(`${texts.read} ${title} — ${renderDate(date, texts)} — ${locate(file)}`);
    }
    case 'contact': {
      const { name, role, phone, email } = suggestion;
      return printable(`${texts.contact} ${[name, role, phone, email].filter(Boolean).join(', ')}`);
    }
  }
}

function renderDate(date: string | null, { locale, undated }: Texts): string {
  if (date === null) return undated;
  const [year, month, day] = date.split('-').map(Number);
  const time = Date.UTC(year ?? Number.NaN, (month ?? 1) - 1, day ?? 1);
  if (Number.isNaN(time)) return date;
  const written = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(time);
  // The first of a month is « 1er », which Intl's French does not know.
  return locale.startsWith('fr') ? written.replace(/^1 /, '1er ') : written;
}

/** A release is somebody's file: what would command the terminal (escape sequences) is taken out. */
function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '');
}
