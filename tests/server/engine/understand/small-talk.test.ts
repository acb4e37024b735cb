import { describe, expect, it } from 'vitest';
import { smallTalk } from '../../../../server/engine/understand/small-talk.ts';

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
    ['ok', 'thanks'],
    ['Thank you!', 'thanks'],
    ['شكرا جزيلا', 'thanks'],
    ['Au revoir !', 'farewell'],
    ['bye', 'farewell'],
    ['مع السلامة', 'farewell'],
    ['Qui es-tu ?', 'identity'],
    ['Bonjour, qui êtes-vous ?', 'identity'],
    ['What can you do?', 'identity'],
    ['من أنت؟', 'identity'],
    ['Quel est le dernier communiqué ?', 'latest'],
    ['What is the latest press release?', 'latest'],
    ['ما هو آخر بلاغ؟', 'latest'],
    ['Liste des communiqués', 'release-list'],
    ['Quels sont les communiqués disponibles ?', 'release-list'],
    ['Which releases do you have?', 'release-list'],
    ['ما هي البلاغات المنشورة؟', 'release-list'],
  ])('recognises %j', (text, kind) => {
    expect(smallTalk(text)).toBe(kind);
  });

  it.each([
    'Bonjour, combien de centres ?',
    'Merci de me dire où est le centre',
    'Le dernier examen',
    'Qui est Rupert Joy ?',
    'Le communiqué sur le jumelage',
    'Okinawa',
    'هل المركز مفتوح؟',
    '',
    '?!',
  ])('leaves %j to the search', (text) => {
    expect(smallTalk(text)).toBeNull();
  });
});
