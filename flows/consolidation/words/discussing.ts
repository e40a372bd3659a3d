import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  brief: {
    title: (city: string, when: string) => `${city}: brief for the team call${when ? `, ${when}` : ''}`,
    lead: (n: number) => `${english.plural(n, 'item', 'items')} for an hour.`,
    oppositeFirst: 'Opposite views come first.',
    few: 'There are not enough answers yet to compare.',
    none: 'Nothing calls for a discussion: views agree wherever there are enough answers.',
    outcome: 'What the call concluded',
    item: 'About which item',
    choose: 'Please choose the item first. Nothing was recorded.',
    nothing: 'Please say what the call concluded. Nothing was recorded.',
    record: 'Record the outcome',
    recorded: (title: string) => `Recorded for “${title}”.`,
    summary: (city: string) => `Brief for the call on ${city}`,
  },
  agenda: {
    already: (title: string) => `“${title}” is on the agenda of the call already. Nothing was changed.`,
    over: 'The team call is over. Nothing was put on its agenda.',
    title: (city: string, when: string) => `${city}: what the team call of ${when} was about`,
    titleOver: (city: string) => `${city}: what the team call was about`,
    lead: (n: number) => `${english.plural(n, 'item', 'items')}.`,
  },
  channel: {
    button: 'Discuss',
    title: (indicator: string) => `For discussion: ${indicator}`,
    split: (split: string) => `The team: ${split}.`,
    ask: 'What do you see, and what does it rest on?',
    reasons: 'Both reasons, side by side',
    opened: (indicator: string) => `The discussion of “${indicator}” is in the team channel.`,
    notYet: 'Discussions can be opened once the sheets are gathered: until then nobody’s view is to colour another’s.',
    alone: (indicator: string) => `There is only one view on “${indicator}” so far. Nothing was posted.`,
  },
  reminder: {
    call: (when: string) => `Team call: ${when}.`,
    callSoon: (minutes: number, time: string) =>
      minutes === 60
        ? `The team call begins in an hour: ${time}.`
        : `The team call begins in ${english.plural(minutes, 'minute', 'minutes')}: ${time}.`,
    merge: (city: string, open: number) =>
      `${city}: the sheets are open to the team, and the merge is due; ${english.plural(open, 'indicator waits', 'indicators wait')} for your decision.`,
  },
};

/** The words of what a team talks about: its call, and discussions in its channel. A text that is missing in a language does not compile. */
export const DISCUSSING: InEach<typeof en> = {
  en,
  fr: {
    brief: {
      title: (city, when) => `${city} : ordre du jour de la réunion d’équipe${when ? `, ${when}` : ''}`,
      lead: (n) => `${french.plural(n, 'point', 'points')} pour une heure.`,
      oppositeFirst: 'Les avis opposés viennent d’abord.',
      few: 'Il n’y a pas encore assez de réponses à comparer.',
      none: 'Rien n’appelle de discussion : les avis concordent partout où il y a assez de réponses.',
      outcome: 'La conclusion de la réunion',
      item: 'Sur quel point',
      choose: 'Choisissez d’abord le point. Rien n’a été noté.',
      nothing: 'Dites ce que la réunion a conclu. Rien n’a été noté.',
      record: 'Consigner la conclusion',
      recorded: (title) => `Consigné pour « ${title} ».`,
      summary: (city) => `Ordre du jour de la réunion sur ${city}`,
    },
    agenda: {
      already: (title) => `« ${title} » est déjà à l’ordre du jour de la réunion. Rien n’a changé.`,
      over: 'La réunion d’équipe est passée. Rien n’a été mis à son ordre du jour.',
      title: (city, when) => `${city} : les points de la réunion d’équipe du ${when}`,
      titleOver: (city) => `${city} : les points de la réunion d’équipe`,
      lead: (n) => `${french.plural(n, 'point', 'points')}.`,
    },
    channel: {
      button: 'Discuter',
      title: (indicator) => `À discuter : ${indicator}`,
      split: (split) => `L’équipe : ${split}.`,
      ask: 'Que voyez-vous, et sur quoi cela repose-t-il ?',
      reasons: 'Les deux raisons, côte à côte',
      opened: (indicator) => `La discussion sur « ${indicator} » est dans le canal de l’équipe.`,
      notYet:
        'On peut ouvrir des discussions une fois les fiches mises en commun : d’ici là, l’avis de personne ne doit déteindre sur un autre.',
      alone: (indicator) => `Il n’y a pour l’instant qu’un avis sur « ${indicator} ». Rien n’a été publié.`,
    },
    reminder: {
      call: (when) => `Réunion d’équipe : ${when}.`,
      callSoon: (minutes, time) =>
        minutes === 60
          ? `La réunion d’équipe commence dans une heure : ${time}.`
          : `La réunion d’équipe commence dans ${french.plural(minutes, 'minute', 'minutes')} : ${time}.`,
      merge: (city, open) =>
        `${city} : les fiches sont ouvertes à l’équipe, c’est le moment de consolider ; ${french.plural(open, 'indicateur attend', 'indicateurs attendent')} votre décision.`,
    },
  },
};
