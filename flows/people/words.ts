import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { Role } from '../../src/method/review';
import type { SheetsLeft } from '../../src/method/team-change';

const role: Record<Role, string> = {
  organiser: 'organises',
  leader: 'leads the team',
  peer: 'peer',
  facilitator: 'facilitates',
  host: 'contact in the host city',
  colleague: 'helps with the host city’s report',
  observer: 'observes',
};

const sheets: Record<SheetsLeft, string> = {
  stay: 'They stay with the seat and count; what was only begun goes',
  go: 'All of them go, and do not come back',
};

const en = {
  title: (city: string) => `People · ${city}`,
  role,
  standsIn: 'stands in for the leader',
  shares: (name: string) => `shares the seat of ${name}`,
  lead: 'Choose somebody and what is to change, or add people. You see what it does before anything happens.',
  field: {
    who: 'Who',
    what: 'What is to change',
    instead: 'Somebody of the programme',
    lines: 'Or somebody new: name, e-mail, city',
    sheets: 'What becomes of their sheets',
    email: 'The right e-mail address',
  },
  what: {
    replace: 'Somebody else comes in their place',
    share: 'Somebody shares their seat: one set of sheets for two',
    lead: 'They lead the team',
    deputy: 'They stand in for the leader, or no longer',
    address: 'Their e-mail address is another',
    leave: 'They leave the review',
  },
  sheets,
  choose: 'Choose who, and what is to change.',
  next: 'Next',
  show: 'Show what happens',
  add: 'Add people',
  ask: {
    add: (city: string) => `Who joins the review of ${city}?`,
    replace: (name: string) => `Who comes in the place of ${name}?`,
    share: (name: string) => `Who shares the seat of ${name}?`,
    address: (name: string) => `The address of ${name}`,
    leave: (name: string) => `${name} leaves`,
  },
  notYet: 'Not yet. Please put this right first; nothing was changed.',
  wrong: {
    nobody: 'Choose somebody, or write a name, an e-mail and a city.',
    one: 'One person takes one place. Name one; add the others afterwards.',
    'as-leader': 'A review has one leader: add them as a peer.',
    'not-there': (name: string) => `${name} has no part in this review any more.`,
    'not-a-peer': (name: string) => `${name} is no peer of this review: one of its peers leads or stands in.`,
    'there-already': (name: string) => `${name} is on this review already.`,
    leads: (name: string) => `${name} leads the team. Choose who comes in their place.`,
    'last-organiser': (name: string) => `${name} is the only organiser. Add another one first.`,
    'has-read': (name: string) =>
      `${name} can read what the team has written so far. Whoever fills in sheets begins without: name them after the gathering, or somebody else now.`,
    'were-read': (name: string) => `The team may have read what ${name} submitted: it stays.`,
    'seat-taken': (name: string) => `Two share the seat of ${name} already, and no more can.`,
    'has-sheets': (name: string) =>
      `${name} fills in sheets of their own already. Let them leave the review first, or choose somebody else.`,
    'no-address': (name: string) => `Write the e-mail address of ${name}, as name@city.example.`,
    'address-taken': (name: string) =>
      `That is somebody else’s address, and so not that of ${name}. Nobody is given another’s account.`,
    'has-come': (name: string) =>
      `${name} has been here already, or has a part elsewhere: their account is theirs. Whoever runs Critical Friend changes it on the command line (person rename).`,
    gone: (name: string) => `${name} has left; only the programme’s file brings them back.`,
  },
  preview: {
    title: (city: string) => `${city}: nothing is changed yet`,
    joins: (who: string, as: string) => `${who} joins: ${as}.`,
    leaves: (who: string) => `${who} leaves the review.`,
    leads: (who: string, before: string) =>
      `${who} leads the team from now on. ${before} stays on it as a peer. What waits for a decision waits for the new leader.`,
    standsIn: (who: string, leader: string) =>
      `${who} may do what ${leader} may: gather, merge, decide. Before the gathering they see what a peer sees. The digest comes to them while ${leader} is away, and the log says who decided.`,
    standsInNoMore: (who: string) => `${who} no longer stands in for the leader.`,
    address: (name: string, before: string, email: string) => `${name}: ${email} in the place of ${before}.`,
    links: 'Links that were sent to the address before no longer open.',
    replaces: (who: string, before: string) => `${who} takes the place of ${before}.`,
    shares: (who: string, mate: string) => `${who} shares the seat of ${mate}.`,
    oneSet:
      'The two fill in one set of sheets, which counts once. Each sees and changes what the other writes, and nothing of anybody else’s before the gathering. Both are reminded.',
    seatGoesOn: (name: string) => `${name} goes on with the seat and all of its sheets, what was only begun included.`,
    newcomer: (email: string, language: string, zone: string) => `New here: ${email}, ${language}, ${zone}.`,
    blind: 'Whoever joins begins alone: nobody’s answers are open to them before the gathering.',
    sheets: {
      stay: (name: string) => `What ${name} submitted stays with the seat and counts. What was only begun goes.`,
      go: (name: string) => `Everything ${name} wrote on this review goes, and does not come back.`,
    } satisfies Record<SheetsLeft, (name: string) => string>,
    until: 'Once the new person has answered an indicator, their answer is the seat’s.',
    follows: 'Reminders, digests and what is expected follow at once.',
    told: (names: string) => `Told once: ${names}.`,
    do: 'Do it',
    doInvite: 'Do it and invite',
    doLater: 'Do it, invite later',
    change: 'Change',
    leave: 'Leave it',
  },
  left: 'Nothing was changed.',
  done: {
    add: (names: string, city: string) => `${names}: on the review of ${city} now.`,
    deputy: (name: string, city: string) => `${name} stands in for the leader of the review of ${city} now.`,
    deputyNoMore: (name: string, city: string) =>
      `${name} no longer stands in for the leader of the review of ${city}.`,
    address: (name: string, email: string) => `${name} is reached at ${email} now.`,
    lead: (name: string, city: string) => `${name} leads the review of ${city} now.`,
    leave: (name: string, city: string) => `${name} has left the review of ${city}.`,
    share: (name: string, mate: string, city: string) =>
      `${name} shares the seat of ${mate} on the review of ${city} now.`,
    replace: (name: string, before: string, city: string) =>
      `${name} has the place of ${before} in the review of ${city}.`,
    already: 'That is done.',
    invited: 'The invitation is on its way.',
    notInvited: (city: string) => `Nobody was invited yet: “invite ${city}” does it.`,
  },
  tell: {
    left: (by: string, city: string) =>
      `${by} has taken you off the review of ${city}: there is nothing more for you to do on it.`,
    leftSheets: {
      stay: 'What you handed in stays and counts; what you had only begun is gone. Thank you for your work.',
      go: 'What you wrote there was removed.',
    } satisfies Record<SheetsLeft, string>,
    standsIn: (by: string, leader: string, city: string) =>
      `${by} asks you to stand in for ${leader}, who leads the review of ${city}: when they are away, you gather, merge and decide. You see what a peer sees until the sheets are open.`,
    standsInNoMore: (by: string, city: string) =>
      `${by} has noted that you no longer stand in for the leader of the review of ${city}.`,
    leads: (by: string, city: string) =>
      `${by} asks you to lead the review of ${city} from now on: what is to be decided comes to you. “digest” shows where it stands.`,
    led: (by: string, name: string, city: string) =>
      `${name} leads the review of ${city} from now on, says ${by}. You stay on the team as a peer. Thank you for leading it so far.`,
    leftPlain: 'Thank you for your help.',
    leftShared: 'What the two of you wrote stays with the seat. Thank you for your work.',
    shares: (by: string, name: string, city: string) =>
      `${name} shares your seat on the review of ${city} from now on, says ${by}: you fill in one set of sheets between you, and each sees what the other writes.`,
    seatIsYours: (name: string, city: string) =>
      `${name} has left the seat that you share on the review of ${city}. It is yours now, with all of its sheets.`,
    leader: {
      add: (by: string, names: string, city: string) => `${by} has added ${names} to the review of ${city}.`,
      deputy: (by: string, name: string, city: string) =>
        `${name} stands in for you on the review of ${city}, says ${by}: when you are away they gather, merge and decide.`,
      deputyNoMore: (by: string, name: string, city: string) =>
        `${name} no longer stands in for you on the review of ${city}, says ${by}.`,
      share: (by: string, name: string, mate: string, city: string) =>
        `${name} shares the seat of ${mate} on the review of ${city}, says ${by}: one set of sheets, which counts once.`,
      leave: (by: string, name: string, city: string) =>
        `${name} is no longer on the review of ${city}: ${by} has let them leave.`,
      replace: (by: string, name: string, before: string, city: string) =>
        `${name} takes the place of ${before} on the review of ${city}, says ${by}.`,
    },
  },
};

