#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { serve } from './app/serve';

// Node lets garbage grow to as much as is in use before it clears up; a third of it is enough, and costs little time.
setFlagsFromString('--heap-growing-percent=30');
serve();
