import { parse } from 'yaml';
import { z } from 'zod';

const service = z.looseObject({
  image: z.string().optional(),
  build: z.string().optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  command: z.array(z.string()).optional(),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  restart: z.string().optional(),
  init: z.boolean().optional(),
  stop_grace_period: z.string().optional(),
  mem_limit: z.string().optional(),
  logging: z.looseObject({ driver: z.string() }).optional(),
});
const file = z.looseObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()).optional(),
});

/** A Compose file as ours is written; its numbers are still text where they come from variables. */
export type ComposeFile = z.infer<typeof file>;
export type ComposeService = z.infer<typeof service>;

/** Reads a Compose file with the variables given. Throws where it is not as we write it. */
export function readComposeFile(text: string, variables: Readonly<Record<string, string>>): ComposeFile {
  return file.parse(interpolated(parse(text), variables));
}

/** The variables that a Compose file takes, and what stands for each when it is not set. */
export function variablesIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(VARIABLE)].map(([, name = '', otherwise = '']) => [name, otherwise]));
}

/** Only this form is ours: a name, and what holds when it is unset or empty. */
const VARIABLE = /\$\{(\w+):-([^${}]*)\}/g;

/** As Compose does it: in each text on its own, once the file is read. */
function interpolated(value: unknown, variables: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string')
    return value.replace(VARIABLE, (_, name: string, otherwise: string) => variables[name] || otherwise);
  if (Array.isArray(value)) return value.map((item) => interpolated(item, variables));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolated(item, variables)]));
}
