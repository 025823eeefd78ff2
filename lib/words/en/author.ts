import type { AuthorWords } from '../fr/author'

export const authorWords: AuthorWords = {
  commands: `The notebook's commands:

  npm run note -- "text"      drops a line into the month's notes
  npm run recap               drafts the oldest missing recap
  npm run recap -- --status   shows the calendar of recaps
  npm run new -- "Title"      starts a post
  npm run publish -- <name>   publishes a draft

Each explains itself: npm run note -- --help`,
  unknownCommand: (name, near) =>
    `Unknown command: ${name}; ${near ? `did you mean “${near}”?` : 'start with npm run note -- --help.'}`,
  unknownOption: (option, near) =>
    `Unknown option: ${option}; ${near ? `did you mean --${near}?` : 'see --help. A text that starts with a dash goes after “--”.'} Nothing was written.`,
  valueMissing: (option) => `${option} needs a value; see --help. Nothing was written.`,
  valueTooMuch: (option) => `${option} takes no value; remove what follows the equals sign. Nothing was written.`,
  dashesMissing: (command, option) =>
    `npm kept ${option} for itself; put “--” before it: npm run ${command} -- ${command === 'note' ? '"text" ' : ''}${option}. Nothing was written.`,
  statusAlone: (month) => `--status shows the whole series; to prepare “${month}”, write: npm run recap -- --month ${month}`,
  tooManyWords: (word) => `“${word}” is one word too many; put quotes around what holds spaces. Nothing was written.`,
  badDay: (option, value) => `${option}: “${value}” is not a day; write 2017-09-14. Nothing was written.`,
  badMonths: (value) => `“${value}” does not name a month; write 2017-09, or 2018-01/2018-03 for a quarter. Nothing was written.`,

  contentMissing: (folder) => `The folder “${folder}” does not exist; create it, or mend CONTENT_DIR. Nothing was written.`,
  diskFull: (file) => `${file}: the disk is full; make room and try again. Nothing was written.`,
  readOnly: (file) => `${file}: writing is not allowed here; check the folder's permissions. Nothing was written.`,
  notAFolder: (folder) => `“${folder}” should be a folder; move the file of that name. Nothing was written.`,
  notAFile: (file) => `“${file}” is not an ordinary file; put a real file in its place. Nothing was written.`,
  diskFault: (file, reason) => `${file}: writing failed (${reason}). Nothing was written.`,
  unreadable: (file) => `${file} cannot be read; check that it is UTF-8 text, and its permissions. Nothing was written.`,
  changedMeanwhile: (file) => `${file} has just changed; save it in your editor and try again. Nothing was written.`,

  noteHelp: `npm run note -- "text" [--on 2017-09-14] [--private]

Drops a dated line into content/notes/, one file a month. Notes never appear on
the site; they wait for the month's recap.

  --on DAY     the note is of that day, not of today
  --private    the note stays out of the recap's draft too; starting the text
               with an exclamation mark does the same

Examples
  npm run note -- "trumpet, first lesson"
  npm run note -- "call the water board" --on 2017-09-14

The file can be written by hand as well:
  - 2017-09-14 the jackdaws are gone
  - 2017-09-19 ! a private line

Everything under a heading “## private” is private too.`,
  askNote: 'What is new?',
  noteEmpty: 'There is nothing to note; write the text in quotes: npm run note -- "trumpet, first lesson"',
  noteTitle: (month) => `# ${month}`,
  publicTitle: 'notes',
  noted: (file, isPrivate) => `Noted in ${file}${isPrivate ? ' (private)' : ''}:`,

  recapHelp: `npm run recap -- [--month 2017-09] [--status]

Drafts the oldest missing recap in content/drafts/: the title, your usual
sections, and something to write from: your notes of those months, the posts
published, the commits, the links.

  --month MONTH   another month: 2017-09, or 2018-01/2018-03
  --status        the calendar, writing nothing; returns 0 when nothing is
                  missing, else 2

What the command brings stays between marks <!-- carnet:… -->, which leave at
publication with what they enclose. Move out what you keep, or rewrite it in
place: a line you changed is yours and stays. Run again, the command only adds
what is new.

In site.yml, under “recaps”: “sections” sets the sections, “repositories” names
other git folders whose commits to read.`,
  noSeries:
    'site.yml does not say when the series starts; add “recaps:” and “start: 2017-01”, or name a month with --month. Nothing was written.',
  nothingMissing: 'Every past month is told.',
  currentMonths: (months, command) => `Under way: ${months}. To start early: ${command}`,
  notBegun: (month) => `The series starts in ${month}: nothing to tell yet.`,
  alreadyTold: (months, file) => `${months}: already told in ${file}. Nothing was written.`,
  monthToCome: (month) => `${month} has not begun; choose a past month. Nothing was written.`,
  beforeSeries: (month, start) =>
    `${month} is before the series, which starts in ${start}; mend the month, or recaps.start in site.yml. Nothing was written.`,
  afterSeries: (end) => `The series ends in ${end}; for it to go on, remove recaps.end from site.yml.`,
  skippedMonth: (month, reason) =>
    `${month} is left out${reason ? ` (${reason})` : ''}; once the recap is published, remove the month from recaps.skipped.`,
  notOver: (month) => `${month} is not over: run the command again later, it will add what is new.`,
  draftInTheWay: (file) =>
    `${file} already exists and is not the recap of these months; rename it, or add the key “recap” to it. Nothing was written.`,
  drafted: (file) => `${file} is ready.`,
  extended: (file, lines) => `${file}: ${count(lines, 'line', 'lines')} added, the rest has not moved.`,
  unchanged: (file) => `${file}: nothing new, nothing was touched.`,
  subject: (title, months) => `“${title}” tells ${months}.`,
  usedHeading: 'Used:',
  used: {
    notes: (n) => count(n, 'note', 'notes'),
    articles: (n) => count(n, 'post published', 'posts published'),
    commits: (n, projects) => `${count(n, 'commit', 'commits')}${projects ? ` (${projects})` : ''}`,
    links: (n) => count(n, 'link found in the notes', 'links found in the notes'),
    previous: (title) => `the previous recap, “${title}”`,
    sections: (names) => `your sections: ${names}`,
  },
  leftHeading: 'Not used:',
  left: {
    private: (n) => count(n, 'private note', 'private notes'),
    noNotes: 'no note of those months',
    noArticles: 'no post published',
    noCommits: 'no commit',
    noPrevious: 'no previous recap',
    noSections: 'no section that comes back',
    noGit: 'git is not installed: commits were not read',
    notARepository: (folder) => `${folder} is not a readable git repository`,
    shallow: (folder) => `the history of ${folder} is incomplete here`,
  },
  nextAfterDraft: (name) => `Next: npm run dev to read it, npm run publish -- ${name} to publish it.`,

  hintIntro: 'the first paragraph',
  hintSection: 'this section comes back in your recaps; remove it if it has nothing to say',
  hintMaterial: 'something to write from. What stays as it is between the marks is removed at publication',
  material: {
    notes: (months) => `Notes, ${months}`,
    articles: () => 'Posts published',
    commits: () => 'Commits',
    links: () => 'Links',
    previous: () => 'Previous recap',
  },
  dayAndProject: (day, project) => `${day}, ${project}:`,

  statusTitle: (day) => `Recaps on ${day}`,
  legend: '9 written (its age in months)  ~ written with the next  ? to tell\n- left out  . under way  _ to come',
  missingHeading: 'To tell:',
  skippedLine: (months, reason) => `${months}: left out${reason ? ` (${reason})` : ''}`,
  currentLine: (months) => `${months}: under way`,
  noteCount: (notes, words) => (notes === 0 ? 'no note' : `${count(notes, 'note', 'notes')} (${count(words, 'word', 'words')})`),
  privateCount: (n) => `${n} private`,
  articleCount: (n) => (n === 0 ? 'no post' : count(n, 'post', 'posts')),
  daysLate: (n) => `${lengthOf(n)} late`,
  draftOf: (file) => `draft: ${file}`,
  missingCount: (months) => `${count(months, 'month', 'months')} to tell. The oldest first: npm run recap`,
  noRecaps: 'No recap, and site.yml does not say when the series starts (recaps.start).',

  newHelp: `npm run new -- "Title" [--draft name]

Starts a post: content/drafts/<name>.md, with its front matter. A draft is only
seen in previews and on your machine. A file that exists is never replaced.

  --draft NAME   the file's name, if it is not to come from the title

Example
  npm run new -- "The roofer is back"`,
  askTitle: 'The title?',
  titleMissing: 'A title is missing; write it in quotes: npm run new -- "The roofer is back"',
  badName: (name) => `“${name}” cannot name a file; use letters, digits and dashes only. Nothing was written.`,
  exists: (file) => `${file} already exists; give another name. Nothing was written.`,
  created: (file) => `${file} is there.`,
  nextAfterNew: (name) => `Next: write, npm run dev to read it, npm run publish -- ${name} to publish.`,

  publishHelp: `npm run publish -- <draft> [--on 2017-10-28]

Publishes a draft: content/drafts/<name>.md becomes
content/posts/YYYY-MM-DD-<name>.md. The front matter does not change (but for
“draft: true”), links to the draft follow, and git sees a renaming. Nothing is
ever replaced.

  --on DAY     dated that day, not today; a day to come schedules the post

Of a recap, the marks <!-- carnet:… --> leave with what they enclose, except the
lines that you changed.`,
  askDraft: 'Which one?',
  draftMissing: 'Say which draft to publish: npm run publish -- <name>',
  noDrafts: 'There is no draft in content/drafts/; start one: npm run new -- "Title"',
  noSuchDraft: (name) => `No draft “${name}”. Nothing was changed.`,
  nearDrafts: (names) => `Did you mean: ${names}?`,
  drafts: (names) => `Drafts: ${names}.`,
  severalDrafts: (name, files) => `“${name}” names several drafts: ${files}. Nothing was changed.`,
  dateDisagrees: (file, date, day) =>
    `${file} says “date: ${date}”, which would win over ${day}; remove that line, or publish without --on. Nothing was changed.`,
  brokenMark: (file, line, mark) =>
    `${file}:${line}  the mark “${mark}” has lost its other half; put it back, or remove it with what is not to appear. Nothing was changed.`,
  recordMissing: (file) =>
    `${file}: the line <!-- carnet:seen … --> is gone, so what is yours can no longer be told; remove the marks <!-- carnet:… --> and what is not to appear. Nothing was changed.`,
  published: (from, to) => `${from} is now ${to}.`,
  scheduled: (day) => `Scheduled: it will appear on ${day}, at the first build of the site that day.`,
  withheld: 'It says “published: false”: it will not appear as long as that line is there.',
  fills: (months) => `It tells ${months}.`,
  lateBy: (n) => `Published ${lengthOf(n)} after the end of the period.`,
  stillMissing: (months) => `Still to tell: ${months}.`,
  linksFollowed: (files) => `Links follow in: ${files}.`,
  removed: (lines) => `${count(lines, 'line', 'lines')} removed from between the marks.`,
  kept: (lines) => `${count(lines, 'line', 'lines')} that you changed between the marks stayed: read them again.`,
  emptySections: (names) => `Empty sections: ${names}.`,
  emptyText: 'The post has no text yet.',
  gitFailed: 'git did not follow the renaming (done without it); add both files to the next commit.',

  remind: {
    title: (months) => `Recap to write: ${months}`,
    commit: (months) => `Draft of the recap: ${months}`,
    body: ({ months, file, name }) =>
      `There is no recap of ${months} yet. Here is its draft, with all that may help to write it: \`${file}\`.

- Write it right here, or on your machine. This branch's preview shows the notes that wait and the empty sections.
- What you still note arrives here in time. No word of yours is ever touched.
- When it is ready: \`npm run publish -- ${name}\`, here and then merge, or on the main branch: this request then closes by itself.
- Rather not? Close it: you will not be asked for this recap again.`,
    told: (months, title) =>
      `The recap is written: “${title}” tells ${months}. This request closes; its branch stays, with what you wrote there.`,
    leftOut: (months) => `Left out in site.yml: ${months}. This request closes; its branch stays.`,
    closed: (request, months) => `Request no. ${request} closed: ${months}.`,
    opened: (request) => `Request no. ${request} opened.`,
    pushed: (branch) => `The branch ${branch} has something new.`,
    nothingNew: (months) => `${months}: nothing new to add to the draft.`,
    refused: 'Recaps are missing, but their requests were closed: we do not insist.',
    conflict: (branch, base) =>
      `The branch ${branch} and ${base} changed the same lines; merge ${base} into ${branch}. Nothing was sent.`,
    pushRefused: (branch) =>
      `The branch ${branch} could not be sent: someone has just written there, or it is not allowed; run it again. Nothing was changed.`,
    notAllowed: (branch) =>
      `The branch ${branch} is ready, but GitHub did not allow the request; tick “Allow GitHub Actions to create and approve pull requests” (Settings, Actions, General), or open it yourself.`,
    noRemote: 'The remote “origin” does not answer; check its address and your rights. Nothing was sent.',
    noBase: 'No branch with a commit is checked out here; go to the main branch. Nothing was sent.',
    contentElsewhere: 'The content is not in this repository (CONTENT_DIR); the reminder cannot help. Nothing was sent.',
  },
}

function count(n: number, one: string, several: string): string {
  return `${n} ${n === 1 ? one : several}`
}

/** Days, or years where nobody would count the days. */
function lengthOf(days: number): string {
  return days < 730 ? count(days, 'day', 'days') : count(Math.floor(days / 365.25), 'year', 'years')
}
