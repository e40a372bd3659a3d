import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

/** `3, 6 and 12 months` */
const monthsInWords = (months: string) => `${months} ${months === '1' ? 'month' : 'months'}`;

const en = {
  title: 'What becomes of the recommendations, in all cities',
  none: 'No final report has gone to a city yet. Once one has, what becomes of its recommendations stands here.',
  cities: 'By city',
  themes: 'By theme, across cities',
  waiting: (cities: string) => `No final report yet: ${cities}.`,
  how: (city: string) => `Each recommendation of one city: “follow up ${city}”.`,
  look: 'All cities',
  file: 'All recommendations and what became of them',
  asked: (months: string, n: number) =>
    `Cities are asked ${n === 1 ? 'once' : english.plural(n, 'time', 'times')} more after their plan: ${monthsInWords(months)} after the final report.`,
  months: 'How many months after its final report a city is asked',
  hint: 'Up to six numbers from 1 to 36.',
  keep: 'Ask then',
  wrong: 'Write up to six different numbers from 1 to 36, as 3, 6, 12. Nothing was changed.',
  same: 'They are asked then already. Nothing was changed.',
  kept: (months: string) =>
    `Kept. Cities are asked ${monthsInWords(months)} after their final report, in all reviews of the programme, also new ones.`,
};

/** The words of what becomes of the recommendations of a whole programme. */
export const PROGRAMME_WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: 'Ce que deviennent les recommandations, dans toutes les villes',
    none: 'Aucun rapport final n’est encore allé à une ville. Ensuite, ce que deviennent ses recommandations figure ici.',
    cities: 'Par ville',
    themes: 'Par thème, entre villes',
    waiting: (cities) => `Pas encore de rapport final : ${cities}.`,
    how: (city) => `Chaque recommandation d’une ville : « suivi ${city} ».`,
    look: 'Toutes les villes',
    file: 'Toutes les recommandations et leurs suites',
    asked: (months, n) =>
      `Les villes sont interrogées encore ${french.plural(n, 'fois', 'fois')} après leur plan : ${months} mois après le rapport final.`,
    months: 'Combien de mois après son rapport final une ville est interrogée',
    hint: 'Jusqu’à six nombres, de 1 à 36.',
    keep: 'Demander alors',
    wrong: 'Écrivez jusqu’à six nombres différents, de 1 à 36, comme 3, 6, 12. Rien n’a changé.',
    same: 'C’est déjà alors que l’on demande. Rien n’a changé.',
    kept: (months) =>
      `C’est noté. Les villes sont interrogées ${months} mois après leur rapport final, dans toutes les revues du programme, nouvelles comprises.`,
  },
};
