import Ajv, { type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { SCHEMA_VERSION } from './manifest';

type Json = Readonly<Record<string, unknown>>;

/** Microsoft's published schemas, as they come with its own tools. */
const SCHEMAS = `@microsoft/app-manifest/build/json-schemas/teams/v${SCHEMA_VERSION}`;

/** What Teams would refuse in a manifest, one line each. */
export function manifestProblems(manifest: Json): string[] {
  return problems('MicrosoftTeams.schema.json', manifest);
}

/** What Teams would refuse in a file with the words of another language. */
export function localizationProblems(words: Json): string[] {
  return problems('MicrosoftTeams.Localization.schema.json', words);
}

function problems(schema: string, data: Json): string[] {
  const validate = COMPILED.get(schema) ?? compiled(schema);
  COMPILED.set(schema, validate);
  return validate(data) ? [] : (validate.errors ?? []).map(inWords);
}

/** Compiling one is nearly all of the work, and a package asks one of them for each language. */
const COMPILED = new Map<string, ValidateFunction>();

function compiled(schema: string): ValidateFunction {
  // Some of their patterns are none in JavaScript's stricter mode, and some of their words are not JSON Schema's.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const published: AnySchemaObject = require(`${SCHEMAS}/${schema}`);
  return ajv.compile(published);
}

function inWords({ instancePath, message = 'is not right', params }: ErrorObject): string {
  const what = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
  return `${instancePath || 'the manifest'} ${message}${what}`;
}
