import { say, wordsIn } from '../../src/i18n';
import { channelLanguage } from '../../src/method/review';
import type { FlowContext, Session, TeamReview, Turn } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { line, wrongAt } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { SHARED } from '../prompts/words';
import { gathered, visibleRows } from '../team';
import { discussionCard } from './discussion-card';
import { DISCUSSING } from './words/discussing';

/**
 * Puts an indicator to the team in its channels. Not before the gathering: whoever reads there may not have answered yet
 * (method, section 2, *Blind rule*).
 */
export function openDiscussion(session: Session, view: TeamReview, context: FlowContext, indicator: string): Turn {
  const { language } = context;
  const w = DISCUSSING[language];
  const here = lookingAt(session, view.review.id);
  if (!gathered(view, context)) return saying(here, line(w.channel.notYet, [], 'warning'));
  if (indicator === '') return saying(here, wrongAt('indicator', w.brief.choose, line(w.brief.choose, [], 'warning')));
  const row = visibleRows(view, context).find((r) => r.indicator.id === indicator);
  if (!row) return saying(here, line(SHARED[language].noIndicator, [], 'warning'));
  const title = say(row.indicator.title, language);
  if (row.answers.length < 2) return saying(here, line(w.channel.alone(title), [], 'warning'));
  // Everybody reads it there: in the channel's language, not the leader's.
  const spoken = channelLanguage(view.review);
  const prompt = discussionCard(view, row, { ...context, language: spoken, words: wordsIn(spoken) });
  return {
    session: here,
    reply: [{ prompt: line(w.channel.opened(title), [], 'good') }],
    effects: [{ kind: 'tell-channels', review: view.review.id, about: indicator, prompt }],
  };
}
