import type { InEach } from '../../../src/method/language';
import { ofEach, wordSet } from '../../../src/steps/typing/words';

/** What may stand before a command. */
export const BEFORE = wordSet({
  en: ['please pls plz just now ok okay so then can could would you'],
  fr: ['svp stp pouvez peux tu vous'],
});

/** What may stand before the name of a language that is asked for. */
export const BEFORE_LANGUAGE = wordSet({ en: ['in speak'], fr: ['en parlez parler'] });

/** Words that may follow a command without making it a statement: whom, when, please, and what the bot has. */
export const FILLING = wordSet({
  en: [
    'please pls plz me my us it this that these the a an some now today tonight tomorrow later soon again all one ones',
    'next last week weeks month months year day days hour hours minute minutes morning afternoon evening noon then here',
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun',
    'january february march april may june july august september october november december',
    'jan feb mar apr jun jul aug sep sept oct nov dec',
    'on in at to until till from for by of with and or about again back everything anything',
    'yet else moment present instant particular special',
    'alone too list status card cards cell cells indicator indicators review reviews sheet sheets reminder reminders message messages',
    'answer answers question questions account writing sending asking reminding notifications am pm',
  ],
  fr: [
    's il te vous plait svp stp moi mon ma mes nous le la les l un une ce cet cette ces ceci cela ca maintenant',
    'aujourd hui plus tard bientot encore tout toute tous toutes semaine semaines prochaine prochain derniere dernier',
    'mois jour jours heure heures minutes matin midi soir lundi mardi mercredi jeudi vendredi samedi dimanche',
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
    'a au aux jusqu jusque du de des d en dans pour par et ou apres avant ici tard liste',
    'carte cartes case cases indicateur indicateurs revue revues fiche fiches rappel rappels reponse reponses',
    'compte ecrire envoyer 1er h',
  ],
});

/** Who writes, in the first word. */
export const FIRST_PERSON = wordSet({ en: ['i im ive ill id me'], fr: ['je j moi'] });
export const OURS = wordSet({ en: ['we were'], fr: ['nous on'] });
export const POSSESSIVE = wordSet({ en: ['my mine'], fr: ['mon ma mes'] });
/** Oneself, where something is asked for oneself. */
export const MYSELF = wordSet({ en: ['me'], fr: ['moi'] });

/** What stands before *me* in a view of one's own. */
export const OWN_WORDS = wordSet({ en: ['to for from of about on'], fr: ['selon pour apres chez a d'] });

/** What one cannot do oneself, where nobody is named who cannot: beginnings, with a space at their end. */
export const CANNOT: readonly string[] = ofEach({
  en: ['cannot ', 'can t ', 'couldn t ', 'can not ', 'could not '],
  fr: [],
});

/** What a possessive may stand before, in an answer. */
export const VIEWS = wordSet({
  en: [
    'impression view guess suspicion hypothesis question questions feeling sense concern concerns doubt doubts worry',
    'point understanding reading opinion first main only hunch fear',
  ],
  fr: [
    'impression point question questions avis hypothese soupcon doute doutes sentiment crainte lecture idee seule',
    'principale premiere remarque',
  ],
});

/** Verbs (and the like) with which somebody says what they think, read or would ask. */
export const OPINION = wordSet({
  en: [
    'think thought suspect suspected believe doubt guess fear wonder wondered assume suppose presume expect see saw read',
    'know find found feel sense imagine hear heard notice noticed ask meet worry unsure sure certain convinced afraid',
    'worried surprised propose suggest recommend hope conclude infer agree disagree consider say understand understood',
  ],
  fr: [
    'pense pensons crois croyons soupconne soupconnons suppose supposons doute doutons crains imagine presume vois voyons',
    'lis lu sais savoir ignore trouve constate estime remarque demande demanderais rencontrer rencontrerais dirais note',
    'entendu entends vu sens espere propose suggere recommande conclus comprends sur sure certain convaincu convaincue',
    'surpris surprise etonne etonnee inquiet inquiete demander',
  ],
});

/** Words that begin something polite, whatever follows. */
export const POLITE_START = wordSet({
  en: ['sorry thanks thank thx hello hi hey goodbye bye apologies oops brb'],
  fr: ['merci bonjour bonsoir salut coucou desole desolee excusez excuse allo oups'],
});

/** Two words that do. */
export const POLITE_PAIRS: ReadonlySet<string> = new Set(
  ofEach({
    en: [
      ...['good morning', 'good afternoon', 'good evening', 'good night', 'good day', 'see you', 'dear all'],
      ...['dear team', 'dear colleague', 'dear colleagues', 'happy new', 'no comment', 'nothing to', 'same as'],
      ...['running late', 'same here', 'take care', 'kind regards', 'best regards', 'happy easter', 'merry christmas'],
      ...['as discussed', 'never mind', 'as before', 'as said'],
    ],
    fr: [
      ...['cher collegue', 'chers collegues', 'chere equipe', 'sans commentaire', 'rien a', 'comme avant', 'plus haut'],
      ...['ca va', 'a voir', 'bonne annee', 'bon week', 'bonne journee', 'bonne soiree', 'bonne fin', 'bon courage'],
      ...['bonnes vacances', 'joyeux noel', 'joyeuses fetes', 'au revoir', 'pardon de', 'pardon pour', 'a bientot'],
      ...['a demain', 'a lundi', 't es', 'tu es', 'comme dit', 'comme indique', 'deja dit'],
    ],
  }),
);
/** What may stand before that there is nothing. */
export const FRANKLY = wordSet({
  en: ['honestly really frankly actually well so basically'],
  fr: ['franchement vraiment honnetement bon alors sincerement'],
});
/** That there is nothing, */
export const NOTHING_TO: ReadonlySet<string> = new Set(ofEach({ en: ['nothing to'], fr: ['rien a', 'rien de'] }));
/** of what somebody could have noted. */
export const NOTED = wordSet({
  en: ['verify check add say report suspect note signal question meet ask special particular'],
  fr: ['verifier controler ajouter dire redire signaler noter suspecter supposer demander special particulier'],
});
/** Those that do not. */
export const NOT_POLITE: ReadonlySet<string> = new Set(ofEach({ en: ['thanks to'], fr: [] }));

