/** How many bytes bodies may hold that have not been read to their end: all together, and those of one sender. */
export interface RoomLimits {
  total: number;
  each: number;
}

/** A body that is being read. */
export interface BodyUnderWay {
  /** It holds so many bytes more. */
  grow(bytes: number): void;
  leave(): void;
}

/** Memory for bodies under way. */
export interface BodyRoom {
  /** `evict` is called when the room is needed for others: the body is dropped then, and has left. */
  enter(sender: string, evict: () => void): BodyUnderWay;
}

/** What a request costs beside its body. */
const OVERHEAD = 4_096;

/**
 * Where there is no room left, the body goes that has been under way longest: of the sender who has too much, or of all. An
 * honest body is there within moments, so that whoever holds back the end of theirs makes room for the others.
 */
export function bodyRoom({ total, each }: RoomLimits): BodyRoom {
  /** In the order in which they came. */
  const places = new Set<{ sender: string; bytes: number; evict: () => void }>();
  const held = new Map<string, number>();
  let all = 0;

  const add = (sender: string, bytes: number) => {
    all += bytes;
    const sum = (held.get(sender) ?? 0) + bytes;
    if (sum === 0) held.delete(sender);
    else held.set(sender, sum);
  };
  const oldest = (sender?: string) => {
    for (const place of places) if (sender === undefined || place.sender === sender) return place;
    return undefined;
  };

  return {
    enter: (sender, evict) => {
      const place = { sender, bytes: 0, evict };
      const leave = (one: typeof place) => {
        if (places.delete(one)) add(one.sender, -one.bytes);
      };
      const grow = (bytes: number) => {
        if (!places.has(place)) return;
        place.bytes += bytes;
        add(sender, bytes);
        while ((held.get(sender) ?? 0) > each || all > total) {
          const first = oldest((held.get(sender) ?? 0) > each ? sender : undefined);
          if (!first) return;
          leave(first);
          first.evict();
        }
      };
      places.add(place);
      grow(OVERHEAD);
      return { grow, leave: () => leave(place) };
    },
  };
}
