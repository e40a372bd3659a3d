import type { Locator } from 'playwright-core';
import type { TeamsPage } from './page';

/** How an indicator's card calls its inputs. */
const LABELS = {
  en: {
    suspect: 'We suspect',
    toAsk: 'To ask',
    noneToAsk: 'Nothing to ask',
    toMeet: 'To meet',
    noneToMeet: 'Nobody to meet',
    save: 'Save & next',
  },
  fr: {
    suspect: 'Nous supposons',
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
export async function fillIn(card: Locator, { page }: TeamsPage, language: 'en' | 'fr', answer: CardAnswer) {
  const labels = LABELS[language];
  await card.getByRole('radio', { name: answer.choice }).check();
  await card.getByLabel(labels.suspect, { exact: true }).fill(answer.suspect);
  if (answer.toAsk === undefined) await card.getByLabel(labels.noneToAsk).check();
  else await card.getByLabel(labels.toAsk, { exact: true }).fill(answer.toAsk);
  if (answer.toMeet === undefined) return card.getByLabel(labels.noneToMeet).check();
  await card.getByRole('combobox', { name: labels.toMeet }).click();
  await page.getByRole('menuitemcheckbox', { name: answer.toMeet }).click();
  await page.keyboard.press('Escape');
}

export function saveAndGoOn(card: Locator, language: 'en' | 'fr'): Promise<void> {
  return press(card, LABELS[language].save);
}

/** Presses a card's button. */
export function press(card: Locator, button: string): Promise<void> {
  return card.getByRole('button', { name: button, exact: true }).click();
}
