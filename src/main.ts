#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { answerTo } from './app/start-arguments';

const answered = answerTo(process.argv.slice(2));
if (answered) {
  process.stdout.write(answered.out);
  process.stderr.write(answered.err);
  process.exitCode = answered.exit;
} else {
  // Node lets garbage grow to as much as is in use before it clears up; a third of it is enough, and costs little time.
  setFlagsFromString('--heap-growing-percent=30');
  // What was just made is a few megabytes: one thread clears it up with less work than four that are woken for it.
  setFlagsFromString('--no-parallel-scavenge');
  // All of the product: whoever asks which version this is does not wait for it.
  const { serve }: typeof import('./app/serve') = require('./app/serve');
  serve();
}
