/** Something that Slack would refuse: its own words, and where (a JSON pointer). */
export interface Problem {
  message: string;
  pointer: string;
}

/** Collects problems while a value is walked through. */
export interface Report {
  problems: Problem[];
  add(message: string, pointer: string): void;
}

export function newReport(): Report {
  const problems: Problem[] = [];
  return { problems, add: (message, pointer) => void problems.push({ message, pointer }) };
}

/** As Slack writes it into `response_metadata.messages`. */
export function asSlackWrites({ message, pointer }: Problem): string {
  return `${message} [json-pointer:${pointer}]`;
}
