import { functionLabels, functionSlug } from '../../method/register';
import type { RegisterFunction, ReportLine } from '../../method/report';

/**
 * The register as a review's report lines make it, merged with what is there: the same function named for several
 * indicators is one entry with all of them, the first source type named is kept. One that the report no longer names
 * stays, without indicators, since sheets may ask to meet it. Returns what to write.
 */
export function seedRegister(
  review: string,
  lines: readonly Pick<ReportLine, 'indicator' | 'responsible' | 'sourceType'>[],
  existing: readonly RegisterFunction[],
): RegisterFunction[] {
  const seeds = new Map<string, RegisterFunction>();
  for (const line of lines)
    for (const label of functionLabels(line.responsible)) {
      const id = `${review}|${functionSlug(label)}`;
      seeds.set(id, withLine(seeds.get(id) ?? { id, review, label, indicators: [] }, line));
    }
  const before = new Map(existing.map((f) => [f.id, f]));
  const seeded = [...seeds.values()].map((seed) => merged(before.get(seed.id), seed));
  const unnamed = existing
    .filter((f) => !seeds.has(f.id))
    .map((f) => (f.indicators.length > 0 ? { ...f, indicators: [] } : f));
  return [...seeded, ...unnamed].filter((f) => !equal(before.get(f.id), f));
}

function withLine(
  entry: RegisterFunction,
  { indicator, sourceType }: Pick<ReportLine, 'indicator' | 'sourceType'>,
): RegisterFunction {
  const indicators = entry.indicators.includes(indicator) ? entry.indicators : [...entry.indicators, indicator];
  const type = entry.sourceType ?? sourceType;
  return { ...entry, indicators, ...(type ? { sourceType: type } : {}) };
}

/** A label and source type that are there already stay: people have been choosing from them. */
function merged(existing: RegisterFunction | undefined, seed: RegisterFunction): RegisterFunction {
  if (!existing) return seed;
  const sourceType = existing.sourceType ?? seed.sourceType;
  return { ...existing, indicators: seed.indicators, ...(sourceType ? { sourceType } : {}) };
}

function equal(a: RegisterFunction | undefined, b: RegisterFunction): boolean {
  return (
    a !== undefined &&
    a.label === b.label &&
    a.sourceType === b.sourceType &&
    a.indicators.join() === b.indicators.join()
  );
}
