import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { sayFileProblem } from '../../flows/setting-up/public';
import { shippedBenchmarks } from '../../src/benchmarks';
import { LANGUAGES } from '../../src/method/language';
import { parseProgrammeFile } from '../../src/programme/programme-file';
import { runs } from '../support/runs';

const folder = join(__dirname, '../../examples');
const yaml = readFileSync(join(folder, 'inti-cities-2027.yaml'));
const csv = readFileSync(join(folder, 'genoa-report.csv'));
const benchmarks = shippedBenchmarks();

/** Bytes overwritten, cut out or put in, anywhere. */
const damage = (original: Uint8Array) =>
  fc
    .array(
      fc.record({
        at: fc.nat(original.length),
        cut: fc.nat(40),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 6 }),
          fc.constantFrom('"', ': ', '\n', '[', '&a ', '*a', '\t', 'null'),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((edits) => {
      let bytes = Buffer.from(original);
      for (const { at, cut, put } of edits)
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put as string), bytes.subarray(at + cut)]);
      return new Uint8Array(bytes);
    });

test('no damaged file makes the reader throw, and every problem has a line of the file', () => {
  fc.assert(
    fc.property(damage(yaml), damage(csv), (programme, entries) => {
      const result = parseProgrammeFile(programme, { benchmarks, readFile: () => entries });
      if (result.ok) return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const { line, ...found } of result.problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        for (const language of LANGUAGES) expect(sayFileProblem(found, language)).not.toBe('');
      }
    }),
    { numRuns: runs(30) },
  );
});

test('no JSON value makes the reader throw', () => {
  const context = { benchmarks, readFile: () => undefined };
  const keys = fc.constantFrom(
    'programme',
    'people',
    'reviews',
    'email',
    'visit',
    'report',
    'leader',
    'peers',
    '__proto__',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie('value')),
      fc.dictionary(keys, tie('value')),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(keys, value), (file) => {
      const bytes = new TextEncoder().encode(JSON.stringify(file));
      expect(parseProgrammeFile(bytes, context).ok).toBe(false);
    }),
    { numRuns: runs(60) },
  );
});
