import { el } from '../shared/dom.ts';
import { prose } from '../shared/prose.ts';
import type { PanelTexts } from '../shared/texts.ts';

/** How far the visitor may have moved, in pixels, and still be taken to follow. */
const SLACK = 4;

/** The conversation: a log that screen readers follow. */
export class MessageList {
  readonly element = el('div', { class: 'log', role: 'log', tabindex: 0 });
  #followed: HTMLElement | undefined;
  #placed = 0;

  speak(texts: PanelTexts): void {
    this.element.setAttribute('aria-label', texts.conversation);
  }

  /** Adds what the visitor said, and follows it: it stays in view while its answer grows under it. */
  addQuestion(question: string, texts: PanelTexts): void {
    const message = el(
      'div',
      { class: 'message question' },
      author(texts.you),
      el('p', { dir: 'auto' }, ...prose(question)),
    );
    this.element.append(message);
    this.#followed = message;
    this.element.scrollTop = this.element.scrollHeight;
    this.#placed = this.element.scrollTop;
    this.follow();
  }

  /** Adds a place for what the product says. */
  addReply(texts: PanelTexts, ...content: Node[]): HTMLElement {
    const body = el('div', { class: 'body' }, ...content);
    this.element.append(el('div', { class: 'message reply' }, author(texts.them), body));
    this.follow();
    return body;
  }

  /** To be called when a reply has grown. Leaves a visitor alone who has scrolled elsewhere. */
  follow(): void {
    if (!this.#followed || Math.abs(this.element.scrollTop - this.#placed) > SLACK) return;
    this.element.scrollTop = this.#followed.offsetTop - 12;
    this.#placed = this.element.scrollTop;
  }
}

function author(name: string): HTMLElement {
  return el('span', { class: 'hidden' }, `${name} `);
}
