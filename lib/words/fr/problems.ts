import type { ProblemCode } from '@/lib/problems/catalogue'

type Details = Record<string, string>

/** For each problem: what is wrong, and what to do. */
export const problemWords: Record<ProblemCode, (d: Details) => [what: string, remedy: string]> = {
  'front-matter-yaml': () => [
    'l’en-tête ne se lit pas',
    'vérifiez autour de cette ligne les crochets, les guillemets et les retraits',
  ],
  'yaml-syntax': () => ['ce YAML ne se lit pas', 'vérifiez autour de cette ligne les crochets, les guillemets et les retraits'],
  'yaml-colon': () => ['deux-points dans un texte sans guillemets', 'mettez le texte entre guillemets : title: "Bilan : mars"'],
  'yaml-quote': () => ['un guillemet manque, ou ferme trop tôt', 'entourez toute la valeur de guillemets doubles'],
  'yaml-space': () => ['il manque une espace après les deux-points', 'écrivez « title: … », avec une espace'],
  'yaml-tab': () => ['une tabulation en début de ligne', 'remplacez-la par des espaces'],
  'yaml-character': () => ['ce caractère ne peut pas commencer une valeur', 'mettez la valeur entre guillemets'],
  'yaml-size': () => ['trop de valeurs, ou trop emboîtées', 'simplifiez, et écrivez les valeurs sans renvois (&, *)'],
  'yaml-duplicate-key': (d) => [
    `« ${d.key} » est déjà écrit ligne ${d.line}`,
    'gardez l’une des deux lignes ; la dernière l’emporte',
  ],
  'value-text': (d) => [`« ${d.key} » doit être un texte`, 'écrivez une seule valeur, entre guillemets au besoin'],
  'value-list': (d) => [`« ${d.key} » doit être un texte ou une liste de textes`, 'écrivez par exemple [un, deux]'],
  'value-map': (d) => [`« ${d.key} » doit être une liste de clés et de valeurs`, 'écrivez les clés dessous, en retrait'],
  'value-boolean': (d) => [`« ${d.key} » vaut « ${d.value} »`, 'écrivez true ou false'],
  'value-number': (d) => [`« ${d.key} » vaut « ${d.value} »`, `écrivez un nombre entier, au moins ${d.least}`],
  'value-choice': (d) => [`« ${d.key} » vaut « ${d.value} »`, `écrivez l’un de : ${d.choices}`],
  'value-month': (d) => [`« ${d.value} » n’est pas un mois`, 'écrivez l’année et le mois : 2017-09'],
  'value-language': (d) => [`« ${d.value} » n’est pas une langue`, 'écrivez son code : fr, en, fr-CA'],
  'date-format': (d) => [
    `« ${d.value} » ne se lit pas comme une date`,
    'écrivez l’année d’abord : 2017-10-31, ou 2017-10-31 09:30',
  ],
  'date-impossible': (d) => [`le ${d.value} n’existe pas`, 'corrigez le jour ou l’heure'],
  'site-missing': (d) => [`« ${d.key} » manque, et la mise en ligne en a besoin`, `ajoutez une ligne « ${d.key}: … »`],
  'site-url': (d) => [`« ${d.value} » n’est pas l’adresse d’un site`, 'écrivez https://www.example.org, sans chemin'],
  'site-baseurl': (d) => [`« ${d.value} » n’est pas un sous-chemin`, 'écrivez par exemple /blog, ou laissez vide'],
  'site-timezone': (d) => [`le fuseau horaire « ${d.value} » est inconnu, UTC le remplace`, 'écrivez par exemple Europe/Paris'],
  'site-key': (d) => [`la clé « ${d.key} » est inconnue`, `vouliez-vous écrire « ${d.known} » ?`],
  'site-age': (d) => [`« ${d.value} » ne dit pas où est l’âge`, 'mettez {age} à sa place : « Solo + {age} »'],
  'content-missing': (d) => [`le dossier « ${d.folder} » n’existe pas`, 'créez-le, ou corrigez CONTENT_DIR'],
  'folder-unread': (d) => [`le dossier « ${d.folder} » n’est pas lu`, `nommez-le « ${d.name} », ou lancez npm run import`],
  'file-kind': () => ['ce n’est pas un fichier ordinaire', 'mettez un vrai fichier à la place'],
  'file-outside': () => ['ce lien mène hors du dossier', 'copiez le fichier ici'],
  'file-size': (d) => [
    `le fichier pèse ${d.size} Mo, plus que les ${d.limit} Mo permis`,
    'découpez-le, ou mettez les images à part',
  ],
  'file-encoding': () => ['ce texte n’est pas en UTF-8', 'enregistrez-le en UTF-8'],
  'file-unreadable': (d) => [`le fichier ne s’ouvre pas (${d.reason})`, 'vérifiez ses droits'],
  'file-extension': (d) =>
    d.extension
      ? [`les fichiers ${d.extension} ne sont pas lus`, 'convertissez-le en Markdown (.md)']
      : ['un fichier sans extension n’est pas lu', 'ajoutez .md à son nom'],
  'file-name': () => [
    'sans date dans son nom, ce fichier n’est pas un billet',
    'nommez-le 2017-10-31-titre.md, ou rangez-le dans drafts/',
  ],
  'front-matter-missing': () => [
    'ce fichier n’a pas d’en-tête (un billet prend alors le titre de son nom, une page n’est pas publiée)',
    'commencez-le par deux lignes « --- »',
  ],
  'front-matter-key': (d) => [`la clé « ${d.key} » est inconnue`, `vouliez-vous écrire « ${d.known} » ?`],
  'title-comment': (d) => [
    `« ${d.comment} » ne sera pas dans le titre : après une espace, un dièse ouvre un commentaire`,
    'mettez tout le titre entre guillemets',
  ],
  'front-matter-language': (d) => [
    `l’en-tête est annoncé en « ${d.language} »`,
    'seul YAML est lu : la première ligne est « --- », rien de plus',
  ],
  'front-matter-open': () => ['l’en-tête ne se ferme pas', 'ajoutez une ligne « --- » après la dernière clé'],
  'permalink-unsafe': (d) => [`l’adresse « ${d.value} » n’est pas permise`, 'écrivez un chemin du site, comme /2017/10/titre/'],
  'permalink-placeholder': (d) => [
    `« :${d.name} » est inconnu dans une adresse`,
    'servez-vous de :year, :month, :day, :title, :categories',
  ],
  'redirect-unsafe': (d) => [`« ${d.value} » n’est pas une ancienne adresse du site`, 'écrivez son chemin : /ancienne-adresse/'],
  'redirect-case': (d) => [
    `l’ancienne adresse ${d.address} ne diffère de ${d.other} que par ses majuscules : un disque peut les confondre, elle ne redirige pas`,
    'ôtez-la de redirect_from',
  ],
  'image-address': (d) => [`« ${d.value} » n’est pas l’adresse d’une image`, 'écrivez /images/photo.jpg ou https://…'],
  'address-taken': (d) => [`${d.other} a déjà l’adresse ${d.address}`, 'donnez un autre nom, slug ou permalink à l’un des deux'],
  'address-reserved': (d) => [
    `l’adresse ${d.address} est à une page du site`,
    'donnez un autre nom, slug ou permalink à ce fichier',
  ],
  'address-covers': (d) => [
    `ce texte prend l’adresse ${d.address}, où le site aurait fait une page lui-même`,
    'gardez-la si vous y tenez, ou donnez à ce fichier un autre permalink',
  ],
  'address-long': (d) => [`l’adresse ${d.address} est trop longue`, 'raccourcissez-la avec slug: ou permalink: dans l’en-tête'],
  'address-signs': (d) => [
    `l’adresse ${d.address} tient deux signes que Next ne sait pas écrire à la suite : $$, $&, $' ou $\``,
    'donnez un slug: ou un permalink: sans eux',
  ],
  'address-lost': (d) => [
    `plus rien ne répond à l’adresse ${d.address}, qui a été publiée`,
    `ajoutez redirect_from: ${d.address} au texte qui la remplace, ou supprimez cette ligne`,
  ],
  'term-spellings': (d) => [`${d.names} ne font qu’une page, ${d.address}`, 'gardez une seule orthographe'],
  'link-dead': (d) => [
    `le lien « ${d.href} » ne mène nulle part`,
    /^www\./.test(d.href ?? '') ? 'mettez https:// devant' : 'corrigez l’adresse',
  ],
  'link-hidden': (d) => [`le lien « ${d.href} » mène à un texte qui n’est pas publié`, 'publiez-le, ou ôtez le lien'],
  'anchor-missing': (d) => [`le lien « ${d.href} » vise un endroit qui n’est pas dans la page`, 'corrigez ce qui suit le dièse'],
  'picture-missing': (d) => [`le fichier « ${d.href} » n’existe pas`, 'mettez-le dans public/, ou corrigez l’adresse'],
  'text-unreadable': (d) => [`ce texte ne se met pas en page (${d.reason})`, 'retirez le passage en cause'],
  'recap-unreadable': (d) => [`« recap: ${d.value} » ne dit pas un mois`, 'écrivez recap: 2017-09, ou recap: 2018-01/2018-03'],
  'recap-age-disagrees': (d) => [
    `ce récap raconte ${d.months}, mais l’âge de son titre (${d.age} mois) tombe en ${d.expected}`,
    'corrigez le titre, ou la clé recap',
  ],
  'recap-month-unknown': (d) => [
    `« ${d.title} » a le titre d’un récap, mais rien ne dit quel mois il raconte`,
    'ajoutez recaps.start à site.yml, ou recap: 2017-09 à ce billet',
  ],
  'recap-before-start': (d) => [
    `ce récap raconte ${d.month}, avant le début de la série (${d.start})`,
    'corrigez l’âge ou le mois, ou recaps.start dans site.yml',
  ],
  'recap-in-future': (d) => [`ce récap raconte ${d.month}, un mois à venir`, 'corrigez l’âge du titre, ou la clé recap'],
  'recap-missing': (d) => [
    `pas de récap pour ${d.month}`,
    `npm run recap -- --month ${d.option}, ou notez-le dans recaps.skipped`,
  ],
  'recap-twice': (d) => [
    `le mois ${d.month} est déjà raconté par ${d.other}`,
    'corrigez le titre ou la clé recap de l’un des deux',
  ],
  'scaffold-left': () => [
    'des notes du brouillon sont encore dans ce billet',
    'publiez-le avec npm run publish, ou ôtez les marques <!-- carnet:… --> et ce qu’elles entourent',
  ],
  'recap-too-early': (d) => [
    `ce récap est daté du ${d.day}, avant la fin du mois qu’il raconte (${d.month})`,
    'vérifiez la date et le mois',
  ],
  'liquid-syntax': (d) => [
    `« ${d.fragment} » ne se lit pas comme du Liquid`,
    'corrigez-le, ou entourez-le de {% raw %} et {% endraw %} pour le montrer tel quel',
  ],
  'liquid-lenient': (d) => [
    `« ${d.fragment} » n’est pas tout à fait du Liquid, qui n’en lit que le début ou rien, comme dans Jekyll`,
    'corrigez-le, ou entourez-le de {% raw %} et {% endraw %} pour le montrer tel quel',
  ],
  'liquid-unclosed': (d) => [
    `« ${d.fragment} » s’ouvre et ne se ferme jamais`,
    'fermez-le, ou entourez-le de {% raw %} et {% endraw %} pour le montrer tel quel',
  ],
  'liquid-orphan': (d) => [`« {% ${d.name} %} » ne correspond à aucune balise ouverte`, 'retirez-le, ou ouvrez ce qu’il ferme'],
  'liquid-unknown-tag': (d) => [
    `la balise Liquid « {% ${d.name} %} » est inconnue ici (sans doute une extension de Jekyll)`,
    'remplacez-la par du Markdown ou du HTML',
  ],
  'liquid-unknown-filter': (d) => [
    `le filtre Liquid « ${d.name} » est inconnu et ne fait rien`,
    'retirez-le ou corrigez son nom',
  ],
  'liquid-in-code': (d) => [
    `« ${d.fragment} » disparaît de ce code, Liquid le remplace par rien`,
    'entourez le code de {% raw %} et {% endraw %}',
  ],
  'liquid-failed': (d) => [`« ${d.fragment} » ne se calcule pas`, 'vérifiez ce qu’il contient'],
  'liquid-limit': (d) => [
    `« ${d.fragment} » demande trop de travail (une boucle, une inclusion sans fin, ou trop de blocs l’un dans l’autre)`,
    'raccourcissez-le',
  ],
  'link-target-missing': (d) => [`le lien vise « ${d.path} », qui n’existe pas`, 'corrigez le nom du fichier'],
  'include-missing': (d) => [
    `le fichier à inclure « ${d.name} » n’existe pas`,
    'ajoutez-le à content/_includes, ou retirez la balise',
  ],
  'link-unsafe': (d) => [`l’adresse « ${d.href} » n’est pas permise, elle a été retirée`, 'écrivez une adresse en https'],
  'markup-removed': (d) => [
    `<${d.tag}> ne passe pas dans un billet et a été retiré`,
    'remplacez-le par du texte, une image ou un lien',
  ],
  'code-unclosed': (d) => [
    `le bloc de code ouvert par « ${d.fence} » ne se ferme pas : il reste du texte`,
    'ajoutez la même marque, seule, sur la ligne qui suit le code',
  ],
  'image-alt-missing': (d) => [
    `l’image « ${d.src} » n’a pas de texte de remplacement`,
    'dites ce qu’elle montre entre les crochets : ![…](…)',
  ],
  'heading-order': (d) => [
    `l’intertitre « ${d.title} » (niveau ${d.level}) saute un niveau`,
    'ôtez un dièse : après le titre du billet vient ##, puis ###',
  ],
  'heading-first-level': (d) => [
    `l’intertitre « ${d.title} » est de premier niveau, comme le titre du billet`,
    'ajoutez un dièse : ##',
  ],
  'math-invalid': (d) => [`cette formule ne se lit pas (${d.reason})`, 'corrigez le TeX ; en attendant elle reste en code'],
  'text-too-long': (d) => [`le texte pèse ${d.size} Mo, plus que les 2 Mo permis`, 'découpez-le en plusieurs billets'],
  'text-too-deep': () => ['trop d’éléments emboîtés les uns dans les autres', 'simplifiez les listes, citations ou balises'],
}
