/** What the work comes to, or undefined when it fails or has not ended after `ms` milliseconds. */
export async function inTime<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  const done = work.catch(() => undefined);
  const first = await Promise.race([done, late]);
  clearTimeout(timer);
  return first;
}
