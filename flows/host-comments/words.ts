import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  title: (city: string) => `${city}: report to the city`,
  draft: (n: number) => (n === 1 ? 'draft' : `draft ${n}`),
  final: (n: number) => (n === 1 ? 'final report' : `final report, version ${n}`),
  draftTitle: (city: string) => `${city}: draft report`,
  finalTitle: (city: string) => `${city}: final report`,
  early: (city: string) => `The report on ${city} is written from the first day of the visit on.`,
  nothingSent:
    'Nothing has gone to the city yet. The draft goes to it within four weeks of the visit; it comments on facts, the team answers each comment, then the report is final.',
  sentOn: (what: string, when: string) => `Sent: ${what}, ${when}.`,
  commentsUntil: (when: string) => `The city comments on facts until ${when}.`,
  commentsClosed: (when: string) => `Comments were asked for until ${when}.`,
  nobodySaid: 'The city has said nothing yet.',
  saidAll: 'The city has no further comments.',
  saidNone: 'The city has no comments.',
  comments: (n: number, open: number) =>
    open === 0
      ? `${english.plural(n, 'comment', 'comments')}, each answered`
      : `${english.plural(n, 'comment', 'comments')}, ${open} without an answer`,
  unsentAnswers: (n: number) =>
    `${english.plural(n, 'answer has', 'answers have')} not been sent. They go to the city with a press, and with the final report.`,
  sendAnswers: 'Send the answers',
  answersSent: (n: number) => `${english.plural(n, 'answer was', 'answers were')} sent to the city.`,
  noneToSend: 'Every answer was sent already.',
  answersNews: (city: string, n: number) =>
    `${city}: ${english.plural(n, 'comment of yours on the draft report is answered', 'comments of yours on the draft report are answered')}`,
  opened: (who: string, what: string, when: string) => `${who}: ${what}, ${when}`,
  somebody: 'Somebody who has left',
  receipts: (n: number) => `Opened by ${n}`,
  noReceipt: 'Nobody of its readers has opened it yet.',
  mayRead: (who: string) => `Who may read it: ${who}.`,
  draftReaders: {
    contact: 'the team and the city’s contacts',
    colleagues: 'the team, the city’s contacts and the colleagues they named',
  },
  finalReaders: {
    contact: 'the team and the city’s contacts',
    city: 'the team and the city’s administration',
    programme: 'the team, the city’s administration and everybody in the programme',
  },
  publication: {
    none: 'It is not published.',
    'key-messages': 'Its key messages may be published, the rest is not.',
    report: 'It may be published as a whole.',
  },
  previewDraft: 'Look at what goes out as a draft',
  previewFinal: 'Look at what goes out as final',
  goesOut: (paragraphs: number, advice: number) =>
    `${english.plural(paragraphs, 'paragraph', 'paragraphs')} and ${english.plural(advice, 'recommendation, suggestion, challenge or good practice', 'recommendations, suggestions, challenges and good practices')} go out. What they rest on stays with the team; no interviewee is named; kinds of sources that fewer than three speak for are put together.`,
  goesOutIn: {
    all: (language: string) => `In ${language}: all of it.`,
    part: (language: string, there: number, all: number) =>
      `In ${language}: ${there} of ${all} texts; the others stand there as they were written, and say so.`,
    behind: (n: number) =>
      `${english.plural(n, 'translation is of an earlier wording and stays behind', 'translations are of an earlier wording and stay behind')}.`,
  },
  original: (language: string) => `original in ${language}`,
  readIn: (language: string) => `Read it in ${language}`,
  inOthers: 'In other languages',
  team: 'The page on the team names its members.',
  judgementsIn: 'The team’s last words on indicators are in it, as the terms say.',
  judgementsOut: 'The terms keep judgements on indicators with the team: none is in it.',
  nothingWritten: 'Nothing is written yet that could go out.',
  tooLong: (has: string, most: string) =>
    `All texts together are ${has} kB; at most ${most} kB go out at once. Nothing was sent.`,
  tooMany: (most: number) => `It has gone out ${most} times: no further version is kept. Nothing was sent.`,
  refused: 'Nothing was sent: see what cannot go, below.',
  sureAboutThese: 'These are pointed out; you decide. Send it all the same with the button below.',
  send: 'Send it',
  sendAnyway: 'Send it all the same',
  changedMeanwhile: 'The report was changed since you looked: here is what goes out now. Nothing was sent.',
  alreadySent: 'It was sent already. Nothing was sent again.',
  sent: (what: string) => `Sent: ${what}. The city hears of it now.`,
  badDay: 'This day is before tomorrow, or more than three months ahead.',
  missing: (n: number) =>
    `${english.plural(n, 'comment has', 'comments have')} no answer yet. Answer each, or say below why not. Nothing was sent.`,
  unansweredNow: (n: number) => `${english.plural(n, 'comment has', 'comments have')} no answer yet.`,
  finalIsOut: 'The final report has gone out: no draft goes after it. A further version of the final report can.',
  noDraft: 'No draft has gone to the city: it has had no chance to comment on facts. Send the draft first.',
  stillOpen: (when: string) => `The city may comment until ${when}. It has not said that it is done.`,
  newsDraft: (city: string) => `The draft report on ${city} is there: read it, and say where a fact is wrong`,
  newsFinal: (city: string) => `The final report on ${city} is there`,
  newsDraftBody: (when: string) =>
    `Until ${when} you can comment on its facts, paragraph by paragraph. Each comment is answered. Judgements are the team’s own. To have none is an answer, too.`,
  newsFinalBody: 'This version does not change any more.',
  newsAnswered: 'Each comment of the city has its answer.',
  newsUnanswered: 'Comments have their answers; where one has none, the report says why.',
  host: {
    nothing: (city: string) =>
      `The report on ${city} is being written. The draft comes to you within four weeks of the visit, for your comments on facts.`,
    intro: (when: string) =>
      `Until ${when}: say where a fact is wrong or missing. Each comment is answered. How the facts are judged stays the team’s; what you think of that belongs in your own statement.`,
    closed: (when: string) =>
      `Comments were asked for until ${when}. Answers come with the final report at the latest.`,
    isFinal: 'This is the final report: this version does not change any more.',
    notYours: 'By the terms of the review this is not for you to read. Its contacts in the city have it.',
    read: 'Read it',
    goOn: 'Next part',
    back: 'Previous part',
    all: 'Back to the report',
    comment: 'Keep the comment',
    kept: (n: number) => `Your comment on paragraph ${n} is kept. You can change it until the day named.`,
    same: 'It says that already.',
    empty: 'Write what is wrong or missing in the facts.',
    noParagraph: (most: number) =>
      `Which paragraph? Write paragraph, its number from 1 to ${most}, a colon, then your comment.`,
    late: (when: string) =>
      `Comments were asked for until ${when}. Nothing was kept; write to the team’s leader if a fact is wrong.`,
    tooMany: (most: number) => `There are ${most} comments already, which is as many as are kept. Nothing was added.`,
    change: 'Change it',
    before: 'What it said before',
    othersThere: (n: number) =>
      `${english.plural(n, 'more comment', 'more comments')}: each stands with its paragraph in the draft.`,
    chooseParagraph: 'Here is the paragraph: write what is wrong or missing in its facts.',
    withdraw: 'Take this comment back',
    withdrawn: 'The comment was taken back.',
    yours: (n: number) => `Comments: ${n}`,
    onParagraph: (n: number, part: string) => `Paragraph ${n} (${part})`,
    nothingToSay: 'We have no comments',
    thatIsAll: 'That is all',
    done: 'Thank you: the team knows that this is all. You can still change it until the day named.',
    waiting: 'No answer yet.',
    statement: 'Our own statement',
    statementIntro:
      'What the city says itself about the review. It stands at the end of the report as you write it: nobody edits it. You can change it until the report is final.',
    keep: 'Keep it',
    stated: 'Kept. It goes into the final report as it is.',
    statementSince:
      'Somebody changed the statement since you opened it: it says what stands below. Yours is in the field: make one of both and keep it. Nothing was changed.',
    statementClosed: 'The report is final: the statement stands as it went out.',
    gone: 'This is not there any more. Here is where it stands.',
  },
  answer: {
    title: (n: number) => `Comment on paragraph ${n}`,
    sent: 'As it was sent',
    readIn: (language: string) => `As the city read it, in ${language}`,
    writtenIn: (language: string) => `As it was written, in ${language}`,
    now: 'As it reads now',
    removed: 'It is not in the report any more.',
    fromCity: 'What the city says',
    keep: 'Keep the answer',
    kept: 'The answer is kept. The city sees it once you send the answers.',
    next: 'Answer the next',
    open: 'Answer',
    change: 'Change the answer',
    correct: 'Correct the paragraph',
    unchanged: 'The paragraph still reads as it was sent: correct it first, or say why not.',
    noWhy: 'Say why it was not corrected: the city reads it.',
    noChoice: 'Say whether it was corrected.',
    notYours: 'This section has another author: they or the leader answer. Nothing was changed.',
    saysElse: 'The comment says something else since you opened it: look at it once more. Nothing was kept.',
    unfit:
      'It says somebody’s name, a judgement that stays with the team, or what was told as background only. Say it otherwise. Nothing was kept.',
    isSent: 'This answer has gone to the city. Nothing was changed.',
    corrected: 'Corrected.',
    notCorrected: 'Not corrected:',
  },
  field: {
    until: { label: 'Comments until', hint: 'One week unless you say otherwise; until 17:30 in the city.' },
    unanswered: { label: 'Why some comments have no answer', hint: 'The city reads it.' },
    on: { label: 'Paragraph' },
    comment: { label: 'What is wrong or missing in its facts' },
    which: { label: 'Which comment' },
    answer: { label: 'Was it corrected?' },
    why: { label: 'In words', hint: 'What was corrected; or why it was not. The city reads it.' },
    statement: { label: 'Statement of the city' },
  },
  answers: { corrected: 'Corrected', 'not-corrected': 'Not corrected' },
  earlier: (n: number) => `What went out before (${n})`,
  files: { draft: 'Draft report', final: 'Final report' },
  noPdf: 'For a PDF, save the Word file as one: this installation makes none.',
  note: {
    draft: (n: number, when: string) =>
      `Draft ${n} of ${when}, for comments on facts. Numbers in brackets name the paragraphs.`,
    final: (n: number, when: string) => `Final report, version ${n}, ${when}.`,
  },
  comment: 'Comments of the city and answers',
  reminder: {
    host: (city: string, when: string) =>
      `The draft report on ${city} waits for your comments on facts until ${when}. To have none is an answer, too.`,
    draft: (city: string, until: string) =>
      `The draft report on ${city} has not gone to the city yet. It should by ${until}, four weeks after the visit.`,
    late: (city: string) =>
      `The draft report on ${city} has not gone to the city yet: four weeks after the visit are over.`,
    answers: (city: string, n: number) =>
      `${city}: ${english.plural(n, 'comment waits', 'comments wait')} for an answer`,
  },
  open: 'Open it',
};

