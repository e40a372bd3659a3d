import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  field: {
    about: { label: 'Which indicator is it about?' },
    question: { label: 'What should the host be asked?', hint: 'One question. Who words it may change your words.' },
    words: {
      label: 'The question, as the host reads it',
      hint: 'No judgement, no name or city of the team’s, not how many asked.',
    },
    merged: { label: 'It answers these, too' },
    reason: { label: 'Why, for whoever proposed it' },
    answer: { label: 'Your answer', hint: 'The team reads it with your report.' },
    links: { label: 'Documents or links', hint: 'One a line: its name, a link, a page.' },
  },
  title: (city: string) => `Questions to ${city} before the visit`,
  ask: 'Ask the host before the visit',
  all: 'All questions before the visit',
  intro: (city: string) =>
    `What the report leaves open, ${city} can often say in writing: then the visit has time for the rest. What you propose is read by whoever releases it, and by nobody else; ${city} never learns who asked.`,
  how: '“clarify 48: …” proposes a question on indicator 48.',
  own: 'Proposed by you',
  asked: 'Asked',
  nothingAsked: 'Nothing is asked yet.',
  state: { waiting: 'not asked yet', asked: 'asked', returned: 'returned to you' },
  reason: 'Why it was returned',
  open: (city: string) => `${city} has not answered yet.`,
  answeredOn: (city: string, day: string) => `${city}, ${day}`,
  propose: 'Propose',
  takeBack: 'Take it back',
  proposeAll: 'All of them',
  which: 'Which of your questions should the host be asked before the visit?',
  proposed: (n: number, city: string) =>
    n === 1
      ? `Proposed. Whoever releases it words it without a judgement or a name; ${city} never learns who asked.`
      : `${n} questions are proposed. Whoever releases them words them without a judgement or a name; ${city} never learns who asked.`,
  nobody: 'It waits until the sheets are open to the team: until then nobody releases who does not answer themselves.',
  proposedBefore: 'You have proposed that already. Nothing was changed.',
  nothingToAsk: 'There is no question on your sheet yet: write it there first, under what is to be asked.',
  whichIndicator: 'Which indicator is your question about? Nothing was proposed yet.',
  noQuestion: 'Write a question. Nothing was proposed.',
  tooMany: (most: number) => `${most} of your questions wait already. Take one back first; nothing was proposed.`,
  takenBack: 'It is taken back. Nobody is asked.',
  notWaiting: 'It has been asked already, or is gone: there is nothing to take back.',
  over: 'The visit has begun: what is open now is asked there.',
  release: {
    title: (city: string) => `Questions proposed for ${city}`,
    intro: (n: number, city: string) =>
      n === 0
        ? 'Nothing waits to be asked.'
        : `${english.plural(n, 'question waits', 'questions wait')}. Word each so that it gives away no judgement, no name and not how many asked; ${city} reads nothing else.`,
    waits: (n: number, city: string) =>
      `${english.plural(n, 'question proposed', 'questions proposed')} for ${city} ${n === 1 ? 'waits' : 'wait'} to be worded and asked.`,
    from: (who: string) => `from ${who}`,
    word: 'Word it and ask',
    wording: (city: string) => `Word the question to ${city}`,
    ask: (city: string) => `Ask ${city}`,
    anyway: 'Ask it in these words',
    giveBack: 'Return it',
    gives: {
      judgement: (said: string) => `“${said}” sounds like a judgement.`,
      name: (said: string) => `“${said}” is a name or a city of the team’s.`,
      number: (said: string) => `“${said}” says how many ask.`,
    },
    lookAgain: 'Nothing was sent. Change the words, or ask it in these if they mean something else.',
    empty: 'The question is empty. Nothing was sent.',
    asked: (city: string) => `${city} is asked, in your words.`,
    full: (most: number) => `${most} questions are asked already: the host has a visit to prepare. Nothing was sent.`,
    gone: 'This was asked, returned or taken back meanwhile. Nothing was changed.',
    undo: 'Undo',
    undone: 'It is taken back: the host is not asked, and it waits again.',
    answered: 'The host has answered meanwhile: it stays.',
    why: 'Return it to whoever proposed it',
    noReason: 'Say why: whoever proposed it reads that. Nothing was returned.',
    returned: 'It is returned, with your words.',
    told: (city: string) => `A question to ${city} was proposed`,
    toldReturned: (city: string) => `Your question to ${city} is returned to you`,
    toldReturnedSays: 'It was not asked. You can word it anew, or keep it for the visit.',
    look: 'Look at what is proposed',
    elsewhere: 'You release questions in these reviews, too.',
  },
  host: {
    title: (city: string) => `Questions before the visit to ${city}`,
    intro: 'The review team asks these before it comes. Answer each once: what you say is read with your report.',
    none: 'Nothing is asked of you now.',
    noneYours: 'No question is about the cells that are shared with you.',
    allDone: 'You have answered everything. Thank you.',
    answer: 'Answer',
    goOn: 'Go on with your answer',
    begun: 'begun',
    answered: (n: number) => `Answered (${n})`,
    send: 'Send the answer',
    keep: 'Keep it for later',
    kept: 'Kept, and not sent: only you and your colleagues see it.',
    empty: 'Write an answer, or name a document. Nothing was sent.',
    receipt: (when: string) => `Received ${when}. The team reads it with your report.`,
    once: 'This question is answered already: each is answered once.',
    gone: 'The team took this question back: nothing is needed. Nothing was sent.',
    notYours: 'This question is about a cell that is not shared with you. Nothing was changed.',
    reminder: (city: string, n: number) =>
      n === 1
        ? `The review team has a question to ${city} before the visit.`
        : `The review team has ${n} questions to ${city} before the visit.`,
  },
  answered: {
    title: (city: string) => `${city} has answered your question`,
    others: (city: string) => `${city} has added to its report`,
    othersSay: 'An answer adds to an indicator on which your sheet is complete: see whether it changes anything.',
    see: 'See the answers',
  },
};

