import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { ProposedStatus, StatusProposal } from '../../../src/method/hypothesis-status';
import type { InEach, Language } from '../../../src/method/language';

const standing: Record<ProposedStatus, string> = {
  supported: 'by the rule: supported',
  refuted: 'by the rule: refuted',
  partly: 'by the rule: partly supported',
  contested: 'contested: heard both ways',
  single_source: 'too few sources',
  unheard: 'nobody was heard on it',
};
const sources = (n: number) => english.plural(n, 'independent source', 'independent sources');
const nuanced = (n: number) => (n > 0 ? ` ${sources(n)} ${n === 1 ? 'nuances' : 'nuance'} it.` : '');
/** Why the rule says so: the reason that is filled in. */
const reason = {
  supported: (n: number, nuances: number) =>
    `${sources(n)} support it, one at least from outside the municipality; none contradicts it.${nuanced(nuances)}`,
  refuted: (n: number, nuances: number) =>
    `${sources(n)} contradict it, one at least from outside the municipality; none supports it.${nuanced(nuances)}`,
  partlyFor: (n: number, nuances: number) => `${sources(n)} for it.${nuanced(nuances)}`,
  partlyAgainst: (n: number, nuances: number) => `${sources(n)} against it.${nuanced(nuances)}`,
  contested: (supports: number, contradicts: number, nuances: number) =>
    `Heard both ways: ${supports} for it, ${contradicts} against it.${nuanced(nuances)}`,
  inside: 'Heard from inside the municipality alone, or in documents that it wrote.',
  alone: 'Heard from one source alone.',
  unheard: 'Nobody was heard on it, and no document read.',
};

const en = {
  standing,
  reason,
  title: (city: string) => `${city}: settle the hypotheses`,
  early: (city: string) => `The sheets on ${city} are not open to the team yet. Hypotheses come with the merge.`,
  none: 'No hypothesis is followed yet: type “hypotheses” to choose which go to the visit.',
  intro: (open: number, all: number) =>
    open === 0
      ? `All ${all} are settled. Each can be changed.`
      : `${english.plural(open, `of ${all} is open`, `of ${all} are open`)}. The rule proposes, you decide; each needs a reason.`,
  next: 'Go through the open ones',
  show: 'Open it',
  refutedBy: 'What would refute it',
  ways: { supports: 'Supports it', contradicts: 'Contradicts it', nuances: 'Nuances it' },
  notChecked: 'not checked yet',
  field: {
    which: { label: 'Which one' },
    status: { label: 'What it comes to' },
    reason: { label: 'Why', hint: 'The team reads it. Change it as you like.' },
  },
  keep: 'Keep',
  skip: 'The next one',
  kept: (status: string, text: string) => `${status}: ${text}`,
  undo: 'Take it back',
  undone: (status: string) => `Taken back: it is ${status} again.`,
  notTaken: 'There is nothing to take back: it has been changed since.',
  noReason: 'Say why: the team reads it. Nothing was changed.',
  noStatus: 'Choose what it comes to. Nothing was changed.',
  same: 'Nothing was changed: it says that already.',
  gone: 'This hypothesis is not there any more. Nothing was changed.',
  heardSince: 'What was heard on it has changed since this card was shown: look once more. Nothing was changed.',
};

