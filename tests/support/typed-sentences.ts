const lines = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What people write to a bot that is no answer about a city. */
export const NO_ANSWERS = lines(`
  asdf | qwerty | azerty | aaaa | jkl | xxx | dfgh | asdasd | hjkl hjkl | q | blah | test | lol | ? | ... | ok | hmm | 👍 | 🙏
  I'm at the dentist | sorry, ill today | will do tomorrow | will answer later | see you Monday | can't open the report
  cannot see the card | can't see it | working on it | still reading | on my way | running late | back in 5 minutes
  in a meeting until 3 | need more time | let me check | let me think about it | will get back to you | call me
  the link is broken | the report doesn't open | wrong button | wrong window | sent by mistake | that was a mistake
  can we move the call? | who is the leader? | where is the report? | how many are left? | could you explain?
  can you send me the report again? | is this anonymous? | what does “at” mean? | who reads this? | is it saved?
  can I change my answer later? | when do we meet? | is anybody there? | are you a robot? | what now? | how are you?
  nice weather today | please call me | I will do it on Friday | my computer crashed | ignore that | forget it
  never mind | as discussed | happy new year | have a nice day | best regards | same as before | no comment
  on the train | out for lunch | talk tomorrow | not read yet | our office is closed tomorrow | what do you mean
  je suis chez le dentiste | désolée, malade aujourd’hui | je le ferai demain | à lundi | à demain | mdr | bof | idem
  je n’arrive pas à ouvrir le rapport | impossible d’ouvrir le rapport | on peut déplacer la réunion ? | pas encore lu
  qui est le chef d’équipe ? | où est le rapport ? | peut-on déplacer l’appel ? | c’est anonyme ? | c’est enregistré ?
  je réponds plus tard | je m’en occupe demain | en réunion jusqu’à 15 h | le lien est cassé | pas compris | une minute
  un instant | j’arrive | je reviens | bonne année | bon week-end | laisse tomber | combien en reste-t-il ? | à voir
  qui lit mes réponses ? | puis-je changer ma réponse ? | c’est une erreur | oubliez ça | je suis dans le train | voilà
  j’ai besoin de plus de temps | besoin d’aide | rappelle-moi | appelez-moi | trop fatigué | mauvaise fenêtre
  does Genoa see this? | will the host city read this? | can the city see our answers? | does the mayor read what we write?
  what did the others write? | what did others say? | la ville voit-elle ça ? | est-ce que Gênes lit nos réponses ?
  la ville verra-t-elle ce qu’on écrit ? | qu’ont répondu les autres ? | les autres ont écrit quoi ?
  envoyé par erreur | on en reparle lundi | cordialement | nous sommes en grève demain | qui êtes-vous ?
`);

/** What people answer, by what was asked. */
export const ANSWERS = {
  suspect: lines(`
    tokenism | underfunded | no budget | The board is for show | nobody reads it | it works | too few staff | weak
    only on paper | depends on one person | I think the mayor ignores it | We suspect low take-up | good intentions
    Can be copied elsewhere | Will end with the mandate | needs more money | the call for projects is too narrow
    the leader of the unit has left | my impression: for show | works on time | test phase never ended
    It is in the press. | only in German | no internet there | by phone or not at all | no computer | a home for few
    good on paper | no data | calls are not answered | needs work | long waiting times | open to all in theory
    sous-financé | rien n’est écrit | le plan reste sur le papier | peu de moyens | pas de suivi | manque de temps
    je pense que personne ne le lit | un seul agent | le lien avec le budget est faible | c’est pour la forme
    bonne coordination | les appels restent sans réponse | pas d’internet | C’est dans la presse. | tout en allemand`),
  toAsk: lines(`
    who pays? | how often? | Who appoints the members? | why | How many staff work on it? | budget 2026? | Does it work?
    can we see the minutes? | Can you show the contract? | Who leads the unit? | when is the next call for projects?
    ask for the minutes | the annual budget | is it anonymous for complainants? | Where is the plan published?
    Could the city share the evaluation? | can migrants vote? | What do the indicators of the plan measure? | for whom?
    Does the council see this as a priority? | Who reads the minutes? | What did the council say about the plan?
    How do other cities answer complaints? | la ville voit-elle le budget ? | Who answers complaints of the others?
    How long is the waiting list? | What happens next? | Why not? | pour qui ? | qui paie ? | à quelle fréquence ?
    combien d’agents ? | peut-on voir le contrat ? | le budget annuel | Qui lit les plaintes ? | où est publié le plan ?
    comment mesurez-vous les résultats ? | quel budget`),
  toMeet: lines(`
    mayor | Mayor | UNHCR | Caritas | CGT | the mayor | team leader of the housing unit | IOM | Ombudsman | IT | HR
    Head of HR | Red Cross | Office of statistics | two members of the board | a landlord | BMZ | Ms Rossi’s office
    anybody from the union | tenants | Leader of the opposition | call centre staff | The report’s author | NGOs | imam
    Mrs. N. | a doctor | call centre | welcome centre | bus company | SAMU social | la maire | le chef du service logement
    un syndicaliste | la Croix-Rouge | CCAS | DRH | des usagers | Préfet`),
  dontKnow: lines(`
    who decides | how often | the budget | whether it is read | budget | who appoints the members? | staffing | how many
    if the plan is funded | when it was evaluated | whether anybody can complain | for whom | who is in charge
    qui décide | le budget | si le plan est financé | combien de réunions ? | les effectifs | qui nomme les membres ?
  `),
  naReason: lines(`
    national law | federal competence | state matter | not a city task | the region does it | no such office | privatised
    competence of the region | no port here | The city has no housing stock | compétence nationale | hors compétence
    la région s’en charge | pas de port | aucun logement municipal`),
} as const;
