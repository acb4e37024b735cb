/** The panel: loaded by the launcher when it is first opened. */
import '../shared/no-eval.ts';

import type { ReleaseSummary } from '../../server/protocol/messages.ts';
import { fetchReleases } from '../shared/api.ts';
import { button, el, icon, sheet } from '../shared/dom.ts';
import type { Language } from '../shared/language.ts';
import { panelTexts } from '../shared/texts.ts';
import { Composer } from './composer.ts';
import { Connection } from './connection.ts';
import { runExchange } from './exchange.ts';
import { MessageList } from './message-list.ts';
import type { Panel, PanelOptions } from './panel-api.ts';
import { panelStyles } from './panel-styles.ts';
import type { ViewContext } from './view-context.ts';
import { welcomeView } from './welcome-view.ts';

const CROSS = 'M6 6l12 12 M18 6L6 18';

/** Draws the panel, closed, and makes the line to the server. */
export function createPanel(options: PanelOptions): Panel {
  const { container, root, server, onClose } = options;
  let language = options.language;
  let releases: ReleaseSummary[] = [];
  let underWay: AbortController | undefined;

  const connection = new Connection(server);
  const list = new MessageList();
  const composer = new Composer(panelTexts[language], ask, () => underWay?.abort());
  const title = el('h2', { id: 'title' });
  const subtitle = el('p', { class: 'subtitle' });
  const close = button({ class: 'close' }, onClose, icon(CROSS));
  const notice = el('p', { class: 'notice-line' });
  const live = el('p', { class: 'hidden', role: 'status' });
  const welcome = el('div');
  const panel = el(
    'section',
    { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true },
    el('header', {}, el('div', {}, title, subtitle), close),
    list.element,
    live,
    composer.element,
    notice,
  );

  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet(panelStyles)];
  list.element.append(welcome);
  container.prepend(panel);
  speak(language);
  connection.warm();
  void fetchReleases(server).then(
    (known) => {
      releases = known;
      greet();
    },
    // Without the list there are no example questions; the visitor's own may still be answered.
    () => undefined,
  );

  container.addEventListener('keydown', (event) => {
    if (panel.hidden || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onClose();
  });
  // The page's shortcuts cannot see that the visitor is typing: the key would seem to come from no input.
  for (const type of ['keydown', 'keypress', 'keyup']) {
    container.addEventListener(type, (event) => {
      if (!panel.hidden) event.stopPropagation();
    });
  }

  function context(): ViewContext {
    return { texts: panelTexts[language], language, server, ask };
  }

  function greet(): void {
    welcome.replaceChildren(welcomeView(releases, context()));
  }

  function ask(question: string): void {
    if (underWay) return;
    list.addQuestion(question, panelTexts[language]);
    void answer(question);
  }

  async function answer(question: string): Promise<void> {
    const stop = new AbortController();
    underWay = stop;
    composer.busy = true;
    const scene = {
      list,
      connection,
      signal: stop.signal,
      announce: (text: string) => {
        live.textContent = text;
      },
    };
    await runExchange(question, scene, context(), () => ask(question));
    underWay = undefined;
    composer.busy = false;
  }

  function speak(to: Language): void {
    language = to;
    const texts = panelTexts[to];
    title.textContent = texts.title;
    subtitle.textContent = texts.subtitle;
    close.setAttribute('aria-label', texts.close);
    close.title = texts.close;
    notice.textContent = texts.notice;
    list.speak(texts);
    composer.speak(texts);
    greet();
  }

  return {
    open: () => {
      panel.hidden = false;
      composer.focus();
    },
    close: () => {
      panel.hidden = true;
    },
    speak,
  };
}
