import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, join, posix, relative } from 'node:path';
import type { Stage, Step } from './dockerfile';
import { ignoring } from './ignored';
import { type Conditions, makeRoot, startIn } from './sandbox';

/** A stage's folder once its steps were carried out, and how programs are started in it. */
export interface Built {
  root: string;
  stage: Stage;
  conditions: Conditions;
}

/** A step that could not be carried out as it stands. */
class StepFailed extends Error {
  readonly code = 'step-failed';
  constructor(
    readonly step: Step,
    readonly said: string,
  ) {
    super(`${JSON.stringify(step)}\n${said}`);
    this.name = 'StepFailed';
  }
}

/**
 * Carries out the stages, each in a folder of its own below `dir`, with files of `context`. `tell` hears of each step as it
 * begins. Answers the last stage. Throws a `StepFailed`.
 */
export async function build(
  stages: readonly Stage[],
  context: string,
  dir: string,
  tell: (line: string) => void,
): Promise<Built> {
  const built: Built[] = [];
  const isIgnored = ignoring(readFileSync(join(context, '.dockerignore'), 'utf8'));
  for (const [i, stage] of stages.entries()) {
    const root = join(dir, `stage-${i}`);
    makeRoot(root);
    let conditions: Conditions = { env: {}, workdir: '/', user: 'root', installs: true };
    for (const step of stage.steps) {
      tell(`${stage.name ?? 'last'}: ${described(step)}`);
      conditions = changed(conditions, step, root);
      if (step.kind === 'run') await run(step, root, conditions);
      if (step.kind === 'copy') copy(step, { built, context, isIgnored, root, workdir: conditions.workdir });
    }
    built.push({ root, stage, conditions: { ...conditions, installs: false } });
  }
  const last = built.pop();
  if (!last) throw new RangeError('the Dockerfile has no stage');
  return last;
}

function described(step: Step): string {
  switch (step.kind) {
    case 'workdir':
      return `WORKDIR ${step.path}`;
    case 'env':
      return `ENV ${Object.keys(step.set).join(' ')}`;
    case 'user':
      return `USER ${step.name}`;
    case 'copy':
      return `COPY ${step.sources.join(' ')} ${step.to}`;
    case 'run':
      return `RUN ${step.command.at(-1)}`;
  }
}

function changed(conditions: Conditions, step: Step, root: string): Conditions {
  switch (step.kind) {
    case 'workdir':
      mkdirSync(join(root, posix.resolve(conditions.workdir, step.path)), { recursive: true });
      return { ...conditions, workdir: posix.resolve(conditions.workdir, step.path) };
    case 'env':
      return { ...conditions, env: { ...conditions.env, ...step.set } };
    case 'user':
      return { ...conditions, user: step.name };
    case 'copy':
    case 'run':
      return conditions;
  }
}

async function run(step: Step & { kind: 'run' }, root: string, conditions: Conditions): Promise<void> {
  const child = startIn(root, step.command, conditions);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += String(chunk);
    });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new StepFailed(step, said);
}

interface Places {
  built: readonly Built[];
  context: string;
  isIgnored: (path: string) => boolean;
  root: string;
  workdir: string;
}

/** As Docker does: a folder's content, or a file by its name where the target ends in a slash. */
function copy(step: Step & { kind: 'copy' }, { built, context, isIgnored, root, workdir }: Places): void {
  const earlier = built.find(({ stage }) => stage.name === step.from);
  if (step.from !== undefined && !earlier) throw new StepFailed(step, 'there is no such stage before');
  const origin = earlier?.root ?? context;
  const target = join(root, posix.resolve(workdir, step.to));
  for (const source of step.sources) {
    const from = join(origin, source);
    const isFolder = statSync(from, { throwIfNoEntry: false })?.isDirectory();
    if (isFolder === undefined) throw new StepFailed(step, `there is no ${source}`);
    const to = !isFolder && /\/$/.test(step.to) ? join(target, basename(source)) : target;
    if (earlier) {
      // Moved, as nobody looks there again: thousands of files.
      renameSync(from, to);
      continue;
    }
    if (copyUnless(isIgnored, context, from, to) === 0)
      throw new StepFailed(step, `.dockerignore keeps all of ${source} away`);
  }
}

/** Copies what is not ignored. Answers how many files. */
function copyUnless(isIgnored: (path: string) => boolean, context: string, from: string, to: string): number {
  let files = 0;
  const filter = (path: string) => {
    const isFile = statSync(path).isFile();
    const passes = !isFile || !isIgnored(relative(context, path));
    if (isFile && passes) files += 1;
    return passes;
  };
  cpSync(from, to, { recursive: true, filter });
  return files;
}
