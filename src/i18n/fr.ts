import type { Agreement } from '../method/consolidation';
import type { Performance } from '../method/sheet';
import type { en } from './en';
import { audience } from './fr-audience';
import { beforehand } from './fr-beforehand';
import { channel } from './fr-channel';
import { install } from './fr-install';
import { limits } from './fr-limits';
import { linking } from './fr-linking';
import { mail } from './fr-mail';
import { naming } from './fr-naming';
import { reach } from './fr-reach';
import { setAside } from './fr-set-aside';
import { slackCard } from './fr-slack-card';
import { stopped } from './fr-stopped';
import { teams } from './fr-teams';
import { teamsCard } from './fr-teams-card';

const shortPerformance: Record<Performance, string> = {
  below: 'en dessous',
  at: 'au niveau',
  above: 'au-dessus',
  need_info: 'davantage d’informations',
  not_applicable: 'sans objet',
};

const agreement: Record<Agreement, string> = {
  insufficient: 'trop peu de réponses',
  not_applicable: 'sans objet',
  na_contested: 'sans objet pour une partie de l’équipe',
  divergent_strong: 'avis opposés',
  need_info: 'davantage d’informations',
  agreed: 'même avis',
  divergent_mild: 'pas encore d’avis commun',
};

/** French, with *vous*. Unbreakable spaces stand before : ; ? ! and inside « »; the tests of the catalogues watch over them. */
export const fr: typeof en = {
  shortPerformance,
  teamJudgement: { ...shortPerformance, unsettled: 'non tranché' },
  agreement,
  limits,
  mail,
  linking,
  naming,
  slackCard,
  teams,
  teamsCard,
  install,
  channel,
  audience,
  setAside,
  stopped,
  beforehand,
  reach,
  bot: 'Critical Friend',
  /** A label and what belongs to it. */
  labelled: (label: string, text: string) => `${label} : ${text}`,
  deleted: '(supprimé)',
  reminder: {
    personal: (name, line) => `${name} vous écrit : ${line}`,
  },
  account: {
    onNoTeam:
      'Vous ne faites partie d’aucune équipe de revue pour le moment. Si l’on vous a invité·e à une revue, dites à son organisateur par quelle adresse on vous connaît ici : il vous mettra dans son équipe. Je vous écrirai alors.',
    privately: 'Je vous ai répondu en privé, dans notre conversation directe.',
  },
  error: {
    noReview: 'Cette carte concerne une revue dans laquelle vous n’avez pas de rôle à présent. Rien n’a changé.',
    notAllowed: (who) => `C’est réservé ${who}. Rien n’a changé.`,
    roles: {
      organiser: 'à la personne qui organise la revue',
      leader: 'à la personne qui dirige l’équipe',
      peer: 'aux personnes qui remplissent des fiches',
      facilitator: 'à la personne qui accompagne l’équipe',
      host: 'à la ville hôte',
      colleague: 'aux personnes de la ville hôte',
      observer: 'aux personnes qui observent',
    },
    ofHost: 'Vous êtes de la ville évaluée : cela vous reste donc fermé. Rien n’a changé.',
    closed: 'Cela ne vous est pas ouvert.',
    unknownPress: 'Ce bouton vient d’une ancienne version. Rien n’a changé ; « aide » montre ce qu’il y a maintenant.',
    whichReview: 'De quelle revue parlez-vous ?',
    whichProgramme: 'De quel programme parlez-vous ?',
  },
};
