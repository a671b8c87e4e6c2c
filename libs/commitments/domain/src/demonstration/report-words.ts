import type { AskedReport, AskedStatement, Fulfilment } from '@acta/contracts';
import { stepsOf } from '../standing/scales';
import { chanceOf, happens, oneOf } from './chance';

type Words = readonly [string, ...string[]];

const narratives: Readonly<Record<string, Words>> = {
  es: [
    'Informe inventado para la demostración: se instaló el grupo de trabajo y se acordó su calendario.',
    'Informe inventado para la demostración: se firmó el convenio y comenzó la primera etapa.',
    'Informe inventado para la demostración: se capacitó a los equipos y se reunieron los datos.',
    'Informe inventado para la demostración: las autoridades revisaron lo hecho y fijaron el paso siguiente.',
  ],
  en: [
    'Report made up for the demonstration: the working group was set up and agreed its calendar.',
    'Report made up for the demonstration: the agreement was signed and the first stage began.',
    'Report made up for the demonstration: teams were trained and the data were brought together.',
  ],
  fr: ['Rapport inventé pour la démonstration : le groupe de travail a été installé et son calendrier convenu.'],
  pt: ['Relatório inventado para a demonstração: o grupo de trabalho foi instalado e definiu o seu calendário.'],
};

const english = 'ATG BHS BLZ BRB DMA GRD GUY JAM KNA LCA SUR TTO VCT'.split(' ');
const languageOf = (obligor: string): string =>
  english.includes(obligor) ? 'en' : obligor === 'HTI' ? 'fr' : obligor === 'BRA' ? 'pt' : 'es';

/** What an obligor says of its `nth` period (from 1), up to a day. */
export function reportOf(
  name: string,
  obligor: string,
  fulfilment: Fulfilment,
  nth: number,
  observedOn: string,
): AskedReport {
  if (happens(`${name}/none`, 6)) return { noProgress: 'Sin avance en el período (inventado): faltó presupuesto.' };
  const atRisk = happens(`${name}/risk`, 8);
  return {
    statements: [statementOf(name, fulfilment, nth, observedOn)],
    narrative: oneOf(narratives[languageOf(obligor)] ?? [''], `${name}/words`),
    ...(atRisk && { risk: 'at-risk' as const, riskNote: 'Riesgo inventado: la contraparte aún no responde.' }),
    ...(happens(`${name}/evidence`, 40) && {
      evidence: [
        {
          title: 'Nota de prensa (inventada)',
          url: `https://example.org/acta/${name.toLowerCase().replaceAll('/', '-')}`,
          visibility: happens(`${name}/public`, 60) ? ('public' as const) : ('parties' as const),
        },
      ],
    }),
  };
}

function statementOf(name: string, { kind, measured }: Fulfilment, nth: number, observedOn: string): AskedStatement {
  if (kind === 'measured' && measured) {
    const value = measured.target === undefined ? nth * (3 + chanceOf(name, 4)) : Number(measured.target);
    return { measure: `indicator:${measured.indicator}`, value, unit: measured.unit, observedOn };
  }
  if (kind === 'scale') {
    const steps = stepsOf('tracss');
    const step = steps[Math.min(steps.length - 1, Math.floor(nth / 4) + chanceOf(`${name}/step`, 2))];
    return { measure: 'scale:tracss', value: step?.id ?? 'none', observedOn };
  }
  return { measure: 'progress', value: Math.min(100, nth * 7 + chanceOf(name, 10)), observedOn };
}
