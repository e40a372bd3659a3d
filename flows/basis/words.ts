import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  title: (city: string) => `What it rests on · ${city}`,
  intro:
    'Choose an indicator: you see what the team wrote on it, what was found at the visit, who decided what and when, and where it is used.',
  early: (city: string) =>
    `The sheets on ${city} are not open to the team yet. What they come to comes with the merge.`,
  nothing: 'Nobody has written anything on it yet.',
  sheets: (n: number) => `What the team wrote (${n})`,
  found: 'What was found at the visit',
  hypotheses: 'Hypotheses',
  decided: (who: string, when: string) => `decided by ${who}, ${when}`,
  lastWord: 'The team’s last word',
  dissent: (who: string, because: string) => `${who} differs: ${because}`,
  advice: 'What the team tells the city',
  report: (n: number) =>
    english.plural(n, 'paragraph of the report rests on it', 'paragraphs of the report rest on it'),
};

export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Sur quoi cela repose · ${city}`,
    intro:
      'Choisissez un indicateur : vous voyez ce que l’équipe en a écrit, ce que la visite a montré, qui a décidé quoi et quand, et où cela sert.',
    early: (city) =>
      `Les fiches ${de(city)} ne sont pas encore ouvertes à l’équipe. Ce qui en ressort vient avec la mise en commun.`,
    nothing: 'Personne n’a encore rien écrit à ce sujet.',
    sheets: (n) => `Ce que l’équipe a écrit (${n})`,
    found: 'Ce que la visite a montré',
    hypotheses: 'Hypothèses',
    decided: (who, when) => `décidé par ${who}, ${when}`,
    lastWord: 'Le dernier mot de l’équipe',
    dissent: (who, because) => `${who} est d’un autre avis : ${because}`,
    advice: 'Ce que l’équipe dit à la ville',
    report: (n) =>
      french.plural(n, 'paragraphe du rapport repose là-dessus', 'paragraphes du rapport reposent là-dessus'),
  },
};
