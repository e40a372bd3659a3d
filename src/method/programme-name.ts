/** What a programme is called where people read: as it was named, else its id in words (`inti-cities-2027`: Inti cities 2027). */
export function programmeName({ id, name }: { id: string; name?: string | undefined }): string {
  if (name !== undefined && name !== '') return name;
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
