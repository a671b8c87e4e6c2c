import type { Language } from '@acta/nest';
import { areasOf, countsIn, standingEdition, type PlanDocument } from '@acta/plan-catalog/service';
import { escaped } from './escaped';
import { sentenceInHtml, silenceInHtml } from './front-page-sentence';
import type { Standing } from './front-page-standing';
import { words, type Words } from './front-page-words';

export interface FrontPageContent {
  readonly language: Language;
  readonly demonstration: boolean;
  readonly members: number;
  readonly presidencies: number;
  /** Short name of the State that holds the presidency. */
  readonly chair?: string;
  readonly plans: readonly PlanDocument[];
  /** Nothing where nothing was adopted. */
  readonly standing?: Standing;
}

/** screens.md: a sentence before anything else; then what this is, what is in it, and where to go, until the panel comes. */
export function frontPage(content: FrontPageContent): string {
  const say = words[content.language];
  const projects = content.plans.reduce((total, plan) => total + projectsIn(plan), 0);
  const counts = { ...content, plans: content.plans.length, projects };
  const empty = content.members === 0 && content.plans.length === 0;
  return `<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Acta</title>
<link rel="stylesheet" href="/front-page.css">
</head>
<body>
${content.demonstration ? `<p class="strip" role="note">${escaped(say.demonstration)}</p>` : ''}
<header><strong>Acta.</strong>${content.chair ? `<span class="muted">${escaped(say.presidency)}: ${escaped(content.chair)}</span>` : ''}
<nav aria-label="Idioma">${languageLinks(content.language)}</nav></header>
<main>
${heading(content, empty ? say.empty : say.holds(counts))}
<p>${escaped(say.what)}</p>
<h2>${escaped(say.whereTo)}</h2>
<ul>${links(say)}</ul>
${content.plans.map((plan) => planSection(plan, say)).join('\n')}
</main>
<footer>${escaped(say.method)} <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a></footer>
</body>
</html>
`;
}

function heading({ standing, language }: FrontPageContent, holds: string): string {
  if (!standing) return `<h1>${escaped(holds)}</h1>`;
  const { at, sentence, silence } = standing;
  const said = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `<h1>${sentenceInHtml(sentence)}</h1>
<p class="silence">${silenceInHtml(silence, language)}</p>
<p class="muted">${escaped(words[language].asOf)} <time datetime="${escaped(at)}">${escaped(said.format(new Date(at)))} UTC</time>. ${escaped(holds)}</p>`;
}

function languageLinks(current: Language): string {
  const names = { es: 'Español', pt: 'Português', en: 'English', fr: 'Français' } as const;
  return (Object.keys(names) as Language[])
    .map((language) =>
      language === current
        ? `<span aria-current="true">${names[language]}</span>`
        : `<a href="/?lang=${language}" lang="${language}" hreflang="${language}">${names[language]}</a>`,
    )
    .join(' · ');
}

function links(say: Words): string {
  const places = [
    ['/api/docs', say.api],
    ['/api/v1/members', say.members],
    ['/api/v1/presidencies', say.presidencies],
    ['/api/v1/plans', say.plans],
    ['/api/v1/commitments', say.commitments],
    ['/api/v1/board', say.board],
    ['/api/v1/standing', say.standing],
    ['/health/ready', say.health],
  ] as const;
  return places.map(([href, name]) => `<li><a href="${href}">${escaped(name)}</a></li>`).join('');
}

function planSection(plan: PlanDocument, say: Words): string {
  const edition = standingEdition(plan);
  if (!edition) return '';
  const { title, source, doubts, language } = edition.content;
  const doubtful = new Set(doubts.map(({ line }) => line));
  const from =
    source.takenFrom === undefined ? '' : `<p class="muted">${escaped(say.source)} ${linkTo(source.takenFrom)}</p>`;
  const areas = areasOf(plan, edition).map(
    (area) => `<h3 lang="${language}">${area.number}. ${escaped(area.title)}</h3>
<table><tbody>${area.projects.map((project) => projectRow(project, doubtful, say, language)).join('')}</tbody></table>`,
  );
  return `<h2 id="${escaped(plan.planId)}" lang="${language}">${escaped(title)}</h2>
<p><a href="/api/v1/plans/${escaped(plan.planId)}">${escaped(plan.code)}</a> · ${projectsIn(plan)} ${escaped(say.projects)}</p>
${from}
${areas.join('\n')}`;
}

interface ShownProject {
  readonly code: string;
  readonly text: string;
  readonly line: number;
  readonly context?: { readonly text: string; readonly line: number };
}

function projectRow(
  { code, text, line, context }: ShownProject,
  doubtful: Set<number>,
  say: Words,
  language: string,
): string {
  const under = context ? `<br><span class="muted" lang="${language}">${escaped(context.text)}</span>` : '';
  const doubt = doubtful.has(line) ? ` (${escaped(say.doubt)})` : '';
  return `<tr><td class="code">${escaped(code)}</td><td lang="${language}">${escaped(text)}${under}</td><td class="line">${escaped(say.line)} ${line}${doubt}</td></tr>`;
}

function projectsIn(plan: PlanDocument): number {
  return countsIn(plan)?.projects ?? 0;
}

/** Only an address of the web becomes a link: the text of a plan is somebody else's. */
function linkTo(address: string): string {
  return /^https?:\/\//.test(address)
    ? `<a href="${escaped(address)}" rel="nofollow">${escaped(address)}</a>`
    : escaped(address);
}