/** A line of nothing but these is polite, or says nothing. */
export const POLITE_WHOLE = wordSet({
  en: [
    'none nothing nobody',
    'sorry ok okay okey yes yeah yep no nope sure done great perfect cool super right alright understood noted got exactly',
    'idem ditto tbd idk ttyl regards sec blah bla lmao omg xd hehe hahaha lol haha hmm hm er um ah oh',
    'well idea not don t know dont dunno maybe perhaps test testing very much lot so same unsure unknown',
    'hello hi thanks thank you cheers welcome good bye pardon what huh eh y n finished wrong mistake lost button',
  ],
  fr: [
    'rien personne aucun aucune',
    'desole desolee ok super cool ras idem mdr ptdr bof blah bla lol hihi hahaha haha hmm hm ah oh pfff bah ben zut mince pardon eh test',
    'oui non parfait entendu compris bien recu accord note fait voila genial euh idee pas sais ne je ni',
    'peut etre certain sur sure merci beaucoup bonne journee revoir quoi hein sait chais jsp allo oups',
  ],
});

/** Words that a question can be made of alone. */
const ASKING_WORDS: InEach<readonly string[]> = {
  en: ['who what when where why how which whose whom'],
  fr: ['qui que quoi quand ou pourquoi comment quel quelle quels quelles combien'],
};
export const ASKING = wordSet(ASKING_WORDS);

/** Words that begin or make a question. */
export const QUESTION = wordSet({
  en: [...ASKING_WORDS.en, 'can could do does did is are am will would should shall may must'],
  fr: [...ASKING_WORDS.fr, 'est qu c puis peut peux pouvez faut dois doit sont'],
});

/** Small words of a question. */
export const SMALL = wordSet({
  en: [
    'the a an be been it its this that these those there here of to for in on at by with from has have had not and or so',
    'then than as if up out about he she they we you us our their them s re ll ve t don doesn isn now please exactly',
  ],
  fr: [
    'le la les l un une des de du d et ce cet cette ces ceci cela ca il elle ils elles on nous vous y en a au aux dans',
    'pour par sur avec se s t n ne pas donc alors maintenant deja quoi etre sera',
  ],
});

/** What the review and the bot have: a question about nothing else is for us. */
export const REVIEW = wordSet({
  en: [
    'leader leaders deadline due review reviews visit gathering call bot facilitator organiser organizer card cards',
    'indicator indicators cell cells digest peers peer team mean means meant reminder reminders help report explain',
    'button buttons app chat robot left answers anonymous scale save saved meeting sheets question questions field fields extension',
  ],
  fr: [
    'rapport anonyme robot chef cheffe chefs equipe echeance delai revue visite reunion appel carte cartes indicateur',
    'indicateurs case cases synthese pair pairs veut dire signifie reste bouton rappel rappels aide expliquer enregistrer',
    'enregistre echelle facilitateur facilitatrice organisateur organisatrice reponses limite rendre du question questions champ champs',
  ],
});

/** What a question about them has beside them, or about us (*this*, *we*). */
export const BESIDE_REVIEW = wordSet({
  en: [
    'more extra kind sort type ok okay right extend postpone required mandatory optional possible',
    'work works next other others happens happen still long take takes time need needs many much name names know',
    'ask asking understand understood hear get got mean broken else day days open opens knows reads see sees start starts begin begins end ends finish over meet someone anyone anybody somebody',
  ],
  fr: [
    'plus avoir reporter prolonger sorte genre type convient obligatoire possible poser aider expliquer',
    'dirige partie fait jour jours lieu date responsable robot marche fonctionne autres commence finit fin temps lit voit heure quelqu etes',
    'as es compris comprends ecoutes entendu demandes demandez prend prendra lisez reponds repondez servir sert',
  ],
});

/** What is done here, and what somebody does who reads it; what that is, and who else writes it. */
const WRITES: InEach<readonly string[]> = {
  en: ['write writes wrote written type typed answer answers answered say says said judge judged rate rated'],
  fr: ['ont ecrit ecrivent ecrire repond repondent repondu reponse reponses dit disent juge jugent'],
};
export const READING = wordSet({
  en: ['see sees read reads know knows'],
  fr: ['voit voient voir verra verront lit lisent lire lira liront sait savent'],
});
export const WRITTEN_HERE = wordSet({
  en: ['this these our', ...WRITES.en],
  fr: ['ceci cela ca nos notre', ...WRITES.fr],
});
export const WRITING = wordSet(WRITES);
export const OTHERS = wordSet({ en: ['others'], fr: ['autres'] });

/** Whom and what a question is about that is about us. */
export const HERE = wordSet({ en: ['we us you this here now there'], fr: ['nous vous tu toi on ceci cela ca c'] });
