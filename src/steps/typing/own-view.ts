import type { OwnView } from '../../method/report';
import { asTyped, byTyped } from './words';

/** Exact words only, as for any judgement; the codes of tables are among them. */
const WORDED = byTyped<OwnView>({
  en: {
    below: 'below',
    'below standard': 'below',
    'below the standard': 'below',
    at: 'at',
    'at standard': 'at',
    'at the standard': 'at',
    above: 'above',
    'above standard': 'above',
    'above the standard': 'above',
    not_applicable: 'not_applicable',
    'not applicable': 'not_applicable',
    'not applicable here': 'not_applicable',
    'does not apply': 'not_applicable',
    'does not apply here': 'not_applicable',
    'n/a': 'not_applicable',
  },
  fr: {
    'au-dessous': 'below',
    'au-dessous de la norme': 'below',
    'en dessous': 'below',
    'en dessous de la norme': 'below',
    'à parité': 'at',
    'au niveau': 'at',
    'au niveau de la norme': 'at',
    'au-dessus': 'above',
    'au-dessus de la norme': 'above',
    'non applicable': 'not_applicable',
    'sans objet': 'not_applicable',
    'sans objet ici': 'not_applicable',
  },
});

/** The host's own view that a text is, by its words in any language; undefined where it says something else. */
export function ownViewIn(text: string): OwnView | undefined {
  return WORDED.get(asTyped(text));
}

/** How a host stands on each indicator, of what it said in whatever words. */
export function ownViewsIn(rated: ReadonlyMap<string, string>): ReadonlyMap<string, OwnView> {
  return new Map(
    [...rated].flatMap(([indicator, said]) => {
      const view = ownViewIn(said);
      return view === undefined ? [] : [[indicator, view] as const];
    }),
  );
}
