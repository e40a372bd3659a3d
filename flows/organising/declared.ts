import { hasBegun } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { ACTING_FORM, FILE_FORM, NEW_REVIEW_FORM, REMIND_FORM, VISIT_FORM } from './forms';

const RUNS = { takes: 'review', runs: true } as const;
const LINKS = { ...RUNS, may: ['link-channel'], ofChannel: true } as const;
const REMINDS = { about: 'team', may: ['remind'] } as const;
const MANAGES = { about: 'review', may: ['manage-review'] } as const;

/** What an organiser does: a review, its days, its channels, who is behind, what leaves the programme. */
export const ORGANISING = {
  part: 'review',
  commands: {
    remind: {
      label: { en: 'Remind people', fr: 'Relancer des personnes' },
      ...RUNS,
      ...REMINDS,
      words: { en: ['remind'], fr: ['relancer', 'rappeler'] },
      sounds: {
        begins: { en: ['remind'], fr: ['rappelez', 'rappelle', 'rappeler', 'relancer', 'relancez'] },
        asks: { en: ['behind late nudge chase slow silent'], fr: ['retard relance muets lents'] },
      },
      when: (review, now) => !hasBegun(review, now),
      menu: {
        place: 90,
        does: {
          en: 'For leaders and organisers: a word to those who are behind',
          fr: 'Pour qui dirige ou organise\u00a0: un mot à ceux qui sont en retard',
        },
      },
      help: [
        {
          en: 'remind — a word to those who are behind, or to the host about its report',
          fr: 'relancer — un mot à qui a pris du retard, ou à la ville hôte pour son rapport',
        },
      ],
    },
    week: {
      upFront: true,
      label: { en: 'This week', fr: 'Cette semaine' },
      may: ['see-progress'],
      needs: 'overview',
      words: { en: ['week', 'this week'], fr: ['semaine', 'cette semaine'] },
      sounds: {
        asks: { en: ['today week late behind waits answered'], fr: ['aujourd semaine retard attend repondu'] },
      },
      help: [
        {
          en: 'week — over all your reviews: what is due, who is late, what waits for you',
          fr: 'semaine — toutes vos revues\u00a0: ce qui est attendu, qui est en retard, ce qui vous attend',
        },
      ],
    },
    acting: {
      label: { en: 'Stand in for another organiser', fr: 'Remplacer quelqu’un qui organise aussi' },
      may: ['manage-review'],
      needs: 'overview',
      takes: 'text',
      words: { en: ['acting for', 'acting', 'stand in for', 'stand in'], fr: ['je remplace', 'remplacement'] },
      help: [
        {
          en: 'acting for, I am back — stand in for another organiser until a day, or no longer',
          fr: 'je remplace, me revoilà — remplacer quelqu’un qui organise jusqu’à un jour, ou ne plus le faire',
        },
      ],
    },
    'acting-end': {
      label: { en: 'I am back', fr: 'Me revoilà' },
      may: ['manage-review'],
      needs: 'overview',
      words: {
        en: [
          'acting end',
          'end acting',
          'no longer acting',
          'acting no more',
          'stand in no longer',
          'i am back',
          "i'm back",
        ],
        fr: ['je ne remplace plus', 'me revoilà', 'ne plus remplacer'],
      },
    },
    export: {
      label: { en: 'Export', fr: 'Exporter' },
      runs: true,
      takes: 'file',
      about: 'review',
      may: ['export'],
      ofExports: true,
      onceOpen: true,
      words: { en: ['export'], fr: ['exporter'] },
      menu: {
        place: 120,
        does: {
          en: 'For leaders and organisers: spreadsheets and documents',
          fr: 'Pour qui dirige ou organise\u00a0: tableurs et documents',
        },
      },
      help: [
        {
          en: 'export, export grid as Excel — spreadsheets and documents',
          fr: 'exporter, exporter grille en Excel — tableurs et documents',
        },
      ],
    },
    visit: {
      label: { en: 'Move the visit', fr: 'Déplacer la visite' },
      ...RUNS,
      ...MANAGES,
      words: { en: ['visit'], fr: ['visite'] },
      sounds: {
        asks: { en: ['move moved moving postponed earlier'], fr: ['deplacer deplace decaler decale avancer reporter'] },
      },
      help: [
        { en: 'visit — move the visit, and the plan with it', fr: 'visite — déplacer la visite, et le plan avec elle' },
      ],
    },
    new: {
      label: { en: 'A new review', fr: 'Une nouvelle revue' },
      may: ['create-review'],
      also: ({ organises = [] }) => organises.length > 0,
      needs: 'creation',
      words: { en: ['new', 'new review'], fr: ['nouvelle', 'nouveau', 'nouvelle revue'] },
      sounds: { asks: { en: ['new create'], fr: ['nouvelle creer'] } },
      menu: {
        place: 110,
        does: { en: 'For organisers: create a review', fr: 'Pour qui organise\u00a0: créer une revue' },
      },
      help: [{ en: 'new — create a review: who, where, when', fr: 'nouvelle — créer une revue : qui, où, quand' }],
    },
    link: {
      needs: 'link',
      label: { en: 'Link a channel', fr: 'Relier un canal' },
      ...LINKS,
      words: { en: ['link'], fr: ['relier'] },
      menu: {
        place: 130,
        does: {
          en: 'Then the city: its digests are posted here',
          fr: 'Puis la ville\u00a0: ses synthèses paraissent ici',
        },
        where: ['among'],
      },
      help: [
        {
          en: 'link, unlink — said in a team’s channel or group chat: its digests are posted there too, or no longer',
          fr: 'relier, délier — dit dans le canal ou la conversation de groupe d’une équipe : ses synthèses y paraissent aussi, ou n’y paraissent plus',
        },
      ],
    },
    unlink: {
      label: { en: 'Unlink a channel', fr: 'Délier un canal' },
      ...LINKS,
      words: { en: ['unlink'], fr: ['délier'] },
      menu: {
        place: 140,
        does: { en: 'Nothing more is posted here', fr: 'Plus rien ne paraît ici' },
        where: ['among'],
      },
    },
  },
  presses: {
    'acting-start': { needs: 'overview' },
    'export-file': { about: 'review', ofExports: true },
    'remind-send': REMINDS,
    'remind-cancel': { about: 'review' },
    'visit-preview': { ...MANAGES, needs: 'move' },
    'visit-confirm': { ...MANAGES, needs: 'move' },
    'visit-cancel': { about: 'review' },
    'new-preview': { needs: 'creation' },
    'new-change': { needs: 'draft' },
    'new-create': { needs: 'creation' },
    'new-create-open': { needs: 'creation' },
    'new-leave': { needs: 'creation' },
  },
  forms: [NEW_REVIEW_FORM, VISIT_FORM, REMIND_FORM, ACTING_FORM, FILE_FORM],
} as const satisfies StepDeclaration;
