import type { Locator } from 'playwright-core';
import type { TeamsPage } from './page';

/** How an indicator's card calls its inputs. */
const LABELS = {
  en: {
    suspect: 'What should the visit verify?',
    toAsk: 'To ask',
    noneToAsk: 'Nothing to ask',
    toMeet: 'To meet',
    noneToMeet: 'Nobody to meet',
    save: 'Save & next',
  },
  fr: {
    suspect: 'Que faudrait-il vérifier sur place ?',
    toAsk: 'À demander',
    noneToAsk: 'Rien à demander',
    toMeet: 'À rencontrer',
    noneToMeet: 'Personne à rencontrer',
    save: 'Enregistrer et continuer',
  },
} as const;

/** What is written on an indicator's card. Without questions there is nothing to ask, without anybody nobody to meet. */
export interface CardAnswer {
  /** The choice with its number, as `1 below`. */
  choice: string;
  suspect: string;
  toAsk?: string;
  /** Picked out of the list. */
  toMeet?: string;
}

/** Fills in an indicator's card, as somebody does who reads this language. */
export async function fillIn(card: Locator, teams: TeamsPage, language: 'en' | 'fr', answer: CardAnswer) {
  const labels = LABELS[language];
  // The judgement is kept at once, and the card drawn anew by then, or not at all: what is typed now stays.
  await press(teams, card, answer.choice);
  const texts = [
    [labels.suspect, answer.suspect],
    ...(answer.toAsk === undefined ? [] : [[labels.toAsk, answer.toAsk] as const]),
  ] as const;
  for (const [label, text] of texts) await card.getByLabel(label, { exact: true }).fill(text);
  if (answer.toAsk === undefined) await press(teams, card, labels.noneToAsk);
  if (answer.toMeet === undefined) return;
  await card.getByRole('combobox', { name: labels.toMeet }).click();
  await teams.page.getByRole('menuitemcheckbox', { name: answer.toMeet }).click();
  await teams.page.keyboard.press('Escape');
}

/** Says what was still missing, or that it was all; of which type the answer is. */
export function saveAndGoOn(
  card: Locator,
  teams: TeamsPage,
  language: 'en' | 'fr',
  { toMeet }: Partial<CardAnswer>,
): Promise<string> {
  const { noneToMeet, save } = LABELS[language];
  return press(teams, card, toMeet === undefined ? noneToMeet : save);
}

/**
 * Presses a card's button, and waits until that was answered: a card that is drawn anew meanwhile would take what is typed
 * on it with it. Of which type the answer is.
 */
export function press(teams: TeamsPage, card: Locator, button: string): Promise<string> {
  return teams.answerTo(() => card.getByRole('button', { name: button, exact: true }).click());
}
