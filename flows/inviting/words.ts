import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  title: (city: string) => `Invite · ${city}`,
  all: 'Everybody has come in. There is nobody to invite.',
  handOver: (review: string) =>
    `There is no mail here, and no account of theirs is known on a platform. Whoever runs Critical Friend prints their links: “invite ${review}” on the command line.`,
  send: (n: number) => `Invite ${english.plural(n, 'person', 'people')}`,
  again: (n: number) => (n === 1 ? 'Invite again who never came' : `Invite again all ${n} who never came`),
  one: (name: string) => `Invite ${name} again`,
  sent: (n: number) =>
    `${english.plural(n, 'person is', 'people are')} invited. Their links work for 14 days; earlier ones no longer do. “status” says who has come.`,
  how: 'How this works',
  nobody: 'Nobody was invited: everybody named has come in meanwhile.',
  invitation: {
    title: (city: string, visit: string) => `${city}: a peer review, visit ${visit}`,
    by: (name: string, city: string) => `${name} invites you to the peer review of ${city}.`,
    byNobody: (city: string) => `You are invited to the peer review of ${city}.`,
    asked: {
      organiser: 'You organise it: its dates, its people, and what it needs.',
      leader: (indicators: number, due: string) =>
        `You lead the team. First each of you reads the city’s report alone, against ${english.plural(indicators, 'indicator', 'indicators')}, by ${due}.`,
      peer: (indicators: number, due: string) =>
        `You are a peer: you read the city’s report alone, against ${english.plural(indicators, 'indicator', 'indicators')} in short cells, by ${due}. Then the team prepares its visit.`,
      facilitator: 'You help the team to work with one another.',
      host: (city: string, due: string) => `You answer for ${city}: its initial report is due ${due}.`,
      hostLate: (city: string, due: string) => `You answer for ${city}: its initial report was due ${due}.`,
      colleague: 'You help your city to answer its report: a contact of your city shares some of its cells with you.',
      observer: 'You look on: you read the report, and hear how far the team is.',
    },
    /** Where the day until which one reads alone is over, and the sheets are not open to the team yet. */
    askedLate: {
      leader: (indicators: number) =>
        `You lead the team. Each of you still reads the city’s report alone, against ${english.plural(indicators, 'indicator', 'indicators')}, before the team puts together what it found.`,
      peer: (indicators: number) =>
        `You are a peer: you still read the city’s report alone, against ${english.plural(indicators, 'indicator', 'indicators')} in short cells, before the team puts together what it found.`,
    },
    /** Once what each found is open to the team. */
    askedGathered: {
      leader: (indicators: number) =>
        `You lead the team. It has read the city’s report against ${english.plural(indicators, 'indicator', 'indicators')}: what each found is open to you, to be put together before the visit.`,
      peer: (indicators: number) =>
        `You are a peer. The team has read the city’s report against ${english.plural(indicators, 'indicator', 'indicators')}, and what each found is open to you. What you add still counts, marked as late. Now the team prepares its visit.`,
    },
    /** Once the visit is over. */
    askedAfter: {
      leader: 'You lead the team. Its visit is over: what it read, found and decided is open to you.',
      peer: 'You are a peer. The visit is over: what the team read, found and decided is open to you.',
    },
    bot: 'Critical Friend is the assistant of the review: it brings you what is to be done, keeps what you write, and says when it is due.',
    start: 'Start',
  },
};

/** The words of inviting. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `Inviter · ${city}`,
    all: 'Tout le monde est venu. Il n’y a personne à inviter.',
    handOver: (review) =>
      `Il n’y a pas de courrier ici, et aucun compte de ces personnes n’est connu sur une plateforme. Qui fait fonctionner Critical Friend affiche leurs liens : « invite ${review} » en ligne de commande.`,
    send: (n) => `Inviter ${french.plural(n, 'personne', 'personnes')}`,
    again: (n) =>
      n === 1 ? 'Réinviter la personne qui n’est jamais venue' : `Réinviter les ${n} qui ne sont jamais venus`,
    one: (name) => `Réinviter ${name}`,
    sent: (n) =>
      `${french.plural(n, 'personne est invitée', 'personnes sont invitées')}. Les liens servent pendant 14 jours ; ceux d’avant ne servent plus. « statut » dit qui est venu.`,
    how: 'Comment ça marche',
    nobody: 'Personne n’a été invité : toutes les personnes nommées sont venues entre-temps.',
    invitation: {
      title: (city, visit) => `${city} : une revue par les pairs, visite ${visit}`,
      by: (name, city) => `${name} vous invite à la revue par les pairs ${french.de(city)}.`,
      byNobody: (city) => `Vous êtes invité·e à la revue par les pairs ${french.de(city)}.`,
      asked: {
        organiser: 'Vous l’organisez : ses dates, ses personnes, et ce qu’il lui faut.',
        leader: (indicators, due) =>
          `Vous dirigez l’équipe. D’abord, chacun·e lit à part le rapport de la ville, avec ${french.plural(indicators, 'indicateur', 'indicateurs')}, pour le ${due}.`,
        peer: (indicators, due) =>
          `Vous êtes pair : vous lisez à part le rapport de la ville, avec ${french.plural(indicators, 'indicateur', 'indicateurs')} en petites cases, pour le ${due}. Puis l’équipe prépare sa visite.`,
        facilitator: 'Vous aidez l’équipe à travailler ensemble.',
        host: (city, due) => `Vous répondez pour ${city} : son rapport initial est attendu pour le ${due}.`,
        hostLate: (city, due) => `Vous répondez pour ${city} : son rapport initial était attendu pour le ${due}.`,
        colleague:
          'Vous aidez votre ville à répondre à son rapport : la personne de contact de votre ville partage des cases avec vous.',
        observer: 'Vous observez : vous lisez le rapport, et vous savez où en est l’équipe.',
      },
      askedLate: {
        leader: (indicators) =>
          `Vous dirigez l’équipe. Chacun·e lit encore à part le rapport de la ville, avec ${french.plural(indicators, 'indicateur', 'indicateurs')}, avant que l’équipe réunisse ce qu’elle a trouvé.`,
        peer: (indicators) =>
          `Vous êtes pair : vous lisez encore à part le rapport de la ville, avec ${french.plural(indicators, 'indicateur', 'indicateurs')} en petites cases, avant que l’équipe réunisse ce qu’elle a trouvé.`,
      },
      askedGathered: {
        leader: (indicators) =>
          `Vous dirigez l’équipe. Elle a lu le rapport de la ville avec ${french.plural(indicators, 'indicateur', 'indicateurs')} : ce que chacun·e a trouvé vous est ouvert, à réunir avant la visite.`,
        peer: (indicators) =>
          `Vous êtes pair. L’équipe a lu le rapport de la ville avec ${french.plural(indicators, 'indicateur', 'indicateurs')}, et ce que chacun·e a trouvé vous est ouvert. Ce que vous ajoutez compte encore, marqué comme tardif. L’équipe prépare maintenant sa visite.`,
      },
      askedAfter: {
        leader: 'Vous dirigez l’équipe. Sa visite est passée : ce qu’elle a lu, trouvé et décidé vous est ouvert.',
        peer: 'Vous êtes pair. La visite est passée : ce que l’équipe a lu, trouvé et décidé vous est ouvert.',
      },
      bot: 'Critical Friend est l’assistant de la revue : il vous apporte ce qui est à faire, garde ce que vous écrivez, et dit pour quand.',
      start: 'Commencer',
    },
  },
};
