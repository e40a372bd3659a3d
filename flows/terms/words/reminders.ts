import { de } from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

interface Words {
  unagreed(city: string, due: string): string;
  byHost(city: string): string;
  byOrganiser(city: string): string;
  confirm(city: string): string;
  objected(city: string): string;
  erase(city: string, day: string, people: string): string;
  look: string;
}

/** What is said of terms without being asked. */
export const REMINDERS: InEach<Words> = {
  en: {
    unagreed: (city, due) =>
      `The terms of ${city}’s review are not agreed yet: its questions, the languages, who reads what. They should be before the report is due, on ${due}; until then the narrowest reading holds.`,
    byHost: (city) => `${city} proposes terms of its review. Look at them, and agree or propose them differently.`,
    byOrganiser: (city) =>
      `Terms of ${city}’s review are proposed. Look at them, and agree or propose them differently.`,
    confirm: (city) =>
      `${city} and the organisers agree on the terms of the review. As team leader you confirm them, or ask for a change.`,
    objected: (city) => `Somebody asks for a change of the terms proposed for ${city}’s review.`,
    erase: (city, day, people) =>
      `On ${day} what the team wrote on ${city} is erased: sheets, notes, hypotheses, judgements, conversations. Reports and what becomes of recommendations stay; on ${people} people go who have no other part. To take away what you need, type “export” before.`,
    look: 'Look at the terms',
  },
  fr: {
    unagreed: (city, due) =>
      `Le cadre de la revue ${de(city)} n’est pas encore convenu : ses questions, les langues, qui lit quoi. Il devrait l’être avant la remise du rapport, attendu pour le ${due} ; d’ici là, la lecture la plus étroite vaut.`,
    byHost: (city) =>
      `Proposition ${de(city)} : un cadre pour sa revue. Voyez-la, puis donnez votre accord ou proposez-le autrement.`,
    byOrganiser: (city) =>
      `Un cadre est proposé pour la revue ${de(city)}. Voyez-le, puis donnez votre accord ou proposez-le autrement.`,
    confirm: (city) =>
      `La ville hôte et l’organisation sont d’accord sur le cadre de la revue ${de(city)}. À la tête de l’équipe, vous le confirmez, ou demandez un changement.`,
    objected: (city) => `Quelqu’un demande un changement du cadre proposé pour la revue ${de(city)}.`,
    erase: (city, day, people) =>
      `Le ${day}, ce que l’équipe a écrit sur la revue ${de(city)} est effacé : fiches, notes, hypothèses, appréciations, conversations. Rapports et suites des recommandations restent ; le ${people}, les personnes sans autre rôle sont effacées. Pour emporter ce qu’il vous faut, tapez avant « exporter ».`,
    look: 'Voir le cadre',
  },
};
