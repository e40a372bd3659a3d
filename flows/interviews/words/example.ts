import type { InEach } from '../../../src/method/language';

const en = {
  'GG-LEA-2': 'Which parties would keep it, and who has said so in public?',
  'GG-IMP-3': 'What was the last decision that changed after you were heard?',
  'GG-RES-5': 'What would you need to ask for a larger grant?',
  'GG-AMB-2': 'Which target on housing does the programme have?',
  'GG-AMB-1': 'Where did you first hear of the programme?',
  'GG-IMP-4': 'Where would you have gone if this house were not here?',
  'IE-IMP-2': 'Who interpreted the last time?',
  'IE-IMP-4': 'When do people leave the course, and what do they say?',
  'IE-IMP-6': 'How long had participants been without work?',
  'GG-EVA-4': 'What do you do differently since the audit?',
  'GG-RES-4': 'Who checks the clause, and when was one last enforced?',
  'WP-LEA-2': 'Which decision did you help to prepare?',
  'IE-IMP-5': 'Who pays for it after this year?',
  'IE-LEA-1': 'What became of what you asked for?',
  'GG-IMP-1': 'Who decided the last question between two departments?',
  'IE-EVA-1': 'What changed because a user said so?',
  'GG-RES-2': 'How many managers were hired in this way?',
  'WP-IMP-3': 'Which trades take apprentices, and which do not?',
};

/** What the example's teams ask on their visits, by indicator. */
export const EXAMPLE_WORDS: InEach<Readonly<Record<string, string>>> = {
  en,
  fr: {
    'GG-LEA-2': 'Quels partis le garderaient, et qui l’a dit publiquement\u202f?',
    'GG-IMP-3': 'Quelle est la dernière décision modifiée après vous avoir entendus\u202f?',
    'GG-RES-5': 'Que vous faudrait-il pour demander une subvention plus importante\u202f?',
    'GG-AMB-2': 'Quel objectif sur le logement le programme a-t-il\u202f?',
    'GG-AMB-1': 'Où avez-vous entendu parler du programme pour la première fois\u202f?',
    'GG-IMP-4': 'Où seriez-vous allés si cette maison n’existait pas\u202f?',
    'IE-IMP-2': 'Qui a traduit la dernière fois\u202f?',
    'IE-IMP-4': 'Quand quitte-t-on le cours, et que dit-on alors\u202f?',
    'IE-IMP-6': 'Depuis combien de temps étaient-ils sans emploi\u202f?',
    'GG-EVA-4': 'Que faites-vous autrement depuis l’audit\u202f?',
    'GG-RES-4': 'Qui vérifie la clause, et quand l’a-t-on fait respecter la dernière fois\u202f?',
    'WP-LEA-2': 'Quelle décision avez-vous aidé à préparer\u202f?',
    'IE-IMP-5': 'Qui le finance après cette année\u202f?',
    'IE-LEA-1': 'Qu’est devenu ce que vous avez demandé\u202f?',
    'GG-IMP-1': 'Qui a tranché la dernière question entre deux directions\u202f?',
    'IE-EVA-1': 'Qu’est-ce qui a changé parce qu’un usager l’a dit\u202f?',
    'GG-RES-2': 'Combien de cadres ont été recrutés ainsi\u202f?',
    'WP-IMP-3': 'Quels métiers prennent des apprentis, et lesquels n’en prennent pas\u202f?',
  } satisfies Record<keyof typeof en, string>,
};
