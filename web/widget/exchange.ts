import { button, el } from '../shared/dom.ts';
import { answerView } from './answer-view.ts';
import { type Connection, troubleOf } from './connection.ts';
import type { MessageList } from './message-list.ts';
import type { ViewContext } from './view-context.ts';

/** Where an exchange takes place. */
export interface Scene {
  list: MessageList;
  connection: Connection;
  /** Says something to screen readers alone. */
  announce: (text: string) => void;
  signal: AbortSignal;
}

/**
 * Asks one question and draws what comes: words as they stream, then the answer with its sources,
 * or what went wrong. Never rejects.
 *
 * @param retry asks the same question again; offered when there was no answer.
 */
export async function runExchange(
  question: string,
  scene: Scene,
  context: ViewContext,
  retry: () => void,
): Promise<void> {
  const { list, connection, announce, signal } = scene;
  const { texts } = context;
  // Hidden from screen readers, which would read it in crumbs: they get the finished answer, once.
  const draft = el('p', { class: 'draft', dir: 'auto', 'aria-hidden': 'true' }, waiting(texts.searching));
  const body = list.addReply(texts, draft);
  let begun = false;
  announce(texts.searching);
  const onToken = (text: string): void => {
    if (!begun) draft.replaceChildren();
    begun = true;
    draft.append(text);
    list.follow();
  };
  try {
    const answer = await connection.ask(question, { onToken, signal });
    body.replaceChildren(answerView(answer, context));
  } catch (error) {
    const trouble = troubleOf(error, begun);
    if (begun) draft.removeAttribute('aria-hidden');
    else draft.remove();
    const again = button({ class: 'retry' }, retry, texts.retry);
    body.append(el('div', { class: `trouble ${trouble}` }, el('p', {}, texts[trouble]), again));
  }
  announce('');
  list.follow();
}

function waiting(text: string): HTMLElement {
  return el('span', { class: 'waiting' }, el('i'), el('i'), el('i'), el('span', {}, text));
}
