import { plural as enPlural } from '../../../src/i18n/english';
import { plural as frPlural } from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';
import type { Performance } from '../../../src/method/sheet';

const en = {
  /** On a button: as short as a row of five allows. */
  choice: {
    below: 'below',
    at: 'at',
    above: 'above',
    need_info: 'more info',
    not_applicable: 'doesn’t apply',
  } satisfies Record<Performance, string> as Record<Performance, string>,
  where: (cell: number, ofCells: number, judged: number, of: number) =>
    `Cell ${cell} of ${ofCells} · ${judged} of ${of} judged`,
  wherePart: (cell: number, ofCells: number, part: number, ofParts: number, judged: number, of: number) =>
    `Cell ${cell} of ${ofCells}, part ${part} of ${ofParts} · ${judged} of ${of} judged`,
  title: (pillar: string, dimension: string) => `${pillar} · ${dimension}`,
  partTitle: (pillar: string, dimension: string, part: number, ofParts: number) =>
    `${pillar} · ${dimension} (${part} of ${ofParts})`,
  intro: (city: string) => `Compared with each standard, where is ${city}? A press is kept at once; reasons can wait.`,
  indicator: (n: number, title: string) => `${n}. ${title}`,
  whole: 'More than this stands in the report: its own card has it.',
  stands: {
    done: '✓ complete',
    /** `what` the draft still needs. */
    draft: (what: string) => `◐ draft, still needs: ${what}`,
  },
  next: 'Next cell',
  nextPart: 'Rest of this cell',
  reasons: 'Give reasons',
  open: 'Open',
  /** The line that a cell's card becomes. */
  folded: (title: string, judged: number, of: number, lacking: number) =>
    `${title}: ${judged} of ${of} judged${lacking > 0 ? `, ${lacking} without reasons yet` : ''}`,
  noted: (n: number, title: string, choice: string) => `${n}. ${title}: ${choice}.`,
  goesOn: (n: number, title: string) => `Next: ${n}. ${title}?`,
  /** `choice`: a judgement with a number that may be an indicator's, too. */
  whichOne: (choice: string) => `${choice}: which one do you mean?`,
  allJudged: (n: number) => `${enPlural(n, 'indicator is', 'indicators are')} judged: all of them.`,
  notThere: 'That button is not of this review’s cells. Nothing was changed.',
};

/** The words of judging a cell at a time. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    choice: {
      below: 'en dessous',
      at: 'au niveau',
      above: 'au-dessus',
      need_info: 'plus d’infos',
      not_applicable: 'sans objet',
    },
    where: (cell, ofCells, judged, of) =>
      `Case ${cell} sur ${ofCells} · ${frPlural(judged, 'évalué', 'évalués')} sur ${of}`,
    wherePart: (cell, ofCells, part, ofParts, judged, of) =>
      `Case ${cell} sur ${ofCells}, partie ${part} sur ${ofParts} · ${frPlural(judged, 'évalué', 'évalués')} sur ${of}`,
    title: (pillar, dimension) => `${pillar} · ${dimension}`,
    partTitle: (pillar, dimension, part, ofParts) => `${pillar} · ${dimension} (${part} sur ${ofParts})`,
    intro: (city) =>
      `Par rapport à chaque norme, où se situe ${city} ? Une pression suffit, elle est gardée tout de suite ; les raisons peuvent attendre.`,
    indicator: (n, title) => `${n}. ${title}`,
    whole: 'Le rapport en dit davantage : sa propre fiche le montre.',
    stands: {
      done: '✓ complet',
      draft: (what) => `◐ brouillon, il manque encore : ${what}`,
    },
    next: 'Case suivante',
    nextPart: 'Suite de cette case',
    reasons: 'Donner les raisons',
    open: 'Ouvrir',
    folded: (title, judged, of, lacking) =>
      `${title} : ${frPlural(judged, 'évalué', 'évalués')} sur ${of}${lacking > 0 ? `, ${lacking} encore sans raisons` : ''}`,
    noted: (n, title, choice) => `${n}. ${title} : ${choice}.`,
    goesOn: (n, title) => `Ensuite : ${n}. ${title} ?`,
    whichOne: (choice) => `${choice} : pour lequel ?`,
    allJudged: (n) => `${frPlural(n, 'indicateur est évalué', 'indicateurs sont évalués')} : tous.`,
    notThere: 'Ce bouton n’est pas d’une case de cette revue. Rien n’a changé.',
  },
};
