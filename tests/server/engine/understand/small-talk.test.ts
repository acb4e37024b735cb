import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallTalk } from '../../../../server/engine/understand/small-talk.ts';
import { acts, fillers } from '../../../../server/engine/understand/small-talk-words.ts';

describe('smallTalk', () => {
  it.each([
    ['Bonjour', 'greeting'],
    ['bonsoir !!', 'greeting'],
    ['Comment ça va ?', 'wellbeing'],
    ['Bonjour, ça va ?', 'wellbeing'],
    ['labas 3lik', 'wellbeing'],
    ['كيف حالك؟', 'wellbeing'],
    ['Salam', 'greeting'],
    ['test', 'greeting'],
    ['tu es nul', 'insult'],
    ['You are useless', 'insult'],
    ['غبي', 'insult'],
    ['bslama', 'farewell'],
    ['choukran', 'thanks'],
    ['chkoun nta?', 'identity'],
    ['What is your name?', 'identity'],
    ['Good morning', 'greeting'],
    ['السلام عليكم', 'greeting'],
    ['merci beaucoup', 'thanks'],
    ['MERCI !!!', 'thanks'],
    ['Merci pour votre aide', 'thanks'],
    ['ok', 'noted'],
    ['Thank you!', 'thanks'],
    ['شكرا جزيلا', 'thanks'],
    ['Au revoir !', 'farewell'],
    ['bye', 'farewell'],
    ['مع السلامة', 'farewell'],
    ['Qui es-tu ?', 'identity'],
    ['Bonjour, qui êtes-vous ?', 'identity'],
    ['What can you do?', 'identity'],
    ['من أنت؟', 'identity'],
    ['merci beaucoup pour ton aide', 'thanks'],
    ['thanks a lot for your help', 'thanks'],
    ['شكرا جزيلا على مساعدتك', 'thanks'],
    ['Merciiii pour ces informations', 'thanks'],
    ['chokran bzaf khouya', 'thanks'],
    ['super, merci !', 'thanks'],
    ['tu es génial', 'thanks'],
    ['tu es un robot ?', 'identity'],
    ['es-tu un humain ou une machine ?', 'identity'],
    ['are you a bot', 'identity'],
    ['هل أنت روبوت؟', 'identity'],
    ['wach nta robot', 'identity'],
    ['Comment tu t’appelles ?', 'identity'],
    ['tu parles arabe ?', 'identity'],
    ['au revoir et merci', 'farewell'],
    ['merci et bonne soirée', 'farewell'],
    ['تصبحون على خير', 'farewell'],
    ['salam labas', 'wellbeing'],
    ['coucou ça va bien ?', 'wellbeing'],
    ['salam 3likom', 'greeting'],
    ['وعليكم السلام ورحمة الله', 'greeting'],
    ['hey bot', 'greeting'],
    ['tu peux m’aider ?', 'help'],
    ['tu peux m’aider ? merci', 'help'],
    ['bonjour, j’ai une question', 'help'],
    ['I need help please', 'help'],
    ['هل يمكنك مساعدتي؟', 'help'],
    ['bghit nsawlek', 'help'],
    ['aide', 'help'],
    ['mdrrr', 'noted'],
    ['hahaha', 'noted'],
    ['ههههه', 'noted'],
    ['non', 'noted'],
    ['safi', 'noted'],
    ['tu es vraiment nul', 'insult'],
    ['ta réponse est nulle', 'insult'],
    ['ya hmar', 'insult'],
    ['tu n’as rien compris', 'insult'],
  ])('recognises %j', (text, kind) => {
    expect(smallTalk(text)).toEqual({ talk: kind, question: text });
  });

  it.each([
    'Merci de me dire où est le centre',
    'Le dernier examen',
    'Qui est Rupert Joy ?',
    'Le communiqué sur le jumelage',
    'Okinawa',
    'robot',
    'votre programme ?',
    'aide aux stagiaires',
    'Quelles informations sont demandées ?',
    'conseils et services',
    'C’est où ?',
    'Et pour tous ?',
    'هل المركز مفتوح؟',
    '',
    '?!',
  ])('leaves %j to the search, whole', (text) => {
    expect(smallTalk(text)).toEqual({ talk: null, question: text });
  });

  it.each([
    ['Bonjour, combien de centres ?', 'combien de centres ?'],
    ['merci, et combien de centres ?', 'et combien de centres ?'],
    ['ok merci et où se trouve le port ?', 'et où se trouve le port ?'],
    ['J’ai une question : où se trouve le port ?', 'où se trouve le port ?'],
    ['شكرا، ومتى الامتحانات؟', 'ومتى الامتحانات؟'],
    ['salam fin kayn lport', 'fin kayn lport'],
    ['Quand a lieu la foire ? Merci beaucoup pour votre aide !', 'Quand a lieu la foire ?'],
    ['Where is the port, please? thanks a lot', 'Where is the port'],
  ])('takes what is said around a question off: %j', (text, question) => {
    expect(smallTalk(text)).toEqual({ talk: null, question });
  });
});

/** Each phrase of a list once, in the first of its spellings. */
const phrasesIn = (list: string) =>
  list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim().replace(/(\S+?)\/\S+/gu, '$1'))
    .filter(Boolean);
const saying = phrasesIn(Object.values(acts).join(','));
const talking = fc
  .tuple(
    fc.array(fc.constantFrom(...saying, ...phrasesIn(fillers)), { maxLength: 6 }),
    fc.constantFrom(...saying),
    fc.array(fc.constantFrom(...saying, ...phrasesIn(fillers)), { maxLength: 6 }),
  )
  .map(([before, said, after]) => [...before, said, ...after]);

describe('small talk of any words', () => {
  it('is small talk in any order, with any marks', () => {
    fc.assert(
      fc.property(talking, fc.constantFrom(' ', ', ', ' ! '), (words, mark) => {
        expect(smallTalk(words.join(mark)).talk).not.toBeNull();
      }),
    );
  });

  it('is none with a question behind it, which is kept', () => {
    fc.assert(
      fc.property(
        talking,
        fc.constantFrom('Combien de jardiniers à Taza ?', 'When does the fair open?', 'متى يفتتح السوق؟'),
        (words, asked) => {
          const { talk, question } = smallTalk(`${words.join(' ')}. ${asked}`);
          expect(talk).toBeNull();
          expect(question.endsWith(asked)).toBe(true);
        },
      ),
    );
  });

  it('takes whatever is typed, and gives a part of it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(text).toContain(smallTalk(text).question);
      }),
    );
    expect(smallTalk(`${'merci '.repeat(330)}jardiniers`).talk).toBeNull();
  });
});
