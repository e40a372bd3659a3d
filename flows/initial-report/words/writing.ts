import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `Your report on ${city}`,
  due: (day: string) => `It is due ${day}.`,
  dueWas: (day: string) => `It was due ${day}.`,
  handedIn: (day: string) => `Handed in on ${day}. You can still add to it, and hand it in again.`,
  accepted: 'The team has accepted it and reads it. What you add now, it reads once you hand it in again.',
  awaited: 'It is not here yet: the desk review has begun without it. The team reads it once you hand it in.',
  alone: 'Until it is handed in, only you and your colleagues here see what you write.',
  progress: (done: number, begun: number, of: number) =>
    `${done} of ${of} answered${begun > 0 ? `, ${begun} begun` : ''}`,
  hint: 'Choose a cell, or go on where you stopped. “my report 48” opens one indicator.',
  goOn: 'Go on',
  begin: 'Begin',
  handIn: 'Hand in',
  all: 'All cells',
  where: (cell: string, at: number, inCell: number, ofCell: number) => `${at} · ${cell}, ${inCell} of ${ofCell}`,
  fields: {
    ownView: 'By our own view, the city is',
    text: 'What we do',
    documents: 'Documents',
    holdsRatings: 'These documents hold our own ratings (peers are told so beside them)',
    responsible: 'Who is responsible',
    sourceType: 'They are',
  },
  hints: {
    text: 'What there is, since when, how much, what came of it. Where it does not apply here: why.',
    documents: 'One on a line: its name, its link if it has one, the page.',
    responsible: 'Functions or bodies, no names of people. One on a line.',
  },
  save: 'Save & next',
  skip: 'Skip',
  open: 'Change',
  kept: (title: string) => `Your answer on “${title}”`,
  nothing: 'nothing yet',
  half: { ownView: 'still to say: how you stand', text: 'still to say: what you do' },
  isIt: (title: string) => `I kept what you wrote. Is it what you do on “${title}”?`,
  takeIt: 'Yes, put it there',
  placed: 'It was put there already.',
  noText: 'That text is not here any more. Nothing was changed.',
  tooLong: (has: number, most: number) =>
    `What you do may have ${most} characters; these are ${has}. Nothing was lost: shorten it, or put the rest into a document.`,
  noIndicator: 'This indicator is not in the benchmark any more. Nothing was changed.',
  over: 'The visit has begun: the report is closed. Nothing was changed. Tell your organiser what should be known.',
};

/** The words of writing the report. A text that is missing in a language does not compile. */
export const WRITING: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Votre rapport sur ${city}`,
    due: (day) => `Il est attendu pour le ${day}.`,
    dueWas: (day) => `Il était attendu pour le ${day}.`,
    handedIn: (day) => `Remis le ${day}. Vous pouvez encore le compléter, et le remettre à nouveau.`,
    accepted:
      'L’équipe l’a accepté et le lit. Ce que vous ajoutez maintenant, elle le lit une fois le rapport remis à nouveau.',
    awaited:
      'Il n’est pas encore là : la revue préparatoire a commencé sans lui. L’équipe le lit dès que vous le remettez.',
    alone: 'Tant qu’il n’est pas remis, vous seul·e et vos collègues ici voyez ce que vous écrivez.',
    progress: (done, begun, of) =>
      `${done} sur ${of} ${done > 1 ? 'renseignés' : 'renseigné'}${begun > 0 ? `, ${french.plural(begun, 'commencé', 'commencés')}` : ''}`,
    hint: 'Choisissez une case, ou reprenez là où vous étiez. « mon rapport 48 » ouvre un indicateur.',
    goOn: 'Reprendre',
    begin: 'Commencer',
    handIn: 'Remettre',
    all: 'Toutes les cases',
    where: (cell, at, inCell, ofCell) => `${at} · ${cell}, ${inCell} sur ${ofCell}`,
    fields: {
      ownView: 'De notre point de vue, la ville est',
      text: 'Ce que nous faisons',
      documents: 'Documents',
      holdsRatings: 'Ces documents contiennent nos propres appréciations (les pairs le lisent à côté)',
      responsible: 'Qui est responsable',
      sourceType: 'C’est',
    },
    hints: {
      text: 'Ce qui existe, depuis quand, combien, ce qui en est sorti. Si c’est sans objet ici : pourquoi.',
      documents: 'Un par ligne : son nom, son lien s’il en a un, la page.',
      responsible: 'Des fonctions ou des instances, pas de noms de personnes. Une par ligne.',
    },
    save: 'Enregistrer et continuer',
    skip: 'Passer',
    open: 'Modifier',
    kept: (title) => `Votre réponse sur « ${title} »`,
    nothing: 'rien pour l’instant',
    half: { ownView: 'il reste à dire : où vous en êtes', text: 'il reste à dire : ce que vous faites' },
    isIt: (title) => `J’ai gardé ce que vous avez écrit. Est-ce ce que vous faites pour « ${title} » ?`,
    takeIt: 'Oui, mettez-le là',
    placed: 'C’est déjà rangé là.',
    noText: 'Ce texte n’est plus ici. Rien n’a été modifié.',
    tooLong: (has, most) =>
      `Ce texte peut avoir ${most} caractères ; il y en a ${has}. Rien n’est perdu : raccourcissez, ou mettez le reste dans un document.`,
    noIndicator: 'Cet indicateur n’est plus dans le référentiel. Rien n’a été modifié.',
    over: 'La visite a commencé : le rapport est clos. Rien n’a été modifié. Dites à la personne qui organise ce qu’il faut savoir.',
  },
};
