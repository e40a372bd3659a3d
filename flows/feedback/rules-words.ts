import type { InEach } from '../../src/method/language';

/** How somebody says where a city stands against an indicator: that stays with the team unless its terms say otherwise. */
const PHRASES: InEach<readonly string[]> = {
  en: [
    ...['below standard', 'below the standard', 'below the benchmark', 'below the indicator'],
    ...['at standard', 'at the standard', 'meets the standard', 'meets the benchmark', 'meets the indicator'],
    ...['above standard', 'above the standard', 'above the benchmark', 'above the indicator'],
  ],
  fr: [
    ...[
      'sous la norme',
      'au-dessous de la norme',
      'au-dessous du référentiel',
      'en dessous de la norme',
      'en dessous du référentiel',
    ],
    ...['au-dessous de l’indicateur', 'conforme à la norme', 'conforme au référentiel', 'atteint la norme'],
    ...['au-dessus de la norme', 'au-dessus du référentiel', 'au-dessus de l’indicateur', 'répond à l’indicateur'],
  ],
};

/** In every language: a team writes in several. */
export const JUDGING: readonly string[] = Object.values(PHRASES).flat();
