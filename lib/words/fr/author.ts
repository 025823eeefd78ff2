/**
 * What the author's commands say. English is typed by this file. Spaces are ordinary ones: these words are for a terminal,
 * where people copy and search.
 */
export const authorWords = {
  // The command line
  commands: `Les commandes du carnet :

  npm run note -- "texte"     jette une ligne dans les notes du mois
  npm run recap               prépare le brouillon du plus ancien récap manquant
  npm run recap -- --status   montre le calendrier des récaps
  npm run new -- "Titre"      commence un billet
  npm run publish -- <nom>    publie un brouillon

Chacune s’explique : npm run note -- --help`,
  unknownCommand: (name: string, near: string | undefined) =>
    `Commande inconnue : ${name} ; ${near ? `vouliez-vous dire « ${near} » ?` : 'lancez npm run note -- --help pour commencer.'}`,
  unknownOption: (option: string, near: string | undefined) =>
    `Option inconnue : ${option} ; ${near ? `vouliez-vous dire --${near} ?` : 'voyez --help. Un texte qui commence par un tiret se met après « -- ».'} Rien n’a été écrit.`,
  valueMissing: (option: string) => `${option} attend une valeur ; voyez --help. Rien n’a été écrit.`,
  valueTooMuch: (option: string) => `${option} ne prend pas de valeur ; retirez ce qui suit le signe égal. Rien n’a été écrit.`,
  dashesMissing: (command: string, option: string) =>
    `npm a gardé ${option} pour lui ; mettez « -- » avant : npm run ${command} -- ${command === 'note' ? '"texte" ' : ''}${option}. Rien n’a été écrit.`,
  statusAlone: (month: string) =>
    `--status montre toute la série ; pour préparer « ${month} », écrivez : npm run recap -- --month ${month}`,
  tooManyWords: (word: string) =>
    `« ${word} » est de trop ; mettez entre guillemets ce qui contient des espaces. Rien n’a été écrit.`,
  badDay: (option: string, value: string) =>
    `${option} : « ${value} » n’est pas un jour ; écrivez 2017-09-14. Rien n’a été écrit.`,
  badMonths: (value: string) =>
    `« ${value} » ne dit pas un mois ; écrivez 2017-09, ou 2018-01/2018-03 pour un trimestre. Rien n’a été écrit.`,

  // The disk
  contentMissing: (folder: string) =>
    `Le dossier « ${folder} » n’existe pas ; créez-le, ou corrigez CONTENT_DIR. Rien n’a été écrit.`,
  diskFull: (file: string) => `${file} : le disque est plein ; faites de la place et recommencez. Rien n’a été écrit.`,
  readOnly: (file: string) => `${file} : l’écriture est interdite ici ; vérifiez les droits du dossier. Rien n’a été écrit.`,
  notAFolder: (folder: string) =>
    `« ${folder} » devrait être un dossier ; déplacez le fichier qui porte ce nom. Rien n’a été écrit.`,
  notAFile: (file: string) =>
    `« ${file} » n’est pas un fichier ordinaire ; mettez un vrai fichier à sa place. Rien n’a été écrit.`,
  diskFault: (file: string, reason: string) => `${file} : l’écriture a échoué (${reason}). Rien n’a été écrit.`,
  unreadable: (file: string) =>
    `${file} ne se lit pas ; vérifiez que c’est un texte en UTF-8, et ses droits. Rien n’a été écrit.`,
  changedMeanwhile: (file: string) =>
    `${file} vient de changer ; enregistrez-le dans votre éditeur et relancez. Rien n’a été écrit.`,

  // note
  noteHelp: `npm run note -- "texte" [--on 2017-09-14] [--private]

Jette une ligne datée dans content/notes/, un fichier par mois. Les notes ne
paraissent jamais sur le site ; elles attendent le récap du mois.

  --on JOUR    la note est de ce jour-là, et non d’aujourd’hui
  --private    la note n’ira pas non plus dans le brouillon du récap ; commencer
               le texte par un point d’exclamation revient au même

Exemples
  npm run note -- "trompette, première leçon"
  npm run note -- "rappeler le syndicat" --on 2017-09-14

Le fichier s’écrit aussi à la main :
  - 2017-09-14 les choucas sont partis
  - 2017-09-19 ! une ligne privée

Tout ce qui suit un titre « ## privé » est privé aussi.`,
  askNote: 'Quoi de neuf ?',
  noteEmpty: 'Il n’y a rien à noter ; écrivez le texte entre guillemets : npm run note -- "trompette, première leçon"',
  noteTitle: (month: string) => `# ${month}`,
  /** Above public notes that follow private ones in a file. */
  publicTitle: 'notes',
  noted: (file: string, isPrivate: boolean) => `Noté dans ${file}${isPrivate ? ' (note privée)' : ''} :`,

  // recap
  recapHelp: `npm run recap -- [--month 2017-09] [--status]

Prépare dans content/drafts/ le brouillon du plus ancien récap qui manque : le
titre, vos rubriques habituelles, et de quoi écrire : vos notes de ces mois-là,
les billets parus, les commits, les liens.

  --month MOIS   un autre mois : 2017-09, ou 2018-01/2018-03
  --status       le calendrier, sans rien écrire ; rend 0 s’il ne manque rien,
                 2 s’il manque un mois

Ce que la commande apporte reste entre des marques <!-- carnet:… -->, qui
partent à la publication avec ce qu’elles entourent. Sortez-en ce que vous
gardez, ou réécrivez-le sur place : une ligne que vous avez changée est à vous
et reste. Relancée, la commande n’ajoute que ce qui est nouveau.

Dans site.yml, sous « recaps » : « sections » impose les rubriques,
« repositories » nomme d’autres dossiers git dont lire les commits.`,
  noSeries:
    'site.yml ne dit pas quand commence la série ; ajoutez « recaps: » et « start: 2017-01 », ou nommez un mois avec --month. Rien n’a été écrit.',
  nothingMissing: 'Tous les mois passés sont racontés.',
  currentMonths: (months: string, command: string) => `En cours : ${months}. Pour commencer en avance : ${command}`,
  notBegun: (month: string) => `La série commence en ${month} : rien à raconter encore.`,
  alreadyTold: (months: string, file: string) => `${months} : déjà raconté dans ${file}. Rien n’a été écrit.`,
  monthToCome: (month: string) => `${month} n’est pas commencé ; choisissez un mois passé. Rien n’a été écrit.`,
  beforeSeries: (month: string, start: string) =>
    `${month} précède la série, qui commence en ${start} ; corrigez le mois, ou recaps.start dans site.yml. Rien n’a été écrit.`,
  afterSeries: (end: string) => `La série s’arrête en ${end} ; pour qu’elle continue, retirez recaps.end de site.yml.`,
  skippedMonth: (month: string, reason: string) =>
    `${month} est laissé de côté${reason ? ` (${reason})` : ''} ; une fois le récap publié, retirez ce mois de recaps.skipped.`,
  notOver: (month: string) => `${month} n’est pas fini : relancez la commande plus tard, elle ajoutera ce qui est nouveau.`,
  draftInTheWay: (file: string) =>
    `${file} existe déjà et n’est pas le récap de ces mois ; renommez-le, ou ajoutez-y la clé « recap ». Rien n’a été écrit.`,
  drafted: (file: string) => `${file} est prêt.`,
  extended: (file: string, lines: number) =>
    `${file} : ${count(lines, 'ligne ajoutée', 'lignes ajoutées')}, le reste n’a pas bougé.`,
  unchanged: (file: string) => `${file} : rien de nouveau, rien n’a été touché.`,
  subject: (title: string, months: string) => `« ${title} » raconte ${months}.`,
  usedHeading: 'Ce qui a servi :',
  used: {
    notes: (n: number) => count(n, 'note', 'notes'),
    articles: (n: number) => count(n, 'billet paru', 'billets parus'),
    commits: (n: number, projects: string) => `${count(n, 'commit', 'commits')}${projects ? ` (${projects})` : ''}`,
    links: (n: number) => count(n, 'lien relevé dans les notes', 'liens relevés dans les notes'),
    previous: (title: string) => `le récap précédent, « ${title} »`,
    sections: (names: string) => `vos rubriques : ${names}`,
  },
  leftHeading: 'Ce qui n’a pas servi :',
  left: {
    private: (n: number) => count(n, 'note privée', 'notes privées'),
    noNotes: 'aucune note de ces mois-là',
    noArticles: 'aucun billet paru',
    noCommits: 'aucun commit',
    noPrevious: 'pas de récap précédent',
    noSections: 'pas de rubrique qui revienne',
    noGit: 'git n’est pas installé : les commits n’ont pas été lus',
    notARepository: (folder: string) => `${folder} n’est pas un dépôt git lisible`,
    shallow: (folder: string) => `l’historique de ${folder} est incomplet ici`,
  },
  nextAfterDraft: (name: string) => `Ensuite : npm run dev pour le relire, npm run publish -- ${name} pour le publier.`,

  // The recap's draft
  hintIntro: 'le premier paragraphe',
  hintSection: 'cette rubrique revient dans vos récaps ; ôtez-la si elle n’a rien à dire',
  hintMaterial: 'de quoi écrire. Ce qui reste tel quel entre les marques est ôté à la publication',
  material: {
    notes: (months: string) => `Notes, ${months}`,
    articles: () => 'Billets parus',
    commits: () => 'Commits',
    links: () => 'Liens',
    previous: () => 'Récap précédent',
  },
  /** Joins a day and a project above their commits. */
  dayAndProject: (day: string, project: string) => `${day}, ${project} :`,

  // recap --status
  statusTitle: (day: string) => `Les récaps au ${day}`,
  legend: '9 écrit (son âge en mois)  ~ écrit avec le suivant  ? à raconter\n- laissé de côté  . en cours  _ à venir',
  missingHeading: 'À raconter :',
  skippedLine: (months: string, reason: string) => `${months} : laissé de côté${reason ? ` (${reason})` : ''}`,
  currentLine: (months: string) => `${months} : en cours`,
  noteCount: (notes: number, words: number) =>
    notes === 0 ? 'aucune note' : `${count(notes, 'note', 'notes')} (${count(words, 'mot', 'mots')})`,
  privateCount: (n: number) => count(n, 'privée', 'privées'),
  articleCount: (n: number) => (n === 0 ? 'aucun billet' : count(n, 'billet', 'billets')),
  daysLate: (n: number) => `${lengthOf(n)} de retard`,
  draftOf: (file: string) => `brouillon : ${file}`,
  missingCount: (months: number) => `${months} mois à raconter. Le plus ancien d’abord : npm run recap`,
  noRecaps: 'Aucun récap, et site.yml ne dit pas quand commence la série (recaps.start).',

  // new
  newHelp: `npm run new -- "Titre" [--draft nom]

Commence un billet : content/drafts/<nom>.md, avec son en-tête. Un brouillon ne
se voit que dans les aperçus et sur votre machine. Un fichier qui existe déjà
n’est jamais remplacé.

  --draft NOM   le nom du fichier, s’il ne doit pas venir du titre

Exemple
  npm run new -- "Le couvreur est revenu"`,
  askTitle: 'Le titre ?',
  titleMissing: 'Il manque un titre ; écrivez-le entre guillemets : npm run new -- "Le couvreur est revenu"',
  badName: (name: string) =>
    `« ${name} » ne peut pas nommer un fichier ; n’y mettez que des lettres, des chiffres et des tirets. Rien n’a été écrit.`,
  exists: (file: string) => `${file} existe déjà ; donnez un autre nom. Rien n’a été écrit.`,
  created: (file: string) => `${file} est créé.`,
  nextAfterNew: (name: string) => `Ensuite : écrivez, npm run dev pour relire, npm run publish -- ${name} pour publier.`,

  // publish
  publishHelp: `npm run publish -- <brouillon> [--on 2017-10-28]

Publie un brouillon : content/drafts/<nom>.md devient
content/posts/AAAA-MM-JJ-<nom>.md. L’en-tête ne change pas (« draft: true »
excepté), les liens vers le brouillon suivent, et git le voit comme un
renommage. Rien n’est jamais remplacé.

  --on JOUR    daté de ce jour-là, et non d’aujourd’hui ; à venir, le billet
               est programmé

D’un récap, les marques <!-- carnet:… --> partent avec ce qu’elles entourent,
sauf les lignes que vous avez changées.`,
  askDraft: 'Lequel ?',
  draftMissing: 'Dites quel brouillon publier : npm run publish -- <nom>',
  noDrafts: 'Il n’y a pas de brouillon dans content/drafts/ ; commencez-en un : npm run new -- "Titre"',
  noSuchDraft: (name: string) => `Aucun brouillon « ${name} ». Rien n’a été modifié.`,
  nearDrafts: (names: string) => `Vouliez-vous dire : ${names} ?`,
  drafts: (names: string) => `Brouillons : ${names}.`,
  severalDrafts: (name: string, files: string) => `« ${name} » nomme plusieurs brouillons : ${files}. Rien n’a été modifié.`,
  dateDisagrees: (file: string, date: string, day: string) =>
    `${file} porte « date: ${date} », qui l’emporterait sur le ${day} ; retirez cette ligne, ou publiez sans --on. Rien n’a été modifié.`,
  brokenMark: (file: string, line: number, mark: string) =>
    `${file}:${line}  la marque « ${mark} » n’a plus son autre moitié ; remettez-la, ou ôtez-la avec ce qui ne doit pas paraître. Rien n’a été modifié.`,
  recordMissing: (file: string) =>
    `${file} : la ligne <!-- carnet:seen … --> a disparu, on ne sait plus ce qui est de vous ; ôtez les marques <!-- carnet:… --> et ce qui ne doit pas paraître. Rien n’a été modifié.`,
  published: (from: string, to: string) => `${from} est devenu ${to}.`,
  scheduled: (day: string) => `Programmé : il paraîtra le ${day}, à la première construction du site ce jour-là.`,
  withheld: 'Il porte « published: false » : il ne paraîtra pas tant que cette ligne y est.',
  fills: (months: string) => `Il raconte ${months}.`,
  lateBy: (n: number) => `Publié ${lengthOf(n)} après la fin de la période.`,
  stillMissing: (months: string) => `Reste à raconter : ${months}.`,
  linksFollowed: (files: string) => `Les liens suivent dans : ${files}.`,
  removed: (lines: number) => `${count(lines, 'ligne ôtée', 'lignes ôtées')} d’entre les marques.`,
  kept: (lines: number) =>
    `${count(lines, 'ligne que vous avez changée', 'lignes que vous avez changées')} entre les marques ${lines < 2 ? 'est restée' : 'sont restées'} : relisez.`,
  emptySections: (names: string) => `Rubriques vides : ${names}.`,
  emptyText: 'Le billet n’a pas encore de texte.',
  gitFailed: 'git n’a pas suivi le renommage (fait sans lui) ; ajoutez les deux fichiers au prochain commit.',

  // The reminder, run by the forge
  remind: {
    title: (months: string) => `Récap à écrire : ${months}`,
    commit: (months: string) => `Brouillon du récap : ${months}`,
    body: ({ months, file, name }: { months: string; file: string; name: string }) =>
      `Il n’y a pas encore de récap pour ${months}. Voici son brouillon, avec tout ce qui peut aider à l’écrire : \`${file}\`.

- Il s’écrit ici même, ou sur votre machine. L’aperçu de cette branche montre les notes qui attendent et les rubriques vides.
- Ce que vous noterez encore arrive ici à mesure. Aucun mot de vous n’est jamais touché.
- Quand il est prêt : \`npm run publish -- ${name}\`, ici puis fusionnez, ou sur la branche principale : cette demande se ferme alors d’elle-même.
- Pas envie ? Fermez-la : on ne vous redemandera pas ce récap.`,
    told: (months: string, title: string) =>
      `Le récap est écrit : « ${title} » raconte ${months}. Cette demande se ferme ; sa branche reste, avec ce que vous y avez écrit.`,
    leftOut: (months: string) => `Laissé de côté dans site.yml : ${months}. Cette demande se ferme ; sa branche reste.`,
    closed: (request: number, months: string) => `Demande n° ${request} fermée : ${months}.`,
    opened: (request: number) => `Demande n° ${request} ouverte.`,
    pushed: (branch: string) => `La branche ${branch} a du nouveau.`,
    nothingNew: (months: string) => `${months} : rien de nouveau à ajouter au brouillon.`,
    refused: 'Il manque des récaps, mais leurs demandes ont été fermées : on n’insiste pas.',
    conflict: (branch: string, base: string) =>
      `La branche ${branch} et ${base} ont changé les mêmes lignes ; fusionnez ${base} dans ${branch}. Rien n’a été envoyé.`,
    pushRefused: (branch: string) =>
      `La branche ${branch} n’a pas pu être envoyée : quelqu’un vient d’y écrire, ou ce n’est pas permis ; relancez. Rien n’a été changé.`,
    notAllowed: (branch: string) =>
      `La branche ${branch} est prête, mais GitHub n’a pas permis d’ouvrir la demande ; cochez « Allow GitHub Actions to create and approve pull requests » (Settings, Actions, General), ou ouvrez-la vous-même.`,
    noRemote: 'Le dépôt distant « origin » ne répond pas ; vérifiez son adresse et les droits. Rien n’a été envoyé.',
    noBase: 'Aucune branche avec un commit n’est extraite ici ; placez-vous sur la branche principale. Rien n’a été envoyé.',
    contentElsewhere: 'Le contenu n’est pas dans ce dépôt (CONTENT_DIR) ; le rappel n’y peut rien. Rien n’a été envoyé.',
  },
}

export type AuthorWords = typeof authorWords

function count(n: number, one: string, several: string): string {
  return `${n} ${n < 2 ? one : several}`
}

/** Days, or years where nobody would count the days. */
function lengthOf(days: number): string {
  return days < 730 ? count(days, 'jour', 'jours') : count(Math.floor(days / 365.25), 'an', 'ans')
}
