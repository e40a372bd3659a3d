import { textOf as teamsTextOf } from '../chats/on-teams';
import { textOf as slackTextOf } from '../slack-app-seeing';
import type { Hand } from './hand';
import { CHANNEL, IN_SLACK } from './people';
import { REVIEW } from './programme';
import type { MixedSite } from './site';
import type { WebHand } from './web-hand';

/** A channel as somebody on the team reads it now: each post with what is in its thread. */
type Channel = Pick<Hand, 'read'>;

/** The review's channels on all three. `organiser` reads the web's. */
export function channelsOf({ slack, teams, inTeams }: MixedSite, organiser: WebHand) {
  const as = IN_SLACK.hanna.id;
  const all: Record<'slack' | 'teams' | 'web', Channel> = {
    slack: {
      read: () => {
        const posts = slack.messages(CHANNEL, { as }).filter(({ isBot }) => isBot);
        return posts.map(({ ts }) => slack.thread(CHANNEL, ts, { as }).map(slackTextOf).join('\n'));
      },
    },
    teams: {
      read: () => {
        const messages = teams.connector.fromBot(inTeams.channel);
        const posts = messages.filter(({ id, root }) => id === root);
        const threadOf = (post: string) => messages.filter(({ root }) => root === post);
        return posts.map(({ id }) => threadOf(id).map(teamsTextOf).join('\n'));
      },
    },
    web: { read: () => organiser.channel(REVIEW) },
  };
  return {
    ...all,
    /** All that was ever said in any of them and is still to be read. */
    everything: async () => {
      const texts = await Promise.all(Object.values(all).map((channel) => channel.read()));
      return texts.flat().join('\n');
    },
  };
}
