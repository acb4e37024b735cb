import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ReleasesAsked,
  releasesAsked,
  yearAsked,
} from '../../../../server/engine/understand/releases-asked.ts';

describe('releasesAsked', () => {
  it.each<[string, ReleasesAsked['want'], string | null, string | null]>([
    ['Communiqués de 2022', 'list', '2022', null],
    ['Quels communiqués avez-vous publiés en 2016 ?', 'list', '2016', null],
    ['Combien de communiqués ont été publiés en 2016 ?', 'list', '2016', null],
    ['communiqués du 23 décembre 2016', 'list', '2016-12-23', null],
    ['releases of November 2022', 'list', '2022-11', null],
    ['releases from 2016', 'list', '2016', null],
    ['بلاغات 2016', 'list', '2016', null],
    ['ما هي بلاغات سنة 2022؟', 'list', '2022', null],
    ['3tini les communiqués dyal 2016', 'list', '2016', null],
    ['Liste des communiqués', 'list', null, null],
    ['Quels sont les communiqués disponibles ?', 'list', null, null],
    ['tous les communiqués svp', 'list', null, null],
    ['all releases', 'list', null, null],
    ['How many releases are there?', 'list', null, null],
    ['Which releases do you have?', 'list', null, null],
    ['de quoi parlent les communiqués ?', 'list', null, null],
    ['résume les communiqués', 'list', null, null],
    ['ما هي البلاغات المنشورة؟', 'list', null, null],
    ['قائمة البلاغات الصحفية', 'list', null, null],
    ['ch7al dyal les communiqués', 'list', null, null],
    ['Y a-t-il un communiqué sur les examens ?', 'list', null, 'examens'],
    ['Quels communiqués parlent de l’emploi ?', 'list', null, 'emploi'],
    ['Which releases mention Casablanca?', 'list', null, 'Casablanca'],
    ['What do the releases say about the CGEM?', 'list', null, 'CGEM'],
    ['Que disent les communiqués sur la CGEM ?', 'list', null, 'CGEM'],
    ['dans quel communiqué parle-t-on du port ?', 'list', null, 'port'],
    ['communiqués qui parlent de la foire en 2020', 'list', '2020', 'foire'],
    ['communiqués emploi', 'list', null, 'emploi'],
    ['ما هي البلاغات التي تتحدث عن الامتحانات؟', 'list', null, 'الامتحانات'],
    ['هل هناك بلاغ حول الامتحانات؟', 'list', null, 'الامتحانات'],
    ["wach kayn chi communiqué 3la l'examen", 'list', null, 'examen'],
    ['est-ce qu’il y a un communiqué sur les examens ?', 'list', null, 'examens'],
    ['vous avez combien de communiqués ?', 'list', null, null],
    ['ماذا جاء في بلاغ الامتحانات؟', 'summary', null, 'الامتحانات'],
    ['3tini résumé dyal communiqué dyal l’examen', 'summary', null, 'examen'],
    ['Quel est le dernier communiqué ?', 'latest', null, null],
    ['What is the latest press release?', 'latest', null, null],
    ['ما هو آخر بلاغ؟', 'latest', null, null],
    ['Résume le dernier communiqué', 'latest', null, null],
    ['quoi de neuf ?', 'latest', null, null],
    ['Le dernier communiqué sur l’apprentissage', 'latest', null, 'apprentissage'],
    ['What is the latest press release about the hotel?', 'latest', null, 'hotel'],
    ['Le communiqué sur le jumelage', 'summary', null, 'jumelage'],
    ['Que dit le communiqué sur les examens ?', 'summary', null, 'examens'],
    ['résume-moi le communiqué sur les examens', 'summary', null, 'examens'],
    ['peux-tu me faire un résumé du communiqué Career Center ?', 'summary', null, 'Career Center'],
    ['summary of the career center release', 'summary', null, 'career center'],
    ['summarize the release about the exams', 'summary', null, 'exams'],
    ['what is the exams release about?', 'summary', null, 'exams'],
    ['لخص البلاغ حول مركز المسار المهني', 'summary', null, 'مركز المسار المهني'],
    ['résume le communiqué de 2016', 'summary', '2016', null],
    ['De quelle date est le communiqué sur les examens ?', 'date', null, 'examens'],
    ['Quand a été publié le communiqué sur les examens ?', 'date', null, 'examens'],
    ['Quand le communiqué sur les examens a-t-il été publié ?', 'date', null, 'examens'],
    ['Quelle est la date de publication du communiqué sur le port ?', 'date', null, 'port'],
    ['When was the release about the twinning published?', 'date', null, 'twinning'],
    ['متى صدر البلاغ حول الامتحانات؟', 'date', null, 'الامتحانات'],
  ])('reads %j', (question, want, period, subject) => {
    expect(releasesAsked(question)).toEqual({ want, period, subject });
  });

  it.each<[string, ReleasesAsked['want']]>([
    ['De quoi parle-t-il ?', 'summary'],
    ['Résume ce communiqué', 'summary'],
    ['What does it say?', 'summary'],
    ['De quand date ce communiqué ?', 'date'],
    ['Quand a-t-il été publié ?', 'date'],
    ['When was this release published?', 'date'],
    ['متى صدر هذا البلاغ؟', 'date'],
  ])('reads %j as asked of the release that was spoken of', (question, want) => {
    expect(releasesAsked(question)).toEqual({ want, period: null, subject: null, isSame: true });
  });

  it.each([
    'Combien de stagiaires en 2022 ?',
    'Quand ont été publiés les résultats ?',
    'Quelle est la date du concours ?',
    'Communiqué : combien de stagiaires sont attendus ?',
    'Combien de stagiaires selon les communiqués ?',
    'What is the release date of the report?',
    'C’est quoi le thème du communiqué ?',
    'communiqués entre 2016 et 2020',
    '',
  ])('leaves %j to others', (question) => {
    expect(releasesAsked(question)).toBeNull();
  });

  it('takes whatever is typed, soon', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void releasesAsked(text)));
    // A pattern that tried every way of reading these would not end before the test does.
    expect(releasesAsked(`les ${'communiqués publiés '.repeat(400)}`)).toBeNull();
    expect(releasesAsked('les '.repeat(39))).toBeNull();
    expect(releasesAsked(`communiqués ${'publiés en '.repeat(13)}x`)).not.toBeUndefined();
  });
});

describe('yearAsked', () => {
  it.each([
    ['en 2022', '2022'],
    ['2016 ?', '2016'],
    ['Pour l’année 2020', '2020'],
    ['In 2022?', '2022'],
    ['في سنة 2022؟', '2022'],
    ['Les examens en 2022', null],
    ['1200', null],
    ['', null],
  ])('reads %j as %j', (question, year) => {
    expect(yearAsked(question)).toEqual(year === null ? null : { want: 'list', period: year, subject: null });
  });
});
