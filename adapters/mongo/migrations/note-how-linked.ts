import { fromStored } from '../json';
import type { RawRow } from '../raw';
import type { Migration } from './migration';

type How = 'file' | 'link' | 'e-mail';

/**
 * Accounts did not say how it is known whose they are; the log of who did what does, by person and platform. Of several
 * links, the one counts that was logged nearest to when the account was noted.
 */
export const noteHowLinked: Migration = {
  version: 4,
  name: 'note how accounts were linked',
  async run(collection) {
    const accounts = collection('accounts');
    const linked = await collection('audit').find({ action: 'account-linked' }).toArray();
    for (const row of await accounts.find({ how: { $exists: false } }).toArray()) {
      const { _id, ...account } = row;
      await accounts.findOneAndReplace({ _id }, { ...account, how: howOf(row, linked) }, { upsert: false });
    }
  },
};

function howOf(account: RawRow, linked: readonly RawRow[]): How {
  const [platform = ''] = account._id.split('|');
  const own = linked
    .filter(({ person, detail }) => person === account.person && detailOf(detail).platform === platform)
    .map(({ at, detail }) => ({ how: detailOf(detail).how, apart: apart(at, account.seenAt) }))
    .sort((a, b) => a.apart - b.apart);
  const how = own[0]?.how;
  return how === 'e-mail' || how === 'link' ? how : 'file';
}

function detailOf(detail: unknown): { platform?: unknown; how?: unknown } {
  const value = fromStored(detail);
  return typeof value === 'object' && value !== null ? value : {};
}

function apart(a: unknown, b: unknown): number {
  const apartMs = Math.abs(Date.parse(String(a)) - Date.parse(String(b)));
  return Number.isNaN(apartMs) ? Number.MAX_SAFE_INTEGER : apartMs;
}
