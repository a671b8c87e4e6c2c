import { fulfilmentKinds, type Fulfilment } from '@acta/contracts';
import { misfitOf } from './fulfilment-parts';

const measured = { indicator: 'embajadas', name: { es: 'Embajadas' }, unit: 'embajadas', direction: 'up' } as const;
const scale = 'tracss';

describe('rules.md 3.2: how fulfilment is judged', () => {
  test.each(fulfilmentKinds)('of kind %s says by a figure, a scale or neither, as the kind does', (kind) => {
    const fits: Fulfilment = {
      kind,
      ...(kind === 'measured' && { measured }),
      ...(kind === 'scale' && { scale }),
    };
    expect(misfitOf(fits)).toBeUndefined();
    const more: Fulfilment = { measured, scale, kind };
    const part = kind === 'measured' ? 'scale' : 'measured';
    expect(misfitOf(more)).toMatchObject({ reason: 'fulfilment-part-unfit', field: `/fulfilment/${part}` });
  });
  test.each(['measured', 'scale'] as const)('of kind %s says by which', (kind) =>
    expect(misfitOf({ kind })).toMatchObject({ reason: 'fulfilment-part-missing', field: `/fulfilment/${kind}` }),
  );
});
