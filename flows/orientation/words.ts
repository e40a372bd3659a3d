import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  help: {
    title: 'What I understand',
    city: (city: string) => `With the city after it where you have several reviews, as in “status ${city}”.`,
    summary: 'Help',
    polite: 'At your service. “help” says what I understand.',
    parts: {
      'before-visit': 'Before the visit',
      visit: 'The visit',
      'after-visit': 'Report and recommendations',
      programme: 'The programme',
      review: 'The review and its people',
      own: 'Your time, practice and data',
    },
    footAnswering: 'What I do not understand I keep, and ask where it belongs.',
    foot: 'What I do not understand I keep, and say so.',
  },
  how: {
    title: 'How this works',
    text: [
      'One card for each indicator: the standard, what the city’s report says about it, your judgement, and what the visit should find out.',
      'A judgement counts with one thing the visit should verify, one to ask and somebody to meet (or “none” for the last two). If you need more information: what we don’t know instead of what to verify.',
      'You can judge all indicators first and give the reasons later. Half an answer is kept as a draft.',
      'You may leave at any moment and go on from another device.',
    ],
    toOthers: [
      'Each on the team first reads the host city’s initial report alone, on one card for each indicator: the standard, what the report says about it, their judgement, and what the visit should find out.',
      'Two weeks before the visit, or earlier when the leader opens them, the sheets are open to the whole team. The leader makes one finding of many, and the team prepares the visit with it.',
      'The host city sees the sheets at no time.',
    ],
  },
  keptOnly: (text: string) => `I kept “${text}”, but I don’t know what to do with it. “help” says what I understand.`,
  keptMaybe: (text: string) => `I kept “${text}”. Is this what you mean? “help” says what else I understand.`,
  host: {
    title: (city: string) => `${city}: what is asked of you`,
    waiting: (due: string) => `Your city’s initial report, by ${due}.`,
    late: (due: string) => `Your city’s initial report was due ${due}, and has not been accepted yet.`,
    handedIn: (day: string) => `Your report was handed in on ${day}. It waits to be accepted; you are told.`,
    received:
      'The desk review is open: the team reads what you have reported. Their questions reach you before the visit.',
    openWithout:
      'The desk review is open, and your initial report is not here yet: the team works without it. It still helps them, whole or in part: write it here, cell by cell, or ask your organiser.',
    gathered: 'The team has read what you have reported. Its questions reach you before the visit.',
    visit: (visit: string) => `The team is with you: ${visit}.`,
    draft: (until: string) =>
      `The team’s draft report has come to your city: until ${until} its contacts say where a fact is wrong. Then it becomes final, and you answer its recommendations.`,
    commented: (until: string) =>
      `The team’s draft report has come to your city. Its contacts could say until ${until} where a fact is wrong; the final report brings the answers, and then you answer its recommendations.`,
    isFinal: (when: string) =>
      `The team’s final report went to your city on ${when}. What your city does about its recommendations is said here, and asked for again.`,
    after: (visit: string) =>
      `The visit was ${visit}. The team’s report reaches you as a draft, whose facts you correct, and then as final; after that you answer its recommendations.`,
  },
  channel: {
    notLinked: (city: string) =>
      `Nothing is linked to a review there. A review’s organiser or leader can change that by saying there: “link ${city}”.`,
    ownStatus: 'My own status',
  },
  /** For those who see when what happens, the team's percentage, and no more. */
  observed: {
    title: (city: string) => `${city}: where the review is`,
    share: (percent: string) => `${percent} of the team’s answers are in.`,
  },
  overview: {
    title: 'Your reviews at a glance',
    stages: {
      waiting: 'waits for the report',
      late: 'report late',
      desk: 'desk review',
      gathered: 'gathered',
      visit: 'visit',
      report: 'after the visit',
      draft: 'draft report sent',
      final: 'final report sent',
      postponed: 'postponed',
      cancelled: 'cancelled',
      ended: 'ended',
    },
    head: ['Review', 'Stage', 'Answers'],
    behind: (n: number) => `${n} behind the pace`,
    unreachable: (n: number) => `${n} not reached`,
    notHere: (n: number) => `${n} not here yet`,
    summary: 'Status of all reviews',
  },
  dates: {
    title: (city: string) => `${city}: when and who`,
    report: (day: string) => `The host city’s report is due ${day}.`,
    reportLate: (day: string) => `The host city’s report was due ${day}, and is awaited.`,
    opened: (when: string) => `The desk review has been open since ${when}.`,
    opens: (day: string) => `The desk review opens once the report is accepted, ${day} at the earliest.`,
    opensThen: 'The desk review opens once the report is accepted.',
    gathered: 'The sheets are open to the team.',
    gathers: (when: string) => `Sheets are due ${when}. Then they open to the team.`,
    call: (when: string) => `Team call: ${when}`,
    noCall: 'The team call has no date yet.',
    visit: (days: string) => `Visit: ${days}`,
    afterVisit: (city: string) => `${city}: after the visit`,
    visitNow: (days: string) => `Visit: ${days}, now`,
    visited: (days: string) => `The visit was ${days}.`,
    drafts: (day: string) => `The draft report goes to the city by ${day}.`,
    draftLate: (day: string) => `The draft report was to go to the city by ${day}, and is awaited.`,
    draft: (when: string) => `The draft report went to the city on ${when}.`,
    comments: (when: string) => `Its comments on facts are due ${when}.`,
    commented: (when: string) => `Its comments on facts were due ${when}; the final report comes next.`,
    final: (when: string) => `The final report went out on ${when}.`,
    clock: (zone: string) => `Times are yours (${zone}); days of the visit are the host city’s.`,
    who: 'Who',
    leader: 'Leads',
    peers: 'Peers',
    facilitators: 'Facilitates',
    organisers: 'Organises',
    host: 'Host city',
  },
};

