import { calledInTexts } from '../../src/method/city';
import type { InEach } from '../../src/method/language';
import {
  comparedWords,
  mayBegin,
  type NameWords,
  partsOfName,
  SPOKEN,
  standsAt,
  wholeName,
} from '../../src/method/names-said';
import { isOfHost } from '../../src/method/permissions';
import type { Review } from '../../src/method/review';
import type { ReviewView } from '../../src/steps/contract';
import { ofEach } from '../../src/steps/typing/words';

/** What of a text may tell the host of the team: in the text's own words. */
export interface Giveaway {
  what: 'judgement' | 'name' | 'number';
  said: string;
}

/** What one says who judges. Folded when compared; several words stand in this order. */
const JUDGING: InEach<readonly string[]> = {
  en: [
    ...['below', 'above', 'at standard', 'judgement', 'judgements', 'judgment', 'judgments', 'rating', 'ratings'],
    ...['weak', 'weakly', 'weakness', 'weaknesses', 'poor', 'poorly', 'insufficient', 'insufficiently', 'inadequate'],
    ...['inadequately', 'unconvincing', 'disappointing', 'shortcoming', 'shortcomings', 'fails', 'failed', 'failing'],
    ...['failure', 'failures', 'excellent', 'suspect', 'suspects', 'suspicion', 'suspicions', 'hypothesis'],
    ...['hypotheses', 'we doubt', 'we believe', 'we think'],
  ],
  fr: [
    ...['au dessous', 'en dessous', 'au dessus', 'à parité', 'jugement', 'jugements', 'appréciation', 'appréciations'],
    ...['faible', 'faibles', 'faiblesse', 'faiblesses', 'faiblement', 'insuffisant', 'insuffisante', 'insuffisants'],
    ...[
      'insuffisantes',
      'médiocre',
      'médiocres',
      'décevant',
      'décevante',
      'décevants',
      'décevantes',
      'lacune',
      'lacunes',
    ],
    ...['défaillance', 'défaillances', 'échec', 'échecs', 'excellent', 'excellente', 'excellents', 'excellentes'],
    ...['soupçonnons', 'soupçon', 'soupçons', 'hypothèse', 'hypothèses'],
    ...['nous doutons', 'nous croyons', 'nous pensons', 'nous supposons'],
  ],
};

/** How many there are, */
const COUNTS: InEach<readonly string[]> = {
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'several', 'many', 'most', 'some', 'all'],
  fr: [
    'un',
    'une',
    'deux',
    'trois',
    'quatre',
    'cinq',
    'six',
    'sept',
    'huit',
    'plusieurs',
    'certains',
    'tous',
    'toutes',
  ],
};
/** and of whom, within so many words. */
const OF_US: InEach<readonly string[]> = {
  en: ['of us', 'of the team', 'peer', 'peers', 'reviewer', 'reviewers'],
  fr: ['entre nous', 'de l’équipe', 'pair', 'pairs'],
};
const NEAR = 3;

const JUDGED = ofEach(JUDGING).map(comparedWords);
const COUNTED = new Set(ofEach(COUNTS).flatMap(comparedWords));
const OURS = ofEach(OF_US).map(comparedWords);

/** What a question to the host may give away: a judgement, a name or a city of the team's, how many asked; each once. */
export function giveawaysIn(said: string, { review, known }: Pick<ReviewView, 'review' | 'known'>): Giveaway[] {
  const spoken = said.match(SPOKEN) ?? [];
  const words = spoken.map((word) => comparedWords(word).join(''));
  const found: Giveaway[] = [];
  const add = (what: Giveaway['what'], from: number, n: number) => {
    const one = spoken.slice(from, from + n).join(' ');
    if (!found.some((other) => other.what === what && other.said === one)) found.push({ what, said: one });
  };
  const names = namesOf(review, known);
  for (const [at, word] of words.entries()) {
    for (const phrase of JUDGED) if (standsAt(words, at, phrase)) add('judgement', at, phrase.length);
    for (const name of names)
      if (mayBegin(spoken[at] ?? '', name) && standsAt(words, at, name)) add('name', at, name.length);
    if (COUNTED.has(word) || /^\d{1,3}$/.test(word))
      for (let next = at + 1; next <= at + NEAR; next += 1)
        for (const phrase of OURS) if (standsAt(words, next, phrase)) add('number', at, next - at + phrase.length);
  }
  return found.filter(({ what, said: one }) => !found.some((more) => more.what === what && isWithin(one, more.said)));
}

function isWithin(one: string, more: string): boolean {
  return more !== one && ` ${more} `.includes(` ${one} `);
}

/** What people of the team, their cities and their organisations are called, in words; each part of a person's name, too. */
function namesOf(review: Review, known: ReviewView['known']): NameWords[] {
  const team = [...(known ?? [])].filter(([id, { city }]) => !isOfHost({ id, city }, review));
  return team.flatMap(([, { name, city, organisation }]) => [
    ...partsOfName(name),
    ...calledInTexts(city ?? '').flatMap(wholeName),
    ...wholeName(organisation ?? ''),
  ]);
}
