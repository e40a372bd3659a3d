import { ofEach, wordSet } from '../../../src/steps/typing/words';

/**
 * What people write of their day, of this chat, and of what they do here. A line of nothing else, but for small words,
 * says nothing about a city.
 */
export const EVERYDAY = wordSet({
  en: [
    'open opens opening link links button page screen laptop connection signal app password login',
    'email mail train plane car traffic dentist lunch coffee dinner bed weather sunny nice happy luck tired',
    'sleepy busy hungry call move postpone reschedule shift cancel explain clarify repeat check look looking send sent',
    'resend get got catch give forget forgot ignore mind mistake typo error bug crashed broken stuck loading freezes',
    'frozen disregard discussed working writing typing reading read write save saved saves talk speak coming going gotta',
    'trying need back way bit while minute sec second weekend birthday christmas easter congratulations welcome joke joking',
    'kidding window chat care regards wishes job todo tbd scale someone anyone anybody somebody foo bar abc asap whatever',
    'finish finishing continue complete submit submitted xyz boring battery copy paste pasted above previous enter click scroll logged scratch remove undo',
  ],
  fr: [
    'ouvrir ouvre ouvert lien liens bouton ecran connexion reseau application mot passe mail courriel',
    'voiture dentiste dejeuner cafe diner meteo beau bonne bon bonnes joyeux joyeuse courage fatigue fatiguee',
    'appel appeler appelez appelle deplacer decaler reporter annuler annulez expliquer preciser repeter verifier regarder',
    'envoyer envoye renvoyer oublie oubliez oublier ignorez ignore laisse laissez tomber erreur faute bogue plante casse',
    'bloque batterie dessus cours retard arrive reviens besoin peu instant seconde week end noel paques anniversaire annee chance',
    'blague impossible lu lire lis ecris enregistrer enregistre sauvegarder sauvegarde fenetre mauvaise verra verrai',
    'completer reparle reparler parle parler quelqu cordialement salutations pareil nuit cliquer clique appuyer efface effacez',
    'supprime supprimez enleve enlevez fini finie termine terminee finir terminer continuer finirai terminerai continuerai',
  ],
});

/** Words that say nothing of a city either, and beside which one of the others is needed. */
export const BESIDE = wordSet({
  en: [
    'late was were cannot cant couldn wouldn won isn aren wasn haven hasn be being been having see let make go too very',
    'just yet did done over sure same properly anything something nothing up down off away ok new old great good well best',
    'no say add dead low last before maybe still here there kind wrong more never tired soon think know thing things',
  ],
  fr: [
    'peux pouvez peut fait suis es ai avez etait est vais va voir tres trop encore rien chose jamais plus mal etes bien',
    'heure heures quelle il pas deja',
  ],
});

/** Days so near that nothing about a city is said of them. Phrases, among words with spaces around them. */
export const NEAR: readonly string[] = ofEach({
  en: ['tomorrow', 'tonight', 'next week', 'this afternoon', 'this evening', 'later today'],
  fr: ['demain', 'ce soir', 'semaine prochaine', 'cet apres midi', 'tout a l heure'],
});
