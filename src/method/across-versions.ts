import { type Benchmark, type Change, indicatorOf, type Origins } from './benchmark';

/** Which benchmark, and which version of it. */
export interface BenchmarkRef {
  id: string;
  version: number;
}

/** Where an indicator of an earlier version is in a later one (method, section 9.5). */
export interface Followed {
  /** Its ids there: none where it was taken out, several where it was split. */
  ids: readonly string[];
  /** What became of it; `changed`: it is another by now, so that judgements on it cannot be compared. */
  how: 'same' | 'reworded' | 'moved' | 'changed';
}

/** Of some versions the one that most of the others led to. */
export function newestOf(pinned: readonly BenchmarkRef[], versions: readonly Benchmark[]): Benchmark | undefined {
  const all = versions.filter((one) => pinned.some((ref) => isRef(one, ref)));
  const reach = (one: Benchmark) => pinned.filter((ref) => lineOf(one, versions).some((of) => isRef(of, ref))).length;
  return [...all].sort((a, b) => reach(b) - reach(a) || b.version - a.version || (a.id < b.id ? -1 : 1))[0];
}

/**
 * Says of indicators of one version where they are in a later one. `versions`: all from the one to the other. Where the one
 * did not lead to the other nothing can be compared.
 */
export function followerTo(
  to: Benchmark,
  from: BenchmarkRef,
  versions: readonly Benchmark[],
): (id: string) => Followed {
  const line = lineOf(to, versions);
  const at = line.findIndex((one) => isRef(one, from));
  if (at < 0) return () => ({ ids: [], how: 'changed' });
  const steps = line.slice(0, at).reverse().map(stepTo);
  return (id) => steps.reduce<Followed>(followed, { ids: [id], how: 'same' });
}

/** Benchmarks as they are, each with where its line began: by what all versions on the way made of its indicators. */
export function withOrigins(benchmarks: readonly Benchmark[]): Benchmark[] {
  return benchmarks.map((one) => (one.since ? { ...one, origins: originsOf(one, benchmarks) } : one));
}

function originsOf(benchmark: Benchmark, versions: readonly Benchmark[]): Origins {
  const line = lineOf(benchmark, versions);
  const first = line.at(-1);
  const back = line.map(stepBack);
  const from = (id: string) => back.reduce((ids, step) => [...new Set(ids.flatMap(step))], [id]);
  return {
    // The version before the last that is known may itself be known by its name alone.
    id: first?.since?.id ?? first?.id ?? benchmark.id,
    of: Object.fromEntries(benchmark.indicators.map(({ id }) => [id, from(id)])),
  };
}

/** From which indicators of the version before one came: itself, where nothing is said of it. */
function stepBack({ since }: Benchmark): (id: string) => readonly string[] {
  const changes = new Map((since?.changes ?? []).map(({ id, from }) => [id, from]));
  return (id) => changes.get(id) ?? [id];
}

/** A version and all that it came from, newest first. */
function lineOf(to: Benchmark, versions: readonly Benchmark[]): Benchmark[] {
  const line: Benchmark[] = [];
  let next: Benchmark | undefined = to;
  while (next && !line.includes(next)) {
    line.push(next);
    const { since }: Benchmark = next;
    next = since && versions.find((one) => isRef(one, since));
  }
  return line;
}

function isRef({ id, version }: BenchmarkRef, ref: BenchmarkRef): boolean {
  return id === ref.id && version === ref.version;
}

/** What one version made of indicators of the one before. */
function stepTo(benchmark: Benchmark): (id: string) => Followed {
  const changes = new Map<string, Change[]>();
  for (const change of benchmark.since?.changes ?? [])
    for (const id of change.from) changes.set(id, [...(changes.get(id) ?? []), change]);
  return (id) => {
    const of = changes.get(id) ?? [];
    const staying = indicatorOf(benchmark, id) ? [id] : [];
    const [only, more] = of;
    if (!only) return { ids: staying, how: staying.length > 0 ? 'same' : 'changed' };
    if (!more && only.how === 'reworded' && only.id === id) return { ids: [id], how: 'reworded' };
    if (!more && only.how === 'moved' && staying.length === 0) return { ids: [only.id], how: 'moved' };
    const others = of.flatMap((change) => (change.how === 'dropped' ? [] : [change.id]));
    return { ids: [...new Set([...staying, ...others])], how: 'changed' };
  };
}

/** The same in the version after; of what was reworded and moved, the move is told. */
function followed(before: Followed, step: (id: string) => Followed): Followed {
  const after = before.ids.map(step);
  const ids = [...new Set(after.flatMap((one) => one.ids))];
  const hows = [before.how, ...after.map(({ how }) => how)];
  const how = (['changed', 'moved', 'reworded'] as const).find((one) => hows.includes(one)) ?? 'same';
  return { ids, how: ids.length === 1 ? how : 'changed' };
}
