import { button, el, icon, sheet } from '../shared/dom.ts';
import { chooseLanguage, directionOf, type Language } from '../shared/language.ts';
import { launcherTexts } from '../shared/texts.ts';
import { launcherStyles } from './launcher-styles.ts';
import type { Panel, PanelModule } from './panel-api.ts';

const BUBBLE = 'M21 12a8 8 0 0 1-8 8H4l2-3.5A8 8 0 1 1 21 12Z M9 10.5h7 M9 13.5h4';
const CROSS = 'M6 6l12 12 M18 6L6 18';

let styles: CSSStyleSheet | undefined;

/**
 * `<porte-parole-chat lang="ar">`: the launcher, and the panel once it has been opened.
 * The language is the element's `lang`, else the page's, else the browser's; it follows changes of the first two.
 */
export class ChatElement extends HTMLElement {
  static readonly observedAttributes = ['lang'];
  /** The server's address, with its final `/`. Set before the element is defined. */
  static server: URL;
  static panelUrl: URL;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #caption = el('span', { class: 'caption' });
  readonly #notice = el('p', { class: 'notice', role: 'status', hidden: true });
  readonly #launcher = button(
    { class: 'launcher', 'aria-expanded': 'false' },
    () => this.toggle(),
    icon(BUBBLE),
    this.#caption,
  );
  readonly #frame = el('div', { class: 'frame' }, this.#notice, this.#launcher);
  readonly #pageLanguage = new MutationObserver(() => this.#speak());
  #panel: Panel | undefined;
  #open = false;
  #attempts = 0;

  connectedCallback(): void {
    styles ??= sheet(launcherStyles);
    this.#root.adoptedStyleSheets = [
      styles,
      ...this.#root.adoptedStyleSheets.filter((each) => each !== styles),
    ];
    this.#root.append(this.#frame);
    this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#speak();
  }

  disconnectedCallback(): void {
    this.#pageLanguage.disconnect();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#speak();
  }

  /** Opens the panel, loading it the first time, or closes it. */
  toggle(): void {
    if (this.#open) this.close();
    else void this.open();
  }

  /** Opens the panel, loading it the first time. A panel that cannot be loaded is said so beside the button. */
  async open(): Promise<void> {
    if (this.#open) return;
    this.#setOpen(true);
    this.#say(this.#panel ? null : 'loading');
    try {
      this.#panel ??= await this.#load();
      this.#say(null);
      // The visitor may have closed it while it was loading.
      if (this.#open) this.#panel.open();
    } catch {
      this.#setOpen(false);
      this.#say('unreachable');
    }
  }

  /** Closes the panel and gives the focus back to the launcher. */
  close(): void {
    if (!this.#open) return;
    this.#setOpen(false);
    this.#panel?.close();
    this.#launcher.focus();
  }

  async #load(): Promise<Panel> {
    const url = new URL(ChatElement.panelUrl);
    // Some browsers remember a failed import for ever: another try needs another address.
    if (this.#attempts > 0) url.searchParams.set('try', String(this.#attempts));
    this.#attempts += 1;
    const module: PanelModule = await import(url.href);
    return module.createPanel({
      container: this.#frame,
      root: this.#root,
      server: ChatElement.server,
      language: this.#language(),
      onClose: () => this.close(),
    });
  }

  #language(): Language {
    const page = this.parentElement?.closest('[lang]')?.getAttribute('lang');
    return chooseLanguage([this.getAttribute('lang'), page, ...navigator.languages]);
  }

  #speak(): void {
    const language = this.#language();
    this.#frame.lang = language;
    this.#frame.dir = directionOf(language);
    this.#panel?.speak(language);
    this.#label();
  }

  #label(): void {
    const texts = launcherTexts[this.#language()];
    this.#caption.textContent = this.#open ? texts.close : texts.open;
  }

  #setOpen(open: boolean): void {
    this.#open = open;
    this.#frame.classList.toggle('open', open);
    this.#launcher.setAttribute('aria-expanded', String(open));
    this.#launcher.firstElementChild?.replaceWith(icon(open ? CROSS : BUBBLE));
    this.#label();
  }

  #say(what: 'loading' | 'unreachable' | null): void {
    this.#notice.hidden = what === null;
    this.#notice.textContent = what ? launcherTexts[this.#language()][what] : '';
  }
}
