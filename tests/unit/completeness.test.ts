import { isComplete, missing } from '../../src/method/completeness';
import { EMPTY_CONTENT, type SheetContent } from '../../src/method/sheet';

const content = (over: Partial<SheetContent>): SheetContent => ({ ...EMPTY_CONTENT, ...over });
const ASKED = { toAsk: ['who?'], toMeet: ['f'] };

describe('what a sheet needs to count', () => {
  it('is first of all a judgement, whatever else is written', () => {
    expect(missing(content({ suspect: ['s'], ...ASKED }))).toEqual(['performance']);
  });

  it.each(['below', 'at', 'above'] as const)('%s: something suspected, something to ask, somebody to meet', (p) => {
    expect(missing(content({ performance: p }))).toEqual(['suspect', 'toAsk', 'toMeet']);
    expect(missing(content({ performance: p, know: ['k'], dontKnow: ['d'], ...ASKED }))).toEqual(['suspect']);
    expect(isComplete(content({ performance: p, suspect: ['s'], ...ASKED }))).toBe(true);
  });

  it('more information needed: something not known, something to ask, somebody to meet', () => {
    expect(missing(content({ performance: 'need_info' }))).toEqual(['dontKnow', 'toAsk', 'toMeet']);
    expect(missing(content({ performance: 'need_info', suspect: ['s'], ...ASKED }))).toEqual(['dontKnow']);
    expect(isComplete(content({ performance: 'need_info', dontKnow: ['d'], ...ASKED }))).toBe(true);
  });

  it('not applicable: the reason alone, and not a blank one', () => {
    expect(missing(content({ performance: 'not_applicable', suspect: ['s'], ...ASKED }))).toEqual(['naReason']);
    expect(missing(content({ performance: 'not_applicable', naReason: ' \n ' }))).toEqual(['naReason']);
    expect(isComplete(content({ performance: 'not_applicable', naReason: 'national law' }))).toBe(true);
  });

  it.each(['below', 'at', 'above', 'need_info'] as const)('%s: an explicit “none” does for to ask and to meet', (p) => {
    const reason = { suspect: ['s'], dontKnow: ['d'] };
    expect(isComplete(content({ performance: p, ...reason, noneToAsk: true, noneToMeet: true }))).toBe(true);
    expect(missing(content({ performance: p, ...reason, noneToAsk: true }))).toEqual(['toMeet']);
    expect(missing(content({ performance: p, ...reason, noneToMeet: true }))).toEqual(['toAsk']);
  });

  it('a leaning never stands for a judgement', () => {
    expect(missing(content({ leaning: 'above', suspect: ['s'], ...ASKED }))).toEqual(['performance']);
  });
});