/** The words of finding one’s way. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    help: {
      title: 'Ce que je comprends',
      city: (city) => `Suivi de la ville quand vous avez plusieurs revues, comme « statut ${city} ».`,
      summary: 'Aide',
      polite: 'À votre service. « aide » dit ce que je comprends.',
      parts: {
        'before-visit': 'Avant la visite',
        visit: 'La visite',
        'after-visit': 'Rapport et recommandations',
        programme: 'Le programme',
        review: 'La revue et ses personnes',
        own: 'Votre temps, exercices et données',
      },
      footAnswering: 'Ce que je ne comprends pas, je le garde, et je demande où le ranger.',
      foot: 'Ce que je ne comprends pas, je le garde, et je le dis.',
    },
    how: {
      title: 'Comment ça marche',
      text: [
        'Une carte par indicateur : la norme, ce qu’en dit le rapport de la ville, votre appréciation, et ce que la visite devra éclaircir.',
        'Une appréciation compte avec une chose à vérifier sur place, une à demander et quelqu’un à rencontrer (ou « rien » et « personne » pour ces deux-là). S’il vous faut davantage d’informations : ce que nous ne savons pas, à la place de ce qui est à vérifier.',
        'Vous pouvez d’abord évaluer tous les indicateurs, puis donner les raisons. Une réponse inachevée est gardée comme brouillon.',
        'Vous pouvez vous arrêter à tout moment et reprendre sur un autre appareil.',
      ],
      toOthers: [
        'Chaque membre de l’équipe lit d’abord à part le rapport initial de la ville hôte, avec une carte par indicateur\u00a0: la norme, ce que le rapport en dit, son jugement, et ce que la visite devrait établir.',
        'Deux semaines avant la visite, ou plus tôt si qui dirige l’équipe les ouvre, les fiches sont ouvertes à toute l’équipe. Qui dirige en fait une seule synthèse, avec laquelle l’équipe prépare la visite.',
        'La ville hôte ne voit jamais les fiches.',
      ],
    },
    keptOnly: (text) => `J’ai gardé « ${text} », mais je ne sais pas qu’en faire. « aide » dit ce que je comprends.`,
    keptMaybe: (text) =>
      `J’ai gardé « ${text} ». Est-ce cela que vous cherchez ? « aide » dit ce que je comprends d’autre.`,
    host: {
      title: (city) => `${city} : ce qui vous est demandé`,
      waiting: (due) => `Le rapport initial de votre ville, pour le ${due}.`,
      late: (due) => `Le rapport initial de votre ville était attendu pour le ${due}, et n’a pas encore été accepté.`,
      handedIn: (day) => `Votre rapport a été remis le ${day}. Il attend d’être accepté ; vous en serez informé·e.`,
      received:
        'La revue préparatoire est ouverte : l’équipe lit ce que vous avez rapporté. Ses questions vous parviendront avant la visite.',
      openWithout:
        'La revue préparatoire est ouverte, et votre rapport initial n’est pas encore là : l’équipe travaille sans lui. Il lui sera encore utile, entier ou en partie : écrivez-le ici, case par case, ou demandez à la personne qui organise la revue.',
      gathered: 'L’équipe a lu ce que vous avez rapporté. Ses questions vous parviendront avant la visite.',
      visit: (visit) => `L’équipe est chez vous : ${visit}.`,
      draft: (until) =>
        `Le projet de rapport de l’équipe est arrivé dans votre ville\u00a0: jusqu’au ${until}, ses contacts disent où un fait est faux. Il devient ensuite définitif, et vous répondez à ses recommandations.`,
      commented: (until) =>
        `Le projet de rapport de l’équipe est arrivé dans votre ville. Ses contacts pouvaient dire jusqu’au ${until} où un fait est faux\u202f; le rapport final apporte les réponses, puis vous répondez à ses recommandations.`,
      isFinal: (when) =>
        `Le rapport final de l’équipe est parti vers votre ville le ${when}. Ce que votre ville fait de ses recommandations se dit ici, et vous est redemandé.`,
      after: (visit) =>
        `La visite a eu lieu (${visit}). Le rapport de l’équipe vous parvient en projet, dont vous corrigez les faits, puis en version définitive ; vous répondez ensuite à ses recommandations.`,
    },
    channel: {
      notLinked: (city) =>
        `Aucune revue n’y est reliée. La personne qui organise une revue ou dirige son équipe peut y remédier en y disant : « relier ${city} ».`,
      ownStatus: 'Où j’en suis',
    },
    observed: {
      title: (city) => `${city}\u00a0: où en est la revue`,
      share: (percent) => `${percent} des réponses de l’équipe sont arrivées.`,
    },
    overview: {
      title: 'Vos revues d’un coup d’œil',
      stages: {
        waiting: 'en attente du rapport',
        late: 'rapport en retard',
        desk: 'revue préparatoire',
        gathered: 'mise en commun faite',
        visit: 'visite',
        report: 'après la visite',
        draft: 'projet de rapport envoyé',
        final: 'rapport final envoyé',
        postponed: 'reportée',
        cancelled: 'annulée',
        ended: 'terminée',
      },
      head: ['Revue', 'Étape', 'Réponses'],
      behind: (n) => `${n} en retard sur le rythme`,
      unreachable: (n) => french.plural(n, 'personne injoignable', 'personnes injoignables'),
      notHere: (n) => french.plural(n, 'personne pas encore venue', 'personnes pas encore venues'),
      summary: 'L’état de toutes les revues',
    },
    dates: {
      title: (city) => `${city} : quand et qui`,
      report: (day) => `Le rapport de la ville hôte est attendu ${day}.`,
      reportLate: (day) => `Le rapport de la ville hôte était attendu ${day}, et l’est toujours.`,
      opened: (when) => `La revue préparatoire est ouverte depuis ${when}.`,
      opens: (day) => `La revue préparatoire ouvre une fois le rapport accepté, au plus tôt ${day}.`,
      opensThen: 'La revue préparatoire ouvre une fois le rapport accepté.',
      gathered: 'Les fiches sont ouvertes à l’équipe.',
      gathers: (when) => `Les fiches sont attendues pour ${when}. Elles s’ouvrent alors à l’équipe.`,
      call: (when) => `Réunion d’équipe : ${when}`,
      noCall: 'La réunion d’équipe n’a pas encore de date.',
      visit: (days) => `Visite : ${days}`,
      afterVisit: (city) => `${city}\u00a0: après la visite`,
      visitNow: (days) => `Visite : ${days}, en ce moment`,
      visited: (days) => `La visite a eu lieu : ${days}.`,
      drafts: (day) => `Le projet de rapport part vers la ville d’ici au ${day}.`,
      draftLate: (day) => `Le projet de rapport devait partir vers la ville d’ici au ${day}, et il est attendu.`,
      draft: (when) => `Le projet de rapport est parti vers la ville le ${when}.`,
      comments: (when) => `Ses remarques sur les faits sont attendues pour le ${when}.`,
      commented: (when) =>
        `Ses remarques sur les faits étaient attendues pour le ${when}\u202f; le rapport final vient ensuite.`,
      final: (when) => `Le rapport final est parti le ${when}.`,
      clock: (zone) => `Les heures sont les vôtres (${zone}) ; les jours de la visite, ceux de la ville hôte.`,
      who: 'Qui',
      leader: 'Dirige',
      peers: 'Pairs',
      facilitators: 'Facilite',
      organisers: 'Organise',
      host: 'Ville hôte',
    },
  },
};
