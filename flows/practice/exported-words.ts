import type { InEach } from '../../src/method/language';

const en = {
  excel: 'Take it away (Excel)',
  csv: 'Take it away (CSV)',
  /** Names of columns: scripts find them, so they stay as they are. */
  training: ['name', 'place', 'sheet_on', 'note_on', 'rules_version', 'rules_accepted_on', 'languages'],
  teams: ['review', 'visit_from', 'visit_days', 'name', 'place', 'role', 'change', 'languages'],
  role: { leader: 'leader', peer: 'peer' },
  change: { joins: 'joins', stays: 'stays', leaves: 'leaves' },
};

/** The words of the tables about training and teams. */
export const EXPORTED_WORDS: InEach<typeof en> = {
  en,
  fr: {
    excel: 'L’emporter (Excel)',
    csv: 'L’emporter (CSV)',
    training: ['nom', 'lieu', 'fiche_le', 'note_le', 'version_regles', 'regles_acceptees_le', 'langues'],
    teams: ['revue', 'visite_du', 'visite_jours', 'nom', 'lieu', 'role_equipe', 'changement', 'langues'],
    role: { leader: 'conduit l’équipe', peer: 'pair' },
    change: { joins: 'arrive', stays: 'reste', leaves: 'part' },
  },
};
