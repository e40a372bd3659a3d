import type { InEach } from '../../../src/method/language';
import type { Terms } from '../../../src/method/terms';

type Choice =
  | 'draftReaders'
  | 'finalReaders'
  | 'judgements'
  | 'comparison'
  | 'publication'
  | 'press'
  | 'mail'
  | 'retention';
type Asked = Exclude<keyof Terms, 'questions'> | 'objection';

interface Labels {
  /** Counts from 1. */
  question(n: number): string;
  /** What that question is about: each of three fields says which. */
  about(n: number): string;
  field: Readonly<Record<Asked, { label: string; hint?: string }>>;
  choice: { readonly [C in Choice]: Readonly<Record<Terms[C], string>> };
}

/** What is asked, and what can be chosen, the narrowest first. */
export const LABELS: InEach<Labels> = {
  en: {
    question: (n) => `Question ${n}`,
    about: (n) => `Question ${n} is about`,
    field: {
      pillars: {
        label: 'What the review is about',
        hint: 'All of the benchmark, unless you take pillars out: nobody is asked about those.',
      },
      reportLanguages: { label: 'Report written in', hint: 'As in: English, key messages in Italian too.' },
      documentLanguages: { label: 'Documents', hint: 'As in: Italian, each with a summary of half a page in English.' },
      interviewLanguages: { label: 'Interviews held in', hint: 'Interpreted ones take longer: say where.' },
      translation: { label: 'Who translates what, by when' },
      draftReaders: { label: 'Who reads the draft of the review’s report, beside the team' },
      finalReaders: { label: 'Who reads the final report' },
      judgements: { label: 'The team’s judgement on each indicator' },
      comparison: { label: 'Comparison with other cities' },
      publication: { label: 'What may be published' },
      press: { label: 'Who speaks to the press' },
      avoid: {
        label: 'Times to keep clear of',
        hint: 'As in: municipal election on 16 May, nothing in public before.',
      },
      mail: { label: 'What mails may hold' },
      retention: { label: 'What the team wrote is to be erased' },
      objection: { label: 'What should be different' },
    },
    choice: {
      draftReaders: {
        contact: 'The host city’s contact',
        colleagues: 'The contact, and the colleagues they choose',
      },
      finalReaders: {
        contact: 'The team and the host city’s contact',
        city: 'The host city’s administration too',
        programme: 'Everybody in the programme, observers too',
      },
      judgements: {
        team: 'Stays with the team',
        contact: 'Shown to the host city’s contact',
        'final-readers': 'Shown to whoever reads the final report',
      },
      comparison: {
        none: 'The review is part of none',
        unnamed: 'Yes, without the city’s name',
        named: 'Yes, with the city’s name',
      },
      publication: { none: 'Nothing', 'key-messages': 'The key messages', report: 'The whole report' },
      press: {
        nobody: 'Nobody',
        host: 'The host city alone',
        together: 'Host city and team, each text agreed beforehand',
      },
      mail: {
        'links only': 'The city, a count and a link',
        'in full': 'What is said, but nobody’s answers too early',
      },
      retention: {
        '6': '6 months after the visit',
        '12': '12 months after the visit',
        '24': '24 months after the visit',
        '36': '36 months after the visit',
      },
    },
  },
  fr: {
    question: (n) => `Question n° ${n}`,
    about: (n) => `Sujet de la question n° ${n}`,
    field: {
      pillars: {
        label: 'Sur quoi porte la revue',
        hint: 'Sur tout le référentiel, sauf les piliers que vous retirez : rien n’est demandé sur ceux-là.',
      },
      reportLanguages: { label: 'Langue du rapport', hint: 'Par exemple : anglais, messages clés aussi en italien.' },
      documentLanguages: {
        label: 'Documents joints',
        hint: 'Par exemple : italien, chacun avec un résumé d’une demi-page en anglais.',
      },
      interviewLanguages: {
        label: 'Langue des entretiens',
        hint: 'Avec interprète, un entretien dure plus longtemps : dites où.',
      },
      translation: { label: 'Qui traduit quoi, et pour quand' },
      draftReaders: { label: 'Qui lit le projet de rapport de revue, outre l’équipe' },
      finalReaders: { label: 'Qui lit le rapport final' },
      judgements: { label: 'L’appréciation de l’équipe sur chaque indicateur' },
      comparison: { label: 'Comparaison avec d’autres villes' },
      publication: { label: 'Ce qui peut être publié' },
      press: { label: 'Qui parle à la presse' },
      avoid: {
        label: 'Périodes à éviter',
        hint: 'Par exemple : élections municipales le 16 mai, rien de public avant.',
      },
      mail: { label: 'Ce que les courriels peuvent contenir' },
      retention: { label: 'Ce que l’équipe a écrit doit être effacé' },
      objection: { label: 'Ce qui devrait être autrement' },
    },
    choice: {
      draftReaders: {
        contact: 'Le contact de la ville hôte',
        colleagues: 'Le contact, et les collègues de son choix',
      },
      finalReaders: {
        contact: 'L’équipe et le contact de la ville hôte',
        city: 'L’administration de la ville hôte aussi',
        programme: 'Tout le programme, observateurs compris',
      },
      judgements: {
        team: 'Reste dans l’équipe',
        contact: 'Montrée au contact de la ville hôte',
        'final-readers': 'Montrée à qui lit le rapport final',
      },
      comparison: {
        none: 'La revue n’entre dans aucune',
        unnamed: 'Oui, sans le nom de la ville',
        named: 'Oui, avec le nom de la ville',
      },
      publication: { none: 'Rien', 'key-messages': 'Les messages clés', report: 'Tout le rapport' },
      press: {
        nobody: 'Personne',
        host: 'La ville hôte seule',
        together: 'La ville hôte et l’équipe, chaque texte étant convenu d’avance',
      },
      mail: {
        'links only': 'La ville, un nombre et un lien',
        'in full': 'Ce qui est dit, mais aucune réponse avant l’heure',
      },
      retention: {
        '6': '6 mois après la visite',
        '12': '12 mois après la visite',
        '24': '24 mois après la visite',
        '36': '36 mois après la visite',
      },
    },
  },
};
