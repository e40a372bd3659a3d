import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `${city}: what the team says in the end`,
  hypotheses: 'Hypotheses',
  judgements: 'Indicator by indicator',
  none: 'No hypothesis was followed.',
  notPursued: (n: number) => `${english.plural(n, 'hypothesis was', 'hypotheses were')} not pursued.`,
  open: 'no last word yet',
  dissent: 'Dissent',
  from: { merge: 'merge', note: 'note', added: 'added' },
  sort: { verify: 'to verify', clarify: 'to clarify' },
};

/** The words of what is exported of a team's last word. A text that is missing in a language does not compile. */
export const EXPORTED: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `${city} : ce que l’équipe dit à la fin`,
    hypotheses: 'Hypothèses',
    judgements: 'Indicateur par indicateur',
    none: 'Aucune hypothèse n’a été suivie.',
    notPursued: (n) => `${french.plural(n, 'hypothèse n’a pas été suivie', 'hypothèses n’ont pas été suivies')}.`,
    open: 'pas encore de dernier mot',
    dissent: 'Désaccord',
    from: { merge: 'consolidation', note: 'note de visite', added: 'ajout' },
    sort: { verify: 'à vérifier', clarify: 'à éclaircir' },
  },
};
