import { pageAt } from '../../corpus/release.ts';
import type { AnswerOptions, Engine, Question } from '../../server/engine/engine.ts';
import type { Answer, Citation, Statement } from '../../server/protocol/answer.ts';
import { hostileTitle, scriptedReleases } from './scripted-releases.ts';

/** Questions that the scripted engine knows what to say to. */
export const questions = {
  /** Answered with words around two statements of one release. */
  number: 'Combien de stagiaires passent la session 2020 ?',
  /** Answered in Arabic. */
  arabic: 'كم عدد المتدربين في المركز؟',
  /** Refused, with releases, contacts and a question. */
  refused: 'Qui a gagné la Coupe du monde ?',
  /** Answered with markup everywhere. */
  hostile: 'Que dit le piège ?',
  /** Streams until it is stopped. */
  endless: 'Raconte tout.',
  /** The engine fails. */
  broken: 'Tombe en panne.',
} as const;

/** An engine that says what it was told to, word by word, so that the channels and the widget can be tested alone. */
export const scriptedEngine: Engine = {
  async answer(question, conversation, options = {}) {
    if (question.text === questions.broken) throw new Error('the script says to fail');
    const answer = script(question);
    for (let words = 0; question.text === questions.endless && words < 2_000; words += 1)
      await say(`mot ${words} `, options);
    for (const word of answer.text.match(/\S+\s*|\s+/g) ?? []) await say(word, options);
    conversation.add(answer);
    return answer;
  },
  search: () => Promise.resolve([]),
};

async function say(text: string, { onToken, signal }: AnswerOptions): Promise<void> {
  signal?.throwIfAborted();
  onToken?.(text);
  await new Promise((resolve) => setTimeout(resolve, 15));
}

function script({ id, text }: Question): Answer {
  const answer: Answer = {
    id,
    question: text,
    understood: text,
    language: 'fr',
    status: 'answered',
    reason: null,
    text: '',
    statements: [],
    citations: [],
    suggestions: [],
    engine: 'extractive',
    index: 'scripted',
    confidence: 1,
    ms: 3,
  };
  switch (text) {
    case questions.arabic: {
      const sentence = 'ويستقبل المركز 12 500 متدرب كل سنة.';
      return {
        ...answer,
        language: 'ar',
        text: sentence,
        statements: [state(sentence, ['12 500'], [0])],
        citations: [cite('career-center', sentence)],
      };
    }
    case questions.hostile: {
      const sentence = 'Le communiqué dit <script>alert(2)</script> et rien d’autre.';
      return {
        ...answer,
        text: `<b>Voici</b> : ${sentence} <img src=x onerror=alert(4)>`,
        statements: [state(sentence, ['<script>alert(2)</script>'], [0])],
        citations: [cite('hostile', sentence)],
        suggestions: [
          { type: 'release', release: 'hostile', title: hostileTitle, date: null, file: 'hostile.md' },
          { type: 'question', text: '<i>Encore</i> ?' },
        ],
      };
    }
    case questions.refused:
      return {
        ...answer,
        status: 'refused',
        reason: 'off-topic',
        text: 'Les cinq communiqués consultés parlent d’examens, de centres de formation et de journées thématiques ; aucun ne parle de la Coupe du monde.',
        suggestions: [
          {
            type: 'release',
            release: 'pro-days',
            title: 'Quatrième édition des Pro’Days : 45 128 bénéficiaires',
            date: '2022-03',
            file: 'pro-days.md',
          },
          {
            type: 'contact',
            name: 'Nouhaila AHLAMINE',
            role: 'Chargée des Relations Médias',
            phone: '06 60 47 05 81',
            email: 'nouhaila.ahlamine@ofppt.ma',
            release: 'pro-days',
          },
          { type: 'question', text: questions.number },
        ],
      };
    case questions.endless:
      return { ...answer, text: 'fin.' };
    default: {
      const first =
        'Du 15 au 18 septembre 2020, 59 717 stagiaires de l’OFPPT passeront leurs examens de fin de formation, dans le cadre de la session 2020 reportée.';
      const second =
        'Les candidats les plus nombreux sont ceux du niveau Technicien Spécialisé : ils sont 30 944.';
      return {
        ...answer,
        text: `Selon le communiqué : ${first} ${second}`,
        statements: [state(first, ['59 717'], [0]), state(second, ['30 944'], [1])],
        citations: [cite('session-2020-reportee', first), cite('session-2020-reportee', second)],
      };
    }
  }
}

function state(text: string, exact: string[], citations: number[]): Statement {
  return { text, exact, citations };
}

function cite(id: string, quote: string): Citation {
  const release = scriptedReleases.find((each) => each.id === id);
  const start = release?.text.indexOf(quote) ?? -1;
  if (!release || start < 0) throw new Error(`${id} does not say: ${quote}`);
  return {
    release: id,
    title: release.title.value,
    date: release.date?.value ?? null,
    file: release.file,
    copies: release.copies.map(({ file }) => file),
    corrected: release.corrected && {
      release: release.corrected.by,
      title: release.corrected.title,
      date: release.corrected.date,
      wholly: release.corrected.wholly,
    },
    page: pageAt(release, start),
    paragraph: 2,
    start,
    end: start + quote.length,
    quote,
    language: release.language,
  };
}
