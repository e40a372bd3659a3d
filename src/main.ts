#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { serve } from './app/serve';
import { answerTo } from './app/start-arguments';

const answered = answerTo(process.argv.slice(2));
if (answered) {
  process.stdout.write(answered.out);
  process.stderr.write(answered.err);
  process.exitCode = answered.exit;
} else {
  // Node lets garbage grow to as much as is in use before it clears up; a third of it is enough, and costs little time.
  setFlagsFromString('--heap-growing-percent=30');
  serve();
}
