import type { InEach } from '../../src/method/language';
import { may } from '../../src/method/permissions';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';

/** Help on one screen: what this person may say now. */
export function helpCard(context: FlowContext): Prompt {
  const { commands, language, words } = context;
  const { help } = words;
  const now = commands.offered(context.person, context.reviews, context.now);
  const items = [...now.values()].flat().map((name) => (typeof name === 'string' ? help.lines[name] : name[language]));
  const [example, another] = context.reviews;
  const namesCity = another !== undefined && [...now.keys()].some(commands.areOfRunning);
  return prompt({
    title: help.title,
    body: [
      { kind: 'list', items: namesCity && example ? [...items, help.city(example.review.hostCity)] : items },
      text(now.has('next') ? help.footAnswering : help.foot, 'subtle'),
    ],
    summary: help.summary,
  });
}

/** How the desk review works, in a few sentences: to those who fill in sheets, what they do; to others, what the team does. */
export function howCard({ person, reviews, words: { how }, language }: FlowContext): Prompt {
  const answers = reviews.some(({ review }) => may(person, 'fill-sheet', review));
  const items = answers ? how.text : OTHERS[language];
  return prompt({ title: how.title, body: [{ kind: 'list', items }], summary: how.title });
}

const OTHERS: InEach<readonly string[]> = {
  en: [
    'Each on the team first reads the host city’s initial report alone, on one card for each indicator: the standard, what the report says about it, their judgement, and what the visit should find out.',
    'Two weeks before the visit, or earlier when the leader opens them, the sheets are open to the whole team. The leader makes one finding of many, and the team prepares the visit with it.',
    'The host city sees the sheets at no time.',
  ],
  fr: [
    'Chaque membre de l’équipe lit d’abord à part le rapport initial de la ville hôte, avec une carte par indicateur\u00a0: la norme, ce que le rapport en dit, son jugement, et ce que la visite devrait établir.',
    'Deux semaines avant la visite, ou plus tôt si qui dirige l’équipe les ouvre, les fiches sont ouvertes à toute l’équipe. Qui dirige en fait une seule synthèse, avec laquelle l’équipe prépare la visite.',
    'La ville hôte ne voit jamais les fiches.',
  ],
};
