#!/usr/bin/env node
import { serve } from './serve';

serve();
