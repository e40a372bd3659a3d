import type { InEach } from '../../src/method/language';

/** An invented interview, as somebody of the team would remember it. */
export interface Interview {
  /** Who is interviewed, by function; the text says the name, too: it belongs into no note. */
  title: string;
  paragraphs: readonly string[];
  hypothesis: string;
  /** Names that are said in it, folded. */
  names: readonly string[];
  /** Words of what was said on condition that nobody is quoted, folded. */
  promised: readonly string[];
  /** Words by which whoever said it is known, folded. */
  traces: readonly string[];
}

/** With the head of Quayhaven's adult education centre, about language courses. */
export const INTERVIEW: InEach<Interview> = {
  en: {
    title: 'Interview: head of the adult education centre',
    paragraphs: [
      'Karin Holm, who heads the centre, shows you the courses. “We count from the language test, not from the day somebody comes to us. Until the test it takes ten weeks. Mr Adeyemi at the front desk has the exact figures.”',
      '“In the evening everything is full until summer. In the morning there is room: most of our newcomers work.”',
      'She closes the door. “Please don’t quote me on this. The council knows how we count. Before the election we were asked to leave it as it is.”',
      '“What works are the language cafes. 200 people came each week this autumn, and a third of them took a course afterwards.”',
    ],
    hypothesis: 'Newcomers wait longer for a course than the three months in the report.',
    names: ['karin', 'holm', 'adeyemi'],
    promised: ['election', 'elections', 'council', 'secret', 'pressure'],
    traces: ['head', 'director', 'manager', 'she', 'centre', 'center'],
  },
  fr: {
    title: 'Entretien : directrice du centre de formation des adultes',
    paragraphs: [
      'Karin Holm, qui dirige le centre, vous montre les cours. « Nous comptons à partir du test de langue, pas du jour où quelqu’un vient nous voir. Jusqu’au test, il faut dix semaines. M. Adeyemi, à l’accueil, a les chiffres exacts. »',
      '« Le soir, tout est complet jusqu’à l’été. Le matin, il y a de la place : la plupart de nos nouveaux arrivants travaillent. »',
      'Elle ferme la porte. « Ne me citez pas là-dessus, s’il vous plaît. Le conseil municipal sait comment nous comptons. Avant l’élection, on nous a demandé de ne rien changer. »',
      '« Ce qui marche, ce sont les cafés de langue. 200 personnes sont venues chaque semaine cet automne, et un tiers d’entre elles ont ensuite suivi un cours. »',
    ],
    hypothesis: 'Les nouveaux arrivants attendent un cours plus longtemps que les trois mois du rapport.',
    names: ['karin', 'holm', 'adeyemi'],
    promised: ['election', 'elections', 'conseil', 'consigne', 'pression', 'secret'],
    traces: ['directrice', 'directeur', 'responsable', 'cheffe', 'elle', 'centre'],
  },
};
