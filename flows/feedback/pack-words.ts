import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { Part } from './kept';

const en = {
  part: {
    strengths: 'Strengths',
    points: 'Points to work on',
    recommendations: 'First recommendations',
  } as Record<Part, string>,
  title: (city: string) => `${city}: first findings`,
  when: (day: string, time: string) => `Feedback session, ${day}, ${time}`,
  thanks: 'Thank you to everybody who received us, answered our questions and gave us their time.',
  did: 'What we did',
  visited: (days: number, interviews: number) =>
    `${english.plural(days, 'day', 'days')} of visit, ${english.plural(interviews, 'conversation', 'conversations')}. We met:`,
  visitedAlone: (days: number) => `${english.plural(days, 'day', 'days')} of visit.`,
  group: (type: string, n: number, functions: string) => `${type} (${n}): ${functions}`,
  both: (before: string, next: string) => `${before}; ${next}`,
  others: (n: number, types: string) =>
    types === ''
      ? english.plural(n, 'other conversation', 'other conversations')
      : `${english.plural(n, 'other conversation', 'other conversations')}: ${types}`,
  next: 'What happens next',
  draft: (day: string) => `Draft report to you, for comments on its facts: by ${day}.`,
  comments: (day: string) => `Your comments: by ${day}. Each of them is answered.`,
  final: (day: string) => `Final report: by ${day}.`,
  followUp: (days: string) => `We ask what became of the recommendations: on ${days}.`,
  notHanded: 'Nothing was handed over yet.',
};

/** What the pack says, in its own language. */
export const PACK_WORDS: InEach<typeof en> = {
  en,
  fr: {
    part: {
      strengths: 'Points forts',
      points: 'Points à travailler',
      recommendations: 'Premières recommandations',
    },
    title: (city) => `${city} : premiers constats`,
    when: (day, time) => `Séance de restitution, ${day}, ${time}`,
    thanks:
      'Merci à toutes celles et tous ceux qui nous ont reçus, ont répondu à nos questions et nous ont donné de leur temps.',
    did: 'Ce que nous avons fait',
    visited: (days, interviews) =>
      `${french.plural(days, 'jour', 'jours')} de visite, ${french.plural(interviews, 'entretien', 'entretiens')}. Nous avons rencontré :`,
    visitedAlone: (days) => `${french.plural(days, 'jour', 'jours')} de visite.`,
    group: (type, n, functions) => `${type} (${n}) : ${functions}`,
    both: (before, next) => `${before} ; ${next}`,
    others: (n, types) =>
      types === ''
        ? french.plural(n, 'autre entretien', 'autres entretiens')
        : `${french.plural(n, 'autre entretien', 'autres entretiens')} : ${types}`,
    next: 'La suite',
    draft: (day) => `Projet de rapport, pour vos remarques sur les faits : d’ici le ${day}.`,
    comments: (day) => `Vos remarques : d’ici le ${day}. Une réponse est donnée à chacune.`,
    final: (day) => `Rapport final : d’ici le ${day}.`,
    followUp: (days) => `Nous demanderons ce que sont devenues les recommandations : ${days}.`,
    notHanded: 'Rien n’a encore été remis.',
  },
};
