import { STEPS } from '../../flows';
import { whoReads } from '../../flows/prompts/who-reads';
import { wordsIn } from '../../src/i18n';
import type { Language } from '../../src/method/language';
import type { Members, Review } from '../../src/method/review';
import { somebody } from '../support/genoa-schedule';
import { aReview, MIDWAY } from '../support/sheets';
import { NOTHING_KEPT } from '../support/steps';

const BASE = aReview().members;

/** What somebody's welcome says about who reads their answers. */
function told(over: Partial<Review> = {}, members: Partial<Members> = {}, who = 'helsinki', language: Language = 'en') {
  const review = aReview({ ...over, members: { ...BASE, ...members } });
  const person = somebody(who, { language });
  return whoReads(
    { review },
    {
      ...{
        now: MIDWAY,
        today: MIDWAY.slice(0, 10),
        person,
        words: wordsIn(language),
        language,
        platform: 'web',
        commands: STEPS.words,
        planned: STEPS.planned,
        exports: STEPS.exports,
        printsPdf: false,
        kept: NOTHING_KEPT,
      },
      ...{ reviews: [], overview: [], candidates: [] },
    },
  );
}

describe('who reads what somebody answers, and when', () => {
  it('is said by the review’s rule', () => {
    expect(told()).toBe(
      'The other peers see your answers when the sheets are gathered, not before, so nobody’s view colours yours. Your leader sees those on indicators they have answered too. All are open to the organiser and the facilitator. Genoa cannot see them here.',
    );
    expect(told({ blind: 'own-answer' })).toContain('once they have given theirs');
    expect(told({ gatheredAt: MIDWAY })).toBe(
      'The sheets have been gathered: the whole team sees your answers. Genoa cannot see them here.',
    );
  });

  it('names no role that nobody has, or that fills in sheets', () => {
    expect(told({}, { facilitators: [] })).toContain('All are open to the organiser. ');
    expect(told({}, { facilitators: ['utrecht'] })).toContain('All are open to the organiser. ');
    expect(told({}, { organisers: ['helsinki', 'lyon'], facilitators: [] })).not.toContain('All are open');
    expect(told({}, { organisers: ['eurocities', 'mpg'] })).toContain('the organisers and the facilitator');
  });

  it('tells the leader what they see themselves, and somebody without other peers of nobody else', () => {
    expect(told({}, {}, 'lyon')).toMatch(
      /^Until the sheets are gathered no peer sees another’s answers, and you see theirs/,
    );
    expect(told({ blind: 'own-answer' }, {}, 'lyon')).toMatch(/each of you sees the others’ answers/);
    expect(told({}, { peers: ['helsinki'] })).toMatch(/^Your leader sees your answers/);
  });

  it('is said in French too', () => {
    expect(told({}, { facilitators: ['ethics', 'mpg'] }, 'helsinki', 'fr')).toContain(
      'Toutes sont ouvertes à l’organisateur et aux facilitateurs. Genoa ne peut pas les voir ici.',
    );
  });
});
