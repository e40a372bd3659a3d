import type { Member } from './world';

/** A member as the connector tells of them. */
export function memberJson({ id, aadObjectId, tenantId, userRole, ...member }: Member) {
  const { name, givenName, surname, email, userPrincipalName } = member;
  if (userRole === 'anonymous') return { id, name, tenantId, userRole };
  return {
    id,
    name,
    objectId: aadObjectId,
    aadObjectId,
    givenName,
    surname,
    ...(email === undefined ? {} : { email }),
    ...(userPrincipalName === undefined ? {} : { userPrincipalName }),
    tenantId,
    userRole,
  };
}

/** Pages of at least 50 and at most 500, 200 unless asked otherwise. */
export function pageOf(members: readonly Member[], { pageSize, continuationToken }: Record<string, unknown>) {
  const size = Math.min(500, Math.max(50, Number(pageSize ?? 200)));
  const from = Number(continuationToken ?? 0);
  const next = from + size;
  return {
    members: members.slice(from, next).map(memberJson),
    ...(next < members.length ? { continuationToken: String(next) } : {}),
  };
}
