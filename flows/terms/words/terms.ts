import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import { de } from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';
import type { Party } from '../../../src/method/terms';

const en = {
  title: (city: string) => `Terms of the review · ${city}`,
  heading: 'Terms of the review',
  questions: 'The host city’s questions',
  noQuestions: 'none yet; it may ask three',
  allPillars: 'all of the benchmark',
  unsaid: {
    reportLanguages: 'as each writes, nothing is translated (nothing agreed)',
    documentLanguages: 'as they are (nothing agreed)',
    interviewLanguages: 'nothing agreed',
    translation: 'nobody named',
    avoid: 'none named',
  },
  mailUnset: (narrowest: string) => `${narrowest}, unless the programme’s file says otherwise`,
  until: (months: string, day: string) => `${months}, ${day}`,
  unagreed: 'Nothing is agreed yet. Until it is, the narrowest reading holds:',
  agreed: (version: number, day: string) => `Agreed, version ${version}, since ${day}:`,
  elsewhere: 'The programme’s file says that this was agreed.',
  yes: {
    host: (name: string, day: string) => `${name} agreed for the host city on ${day}`,
    organiser: (name: string, day: string) => `${name} agreed as organiser on ${day}`,
    leader: (name: string, day: string) => `${name} confirmed as team leader on ${day}`,
  } satisfies Record<Party, unknown>,
  party: { host: 'the host city’s contact', organiser: 'the organiser', leader: 'the team’s leader' } satisfies Record<
    Party,
    string
  >,
  proposedBy: (name: string, day: string) => `Proposed by ${name} on ${day}:`,
  isProposed:
    'A change is proposed. What is written here holds until host city, organiser and team leader have said yes.',
  isFirstProposed:
    'Terms are proposed. What is written here holds until host city, organiser and team leader have said yes.',
  you: 'you',
  waitForYou: (city: string) => `The terms proposed for ${city}’s review wait for your yes.`,
  waitsFor: (parties: string) => `Waits for: ${parties}.`,
  holdsUntil: 'What holds until then',
  change: (label: string, before: string, after: string) =>
    `${label}: ${before === '' ? 'nothing' : before} → ${after === '' ? 'no longer' : after}`,
  differs: {
    proposed: (name: string) => `Changes to what ${name} proposed before:`,
    agreed: 'Changes to what holds now:',
    all: 'All that is proposed',
  },
  objects: (name: string, what: string) => `${name} asks for a change: ${what}`,
  earlier: (n: number) => english.plural(n, 'earlier version', 'earlier versions'),
  version: (version: number, day: string) => `Version ${version}, since ${day}`,
  noHost: 'No contact of the host city is on this review yet: nobody can agree for it.',
  drafted: 'You have begun to fill in terms and not proposed them: only you see that.',
  button: {
    begin: 'Propose terms',
    propose: 'Propose a change',
    goOn: 'Go on filling in',
    agree: 'Agree',
    confirm: 'Confirm',
    differently: 'Propose it differently',
    doubt: 'Ask for a change',
  },
  page: {
    progress: (n: number, of: number) => `${n} of ${of}`,
    questions: 'What does the host city want to know?',
    languages: 'In which languages?',
    readers: 'Who reads what?',
    outside: 'What goes outside?',
    keeping: 'Mails, and how long things are kept',
    lead: {
      questions:
        'Up to three questions, in the host city’s words. Leave empty what nobody wants to ask. Hypotheses on what a question is about come first, marked as asked by the host city.',
      languages: 'Leave empty what nobody needs.',
      readers: 'The narrowest stands first. Nothing of the team’s sheets ever leaves it.',
      outside: 'The narrowest stands first.',
      keeping: 'The narrowest stands first.',
    },
    kept: 'What you fill in is kept at each step, for you alone. Nobody sees it before you propose it.',
    next: 'Keep and go on',
    back: 'Back',
    check: 'Look through, then propose',
  },
  check: {
    title: (city: string) => `Propose these terms? · ${city}`,
    who: 'They hold once the host city’s contact and an organiser agree and the team’s leader confirms. Proposing is your yes.',
    same: 'This is what holds already: there is nothing to propose.',
    moved: 'Somebody proposed terms since you began. Look at theirs first, or propose yours in their place.',
    propose: 'Propose',
    theirs: 'Go on from theirs',
    edit: 'Change something',
  },
  proposed: 'Proposed. Whoever has to agree is told in their working hours.',
  agreedNow: (parties: string) => `You agree. Still needed: ${parties}.`,
  inForce: 'All have said yes: these terms hold from now on.',
  news: (city: string, version: number) => `The terms of ${city}’s review are agreed (version ${version})`,
  movedOn: 'That proposal has been replaced or decided meanwhile. Nothing was changed; this is how it stands:',
  notYours: 'The host city’s contact, the organisers and the team’s leader agree on the terms. Nothing was changed.',
  onlyThese:
    'The host city’s contact or an organiser proposes terms. As team leader you can confirm them or ask for a change.',
  doubt: {
    title: 'Ask for a change',
    lead: 'Whoever proposed it sees your words and can propose it differently.',
    send: 'Send',
    empty: 'Write what should be different.',
    sent: 'Sent. The host city’s contact and the organisers see it.',
  },
};

