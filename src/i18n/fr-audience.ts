import type { audience as english } from './en-audience';

/** French: who reads along in a team's channel. */
export const audience: typeof english = {
  host: (who) => `${who} peut y lire, et vient de la ville examinée`,
  hosts: (who) => `${who} peuvent y lire, et viennent de la ville examinée`,
  guest: (who) =>
    `${who} peut y lire, en invité ou depuis une autre organisation, sans que je sache cette personne dans l’équipe`,
  guests: (who) =>
    `${who} peuvent y lire, en invités ou depuis d’autres organisations, sans que je les sache dans l’équipe`,
  unknown: (who) => `${who} peut y lire, et rien ne me dit qui c’est`,
  unknowns: (who) => `${who} peuvent y lire, et rien ne me dit qui c’est`,
  nameless: 'quelqu’un sans nom',
  both: (some, others) => `${some} ; ${others}`,
  unknownReaders: (city, where) =>
    `${city} : rien n’a été publié dans ${where}, car je ne vois pas qui peut y lire. Critical Friend y est-il encore ?`,
  held: (city, where, who) =>
    `${city} : rien n’est publié dans ${where} pour l’instant : ${who}. Dès que c’est réglé, les publications reprennent d’elles-mêmes. Sinon, demandez un canal ou une conversation de groupe réservés à l’équipe, et reliez-les.`,
  notAnswered: (where) =>
    `Je ne réponds pas dans ${where} pour l’instant, à cause de qui peut y lire. La personne qui dirige l’équipe le sait. Vous pouvez me demander ici.`,
};
