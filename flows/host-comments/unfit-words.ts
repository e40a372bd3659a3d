import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { Unfit } from './fitness';

const why: Record<Unfit, string> = {
  named: 'Says somebody’s name: put a function in its place. So it cannot go.',
  judged: 'Says a judgement on an indicator, which stays with the team by the terms. So it cannot go.',
  background: 'Says what somebody told as background only: it is quoted nowhere. So it cannot go.',
  maybeNamed: 'Says a part of somebody’s name: is it the person?',
  outside: 'Is about what the terms leave out of this review: it does not go with the rest.',
  uncorrected: 'A comment is answered as corrected, and its paragraph reads as it was sent.',
  unsourced: 'Rests on nothing that the team noted or decided.',
  check: 'To check: what it rests on has changed.',
  unchecked: 'Rests on what was not checked with anybody yet.',
  single: 'Rests on one source alone.',
};

const en = {
  why,
  /** A sentence, with how many texts it is true of: these stand below. */
  counted: (said: string, n: number) => `${said} ${english.plural(n, 'text', 'texts')}:`,
  in: (part: string, beginning: string) => `${part}: “${beginning}”`,
};

/** Why a text is not fit to go out. A text that is missing in a language does not compile. */
export const UNFIT_WORDS: InEach<typeof en> = {
  en,
  fr: {
    why: {
      named: 'Dit le nom de quelqu’un : mettez une fonction à la place. En l’état, cela ne peut pas partir.',
      judged:
        'Dit une appréciation sur un indicateur, qui reste dans l’équipe selon le cadre. Cela ne peut pas partir.',
      background:
        'Dit ce qui a été dit pour information seulement : cela ne se cite nulle part. Cela ne peut pas partir.',
      maybeNamed: 'Dit une partie du nom de quelqu’un : s’agit-il de la personne ?',
      outside: 'Porte sur ce que le cadre laisse hors de cette revue : cela ne part pas avec le reste.',
      uncorrected: 'Une remarque a pour réponse que c’est corrigé, et son paragraphe se lit comme il a été envoyé.',
      unsourced: 'Ne repose sur rien que l’équipe ait noté ou décidé.',
      check: 'À vérifier : ce qui le fonde a changé.',
      unchecked: 'Repose sur ce qui n’a encore été vérifié avec personne.',
      single: 'Repose sur une seule source.',
    },
    counted: (said, n) => `${said} ${french.plural(n, 'texte', 'textes')} :`,
    in: (part, beginning) => `${part} : « ${beginning} »`,
  },
};
