import { button, el, icon } from '../shared/dom.ts';
import type { PanelTexts } from '../shared/texts.ts';

const SEND = 'M12 19V5 M6 11l6-6 6 6';
const STOP = 'M8 8h8v8H8z';

/** Where the visitor writes. Enter sends, Shift+Enter starts a new line. */
export class Composer {
  readonly #label = el('label', { class: 'hidden', for: 'question' });
  readonly #input = el('textarea', {
    id: 'question',
    rows: 1,
    dir: 'auto',
    enterkeyhint: 'send',
    autocomplete: 'off',
  });
  readonly #action = button({ class: 'action' }, () => this.#act());
  readonly element = el('form', { class: 'composer' }, this.#label, this.#input, this.#action);
  readonly #onAsk: (question: string) => void;
  readonly #onStop: () => void;
  #texts: PanelTexts;
  #busy = false;

  constructor(texts: PanelTexts, onAsk: (question: string) => void, onStop: () => void) {
    this.#texts = texts;
    this.#onAsk = onAsk;
    this.#onStop = onStop;
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#input.addEventListener('keydown', (event) => {
      // While an input method is composing a word, Enter belongs to it.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#send();
    });
    this.speak(texts);
  }

  speak(texts: PanelTexts): void {
    this.#texts = texts;
    this.#label.textContent = texts.input;
    this.#input.placeholder = texts.placeholder;
    this.busy = this.#busy;
  }

  /** Whether an answer is under way: the button then stops it. */
  set busy(busy: boolean) {
    this.#busy = busy;
    const name = busy ? this.#texts.stop : this.#texts.send;
    this.#action.setAttribute('aria-label', name);
    this.#action.title = name;
    this.#action.classList.toggle('stop', busy);
    this.#action.replaceChildren(icon(busy ? STOP : SEND));
  }

  focus(): void {
    this.#input.focus();
  }

  #act(): void {
    if (this.#busy) this.#onStop();
    else this.#send();
  }

  // What is written while an answer is under way stays there until it can be sent.
  #send(): void {
    const question = this.#input.value.trim();
    if (question === '' || this.#busy) return;
    this.#input.value = '';
    this.#onAsk(question);
  }
}
