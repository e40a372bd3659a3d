import { wordSet } from '../../../src/steps/typing/words';

/** What functions and bodies are called: whoever names one may want to meet it. */
export const OFFICES = wordSet({
  en: [
    'chair chairman chairwoman chairperson chairs president mayor mayors deputy vicemayor councillor councillors alderman',
    'director directors head heads manager managers officer officers coordinator coordinators treasurer secretary advisor',
    'adviser ombudsman ombudsperson ombudswoman commissioner commissioners auditor auditors audit hr ngo ngos union unions',
    'association associations committee council board department dept office unit leader leaders representative',
    'representatives spokesperson principal principals expert planner',
    'planners lawyer lawyers statistician mediators mediator interpreter',
    'clerks cfo ceo cio administrator clerk governor minister ministry agency federation chamber university',
  ],
  fr: [
    'president presidente presidents maire maires adjoint adjointe adjoints elu elue conseiller conseillere conseillers',
    'directeur directrice directeurs chef cheffe responsable responsables charge chargee agent agents coordinateur',
    'coordinatrice tresorier tresoriere secretaire mediateur mediatrice mediateurs defenseur defenseure commissaire',
    'auditeur drh dgs dga rh ong syndicat syndicats association associations comite conseil commission direction service',
    'bureau equipe referent referente representant representante representants representantes',
    'directrices cabinet prefet prefete prefecture mission',
    'greffier greffiere federation chambre universite ccas urbaniste juriste statisticien',
  ],
});

/** Those who are named together, and of whom much is said: they are named where nothing else is. */
export const GROUPS = wordSet({
  en: [
    'volunteers residents users teachers teacher police workers worker experts staff team researchers schools school interpreters',
  ],
  fr: ['benevoles habitants usagers personnel ecole ecoles enseignants chercheurs interpretes elus services'],
});

/** Words of sentences: what has one says something, and is no name alone. Without those that end in what a verb may. */
export const IN_SENTENCES = wordSet({
  en: [
    'is are was were be been being am has have had having do does did not no never nobody none nothing isn aren wasn weren don doesn',
    'didn hasn haven can cannot could will would may might must should shall seems seem looks look lacks lack lacking missing absent',
    'unclear weak strong too only hardly rarely never barely without because since although though if that which who whose they it there',
    'needs need meets meet met gets get works work knows know says say said reads read exists exist depends depend decides decide ignores ignore',
    'untrained unheard unfunded underused unused underfunded overworked understaffed ignored heard trained funded appointed elected changes changed left vacant empty',
    'inactive dormant passive powerless weak biased isolated alone late few little mostly always often seldom inexistent nonexistent',
    'seem want wants uses use used plays play sees see does makes make takes take runs run leads lead chairs',
  ],
  fr: [
    'est sont etait etaient sera seront a ont avait avaient aura ne n pas jamais aucun aucune rien sans manque manquent absent absente absents',
    'peu trop mal semble semblent parait fait font dort dorment faible faibles fort forte peut peuvent doit doivent va vont car puisque si que qui',
    'il elle ils elles on se s y sait savent saurait inexistant inexistante inactif inactive isole isolee vacant vacante surcharge debordee ecoute ecoutee consulte consultee forme forme formes nomme nommee',
    'siege decide decident ignore ignorent connait existe existent depend dependent reunit reunissent seul seule toujours souvent rarement insuffisant insuffisante insuffisants ignoree associe associee associes',
  ],
});
