/** What messages state, as their readers would put it, in both languages: what each group of a pattern stands for. */
export const STATEMENTS = {
  /** minutes (none: an hour) */
  callSoon: [
    /The team call begins in (?:(\d+) minutes?|an hour): \d\d:\d\d/g,
    /La réunion d’équipe commence dans (?:(\d+) minutes?|une heure) : /g,
  ],
  /** when */
  call: [/^Team call: (.+)\.$/gm, /^Réunion d’équipe : (.+)\.$/gm],
  /** when, how many are open */
  closes: [
    /The desk review closes (.+?); (\d+) indicators? (?:is|are) still open/g,
    /La revue préparatoire se termine le (.+?) ; (\d+) indicateurs? restent? ouverts?/g,
  ],
  /** how many are open */
  overdue: [/The deadline has passed with (\d+) indicators? open/g, /L’échéance est passée et (\d+) indicateurs? /g],
  /** a day, until when, done, of */
  pace: [
    /(\S+) a day still gets you there by (.+?): (\d+) indicators? of (\d+) done/g,
    /Avec (\S+) par jour, tout sera prêt le (.+?) : (\d+) indicateurs? faits? sur (\d+)/g,
  ],
  /** city, days */
  quietSelf: [/Nothing new on (.+?) for (\d+) working days?/g, /Rien de neuf sur (.+?) depuis (\d+) jours? /g],
  /** city, how many wait */
  merge: [
    /^(.+?): the sheets are open to the team, and the merge is due; (\d+)/gm,
    /^(.+?) : les fiches sont ouvertes à l’équipe, c’est le moment de consolider ; (\d+)/gm,
  ],
  /** city, days */
  programme: [/^(.+?): (\d+) days? to the visit\./gm, /^(.+?) : la visite a lieu dans (\d+) jours?\./gm],
  /** city, when */
  visitNear: [/^The visit to (.+?) is near: (.+)\.$/gm, /^La visite (?:à|au|aux) (.+?) approche : (.+)\.$/gm],
  /** city, when */
  reportDue: [
    /The initial report of (.+?) is due (.+?)\. /g,
    /Le rapport initial d(?:e |’)(.+?) est attendu pour le (.+?)\. /g,
  ],
  reportWasDue: [
    /The initial report of (.+?) was due (.+?)\. /g,
    /Le rapport initial d(?:e |’)(.+?) était attendu pour le (.+?)\. /g,
  ],
  /** city, when its report is due */
  termsOpen: [
    /The terms of (.+?)’s review are not agreed yet: .+? due, on (.+?);/g,
    /Le cadre de la revue d(?:e |’)(.+?) n’est pas encore convenu.+? attendu pour le (.+?) ;/g,
  ],
  /** city, first day of the visit */
  hours: [
    /The team comes to (.+?) on (.+?)\. Hold hours now/g,
    /L’équipe vient (?:à|au|aux) (.+?) le (.+?)\. Réservez/g,
  ],
  /** city, whose desk review goes on without a report */
  withoutReport: [
    /The desk review of (.+?) is open, and its initial report is not here yet\./g,
    /La revue préparatoire d(?:e |’)(.+?) est ouverte, et le rapport initial n’est pas encore là\./g,
  ],
  /** days, city */
  feedback: [/(\d+) days? since the visit to (.+?)\. The /g, /(\d+) jours? depuis la visite (?:à|au|aux) (.+?)\. Le /g],
  /** city */
  welcome: [
    /^(.+?), .*: your desk review(?: has begun)?$/gm,
    /^(.+?), .* : votre revue préparatoire(?: a commencé)?$/gm,
  ],
  /** until when */
  welcomeUntil: [/short cells?, until (.+?)\.$/gm, /petites? cases?, jusqu’au (.+?)\.$/gm],
  /** a day */
  welcomePace: [/^About (\S+) indicators a working day/gm, /^Environ (\S+) indicateurs par jour ouvré/gm],
  /** who, days: in digests, of peers; in mornings, of leaders */
  // The leader's lines are numbered.
  peerQuiet: [
    /^(?:\d+ · )?(.+?): nothing for (\d+) working days?$/gm,
    /^(?:\d+ · )?(.+?) : rien depuis (\d+) jours? ouvrés?$/gm,
  ],
  leaderQuiet: [
    /^.+?: (.+?), the leader, has been quiet for (\d+) working/gm,
    /^.+?, (.+?) \(chef d’équipe\) : rien depuis (\d+) jours? ouvrés?/gm,
  ],
  /** city, when */
  lateReport: [
    /^(.+?): the initial report was due (.+?)\.$/gm,
    /^(.+?) : le rapport initial était attendu pour le (.+?)\.$/gm,
  ],
  thisWeek: [/^(.+?): the visit is this week, (.+)\.$/gm, /^(.+?) : la visite a lieu cette semaine \((.+)\)\.$/gm],
  gathered: [/(.+?): the sheets are open\. Each of you/g, /(.+?) : les fiches sont ouvertes\. /g],
  /** which */
  noVoice: [/Nobody yet from: (.+)/g, /Encore personne parmi : (.+)/g],
  /** how many are in, of how many */
  answers: [/(\d+) of (\d+) answers (?:are )?in/g, /(\d+) réponses? (?:arrivées? )?sur (\d+)/g],
  /** days */
  toGathering: [/ · (\d+) working days? to the gathering$/gm, / · mise en commun dans (\d+) jours? ouvrés?$/gm],
  gatheringDue: [/ · the gathering is due$/gm, / · mise en commun attendue$/gm],
  toVisit: [/ · visit in (\d+) days?$/gm, / · visite dans (\d+) jours?$/gm],
  visitOn: [/ · the visit is on$/gm, / · visite en cours$/gm],
  /** how many */
  fresh: [
    /^\d+ of \d+ answers in .* · \+(\d+) since the last digest/gm,
    /^\d+ réponses? sur \d+ .* · \+(\d+) depuis la dernière synthèse/gm,
  ],
  nothingNew: [/^Nothing new since the last digest\./gm, /^Rien de neuf depuis la dernière synthèse\./gm],
  /** a day */
  teamPace: [/ · pace needed (\d+) a day/g, / · rythme nécessaire : (\d+) par jour/g],
  late: [/what you send now is marked as late\./g, /ce que vous envoyez maintenant sera marqué comme tardif\./g],
  /** when */
  callAhead: [/^Team call: (.+[^.])$/gm, /^Réunion d’équipe : (.+[^.])$/gm],
  /** how many, how many left */
  decided: [
    /Decided so far: (\d+) judgements?; (\d+) left/g,
    /Décidé jusqu’ici : (\d+) appréciations? ; il en reste (\d+)/g,
  ],
  /** who, done, of how many, what more is said */
  peer: [/^(.+?): (\d+) of (\d+)((?: · .+)?)$/gm, /^(.+?) : (\d+) sur (\d+)((?: · .+)?)$/gm],
} as const satisfies Record<string, readonly RegExp[]>;

/** The languages in which a text states something. */
export function languagesOf(text: string): string[] {
  const stated = (n: number) =>
    Object.values(STATEMENTS).some((patterns) => patterns[n] && text.search(patterns[n]) >= 0);
  return [...(stated(0) ? ['en'] : []), ...(stated(1) ? ['fr'] : [])];
}

/** Every time a text states it: the groups of the pattern. */
export function statedIn(text: string, statement: keyof typeof STATEMENTS): string[][] {
  return STATEMENTS[statement].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, ...groups]) => groups.map((g) => g ?? '')),
  );
}