/** The words of settling hypotheses. A text that is missing in a language does not compile. */
export const SETTLING: InEach<typeof en> = {
  en,
  fr: {
    standing: {
      supported: 'selon la règle : étayée',
      refuted: 'selon la règle : réfutée',
      partly: 'selon la règle : étayée en partie',
      contested: 'contestée : on a entendu les deux',
      single_source: 'trop peu de sources',
      unheard: 'personne n’a été entendu à ce sujet',
    },
    reason: {
      supported: (n, nuances) =>
        `${french.plural(n, 'source indépendante', 'sources indépendantes')} l’étayent, dont une au moins hors de la municipalité ; aucune ne la contredit.${nuances > 0 ? ` Nuancée par ${nuances}.` : ''}`,
      refuted: (n, nuances) =>
        `${french.plural(n, 'source indépendante', 'sources indépendantes')} la contredisent, dont une au moins hors de la municipalité ; aucune ne l’étaye.${nuances > 0 ? ` Nuancée par ${nuances}.` : ''}`,
      partlyFor: (n, nuances) =>
        `${french.plural(n, 'source indépendante', 'sources indépendantes')} pour elle.${nuances > 0 ? ` Nuancée par ${nuances}.` : ''}`,
      partlyAgainst: (n, nuances) =>
        `${french.plural(n, 'source indépendante', 'sources indépendantes')} contre elle.${nuances > 0 ? ` Nuancée par ${nuances}.` : ''}`,
      contested: (supports, contradicts, nuances) =>
        `On a entendu les deux : ${supports} pour elle, ${contradicts} contre elle.${nuances > 0 ? ` Nuancée par ${nuances}.` : ''}`,
      inside: 'Entendue dans la seule municipalité, ou lue dans ses propres documents.',
      alone: 'Une seule source.',
      unheard: 'Personne n’a été entendu à ce sujet, et aucun document lu.',
    },
    title: (city) => `${city} : trancher les hypothèses`,
    early: (city) =>
      `Les fiches sur ${city} ne sont pas encore ouvertes à l’équipe. Les hypothèses viennent avec la consolidation.`,
    none: 'Aucune hypothèse n’est suivie : tapez « hypothèses » pour choisir celles qui vont à la visite.',
    intro: (open, all) =>
      open === 0
        ? `Les ${all} sont tranchées. Chacune peut être changée.`
        : `${french.plural(open, `sur ${all} est ouverte`, `sur ${all} sont ouvertes`)}. La règle propose, vous décidez ; chacune demande une raison.`,
    next: 'Parcourir celles qui sont ouvertes',
    show: 'L’ouvrir',
    refutedBy: 'Ce qui la réfuterait',
    ways: { supports: 'L’étaye', contradicts: 'La contredit', nuances: 'La nuance' },
    notChecked: 'pas encore vérifié',
    field: {
      which: { label: 'Laquelle' },
      status: { label: 'Ce qu’il en est' },
      reason: { label: 'Pourquoi', hint: 'L’équipe le lit. Changez-le à votre gré.' },
    },
    keep: 'Garder',
    skip: 'La suivante',
    kept: (status, text) => `${status} : ${text}`,
    undo: 'Revenir en arrière',
    undone: (status) => `C’est annulé : elle est de nouveau ${status}.`,
    notTaken: 'Il n’y a rien à annuler : elle a changé depuis.',
    noReason: 'Dites pourquoi : l’équipe le lit. Rien n’a changé.',
    noStatus: 'Choisissez ce qu’il en est. Rien n’a changé.',
    same: 'Rien n’a changé : c’est déjà ce qu’elle dit.',
    gone: 'Cette hypothèse n’existe plus. Rien n’a changé.',
    heardSince: 'Ce qu’on en a entendu a changé depuis cette carte : regardez encore une fois. Rien n’a changé.',
  },
};

/** Why the rule says so. */
export function reasonInWords(of: StatusProposal, language: Language): string {
  const { reason: w } = SETTLING[language];
  const { supports, contradicts, nuances } = of;
  switch (of.proposed) {
    case 'supported':
      return w.supported(supports, nuances);
    case 'refuted':
      return w.refuted(contradicts, nuances);
    case 'partly':
      return contradicts > 0 ? w.partlyAgainst(contradicts, nuances) : w.partlyFor(supports, nuances);
    case 'contested':
      return w.contested(supports, contradicts, nuances);
    case 'single_source':
      return of.isHeardOutside || supports + contradicts + nuances === 1 ? w.alone : w.inside;
    case 'unheard':
      return w.unheard;
  }
}
