import type { InEach } from '../../../src/method/language';

const en = {
  progress: (pillar: string, dimension: string, at: number, of: number, cell: number, n: number, m: number) =>
    `${pillar} · ${dimension} — ${at} of ${of} · cell ${cell}, ${n} of ${m}`,
  minutes: (minutes: number) => `, ≈ ${minutes} min`,
  compare: (city: string) => `Compared with this standard, ${city} is:`,
  onePerLine: 'One per line',
  suspectHint: 'A sentence the visit can check',
  meetNew: 'Somebody else (a function, not a name)',
  meetFirst: 'To meet (a function, not a name)',
  saveNext: 'Save & next',
  skip: 'Skip',
  back: 'Back',
  edit: 'Edit',
  open: 'Open',
  sameAs: 'Same as…',
  /** Of two who share a seat. */
  writtenBy: (name: string) => `${name} has written here.`,
  late: 'The sheets are open to the team already: this edit will be marked as late.',
};

/** The words of an indicator’s card. A text that is missing in a language does not compile. */
export const CARD: InEach<typeof en> = {
  en,
  fr: {
    progress: (pillar, dimension, at, of, cell, n, m) =>
      `${pillar} · ${dimension} — ${at} sur ${of} · case ${cell}, ${n} sur ${m}`,
    minutes: (minutes) => `, ≈ ${minutes} min`,
    compare: (city) => `Par rapport à cette norme, ${city} se situe :`,
    onePerLine: 'Une entrée par ligne',
    suspectHint: 'Une phrase que la visite pourra vérifier',
    meetNew: 'Quelqu’un d’autre (une fonction, pas un nom)',
    meetFirst: 'À rencontrer (une\u00a0fonction, pas un nom)',
    saveNext: 'Enregistrer et continuer',
    skip: 'Passer',
    back: 'Retour',
    edit: 'Modifier',
    open: 'Ouvrir',
    sameAs: 'Comme pour…',
    writtenBy: (name) => `${name} a écrit ici.`,
    late: 'Les fiches sont déjà ouvertes à l’équipe : cette modification sera marquée comme tardive.',
  },
};
