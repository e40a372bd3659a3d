import type { InEach } from '../../method/language';

interface ExportWords {
  /** Of the table of sheets, what stands before what a sheet holds, and after it. */
  before: readonly string[];
  after: readonly string[];
  grid: readonly string[];
  submitted: string;
  late: string;
}

const en: ExportWords = {
  before: ['review', 'benchmark_version', 'indicator_id', 'pillar', 'dimension', 'n', 'statement', 'peer_city'],
  after: ['status', 'submitted_at', 'changed_after_host_rating_from'],
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
    'reason',
    'changed_after_host_rating',
  ],
  submitted: 'submitted',
  late: 'submitted late',
};

const fr: ExportWords = {
  before: ['revue', 'version_referentiel', 'indicateur', 'pilier', 'dimension', 'n', 'enonce', 'ville_du_pair'],
  after: ['statut', 'envoye_le', 'modifie_apres_avis_ville_de'],
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
    'raison',
    'modifies_apres_avis_ville',
  ],
  submitted: 'envoyée',
  late: 'envoyée tard',
};

/** The words of exports in each language: column names that scripts and people can rely on. */
export const EXPORT_WORDS: InEach<ExportWords> = { en, fr };
