/**
 * An e-mail address that a platform tells, as it is kept, where it proves whose an account is. Undefined where it is written
 * with signs that only come to those of an address: the sign for Kelvin is a *k* in small letters, and nobody's.
 */
export function provenAddress(told: string): string | undefined {
  return told === told.normalize('NFKC') ? told.toLowerCase() : undefined;
}
