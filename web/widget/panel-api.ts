/** What the launcher and the panel know of each other: they are two scripts. */
import type { Language } from '../shared/language.ts';

export interface PanelOptions {
  /** Where the panel puts its element. */
  container: HTMLElement;
  /** Where the panel's style sheet is adopted. */
  root: ShadowRoot;
  /** The server's address, with its final `/`. */
  server: URL;
  language: Language;
  /** The visitor asked to close: Escape, or the panel's own button. */
  onClose: () => void;
}

export interface Panel {
  /** Shows the panel and puts the focus into the question. */
  open(): void;
  close(): void;
  /** Speaks another language from now on. What was already said stays as it was. */
  speak(language: Language): void;
}

/** The panel's script, as loaded by the launcher on first opening. */
export interface PanelModule {
  createPanel(options: PanelOptions): Panel;
}
