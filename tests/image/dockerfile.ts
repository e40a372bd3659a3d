/** One line of a Dockerfile that leaves something behind in the image. */
export type Step =
  | { kind: 'workdir'; path: string }
  | { kind: 'env'; set: Readonly<Record<string, string>> }
  | { kind: 'user'; name: string }
  | { kind: 'copy'; from?: string; sources: readonly string[]; to: string }
  | { kind: 'run'; command: readonly string[] };

/** What stands between one FROM and the next. Commands are programs with their arguments. */
export interface Stage {
  base: string;
  name?: string;
  steps: readonly Step[];
  volumes: readonly string[];
  healthcheck?: readonly string[];
  command?: readonly string[];
}

/** A line that is wrong, or that we cannot carry out. */
export class DockerfileProblem extends Error {
  readonly code = 'dockerfile-problem';
  constructor(line: string, reason: string) {
    super(`${reason}: ${line}`);
    this.name = 'DockerfileProblem';
  }
}

/**
 * Reads a Dockerfile into its stages. Knows what ours uses; throws a `DockerfileProblem` at anything else, rather than
 * passing over it.
 */
export function parseDockerfile(text: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of instructions(text)) {
    const [word = '', rest = ''] = split(line);
    if (word === 'FROM') {
      stages.push(opened(line, rest));
      continue;
    }
    const stage = stages.pop();
    if (!stage) throw new DockerfileProblem(line, 'no stage is open');
    stages.push(withInstruction(stage, line, word, rest));
  }
  return stages;
}

/** Lines without comments, continued ones joined. */
function instructions(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return lines
    .join('\n')
    .replace(/\\[ \t]*\n/g, ' ')
    .split('\n')
    .map((line) => line.trim());
}

function split(line: string): string[] {
  const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
  return [word, rest];
}

function opened(line: string, rest: string): Stage {
  const [, base, name] = /^(\S+)(?: AS (\S+))?$/.exec(rest) ?? [];
  if (base === undefined || base.startsWith('--')) throw new DockerfileProblem(line, 'not a FROM that we know');
  return { base, ...(name === undefined ? {} : { name }), steps: [], volumes: [] };
}

function withInstruction(stage: Stage, line: string, word: string, rest: string): Stage {
  const withStep = (step: Step): Stage => ({ ...stage, steps: [...stage.steps, step] });
  switch (word) {
    case 'WORKDIR':
      return withStep({ kind: 'workdir', path: rest });
    case 'ENV':
      return withStep({ kind: 'env', set: pairs(line, rest) });
    case 'USER':
      return withStep({ kind: 'user', name: rest });
    case 'COPY':
      return withStep(copying(line, rest));
    case 'RUN':
      if (rest.startsWith('--')) throw new DockerfileProblem(line, 'an option that we do not know');
      return withStep({ kind: 'run', command: commandOf(rest) });
    case 'VOLUME':
      return { ...stage, volumes: [...stage.volumes, ...rest.split(/\s+/)] };
    case 'EXPOSE':
      return stage;
    case 'HEALTHCHECK':
      return { ...stage, healthcheck: checking(line, rest) };
    case 'CMD':
      return { ...stage, command: commandOf(rest) };
    default:
      throw new DockerfileProblem(line, 'an instruction that we do not know');
  }
}

function pairs(line: string, rest: string): Record<string, string> {
  const found = rest.split(/\s+/).map((pair) => /^(\w+)=([^\s"'$\\]*)$/.exec(pair));
  const entries = found.map((match) => {
    if (!match) throw new DockerfileProblem(line, 'not a pair name=value that we know');
    return [match[1], match[2]];
  });
  return Object.fromEntries(entries);
}

function copying(line: string, rest: string): Step {
  const [, from, paths = ''] = /^(?:--from=(\S+)\s+)?(.*)$/.exec(rest) ?? [];
  const words = paths.split(/\s+/);
  const to = words.pop();
  if (to === undefined || words.length === 0 || /(^|\s)--|[*?[$"]/.test(paths))
    throw new DockerfileProblem(line, 'not a COPY that we know');
  return { kind: 'copy', ...(from === undefined ? {} : { from }), sources: words, to };
}

function checking(line: string, rest: string): readonly string[] {
  const [, command] = /^(?:--\S+\s+)*CMD\s+(.*)$/.exec(rest) ?? [];
  if (command === undefined) throw new DockerfileProblem(line, 'not a HEALTHCHECK that we know');
  return commandOf(command);
}

/** As written, or a line for a shell. */
function commandOf(rest: string): readonly string[] {
  if (!rest.startsWith('[')) return ['/bin/sh', '-c', rest];
  const words: unknown = JSON.parse(rest);
  if (!Array.isArray(words) || words.some((word) => typeof word !== 'string'))
    throw new DockerfileProblem(rest, 'not a list of words');
  return words;
}
