import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  leave: {
    title: (city: string) => `Leave the review of ${city}?`,
    does: ['Nothing happens yet: the organiser is asked, and decides.', 'Until you hear, you can go on as before.'],
    sheets: 'What you have submitted stays with the team and counts; what you have only begun goes.',
    shared: (name: string) => `${name} goes on with the seat that you share, and with all of its sheets.`,
    leads: 'You lead the team: it would help to name who could take your place.',
    ask: 'Ask the organiser',
    stay: 'Stay',
    asked: (city: string) => `The organiser of the review of ${city} has your wish, and you hear what comes of it.`,
    own: 'You organise this review: “people” lets you leave, or brings somebody in your place.',
    asks: (name: string, city: string) => `${name} asks to leave the review of ${city}`,
  },
  propose: {
    title: (city: string) => `Propose somebody for the review of ${city}`,
    lead: 'The organiser sees your proposal and decides. Nobody is asked to come before that.',
    asked: (city: string) => `The organiser of the review of ${city} has your proposal.`,
    nobody: 'Write who it is: name, e-mail and city. Nothing was sent.',
    ask: 'Send to the organiser',
    proposes: (name: string, city: string) => `${name} proposes somebody for the review of ${city}`,
    add: 'In addition to everybody',
    not: 'Leave it',
  },
  field: {
    why: 'Why, if you like',
    inPlaceOf: 'In whose place',
    proposed: 'Who could take your place, if you know: name, e-mail, city',
    lines: 'Who: name, e-mail, city',
  },
  card: {
    proposes: (line: string) => `Proposed: ${line}`,
    inPlaceOf: (name: string) => `In the place of ${name}.`,
    letGo: 'Let them leave',
    replace: 'Do it and invite',
    choose: 'Choose who comes instead',
    look: 'See what happens first',
    not: 'Not now',
  },
  nobody: (city: string) =>
    `Nobody can decide about that here: whoever organises the review of ${city} is of the city itself, or has left. Nothing was sent; please write to whoever runs the programme.`,
  no: {
    done: 'They hear that it stays as it is for now.',
    gone: 'They are not on this review any more. Nothing was changed, and nobody was told.',
    proposal: (by: string, city: string) =>
      `${by} leaves the team of the review of ${city} as it is for now. Whom you proposed has not been asked.`,
    left: (by: string, city: string) =>
      `${by} asks you to stay on the review of ${city} for now. Nothing was changed; please talk it over with them.`,
  },
};

/** What people of a review ask its organiser for. A text that is missing in a language does not compile. */
export const ASKING: InEach<typeof en> = {
  en,
  fr: {
    leave: {
      title: (city) => `Quitter la revue ${de(city)} ?`,
      does: [
        'Rien ne change encore : la question est posée à qui organise, qui décide.',
        'En attendant la réponse, vous pouvez continuer comme avant.',
      ],
      sheets: 'Ce que vous avez remis reste à l’équipe et compte ; ce que vous n’avez que commencé disparaît.',
      shared: (name) => `${name} garde la place que vous partagez, et toutes ses fiches.`,
      leads: 'Vous dirigez l’équipe : indiquer qui pourrait prendre votre place aiderait.',
      ask: 'Demander à qui organise',
      stay: 'Rester',
      asked: (city) =>
        `Votre souhait est transmis à qui organise la revue ${de(city)} ; vous saurez ce qu’il en advient.`,
      own: 'Vous organisez cette revue : « personnes » vous permet de la quitter, ou d’être remplacé·e.',
      asks: (name, city) => `${name} souhaite quitter la revue ${de(city)}`,
    },
    propose: {
      title: (city) => `Proposer une personne pour la revue ${de(city)}`,
      lead: 'Qui organise voit votre proposition et décide. Personne n’est invité avant.',
      asked: (city) => `Votre proposition est transmise à qui organise la revue ${de(city)}.`,
      nobody: 'Écrivez de qui il s’agit : nom, adresse électronique et ville. Rien n’a été envoyé.',
      ask: 'Envoyer à qui organise',
      proposes: (name, city) => `${name} propose une personne pour la revue ${de(city)}`,
      add: 'En plus de tout le monde',
      not: 'Laisser',
    },
    field: {
      why: 'Pourquoi, si vous voulez',
      inPlaceOf: 'À la place de qui',
      proposed: 'Qui pourrait prendre votre place, si vous le savez : nom, adresse électronique, ville',
      lines: 'Qui : nom, adresse électronique, ville',
    },
    card: {
      proposes: (line) => `Proposition : ${line}`,
      inPlaceOf: (name) => `À la place ${de(name)}.`,
      letGo: 'Accepter le départ',
      replace: 'Confirmer et inviter',
      choose: 'Choisir qui vient à sa place',
      look: 'Voir d’abord ce qui se passera',
      not: 'Pas maintenant',
    },
    nobody: (city) =>
      `Personne ne peut en décider ici : qui organise la revue ${de(city)} est de la ville même, ou est parti. Rien n’a été envoyé ; écrivez à qui pilote le programme.`,
    no: {
      done: 'La personne apprend que rien ne change pour l’instant.',
      gone: 'La personne ne participe plus à cette revue. Rien n’a changé, et personne n’a été informé.',
      proposal: (by, city) =>
        `${by} ne change rien pour l’instant à la composition de la revue ${de(city)}. La personne que vous proposez n’a pas été contactée.`,
      left: (by, city) =>
        `${by} vous demande de rester pour l’instant dans la revue ${de(city)}. Rien n’a changé ; parlez-en ensemble.`,
    },
  },
};
