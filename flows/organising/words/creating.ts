import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: 'A new review',
  programmeFirst: 'A review belongs to a programme, and there is none yet. Say “new programme” to make one first.',
  lead: 'Nothing is created before you have seen the whole plan and confirmed it.',
  field: {
    programme: 'In which programme',
    hostCity: 'Host city',
    start: 'First day of the visit',
    days: 'How long the visit is',
    timeZone: 'Time zone of the host city',
    otherZone: 'Another time zone, if the list does not have it',
    leader: 'Team leader',
    peers: 'Peers',
    facilitators: 'Facilitators',
    host: 'Contacts in the host city',
    newPeople: 'People who are not in the lists: name, e-mail, city',
    blind: 'When the team can read each other’s sheets',
    call: 'Team call',
    callDay: 'Day of the team call',
    callTime: 'Its time, on the host city’s clock',
  },
  example: { zone: 'Europe/Lisbon', person: 'Ana Sousa, ana@porto.example, Porto' },
  timeZoneHint: 'Leave it empty: the city’s name tells it.',
  leaderHint: 'Who is not in this list: write their line further down, with the word leader.',
  newPeopleHint:
    'One a line, in any order, or pasted from a table or a mail. They become peers, or contacts if the city is the host. Another role (leader, facilitator), a language and a time zone may stand there too; otherwise the language is yours, and the time zone their city’s.',
  moreLeaders: (n: number) =>
    `The first ${n} by name. For anybody else write their e-mail further down, then a comma and the word leader.`,
  days: (n: number) => english.plural(n, 'day', 'days'),
  blind: {
    'until-gathering': 'when the leader gathers them, at the latest two weeks before',
    'own-answer': 'on each indicator, once they have answered it themselves',
  },
  show: 'Show the plan',
  notYet: 'Not yet. Please put this right first; everything you wrote is still there.',
  wrong: {
    programme: () => 'Choose one.',
    hostCity: () => 'Write the city’s name, on one line of 80 characters at most.',
    start: () => 'Choose a day.',
    past: () => 'Choose a day that is still to come.',
    outOfReach: (first: string, last: string) => `Dates go from ${first} to ${last}. Please look at the year again.`,
    days: () => 'Choose one to ten days.',
    timeZone: () => 'Choose one, or write it as Europe/Lisbon.',
    cityMeant: (city: string, meant: string) =>
      `I do not know ${city}. Did you mean ${meant}? Then write it so; else choose its time zone.`,
    noZone: (zone: string) => `“${zone}” is not a time zone that I know.`,
    zoneMeant: (zone: string, meant: string) => `“${zone}” is not a time zone that I know. Did you mean ${meant}?`,
    whichZone: (city: string, zones: string) =>
      `There are several called ${city}. Choose the time zone of yours: ${zones}.`,
    leader: () => 'Choose one.',
    leaders: (names: string) => `Only one can lead: ${names}?`,
    peers: () => 'Choose at least one beside the leader.',
    people: () => 'There are too many of them, or somebody cannot be named here.',
    blind: () => 'Choose one of the two.',
    call: () => 'Choose its day and write its time as 10:00, or leave both empty.',
    gone: () => 'Somebody you chose is no longer in the programme. Choose again.',
    twice: (name: string) => `${name} is named twice.`,
    isHost: (name: string) => `${name} is a contact in the host city, and so cannot be on the team.`,
    ofHostCity: (name: string, city: string) =>
      `${name} works for ${city}, the host city, and so cannot be on the team.`,
    ownCity: (city: string) => `You work for ${city}: its review is for somebody else to create.`,
    ownContact: () => 'You cannot be a contact in the host city of a review that you create.',
    left: (name: string) => `${name} has left; only the programme’s file brings them back.`,
    noEmail: (row: string, line: string) => `Row ${row}, “${line}”: what is the e-mail address?`,
    unknown: (row: string, email: string) =>
      `Row ${row}, ${email}: shorten the name (120 characters at most) or the city (80).`,
    noName: (row: string, email: string) => `Row ${row}, ${email}: what is the name, and which city or organisation?`,
    noPlace: (row: string, email: string) => `Row ${row}, ${email}: which city or organisation?`,
    notUnderstood: (row: string, email: string, part: string) =>
      `Row ${row}, ${email}: I do not understand “${part}”. Write a name, a city and perhaps a role.`,
  },
  odd: {
    peopleOff: (day: string, names: string) => `${day} is no working day for ${names}.`,
    visitDayOff: (day: string) => `The visit includes ${day}, a day off there.`,
    callDayOff: (day: string) => `The team call is on ${day}, a day off there.`,
    callOutOfTime: (day: string) => `The team call is on ${day}; it helps most one to two weeks before the visit.`,
    reportLate: (day: string) => `The report would have been due on ${day}: ask for it at once.`,
    sheetsLate: (day: string) =>
      `The peers’ sheets would have been due on ${day}. What they send still counts: the sooner the desk review opens, the more the visit has of it.`,
    organiserOfHost: (name: string) =>
      `${name} is of the host city: they can manage this review, but its sheets stay closed to them.`,
    perhapsOfHost: (name: string, place: string, hostCity: string) =>
      `${name} is down for ${place}, but by its spelling or their e-mail address that may be ${hostCity} itself. Nobody reviews their own city: take them off the team if it is.`,
    hostFromElsewhere: (name: string, city: string) => `${name} is a contact in the host city, but works for ${city}.`,
    known: (email: string, name: string) => `${email} is known already, as ${name}.`,
    another: (city: string, day: string) => `There is a review of ${city} already, with a visit from ${day}.`,
  },
  preview: {
    title: (city: string, visit: string) => `${city}, ${visit}: not created yet`,
    id: (id: string, programme: string) => `In the programme “${programme}”. Files and commands call it ${id}.`,
    renamed: (id: string) =>
      `The name by which files call it was taken meanwhile. It is ${id} now: look again, then confirm.`,
    due: (day: string) => `Initial report due: ${day}`,
    opening: (when: string) => `Desk review, at the earliest: ${when}`,
    gathering: (when: string) => `Sheets due, and open to the team: ${when}`,
    call: (when: string) => `Team call: ${when}`,
    visit: (days: string) => `Visit: ${days}`,
    zone: (zone: string) => `Time zone: ${zone}`,
    zoneFound: (zone: string) => `Time zone: ${zone}, found by the city’s name`,
    both: (there: string, city: string, here: string) => `${there} in ${city} (${here} for you)`,
    who: 'Who does what',
    organisers: 'Organisers',
    observers: 'Observers',
    newcomer: (who: string, email: string, language: string, zone: string) =>
      `New: ${who}, ${email}, ${language}, ${zone}`,
    spokenTo: (language: string) => `in ${language}`,
    plan: 'What goes out, and when',
    from: (when: string) => `from ${when}`,
    rest: (n: number) => `The rest of the plan (${n})`,
    daily: (n: number) =>
      `Up to ${n} more, day by day: the leader’s digest, a word to those who are behind, and to the host while the report is late.`,
    clocks: 'Messages come on the recipient’s own clock and working days, and only if they are still needed then.',
    create: 'Create it',
    createOpen: 'Create it, and open the desk review',
    mayOpen: 'The visit is near: the desk review may open at once, even without the host’s report.',
    change: 'Change',
    leave: 'Leave it',
  },
  left: 'Nothing was created.',
  created: (city: string) => `The review of ${city} is created. Its plan runs from now on.`,
  next: 'What comes next:',
  nextLink: (city: string) => `In the team’s channel or group chat say “link ${city}”: its digests are posted there.`,
  nextReport: (id: string) =>
    `The host’s contact answers its report here, and hands it in. A table that it sends you comes in by the programme’s file, once that names ${id}.`,
  nextOpen: (city: string) => `Once the report is in, say “open ${city}”: the desk review begins.`,
  nextOpenFrom: (city: string, when: string) =>
    `Once the report is in, from ${when} on, say “open ${city}”: the desk review begins.`,
  nextInvite: (city: string) =>
    `Say “invite ${city}”, or press the button: each of its people is asked to come, where a message reaches them, with a link that works once.`,
};

