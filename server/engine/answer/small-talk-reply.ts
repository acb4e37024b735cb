import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Language } from '../../../corpus/release.ts';
import { texts } from '../texts.ts';
import type { SmallTalk } from '../understand/small-talk.ts';
import type { Draft } from './draft.ts';
import { reply } from './reply.ts';

/** How many releases are offered to read. */
const OFFERED = 3;

/** The reply to a message that asks nothing of the releases' content. */
export function smallTalkReply(talk: SmallTalk, { releases }: Snapshot, language: Language): Draft {
  const said = texts[language];
  switch (talk) {
    case 'greeting':
      return reply(said.greeting, []);
    case 'thanks':
      return reply(said.thanks, []);
    case 'farewell':
      return reply(said.farewell, []);
    case 'wellbeing':
      return reply(said.wellbeing, []);
    case 'insult':
      return reply(said.unkind, []);
    case 'identity':
      return reply(said.identity(releases.length), releases.slice(0, OFFERED));
    case 'help':
      return reply(said.help, releases.slice(0, OFFERED));
    case 'noted':
      return reply(said.noted, []);
  }
}
