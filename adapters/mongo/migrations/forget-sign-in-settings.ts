import type { Migration } from './migration';

/**
 * Sign-ins were cookies signed with a key among the settings, and one-time links were settings. Now both have
 * collections of their own: keys and links that nobody looks for any more would only lie about.
 */
export const forgetSignInSettings: Migration = {
  version: 1,
  name: 'forget sign-in settings',
  async run(collection) {
    const settings = collection('settings');
    await settings.deleteMany({ _id: 'cookie-key' });
    // All that begin with `sign-in-`: the full stop is the sign after the hyphen.
    await settings.deleteMany({ _id: { $gte: 'sign-in-', $lt: 'sign-in.' } });
  },
};
