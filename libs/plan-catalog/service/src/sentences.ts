import { dayIn, tellsBy, words, type EventTelling, type TellsEvent, type ToldEvent } from '@acta/nest';

type Values = (event: ToldEvent, telling: EventTelling) => Readonly<Record<string, string>>;

/** `on`: a day of history, by its best known date. */
const dayOf =
  (field: string): Values =>
  ({ data }, { language }) => ({ on: dayIn((data[field] as { readonly on: string }).on, language) });

const memberOf: Values = ({ stream }, { nameOf }) => ({ member: nameOf(stream.replace(/^member-/, '')) });
const termOf: Values = ({ data }) => ({ term: String(data['termId']).replace('term-', '') });
const planOf: Values = ({ data, stream }) => ({
  plan: stream.replace(/^plan-/, '').toUpperCase(),
  edition: String(data['edition'] ?? ''),
});

const together =
  (...parts: readonly Values[]): Values =>
  (event, telling) =>
    Object.assign({}, ...parts.map((part) => part(event, telling))) as Readonly<Record<string, string>>;

const seenByTheRegion = words(
  '{who} dispuso que el público vea la región del plan {plan}, y a ningún Estado por su nombre.',
  '{who} dispôs que o público veja a região do plano {plan}, e nenhum Estado pelo nome.',
  '{who} set that the public sees the region of the plan {plan}, and no State by name.',
  '{who} a décidé que le public voit la région du plan {plan}, et aucun État par son nom.',
);
const seenByMember = words(
  '{who} dispuso que el público vea a los Estados por su nombre en el plan {plan}.',
  '{who} dispôs que o público veja os Estados pelo nome no plano {plan}.',
  '{who} set that the public sees States by name in the plan {plan}.',
  '{who} a décidé que le public voit les États par leur nom dans le plan {plan}.',
);

export const sentencesOfPlanCatalog: Readonly<Record<string, TellsEvent>> = {
  'plan-catalog.member-admitted': tellsBy(
    words(
      '{who} registró a {member} como miembro desde el {on}.',
      '{who} registrou {member} como membro desde {on}.',
      '{who} recorded {member} as a member from {on}.',
      '{who} a enregistré {member} comme membre à partir du {on}.',
    ),
    together(memberOf, dayOf('from')),
  ),
  'plan-catalog.membership-suspended': tellsBy(
    words(
      '{who} registró que la participación de {member} está suspendida desde el {on}.',
      '{who} registrou que a participação de {member} está suspensa desde {on}.',
      '{who} recorded that the participation of {member} is suspended from {on}.',
      '{who} a enregistré que la participation de {member} est suspendue à partir du {on}.',
    ),
    together(memberOf, dayOf('from')),
  ),
  'plan-catalog.membership-resumed': tellsBy(
    words(
      '{who} registró que {member} participa de nuevo desde el {on}.',
      '{who} registrou que {member} participa de novo desde {on}.',
      '{who} recorded that {member} takes part again from {on}.',
      '{who} a enregistré que {member} participe de nouveau à partir du {on}.',
    ),
    together(memberOf, dayOf('from')),
  ),
  'plan-catalog.member-renamed': tellsBy(
    words(
      '{who} cambió los nombres de {member}.',
      '{who} mudou os nomes de {member}.',
      '{who} changed the names of {member}.',
      '{who} a changé les noms de {member}.',
    ),
    memberOf,
  ),
  'plan-catalog.term-scheduled': tellsBy(
    words(
      '{who} previó la presidencia n.º {term}, de {member}, desde el {on}.',
      '{who} previu a presidência n.º {term}, de {member}, desde {on}.',
      '{who} scheduled presidency no. {term}, of {member}, from {on}.',
      '{who} a prévu la présidence n° {term}, de {member}, à partir du {on}.',
    ),
    together(termOf, dayOf('from'), ({ data }, { nameOf }) => ({ member: nameOf(String(data['member'])) })),
  ),
  'plan-catalog.term-assumed': tellsBy(
    words(
      '{who} registró que la presidencia n.º {term} se asumió el {on}.',
      '{who} registrou que a presidência n.º {term} foi assumida em {on}.',
      '{who} recorded that presidency no. {term} was assumed on {on}.',
      '{who} a enregistré que la présidence n° {term} a été assumée le {on}.',
    ),
    together(termOf, dayOf('on')),
  ),
  'plan-catalog.term-extended': tellsBy(
    words(
      '{who} registró que la presidencia n.º {term} dura hasta el {on}.',
      '{who} registrou que a presidência n.º {term} dura até {on}.',
      '{who} recorded that presidency no. {term} lasts until {on}.',
      '{who} a enregistré que la présidence n° {term} dure jusqu’au {on}.',
    ),
    together(termOf, dayOf('to')),
  ),
  'plan-catalog.term-ended': tellsBy(
    words(
      '{who} registró que la presidencia n.º {term} terminó el {on}.',
      '{who} registrou que a presidência n.º {term} terminou em {on}.',
      '{who} recorded that presidency no. {term} ended on {on}.',
      '{who} a enregistré que la présidence n° {term} a pris fin le {on}.',
    ),
    together(termOf, dayOf('on')),
  ),
  'plan-catalog.plan-imported': tellsBy(
    words(
      '{who} importó el plan {plan}, edición {edition}.',
      '{who} importou o plano {plan}, edição {edition}.',
      '{who} imported the plan {plan}, edition {edition}.',
      '{who} a importé le plan {plan}, édition {edition}.',
    ),
    planOf,
  ),
  'plan-catalog.import-undone': tellsBy(
    words(
      '{who} deshizo la importación de la edición {edition} del plan {plan}.',
      '{who} desfez a importação da edição {edition} do plano {plan}.',
      '{who} took back the import of edition {edition} of the plan {plan}.',
      '{who} a annulé l’importation de l’édition {edition} du plan {plan}.',
    ),
    planOf,
  ),
  'plan-catalog.plan-adopted': tellsBy(
    words(
      '{who} registró que el plan {plan} se adoptó por «{instrument}».',
      '{who} registrou que o plano {plan} foi adotado por «{instrument}».',
      '{who} recorded that the plan {plan} was adopted by “{instrument}”.',
      '{who} a enregistré que le plan {plan} a été adopté par « {instrument} ».',
    ),
    together(planOf, ({ data }) => ({ instrument: String(data['instrument']) })),
  ),
  'plan-catalog.project-split': tellsBy(
    words(
      '{who} dividió en dos el proyecto {project}.',
      '{who} dividiu em dois o projeto {project}.',
      '{who} split the project {project} in two.',
      '{who} a divisé en deux le projet {project}.',
    ),
    ({ data }) => ({ project: String(data['code']) }),
  ),
  'plan-catalog.public-detail-set': (event, telling) =>
    tellsBy(event.data['publicDetail'] === 'member' ? seenByMember : seenByTheRegion, planOf)(event, telling),
};
