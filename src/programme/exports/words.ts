import type { InEach } from '../../method/language';

interface ExportWords {
  sheets: readonly string[];
  grid: readonly string[];
  submitted: string;
  late: string;
  nothingToAsk: string;
  nobodyToMeet: string;
}

const en: ExportWords = {
  sheets: [
    'review',
    'benchmark_version',
    'indicator_id',
    'pillar',
    'dimension',
    'n',
    'statement',
    'peer_city',
    'performance',
    'know',
    'dont_know',
    'suspect',
    'to_ask',
    'to_meet',
    'evidence',
    'status',
    'submitted_at',
  ],
  grid: [
    'id',
    'statement',
    'expected',
    'submitted',
    'below',
    'at',
    'above',
    'need_info',
    'n/a',
    'agreement',
    'initial',
    'base_hypothesis',
    'call_outcome',
    'no_reasons',
    'proposed',
    'hypothesis_settled_by',
  ],
  submitted: 'submitted',
  late: 'submitted late',
  nothingToAsk: 'none',
  nobodyToMeet: 'none',
};

const fr: ExportWords = {
  sheets: [
    'revue',
    'version_referentiel',
    'indicateur',
    'pilier',
    'dimension',
    'n',
    'enonce',
    'ville_du_pair',
    'performance',
    'nous_savons',
    'nous_ne_savons_pas',
    'nous_supposons',
    'a_demander',
    'a_rencontrer',
    'sources',
    'statut',
    'envoye_le',
  ],
  grid: [
    'indicateur',
    'enonce',
    'attendues',
    'recues',
    'au_dessous',
    'a_parite',
    'au_dessus',
    'information',
    'sans_objet',
    'accord',
    'initial',
    'hypothese_de_base',
    'issue_reunion',
    'sans_raisons',
    'propose',
    'hypothese_reglee_par',
  ],
  submitted: 'envoyée',
  late: 'envoyée tard',
  nothingToAsk: 'rien',
  nobodyToMeet: 'personne',
};

/** The words of exports in each language: column names that scripts and people can rely on. */
export const EXPORT_WORDS: InEach<ExportWords> = { en, fr };