/** What is said of the report that goes to the city. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `${city} : rapport à la ville`,
    draft: (n) => (n === 1 ? 'projet' : `projet ${n}`),
    final: (n) => (n === 1 ? 'rapport final' : `rapport final, version ${n}`),
    draftTitle: (city) => `${city} : projet de rapport`,
    finalTitle: (city) => `${city} : rapport final`,
    early: (city) => `Le rapport sur ${city} s’écrit à partir du premier jour de la visite.`,
    nothingSent:
      'Rien n’est encore parti vers la ville. Le projet lui est envoyé dans les quatre semaines qui suivent la visite ; elle commente les faits, l’équipe répond à chaque remarque, puis le rapport est final.',
    sentOn: (what, when) => `Envoyé : ${what}, ${when}.`,
    commentsUntil: (when) => `La ville commente les faits jusqu’au ${when}.`,
    commentsClosed: (when) => `Les remarques étaient attendues jusqu’au ${when}.`,
    nobodySaid: 'La ville n’a encore rien dit.',
    saidAll: 'La ville n’a pas d’autre remarque.',
    saidNone: 'La ville n’a pas de remarque.',
    comments: (n, open) =>
      open === 0
        ? `${french.plural(n, 'remarque', 'remarques')}, toutes avec une réponse`
        : `${french.plural(n, 'remarque', 'remarques')}, dont ${open} sans réponse`,
    unsentAnswers: (n) =>
      `${french.plural(n, 'réponse n’est pas encore envoyée', 'réponses ne sont pas encore envoyées')}. Un bouton les envoie à la ville ; le rapport final aussi.`,
    sendAnswers: 'Envoyer les réponses',
    answersSent: (n) => `${french.plural(n, 'réponse a été envoyée', 'réponses ont été envoyées')} à la ville.`,
    noneToSend: 'Toutes les réponses étaient déjà envoyées.',
    answersNews: (city, n) =>
      `${city} : ${french.plural(n, 'de vos remarques sur le projet de rapport a sa réponse', 'de vos remarques sur le projet de rapport ont leur réponse')}`,
    opened: (who, what, when) => `${who} : ${what}, ${when}`,
    somebody: 'Quelqu’un qui est parti',
    receipts: (n) => `Ouvert par ${n}`,
    noReceipt: 'Personne parmi ses destinataires ne l’a encore ouvert.',
    mayRead: (who) => `Qui peut le lire : ${who}.`,
    draftReaders: {
      contact: 'l’équipe et les contacts de la ville',
      colleagues: 'l’équipe, les contacts de la ville et les collègues qu’ils ont nommés',
    },
    finalReaders: {
      contact: 'l’équipe et les contacts de la ville',
      city: 'l’équipe et l’administration de la ville',
      programme: 'l’équipe, l’administration de la ville et toutes les personnes du programme',
    },
    publication: {
      none: 'Il n’est pas publié.',
      'key-messages': 'Ses messages clés peuvent être publiés, pas le reste.',
      report: 'Il peut être publié en entier.',
    },
    previewDraft: 'Voir ce qui part comme projet',
    previewFinal: 'Voir ce qui part comme rapport final',
    goesOut: (paragraphs, advice) =>
      `${french.plural(paragraphs, 'paragraphe', 'paragraphes')} et ${french.plural(advice, 'recommandation, suggestion, défi ou bonne pratique', 'recommandations, suggestions, défis et bonnes pratiques')} partent. Ce qui les fonde reste dans l’équipe ; aucune personne entendue n’est nommée ; les types de sources de moins de trois sont réunis.`,
    goesOutIn: {
      all: (language) => `En ${language}\u00a0: tout.`,
      part: (language, there, all) =>
        `En ${language}\u00a0: ${french.plural(there, 'texte', 'textes')} sur ${all}\u202f; les autres y figurent tels qu’ils ont été écrits, et le disent.`,
      behind: (n) =>
        `${french.plural(n, 'traduction d’une version antérieure ne part', 'traductions d’une version antérieure ne partent')} pas.`,
    },
    original: (language) => `original en ${language}`,
    readIn: (language) => `Le lire en ${language}`,
    inOthers: 'Dans d’autres langues',
    team: 'La page sur l’équipe nomme ses membres.',
    judgementsIn: 'Les derniers mots de l’équipe sur les indicateurs y figurent, comme le dit le cadre.',
    judgementsOut: 'Selon le cadre, les appréciations par indicateur restent dans l’équipe : aucune n’y figure.',
    nothingWritten: 'Rien n’est encore écrit qui puisse partir.',
    tooLong: (has, most) =>
      `L’ensemble des textes fait ${has} ko ; ${most} ko au plus partent en une fois. Rien n’a été envoyé.`,
    tooMany: (most) => `Il est parti ${most} fois : aucune autre version n’est gardée. Rien n’a été envoyé.`,
    refused: 'Rien n’a été envoyé : voyez ci-dessous ce qui ne peut pas partir.',
    sureAboutThese: 'Ceci est signalé ; c’est vous qui décidez. Le bouton ci-dessous l’envoie malgré tout.',
    send: 'Envoyer',
    sendAnyway: 'Envoyer malgré tout',
    changedMeanwhile:
      'Le rapport a changé depuis que vous l’avez regardé : voici ce qui part maintenant. Rien n’a été envoyé.',
    alreadySent: 'C’était déjà envoyé. Rien n’a été envoyé de nouveau.',
    sent: (what) => `Envoyé : ${what}. La ville l’apprend maintenant.`,
    badDay: 'Ce jour est avant demain, ou dans plus de trois mois.',
    missing: (n) =>
      `${french.plural(n, 'remarque est encore sans réponse', 'remarques sont encore sans réponse')}. Répondez à chacune, ou dites ci-dessous pourquoi non. Rien n’a été envoyé.`,
    unansweredNow: (n) =>
      `${french.plural(n, 'remarque est encore sans réponse', 'remarques sont encore sans réponse')}.`,
    finalIsOut:
      'Le rapport final est parti : aucun projet ne part après lui. Une autre version du rapport final le peut.',
    noDraft: 'Aucun projet n’est parti vers la ville : elle n’a pas pu commenter les faits. Envoyez d’abord le projet.',
    stillOpen: (when) => `La ville peut commenter jusqu’au ${when}. Elle n’a pas dit avoir fini.`,
    newsDraft: (city) => `Le projet de rapport sur ${city} est là : lisez-le, et dites où un fait est faux`,
    newsFinal: (city) => `Le rapport final sur ${city} est là`,
    newsDraftBody: (when) =>
      `Jusqu’au ${when}, vous pouvez commenter les faits, paragraphe par paragraphe. Chaque remarque reçoit une réponse. Les appréciations restent celles de l’équipe. N’en avoir aucune est aussi une réponse.`,
    newsFinalBody: 'Cette version ne change plus.',
    newsAnswered: 'Chaque remarque de la ville a sa réponse.',
    newsUnanswered: 'Les remarques ont leur réponse ; là où il n’y en a pas, le rapport dit pourquoi.',
    host: {
      nothing: (city) =>
        `Le rapport sur ${city} est en cours d’écriture. Le projet vous parvient dans les quatre semaines qui suivent la visite, pour vos remarques sur les faits.`,
      intro: (when) =>
        `Jusqu’au ${when} : dites où un fait est faux ou manque. Chaque remarque reçoit une réponse. L’appréciation des faits reste celle de l’équipe ; ce que vous en pensez a sa place dans votre propre déclaration.`,
      closed: (when) =>
        `Les remarques étaient attendues jusqu’au ${when}. Les réponses viennent au plus tard avec le rapport final.`,
      isFinal: 'Voici le rapport final : cette version ne change plus.',
      notYours: 'Selon le cadre de la revue, ceci n’est pas pour vous. Ses contacts dans la ville l’ont.',
      read: 'Le lire',
      goOn: 'Partie suivante',
      back: 'Partie précédente',
      all: 'Retour au rapport',
      comment: 'Garder la remarque',
      kept: (n) => `Votre remarque sur le paragraphe ${n} est gardée. Vous pouvez la changer jusqu’au jour indiqué.`,
      same: 'Elle dit déjà cela.',
      empty: 'Écrivez ce qui est faux ou manque dans les faits.',
      noParagraph: (most) => `Quel paragraphe ? Dites son numéro, de 1 à ${most}, puis votre remarque.`,
      late: (when) =>
        `Les remarques étaient attendues jusqu’au ${when}. Rien n’a été gardé ; si un fait est faux, écrivez à la personne qui dirige l’équipe.`,
      tooMany: (most) => `Il y a déjà ${most} remarques, autant qu’il en est gardé. Rien n’a été ajouté.`,
      change: 'La changer',
      before: 'Ce qu’elle disait avant',
      othersThere: (n) =>
        `${french.plural(n, 'autre remarque', 'autres remarques')} : chacune se trouve à côté de son paragraphe dans le projet.`,
      chooseParagraph: 'Voici le paragraphe : écrivez ce qui est faux ou manque dans ses faits.',
      withdraw: 'Retirer cette remarque',
      withdrawn: 'La remarque est retirée.',
      yours: (n) => `Remarques : ${n}`,
      onParagraph: (n, part) => `Paragraphe ${n} (${part})`,
      nothingToSay: 'Nous n’avons pas de remarque',
      thatIsAll: 'C’est tout',
      done: 'Merci : l’équipe sait que c’est tout. Vous pouvez encore changer jusqu’au jour indiqué.',
      waiting: 'Pas encore de réponse.',
      statement: 'Notre propre déclaration',
      statementIntro:
        'Ce que la ville dit elle-même de la revue. Cela figure à la fin du rapport comme vous l’écrivez : personne n’y touche. Vous pouvez la changer jusqu’à ce que le rapport soit final.',
      keep: 'Garder',
      stated: 'C’est gardé. Elle entre telle quelle dans le rapport final.',
      statementSince:
        'Quelqu’un a changé la déclaration depuis que vous l’avez ouverte : elle dit ce qui suit. La vôtre est dans le champ : faites-en une seule, puis gardez-la. Rien n’a changé.',
      statementClosed: 'Le rapport est final : la déclaration reste comme elle est partie.',
      gone: 'Ceci n’est plus là. Voici où en sont les choses.',
    },
    answer: {
      title: (n) => `Remarque sur le paragraphe ${n}`,
      sent: 'Tel qu’il a été envoyé',
      readIn: (language) => `Tel que la ville l’a lu, en ${language}`,
      writtenIn: (language) => `Tel qu’il a été écrit, en ${language}`,
      now: 'Tel qu’il se lit maintenant',
      removed: 'Il n’est plus dans le rapport.',
      fromCity: 'Ce que dit la ville',
      keep: 'Garder la réponse',
      kept: 'La réponse est gardée. La ville la voit une fois les réponses envoyées.',
      next: 'Répondre à la suivante',
      open: 'Répondre',
      change: 'Changer la réponse',
      correct: 'Corriger le paragraphe',
      unchanged: 'Le paragraphe se lit encore comme il a été envoyé : corrigez-le d’abord, ou dites pourquoi non.',
      noWhy: 'Dites pourquoi il n’a pas été corrigé : la ville le lit.',
      noChoice: 'Dites s’il a été corrigé.',
      notYours:
        'Cette partie a une autre personne pour auteur : c’est à elle ou à la direction de répondre. Rien n’a changé.',
      saysElse:
        'La remarque dit autre chose depuis que vous l’avez ouverte : regardez-la encore une fois. Rien n’a été gardé.',
      unfit:
        'Cela dit le nom de quelqu’un, une appréciation qui reste dans l’équipe, ou ce qui a été dit pour information seulement. Dites-le autrement. Rien n’a été gardé.',
      isSent: 'Cette réponse est partie vers la ville. Rien n’a changé.',
      corrected: 'Corrigé.',
      notCorrected: 'Non corrigé :',
    },
    field: {
      until: { label: 'Remarques jusqu’au', hint: 'Une semaine, sauf autre avis ; jusqu’à 17 h 30 dans la ville.' },
      unanswered: { label: 'Pourquoi des remarques restent sans réponse', hint: 'La ville le lit.' },
      on: { label: 'Paragraphe' },
      comment: { label: 'Ce qui est faux ou manque dans ses faits' },
      which: { label: 'Quelle remarque' },
      answer: { label: 'A-t-il été corrigé ?' },
      why: { label: 'En mots', hint: 'Ce qui a été corrigé ; ou pourquoi ce ne l’est pas. La ville le lit.' },
      statement: { label: 'Déclaration de la ville' },
    },
    answers: { corrected: 'Corrigé', 'not-corrected': 'Non corrigé' },
    earlier: (n) => `Ce qui est parti avant (${n})`,
    files: { draft: 'Projet de rapport', final: 'Rapport final' },
    noPdf: 'Pour un PDF, enregistrez le fichier Word en PDF : cette installation n’en fait pas.',
    note: {
      draft: (n, when) =>
        `Projet ${n} du ${when}, pour des remarques sur les faits. Les numéros entre crochets désignent les paragraphes.`,
      final: (n, when) => `Rapport final, version ${n}, ${when}.`,
    },
    comment: 'Remarques de la ville et réponses',
    reminder: {
      host: (city, when) =>
        `Le projet de rapport sur ${city} attend vos remarques sur les faits jusqu’au ${when}. N’en avoir aucune est aussi une réponse.`,
      draft: (city, until) =>
        `Le projet de rapport sur ${city} n’est pas encore parti vers la ville. Il devrait l’être d’ici au ${until}, quatre semaines après la visite.`,
      late: (city) =>
        `Le projet de rapport sur ${city} n’est pas encore parti vers la ville : les quatre semaines après la visite sont passées.`,
      answers: (city, n) => `${city} : ${french.plural(n, 'remarque attend', 'remarques attendent')} une réponse`,
    },
    open: 'Ouvrir',
  },
};
