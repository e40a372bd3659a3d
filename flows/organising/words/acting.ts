import type { InEach } from '../../../src/method/language';

const en = {
  title: 'Stand in for another organiser',
  does: 'What their reviews need each morning comes to you instead of them. They are told now, and when they are back.',
  other: 'For whom',
  until: 'Until, this day included',
  start: 'Stand in',
  end: 'Stand in no longer',
  back: 'I am back',
  nobody: 'There is nobody to stand in for: none of your reviews is looked after by another organiser.',
  whom: 'For whom is it? Choose one of those who look after a review that you organise, too.',
  when: 'Until which day? It has to be today or later, for example “acting for Ana until 12 April”.',
  begun: (name: string, until: string, cities: string) =>
    `You stand in for ${name} until ${until}: ${cities}. What these need each morning comes to you. ${name} is told.`,
  told: (by: string, until: string, cities: string) =>
    `${by} stands in for you until ${until}: ${cities}. What these need each morning goes to ${by} meanwhile; “week” shows you what was done for you. Say “I am back” to end it.`,
  notYours: 'Organisers stand in for each other, and you organise no review. Nothing was changed.',
  none: 'You stand in for nobody, and nobody stands in for you.',
  ended: (names: string) =>
    `Ended: ${names}. What each review needs comes to whoever looks after it again. They are told.`,
  pair: (by: string, other: string) => `${by} for ${other}`,
  toldEnded: (by: string, other: string) =>
    `${by} stands in for ${other} no longer. What each review needs comes to whoever looks after it again; “week” says what was done for another.`,
  standsIn: (by: string, other: string, until: string) => `${by} stands in for ${other} until ${until}.`,
  was: (by: string, until: string) =>
    `${by} stood in for you until ${until}. From today on it comes to you again; “week” says what was done for you.`,
};

/** The words of standing in for another organiser. A text that is missing in a language does not compile. */
export const ACTING: InEach<typeof en> = {
  en,
  fr: {
    title: 'Remplacer quelqu’un qui organise aussi',
    does: 'Ce que ses revues demandent chaque matin vous parvient à sa place. La personne l’apprend maintenant, et à son retour.',
    other: 'Qui remplacez-vous',
    until: 'Jusqu’au, ce jour compris',
    start: 'Remplacer',
    end: 'Ne plus remplacer',
    back: 'Me revoilà',
    nobody: 'Il n’y a personne à remplacer : aucune de vos revues n’est suivie par quelqu’un d’autre.',
    whom: 'Qui remplacez-vous ? Choisissez quelqu’un qui suit une revue que vous organisez aussi.',
    when: 'Jusqu’à quel jour ? Aujourd’hui ou plus tard, par exemple « je remplace Ana jusqu’au 12 avril ».',
    begun: (name, until, cities) =>
      `Vous remplacez ${name} jusqu’au ${until} : ${cities}. Ce qu’il faut y faire vous parvient chaque matin. ${name} en est informé·e.`,
    told: (by, until, cities) =>
      `${by} vous remplace jusqu’au ${until} : ${cities}. Ce qu’il faut y faire parvient à ${by} en attendant ; « semaine » vous montre ce qui a été fait pour vous. Dites « me revoilà » pour y mettre fin.`,
    notYours:
      'Qui organise peut remplacer une autre personne qui organise ; vous n’organisez aucune revue. Rien n’a été modifié.',
    none: 'Vous ne remplacez personne, et personne ne vous remplace.',
    ended: (names) =>
      `C’est terminé : ${names}. Ce que demande chaque revue parvient de nouveau à qui la suit. Les personnes en sont informées.`,
    pair: (by, other) => `${by} pour ${other}`,
    toldEnded: (by, other) =>
      `${by} ne remplace plus ${other}. Ce que demande chaque revue parvient de nouveau à qui la suit ; « semaine » dit ce qui a été fait pour une autre personne.`,
    standsIn: (by, other, until) => `${by} remplace ${other} jusqu’au ${until}.`,
    was: (by, until) =>
      `${by} vous a remplacé·e jusqu’au ${until}. À partir d’aujourd’hui, tout vous parvient de nouveau ; « semaine » dit ce qui a été fait pour vous.`,
  },
};
