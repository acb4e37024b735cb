import type { Snapshot } from '../../../corpus/index/snapshot.ts';
import type { Language } from '../../../corpus/release.ts';
import { dateInWords, texts } from '../texts.ts';
import type { SmallTalk } from '../understand/small-talk.ts';
import type { Draft } from './draft.ts';
import { releaseLine, reply } from './releases-reply.ts';

/** How many releases a list names; the rest is on the page of releases. */
const LISTED = 10;

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
      return reply(said.identity(releases.length), releases.slice(0, 3));
    case 'release-list': {
      const shown = releases.slice(0, LISTED);
      return reply(
        [said.releaseList(releases.length), ...shown.map((release) => releaseLine(release, language))].join(
          '\n',
        ),
        shown,
      );
    }
    case 'latest': {
      const latest = releases.find(({ date, corrected }) => date !== null && !corrected?.wholly);
      if (!latest?.date) return reply(said.noDates, []);
      return reply(said.latest(latest.title.value, dateInWords(latest.date.value, language)), [latest]);
    }
  }
}