/** The words of creating a review. A text that is missing in a language does not compile. */
export const CREATING: InEach<typeof en> = {
  en,
  fr: {
    title: 'Une nouvelle revue',
    programmeFirst:
      'Une revue appartient à un programme, et il n’y en a pas encore. Dites d’abord « nouveau programme ».',
    lead: 'Rien n’est créé avant que vous ayez vu tout le calendrier et confirmé.',
    field: {
      programme: 'Dans quel programme',
      hostCity: 'Ville hôte',
      start: 'Premier jour de la visite',
      days: 'Durée de la visite',
      timeZone: 'Fuseau horaire de la ville hôte',
      otherZone: 'Un autre fuseau, s’il manque à la liste',
      leader: 'Chef d’équipe',
      peers: 'Pairs',
      facilitators: 'Facilitateurs',
      host: 'Contacts dans la ville hôte',
      newPeople: 'Personnes absentes des listes : nom, adresse, ville',
      blind: 'Quand l’équipe peut lire les fiches des autres',
      call: 'Réunion d’équipe',
      callDay: 'Jour de la réunion d’équipe',
      callTime: 'Son heure, à l’horloge de la ville hôte',
    },
    example: { zone: 'Europe/Lisbon', person: 'Ana Sousa, ana@porto.example, Porto' },
    timeZoneHint: 'Laissez vide\u00a0: le nom de la ville suffit.',
    leaderHint: 'Hors de cette liste\u00a0: écrivez sa ligne plus bas, avec le mot chef.',
    newPeopleHint:
      'Une par ligne, dans n’importe quel ordre, ou copiées d’un tableau ou d’un courriel. Elles deviennent pairs, ou contacts si la ville est la ville hôte. Un autre rôle (chef, facilitateur), une langue et un fuseau peuvent y figurer ; sinon, la langue est la vôtre, et le fuseau celui de leur ville.',
    moreLeaders: (n) =>
      `Les ${n} premiers par ordre alphabétique. Pour toute autre personne, écrivez plus bas son adresse, une virgule et le mot chef.`,
    days: (n) => french.plural(n, 'jour', 'jours'),
    blind: {
      'until-gathering': 'à la mise en commun, au plus tard deux semaines avant la visite',
      'own-answer': 'indicateur par indicateur, une fois qu’on y a répondu soi-même',
    },
    show: 'Voir le calendrier',
    notYet: 'Pas encore. Merci de corriger d’abord ceci ; tout ce que vous avez écrit est resté.',
    wrong: {
      programme: () => 'Choisissez-en un.',
      hostCity: () => 'Écrivez le nom de la ville, sur une ligne.',
      start: () => 'Choisissez un jour.',
      past: () => 'Choisissez un jour à venir.',
      outOfReach: (first, last) => `Les dates commencent en ${first} et finissent en ${last}. Regardez l’année.`,
      days: () => 'Choisissez d’un à dix jours.',
      timeZone: () => 'Choisissez-en un, ou écrivez-le comme Europe/Lisbon.',
      cityMeant: (city, meant) =>
        `Je ne connais pas ${city}. Vouliez-vous dire ${meant} ? Écrivez-le alors ainsi ; sinon, choisissez son fuseau horaire.`,
      noZone: (zone) => `Je ne connais pas de fuseau horaire « ${zone} ».`,
      zoneMeant: (zone, meant) => `Je ne connais pas de fuseau horaire « ${zone} ». Vouliez-vous dire ${meant} ?`,
      whichZone: (city, zones) => `Plusieurs villes s’appellent ${city}. Choisissez le fuseau de la vôtre : ${zones}.`,
      leader: () => 'Choisissez une personne.',
      leaders: (names) => `Une seule personne peut diriger : ${names} ?`,
      peers: () => 'Choisissez au moins une personne, en plus de celle qui dirige.',
      people: () => 'Il y en a trop, ou quelqu’un ne peut pas être nommé ici.',
      blind: () => 'Choisissez l’un des deux.',
      call: () => 'Choisissez son jour et écrivez son heure comme 10 h 30, ou laissez les deux vides.',
      gone: () => 'Une personne choisie n’est plus dans le programme. Choisissez de nouveau.',
      twice: (name) => `${name} : cette personne est nommée deux fois.`,
      isHost: (name) => `${name} est un contact dans la ville hôte : impossible d’être aussi dans l’équipe.`,
      ofHostCity: (name, city) => `${name} travaille pour ${city}, la ville hôte : impossible d’être dans l’équipe.`,
      ownCity: (city) => `Vous travaillez pour ${city} : c’est à quelqu’un d’autre de créer sa revue.`,
      ownContact: () => 'On ne peut pas être contact dans la ville hôte d’une revue que l’on crée.',
      left: (name) => `${name} a quitté le programme ; seul le fichier du programme permet un retour.`,
      noEmail: (row, line) => `Ligne ${row}, « ${line} » : quelle est l’adresse électronique ?`,
      unknown: (row, email) =>
        `Ligne ${row}, ${email} : raccourcissez le nom (120 caractères au plus) ou la ville (80).`,
      noName: (row, email) => `Ligne ${row}, ${email} : quel est le nom, et quelle ville ou organisation ?`,
      noPlace: (row, email) => `Ligne ${row}, ${email} : quelle ville ou organisation ?`,
      notUnderstood: (row, email, part) =>
        `Ligne ${row}, ${email} : je ne comprends pas « ${part} ». Écrivez un nom, une ville et peut-être un rôle.`,
    },
    odd: {
      peopleOff: (day, names) => `${day} : jour non travaillé pour ${names}.`,
      visitDayOff: (day) => `La visite comprend un jour qui y est chômé : ${day}.`,
      callDayOff: (day) => `La réunion d’équipe tombe un jour qui y est chômé : ${day}.`,
      callOutOfTime: (day) =>
        `La réunion d’équipe est prévue le ${day} ; elle sert surtout une à deux semaines avant la visite.`,
      reportLate: (day) => `Le rapport aurait été attendu pour le ${day} : demandez-le tout de suite.`,
      sheetsLate: (day) =>
        `Les fiches des pairs auraient été attendues pour le ${day}. Ce qui est envoyé compte encore : plus tôt s’ouvre la revue préparatoire, plus la visite en profite.`,
      organiserOfHost: (name) =>
        `${name} est de la ville hôte : cette revue pourra être gérée, mais ses fiches resteront fermées.`,
      perhapsOfHost: (name, place, hostCity) =>
        `${name} : inscrit pour ${place}, mais d’après l’orthographe ou l’adresse électronique, ce peut être la ville hôte elle-même (${hostCity}). Personne n’évalue sa propre ville : si c’est le cas, retirez cette personne de l’équipe.`,
      hostFromElsewhere: (name, city) => `${name} est un contact dans la ville hôte, mais travaille pour ${city}.`,
      known: (email, name) => `${email} est déjà connue : ${name}.`,
      another: (city, day) => `Il y a déjà une revue ${french.de(city)}, avec une visite à partir du ${day}.`,
    },
    preview: {
      title: (city, visit) => `${city}, ${visit} : pas encore créée`,
      id: (id, programme) => `Dans le programme « ${programme} ». Les fichiers et les commandes l’appellent ${id}.`,
      renamed: (id) => `Son nom a été pris entre-temps. C’est maintenant ${id} : regardez encore, puis confirmez.`,
      due: (day) => `Rapport initial attendu : ${day}`,
      opening: (when) => `Revue préparatoire, au plus tôt : ${when}`,
      gathering: (when) => `Fiches à remettre, et ouvertes à l’équipe : ${when}`,
      call: (when) => `Réunion d’équipe : ${when}`,
      visit: (days) => `Visite : ${days}`,
      zone: (zone) => `Fuseau : ${zone}`,
      zoneFound: (zone) => `Fuseau : ${zone}, trouvé par le nom de la ville`,
      both: (there, city, here) => `${there} à l’heure ${french.de(city)} (${here} pour vous)`,
      who: 'Qui fait quoi',
      organisers: 'Organisation',
      observers: 'Observateurs',
      newcomer: (who, email, language, zone) => `Nouvelle personne : ${who}, ${email}, ${language}, ${zone}`,
      spokenTo: (language) => `en ${language}`,
      plan: 'Ce qui part, et quand',
      from: (when) => `à partir du ${when}`,
      rest: (n) => `La suite du calendrier (${n})`,
      daily: (n) =>
        `Jusqu’à ${n} de plus, au jour le jour : la synthèse du chef d’équipe, un mot à qui est en retard, et à la ville hôte tant que son rapport manque.`,
      clocks:
        'Chaque message arrive à l’heure et aux jours ouvrés de qui le reçoit, et seulement s’il est encore utile ce jour-là.',
      create: 'Créer la revue',
      createOpen: 'Créer et ouvrir la revue préparatoire',
      mayOpen:
        'La visite est proche : la revue préparatoire peut s’ouvrir tout de suite, même sans le rapport de la ville hôte.',
      change: 'Modifier',
      leave: 'Abandonner',
    },
    left: 'Rien n’a été créé.',
    created: (city) => `La revue ${french.de(city)} est créée. Son calendrier court dès maintenant.`,
    next: 'La suite :',
    nextLink: (city) =>
      `Dans le canal ou la conversation de groupe de l’équipe, dites « relier ${city} » : ses synthèses y paraîtront.`,
    nextReport: (id) =>
      `La ville hôte répond ici à son rapport, et le remet. Un tableau qu’elle vous envoie entre par le fichier du programme, dès qu’il nomme ${id}.`,
    nextOpen: (city) => `Une fois le rapport reçu, dites « ouvrir ${city} » : la revue préparatoire commence.`,
    nextOpenFrom: (city, when) =>
      `Une fois le rapport reçu, à partir du ${when}, dites « ouvrir ${city} » : la revue préparatoire commence.`,
    nextInvite: (city) =>
      `Dites « inviter ${city} », ou appuyez sur le bouton : chaque personne est priée de venir, là où un message lui parvient, avec un lien qui sert une seule fois.`,
  },
};