/** Who is on a review, and how that changes. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Personnes · ${city}`,
    role: {
      organiser: 'organise',
      leader: 'dirige l’équipe',
      peer: 'pair',
      facilitator: 'accompagne l’équipe',
      host: 'contact dans la ville hôte',
      colleague: 'aide au rapport de la ville hôte',
      observer: 'observe',
    },
    standsIn: 'supplée qui dirige',
    shares: (name) => `partage la place ${de(name)}`,
    lead: 'Choisissez une personne et ce qui doit changer, ou ajoutez des personnes. Vous voyez ce qui se passera avant que rien ne se passe.',
    field: {
      who: 'Qui',
      what: 'Ce qui doit changer',
      instead: 'Une personne du programme',
      lines: 'Ou une nouvelle personne : nom, adresse électronique, ville',
      sheets: 'Ce que deviennent ses fiches',
      email: 'La bonne adresse électronique',
    },
    what: {
      replace: 'Une autre personne prend sa place',
      share: 'Une autre personne partage sa place : les mêmes fiches pour deux',
      lead: 'Elle dirige l’équipe',
      deputy: 'Elle supplée qui dirige, ou ne le fait plus',
      address: 'Son adresse électronique est une autre',
      leave: 'Elle quitte la revue',
    },
    sheets: {
      stay: 'Elles restent avec la place et comptent ; ce qui n’était que commencé disparaît',
      go: 'Toutes disparaissent, sans retour',
    },
    choose: 'Choisissez qui, et ce qui doit changer.',
    next: 'Suite',
    show: 'Voir ce qui se passera',
    add: 'Ajouter des personnes',
    ask: {
      add: (city) => `Qui rejoint la revue ${de(city)} ?`,
      replace: (name) => `Qui prend la place ${de(name)} ?`,
      share: (name) => `Qui partage la place ${de(name)} ?`,
      address: (name) => `L’adresse ${de(name)}`,
      leave: (name) => `Départ ${de(name)}`,
    },
    notYet: 'Pas encore. Corrigez d’abord ceci ; rien n’a changé.',
    wrong: {
      nobody: 'Choisissez une personne, ou écrivez un nom, une adresse électronique et une ville.',
      one: 'Une seule personne prend une place. Nommez-en une ; ajoutez les autres ensuite.',
      'as-leader': 'Une seule personne dirige une revue : ajoutez celle-ci comme pair.',
      'not-there': (name) => `${name} ne participe plus à cette revue.`,
      'not-a-peer': (name) => `${name} n’est pas pair dans cette revue : c’est l’un des pairs qui dirige ou supplée.`,
      'there-already': (name) => `${name} participe déjà à cette revue.`,
      leads: (name) => `${name} dirige l’équipe. Choisissez qui prend sa place.`,
      'last-organiser': (name) => `${name} est seul·e à organiser. Ajoutez d’abord quelqu’un qui organise.`,
      'has-read': (name) =>
        `${name} peut lire ce que l’équipe a écrit jusqu’ici. Qui remplit des fiches commence sans l’avoir lu : ajoutez cette personne après la mise en commun, ou une autre maintenant.`,
      'were-read': (name) => `L’équipe a pu lire ce que ${name} a remis : cela reste.`,
      'seat-taken': (name) => `Deux personnes se partagent déjà la place ${de(name)} ; ce n’est possible qu’à deux.`,
      'has-sheets': (name) =>
        `${name} remplit déjà ses propres fiches. Faites-lui d’abord quitter la revue, ou choisissez quelqu’un d’autre.`,
      'no-address': (name) => `Écrivez l’adresse électronique ${de(name)}, comme nom@ville.example.`,
      'address-taken': (name) =>
        `C’est l’adresse d’une autre personne que ${name}. Personne ne reçoit le compte d’autrui.`,
      'has-come': (name) =>
        `${name} est déjà venu·e, ou participe ailleurs : son compte lui appartient. Qui fait fonctionner Critical Friend change l’adresse en ligne de commande (person rename).`,
      gone: (name) => `${name} est parti·e ; seul le fichier du programme permet un retour.`,
    },
    preview: {
      title: (city) => `${city} : rien n’a encore changé`,
      joins: (who, as) => `${who} arrive : ${as}.`,
      leaves: (who) => `${who} quitte la revue.`,
      leads: (who, before) =>
        `${who} dirige l’équipe désormais. ${before} y reste comme pair. Ce qui attend une décision attend la nouvelle personne.`,
      standsIn: (who, leader) =>
        `${who} peut faire ce que peut ${leader} : mettre en commun, consolider, décider. Avant la mise en commun, cette personne voit ce que voit un pair. La synthèse lui parvient pendant les absences ${de(leader)}, et le journal dit qui a décidé.`,
      standsInNoMore: (who) => `${who} ne supplée plus qui dirige.`,
      address: (name, before, email) => `${name} : ${email} remplace ${before}.`,
      links: 'Les liens envoyés à l’adresse d’avant n’ouvrent plus rien.',
      replaces: (who, before) => `${who} prend la place ${de(before)}.`,
      shares: (who, mate) => `${who} partage la place ${de(mate)}.`,
      oneSet:
        'Les deux remplissent les mêmes fiches, qui comptent une fois. Chacune voit et change ce que l’autre écrit, et rien de personne d’autre avant la mise en commun. Les deux reçoivent des rappels.',
      seatGoesOn: (name) => `${name} garde la place et toutes ses fiches, y compris ce qui n’est que commencé.`,
      newcomer: (email, language, zone) => `Première fois ici : ${email}, ${language}, ${zone}.`,
      blind: 'Qui arrive commence à part : les réponses des autres lui restent fermées jusqu’à la mise en commun.',
      sheets: {
        stay: (name) => `Ce que ${name} a remis reste avec la place et compte. Ce qui n’était que commencé disparaît.`,
        go: (name) => `Tout ce que ${name} a écrit sur cette revue disparaît, sans retour.`,
      },
      until: 'Dès que la nouvelle personne a répondu à un indicateur, sa réponse est celle de la place.',
      follows: 'Les rappels, les synthèses et ce qui est attendu suivent aussitôt.',
      told: (names) => `Un seul message à : ${names}.`,
      do: 'Confirmer',
      doInvite: 'Confirmer et inviter',
      doLater: 'Confirmer, inviter plus tard',
      change: 'Modifier',
      leave: 'Laisser',
    },
    left: 'Rien n’a changé.',
    done: {
      add: (names, city) => `${names} : dans la revue ${de(city)} désormais.`,
      deputy: (name, city) => `${name} supplée désormais la personne qui dirige la revue ${de(city)}.`,
      deputyNoMore: (name, city) => `${name} ne supplée plus la personne qui dirige la revue ${de(city)}.`,
      address: (name, email) => `${name} reçoit désormais ses messages à ${email}.`,
      lead: (name, city) => `${name} dirige désormais la revue ${de(city)}.`,
      leave: (name, city) => `${name} a quitté la revue ${de(city)}.`,
      share: (name, mate, city) => `${name} partage désormais la place ${de(mate)} dans la revue ${de(city)}.`,
      replace: (name, before, city) => `${name} a la place ${de(before)} dans la revue ${de(city)}.`,
      already: 'C’est fait.',
      invited: 'L’invitation est en route.',
      notInvited: (city) => `Personne n’a encore été invité : « inviter ${city} » le fait.`,
    },
    tell: {
      left: (by, city) => `${by} vous a retiré·e de la revue ${de(city)} : vous n’avez plus rien à y faire.`,
      leftSheets: {
        stay: 'Ce que vous avez remis reste et compte ; ce qui n’était que commencé a disparu. Merci pour votre travail.',
        go: 'Ce que vous y aviez écrit a été retiré.',
      },
      standsIn: (by, leader, city) =>
        `${by} vous demande de suppléer ${leader}, qui dirige la revue ${de(city)} : pendant ses absences, vous mettez en commun, consolidez et décidez. Vous voyez ce que voit un pair jusqu’à la mise en commun.`,
      standsInNoMore: (by, city) =>
        `${by} a noté que vous ne suppléez plus la personne qui dirige la revue ${de(city)}.`,
      leads: (by, city) =>
        `${by} vous demande de diriger désormais la revue ${de(city)} : ce qui est à décider vous revient. « synthèse » montre où elle en est.`,
      led: (by, name, city) =>
        `${name} dirige désormais la revue ${de(city)}, dit ${by}. Vous restez dans l’équipe comme pair. Merci de l’avoir dirigée jusqu’ici.`,
      leftPlain: 'Merci pour votre aide.',
      leftShared: 'Ce que vous avez écrit à deux reste avec la place. Merci pour votre travail.',
      shares: (by, name, city) =>
        `${name} partage désormais votre place dans la revue ${de(city)}, dit ${by} : vous remplissez les mêmes fiches, et chacun·e voit ce que l’autre écrit.`,
      seatIsYours: (name, city) =>
        `${name} a quitté la place que vous partagiez dans la revue ${de(city)}. Elle est à vous désormais, avec toutes ses fiches.`,
      leader: {
        add: (by, names, city) => `${by} a ajouté à la revue ${de(city)} : ${names}.`,
        deputy: (by, name, city) =>
          `${name} vous supplée dans la revue ${de(city)}, dit ${by} : pendant vos absences, cette personne met en commun, consolide et décide.`,
        deputyNoMore: (by, name, city) => `${name} ne vous supplée plus dans la revue ${de(city)}, dit ${by}.`,
        share: (by, name, mate, city) =>
          `${name} partage la place ${de(mate)} dans la revue ${de(city)}, dit ${by} : les mêmes fiches, qui comptent une fois.`,
        leave: (by, name, city) => `${name} ne participe plus à la revue ${de(city)} : c’est ${by} qui l’a noté.`,
        replace: (by, name, before, city) =>
          `${name} prend la place ${de(before)} dans la revue ${de(city)}, dit ${by}.`,
      },
    },
  },
};
