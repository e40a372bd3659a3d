import { newSignInToken } from '../../src/accounts/sign-in';
import type { Deps } from '../../src/turn/deps';
import { type Peer, peerOf } from './app-peer';
import { cliHere } from './product';

/**
 * One person at the web chat of an instance on servers, where nobody can pick who they are: signed in by a one-time link,
 * made through `deps` on the same store. Throws `NotSignedIn`.
 */
export async function signedInPeer(url: string, id: string, deps: Deps): Promise<Peer> {
  const token = await newSignInToken(deps, id);
  const peer = await peerOf(url, id);
  const { status } = await peer.client.post('/api/web/signin', { token });
  if (status !== 200) throw new NotSignedIn(id, status);
  return peer;
}

/** The same for a product on the embedded engines: the running process makes the link, asked by the command line. */
export async function linkedPeer(url: string, dataDir: string, id: string, email: string): Promise<Peer> {
  const { out } = await cliHere(dataDir)('person', 'link', email);
  const token = out.trim().split('/signin/')[1] ?? '';
  const peer = await peerOf(url, id);
  const { status } = await peer.client.post('/api/web/signin', { token });
  if (status !== 200) throw new NotSignedIn(id, status);
  return peer;
}

class NotSignedIn extends Error {
  constructor(
    person: string,
    readonly status: number,
  ) {
    super(`${person} could not sign in: HTTP ${status}`);
    this.name = 'NotSignedIn';
  }
}
