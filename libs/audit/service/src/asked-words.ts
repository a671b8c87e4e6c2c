/** In the order of `languages`. */
export type Told = readonly [es: string, pt: string, en: string, fr: string];

/** What somebody asked to do: by the row of the permission table, as it stands after “wanted to”. */
export const acts = {
  'member.admit': ['admitir a un miembro', 'admitir um membro', 'admit a member', 'admettre un membre'],
  'member.suspend': [
    'suspender la participación de un miembro',
    'suspender a participação de um membro',
    'suspend the participation of a member',
    'suspendre la participation d’un membre',
  ],
  'member.resume': [
    'reanudar la participación de un miembro',
    'retomar a participação de um membro',
    'resume the participation of a member',
    'rétablir la participation d’un membre',
  ],
  'member.rename': [
    'cambiar el nombre de un miembro',
    'mudar o nome de um membro',
    'rename a member',
    'renommer un membre',
  ],
  'presidency.schedule': [
    'prever una presidencia',
    'prever uma presidência',
    'schedule a presidency',
    'prévoir une présidence',
  ],
  'presidency.assume': [
    'registrar que se asumió la presidencia',
    'registrar que a presidência foi assumida',
    'record that the presidency was assumed',
    'enregistrer que la présidence a été assumée',
  ],
  'presidency.extend': [
    'prorrogar una presidencia',
    'prorrogar uma presidência',
    'extend a presidency',
    'prolonger une présidence',
  ],
  'presidency.end': [
    'registrar el fin de una presidencia',
    'registrar o fim de uma presidência',
    'record the end of a presidency',
    'enregistrer la fin d’une présidence',
  ],
  'plan.import': ['importar un plan', 'importar um plano', 'import a plan', 'importer un plan'],
  'plan.undo-import': [
    'deshacer la importación de un plan',
    'desfazer a importação de um plano',
    'take back the import of a plan',
    'annuler l’importation d’un plan',
  ],
  'plan.adopt': [
    'registrar la adopción de un plan',
    'registrar a adoção de um plano',
    'record the adoption of a plan',
    'enregistrer l’adoption d’un plan',
  ],
  'plan.split-project': [
    'dividir un proyecto en dos',
    'dividir um projeto em dois',
    'split a project in two',
    'diviser un projet en deux',
  ],
  'plan.set-public-detail': [
    'disponer qué ve el público de un plan',
    'dispor o que o público vê de um plano',
    'set what the public sees of a plan',
    'décider de ce que le public voit d’un plan',
  ],
  'plan.set-calendar': [
    'cambiar el calendario de informes de un plan',
    'mudar o calendário de relatórios de um plano',
    'change the reporting calendar of a plan',
    'changer le calendrier des rapports d’un plan',
  ],
  'project.triage': [
    'decidir si un proyecto es compromiso',
    'decidir se um projeto é compromisso',
    'decide whether a project is a commitment',
    'décider si un projet est un engagement',
  ],
  'person.register': [
    'dar a conocer a una persona',
    'dar a conhecer uma pessoa',
    'make a person known',
    'faire connaître une personne',
  ],
  'person.amend': [
    'cambiar los datos de una persona',
    'mudar os dados de uma pessoa',
    'change what is known of a person',
    'modifier les données d’une personne',
  ],
  'person.forget': [
    'hacer olvidar a una persona',
    'fazer esquecer uma pessoa',
    'have a person forgotten',
    'faire oublier une personne',
  ],
  'designation.grant': [
    'registrar una designación',
    'registrar uma designação',
    'record a designation',
    'enregistrer une désignation',
  ],
  'designation.grant-national': [
    'registrar una designación nacional',
    'registrar uma designação nacional',
    'record a national designation',
    'enregistrer une désignation nationale',
  ],
  'designation.grant-focal-point': [
    'designar un punto focal',
    'designar um ponto focal',
    'designate a focal point',
    'désigner un point focal',
  ],
  'designation.end': [
    'poner fin a una designación',
    'pôr fim a uma designação',
    'end a designation',
    'mettre fin à une désignation',
  ],
  'token.issue': [
    'expedir una clave de acceso',
    'emitir uma chave de acesso',
    'issue an access token',
    'émettre un jeton d’accès',
  ],
  'token.revoke': [
    'revocar una clave de acceso',
    'revogar uma chave de acesso',
    'revoke an access token',
    'révoquer un jeton d’accès',
  ],
  'parked.replay': [
    'repetir un mensaje retenido',
    'repetir uma mensagem retida',
    'replay a parked message',
    'rejouer un message retenu',
  ],
  'parked.discard': [
    'renunciar a un mensaje retenido',
    'desistir de uma mensagem retida',
    'give up a parked message',
    'renoncer à un message retenu',
  ],
  'projection.rebuild': [
    'reconstruir una vista de lectura',
    'reconstruir uma visão de leitura',
    'rebuild a read model',
    'reconstruire une vue de lecture',
  ],
} as const satisfies Readonly<Record<string, Told>>;
