import type { InEach } from '../../../src/method/language';

const en = {
  title: (who: string) => `Your next interview: ${who}`,
  at: (when: string, place: string) => (place === '' ? when : `${when} · ${place}`),
  interpreted: 'with interpretation',
  language: (language: string) => `in ${language}`,
  open: 'Still open with them',
  refuted: (said: string) => `It would be wrong if: ${said}`,
  ask: 'To ask',
  report: 'What the report says',
  aloud: 'To read aloud at the beginning',
  aloudText:
    'We are colleagues from other cities, here to learn and to help, not to inspect. We take notes; nobody of your city reads them.',
  aloudUse:
    'What you tell us is used so that nobody can tell who said it. Say so if something may be quoted, or is background only. At the end we read back our main facts.',
  write: 'Write the note',
  none: 'You have no interview ahead in this visit.',
  notNow: 'There are briefs from the week before the visit until its end. Nothing was changed.',
  five: (who: string) => `Five minutes left with: ${who}`,
  fiveText:
    'Read back your three main facts: what was misheard is put right in the room. Then say how they may be used.',
  over: (who: string) => `Over: ${who}. What did you hear?`,
};

/** The words of what is said before and after an interview. A text that is missing in a language does not compile. */
export const BRIEF_WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (who) => `Votre prochain entretien : ${who}`,
    at: (when, place) => (place === '' ? when : `${when}, ${place}`),
    interpreted: 'avec interprète',
    language: (language) => `en ${language}`,
    open: 'Encore ouvert avec eux',
    refuted: (said) => `Ce serait faux si : ${said}`,
    ask: 'À demander',
    report: 'Ce que dit le rapport',
    aloud: 'À lire à haute voix au début',
    aloudText:
      'Nous sommes des collègues d’autres villes, venus apprendre et aider, pas inspecter. Nous prenons des notes ; personne de votre ville ne les lit.',
    aloudUse:
      'Ce que vous nous dites est utilisé sans que l’on sache qui l’a dit. Dites-le si quelque chose peut être cité, ou reste pour information. À la fin, nous relisons nos faits principaux.',
    write: 'Écrire la note',
    none: 'Vous n’avez plus d’entretien pendant cette visite.',
    notNow: 'Il y a des fiches de la semaine avant la visite jusqu’à sa fin. Rien n’a été changé.',
    five: (who) => `Plus que cinq minutes avec : ${who}`,
    fiveText:
      'Relisez vos trois faits principaux : ce qui a été mal compris se corrige sur place. Puis dites comment les utiliser.',
    over: (who) => `Terminé : ${who}. Qu’avez-vous entendu ?`,
  },
};
