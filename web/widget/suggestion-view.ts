import type { Suggestion } from '../../server/protocol/answer.ts';
import { button, el } from '../shared/dom.ts';
import { formatDate } from '../shared/format-date.ts';
import { releaseUrl } from '../shared/release-link.ts';
import { outLink } from './citation-view.ts';
import type { ViewContext } from './view-context.ts';

type Of<T extends Suggestion['type']> = Extract<Suggestion, { type: T }>;

/** What a visitor may do next: read a release, write to somebody, ask something else. */
export function suggestionViews(suggestions: readonly Suggestion[], context: ViewContext): HTMLElement[] {
  const of = <T extends Suggestion['type']>(type: T): Of<T>[] =>
    suggestions.filter((each): each is Of<T> => each.type === type);
  const { texts } = context;
  return [
    group(
      texts.nearest,
      of('release').map((each) => releaseItem(each, context)),
    ),
    group(texts.contacts, of('contact').map(contactItem)),
    questionChips(
      texts.askInstead,
      of('question').map(({ text }) => text),
      context,
    ),
  ].filter((each) => each !== null);
}

/** Questions to choose from; null when there are none. */
export function questionChips(
  heading: string,
  questions: readonly string[],
  context: ViewContext,
): HTMLElement | null {
  return group(
    heading,
    questions.map((text) => button({ class: 'chip', dir: 'auto' }, () => context.ask(text), text)),
    'chips',
  );
}

function group(heading: string, items: HTMLElement[], kind = 'next'): HTMLElement | null {
  if (items.length === 0) return null;
  return el(
    'section',
    { class: kind },
    el('h3', {}, heading),
    el('ul', {}, ...items.map((item) => el('li', {}, item))),
  );
}

function releaseItem({ release, title, date }: Of<'release'>, context: ViewContext): HTMLElement {
  const link = outLink(releaseUrl(context.server, release), title, context);
  if (!date) return link;
  return el(
    'div',
    {},
    link,
    el('time', { class: 'meta', datetime: date }, formatDate(date, context.language)),
  );
}

function contactItem({ name, role, phone, email }: Of<'contact'>): HTMLElement {
  return el(
    'div',
    { class: 'contact' },
    name && el('bdi', { class: 'name' }, name),
    role && el('bdi', { class: 'meta' }, role),
    phone && el('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}` }, el('bdi', { dir: 'ltr' }, phone)),
    email && el('a', { href: mailto(email) }, el('bdi', { dir: 'ltr' }, email)),
  );
}

// Only an address: what a release prints cannot add a subject or a body to the visitor's letter.
function mailto(email: string): string {
  return `mailto:${email.split('@').map(encodeURIComponent).join('@')}`;
}
