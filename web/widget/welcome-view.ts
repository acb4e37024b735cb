import type { ReleaseSummary } from '../../server/protocol/messages.ts';
import { el } from '../shared/dom.ts';
import { questionChips } from './suggestion-view.ts';
import type { ViewContext } from './view-context.ts';

/** How many questions are proposed: what fits above the fold of the panel. */
const EXAMPLES = 3;

/**
 * What is shown before the first question: a greeting, and questions on the newest releases.
 *
 * @param releases newest first; empty while they are not known.
 */
export function welcomeView(releases: readonly ReleaseSummary[], context: ViewContext): HTMLElement {
  const questions = releases.slice(0, EXAMPLES).map(({ title }) => context.texts.about(title));
  return el(
    'div',
    { class: 'welcome' },
    el('p', {}, context.texts.welcome),
    questionChips(context.texts.examples, questions, context),
  );
}
