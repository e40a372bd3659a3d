/** The tabs of this browser tell each other who is signed in: all of them share that. */
const channel = new BroadcastChannel('critical-friend');

/** Tells the other tabs who is signed in now; undefined: nobody. */
export function tellOtherTabs(person: string | undefined): void {
  channel.postMessage({ person });
}

/** Hears from other tabs who is signed in now. */
export function listenToOtherTabs(heard: (person: string | undefined) => void): void {
  channel.addEventListener('message', ({ data }: MessageEvent<{ person?: string }>) => heard(data.person));
}
