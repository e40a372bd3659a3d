/** A moment, as ISO 8601 in UTC with milliseconds (`2027-03-23T16:30:00.000Z`): sorts as text. */
export type Instant = string;
/** A calendar day without a zone (`2027-04-20`): sorts as text. */
export type Day = string;
/** An IANA zone name (`Europe/Rome`). */
export type TimeZone = string;
