import type { Outgoing } from '../../../src/ports/chat';
import type { Pacing } from '../../pacing/pacing';
import { teamOf } from './place';

/** Slack takes one message a second in a channel; here with some room for the way there. In milliseconds. */
const CHANNEL_MS = 1_100;
/** And several hundred messages a minute in a workspace: at most 360, and 300 for long. */
const WORKSPACE = { everyMs: 200, atOnce: 60 };

/** The way into a channel. */
export interface Lane {
  /** For how long the message has to wait for it, in milliseconds; 0: it may go now. */
  turn(): Promise<number>;
  /** Slack said that it takes no messages for so many milliseconds. */
  paused(ms: number): Promise<void>;
}

/** The ways of one message. */
export interface Lanes {
  toPost(channel: string): Lane;
  /** As `turn`, to draw it anew: for how often, there is no limit but what Slack says. */
  turnToRedraw(): Promise<number>;
  /** Slack said so while it was drawn anew, or posted where it was not there before. */
  paused(ms: number): Promise<void>;
}

/** What is posted and what is drawn anew wait apart: Slack counts each method in a workspace by itself. */
export function lanesOf(pacing: Pacing, out: Outgoing): Lanes {
  const posts = teamOf(out);
  const redraws = `${posts} redraws`;
  return {
    toPost: (channel) => {
      const limits = [
        { name: posts, ...WORKSPACE },
        { name: `${posts} ${channel}`, everyMs: CHANNEL_MS },
      ];
      return { turn: () => pacing.turn(out.id, limits), paused: (ms) => pacing.pause(posts, ms) };
    },
    turnToRedraw: () => pacing.turn(out.id, [{ name: redraws, everyMs: 0 }]),
    paused: (ms) => pacing.pause(out.reference === undefined ? posts : redraws, ms),
  };
}
