import type { Release } from '../../corpus/release.ts';
import { unrelated } from './unrelated.ts';

const session = `Session 2020 reportée : 59 717 stagiaires attendus aux examens

Du 15 au 18 septembre 2020, 59 717 stagiaires de l’OFPPT passeront leurs examens de fin de formation, dans le cadre de la session 2020 reportée. Pour les recevoir, 240 centres d’examen ouvriront leurs portes.

Les épreuves intéressent 121 filières, réparties sur 3 niveaux de formation. Les candidats les plus nombreux sont ceux du niveau Technicien Spécialisé : ils sont 30 944. Le niveau Technicien en réunit 19 218 et le niveau Qualification, 9 555.

Deux niveaux suivent un autre calendrier : la Qualification optimisée, qui dure une année, et la Spécialisation. Leurs épreuves sont prévues dans le courant du mois de novembre 2020.

L’OFPPT signale que les examens sont repoussés à des dates ultérieures dans deux préfectures, celle de Casablanca et celle de Kénitra.

À tous ses stagiaires, l’OFPPT adresse ses vœux de réussite, tant aux épreuves que dans la suite de leur parcours professionnel.`;

const days = `Quatrième édition des Pro’Days : 45 128 bénéficiaires

La quatrième édition des Pro’Days s’achève sur un bilan très positif : 45 128 personnes ont pris part aux journées thématiques, du 21 au 26 mars, sous le thème du verdissement des métiers.`;

const centre = `Un nouveau centre de formation continue à Aïn Borja

L’OFPPT a inauguré, le 7 novembre 2022 à Casablanca, un centre de formation continue destiné à ses collaborateurs.`;

const arabic = `افتتاح أول مركز مهني بجهة الدار البيضاء سطات

افتتح المكتب أول مركز مهني يوم 23 دجنبر 2016 بالدار البيضاء، بشراكة مع الوكالة الأمريكية للتنمية الدولية. ويستقبل المركز 12 500 متدرب كل سنة.`;

const hostile = `<img src=x onerror=alert(1)> & <b>gras</b>

Le communiqué dit <script>alert(2)</script> et rien d’autre. "><svg onload=alert(3)>`;

export const hostileTitle = '<img src=x onerror=alert(1)> & <b>gras</b>';

/** The releases of a small press room: French, Arabic, and one written by an attacker. Newest first. */
export const scriptedReleases: Release[] = [
  release(
    'centre-ain-borja',
    '2022-11-07',
    'fr',
    centre,
    'Un nouveau centre de formation continue à Aïn Borja',
  ),
  release('pro-days', '2022-03', 'fr', days, 'Quatrième édition des Pro’Days : 45 128 bénéficiaires'),
  release(
    'session-2020-reportee',
    '2020-09-15',
    'fr',
    session,
    'Session 2020 reportée : 59 717 stagiaires attendus aux examens',
    'pdf',
  ),
  {
    ...release('career-center', '2016-12-23', 'ar', arabic, 'افتتاح أول مركز مهني بجهة الدار البيضاء سطات'),
    places: ['الدار البيضاء'],
    copies: [
      { id: 'career-center-pdf', file: 'career-center.pdf' },
      { id: 'career-center-web', file: 'https://www.example.org/بلاغ?a=1&b="2"' },
      { id: 'career-center-odd', file: 'javascript:alert(1)' },
    ],
    corrected: { by: 'pro-days', title: 'Rectificatif', date: '2022-03', wholly: true },
  },
  release('hostile', null, 'fr', hostile, hostileTitle),
];

function release(
  id: string,
  date: string | null,
  language: string,
  text: string,
  title: string,
  format: 'pdf' | 'md' = 'md',
): Release {
  return {
    id,
    file: `${id}.${format}`,
    title: { value: title, origin: 'heading' },
    date: date === null ? null : { value: date, origin: 'text' },
    language,
    ...unrelated,
    contacts: [
      {
        name: 'Nouhaila AHLAMINE',
        role: 'Chargée des Relations Médias',
        phone: '06 60 47 05 81',
        email: 'nouhaila.ahlamine@ofppt.ma',
      },
    ],
    text,
    blocks: [],
    pages: format === 'pdf' ? [0, text.indexOf('Deux niveaux')] : [],
  };
}