/** The words of the terms. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Cadre de la revue · ${city}`,
    heading: 'Cadre de la revue',
    questions: 'Les questions de la ville hôte',
    noQuestions: 'aucune pour l’instant ; elle peut en poser trois',
    allPillars: 'tout le référentiel',
    unsaid: {
      reportLanguages: 'chacun·e écrit dans la sienne, rien n’est traduit (rien de convenu)',
      documentLanguages: 'tels quels (rien de convenu)',
      interviewLanguages: 'rien de convenu',
      translation: 'personne de désigné',
      avoid: 'aucune',
    },
    mailUnset: (narrowest) => `${narrowest}, sauf si le fichier du programme dit autre chose`,
    until: (months, day) => `${months}, ${day}`,
    unagreed: 'Rien n’est encore convenu. D’ici là, la lecture la plus étroite vaut :',
    agreed: (version, day) => `Convenu, version ${version}, depuis le ${day} :`,
    elsewhere: 'Le fichier du programme dit que ceci a été convenu.',
    yes: {
      host: (name, day) => `${name} a donné l’accord de la ville hôte le ${day}`,
      organiser: (name, day) => `${name} a donné l’accord de l’organisation le ${day}`,
      leader: (name, day) => `${name} a confirmé, à la tête de l’équipe, le ${day}`,
    },
    party: {
      host: 'le contact de la ville hôte',
      organiser: 'l’organisation',
      leader: 'la tête de l’équipe',
    },
    proposedBy: (name, day) => `Proposé par ${name} le ${day} :`,
    isProposed:
      'Un changement est proposé. Ce qui est écrit ici vaut jusqu’à ce que ville hôte, organisation et tête d’équipe aient dit oui.',
    isFirstProposed:
      'Un cadre est proposé. Ce qui est écrit ici vaut jusqu’à ce que ville hôte, organisation et tête d’équipe aient dit oui.',
    you: 'vous',
    waitForYou: (city) => `Le cadre proposé pour la revue ${de(city)} attend votre accord.`,
    waitsFor: (parties) => `Attend : ${parties}.`,
    holdsUntil: 'Ce qui vaut d’ici là',
    change: (label, before, after) =>
      `${label}\u00a0: ${before === '' ? 'rien' : before} → ${after === '' ? 'n’y est plus' : after}`,
    differs: {
      proposed: (name) => `Ce qui change par rapport à la proposition précédente, ${de(name)}\u00a0:`,
      agreed: 'Ce qui change dans ce qui vaut maintenant\u00a0:',
      all: 'Tout ce qui est proposé',
    },
    objects: (name, what) => `${name} demande un changement : ${what}`,
    earlier: (n) => french.plural(n, 'version antérieure', 'versions antérieures'),
    version: (version, day) => `Version ${version}, depuis le ${day}`,
    noHost: 'Aucun contact de la ville hôte n’est encore dans cette revue : personne ne peut donner son accord.',
    drafted: 'Vous avez commencé à remplir un cadre sans le proposer : vous seul·e le voyez.',
    button: {
      begin: 'Proposer un cadre',
      propose: 'Proposer un changement',
      goOn: 'Continuer à remplir',
      agree: 'D’accord',
      confirm: 'Confirmer',
      differently: 'Le proposer autrement',
      doubt: 'Demander un changement',
    },
    page: {
      progress: (n, of) => `${n} sur ${of}`,
      questions: 'Que veut savoir la ville hôte ?',
      languages: 'Dans quelles langues ?',
      readers: 'Qui lit quoi ?',
      outside: 'Qu’est-ce qui sort de la revue ?',
      keeping: 'Les courriels, et la durée de conservation',
      lead: {
        questions:
          'Trois questions au plus, dans les mots de la ville hôte. Laissez vide ce que personne ne veut demander. Les hypothèses sur le sujet d’une question viennent en premier, marquées comme demandées par la ville hôte.',
        languages: 'Laissez vide ce dont personne n’a besoin.',
        readers: 'Le plus étroit vient en premier. Rien des fiches de l’équipe n’en sort jamais.',
        outside: 'Le plus étroit vient en premier.',
        keeping: 'Le plus étroit vient en premier.',
      },
      kept: 'Ce que vous remplissez est gardé à chaque étape, pour vous seul·e. Personne ne le voit avant que vous le proposiez.',
      next: 'Garder et continuer',
      back: 'Retour',
      check: 'Relire, puis proposer',
    },
    check: {
      title: (city) => `Proposer ce cadre ? · ${city}`,
      who: 'Il vaut dès que le contact de la ville hôte et l’organisation sont d’accord et que la tête d’équipe confirme. Proposer, c’est donner votre accord.',
      same: 'C’est ce qui vaut déjà : il n’y a rien à proposer.',
      moved:
        'Quelqu’un a proposé un cadre depuis que vous avez commencé. Voyez d’abord le sien, ou proposez le vôtre à sa place.',
      propose: 'Proposer',
      theirs: 'Repartir du sien',
      edit: 'Changer quelque chose',
    },
    proposed: 'Proposé. Les personnes dont l’accord est nécessaire l’apprennent à leurs heures de travail.',
    agreedNow: (parties) => `Vous êtes d’accord. Il manque encore : ${parties}.`,
    inForce: 'Tout le monde a dit oui : ce cadre vaut à partir de maintenant.',
    news: (city, version) => `Le cadre de la revue ${de(city)} est convenu (version ${version})`,
    movedOn:
      'Cette proposition a été remplacée ou tranchée entre-temps. Rien n’a été changé ; voici où en sont les choses :',
    notYours:
      'Le contact de la ville hôte, l’organisation et la tête d’équipe conviennent du cadre. Rien n’a été changé.',
    onlyThese:
      'C’est le contact de la ville hôte ou l’organisation qui propose un cadre. À la tête de l’équipe, vous pouvez le confirmer ou demander un changement.',
    doubt: {
      title: 'Demander un changement',
      lead: 'Qui a fait la proposition voit vos mots et peut la refaire autrement.',
      send: 'Envoyer',
      empty: 'Écrivez ce qui devrait être autrement.',
      sent: 'Envoyé. Le contact de la ville hôte et l’organisation le voient.',
    },
  },
};
