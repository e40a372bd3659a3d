/** The forms of a noun beside the one for 1 and the one for most numbers, in languages that have more of them. */
type MoreForms = Readonly<Partial<Record<Exclude<Intl.LDMLPluralRule, 'one' | 'other'>, string>>>;

/**
 * How a language counts, by its own rule of which form stands beside which number: in English `1 card`, `0 cards`; in
 * French `0 fiche`, `1 fiche`, `2 fiches`. `locale` as Intl takes it.
 */
export function countingIn(locale: string): (n: number, one: string, many: string, more?: MoreForms) => string {
  const rules = new Intl.PluralRules(locale);
  return (n, one, many, more = {}) => {
    const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one, ...more };
    return `${n} ${forms[rules.select(n)] ?? many}`;
  };
}
