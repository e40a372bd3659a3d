import { z } from 'zod';
import type { Account } from '../../method/person';
import type { Channel } from '../../method/review';
import { coded } from './coded';
import { url } from './words';

/** Ids that platforms give: text without spaces. */
const platformId = z.string({ error: coded('platform-text') }).regex(/^\S{1,200}$/, coded('platform-id'));

/** `slack: T0000001`: a workspace or tenant where an e-mail is enough to link an account. */
export const trusted = onePlatform({ slack: platformId, teams: platformId }).transform(([platform, space]) => ({
  platform,
  space,
}));

/** `slack: { team, user }` or `teams: { tenant, user }`. */
export const account = onePlatform({
  slack: z.strictObject({ team: platformId, user: platformId }).transform(({ team, user }) => ({ space: team, user })),
  teams: z
    .strictObject({ tenant: platformId, user: platformId })
    .transform(({ tenant, user }) => ({ space: tenant, user })),
}).transform(([platform, value]): Account => ({ platform, ...value }));

/** `slack: { team, channel }` or `teams: { conversation, serviceUrl }`. */
export const channel = onePlatform<Omit<Channel, 'platform'>>({
  slack: z.strictObject({ team: platformId, channel: platformId }).transform((address) => ({ address })),
  teams: z
    .strictObject({ conversation: platformId, serviceUrl: url })
    .transform(({ conversation, serviceUrl }) => ({ address: { conversation }, via: serviceUrl })),
}).transform(([platform, where]): Channel => ({ platform, ...where }));

/** An object with exactly one key, the platform's name. */
function onePlatform<T>(platforms: Readonly<Record<'slack' | 'teams', z.ZodType<T>>>) {
  return z
    .strictObject({ slack: platforms.slack.optional(), teams: platforms.teams.optional() })
    .transform((value, context): [string, T] => {
      const [first, second] = Object.entries(value).filter(([, inner]) => inner !== undefined);
      if (first && !second) return first as [string, T];
      context.addIssue({ code: 'custom', message: coded('one-platform') });
      return z.NEVER;
    });
}