/** The words of asking before the visit. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    field: {
      about: { label: 'Sur quel indicateur ?' },
      question: {
        label: 'Que faut-il demander à la ville hôte ?',
        hint: 'Une seule question. Elle peut être reformulée.',
      },
      words: {
        label: 'La question, telle que la ville la lira',
        hint: 'Ni appréciation, ni nom ou ville de l’équipe, ni combien de personnes demandent.',
      },
      merged: { label: 'Elle répond aussi à celles-ci' },
      reason: { label: 'Pourquoi, pour qui l’a proposée' },
      answer: { label: 'Votre réponse', hint: 'L’équipe la lit avec votre rapport.' },
      links: { label: 'Documents ou liens', hint: 'Un par ligne : le nom, un lien, une page.' },
    },
    title: (city) => `Questions posées ${french.au(city)} avant la visite`,
    ask: 'Demander à la ville avant la visite',
    all: 'Toutes les questions avant la visite',
    intro: (city) =>
      `Ce que le rapport laisse ouvert, ${city} peut souvent le dire par écrit : la visite garde du temps pour le reste. Ce que vous proposez n’est lu que par qui transmet les questions ; ${city} n’apprend jamais qui demande.`,
    how: '« préciser 48 : … » propose une question sur l’indicateur 48.',
    own: 'Proposées par vous',
    asked: 'Posées',
    nothingAsked: 'Rien n’est encore demandé.',
    state: { waiting: 'pas encore posée', asked: 'posée', returned: 'renvoyée' },
    reason: 'Pourquoi elle est renvoyée',
    open: (city) => `${city} n’a pas encore répondu.`,
    answeredOn: (city, day) => `${city}, ${day}`,
    propose: 'Proposer',
    takeBack: 'La retirer',
    proposeAll: 'Toutes',
    which: 'Laquelle de vos questions faut-il poser à la ville avant la visite ?',
    proposed: (n, city) =>
      n === 1
        ? `Proposée. Elle est formulée sans appréciation ni nom avant d’être posée ; ${city} n’apprend jamais qui demande.`
        : `${n} questions sont proposées. Elles sont formulées sans appréciation ni nom avant d’être posées ; ${city} n’apprend jamais qui demande.`,
    nobody:
      'Elle attend que les fiches soient ouvertes à l’équipe : d’ici là, personne ne transmet sans répondre aussi lui-même.',
    proposedBefore: 'Vous l’avez déjà proposée. Rien n’a changé.',
    nothingToAsk: 'Il n’y a pas encore de question sur votre fiche : écrivez-la d’abord dans ce qu’il faut demander.',
    whichIndicator: 'Sur quel indicateur porte votre question ? Rien n’est encore proposé.',
    noQuestion: 'Écrivez une question. Rien n’a été proposé.',
    tooMany: (most) => `${most} de vos questions attendent déjà. Retirez-en une d’abord ; rien n’a été proposé.`,
    takenBack: 'Elle est retirée. Personne n’est interrogé.',
    notWaiting: 'Elle a déjà été posée, ou n’est plus là : il n’y a rien à retirer.',
    over: 'La visite a commencé : ce qui reste ouvert se demande sur place.',
    release: {
      title: (city) => `Questions proposées pour ${city}`,
      intro: (n, city) =>
        n === 0
          ? 'Rien n’attend d’être posé.'
          : `${french.plural(n, 'question attend', 'questions attendent')}. Formulez chacune sans appréciation, sans nom et sans dire combien la posent ; ${city} ne lit rien d’autre.`,
      waits: (n, city) =>
        `${french.plural(n, 'question proposée', 'questions proposées')} pour ${city} ${n > 1 ? 'attendent' : 'attend'} d’être ${n > 1 ? 'formulées et posées' : 'formulée et posée'}.`,
      from: (who) => `proposée par ${who}`,
      word: 'La formuler et la poser',
      wording: (city) => `Formuler la question ${french.au(city)}`,
      ask: (city) => `La poser ${french.au(city)}`,
      anyway: 'La poser dans ces mots',
      giveBack: 'La renvoyer',
      gives: {
        judgement: (said) => `« ${said} » ressemble à une appréciation.`,
        name: (said) => `« ${said} » est un nom ou une ville de l’équipe.`,
        number: (said) => `« ${said} » dit combien demandent.`,
      },
      lookAgain: 'Rien n’a été envoyé. Changez les mots, ou posez-la ainsi s’ils veulent dire autre chose.',
      empty: 'La question est vide. Rien n’a été envoyé.',
      asked: (city) => `La question est posée ${french.au(city)}, dans vos mots.`,
      full: (most) => `${most} questions sont déjà posées : la ville a une visite à préparer. Rien n’a été envoyé.`,
      gone: 'Elle a été posée, renvoyée ou retirée entre-temps. Rien n’a changé.',
      undo: 'Annuler',
      undone: 'Elle est retirée : la ville n’est pas interrogée, et elle attend de nouveau.',
      answered: 'La ville a répondu entre-temps : la question reste.',
      why: 'La renvoyer à qui l’a proposée',
      noReason: 'Dites pourquoi : qui l’a proposée le lit. Rien n’a été renvoyé.',
      returned: 'Elle est renvoyée, avec vos mots.',
      told: (city) => `Une question ${french.au(city)} est proposée`,
      toldReturned: (city) => `Votre question ${french.au(city)} vous est renvoyée`,
      toldReturnedSays: 'Elle n’a pas été posée. Vous pouvez la formuler autrement, ou la garder pour la visite.',
      look: 'Voir ce qui est proposé',
      elsewhere: 'Vous transmettez aussi les questions de ces revues.',
    },
    host: {
      title: (city) => `Questions avant la visite ${french.au(city)}`,
      intro:
        'L’équipe de revue pose ces questions avant de venir. Répondez une fois à chacune : vos réponses se lisent avec votre rapport.',
      none: 'Rien ne vous est demandé pour le moment.',
      noneYours: 'Aucune question ne porte sur les cases partagées avec vous.',
      allDone: 'Vous avez répondu à tout. Merci.',
      answer: 'Répondre',
      goOn: 'Continuer la réponse',
      begun: 'commencée',
      answered: (n) => `Répondues (${n})`,
      send: 'Envoyer la réponse',
      keep: 'La garder pour plus tard',
      kept: 'Gardée, et pas envoyée : vous et vos collègues seuls la voyez.',
      empty: 'Écrivez une réponse, ou nommez un document. Rien n’a été envoyé.',
      receipt: (when) => `Reçu ${when}. L’équipe la lit avec votre rapport.`,
      once: 'Cette question a déjà sa réponse : on répond une fois à chacune.',
      gone: 'L’équipe a retiré cette question : rien n’est nécessaire. Rien n’a été envoyé.',
      notYours: 'Cette question porte sur une case qui n’est pas partagée avec vous. Rien n’a changé.',
      reminder: (city, n) =>
        n === 1
          ? `L’équipe de revue a une question ${french.au(city)} avant la visite.`
          : `L’équipe de revue a ${n} questions ${french.au(city)} avant la visite.`,
    },
    answered: {
      title: (city) => `${city} a répondu à votre question`,
      others: (city) => `${city} a complété son rapport`,
      othersSay:
        'Une réponse complète un indicateur dont votre fiche est complète : voyez si elle change quelque chose.',
      see: 'Voir les réponses',
    },
  },
};
