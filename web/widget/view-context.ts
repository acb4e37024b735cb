import type { Language } from '../shared/language.ts';
import type { PanelTexts } from '../shared/texts.ts';

/** What the views need to know to draw. */
export interface ViewContext {
  texts: PanelTexts;
  language: Language;
  /** The server's address, with its final `/`. */
  server: URL;
  /** Asks a question in the visitor's name. */
  ask: (question: string) => void;
}
